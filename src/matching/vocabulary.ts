/** Longest word told apart, in characters; what follows does not count. */
const LONGEST_WORD = 64;

/**
 * Gives each distinct word a number, in order of first sight.
 *
 * Shapes:  folded codes (domain/text.ts) → a number from 0.
 * Cost:    one hash over the characters; words are kept once, in one array. No string is made.
 */
export class Vocabulary {
  size = 0;
  private slots = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 11);
  private starts = new Int32Array((1 << 11) + 1);
  private pool = new Uint16Array(1 << 14);

  /** The word's number; a new one if it was never seen. */
  intern(codes: Uint16Array, length: number): number {
    const kept = Math.min(length, LONGEST_WORD);
    const hash = hashOf(codes, kept);
    const slot = this.slotOf(codes, kept, hash);
    const known = this.slots[slot]!;
    return known >= 0 ? known : this.append(codes, kept, { hash, slot });
  }

  /** The word's number, or −1. */
  find(codes: Uint16Array, length: number): number {
    const kept = Math.min(length, LONGEST_WORD);
    return this.slots[this.slotOf(codes, kept, hashOf(codes, kept))]!;
  }

  /** Copies a word's codes into `into` and returns its length. */
  read(word: number, into: Uint16Array): number {
    const [start, end] = [this.starts[word]!, this.starts[word + 1]!];
    for (let at = start; at < end; at++) into[at - start] = this.pool[at]!;
    return end - start;
  }

  lengthOf(word: number): number {
    return this.starts[word + 1]! - this.starts[word]!;
  }

  /** The word as text. */
  text(word: number): string {
    return String.fromCharCode(...this.pool.subarray(this.starts[word], this.starts[word + 1]));
  }

  private slotOf(codes: Uint16Array, length: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let word = this.slots[slot]!; word >= 0; word = this.slots[slot]!) {
      if (this.hashes[word] === hash && this.holds(word, codes, length)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private holds(word: number, codes: Uint16Array, length: number): boolean {
    const start = this.starts[word]!;
    if (this.starts[word + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.pool[start + at] !== codes[at]) return false;
    return true;
  }

  private append(codes: Uint16Array, length: number, at: { hash: number; slot: number }): number {
    const word = this.size++;
    const start = this.starts[word]!;
    if (start + length > this.pool.length) this.pool = widened(this.pool, Uint16Array);
    if (word + 2 > this.starts.length) this.starts = widened(this.starts, Int32Array);
    if (word >= this.hashes.length) this.hashes = widened(this.hashes, Int32Array);
    for (let index = 0; index < length; index++) this.pool[start + index] = codes[index]!;
    this.starts[word + 1] = start + length;
    this.hashes[word] = at.hash;
    this.slots[at.slot] = word;
    if (this.size * 2 > this.slots.length) this.rehash();
    return word;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let word = 0; word < this.size; word++) {
      let slot = this.hashes[word]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = word;
    }
    this.slots = slots;
  }
}

interface Growable<A> {
  new (length: number): A;
}

function widened<A extends Uint16Array | Int32Array>(values: A, kind: Growable<A>): A {
  const wider = new kind(values.length * 2);
  wider.set(values);
  return wider;
}

/** FNV-1a over the codes. Source: Fowler, Noll and Vo, draft-eastlake-fnv-17. */
export function hashOf(codes: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) | 0;
}
