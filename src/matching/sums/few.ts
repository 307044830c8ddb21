import { MOST_KEPT, type InPieces } from "./types";
import type { KeyedRow } from "./rows";

/** Rows looked at between two pauses. */
const PIECE = 10_000;
/** Rows whose threes are tried between two pauses. */
const THREES_PIECE = 40;

type Sets = readonly (readonly KeyedRow[])[];

/** Finds pairs that add up to the target among all rows. Cost: linear. */
export function* pairSums(target: number, rows: readonly KeyedRow[]): InPieces<Sets> {
  const sets: KeyedRow[][] = [];
  const byAmount = new Map<number, KeyedRow[]>();
  for (const [at, row] of rows.entries()) {
    for (const other of byAmount.get(target - row.amount) ?? []) if (sets.length < MOST_KEPT) sets.push([other, row]);
    const same = byAmount.get(row.amount);
    if (same === undefined) byAmount.set(row.amount, [row]);
    else if (same.length < MOST_KEPT) same.push(row);
    if (at % PIECE === PIECE - 1) yield;
  }
  return sets;
}

/** Finds threes that add up to the target among a few hundred rows. Cost: the square of the rows. */
export function* threeSums(target: number, rows: readonly KeyedRow[]): InPieces<Sets> {
  const sets: KeyedRow[][] = [];
  const places = new Map<number, number[]>();
  for (const [at, { amount }] of rows.entries()) places.set(amount, [...(places.get(amount) ?? []), at]);
  for (const [first, one] of rows.entries()) {
    for (let second = first + 1; second < rows.length && sets.length < MOST_KEPT; second++) {
      const two = rows[second]!;
      const third = (places.get(target - one.amount - two.amount) ?? []).find((at) => at > second);
      if (third !== undefined) sets.push([one, two, rows[third]!]);
    }
    if (first % THREES_PIECE === THREES_PIECE - 1) yield;
  }
  return sets;
}
