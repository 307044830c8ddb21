import type { EntryId, LineId, Proposal } from "../domain";
import { inOrderOf } from "./order";
import type { Side, Sides } from "./rows";
import type { MatchOutcome, MatchWork } from "./types";

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
export function outcomeOf(sides: Sides, { placed, work }: { placed: readonly Placed[]; work: MatchWork }): MatchOutcome {
  const isLineUsed = new Uint8Array(sides.bank.count);
  const isEntryUsed = new Uint8Array(sides.book.count);
  for (const { lines, entries } of placed) {
    for (const line of lines) isLineUsed[line] = 1;
    for (const entry of entries) isEntryUsed[entry] = 1;
  }
  return {
    proposals: inOrder(placed, sides.bank.count), work,
    unmatchedLines: unused<LineId>(sides.bank, isLineUsed), unmatchedEntries: unused<EntryId>(sides.book, isEntryUsed),
  };
}

function inOrder(placed: readonly Placed[], lineCount: number): Proposal[] {
  const places = new Float64Array(placed.length);
  for (let at = 0; at < placed.length; at++) places[at] = placed[at]!.lines[0] ?? lineCount + placed[at]!.entries[0]!;
  const proposals: Proposal[] = [];
  for (const at of inOrderOf(places)) proposals.push(placed[at]!.proposal);
  return proposals;
}

interface Row<Id> {
  readonly id: Id;
}

function unused<Id extends string>({ rows, leftOut }: Side<Row<Id>>, isUsed: Uint8Array): Id[] {
  const ids = leftOut.map(({ id }) => id);
  for (let row = 0; row < rows.length; row++) if (isUsed[row] === 0) ids.push(rows[row]!.id);
  return ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
