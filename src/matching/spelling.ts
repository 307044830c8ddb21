import { HashIndex, SlipIndex } from "./slips";
import { hashOf, type Vocabulary } from "./vocabulary";

/** A word of the books that a word on the statement may stand for. */
export interface Reading {
  readonly word: number;
  /** How sure the spelling is, in hundredths: WHOLE as written, less for a shortened or misspelt word. */
  readonly strength: number;
}

/** Strengths by kind of spelling; halves of what a whole word counts, roughly. */
export const WHOLE = 100;
const SHORTENED = 70;
const MISSPELT = 70;
const WITHOUT_VOWELS = 50;
const JOINED = 85;
/** Letters of a word that was run together with another. */
const FEWEST_PART = 3;
/** A word cut to its first letters may stand for this many words of the books, not more. */
const MOST_COMPLETIONS = 6;
const FEWEST_PREFIX = 3;
/** Words shorter than this change meaning by one letter. */
const MISSPELT_LENGTHS = { fewest: 5, most: 24 };
const FEWEST_CONSONANTS = 4;
const VOWELS = new Set([97, 101, 105, 111, 117, 121]);

const scratch = new Uint16Array(64);
const other = new Uint16Array(64);

/**
 * Finds the words of the books that a statement word may be a spelling of: shortened ("Groennevi"), one letter wrong,
 * missing, added or swapped ("Eletkro"), or written without vowels ("trlst").
 *
 * Cost: built once over the distinct words of the books; a look-up costs one hash per letter.
 */
export class Spelling {
  private readonly byAlphabet: Int32Array;
  private readonly slips: SlipIndex;
  private readonly skeletons: HashIndex;

  constructor(private readonly words: Vocabulary) {
    const all = Array.from({ length: words.size }, (_, word) => word);
    const texts = all.map((word) => words.text(word));
    this.byAlphabet = Int32Array.from(all.sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1)));
    this.slips = new SlipIndex(words, MISSPELT_LENGTHS);
    this.skeletons = new HashIndex(words, words.size, forSkeleton);
  }

  /** The readings of a word that the books do not hold as it is written. */
  readings(codes: Uint16Array, length: number): Reading[] {
    const found = new Map<number, number>();
    this.slips.each(codes, length, (word) => found.set(word, MISSPELT));
    if (found.size === 0) this.addShortened(codes, length, found);
    if (found.size === 0) this.addWithoutVowels(codes, length, found);
    return [...found].map(([word, strength]) => ({ word, strength }));
  }

  /** The words that were run together as one, "liampatel", "halcyonrobo"; none where it does not come apart. */
  parts(codes: Uint16Array, length: number): Reading[][] {
    const parts: Reading[][] = [];
    for (let from = 0; from < length;) {
      const rest = codes.subarray(from, length);
      let end = rest.length;
      while (end >= FEWEST_PART && this.words.find(rest, end) < 0) end--;
      if (end < FEWEST_PART) return parts.length > 0 ? this.withEnd(parts, rest) : [];
      parts.push([{ word: this.words.find(rest, end), strength: JOINED }]);
      from += end;
    }
    return parts;
  }

  /** What is left of the last word, where it was cut. */
  private withEnd(parts: Reading[][], rest: Uint16Array): Reading[][] {
    const found = new Map<number, number>();
    this.addShortened(rest, rest.length, found);
    return found.size === 0 ? [] : [...parts, [...found].map(([word, strength]) => ({ word, strength }))];
  }

  private addShortened(codes: Uint16Array, length: number, found: Map<number, number>): void {
    if (length < FEWEST_PREFIX) return;
    const first = this.firstFrom(codes, length);
    const completions: number[] = [];
    for (let at = first; at < this.byAlphabet.length && this.begins(this.byAlphabet[at]!, codes, length); at++) {
      completions.push(this.byAlphabet[at]!);
      if (completions.length > MOST_COMPLETIONS) return;
    }
    for (const word of completions) found.set(word, SHORTENED);
  }

  private addWithoutVowels(codes: Uint16Array, length: number, found: Map<number, number>): void {
    forSkeleton(codes, length, (hash, size) => {
      if (size * 3 < length * 2) return;
      this.skeletons.each(hash, (word) => {
        if (this.words.lengthOf(word) > length) found.set(word, WITHOUT_VOWELS);
      });
    });
  }

  private firstFrom(codes: Uint16Array, length: number): number {
    let [low, high] = [0, this.byAlphabet.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(this.byAlphabet[middle]!, codes, length) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compare(word: number, codes: Uint16Array, length: number): number {
    const size = this.words.read(word, other);
    for (let at = 0; at < size && at < length; at++) {
      if (other[at] !== codes[at]) return other[at]! - codes[at]!;
    }
    return size < length ? -1 : 0;
  }

  private begins(word: number, codes: Uint16Array, length: number): boolean {
    return this.words.lengthOf(word) > length && this.compare(word, codes, length) === 0;
  }
}

/** The word's consonants as a hash, twice the same counted once. */
function forSkeleton(codes: Uint16Array, length: number, sink: (hash: number, size: number) => void): void {
  let size = 0;
  for (let at = 0; at < length && at < scratch.length; at++) {
    if (!VOWELS.has(codes[at]!) && scratch[size - 1] !== codes[at]) scratch[size++] = codes[at]!;
  }
  if (size >= FEWEST_CONSONANTS) sink(hashOf(scratch, size), size);
}
