import { amount, type Day, type EntryId, type LedgerEntry, type LineId, type StatementLine } from "../../src/domain";
import type { MatchInput } from "../../src/matching";

/** Days from one copy to the next: the length of the set that is copied. */
const DAYS_EACH = 92;

/** Digits of a number become other digits, the same on both sides, so that copies don't share documents. */
function renumbered(text: string, copy: number): string {
  return copy === 0 ? text : text.replace(/\d/g, (digit) => String((Number(digit) * 7 + copy) % 10));
}

/**
 * Makes a set of many times the rows: copies one after the other in time, with numbers and amounts of their own. For speed
 * and memory only; check digits of references are lost in the copies.
 *
 * Shapes: `most` rows a side at most.
 */
export function enlarge({ lines, entries, options, rejected }: MatchInput, times: number, most = Infinity): MatchInput {
  const later = (day: Day | null, copy: number): Day | null => (day === null ? null : ((day + copy * DAYS_EACH) as Day));
  const bank = (line: StatementLine, copy: number): StatementLine => ({
    ...line, id: `${line.id}.${copy}` as LineId, bookedOn: later(line.bookedOn, copy), valueOn: later(line.valueOn, copy),
    amount: amount(line.amount * (copy + 1)), text: renumbered(line.text, copy), additionalInfo: renumbered(line.additionalInfo, copy),
    reference: renumbered(line.reference, copy), checkNo: renumbered(line.checkNo, copy),
  });
  const book = (entry: LedgerEntry, copy: number): LedgerEntry => ({
    ...entry, id: `${entry.id}.${copy}` as EntryId, postedOn: later(entry.postedOn, copy), amount: amount(entry.amount * (copy + 1)),
    openAmount: amount(entry.openAmount * (copy + 1)), documentNo: renumbered(entry.documentNo, copy),
    externalDocumentNo: renumbered(entry.externalDocumentNo, copy), text: renumbered(entry.text, copy), checkNo: renumbered(entry.checkNo, copy),
  });
  return { lines: copied(lines, bank, { times, most }), entries: copied(entries, book, { times, most }), options, rejected };
}

function copied<Row>(rows: readonly Row[], copyOf: (row: Row, copy: number) => Row, { times, most }: { times: number; most: number }): Row[] {
  const all: Row[] = [];
  for (let copy = 0; copy < times; copy++) {
    for (const row of rows) if (all.length < most) all.push(copyOf(row, copy));
  }
  return all;
}
