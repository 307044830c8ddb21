import type { EntryId, LineId, Proposal } from "../domain";
import { inOrderOf } from "./order";
import type { Side, Sides } from "./rows";
import type { MatchOutcome, MatchWork } from "./types";

/** Gathers proposals with the numbers of their rows. */
export class Answer {
  private readonly proposals: Proposal[] = [];
  /** The first line of each proposal; entries alone come after all lines. */
  private readonly places: number[] = [];
  private readonly isLineUsed: Uint8Array;
  private readonly isEntryUsed: Uint8Array;

  constructor(private readonly sides: Sides) {
    this.isLineUsed = new Uint8Array(sides.bank.count);
    this.isEntryUsed = new Uint8Array(sides.book.count);
  }

  addPair(line: number, entry: number, proposal: Proposal): void {
    this.isLineUsed[line] = 1;
    this.isEntryUsed[entry] = 1;
    this.places.push(line);
    this.proposals.push(proposal);
  }

  addGroup({ lines, entries }: { readonly lines: readonly number[]; readonly entries: readonly number[] }, proposal: Proposal): void {
    for (const line of lines) this.isLineUsed[line] = 1;
    for (const entry of entries) this.isEntryUsed[entry] = 1;
    this.places.push(lines[0] ?? this.sides.bank.count + entries[0]!);
    this.proposals.push(proposal);
  }

  /**
   * Puts proposals in the order of their first line's date, amount and id, those of entries alone last, and lists the rows
   * in none by id. Rows that could not be matched at all are among these.
   */
  outcome(work: MatchWork): MatchOutcome {
    const proposals: Proposal[] = [];
    for (const at of inOrderOf(Int32Array.from(this.places))) proposals.push(this.proposals[at]!);
    return {
      proposals, work,
      unmatchedLines: unused<LineId>(this.sides.bank, this.isLineUsed), unmatchedEntries: unused<EntryId>(this.sides.book, this.isEntryUsed),
    };
  }
}

interface Row<Id> {
  readonly id: Id;
}

function unused<Id extends string>({ rows, leftOut }: Side<Row<Id>>, isUsed: Uint8Array): Id[] {
  const ids = leftOut.map(({ id }) => id);
  for (let row = 0; row < rows.length; row++) if (isUsed[row] === 0) ids.push(rows[row]!.id);
  return ids.sort();
}
