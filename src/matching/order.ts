/** Bits sorted by in one round, and the rounds that the 64 of a double take. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const ROUNDS = 6;
/** Below so many rows comparing is faster than counting. */
const FEW = 1 << 10;

/**
 * Puts rows in ascending order of a number each has; equal ones keep the order given.
 *
 * Shapes:  a key by row, and rows in any order (0, 1, 2, … unless given) → the rows, sorted.
 * Cost:    linear: a round of counting for each eleven bits in which keys differ.
 * Source:  Herf, Radix Tricks (2001): the bits of doubles, turned so that they sort as whole numbers.
 */
export function inOrderOf(keys: Float64Array, rows: Int32Array = upTo(keys.length)): Int32Array {
  if (rows.length < FEW) return fewInOrderOf(keys, rows);
  const bits = sortableBits(keys);
  const digit = new Uint16Array(keys.length);
  let from = rows;
  for (let round = 0; round < ROUNDS; round++) {
    takeDigit(bits, round, digit);
    from = sortedBy(digit, from);
  }
  return from;
}

/** The whole numbers from 0 to `count` − 1. */
export function upTo(count: number): Int32Array {
  const all = new Int32Array(count);
  for (let at = 0; at < count; at++) all[at] = at;
  return all;
}

function fewInOrderOf(keys: Float64Array, rows: Int32Array): Int32Array {
  const places = upTo(rows.length);
  places.sort((a, b) => keys[rows[a]!]! - keys[rows[b]!]! || a - b);
  for (let at = 0; at < places.length; at++) places[at] = rows[places[at]!]!;
  return places;
}

/** Low and high halves of each key, one after the other, so that comparing them as whole numbers compares the keys. */
function sortableBits(keys: Float64Array): Uint32Array {
  const bits = new Uint32Array(keys.slice().buffer);
  for (let at = 0; at < bits.length; at += 2) {
    const isNegative = bits[at + 1]! >>> 31 === 1;
    if (isNegative) bits[at] = ~bits[at]!;
    bits[at + 1] = isNegative ? ~bits[at + 1]! : bits[at + 1]! | 0x80000000;
  }
  return bits;
}

function takeDigit(bits: Uint32Array, round: number, into: Uint16Array): void {
  const from = round * DIGIT_BITS;
  for (let row = 0; row < into.length; row++) {
    const low = bits[2 * row]!;
    const high = bits[2 * row + 1]!;
    const shifted = from === 0 ? low : from < 32 ? (low >>> from) | (high << (32 - from)) : high >>> (from - 32);
    into[row] = shifted & (DIGITS - 1);
  }
}

/** One round: the same array when all digits are the same. */
function sortedBy(digit: Uint16Array, rows: Int32Array): Int32Array {
  const next = new Int32Array(DIGITS);
  for (let at = 0; at < rows.length; at++) next[digit[rows[at]!]!]!++;
  if (next[digit[rows[0]!]!] === rows.length) return rows;
  for (let value = 0, before = 0; value < DIGITS; value++) {
    const count = next[value]!;
    next[value] = before;
    before += count;
  }
  const sorted = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) sorted[next[digit[rows[at]!]!]!++] = rows[at]!;
  return sorted;
}
