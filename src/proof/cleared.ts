import {
  add, paidOn, sameCurrency, subtract, ZERO,
  type Amount, type Currency, type EntryId, type Issue, type LedgerEntry, type LineId, type MatchId, type StatementLine,
} from "../domain";
import type { Match, Session } from "../session";

/** What the applied matches clear. Suggestions, rejected sets and matches with missing rows clear nothing. */
export interface Cleared {
  readonly lines: ReadonlyMap<LineId, MatchId>;
  readonly entries: ReadonlyMap<EntryId, MatchId>;
  /** Lines minus entries of each match where that is not 0, by the rows as they stand. */
  readonly differences: ReadonlyMap<MatchId, Amount>;
  /** Σ of open customer, vendor and employee entries in matches. */
  readonly paymentsToPost: Amount;
  /** A row/stale for each missing row of an applied match. */
  readonly issues: readonly Issue[];
}

/** Rows by their ids. */
export interface RowsById {
  readonly lines: ReadonlyMap<LineId, StatementLine>;
  readonly entries: ReadonlyMap<EntryId, LedgerEntry>;
}

/** Matches looked at between two pauses. */
const PIECE = 4_000;

/** Finds which rows are cleared. Cost: linear in rows and members of matches. */
export function clearedBy(session: Session, lines: readonly StatementLine[], entries: readonly LedgerEntry[]): Cleared {
  const rows = { lines: new Map(lines.map((line) => [line.id, line])), entries: new Map(entries.map((entry) => [entry.id, entry])) };
  const clearing = clearedInPieces(session, rows, "");
  for (let step = clearing.next(); ; step = clearing.next()) if (step.done === true) return step.value;
}

/** Finds which rows of a currency ("" = any) are cleared, with pauses. Cost: linear in members of matches. */
export function* clearedInPieces(session: Session, rows: RowsById, currency: Currency): Generator<void, Cleared> {
  const cleared = { lines: new Map<LineId, MatchId>(), entries: new Map<EntryId, MatchId>(), differences: new Map<MatchId, Amount>() };
  const issues: Issue[] = [];
  let paymentsToPost = ZERO;
  let seen = 0;
  for (const match of session.matches.values()) {
    seen += 1;
    if (seen % PIECE === 0) yield;
    if (match.status !== "matched") continue;
    const found = membersOf(match, rows, currency);
    if (found.gone.length > 0) {
      if (found.gone.length < match.lines.length + match.entries.length) for (const id of found.gone) issues.push({ code: "row/stale", id, match: match.id });
      continue;
    }
    let difference = ZERO;
    for (const line of found.lines) {
      cleared.lines.set(line.id, match.id);
      difference = add(difference, line.amount);
    }
    for (const entry of found.entries) {
      cleared.entries.set(entry.id, match.id);
      const paid = paidOn(entry, match);
      difference = subtract(difference, paid);
      if (entry.kind !== "bank") paymentsToPost = add(paymentsToPost, paid);
    }
    if (difference !== 0) cleared.differences.set(match.id, difference);
  }
  return { ...cleared, paymentsToPost, issues };
}

interface Members {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly gone: readonly (LineId | EntryId)[];
}

function membersOf(match: Match, rows: RowsById, currency: Currency): Members {
  const [lines, entries, gone]: [StatementLine[], LedgerEntry[], (LineId | EntryId)[]] = [[], [], []];
  for (const id of match.lines) {
    const line = rows.lines.get(id);
    if (line && sameCurrency(line.currency, currency)) lines.push(line);
    else gone.push(id);
  }
  for (const id of match.entries) {
    const entry = rows.entries.get(id);
    if (entry && sameCurrency(entry.currency, currency)) entries.push(entry);
    else gone.push(id);
  }
  return { lines, entries, gone };
}
