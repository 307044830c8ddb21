import {
  add, paidOn, subtract, ZERO,
  type Amount, type EntryId, type Issue, type LedgerEntry, type LineId, type MatchId, type StatementLine,
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

/** Finds which rows are cleared. Cost: linear in rows and members of matches. */
export function clearedBy(session: Session, lines: readonly StatementLine[], entries: readonly LedgerEntry[]): Cleared {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const cleared = { lines: new Map<LineId, MatchId>(), entries: new Map<EntryId, MatchId>(), differences: new Map<MatchId, Amount>() };
  const issues: Issue[] = [];
  let paymentsToPost = ZERO;
  for (const match of session.matches.values()) {
    if (match.status !== "matched") continue;
    const gone = missing(match, lineOf, entryOf);
    if (gone.length > 0) {
      if (gone.length < match.lines.length + match.entries.length) for (const id of gone) issues.push({ code: "row/stale", id, match: match.id });
      continue;
    }
    let difference = ZERO;
    for (const id of match.lines) {
      cleared.lines.set(id, match.id);
      difference = add(difference, lineOf.get(id)?.amount ?? ZERO);
    }
    for (const id of match.entries) {
      const entry = entryOf.get(id);
      if (!entry) continue;
      cleared.entries.set(id, match.id);
      const paid = paidOn(entry, match);
      difference = subtract(difference, paid);
      if (entry.kind !== "bank") paymentsToPost = add(paymentsToPost, paid);
    }
    if (difference !== 0) cleared.differences.set(match.id, difference);
  }
  return { ...cleared, paymentsToPost, issues };
}

function missing(match: Match, lines: ReadonlyMap<LineId, StatementLine>, entries: ReadonlyMap<EntryId, LedgerEntry>): readonly (LineId | EntryId)[] {
  return [...match.lines.filter((id) => !lines.has(id)), ...match.entries.filter((id) => !entries.has(id))];
}
