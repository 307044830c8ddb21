import { findSubsets, MOST_AMOUNTS } from "../matching";
import { comparable } from "./amounts";
import type { Book } from "./book";

/** Entries of one account that together are what a line pays. */
export interface FoundSum {
  readonly rows: readonly number[];
  /** Whether it is what anyone would take first: all that is open, or the oldest of it. */
  readonly isNatural: boolean;
  /** How many such sets there are; more than one is a question. */
  readonly count: number;
}

/** What a sum is looked for with. */
export interface SumSearch {
  readonly book: Book;
  /** Free entries of the account in the order of their due dates, of either direction. */
  readonly rows: readonly number[];
  readonly target: number;
  readonly day: number;
  /** Entries that the line names: a sum without them is none. */
  readonly named: readonly number[];
}

/** Sets told apart before it is only "several". */
const MOST_SETS = 8;
/** Entries looked at, oldest first; a lump of more is a statement of its own. */
const MOST_ENTRIES = 400;

/**
 * Finds the entries of one account whose sum is a line's amount, credit memos taken off: all that is open, the oldest of it, a run
 * of neighbours, or any set of a few.
 *
 * Shapes:  null when nothing adds up. `tried` is told the sums looked at.
 * Cost:    linear in the entries, and a bounded search (groups/subsets.ts) over the oldest.
 */
export function findSum(search: SumSearch, tried: (sums: number) => void): FoundSum | null {
  const rows = search.rows.slice(0, MOST_ENTRIES);
  if (rows.length < 2) return null;
  const values = rows.map((row) => comparable(search.book, row, search.day));
  const runs = neighbours(values, search.target);
  tried(rows.length);
  const isWhole = rows.length <= MOST_AMOUNTS;
  const sets = findSubsets(values.slice(0, MOST_AMOUNTS), search.target, MOST_SETS);
  tried(sets.tried);
  const all = distinct([...runs, ...sets.found].filter((set) => set.length > 1 && search.named.every((row) => set.some((at) => rows[at] === row))));
  if (all.length === 0) return null;
  const best = all.sort((a, b) => byPreference(a, b, rows.length))[0]!;
  const isNatural = best.length === rows.length || isOldest(best);
  const count = isWhole && sets.isComplete ? all.length : isNatural ? Math.max(1, all.length) : all.length + 1;
  return { rows: best.map((at) => rows[at]!), isNatural, count };
}

/** Runs of neighbours that add up. */
function neighbours(values: readonly number[], target: number): number[][] {
  const startBySum = new Map<number, number>([[0, 0]]);
  const found: number[][] = [];
  let sum = 0;
  for (const [at, value] of values.entries()) {
    sum += value;
    const from = startBySum.get(sum - target);
    if (from !== undefined && at > from && found.length < MOST_SETS) found.push(range(from, at));
    if (!startBySum.has(sum)) startBySum.set(sum, at + 1);
  }
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function distinct(sets: readonly (readonly number[])[]): number[][] {
  const byKey = new Map<string, number[]>();
  for (const set of sets) byKey.set([...set].sort((a, b) => a - b).join(), [...set].sort((a, b) => a - b));
  return [...byKey.values()];
}

/** All, then the oldest, then the fewest, then the earliest. */
function byPreference(one: readonly number[], other: readonly number[], all: number): number {
  const rank = (set: readonly number[]): number => (set.length === all ? 0 : isOldest(set) ? 1 : 2);
  return rank(one) - rank(other) || one.length - other.length || firstDifference(one, other);
}

function isOldest(set: readonly number[]): boolean {
  return set.every((at, place) => at === place);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [place, at] of one.entries()) if (at !== other[place]) return at - other[place]!;
  return 0;
}
