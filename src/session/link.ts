import {
  add, appliedAmount, err, ok, sameCurrency, subtract, sum, ZERO,
  type Amount, type AppliedPart, type Currency, type EntryId, type LedgerEntry, type LineId, type Refusal, type Result, type StatementLine,
} from "../domain";
import { draftOf, dropExplanation, dropMatch, matchesOf, nextId, type Draft } from "./draft";
import { matchesHolding, type SessionRows } from "./rows";
import type { Decision, Match, Session } from "./types";

type Selected = Extract<Decision, { readonly type: "link" | "unlink" }>;
interface Rows { readonly lines: readonly StatementLine[]; readonly entries: readonly LedgerEntry[] }

/**
 * Matches selected rows by hand, taking them out of the matches they are in: a line that has entries gets the others as well, several lines
 * leave theirs and share the entries.
 *
 * Errors:  match/needs-both-sides, match/row-not-found, match/entry-closed, match/currencies-differ; several lines with several entries are
 *          refused under the conventions of Business Central (match/several-to-several).
 * Source:  Business Central, manual matching of bank reconciliations.
 */
export function link(session: Session, decision: Selected, rows: SessionRows): Result<Draft, Refusal> {
  if (decision.lines.length === 0 || decision.entries.length === 0) return err({ code: "match/needs-both-sides" });
  const found = rowsOf(decision, rows);
  if (!found.ok) return found;
  const refusal = refusalOf(session, found.value);
  if (refusal) return err(refusal);
  const drafted = draftOf(session);
  const ids = { lines: found.value.lines.map(({ id }) => id), entries: found.value.entries.map(({ id }) => id) };
  const kept = ids.lines.length === 1 ? ownMatch(drafted, ids.lines[0]!) : null;
  for (const match of matchesHolding(matchesOf(drafted), { lines: ids.lines, entries: [] })) if (match.id !== kept?.id) dropMatch(drafted, match.id);
  releaseEntries(drafted, ids.entries, { except: kept, rows });
  for (const line of ids.lines) dropExplanation(drafted, line);
  const id = kept?.id ?? nextId(drafted);
  if (kept) dropExplanation(drafted, id);
  const set = { lines: ids.lines, entries: [...new Set([...(kept?.entries ?? []), ...ids.entries])] };
  drafted.matches.set(id, {
    ...set, id, status: "matched", origin: "person", confidence: "high", rule: "person", reasons: [{ code: "person" }], runnerUp: null,
    currency: currencyOf(found.value) ?? "", difference: differenceOf(set, rows), decidedAt: decision.at,
  });
  return ok(drafted);
}

/**
 * Takes selected rows out of their matches. A line leaves with all its entries; an entry leaves its line the others. Of several lines
 * matched together, under the conventions of Business Central one taken out frees all; by default the rest stays matched. A suggestion goes whole.
 */
export function unlink(session: Session, decision: Selected, rows: SessionRows): Result<Draft, Refusal> {
  const drafted = draftOf(session);
  const selected = new Set(decision.lines);
  for (const match of matchesHolding(matchesOf(drafted), { lines: decision.lines, entries: [] })) {
    const left = match.lines.filter((line) => !selected.has(line));
    if (left.length === 0 || match.status === "suggested" || session.options.conventions === "business-central") dropMatch(drafted, match.id);
    else reduce(drafted, { ...match, lines: left }, rows);
  }
  releaseEntries(drafted, decision.entries, { except: null, rows });
  return ok(drafted);
}

/**
 * What each line of a match takes of its entries: what a person applied; else one line all of it, of several lines each its own amount and the
 * last the rest.
 *
 * Errors: rows that are gone count nothing.
 */
