import type { Day } from "../../domain";
import type { InPieces } from "./types";
import type { KeyedRow } from "./rows";

/** Rows that belong together by themselves, and their sum. */
interface Whole {
  sum: number;
  readonly rows: KeyedRow[];
}

export interface Wholes {
  readonly byParty: ReadonlyMap<string, Whole>;
  readonly byDay: ReadonlyMap<number, Whole>;
  /** Of a party on a day, for days near the target. */
  readonly byBoth: ReadonlyMap<string, Whole>;
}

/** Rows grouped between two pauses. */
const PIECE = 4_000;
/** What one party has on one day is one payment within this time, if ever. */
const NEAR_DAYS = 31;

/** Groups rows by party, by day, and by both. Cost: linear. */
export function* wholesOf(rows: readonly KeyedRow[], day: Day | null): InPieces<Wholes> {
  const wholes = { byParty: new Map<string, Whole>(), byDay: new Map<number, Whole>(), byBoth: new Map<string, Whole>() };
  for (const [at, row] of rows.entries()) {
    if (row.key !== "") put(wholes.byParty, row.key, row);
    if (row.day !== null) put(wholes.byDay, row.day, row);
    if (row.key !== "" && row.day !== null && day !== null && Math.abs(row.day - day) <= NEAR_DAYS) put(wholes.byBoth, `${row.day} ${row.key}`, row);
    if (at % PIECE === PIECE - 1) yield;
  }
  return wholes;
}

/** Finds the wholes of two rows or more that add up to the target. */
export function wholeSums(target: number, { byParty, byDay, byBoth }: Wholes): readonly (readonly KeyedRow[])[] {
  const sets: KeyedRow[][] = [];
  for (const groups of [byParty, byDay, byBoth]) {
    for (const { sum, rows } of groups.values()) if (sum === target && rows.length > 1) sets.push(rows);
  }
  return sets;
}

function put<K>(groups: Map<K, Whole>, key: K, row: KeyedRow): void {
  const whole = groups.get(key);
  if (whole === undefined) groups.set(key, { sum: row.amount, rows: [row] });
  else {
    whole.sum += row.amount;
    whole.rows.push(row);
  }
}
