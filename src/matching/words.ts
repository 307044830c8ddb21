import { isLegalForm, scanRuns, type LedgerEntry, type Run, type StatementLine } from "../domain";
import { IntList, type Lists } from "./lists";
import { Spelling, type Reading } from "./spelling";
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

/** Calls `sink` for each run of letters in a text, folded; "b2b" is no word, "si86155" gives "si". */
function forEachWord(text: string, sink: (codes: Uint16Array, length: number) => void): void {
  scanRuns(text, (run) => {
    let length = 0;
    for (let at = 0; at <= run.length; at++) {
      if (at < run.length && !isDigit(run.codes[at]!)) {
        if (length < letters.length) letters[length++] = run.codes[at]!;
        continue;
      }
      if (length >= FEWEST_LETTERS) sink(letters, length);
      length = 0;
    }
    readMisread(run, sink);
  });
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

/**
 * Reads the words of every line and entry.
 *
 * Shapes:  rows in their order → lists of word numbers; legal forms and single letters are left out.
 * Cost:    linear in the characters; a spelling is looked up once per distinct word of the statement.
 */
export function readWords(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): Words {
  const vocabulary = new Vocabulary();
  const legal: number[] = [];
  const books = readEntryWords(entries, vocabulary, legal);
  const isLegal = new Set(legal);
  const spelling = new Spelling(vocabulary);
  const bank = readLineWords(lines, new LineSpeller(vocabulary, spelling, isLegal));
  return { vocabulary, ...books, ...bank, isName: namesAmong(vocabulary.size, books) };
}

function readEntryWords(
  entries: readonly LedgerEntry[], vocabulary: Vocabulary, legal: number[],
): Pick<Words, "ofEntry" | "namesOfEntry"> {
  const start = new Int32Array(entries.length + 1);
  const names = new Uint8Array(entries.length);
  const items = new IntList(entries.length * 4 + 16);
  const isLegal: boolean[] = [];
  const add = (from: number) => (codes: Uint16Array, length: number): void => {
    const word = vocabulary.intern(codes, length);
    if (isLegal.length === word) {
      isLegal.push(isLegalForm(vocabulary.text(word)));
      if (isLegal[word] === true) legal.push(word);
    }
    if (isLegal[word] !== true && items.length - from < MOST_WORDS && !holds(items, from, word)) items.push(word);
  };
  for (const [row, entry] of entries.entries()) {
    const sink = add(items.length);
    const from = items.length;
    forEachWord(entry.counterpartyName, sink);
    names[row] = items.length - from;
    forEachWord(entry.text, sink);
    start[row + 1] = items.length;
  }
  return { ofEntry: { start, items: items.trimmed() }, namesOfEntry: names };
}

function namesAmong(size: number, { ofEntry, namesOfEntry }: Pick<Words, "ofEntry" | "namesOfEntry">): Uint8Array {
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

/** Turns a statement's words into words of the books, remembering each distinct word's readings. */
class LineSpeller {
  private readonly seen = new Vocabulary();
  private readonly known: (readonly Reading[])[] = [];

  constructor(
    private readonly books: Vocabulary, private readonly spelling: Spelling, private readonly isLegal: ReadonlySet<number>,
  ) {}

  readings(codes: Uint16Array, length: number): readonly Reading[] {
    const word = this.seen.intern(codes, length);
    if (word === this.known.length) this.known.push(this.read(codes, length));
    return this.known[word]!;
  }

  private read(codes: Uint16Array, length: number): readonly Reading[] {
    const exact = this.books.find(codes, length);
    if (exact >= 0) return this.isLegal.has(exact) ? [] : [{ word: exact, strength: 1 }];
    if (isLegalForm(String.fromCharCode(...codes.subarray(0, length)))) return [];
    return this.spelling.readings(codes.slice(0, length), length).filter(({ word }) => !this.isLegal.has(word));
  }
}

function readLineWords(
  lines: readonly StatementLine[], speller: LineSpeller,
): Pick<Words, "ofLine" | "lineStrength" | "lineWritten" | "lineIsNamed"> {
  const start = new Int32Array(lines.length + 1);
  const readings = new LineReadings(lines.length * 4 + 16);
  const isNamed = new Uint8Array(lines.length);
  const sink = (codes: Uint16Array, length: number): void => readings.add(speller.readings(codes, length));
  for (const [row, line] of lines.entries()) {
    readings.begin();
    forEachWord(line.counterpartyName, sink);
    forEachWord(line.text, sink);
    forEachWord(line.additionalInfo, sink);
    forEachWord(line.reference, sink);
    isNamed[row] = line.counterpartyName === "" ? 0 : 1;
    start[row + 1] = readings.items.length;
  }
  return {
    ofLine: { start, items: readings.items.trimmed() }, lineStrength: Uint8Array.from(readings.strengths.trimmed()),
    lineWritten: Uint8Array.from(readings.written.trimmed()), lineIsNamed: isNamed,
  };
}

/** The readings of one line after the other; a word written twice counts once. */
class LineReadings {
  readonly items: IntList;
  readonly strengths: IntList;
  readonly written: IntList;
  private from = 0;
  private words = 0;

  constructor(capacity: number) {
    this.items = new IntList(capacity);
    this.strengths = new IntList(capacity);
    this.written = new IntList(capacity);
  }

  begin(): void {
    this.from = this.items.length;
    this.words = 0;
  }

  add(readings: readonly Reading[]): void {
    let isNew = false;
    for (const { word, strength } of readings) {
      const at = this.positionOf(word);
      if (at < this.items.length) this.strengths.values[at] = Math.max(this.strengths.values[at]!, strength * 100);
      else if (at - this.from < MOST_WORDS) {
        this.items.push(word);
        this.strengths.push(strength * 100);
        this.written.push(this.words);
        isNew = true;
      }
    }
    if (isNew) this.words++;
  }

  private positionOf(word: number): number {
    let at = this.from;
    while (at < this.items.length && this.items.values[at] !== word) at++;
    return at;
  }
}
