import { findSubsets, MOST_AMOUNTS } from "../groups/subsets";
import { MOST_COMBINATIONS, type InPieces, type SumTarget } from "./types";
import type { KeyedRow } from "./rows";
import type { Wholes } from "./wholes";

/** Parties whose open rows are looked at one party at a time. */
const MOST_PARTIES = 60;

/** Finds sets of any size among the nearest few rows, and among the nearest few of each near party. */
export function* setSumsOf(target: SumTarget, near: readonly KeyedRow[], { byParty }: Wholes): InPieces<readonly (readonly KeyedRow[])[]> {
  const sets: (readonly KeyedRow[])[] = [];
  const parties = [...new Set(near.map(({ key }) => key))].filter((key) => key !== "").slice(0, MOST_PARTIES);
  const days = ({ day }: KeyedRow): number => (day === null || target.day === null ? Infinity : Math.abs(day - target.day));
  for (const party of [null, ...parties]) {
    const rows = party === null ? near : nearestOf(byParty.get(party)?.rows ?? [], days);
    const pool = rows.slice(0, MOST_AMOUNTS);
    const { found } = findSubsets(pool.map(({ amount }) => amount), target.amount, MOST_COMBINATIONS + 1);
    for (const set of found) sets.push(set.map((at) => pool[at]!));
    yield;
  }
  return sets;
}

/** A party's rows by days; of thousands only the nearest are put in order. */
function nearestOf(rows: readonly KeyedRow[], days: (row: KeyedRow) => number): readonly KeyedRow[] {
  const limit = rows.length <= MOST_AMOUNTS ? Infinity : Float64Array.from(rows, days).sort()[MOST_AMOUNTS - 1]!;
  return rows.filter((row) => days(row) <= limit).sort((one, other) => (days(one) === days(other) ? 0 : days(one) - days(other)) || one.amount - other.amount || (one.id < other.id ? -1 : 1));
}
