/** Bits sorted by in one round, and the rounds that a word of 32 bits takes. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const ROUNDS = 3;
const SIGN = 0x80000000;
/** Below so many rows comparing is faster than counting. */
const FEW = 1 << 10;

/**
 * Puts rows in ascending order of a number each has; equal ones keep the order given.
 *
 * Shapes:  a key by row, and rows in any order (0, 1, 2, … unless given) → the rows, sorted, in a list of their own.
 * Cost:    linear: a round of counting for each eleven bits in which keys differ; whole keys of 32 bits take half as many.
 * Source:  Herf, Radix Tricks (2001): the bits of doubles, turned so that they sort as whole numbers.
 */
export function inOrderOf(keys: Float64Array | Int32Array, rows: Int32Array = upTo(keys.length)): Int32Array {
  if (rows.length < FEW) return fewInOrderOf(keys, rows);
  const word = new Uint32Array(keys.length);
  const columns = { from: rows.slice(), to: new Int32Array(rows.length) };
  if (readWhole(keys, word)) return sortByWord(word, columns).from;
  const bits = new Uint32Array(Float64Array.from(keys).buffer);
  readLowHalves(bits, word);
  const byLow = sortByWord(word, columns);
  readHighHalves(bits, word);
  return sortByWord(word, byLow).from;
}

/** The whole numbers from 0 to `count` − 1. */
export function upTo(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let at = 0; at < count; at++) all[at] = at;
  return all;
}

function fewInOrderOf(keys: Float64Array | Int32Array, rows: Int32Array): Int32Array {
  const places = upTo(rows.length);
  places.sort((a, b) => keys[rows[a]!]! - keys[rows[b]!]! || a - b);
  for (let at = 0; at < places.length; at++) places[at] = rows[places[at]!]!;
  return places;
}

/** Reads keys as words that sort as the keys do; false where one is no whole number of 32 bits. */
function readWhole(keys: Float64Array | Int32Array, into: Uint32Array): boolean {
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key !== (key | 0)) return false;
    into[row] = key ^ SIGN;
  }
  return true;
}

/** Halves of doubles, so that comparing high ones and then low ones compares the keys. Shapes: low and high half, one pair a key. */
function readLowHalves(bits: Uint32Array, into: Uint32Array): void {
  for (let row = 0; row < into.length; row++) into[row] = isNegative(bits, row) ? ~bits[2 * row]! : bits[2 * row]!;
}

function readHighHalves(bits: Uint32Array, into: Uint32Array): void {
  for (let row = 0; row < into.length; row++) into[row] = isNegative(bits, row) ? ~bits[2 * row + 1]! : bits[2 * row + 1]! | SIGN;
}

function isNegative(bits: Uint32Array, row: number): boolean {
  return bits[2 * row + 1]! >>> 31 === 1;
}

/** Rows in the order so far, and a list to write the next order into. */
interface Columns {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Sorts by a word of each row. Shapes: the two lists change places with each round. */
function sortByWord(word: Uint32Array, columns: Columns): Columns {
  let { from, to } = columns;
  for (let round = 0; round < ROUNDS; round++) {
    const shift = round * DIGIT_BITS;
    const next = placesByDigit(word, from, shift);
    if (next === null) continue;
    for (let at = 0; at < from.length; at++) {
      const row = from[at]!;
      to[next[(word[row]! >>> shift) & (DIGITS - 1)]!++] = row;
    }
    [from, to] = [to, from];
  }
  return { from, to };
}

/** Where the rows of each digit begin; null when all have the same. */
function placesByDigit(word: Uint32Array, rows: Int32Array, shift: number): Int32Array | null {
  const next = new Int32Array(DIGITS);
  for (let at = 0; at < rows.length; at++) next[(word[rows[at]!]! >>> shift) & (DIGITS - 1)]!++;
  if (next[(word[rows[0]!]! >>> shift) & (DIGITS - 1)] === rows.length) return null;
  for (let value = 0, before = 0; value < DIGITS; value++) {
    const count = next[value]!;
    next[value] = before;
    before += count;
  }
  return next;
}
