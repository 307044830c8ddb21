import type { Run } from "../domain";

/** How a number was read out of a text, as flags: as it stands, put together across one separator, freed from a check
 *  digit or a misread letter, with one slip. */
export const AS_IT_STANDS = 1;
export const JOINED = 2;
export const DECODED = 64;
export const SLIPPED = 128;
/** Stands right beside other digits: it may be a piece of a longer number. Not kept with a number, only told to its reader. */
export const PIECE = 256;

/** Receives a number's digits without leading zeros; the codes are valid until it returns. */
export type NumberSink = (codes: Uint16Array, length: number, how: number) => void;

/** Longest number read; the longest structured reference, a Swiss QR reference, has 27 digits. */
const MOST_DIGITS = 32;
/** Most numbers put together from one text's segments: "12 345 67". */
const MOST_JOINED = 3;
/** Fewest digits of a number put together or decoded: shorter ones turn up by chance. */
const FEWEST_DERIVED = 4;
/** A reference this long may hold customer and document number side by side. */
const FEWEST_FOR_PARTS = 9;
const FEWEST_PART = 5;

const MOST_SEGMENTS = 64;
const MOST_CODES = 1024;

/** Letters a scanner takes for digits, and the digit meant. */
const LOOK_ALIKES: Readonly<Record<string, number>> = { o: 48, q: 48, i: 49, l: 49, z: 50, s: 53, b: 56, g: 57 };
const alikeDigit = new Uint16Array(128);
for (const [letter, digit] of Object.entries(LOOK_ALIKES)) alikeDigit[letter.charCodeAt(0)] = digit;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Reads the numbers of a text in every form that a document number may stand in it.
 *
 * Shapes:  "RE-527 60" gives 527, 60 and, joined, 52760; "25131467" with a valid check digit gives also 2513146.
 * Cost:    linear in the text; at most three forms per segment of digits, more only for long valid references.
 */
export class NumberReader {
  private readonly digits = new Uint16Array(MOST_CODES);
  private readonly from = new Int32Array(MOST_SEGMENTS);
  private readonly to = new Int32Array(MOST_SEGMENTS);
  /** Whether exactly one separator, and nothing else, stands before the segment. */
  private readonly isNear = new Uint8Array(MOST_SEGMENTS);
  private readonly form = new Uint16Array(MOST_DIGITS);
  private segments = 0;
  private used = 0;
  private lastEnd = -9;
  private endsInDigit = false;

  /** Begins a text. */
  begin(): void {
    this.segments = 0;
    this.used = 0;
    this.lastEnd = -9;
    this.endsInDigit = false;
  }

  /** Takes the text's next run of letters and digits. */
  take(run: Run): void {
    const isNear = this.endsInDigit && run.start - this.lastEnd === 1;
    let at = 0;
    while (at < run.length) {
      if (!isDigit(run.codes[at]!)) {
        at++;
        continue;
      }
      const begin = at;
      while (at < run.length && isDigit(run.codes[at]!)) at++;
      this.addSegment(run.codes, { begin, end: at, isNear: isNear && begin === 0 });
    }
    this.lastEnd = run.end;
    this.endsInDigit = isDigit(run.codes[run.length - 1]!);
  }

  /** Ends the text: calls `sink` for each number as it stands and put together, and for what references of `fewest` digits carry. */
  end(sink: NumberSink, fewest: number): void {
    for (let first = 0; first < this.segments; first++) {
      const isPiece = this.isNear[first] === 1 || (first + 1 < this.segments && this.isNear[first + 1] === 1);
      this.emit({ first, last: first, how: isPiece ? AS_IT_STANDS | PIECE : AS_IT_STANDS }, sink, fewest);
      for (let last = first + 1; last < this.segments && last < first + MOST_JOINED && this.isNear[last] === 1; last++) {
        this.emit({ first, last, how: JOINED }, sink, fewest);
      }
    }
  }

