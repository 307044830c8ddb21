import { SumIndex } from "./sumIndex";

/** Sets of amounts that add up to a target, as positions in the amounts given. */
export interface Subsets {
  /** At most `most`, smallest sets first. */
  readonly found: readonly (readonly number[])[];
  /** Sums looked at. */
  readonly tried: number;
  /** False when there were too many amounts, or more sets than asked for. */
  readonly isComplete: boolean;
}

/** Amounts beyond this are not searched: with 20 of one size four in ten targets have several answers. */
export const MOST_AMOUNTS = 18;

/** Amounts in one half. */
const HALF = MOST_AMOUNTS >> 1;
/** Sums of each half's sets, by the bits of their numbers: the same columns for search after search. */
const low = new SumIndex(1 << HALF);
const high = new Float64Array(1 << HALF);

/**
 * Finds the sets of two or more amounts that add up to a target exactly.
 *
 * Shapes:  up to MOST_AMOUNTS amounts → at most `most` sets; more amounts give none, and say so.
 * Units:   minor units, any sign.
 * Cost:    about 2^(n/2) sums, by meeting in the middle.
 * Source:  Horowitz and Sahni, Computing partitions with applications to the knapsack problem, J. ACM 21 (1974).
 */
export function findSubsets(amounts: readonly number[], target: number, most: number): Subsets {
  if (amounts.length > MOST_AMOUNTS) return { found: [], tried: 0, isComplete: false };
  const half = amounts.length >> 1;
  const lowSets = sumSets(amounts, { from: 0, to: half }, low.sums);
  const highSets = sumSets(amounts, { from: half, to: amounts.length }, high);
  low.index(lowSets);
  const found: number[][] = [];
  let isComplete = true;
  for (let mask = 0; mask < highSets && isComplete; mask++) {
    for (let other = low.first(target - high[mask]!), left = most; other >= 0 && left >= 0; other = low.after(other), left--) {
      const set = other | (mask << half);
      if ((set & (set - 1)) === 0) continue;
      if (found.length === most) isComplete = false;
      else found.push(positions(set, 0));
    }
  }
  found.sort((a, b) => a.length - b.length);
  return { found, tried: lowSets + highSets, isComplete };
}

/** Writes the sum of each set of some of the amounts into `into`, by the bits of the set's number; returns how many. Cost: 2^n. */
export function sumSets(amounts: readonly number[], { from, to }: { readonly from: number; readonly to: number }, into: Float64Array): number {
  into[0] = 0;
  for (let at = from, bit = 1; at < to; at++, bit <<= 1) {
    const amount = amounts[at]!;
    for (let mask = 0; mask < bit; mask++) into[bit | mask] = into[mask]! + amount;
  }
  return 1 << (to - from);
}

/** The members of a set given by the bits of its number, from `from` on. */
export function positions(mask: number, from: number): number[] {
  const set: number[] = [];
  for (let rest = mask, at = from; rest !== 0; rest >>>= 1, at++) if ((rest & 1) !== 0) set.push(at);
  return set;
}
