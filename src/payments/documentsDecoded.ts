import {
  compactText, decimalText, decodeReference, partsFromDay, wordsOf, type Day, type OpenEntry, type PaymentLine,
} from "../domain";
import type { Book } from "./book";
import type { DocumentFinder, DocumentHit } from "./documents";
import type { ApplicationReason, ApplicationSettings } from "./types";

/** Fewest characters of a number that is looked for, and from which digits alone say enough. */
const FEWEST = 4;
const STRONG_DIGITS = 6;
const STRONG_WHOLE = 5;
/** Longest document number inside a reference, and fewest digits of a reference that may hold one. */
const MOST_DIGITS = 14;
const FEWEST_IN_REFERENCE = 7;
/** A number of more entries than this is a common word; it counts only beside the party or the amount. */
const COMMON = 6;
/** And of more than this it is no number of a document at all. */
const MOST_SHARED = 64;
/** Words of letters that may stand before a number as its prefix. */
const LONGEST_PREFIX = 6;

interface Known {
  readonly rows: number[];
  /** Digits only in the books, so that digits on the statement are the whole number. */
  isPlain: boolean;
}

/**
 * Document numbers in every form: without zeros, blanks and prefixes, at any place of the texts, and inside KID, OCR, RF, QR, FIK
 * and other references. Years, the line's own dates and its amount are no numbers, and what many entries share says little.
 */
export class DocumentsDecoded implements DocumentFinder {
  private readonly byCompact = new Map<string, Known>();
  private readonly byDigits = new Map<string, Known>();
  private readonly byReference = new Map<string, Known>();

  constructor(private readonly book: Book, settings: ApplicationSettings) {
    for (const [row, entry] of book.entries.entries()) {
      for (const number of numbersOf(entry, settings)) this.learn(number, row);
      const reference = plainReference(entry.reference);
      if (reference.length >= FEWEST) add(this.byReference, reference, { row, isPlain: true });
    }
  }

  isExclusive(): boolean {
    return false;
  }

  hits(line: PaymentLine): readonly DocumentHit[] {
    const found = new Map<number, DocumentHit>();
    const note = (rows: readonly number[], isStrong: boolean, reason: ApplicationReason): void => {
      if (rows.length > MOST_SHARED) return;
      const strong = isStrong && rows.length <= COMMON;
      for (const row of rows) if (found.get(row)?.isStrong !== true) found.set(row, { row, isStrong: strong, reason });
    };
    const noise = noiseOf(line);
    for (const reference of [line.reference, line.slipReference]) if (reference !== "") this.inReference(reference, note);
    for (const text of [line.text, line.additionalInfo, line.documentNo, line.reference]) if (text !== "") this.inText(text, noise, note);
    return [...found.values()];
  }

  private inReference(reference: string, note: Note): void {
    const plain = plainReference(reference);
    const own = this.byReference.get(plain);
    if (own !== undefined) note(own.rows, true, { code: "document/reference", value: reference });
    const decoded = decodeReference(reference);
    this.inDigits(decoded?.payload ?? plain, decoded !== null, (rows, isStrong, value) => note(rows, isStrong, { code: "document/in-reference", value, reference }));
  }

  /** A reference holds the number at its end or its beginning, beside a customer number. */
  private inDigits(payload: string, isDecoded: boolean, note: (rows: readonly number[], isStrong: boolean, value: string) => void): void {
    const digits = payload.replace(/\D/g, "");
    for (let length = Math.min(MOST_DIGITS, digits.length); length >= FEWEST; length--) {
      for (const part of new Set([digits.slice(0, length), digits.slice(digits.length - length)])) {
        const known = part.startsWith("0") ? undefined : this.byDigits.get(part);
        if (known !== undefined) note(known.rows, isDecoded && (length >= STRONG_WHOLE || length === digits.length), part);
      }
    }
  }

