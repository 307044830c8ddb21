import { NO_DAY } from "../rows";
import type { Search } from "./collect";

/** Days between a booking and its reversal at the bank, and between two postings in the books. */
const BANK_DAYS = 14;
const BOOK_DAYS = 60;
/** Rows of one amount compared; more cannot be told apart. */
const MOST_EACH = 6;

/** Finds lines that take back other lines, and entries that reverse other entries. */
export function findReversals(search: Search): void {
  findInBank(search);
  findInBooks(search);
}

function findInBank({ facts, loose, collect }: Search): void {
  const { bank } = facts.sides;
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line)) continue;
    const back = loose.linesOf(bank.kind[line]!, -bank.amount[line]!)
      .filter((other) => other > line && isWithin(bank.day[line]!, bank.day[other]!, BANK_DAYS));
    if (back.length > MOST_EACH) continue;
    for (const other of back) collect.add("bank-reversal", { lines: [line, other], entries: [] }, { tried: back.length });
  }
}

/** An entry reverses another when the two share their document number, or one quotes the other's. */
function findInBooks({ facts, loose, collect }: Search): void {
  const { book } = facts.sides;
  for (let entry = 0; entry < book.count; entry++) {
    if (!loose.entry(entry)) continue;
    const back = loose.entriesOf(book.kind[entry]!, -book.amount[entry]!).filter((other) =>
      other > entry && isWithin(book.day[entry]!, book.day[other]!, BOOK_DAYS) && areTied(facts.sides.book.rows, entry, other));
    if (back.length > MOST_EACH) continue;
    for (const other of back) collect.add("book-reversal", { lines: [], entries: [entry, other] }, { tried: back.length });
  }
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
