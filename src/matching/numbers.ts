import { DECODED, PIECE, SLIPPED, type NumberSink } from "./digits";
import { IntList, type Lists } from "./lists";
import { SlipIndex } from "./slips";
import { Vocabulary } from "./vocabulary";

/** Where in an entry a number stands; flags, since one number may stand in several places. */
export const DOCUMENT_NO = 1;
export const EXTERNAL_NO = 2;
export const REFERENCE = 4;
export const CHECK_NO = 8;
export const IN_TEXT = 16;

/** Where in a line a number stands; the flags of digits.ts say beside them how it was read. */
export const LINE_TEXT = 4;
export const LINE_REFERENCE = 8;
export const LINE_CHECK = 16;
export const LINE_BANK_ID = 32;

/** The numbers of both sides: document, external, check and reference numbers, as digits without leading zeros. */
export interface Numbers {
  readonly vocabulary: Vocabulary;
  readonly ofEntry: Lists;
  readonly entryPlace: Uint8Array;
  /** Numbers of the books that the line quotes. */
  readonly ofLine: Lists;
  readonly linePlace: Uint8Array;
  /** The number of the books that is the line's counterparty account; −1 for none. */
  readonly accountOfLine: Int32Array;
}

/** Shorter numbers than this say nothing. */
const FEWEST_DIGITS = 3;
/** The same for a piece of a longer number of the books: of "236.549" no one quotes 236. */
const FEWEST_IN_PIECE = 4;
/** Digits of a number that may be a document number with a slip. */
const SLIP_LENGTHS = { fewest: 5, most: 12 };
const MOST_SLIPS = 8;
/** Digits from which a number may be a reference with a check digit: in its own column, and anywhere in a text. */
const FEWEST_IN_REFERENCE = 5;
const FEWEST_IN_TEXT = 7;

/** Digits from which a number may be an account's, and beyond which it is none. */
const ACCOUNT_LENGTHS = { fewest: 5, most: 34 };

/** Finds the accounts of lines among the numbers of the books; the letters and checks of an IBAN do not count. */
export function accountsAmong(lines: readonly { readonly counterpartyAccount: string }[], books: Vocabulary): Int32Array {
  const accounts = new Int32Array(lines.length);
  const codes = new Uint16Array(ACCOUNT_LENGTHS.most);
  for (let line = 0; line < lines.length; line++) {
    const { counterpartyAccount } = lines[line]!;
    let length = 0;
    for (let at = 0; at < counterpartyAccount.length && length < codes.length; at++) {
      const code = counterpartyAccount.charCodeAt(at);
      if (code >= 48 && code <= 57 && (length > 0 || code !== 48)) codes[length++] = code;
    }
    accounts[line] = length < ACCOUNT_LENGTHS.fewest ? -1 : books.find(codes, length);
  }
  return accounts;
}

/** Numbers of one row after the other, each with the places where it stands. */
class PlacedNumbers {
  private readonly start: Int32Array;
  private readonly items: IntList;
  private readonly places: IntList;
  private from = 0;

  constructor(count: number) {
    this.start = new Int32Array(count + 1);
    this.items = new IntList(count + 16);
    this.places = new IntList(count + 16);
  }

  add(item: number, place: number): void {
    for (let at = this.from; at < this.items.length; at++) {
      if (this.items.values[at] !== item) continue;
      this.places.values[at] = this.places.values[at]! | place;
      return;
    }
    this.items.push(item);
    this.places.push(place);
  }

  endRow(row: number): void {
    this.from = this.items.length;
    this.start[row + 1] = this.from;
  }

  done(): { lists: Lists; places: Uint8Array } {
    return { lists: { start: this.start, items: this.items.trimmed() }, places: new Uint8Array(this.places.trimmed()) };
  }
}

/** Gathers the numbers of one entry after the other. */
export class EntryNumbers {
  readonly vocabulary = new Vocabulary();
  private readonly rows: PlacedNumbers;
  private place = 0;

  constructor(count: number) {
    this.rows = new PlacedNumbers(count);
  }

  /** Says where the numbers that follow stand. */
  at(place: number): void {
    this.place = place;
  }

  readonly take: NumberSink = (codes, length, how) => {
    if (length >= ((how & PIECE) === 0 ? FEWEST_DIGITS : FEWEST_IN_PIECE)) this.rows.add(this.vocabulary.intern(codes, length), this.place);
  };

  endRow(row: number): void {
    this.rows.endRow(row);
  }

  done(): Pick<Numbers, "vocabulary" | "ofEntry" | "entryPlace"> {
    const { lists, places } = this.rows.done();
    return { vocabulary: this.vocabulary, ofEntry: lists, entryPlace: places };
  }
}

/** Gathers the numbers of one line after the other; those that the books don't hold are left out, but for slips. */
export class LineNumbers {
  private readonly rows: PlacedNumbers;
  private readonly slips: SlipIndex;
  private place = 0;

  constructor(count: number, private readonly books: Vocabulary) {
    this.rows = new PlacedNumbers(count);
    this.slips = new SlipIndex(books, SLIP_LENGTHS);
  }

  at(place: number): void {
    this.place = place;
  }

  /** Digits from which a number in the present place may be a reference with a check digit. */
  get fewestDecoded(): number {
    return this.place === LINE_REFERENCE ? FEWEST_IN_REFERENCE : FEWEST_IN_TEXT;
  }

  readonly take: NumberSink = (codes, length, how) => {
    if (length < FEWEST_DIGITS) return;
    const known = this.books.find(codes, length);
    if (known >= 0) this.rows.add(known, (this.place | how) & ~PIECE);
    else if (how !== DECODED) this.addSlips(codes, length);
  };

  endRow(row: number): void {
    this.rows.endRow(row);
  }

  done(): Pick<Numbers, "ofLine" | "linePlace"> {
    const { lists, places } = this.rows.done();
    return { ofLine: lists, linePlace: places };
  }

  private addSlips(codes: Uint16Array, length: number): void {
    let found = 0;
    this.slips.each(codes, length, (known) => {
      if (found++ < MOST_SLIPS) this.rows.add(known, this.place | SLIPPED);
    });
  }
}
