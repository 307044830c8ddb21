import { isLegalForm, type Run } from "../domain";
import { IntList, type Lists } from "./lists";
import { Spelling, WHOLE, type Reading } from "./spelling";
import { Vocabulary } from "./vocabulary";

/** The words of both sides as numbers of one vocabulary: that of the books. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly ofEntry: Lists;
  /** Words of the books that the line writes or may be a spelling of, and how surely, in hundredths. */
  readonly ofLine: Lists;
  readonly lineStrength: Uint8Array;
  /** Which written word each reading is of, from 0 in each line: one word may have several readings. */
  readonly lineWritten: Uint8Array;
  /** How many words of the entry are its party's name; those come first. */
  readonly namesOfEntry: Uint8Array;
  /** 1 where the line names a counterparty in its own column. */
  readonly lineIsNamed: Uint8Array;
  /** 1 for words of the books that are part of a party's name. */
  readonly isName: Uint8Array;
}

const FEWEST_LETTERS = 2;
const MOST_WORDS = 24;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const letters = new Uint16Array(64);

/** Receives a word's folded codes, valid until it returns. */
export type WordSink = (codes: Uint16Array, length: number) => void;

/** Calls `sink` for each stretch of letters in a run; "b2b" is no word, "si86155" gives "si". */
export function eachWord(run: Run, sink: WordSink): void {
  let length = 0;
  let digits = 0;
  for (let at = 0; at <= run.length; at++) {
    if (at < run.length && !isDigit(run.codes[at]!)) {
      if (length < letters.length) letters[length++] = run.codes[at]!;
      continue;
    }
    digits++;
    if (length >= FEWEST_LETTERS) sink(letters, length);
    length = 0;
  }
  if (digits > 1) readMisread(run, sink);
}

/** Digits a scanner takes for letters: 1 for l, 0 for o, 5 for s, 8 for b. */
const LETTER_MEANT: Readonly<Record<number, number>> = { 48: 111, 49: 108, 53: 115, 56: 98 };

/** "roeys1and" is a word with one digit inside: reads it as "roeysland". */
function readMisread(run: Run, sink: (codes: Uint16Array, length: number) => void): void {
  if (run.length < 5 || run.length > letters.length || isDigit(run.codes[0]!) || isDigit(run.codes[run.length - 1]!)) return;
  let digits = 0;
  for (let at = 0; at < run.length; at++) {
    const code = run.codes[at]!;
    if (isDigit(code)) digits++;
    const meant = isDigit(code) ? LETTER_MEANT[code] : code;
    if (meant === undefined) return;
    letters[at] = meant;
  }
  if (digits > 0 && digits * 3 <= run.length) sink(letters, run.length);
}

/** Gathers the words of one entry after the other; legal forms and single letters are left out. */
export class EntryWords {
  readonly vocabulary = new Vocabulary();
  readonly isLegal: boolean[] = [];
  private readonly start: Int32Array;
  private readonly names: Uint8Array;
  private readonly items: IntList;
  private from = 0;

  constructor(count: number) {
    this.start = new Int32Array(count + 1);
    this.names = new Uint8Array(count);
    this.items = new IntList(count * 4 + 16);
  }

  readonly take: WordSink = (codes, length) => {
    const word = this.vocabulary.intern(codes, length);
    if (this.isLegal.length === word) this.isLegal.push(isLegalForm(this.vocabulary.text(word)));
    const { items, from } = this;
    if (!this.isLegal[word]! && items.length - from < MOST_WORDS && !holds(items, from, word)) items.push(word);
  };

  /** What was taken so far is the name of the row's party. */
  endName(row: number): void {
    this.names[row] = this.items.length - this.from;
  }

  endRow(row: number): void {
    this.from = this.items.length;
    this.start[row + 1] = this.from;
  }

  done(): Pick<Words, "vocabulary" | "ofEntry" | "namesOfEntry" | "isName"> {
    const ofEntry = { start: this.start, items: this.items.trimmed() };
    return { vocabulary: this.vocabulary, ofEntry, namesOfEntry: this.names, isName: namesAmong(this.vocabulary.size, ofEntry, this.names) };
  }
}

