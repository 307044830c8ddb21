import { appliedAmount, err, ok, subtract, sum, type EntryId, type Refusal, type Result } from "../domain";
import { draftOf, dropExplanation, matchesOf, nextId, type Draft } from "./draft";
import { isLive, matchesHolding, type SessionRows } from "./rows";
import type { Decision, Match, Session } from "./types";

/**
 * Puts the entries that came of a posting in the place of what they were posted from: a line's explanation becomes a match of the two, a
 * difference's joins its match, and open entries that were paid make way for the payment's own.
 *
 * Errors:  match/row-not-found. A pair that no longer fits, since somebody decided otherwise, is passed over.
 */
export function takePosted(session: Session, { pairs, at }: Extract<Decision, { readonly type: "posted" }>, rows: SessionRows): Result<Draft, Refusal> {
  const drafted = draftOf(session);
  const payments = new Map<Match, Payment>();
  for (const { line: lineId, entry: entryId, documentNo } of pairs) {
    const line = rows.lines.get(lineId);
    const entry = rows.entries.get(entryId);
    if (!line || !entry) return err({ code: "match/row-not-found", id: line ? entryId : lineId });
    const holding = matchesHolding(matchesOf(drafted), { lines: [lineId], entries: [entryId] });
    const [match] = holding;
    const reason = { code: "posted/here", value: documentNo } as const;
    if (holding.length === 0 && drafted.session.explanations.has(lineId)) {
      dropExplanation(drafted, lineId);
      const id = nextId(drafted);
      drafted.matches.set(id, {
        id, lines: [lineId], entries: [entryId], status: "matched", origin: "engine", confidence: "high", currency: line.currency, difference: subtract(line.amount, appliedAmount(entry)), rule: "posted-here", reasons: [reason],
        runnerUp: null, decidedAt: at,
      });
    } else if (holding.length === 1 && match && isOpenDifference(match, entry.amount)) {
      const entries = [...match.entries, entryId];
      const lines = match.lines.flatMap((id) => rows.lines.get(id) ?? []);
      const known = entries.flatMap((id) => rows.entries.get(id) ?? []);
      dropExplanation(drafted, match.id);
      drafted.matches.set(match.id, { ...match, entries, difference: subtract(sum(lines.map(({ amount }) => amount)), sum(known.map(appliedAmount))), reasons: [...match.reasons, reason], decidedAt: at });
    } else if (holding.length === 1 && match && isPayment(match, rows)) {
      const payment = payments.get(match) ?? { entries: [], reasons: [] };
      payments.set(match, { entries: [...payment.entries, entryId], reasons: [...payment.reasons, reason] });
    }
  }
  for (const [match, payment] of payments) takePayment(drafted, { match, payment, rows, at });
  return ok(drafted);
}

/** What came into the books of a match with open entries. */
interface Payment {
  readonly entries: readonly EntryId[];
  readonly reasons: Match["reasons"];
}

/** A match with entries of customers, vendors or employees; once they are paid in the books they may be gone from the sheet. */
function isPayment({ status, entries }: Match, rows: SessionRows): boolean {
  return status === "matched" && entries.some((id) => rows.entries.get(id)?.kind !== "bank");
}

/** The payment's own entries take the place of the open ones, where they come to the same to the last cent. */
function takePayment(drafted: Draft, { match, payment, rows, at }: { readonly match: Match; readonly payment: Payment; readonly rows: SessionRows; readonly at: string }): void {
  const { applied: _, ...rest } = match;
  const entries = [...match.entries.filter((id) => rows.entries.get(id)?.kind === "bank"), ...payment.entries];
  const lines = match.lines.flatMap((id) => rows.lines.get(id) ?? []);
  const known = entries.flatMap((id) => rows.entries.get(id) ?? []);
  const difference = subtract(sum(lines.map(({ amount }) => amount)), sum(known.map(appliedAmount)));
  if (lines.length < match.lines.length || difference !== 0) return;
  dropExplanation(drafted, match.id);
  drafted.matches.set(match.id, { ...rest, entries, difference, reasons: [...match.reasons, ...payment.reasons], decidedAt: at });
}

function isOpenDifference({ status, difference, applied, ...match }: Match, amount: number): boolean {
  return isLive({ status, difference, ...match }) && status === "matched" && applied === undefined && difference !== 0 && difference === amount;
}
