import type { Sides } from "./rows";
import type { MatchInput } from "./types";

/** Sets that a person rejected, by row number. Nothing else is ruled out by them. */
export interface Rejected {
  /** 1 for rows of a rejected set: no other row may stand in for them. */
  readonly lines: Uint8Array;
  readonly entries: Uint8Array;
  has(lines: readonly number[], entries: readonly number[]): boolean;
  hasPair(line: number, entry: number): boolean;
}

/** Reads the rejected sets as rows. Cost: linear in their members. */
export function readRejected(sides: Sides, rejected: MatchInput["rejected"]): Rejected {
  const lines = new Uint8Array(sides.bank.count);
  const entries = new Uint8Array(sides.book.count);
  const keys = new Set<string>();
  if (rejected.length > 0) {
    const lineOf = new Map(sides.bank.rows.map(({ id }, row) => [id, row]));
    const entryOf = new Map(sides.book.rows.map(({ id }, row) => [id, row]));
    for (const set of rejected) {
      const ofBank = set.lines.map((id) => lineOf.get(id) ?? -1);
      const ofBook = set.entries.map((id) => entryOf.get(id) ?? -1);
      if (ofBank.includes(-1) || ofBook.includes(-1)) continue;
      for (const row of ofBank) lines[row] = 1;
      for (const row of ofBook) entries[row] = 1;
      keys.add(keyOf(ofBank, ofBook));
    }
  }
  const has = (ofBank: readonly number[], ofBook: readonly number[]): boolean => keys.size > 0 && keys.has(keyOf(ofBank, ofBook));
  return { lines, entries, has, hasPair: (line, entry) => keys.size > 0 && has([line], [entry]) };
}

function keyOf(lines: readonly number[], entries: readonly number[]): string {
  const sorted = (rows: readonly number[]): string => [...rows].sort((a, b) => a - b).join(",");
  return `${sorted(lines)}=${sorted(entries)}`;
}
