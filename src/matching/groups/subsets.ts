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
  const low = setSums(amounts.slice(0, half));
  const high = setSums(amounts.slice(half));
  const bySum = new Map<number, number[]>();
  for (let mask = 0; mask < low.length; mask++) {
    const masks = bySum.get(low[mask]!);
    if (masks === undefined) bySum.set(low[mask]!, [mask]);
    else if (masks.length <= most) masks.push(mask);
  }
  const found: number[][] = [];
  let isComplete = true;
  for (let mask = 0; mask < high.length; mask++) {
    for (const other of bySum.get(target - high[mask]!) ?? []) {
      const set = positions(other, 0).concat(positions(mask, half));
      if (set.length < 2) continue;
      if (found.length === most) isComplete = false;
      else found.push(set);
    }
    if (!isComplete) break;
  }
  found.sort((a, b) => a.length - b.length);
  return { found, tried: low.length + high.length, isComplete };
}

/** The sum of each set of amounts, by the bits of its number. Cost: 2^n. */
export function setSums(amounts: readonly number[]): Float64Array {
  const all = new Float64Array(1 << amounts.length);
  for (const [at, amount] of amounts.entries()) {
    const bit = 1 << at;
    for (let mask = 0; mask < bit; mask++) all[bit | mask] = all[mask]! + amount;
  }
  return all;
}

/** The members of a set given by the bits of its number, from `from` on. */
export function positions(mask: number, from: number): number[] {
  const set: number[] = [];
  for (let rest = mask, at = from; rest !== 0; rest >>>= 1, at++) if ((rest & 1) !== 0) set.push(at);
  return set;
}
