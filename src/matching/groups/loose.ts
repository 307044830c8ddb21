import { AmountOrder, AmountPlaces, type Amounts } from "../amountOrder";
import { REACH_AFTER, REACH_BEFORE } from "../reach";
import type { Facts } from "../facts";
import { IntList } from "../lists";
import type { AmountMarks } from "../marks";
import { NO_DAY } from "../rows";

/** The rows that no sure pair holds, and where among them an amount stands. */
export interface Loose {
  line(row: number): boolean;
  entry(row: number): boolean;
  /** Rows of exactly this kind and amount, ascending. */
  linesOf(kind: number, amount: number): Int32Array;
  /** Those of them that lie on certain days, or on none that is known. */
  linesWithin(kind: number, amount: number, days: Days): readonly number[];
  entriesOf(kind: number, amount: number): Int32Array;
  /** Marks of the amounts of loose lines: most amounts are no line's. */
  readonly marksOfLines: AmountMarks;
}

/** Days from one to another. */
export interface Days {
  readonly least: number;
  readonly most: number;
}

const NONE: readonly number[] = [];

/** Times the window before: later instalments come well after the entry. */
const INSTALMENTS = 3;

/** Notes which rows are loose. Shapes: 1 for each row that is held. */
export function looseRows({ sides: { bank, book } }: Facts, isLineHeld: Uint8Array, isEntryHeld: Uint8Array): Loose {
  const byLine = orderOf(bank, isLineHeld);
  const [lines, entries] = [new AmountPlaces(byLine), new AmountPlaces(orderOf(book, isEntryHeld))];
  return {
    line: (row) => isLineHeld[row] === 0,
    entry: (row) => isEntryHeld[row] === 0,
    linesOf: (kind, amount) => lines.equalTo(kind, amount),
    linesWithin: (kind, amount, { least, most }) => {
      const from = lines.first(kind, amount);
      if (from < 0) return NONE;
      let rows = NONE as number[];
      for (let at = from, to = byLine.endOf(from); at < to; at++) {
        const day = bank.day[byLine.order[at]!]!;
        if (day !== NO_DAY && (day < least || day > most)) continue;
        if (rows === NONE) rows = [];
        rows.push(byLine.order[at]!);
      }
      return rows;
    },
    entriesOf: (kind, amount) => entries.equalTo(kind, amount),
    marksOfLines: lines.marks,
  };
}

function orderOf(side: Amounts, isHeld: Uint8Array): AmountOrder {
  const rows = new IntList();
  for (let row = 0; row < isHeld.length; row++) if (isHeld[row] === 0) rows.push(row);
  return new AmountOrder(side, rows.trimmed());
}

/** The days that entries of a line may lie on; all of them for a line without a date. */
export function windowAround({ options }: Facts, day: number): Days {
  if (day === NO_DAY) return { least: NO_DAY, most: Infinity };
  return { least: day - options.windowBefore, most: day + options.windowAfter };
}

/** Whether an entry lies in the window around a line. */
export function isInWindow(facts: Facts, line: number, entry: number): boolean {
  return isWithin(facts, line, { entry, before: 1, after: 1 });
}

/** Whether an entry lies where a number that names it may still reach. */
export function isInReach(facts: Facts, line: number, entry: number): boolean {
  return isWithin(facts, line, { entry, before: REACH_BEFORE, after: REACH_AFTER });
}

/** The days that instalments of an entry may lie on: later ones come well after the window. All of them for an entry without a date. */
export function instalmentWindow({ options }: Facts, posted: number): Days {
  if (posted === NO_DAY) return { least: NO_DAY, most: Infinity };
  return { least: posted - options.windowAfter, most: posted + INSTALMENTS * options.windowBefore };
}

function isWithin(facts: Facts, line: number, by: { entry: number; before: number; after: number }): boolean {
  const { bank, book } = facts.sides;
  const [booked, posted] = [bank.day[line]!, book.day[by.entry]!];
  if (booked === NO_DAY || posted === NO_DAY) return true;
  const { windowBefore, windowAfter } = facts.options;
  return booked - posted <= windowBefore * by.before && posted - booked <= windowAfter * by.after;
}
