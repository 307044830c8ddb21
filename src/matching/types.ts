import type { EntryId, LedgerEntry, LineId, MatchOptions, Proposal, StatementLine } from "../domain";

/** All the engine needs to know. Rows in any order; ids unique on each side. */
export interface MatchInput {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly options: MatchOptions;
  /** Sets that a person rejected: never proposed again, exactly as they stand. */
  readonly rejected: readonly { readonly lines: readonly LineId[]; readonly entries: readonly EntryId[] }[];
}

/** What the engine says, ordered by the first line's date, amount and id, never by position. */
export interface MatchOutcome {
  readonly proposals: readonly Proposal[];
  readonly unmatchedLines: readonly LineId[];
  readonly unmatchedEntries: readonly EntryId[];
  readonly work: MatchWork;
}

/** Work counted, so that a quadratic step shows. */
export interface MatchWork {
  readonly candidatePairs: number;
  readonly sumsTried: number;
  readonly components: number;
  readonly largestComponent: number;
  /** Components that had to be solved by searching: not those of one pair, nor those remembered from the run before. */
  readonly componentsSolved: number;
  /** Pairs that these searches looked at, over and over. */
  readonly searchSteps: number;
}

export type MatchStage = "index" | "candidates" | "assign" | "explain";

/** Called between pieces of work: the stage, how much of it is done, and of how much. */
export type OnStage = (stage: MatchStage, done: number, total: number) => void;
