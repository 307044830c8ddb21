import type { MatchOptions } from "../domain";
import { readNatures, type Natures } from "./natures";
import type { Numbers } from "./numbers";
import { lagTable } from "./lags";
import { inverted, type Lists } from "./lists";
import { NO_DAY, readSides, type Sides } from "./rows";
import { NOTHING_LEARNED, readParties, type Learned, type Parties } from "./parties";
import type { Tell } from "./progress";
import { WHOLE } from "./spelling";
import { readRejected, type Rejected } from "./rejected";
import { readTexts } from "./texts";
import { tolerances, type ToleranceOf } from "./tolerance";
import type { MatchInput } from "./types";
import type { Words } from "./words";

/** Everything the engine knows before it looks at pairs: columns, words, numbers, and how rare each thing is here. */
export interface Facts {
  readonly sides: Sides;
  readonly options: MatchOptions;
  readonly words: Words;
  readonly numbers: Numbers;
  /** Bits of evidence that sharing the word gives: log2 of (entries ÷ entries with the word). */
  readonly wordBits: Float32Array;
  readonly numberBits: Float32Array;
  readonly entriesWithWord: Lists;
  readonly entriesWithNumber: Lists;
  /** Most bits of name that the line could find in the books; tells a named line from a silent one. */
  readonly nameBitsOfLine: Float32Array;
  /** Days from the first to the last entry, at least a week. */
  readonly span: number;
  /** Bits that lags are worth, see lags.ts. */
  readonly lagBits: Float64Array;
  readonly natures: Natures;
  readonly rejected: Rejected;
  readonly parties: Parties;
  readonly learned: Learned;
  readonly toleranceOf: ToleranceOf;
}

/** Digits limit what agreeing on a number proves: three digits agree by chance once in some hundred times. */
const BITS_PER_DIGIT = 2.6;
const MOST_NUMBER_BITS = 18;
const SHORTEST_SPAN = 7;
const UNSEEN_WORDS = 64;
const UNSEEN_NUMBERS = 1000;
/** Each further word of a name adds only part of its bits: words of one name come together. */
export const FURTHER_WORDS = 0.4;
export const MOST_NAME_BITS = 14;

/** Reads both sides into columns and counts how rare everything is. */
export function readFacts({ lines, entries, options, rejected }: MatchInput, tell: Tell): Facts {
  const sides = readSides(lines, entries, options);
  const { words, numbers } = readTexts(sides.bank.rows, sides.book.rows, tell);
  const entriesWithWord = inverted(words.ofEntry, words.vocabulary.size);
  const entriesWithNumber = inverted(numbers.ofEntry, numbers.vocabulary.size);
  const wordBits = rarity(entriesWithWord, sides.book.count, UNSEEN_WORDS);
  const numberBits = rarity(entriesWithNumber, sides.book.count, UNSEEN_NUMBERS);
  for (let number = 0; number < numberBits.length; number++) {
    const most = Math.min(MOST_NUMBER_BITS, BITS_PER_DIGIT * numbers.vocabulary.lengthOf(number));
    if (numberBits[number]! > most) numberBits[number] = most;
  }
  const span = spanOf(sides.book.day);
  return {
    sides, options, words, numbers, wordBits, numberBits, entriesWithWord, entriesWithNumber,
    nameBitsOfLine: nameBits({ words, wordBits }, sides.bank.count),
    span, lagBits: lagTable(span),
    natures: readNatures(sides.bank.rows, sides.book.rows),
    rejected: readRejected(sides, rejected),
    parties: readParties({ sides }),
    learned: NOTHING_LEARNED,
    toleranceOf: tolerances(options.tolerance),
  };
}

/**
 * Bits by how few entries hold a thing. A few rows say little about what is rare in the world: what only one or two of
 * them hold counts as if `unseen` more rows lacked it.
 */
function rarity(rowsWith: Lists, rows: number, unseen: number): Float32Array {
  const bits = new Float32Array(rowsWith.start.length - 1);
  for (let item = 0; item < bits.length; item++) {
    const holders = rowsWith.start[item + 1]! - rowsWith.start[item]!;
    const more = Math.log2(1 + unseen / rows) / (holders * holders);
    bits[item] = Math.max(0, Math.log2((rows + 1) / (holders + 0.5)) + more);
  }
  return bits;
}

/** Bits of a word that a line writes, less where its spelling is not sure, by its place in the words of lines. */
export function writtenBits({ words: { ofLine, lineStrength }, wordBits }: Pick<Facts, "words" | "wordBits">, at: number): number {
  return wordBits[ofLine.items[at]!]! * lineStrength[at]! / WHOLE;
}

function nameBits(facts: Pick<Facts, "words" | "wordBits">, count: number): Float32Array {
  const { start } = facts.words.ofLine;
  const most = new Float32Array(count);
  for (let line = 0; line < count; line++) {
    let best = 0;
    let all = 0;
    for (let at = start[line]!; at < start[line + 1]!; at++) {
      const bits = writtenBits(facts, at);
      all += bits;
      if (bits > best) best = bits;
    }
    most[line] = Math.min(MOST_NAME_BITS, best + FURTHER_WORDS * (all - best));
  }
  return most;
}

function spanOf(days: Int32Array): number {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < days.length; row++) {
    if (days[row] === NO_DAY) continue;
    first = Math.min(first, days[row]!);
    last = Math.max(last, days[row]!);
  }
  return last < first ? SHORTEST_SPAN : Math.max(SHORTEST_SPAN, last - first + 1);
}