  private addSegment(codes: Uint16Array, part: { begin: number; end: number; isNear: boolean }): void {
    const length = part.end - part.begin;
    if (this.segments === MOST_SEGMENTS || this.used + length > MOST_CODES) return;
    this.from[this.segments] = this.used;
    for (let at = part.begin; at < part.end; at++) this.digits[this.used++] = codes[at]!;
    this.to[this.segments] = this.used;
    this.isNear[this.segments++] = part.isNear ? 1 : 0;
  }

  private emit({ first, last, how }: { first: number; last: number; how: number }, sink: NumberSink, fewest: number): void {
    let at = this.from[first]!;
    const end = this.to[last]!;
    while (at < end && this.digits[at] === 48) at++;
    const length = end - at;
    if (length === 0 || length > MOST_DIGITS || (how === JOINED && length < FEWEST_DERIVED)) return;
    for (let index = 0; index < length; index++) this.form[index] = this.digits[at + index]!;
    sink(this.form, length, how);
    if (length >= fewest && passesCheck(this.form, length)) decode(this.form, length, sink);
  }
}

const part = new Uint16Array(MOST_DIGITS);

function decode(codes: Uint16Array, length: number, sink: NumberSink): void {
  emitPart(codes, { begin: 0, end: length - 1 }, sink);
  if (length < FEWEST_FOR_PARTS) return;
  for (let begin = 1; length - 1 - begin >= FEWEST_PART; begin++) {
    if (codes[begin] !== 48) emitPart(codes, { begin, end: length - 1 }, sink);
  }
  for (let end = FEWEST_PART; end < length - 1; end++) emitPart(codes, { begin: 0, end }, sink);
}

function emitPart(codes: Uint16Array, range: { begin: number; end: number }, sink: NumberSink): void {
  const length = range.end - range.begin;
  for (let at = 0; at < length; at++) part[at] = codes[range.begin + at]!;
  sink(part, length, DECODED);
}

/** Whether the last digit is a modulus-10 or modulus-11 check of those before it (see domain/references.ts). */
function passesCheck(codes: Uint16Array, length: number): boolean {
  let luhn = 0;
  let eleven = 0;
  for (let at = length - 1, place = 0; at >= 0; at--, place++) {
    const value = codes[at]! - 48;
    const doubled = value * 2;
    luhn += place % 2 === 0 ? value : doubled > 9 ? doubled - 9 : doubled;
    eleven += value * (place === 0 ? 1 : 2 + ((place - 1) % 6));
  }
  return luhn % 10 === 0 || eleven % 11 === 0;
}

/** Reads a number in which a scanner took digits for letters: "47Z91", "5I78528". */
export function readMisread(run: Run, sink: NumberSink): void {
  let hasDigit = false;
  let hasAlike = false;
  for (let at = 0; at < run.length; at++) {
    const code = run.codes[at]!;
    if (isDigit(code)) hasDigit = true;
    else if (code < 128 && alikeDigit[code] !== 0) hasAlike = true;
  }
  if (!hasDigit || !hasAlike || run.length > MOST_DIGITS) return;
  let end = run.length;
  while (end > 0 && digitMeant(run.codes[end - 1]!) === 0) end--;
  let begin = end;
  while (begin > 0 && digitMeant(run.codes[begin - 1]!) !== 0) begin--;
  for (let first = begin; end - first >= FEWEST_DERIVED; first++) emitMeant(run.codes, { begin: first, end }, sink);
}

function digitMeant(code: number): number {
  return isDigit(code) ? code : code < 128 ? alikeDigit[code]! : 0;
}

function emitMeant(codes: Uint16Array, range: { begin: number; end: number }, sink: NumberSink): void {
  const length = range.end - range.begin;
  for (let at = 0; at < length; at++) part[at] = digitMeant(codes[range.begin + at]!);
  if (part[0] !== 48) sink(part, length, DECODED);
}
