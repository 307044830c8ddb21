import { hashOf, type Vocabulary } from "./vocabulary";

const scratch = new Uint16Array(64);
const other = new Uint16Array(64);

/** Lengths between which a word or number is looked for with a slip in it. */
export interface SlipLengths {
  readonly fewest: number;
  readonly most: number;
}

/**
 * Finds the words (or numbers) that differ from a given one by one slip: a letter changed, missing, added, or two
 * neighbours swapped.
 *
 * Cost:   a hash per letter to build and to look up.
 * Source: Garbe, Symmetric Delete spelling correction: both sides with one letter left out meet.
 */
export class SlipIndex {
  private readonly lettersOut: HashIndex;

  constructor(private readonly words: Vocabulary, private readonly lengths: SlipLengths) {
    let most = 0;
    for (let word = 0; word < words.size; word++) most += hashesOf(words.lengthOf(word), lengths);
    this.lettersOut = new HashIndex(words, most, (codes, length, sink) => forEachLetterOut(codes, length, { lengths, sink }));
  }

  /** Calls `sink` for each word one slip away, maybe more than once. */
  each(codes: Uint16Array, length: number, sink: (word: number) => void): void {
    if (length < this.lengths.fewest || length > this.lengths.most) return;
    const visit = (hash: number): void => this.lettersOut.each(hash, (word) => {
      const size = this.words.read(word, other);
      if (size >= this.lengths.fewest && isOneSlipAway(codes, length, size)) sink(word);
    });
    forEachLetterOut(codes, length, { lengths: this.lengths, sink: visit });
  }
}

type HashSink = (hash: number) => void;

/** How many hashes a word has at most. */
function hashesOf(length: number, { fewest, most }: SlipLengths): number {
  return length < fewest - 1 || length > most ? 0 : length + 1;
}

/** The word itself and the word with each letter left out, as hashes. */
function forEachLetterOut(codes: Uint16Array, length: number, by: { lengths: SlipLengths; sink: HashSink }): void {
  if (hashesOf(length, by.lengths) === 0) return;
  by.sink(hashOf(codes, length));
  for (let out = 0; out < length; out++) {
    if (out > 0 && codes[out] === codes[out - 1]) continue;
    for (let at = 0, to = 0; at < length; at++) if (at !== out) scratch[to++] = codes[at]!;
    by.sink(hashOf(scratch, length - 1));
  }
}

function isOneSlipAway(codes: Uint16Array, length: number, size: number): boolean {
  let front = 0;
  while (front < length && front < size && codes[front] === other[front]) front++;
  let [endA, endB] = [length, size];
  while (endA > front && endB > front && codes[endA - 1] === other[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - front, endB - front];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && codes[front] === other[front + 1] && codes[front + 1] === other[front];
}

export type EachHash = (codes: Uint16Array, length: number, sink: HashSink) => void;

/** Words by hashes of theirs: those of one slot of a table side by side, in two typed arrays. */
export class HashIndex {
  /** Slot s owns places starts[s] to starts[s + 1] − 1. */
  private readonly starts: Int32Array;
  private readonly hashes: Int32Array;
  private readonly holders: Int32Array;
  private readonly mask: number;

  /** `most` is how many hashes the words may have in all. */
  constructor(words: Vocabulary, most: number, eachHash: EachHash) {
    const codes = new Uint16Array(64);
    const found = { hashes: new Int32Array(most), holders: new Int32Array(most) };
    let count = 0;
    for (let word = 0; word < words.size; word++) {
      eachHash(codes, words.read(word, codes), (hash) => {
        found.hashes[count] = hash;
        found.holders[count++] = word;
      });
    }
    this.mask = (1 << Math.max(4, 32 - Math.clz32(count))) - 1;
    this.starts = new Int32Array(this.mask + 2);
    for (let at = 0; at < count; at++) this.starts[(found.hashes[at]! & this.mask) + 1]!++;
    for (let slot = 0; slot <= this.mask; slot++) this.starts[slot + 1]! += this.starts[slot]!;
    [this.hashes, this.holders] = [new Int32Array(count), new Int32Array(count)];
    const next = this.starts.slice(0, -1);
    for (let at = 0; at < count; at++) {
      const place = next[found.hashes[at]! & this.mask]!++;
      this.hashes[place] = found.hashes[at]!;
      this.holders[place] = found.holders[at]!;
    }
  }

  each(hash: number, sink: (word: number) => void): void {
    const slot = hash & this.mask;
    for (let at = this.starts[slot]!; at < this.starts[slot + 1]!; at++) if (this.hashes[at] === hash) sink(this.holders[at]!);
  }
}
