import { MOST_AMOUNTS } from "../groups/subsets";
import { pairSums, threeSums } from "./few";
import { keyed, nearest, partyKeys, type KeyedRow } from "./rows";
import { setSumsOf } from "./sets";
import { MOST_COMBINATIONS, type SumRow, type SumTarget, type Combination, type Sums, type InPieces } from "./types";
import { wholesOf, wholeSums } from "./wholes";

/**
 * Looks for rows that add up to an amount, piece by piece, so that nothing else has to wait.
 *
 * Shapes:  rows in any order → the likeliest combinations of two rows or more. Looked at: every pair; all rows of a party, of a day,
 *          of a party on a day; every three of the nearest hundreds; every set of the nearest few, and of the nearest few of each
 *          near party.
 * Units:   minor units of one currency; rows of the other sign may be among them, as credit notes are.
 * Cost:    linear in the rows, but for sorting days, and a bounded number of sums.
 */
export function* searchSums(target: SumTarget, rows: readonly SumRow[]): InPieces<Sums> {
  const keys = partyKeys();
  const usable = yield* keyed(rows, keys);
  const near = nearest({ ...target, key: keys(target.party) }, usable);
  yield;
  const wholes = yield* wholesOf(usable, target.day);
  yield;
  const sets = [
    ...wholeSums(target.amount, wholes),
    ...(yield* pairSums(target.amount, usable)),
    ...(yield* threeSums(target.amount, near)),
    ...(yield* setSumsOf(target, near, wholes)),
  ];
  const distinct = new Map(sets.map((set) => [set.map(({ id }) => id).sort().join("\u0001"), set]));
  const combinations = [...distinct.values()].map((set) => combined(target, set)).sort(likeliestFirst);
  return { combinations: combinations.slice(0, MOST_COMBINATIONS), isComplete: usable.length <= MOST_AMOUNTS && combinations.length <= MOST_COMBINATIONS };
}

/** Finds the rows that add up to an amount, all at once: for callers with time. */
export function findSums(target: SumTarget, rows: readonly SumRow[]): Sums {
  const search = searchSums(target, rows);
  for (let step = search.next(); ; step = search.next()) if (step.done === true) return step.value;
}

function combined(target: SumTarget, set: readonly KeyedRow[]): Combination {
  const parties = new Set(set.map(({ key }) => key));
  const days = set.map(({ day }) => (day === null || target.day === null ? 0 : Math.abs(day - target.day)));
  return { ids: set.map(({ id }) => id), isOneParty: parties.size === 1 && !parties.has(""), days: days.reduce((most, each) => Math.max(most, each), 0) };
}

function likeliestFirst(one: Combination, other: Combination): number {
  return Number(other.isOneParty) - Number(one.isOneParty) || one.ids.length - other.ids.length || one.days - other.days
    || (one.ids.join() < other.ids.join() ? -1 : 1);
}
