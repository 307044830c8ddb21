import { PRIOR_CHANCE, roundness } from "../amounts";
import { placeAfter } from "../crowd";
import { NO_DAY } from "../rows";
import type { Search } from "./collect";

/** Days between a booking and its reversal at the bank, and between two postings in the books. */
const BANK_DAYS = 14;
const BOOK_DAYS = 60;
/** Rows of one amount compared; more cannot be told apart. */
const MOST_EACH = 6;
/** Rows of one amount looked at for one row; more are a price that many pay. */
const MOST_LOOKED_AT = 256;

/** Finds lines that take back other lines, and entries that reverse other entries. */
export function findReversals(search: Search): void {
  findInBank(search);
  findInBooks(search);
}

function findInBank({ facts, loose, collect }: Search): void {
  const { sides: { bank: { count, kind, amount, day } }, span } = facts;
  for (let line = 0; line < count; line++) {
    if (!loose.line(line)) continue;
    const opposite = loose.linesOf(kind[line]!, -amount[line]!);
    const back = followers(opposite, line, { day, days: BANK_DAYS, isTied: () => true });
    if (back.length === 0) continue;
    const others = (opposite.length + loose.linesOf(kind[line]!, amount[line]!).length - 2) / 2;
    const expected = (others + unrelated(amount[line]!)) * (BANK_DAYS + 1) / span;
    for (const other of back) collect.add("bank-reversal", { lines: [line, other], entries: [] }, { tried: back.length, expected });
  }
}

/** Roundness from which an amount is a price that many pay. */
const ROUND = 2;

/** How many unrelated lines of an amount to expect, before any is seen: of 12.34 hardly any. */
function unrelated(amount: number): number {
  const level = roundness(amount);
  return level >= ROUND ? PRIOR_CHANCE[level]! : 10 ** level / Math.abs(amount);
}

/** An entry reverses another when the two share their document number, or one quotes the other's. */
function findInBooks({ facts, loose, collect }: Search): void {
  const { book } = facts.sides;
  for (let entry = 0; entry < book.count; entry++) {
    if (!loose.entry(entry)) continue;
    const isTied = (other: number): boolean => areTied(book.rows, entry, other);
    const back = followers(loose.entriesOf(book.kind[entry]!, -book.amount[entry]!), entry, { day: book.day, days: BOOK_DAYS, isTied });
    for (const other of back) collect.add("book-reversal", { lines: [], entries: [entry, other] }, { tried: back.length });
  }
}

/** The rows of one amount that come after a row by so many days at most, and are tied to it; none where there are too many. */
function followers(same: Int32Array, row: number, by: { day: Int32Array; days: number; isTied: (other: number) => boolean }): readonly number[] {
  const found: number[] = [];
  const from = placeAfter(same, row);
  for (let at = from; at < same.length && at < from + MOST_LOOKED_AT && isWithin(by.day[row]!, by.day[same[at]!]!, by.days); at++) {
    if (!by.isTied(same[at]!)) continue;
    if (found.length === MOST_EACH) return [];
    found.push(same[at]!);
  }
  return found;
}

/** Whether two entries share their document number, or one quotes the other's. */
export function areTied(rows: readonly { readonly documentNo: string; readonly text: string }[], one: number, other: number): boolean {
  const [a, b] = [rows[one]!, rows[other]!];
  if (a.documentNo !== "" && a.documentNo === b.documentNo) return true;
  return quotes(a.text, b.documentNo) || quotes(b.text, a.documentNo);
}

/** Whether a text holds a number as a whole word. */
function quotes(text: string, documentNo: string): boolean {
  return documentNo.length > 2 && text.split(/[\s,;:()]+/).includes(documentNo);
}

function isWithin(day: number, other: number, days: number): boolean {
  return day === NO_DAY || other === NO_DAY || Math.abs(other - day) <= days;
}
