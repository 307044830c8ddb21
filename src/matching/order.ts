/** Bits sorted by in one round, and the rounds that a word of 32 bits takes. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const ROUNDS = 3;
const SIGN = 0x80000000;
/** Below so many rows comparing is faster than counting. */
const FEW = 1 << 10;

/** A word of each row, and a second list of rows: the same columns for sort after sort. */
let words = new Uint32Array(0);
let spare = new Int32Array(0);

/**
 * Puts rows in ascending order of a number each has; equal ones keep the order given.
 *
 * Shapes:  a key by row, and a list of rows in any order (0, 1, 2, … unless given) → the same list, sorted.
 * Cost:    linear: a round of counting for each eleven bits in which keys differ; whole keys of 32 bits take half as many.
 * Source:  Herf, Radix Tricks (2001): the bits of doubles, turned so that they sort as whole numbers.
 */
export function inOrderOf(keys: Float64Array | Int32Array, rows: Int32Array = upTo(keys.length)): Int32Array {
  if (rows.length < FEW) return fewInOrderOf(keys, rows);
  if (keys.length > words.length) words = new Uint32Array(keys.length);
  if (rows.length > spare.length) spare = new Int32Array(rows.length);
  if (readWhole(keys)) return sortByWord(rows);
  const bits = new Uint32Array(Float64Array.from(keys).buffer);
  readLowHalves(bits);
  sortByWord(rows);
  readHighHalves(bits);
  return sortByWord(rows);
}

/** The whole numbers from 0 to `count` − 1. */
export function upTo(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let at = 0; at < count; at++) all[at] = at;
  return all;
}

function fewInOrderOf(keys: Float64Array | Int32Array, rows: Int32Array): Int32Array {
  rows.sort((a, b) => keys[a]! - keys[b]!);
  return rows;
}

/** Reads keys as words that sort as the keys do; false where one is no whole number of 32 bits. */
function readWhole(keys: Float64Array | Int32Array): boolean {
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key !== (key | 0)) return false;
    words[row] = key ^ SIGN;
  }
  return true;
}

/** Halves of doubles, so that comparing high ones and then low ones compares the keys. Shapes: low and high half, one pair a key. */
function readLowHalves(bits: Uint32Array): void {
  for (let row = 0; 2 * row < bits.length; row++) words[row] = isNegative(bits, row) ? ~bits[2 * row]! : bits[2 * row]!;
}

function readHighHalves(bits: Uint32Array): void {
  for (let row = 0; 2 * row < bits.length; row++) words[row] = isNegative(bits, row) ? ~bits[2 * row + 1]! : bits[2 * row + 1]! | SIGN;
}

function isNegative(bits: Uint32Array, row: number): boolean {
  return bits[2 * row + 1]! >>> 31 === 1;
}

/** Sorts rows by the word of each. */
function sortByWord(rows: Int32Array): Int32Array {
  let [from, to]: [Int32Array, Int32Array] = [rows, spare];
  for (let round = 0; round < ROUNDS; round++) {
    const shift = round * DIGIT_BITS;
    const next = placesByDigit(from, rows.length, shift);
    if (next === null) continue;
    for (let at = 0; at < rows.length; at++) {
      const row = from[at]!;
      to[next[(words[row]! >>> shift) & (DIGITS - 1)]!++] = row;
    }
    [from, to] = [to, from];
  }
  if (from !== rows) rows.set(from.subarray(0, rows.length));
  return rows;
}

/** Where the rows of each digit begin; null when all have the same. */
function placesByDigit(rows: Int32Array, count: number, shift: number): Int32Array | null {
  const next = new Int32Array(DIGITS);
  for (let at = 0; at < count; at++) next[(words[rows[at]!]! >>> shift) & (DIGITS - 1)]!++;
  if (next[(words[rows[0]!]! >>> shift) & (DIGITS - 1)] === count) return null;
  for (let value = 0, before = 0; value < DIGITS; value++) {
    const digits = next[value]!;
    next[value] = before;
    before += digits;
  }
  return next;
}
