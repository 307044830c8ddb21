import type { Facts } from "../facts";
import { KeyNumbers } from "../keys";
import { inverted, type Lists } from "../lists";
import { NO_DAY } from "../rows";
import { lastDigits, shapeOf } from "./documentNumbers";

/** What entries of one day may have in common; a number for each entry, −1 for nothing. */
interface Likeness {
  /** How the document number is built, whatever its digits: "POS#". */
  readonly document: Int32Array;
  /** What stands before the last digits of the document number: "RUN-675/". */
  readonly series: Int32Array;
  /** The narrative without its digits: "Card sale #". */
  readonly wording: Int32Array;
  /** Document and narrative together. */
  readonly both: Int32Array;
}

function likenessOf({ sides: { book } }: Facts): Likeness {
  const [documents, series, wordings] = [new Labels(book.count), new Labels(book.count), new Labels(book.count)];
  const both = new Int32Array(book.count).fill(-1);
  const pairs = new KeyNumbers(book.count);
  for (let row = 0; row < book.count; row++) {
    const { documentNo, text } = book.rows[row]!;
    const { from, to } = lastDigits(documentNo);
    const document = documents.add(row, shapeOf(documentNo));
    series.add(row, to === from ? documentNo : documentNo.slice(0, from));
    const wording = wordings.add(row, shapeOf(text));
    if (document >= 0 && wording >= 0) both[row] = pairs.numberOf(document * book.count + wording);
  }
  return { document: documents.ofRow, series: series.ofRow, wording: wordings.ofRow, both };
}

/** Numbers texts in order of first sight; −1 for none. */
class Labels {
  readonly ofRow: Int32Array;
  private readonly known = new Map<string, number>([["", -1]]);

  constructor(rows: number) {
    this.ofRow = new Int32Array(rows);
  }

  add(row: number, text: string): number {
    let number = this.known.get(text);
    if (number === undefined) {
      number = this.known.size - 1;
      this.known.set(text, number);
    }
    this.ofRow[row] = number;
    return number;
  }
}

/** Entries of one day, sign and likeness together, by each likeness; those without a day or likeness stand in none. */
export type DaySets = Readonly<Record<keyof Likeness, Lists>>;

/** Says which entries of one day have something in common. Cost: each text is gone through once. */
export function daySetsOf(facts: Facts): DaySets {
  const { document, series, wording, both } = likenessOf(facts);
  const keys = new KeyNumbers(facts.sides.book.count);
  return { document: daySets(facts, document, keys), series: daySets(facts, series, keys), wording: daySets(facts, wording, keys), both: daySets(facts, both, keys) };
}

function daySets({ sides: { book } }: Facts, likeness: Int32Array, keys: KeyNumbers): Lists {
  keys.clear();
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < book.count; row++) {
    if (book.day[row] === NO_DAY) continue;
    first = Math.min(first, book.day[row]!);
    last = Math.max(last, book.day[row]!);
  }
  const days = Math.max(1, last - first + 1);
  const setOf = new Int32Array(book.count);
  const start = new Int32Array(book.count + 1);
  for (let row = 0; row < book.count; row++) {
    const isIn = likeness[row]! >= 0 && book.day[row] !== NO_DAY;
    start[row + 1] = start[row]! + (isIn ? 1 : 0);
    if (!isIn) continue;
    const sign = book.amount[row]! < 0 ? 1 : 0;
    setOf[start[row]!] = keys.numberOf(((likeness[row]! * (book.count + 1) + book.kind[row]!) * days + book.day[row]! - first) * 2 + sign);
  }
  return inverted({ start, items: setOf.subarray(0, start[book.count]) }, keys.size);
}