  private inText(text: string, noise: ReadonlySet<string>, note: Note): void {
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) {
      if (!/\d/.test(word)) continue;
      for (const form of formsOf(words, at)) this.asWritten(form, noise, note);
      for (const run of word.match(/\d+/g) ?? []) this.asDigits(run, { isAlone: run === word, noise, prefix: words[at - 1] ?? "" }, note);
    }
  }

  private asWritten(form: string, noise: ReadonlySet<string>, note: Note): void {
    const known = form.length < FEWEST || isYear(form) || noise.has(form) ? undefined : this.byCompact.get(form);
    if (known === undefined) return;
    const isStrong = form.length >= STRONG_WHOLE || /[^\d]/.test(form);
    note(known.rows, isStrong, { code: "document/in-text", value: this.book.entries[known.rows[0]!]!.documentNo });
  }

  private asDigits(run: string, by: { readonly isAlone: boolean; readonly noise: ReadonlySet<string>; readonly prefix: string }, note: Note): void {
    const digits = run.replace(/^0+/, "");
    if (digits.length >= FEWEST && !isYear(run) && !by.noise.has(run) && !by.noise.has(digits)) {
      const known = this.byDigits.get(digits);
      const isStrong = digits.length >= STRONG_DIGITS || (known?.isPlain === true && by.isAlone && digits.length >= STRONG_WHOLE);
      if (known !== undefined) note(known.rows, isStrong, { code: "document/in-text", value: this.book.entries[known.rows[0]!]!.documentNo });
    }
    if (run.length < FEWEST_IN_REFERENCE || by.noise.has(run)) return;
    const decoded = decodeReference(run);
    if (decoded !== null) this.inDigits(decoded.payload, true, (rows, isStrong, value) => note(rows, isStrong, { code: "document/in-reference", value, reference: run }));
  }

  private learn(number: string, row: number): void {
    const compact = compactText(number);
    if (compact.length < FEWEST && !/\d{3}/.test(compact)) return;
    add(this.byCompact, compact, { row, isPlain: /^\d+$/.test(compact) });
    const { digits, runs } = longestDigits(compact);
    if (digits.length >= FEWEST && !(runs > 1 && isYear(digits))) add(this.byDigits, digits, { row, isPlain: digits.length === compact.length || /^\d+$/.test(compact) });
  }
}

/** The longest run of digits without its zeros in front, and how many runs there are. */
function longestDigits(text: string): { readonly digits: string; readonly runs: number } {
  let [from, to, runs] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const begin = at;
    while (at < text.length && isDigit(text.charCodeAt(at))) at++;
    runs++;
    if (at - begin > to - from) [from, to] = [begin, at];
  }
  while (from < to && text.charCodeAt(from) === ZERO_CODE) from++;
  return { digits: text.slice(from, to), runs };
}

const ZERO_CODE = 48;

function isDigit(code: number): boolean {
  return code >= ZERO_CODE && code < ZERO_CODE + 10;
}

type Note = (rows: readonly number[], isStrong: boolean, reason: ApplicationReason) => void;

function add(lists: Map<string, Known>, key: string, { row, isPlain }: { readonly row: number; readonly isPlain: boolean }): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, { rows: [row], isPlain });
  else {
    if (known.rows[known.rows.length - 1] !== row) known.rows.push(row);
    known.isPlain ||= isPlain;
  }
}

function numbersOf(entry: OpenEntry, settings: ApplicationSettings): string[] {
  const closed = entry.kind === "bank" && settings.usesClosedDocuments ? entry.closedDocumentNos : [];
  return [entry.documentNo, entry.externalDocumentNo, ...closed].filter((number) => number !== "");
}

function plainReference(reference: string): string {
  return compactText(reference).replace(/^0+/, "");
}

/** A number with what may belong to it: "inv", "2025", "0031" → 0031, 20250031, inv20250031. */
function formsOf(words: readonly string[], at: number): string[] {
  const own = words[at]!;
  const [before, first] = [words[at - 1] ?? "", words[at - 2] ?? ""];
  const forms = [own];
  if (before !== "" && before.length <= LONGEST_PREFIX) {
    forms.push(before + own);
    if (first !== "" && first.length <= LONGEST_PREFIX) forms.push(first + before + own);
  }
  return forms;
}

const YEARS = { first: 1990, last: 2099 };

function isYear(digits: string): boolean {
  return /^\d{4}$/.test(digits) && Number(digits) >= YEARS.first && Number(digits) <= YEARS.last;
}

/** Digits of a line that are no document number: its own dates, its amount. */
function noiseOf(line: PaymentLine): ReadonlySet<string> {
  const noise = new Set<string>();
  for (const day of [line.bookedOn, line.valueOn]) if (day !== null) for (const form of dayForms(day)) noise.add(form);
  const amount = decimalText(line.amount, line.currency).replace("-", "");
  noise.add(amount.replace(".", "")).add(amount.split(".")[0]!);
  return noise;
}

function dayForms(day: Day): string[] {
  const { year, month, date } = partsFromDay(day);
  const [y, m, d] = [String(year), String(month).padStart(2, "0"), String(date).padStart(2, "0")];
  const short = y.slice(2);
  return [d + m + y, y + m + d, m + d + y, d + m + short, short + m + d, m + d + short, d + m];
}
