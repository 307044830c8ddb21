import type { Facts } from "../facts";
import { KeyNumbers } from "../keys";
import { inverted, type Lists } from "../lists";
import { NO_DAY } from "../rows";

/** What entries of one day may have in common; a number for each entry, −1 for nothing. */
export interface Likeness {
  /** How the document number is built, whatever its digits: "POS#". */
  readonly document: Int32Array;
  /** What stands before the last digits of the document number: "RUN-675/". */
  readonly series: Int32Array;
  /** The narrative without its digits: "Card sale #". */
  readonly wording: Int32Array;
  /** Document and narrative together. */
  readonly both: Int32Array;
}

/** Says what entries have in common. Cost: each text is gone through once. */
export function likenessOf({ sides: { book } }: Facts): Likeness {
  const labels = new Labels();
  const [document, series, wording, both] = [new Int32Array(book.count), new Int32Array(book.count), new Int32Array(book.count), new Int32Array(book.count)];
  for (let row = 0; row < book.count; row++) {
    const { documentNo, text } = book.rows[row]!;
    const [shape, words] = [documentNo.replace(/\d+/g, "#"), text.replace(/\d+/g, "#")];
    document[row] = labels.of(shape, "d");
    series[row] = labels.of(documentNo.replace(/\d+\D*$/, ""), "s");
    wording[row] = labels.of(words, "w");
    both[row] = document[row]! < 0 || wording[row]! < 0 ? -1 : labels.of(`${shape}\n${words}`, "b");
  }
  return { document, series, wording, both };
}

class Labels {
  private readonly known = new Map<string, number>();

  of(text: string, sort: string): number {
    if (text === "") return -1;
    const key = sort + text;
    const number = this.known.get(key) ?? this.known.size;
    if (number === this.known.size) this.known.set(key, number);
    return number;
  }
}

/** Puts entries of one day, sign and likeness together; those without a day or likeness stand in none. */
export function daySets({ sides: { book } }: Facts, likeness: Int32Array): Lists {
  let [first, last] = [Infinity, -Infinity];
  for (const day of book.day) {
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const days = Math.max(1, last - first + 1);
  const keys = new KeyNumbers(book.count);
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