function namesAmong(size: number, ofEntry: Lists, namesOfEntry: Uint8Array): Uint8Array {
  const isName = new Uint8Array(size);
  for (let entry = 0; entry < namesOfEntry.length; entry++) {
    const from = ofEntry.start[entry]!;
    for (let at = from; at < from + namesOfEntry[entry]!; at++) isName[ofEntry.items[at]!] = 1;
  }
  return isName;
}

function holds(items: IntList, from: number, word: number): boolean {
  for (let at = from; at < items.length; at++) if (items.values[at] === word) return true;
  return false;
}

/** Gathers the words of one line after the other, as words of the books that they are or may be spellings of. */
export class LineWords {
  private readonly start: Int32Array;
  private readonly isNamed: Uint8Array;
  private readonly items: IntList;
  private readonly strengths: IntList;
  private readonly written: IntList;
  private readonly speller: LineSpeller;
  private from = 0;
  private words = 0;

  constructor(count: number, books: EntryWords) {
    this.start = new Int32Array(count + 1);
    this.isNamed = new Uint8Array(count);
    this.items = new IntList(count * 2 + 16);
    this.strengths = new IntList(count * 2 + 16);
    this.written = new IntList(count * 2 + 16);
    this.speller = new LineSpeller(books.vocabulary, books.isLegal);
  }

  /** Adds a word's readings; a word written twice counts once. */
  readonly take: WordSink = (codes, length) => {
    for (const readings of this.speller.readings(codes, length)) this.takeOne(readings);
  };

  private takeOne(readings: readonly Reading[]): void {
    let isNew = false;
    for (const { word, strength } of readings) {
      const at = this.positionOf(word);
      if (at < this.items.length) this.strengths.values[at] = Math.max(this.strengths.values[at]!, strength);
      else if (at - this.from < MOST_WORDS) {
        this.items.push(word);
        this.strengths.push(strength);
        this.written.push(this.words);
        isNew = true;
      }
    }
    if (isNew) this.words++;
  }

  endRow(row: number, isNamed: boolean): void {
    this.isNamed[row] = isNamed ? 1 : 0;
    this.from = this.items.length;
    this.words = 0;
    this.start[row + 1] = this.from;
  }

  done(): Pick<Words, "ofLine" | "lineStrength" | "lineWritten" | "lineIsNamed"> {
    return {
      ofLine: { start: this.start, items: this.items.trimmed() }, lineStrength: new Uint8Array(this.strengths.trimmed()),
      lineWritten: new Uint8Array(this.written.trimmed()), lineIsNamed: this.isNamed,
    };
  }

  private positionOf(word: number): number {
    let at = this.from;
    while (at < this.items.length && this.items.values[at] !== word) at++;
    return at;
  }
}

/** Turns a statement's words into words of the books, remembering each distinct word's readings. */
class LineSpeller {
  private readonly seen = new Vocabulary();
  private readonly known: (readonly (readonly Reading[])[])[] = [];
  private readonly spelling: Spelling;

  constructor(private readonly books: Vocabulary, private readonly isLegal: readonly boolean[]) {
    this.spelling = new Spelling(books);
  }

  /** For each word that was meant, the words of the books that it may be: one as a rule, several that were run together. */
  readings(codes: Uint16Array, length: number): readonly (readonly Reading[])[] {
    const word = this.seen.intern(codes, length);
    if (word === this.known.length) this.known.push(this.read(codes, length));
    return this.known[word]!;
  }

  private read(codes: Uint16Array, length: number): readonly (readonly Reading[])[] {
    const exact = this.books.find(codes, length);
    if (exact >= 0) return this.isLegal[exact]! ? [] : [[{ word: exact, strength: WHOLE }]];
    if (isLegalForm(String.fromCharCode(...codes.subarray(0, length)))) return [];
    const written = codes.slice(0, length);
    const spelt = this.withoutLegal(this.spelling.readings(written, length));
    return spelt.length > 0 ? [spelt] : this.spelling.parts(written, length).map((part) => this.withoutLegal(part));
  }

  private withoutLegal(readings: readonly Reading[]): readonly Reading[] {
    return readings.filter(({ word }) => !this.isLegal[word]!);
  }
}
