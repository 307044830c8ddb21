import type { EntryId, LineId, Proposal } from "../domain";
import type { Sides } from "./rows";
import type { MatchInput, MatchOutcome, MatchWork } from "./types";

/** A proposal with its rows by number. */
export interface Placed {
  readonly lines: readonly number[];
  readonly entries: readonly number[];
  readonly proposal: Proposal;
}

/**
 * Puts proposals in the order of their first line's date, amount and id, those of entries alone last, and lists the rows in
 * none by id. Rows that could not be matched at all are among these.
 */
export function outcomeOf(input: MatchInput, sides: Sides, { placed, work }: { placed: readonly Placed[]; work: MatchWork }): MatchOutcome {
  const placeOf = ({ lines, entries }: Placed): number => lines[0] ?? sides.bank.count + entries[0]!;
  const isLineUsed = new Uint8Array(sides.bank.count);
  const isEntryUsed = new Uint8Array(sides.book.count);
  for (const { lines, entries } of placed) {
    for (const line of lines) isLineUsed[line] = 1;
    for (const entry of entries) isEntryUsed[entry] = 1;
  }
  return {
    proposals: [...placed].sort((a, b) => placeOf(a) - placeOf(b)).map(({ proposal }) => proposal),
    unmatchedLines: unused<LineId>(input.lines, sides.bank.rows, isLineUsed),
    unmatchedEntries: unused<EntryId>(input.entries, sides.book.rows, isEntryUsed),
    work,
  };
}

interface Row<Id> {
  readonly id: Id;
}

function unused<Id extends string>(all: readonly Row<Id>[], looked: readonly Row<Id>[], isUsed: Uint8Array): Id[] {
  const ids = looked.filter((_, row) => isUsed[row] === 0).map(({ id }) => id);
  if (looked.length < all.length) {
    const seen = new Set(looked.map(({ id }) => id));
    for (const { id } of all) if (!seen.has(id)) ids.push(id);
  }
  return ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
