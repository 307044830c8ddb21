import { GOLDEN } from "../marks";

/**
 * Finds the places where a sum stands in a short column of sums, in their order: the same columns for column after column.
 *
 * Cost: linear in the column; a few comparisons a look-up, nothing allocated.
 */
export class SumIndex {
  /** The column: written from outside, then indexed. */
  readonly sums: Float64Array;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private shift = 0;

  /** `most` is how many sums there may be. */
  constructor(most: number) {
    this.sums = new Float64Array(most);
    this.next = new Int32Array(most);
    this.heads = new Int32Array(1 << (33 - Math.clz32(most)));
  }

  /** Indexes the first `count` sums of the column. */
  index(count: number): void {
    this.shift = Math.clz32(count) - 1;
    this.heads.fill(-1, 0, 1 << (32 - this.shift));
    for (let place = count - 1; place >= 0; place--) {
      const slot = this.slotOf(this.sums[place]!);
      this.next[place] = this.heads[slot]!;
      this.heads[slot] = place;
    }
  }

  /** The first place of a sum, or −1. */
  first(sum: number): number {
    return this.from(this.heads[this.slotOf(sum)]!, sum);
  }

  /** The next place after one that holds the same sum, or −1. */
  after(place: number): number {
    return this.from(this.next[place]!, this.sums[place]!);
  }

  private from(place: number, sum: number): number {
    let at = place;
    while (at >= 0 && this.sums[at] !== sum) at = this.next[at]!;
    return at;
  }

  private slotOf(sum: number): number {
    return Math.imul(sum | 0, GOLDEN) >>> this.shift;
  }
}
