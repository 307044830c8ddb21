/**
 * Numbers distinct keys in order of first sight: a hash table of doubles, without an object for each.
 *
 * Shapes: whole keys up to 2⁵³ → numbers from 0.
 */
export class KeyNumbers {
  size = 0;
  private slots: Int32Array;
  private readonly keys: Float64Array;

  /** `most` is how many distinct keys there may be. */
  constructor(most: number) {
    this.slots = new Int32Array(1 << (33 - Math.clz32(Math.max(4, most)))).fill(-1);
    this.keys = new Float64Array(most);
  }

  /** Forgets all keys. */
  clear(): void {
    this.size = 0;
    this.slots.fill(-1);
  }

  numberOf(key: number): number {
    const mask = this.slots.length - 1;
    let slot = spread(key) & mask;
    for (let known = this.slots[slot]!; known >= 0; known = this.slots[slot]!) {
      if (this.keys[known] === key) return known;
      slot = (slot + 1) & mask;
    }
    this.keys[this.size] = key;
    this.slots[slot] = this.size;
    return this.size++;
  }
}

/** Mixes both halves of a key. Source: finaliser of MurmurHash3, Appleby. */
function spread(key: number): number {
  let hash = (key | 0) ^ Math.imul((key / 0x100000000) | 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