export function appliedByLine(match: Pick<Match, "lines" | "entries" | "applied">, rows: SessionRows): ReadonlyMap<LineId, Amount> {
  if (match.applied) return partsByLine(match.lines, match.applied);
  let rest = sum(match.entries.map((id) => amountOf(rows.entries.get(id))));
  const applied = new Map<LineId, Amount>();
  for (const [at, id] of match.lines.entries()) {
    const part = at === match.lines.length - 1 ? rest : rows.lines.get(id)?.amount ?? ZERO;
    applied.set(id, part);
    rest = subtract(rest, part);
  }
  return applied;
}

function partsByLine(lines: readonly LineId[], parts: readonly AppliedPart[]): ReadonlyMap<LineId, Amount> {
  const applied = new Map(lines.map((id) => [id, ZERO]));
  for (const { line, amount, discount } of parts) applied.set(line, add(applied.get(line) ?? ZERO, subtract(amount, discount)));
  return applied;
}

function amountOf(entry: LedgerEntry | undefined): Amount {
  return entry ? appliedAmount(entry) : ZERO;
}

function rowsOf(decision: Selected, rows: SessionRows): Result<Rows, Refusal> {
  const lines: StatementLine[] = [];
  const entries: LedgerEntry[] = [];
  for (const id of new Set(decision.lines)) {
    const line = rows.lines.get(id);
    if (!line) return err({ code: "match/row-not-found", id });
    lines.push(line);
  }
  for (const id of new Set(decision.entries)) {
    const entry = rows.entries.get(id);
    if (!entry) return err({ code: "match/row-not-found", id });
    entries.push(entry);
  }
  return ok({ lines, entries });
}

function refusalOf(session: Session, { lines, entries }: Rows): Refusal | null {
  const isSeveral = lines.length > 1 && entries.length > 1;
  if (isSeveral && session.options.conventions === "business-central") return { code: "match/several-to-several" };
  const closed = entries.find(({ isOpen }) => !isOpen);
  if (closed) return { code: "match/entry-closed", entry: closed.id };
  return currencyOf({ lines, entries }) === null ? { code: "match/currencies-differ" } : null;
}

function currencyOf({ lines, entries }: Rows): Currency | null {
  const all = [...lines, ...entries];
  const named = all.find(({ currency }) => currency !== "")?.currency ?? "";
  return all.every(({ currency }) => sameCurrency(currency, named)) ? named : null;
}

/** The match that a single line keeps and adds to: its own, not one it shares with other lines. */
function ownMatch(drafted: Draft, line: LineId): Match | null {
  const [match] = matchesHolding(matchesOf(drafted), { lines: [line], entries: [] });
  return match?.status === "matched" && match.lines.length === 1 ? match : null;
}

interface Release { readonly except: Match | null; readonly rows: SessionRows }

function releaseEntries(drafted: Draft, entries: readonly EntryId[], { except, rows }: Release): void {
  const selected = new Set(entries);
  for (const match of matchesHolding(matchesOf(drafted), { lines: [], entries })) {
    if (match.id === except?.id) continue;
    const left = match.entries.filter((entry) => !selected.has(entry));
    const isGroup = match.lines.length > 1 && drafted.session.options.conventions === "business-central";
    if (left.length === 0 || isGroup || match.status === "suggested") dropMatch(drafted, match.id);
    else reduce(drafted, { ...match, entries: left }, rows);
  }
}

/** What is left of a match is the person's: its reasons and the parts applied spoke for the whole. */
function reduce(drafted: Draft, { applied: _, ...match }: Match, rows: SessionRows): void {
  dropExplanation(drafted, match.id);
  drafted.matches.set(match.id, { ...match, difference: differenceOf(match, rows), origin: "person", rule: "person", reasons: [{ code: "person" }], runnerUp: null });
}

function differenceOf({ lines, entries }: Pick<Match, "lines" | "entries">, rows: SessionRows): Amount {
  return subtract(sum(lines.map((id) => rows.lines.get(id)?.amount ?? ZERO)), sum(entries.map((id) => amountOf(rows.entries.get(id)))));
}
