import type { Amount, Day } from "../../domain";

/** A row that may be one of several that add up to an amount. */
export interface SumRow {
  readonly id: string;
  readonly amount: Amount;
  readonly day: Day | null;
  /** Whom the row is about, in any writing; "" where nobody knows. */
  readonly party: string;
}

/** What is looked for. */
export type SumTarget = Omit<SumRow, "id">;

/** Rows that add up to the target. */
export interface Combination {
  readonly ids: readonly string[];
  /** All of one party that is known. */
  readonly isOneParty: boolean;
  /** Days from the target to the row furthest away; 0 where days are not known. */
  readonly days: number;
}

export interface Sums {
  /** The likeliest first: one party before several, few rows before many, near days before far ones. */
  readonly combinations: readonly Combination[];
  /** True when every set of rows was looked at; then a single combination is the only one there is. */
  readonly isComplete: boolean;
}

/** Combinations shown at most: more than a person would weigh against each other. */
export const MOST_COMBINATIONS = 6;
/** Sets kept of each way of looking; beyond that one more says nothing. */
export const MOST_KEPT = 40;

/** Some work, with pauses: each piece is a few milliseconds. */
export type InPieces<T> = Generator<void, T>;
