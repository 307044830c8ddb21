import { absolute, add, err, ok, paidOn, subtract, sum, ZERO, type Amount, type AppliedPart, type LedgerEntry, type Refusal, type Result } from "../domain";
import { draftOf, dropExplanation, type Draft } from "./draft";
import { isLive, type SessionRows } from "./rows";
import type { Decision, Match, Session } from "./types";

/**
 * Says how much each line of a match puts on each of its open entries. The match becomes the person's, and its difference follows;
 * an explanation of a difference that is no more goes.
 * Errors: match/not-found, match/row-not-found, match/applied-elsewhere, match/applied-too-much. A refused decision changes nothing.
 */
export function applyParts(session: Session, decision: Extract<Decision, { readonly type: "apply" }>, rows: SessionRows): Result<Draft, Refusal> {
  const match = session.matches.get(decision.match);
  if (!match || !isLive(match)) return err({ code: "match/not-found", match: decision.match });
  const entries: LedgerEntry[] = [];
  for (const id of match.entries) {
    const entry = rows.entries.get(id);
    if (!entry) return err({ code: "match/row-not-found", id });
    entries.push(entry);
  }
  const refusal = strangerIn(match, decision.applied) ?? tooMuch(match, entries, decision.applied);
  if (refusal) return err(refusal);
  const drafted = draftOf(session);
  const lines = sum(match.lines.map((id) => rows.lines.get(id)?.amount ?? ZERO));
  const difference = subtract(lines, sum(entries.map((entry) => paidOn(entry, decision))));
  drafted.matches.set(match.id, { ...match, applied: decision.applied, difference, status: "matched", origin: "person", decidedAt: decision.at });
  if (difference !== match.difference) dropExplanation(drafted, match.id);
  return ok(drafted);
}

function strangerIn(match: Match, applied: readonly AppliedPart[]): Refusal | null {
  for (const { line, entry } of applied) {
    if (!match.lines.includes(line)) return { code: "match/applied-elsewhere", match: match.id, id: line };
    if (!match.entries.includes(entry)) return { code: "match/applied-elsewhere", match: match.id, id: entry };
  }
  return null;
}

/** Each entry closes at most what it has left, in its own direction, and no discount is larger than what it is part of. */
function tooMuch(match: Match, entries: readonly LedgerEntry[], applied: readonly AppliedPart[]): Refusal | null {
  for (const entry of entries) {
    const parts = applied.filter((part) => part.entry === entry.id);
    const most: Amount = entry.kind === "bank" ? entry.amount : entry.openAmount;
    const closed = parts.reduce((total, part) => add(total, part.amount), ZERO);
    const isFine = isWithin(closed, most) && parts.every((part) => isWithin(part.amount, most) && isWithin(part.discount, part.amount));
    if (!isFine) return { code: "match/applied-too-much", match: match.id, entry: entry.id, most, currency: entry.currency };
  }
  return null;
}

function isWithin(value: Amount, most: Amount): boolean {
  return value === 0 || (Math.sign(value) === Math.sign(most) && absolute(value) <= absolute(most));
}
