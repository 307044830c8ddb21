import type { EntryId, LedgerEntry, LineId, MatchId, StatementLine } from "../domain";
import { indexMatches, isDecided, isExplained, isLive, rejectedSets, type SessionRows } from "./rows";
import type { Match, Session } from "./types";

/** unmatched: only rows in no match. redo-automatic: the person's stay, the engine's are done again. redo-all: all are done again. */
export type RunMode = "unmatched" | "redo-automatic" | "redo-all";

/** What goes to the engine, and what its answer replaces. Pass `replaces` on in the decision "propose". */
export interface RunPlan {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly rejected: readonly { readonly lines: readonly LineId[]; readonly entries: readonly EntryId[] }[];
  /** Matches that go unless the engine says the same again. */
  readonly replaces: readonly MatchId[];
  /** How many of those a person decided; not 0 in redo-all only, where it is asked first. */
  readonly decided: number;
}

/**
 * Says which rows an engine run sees and which matches its answer may replace. Lines that a person explained and rejected
 * sets are decisions in every mode: the lines stay out, the sets are not proposed again.
 */
export function planRun(session: Session, rows: SessionRows, mode: RunMode): RunPlan {
  const replaced = new Map<MatchId, Match>();
  for (const match of session.matches.values()) {
    if (isLive(match) && (mode === "redo-all" || (mode === "redo-automatic" && !isDecided(match)))) replaced.set(match.id, match);
  }
  const { byLine, byEntry } = indexMatches(session);
  const isFree = (match: Match | undefined): boolean => match === undefined || replaced.has(match.id);
  return {
    lines: [...rows.lines.values()].filter(({ id }) => isFree(byLine.get(id)) && !isExplained(session, id)),
    entries: [...rows.entries.values()].filter(({ id }) => isFree(byEntry.get(id))),
    rejected: rejectedSets(session),
    replaces: [...replaced.keys()],
    decided: [...replaced.values()].filter(isDecided).length,
  };
}
