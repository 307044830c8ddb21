import { scanRuns, type LedgerEntry, type Run, type StatementLine } from "../domain";
import { NumberReader, readMisread, type NumberSink } from "./digits";
import {
  accountsAmong, CHECK_NO, DOCUMENT_NO, EntryNumbers, EXTERNAL_NO, IN_TEXT, LINE_BANK_ID, LINE_CHECK, LINE_REFERENCE, LINE_TEXT, LineNumbers, REFERENCE,
  type Numbers,
} from "./numbers";
import { tellPiece, type Tell } from "./progress";
import { eachWord, EntryWords, LineWords, type Words, type WordSink } from "./words";

/**
 * Reads the words and numbers of every line and entry.
 *
 * Shapes: rows in their order → lists of word and number ids of the books.
 * Cost:   each text is walked through once; spellings are looked up once per distinct word.
 */
export function readTexts(lines: readonly StatementLine[], entries: readonly LedgerEntry[], tell: Tell): { words: Words; numbers: Numbers } {
  const total = lines.length + entries.length;
  const books = { words: new EntryWords(entries.length), numbers: new EntryNumbers(entries.length) };
  readBooks(entries, books, (done) => tell(done, total));
  const bank = { words: new LineWords(lines.length, books.words), numbers: new LineNumbers(lines.length, books.numbers.vocabulary) };
  readBank(lines, bank, (done) => tell(entries.length + done, total));
  return {
    words: { ...books.words.done(), ...bank.words.done() },
    numbers: {
      ...books.numbers.done(), ...bank.numbers.done(), accountOfLine: accountsAmong(lines, books.numbers.vocabulary),
    },
  };
}

/** Never reached: numbers of the books are taken as they stand. */
const NEVER = Infinity;

function readBooks(entries: readonly LedgerEntry[], { words, numbers }: { words: EntryWords; numbers: EntryNumbers }, tell: Tell): void {
  const text = new TextReader(words.take, numbers.take);
  for (let row = 0; row < entries.length; row++) {
    tellPiece(tell, row, entries.length);
    const entry = entries[row]!;
    numbers.at(IN_TEXT);
    text.readBoth(entry.counterpartyName, NEVER);
    words.endName(row);
    text.readNumbers(entry.counterpartyAccount, NEVER);
    text.readBoth(entry.text, NEVER);
    numbers.at(DOCUMENT_NO);
    text.readNumbers(entry.documentNo, NEVER);
    numbers.at(EXTERNAL_NO);
    text.readNumbers(entry.externalDocumentNo, NEVER);
    numbers.at(REFERENCE);
    text.readNumbers(entry.reference, NEVER);
    numbers.at(CHECK_NO);
    text.readNumbers(entry.checkNo, NEVER);
    words.endRow(row);
    numbers.endRow(row);
  }
}

function readBank(lines: readonly StatementLine[], { words, numbers }: { words: LineWords; numbers: LineNumbers }, tell: Tell): void {
  const text = new TextReader(words.take, numbers.take);
  for (let row = 0; row < lines.length; row++) {
    tellPiece(tell, row, lines.length);
    const line = lines[row]!;
    numbers.at(LINE_TEXT);
    text.readBoth(line.counterpartyName, numbers.fewestDecoded);
    text.readBoth(line.text, numbers.fewestDecoded);
    text.readBoth(line.additionalInfo, numbers.fewestDecoded);
    numbers.at(LINE_REFERENCE);
    text.readBoth(line.reference, numbers.fewestDecoded);
    text.readNumbers(line.documentNo, numbers.fewestDecoded);
    numbers.at(LINE_CHECK);
    text.readNumbers(line.checkNo, numbers.fewestDecoded);
    numbers.at(LINE_BANK_ID);
    text.readNumbers(line.bankReference, numbers.fewestDecoded);
    words.endRow(row, line.counterpartyName !== "");
    numbers.endRow(row);
  }
}

/** Walks through a text once and hands its words and numbers on. */
class TextReader {
  private readonly digits = new NumberReader();
  private takesWords = false;
  private takesNumbers = false;
  private takesMisread = false;

  constructor(private readonly word: WordSink, private readonly number: NumberSink) {}

  /** `fewest` as in NumberReader.end; numbers that a scanner misread are looked for where references are. */
  readNumbers(text: string, fewest: number): void {
    this.read(text, { words: false, numbers: true, fewest });
  }

  readBoth(text: string, fewest: number): void {
    this.read(text, { words: true, numbers: true, fewest });
  }

  private read(text: string, { words, numbers, fewest }: { words: boolean; numbers: boolean; fewest: number }): void {
    if (text === "") return;
    this.takesWords = words;
    this.takesNumbers = numbers;
    this.takesMisread = numbers && fewest !== NEVER;
    this.digits.begin();
    scanRuns(text, this.takeRun);
    if (numbers) this.digits.end(this.number, fewest);
  }

  private readonly takeRun = (run: Run): void => {
    if (this.takesWords) eachWord(run, this.word);
    if (this.takesNumbers) this.digits.take(run);
    if (this.takesMisread) readMisread(run, this.number);
  };
}
