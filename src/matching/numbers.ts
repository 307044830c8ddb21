import type { LedgerEntry, StatementLine } from "../domain";
import { DECODED, NumberReader, SLIPPED } from "./digits";
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
}

/** Shorter numbers than this say nothing. */
const FEWEST_DIGITS = 3;
/** Digits of a number that may be a document number with a slip. */
const SLIP_LENGTHS = { fewest: 5, most: 12 };
const MOST_SLIPS = 8;
/** Digits from which a number may be a reference with a check digit: in its own column, and anywhere in a text. */
const FEWEST_IN_REFERENCE = 5;
const FEWEST_IN_TEXT = 7;

/**
 * Reads the numbers of every line and entry.
 *
 * Cost: linear in the characters; line numbers are only looked up, never added.
 */
export function readNumbers(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): Numbers {
  const vocabulary = new Vocabulary();
  const books = readEntryNumbers(entries, vocabulary);
  return { vocabulary, ...books, ...readLineNumbers(lines, vocabulary) };
}

function readEntryNumbers(
  entries: readonly LedgerEntry[], vocabulary: Vocabulary,
): Pick<Numbers, "ofEntry" | "entryPlace"> {
  const start = new Int32Array(entries.length + 1);
  const row = new PlacedNumbers(entries.length * 3 + 16);
  const reader = new NumberReader();
  for (const [index, entry] of entries.entries()) {
    row.begin();
    const read = (text: string, place: number): void => {
      if (text !== "") reader.readPlain(text, (codes, length) => {
        if (length >= FEWEST_DIGITS) row.add(vocabulary.intern(codes, length), place);
      });
    };
    read(entry.documentNo, DOCUMENT_NO);
    read(entry.externalDocumentNo, EXTERNAL_NO);
    read(entry.reference, REFERENCE);
    read(entry.checkNo, CHECK_NO);
    read(entry.text, IN_TEXT);
    start[index + 1] = row.items.length;
  }
  return { ofEntry: { start, items: row.items.trimmed() }, entryPlace: Uint8Array.from(row.places.trimmed()) };
}

/** Numbers of one row after the other, each with the places where it stands. */
class PlacedNumbers {
  readonly items: IntList;
  readonly places: IntList;
  private from = 0;

  constructor(capacity: number) {
    this.items = new IntList(capacity);
    this.places = new IntList(capacity);
  }

  begin(): void {
    this.from = this.items.length;
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
}

function readLineNumbers(lines: readonly StatementLine[], books: Vocabulary): Pick<Numbers, "ofLine" | "linePlace"> {
  const start = new Int32Array(lines.length + 1);
  const row = new PlacedNumbers(lines.length * 2 + 16);
  const reader = new NumberReader();
  const slips = new SlipIndex(books, SLIP_LENGTHS);
  for (const [index, line] of lines.entries()) {
    row.begin();
    const read = (text: string, place: number): void => {
      if (text !== "") reader.readDecoded(text, place === LINE_REFERENCE ? FEWEST_IN_REFERENCE : FEWEST_IN_TEXT, (codes, length, how) => {
        if (length < FEWEST_DIGITS) return;
        const known = books.find(codes, length);
        if (known >= 0) row.add(known, place | how);
        else if (how !== DECODED) addSlips(slips, { codes, length, place }, row);
      });
    };
    read(line.reference, LINE_REFERENCE);
    read(line.documentNo, LINE_REFERENCE);
    read(line.checkNo, LINE_CHECK);
    read(line.text, LINE_TEXT);
    read(line.additionalInfo, LINE_TEXT);
    read(line.counterpartyName, LINE_TEXT);
    read(line.bankReference, LINE_BANK_ID);
    start[index + 1] = row.items.length;
  }
  return { ofLine: { start, items: row.items.trimmed() }, linePlace: Uint8Array.from(row.places.trimmed()) };
}

function addSlips(
  slips: SlipIndex, number: { codes: Uint16Array; length: number; place: number }, row: PlacedNumbers,
): void {
  let found = 0;
  slips.each(number.codes, number.length, (known) => {
    if (found++ < MOST_SLIPS) row.add(known, number.place | SLIPPED);
  });
}
