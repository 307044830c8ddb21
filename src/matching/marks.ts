/** Cells for each amount expected: so many that one in thirty-two amounts that are nobody's looks as if it were held. */
const CELLS_EACH = 32;
const FEWEST_CELLS = 1 << 12;
const MOST_CELLS = 1 << 28;
/** 2³² divided by the golden ratio. Source: Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing. */
export const GOLDEN = 0x9e3779b1;

/**
 * A table of bits in which amounts leave a mark: that most amounts are nobody's is seen without looking them up.
 *
 * Shapes: amounts in minor units → `mayHold` is false for certain, true for maybe.
 */
export class AmountMarks {
  private readonly bits: Uint32Array;
  private readonly shift: number;

  /** `count` is how many amounts will be added, roughly. */
  constructor(count: number) {
    const cells = Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, count * CELLS_EACH));
    this.shift = Math.clz32(cells - 1);
    this.bits = new Uint32Array(1 << (32 - this.shift - 5));
  }

  add(amount: number): void {
    const cell = this.cellOf(amount);
    this.bits[cell >>> 5]! |= 1 << (cell & 31);
  }

  mayHold(amount: number): boolean {
    const cell = this.cellOf(amount);
    return ((this.bits[cell >>> 5]! >>> (cell & 31)) & 1) === 1;
  }

  private cellOf(amount: number): number {
    return Math.imul(amount | 0, GOLDEN) >>> this.shift;
  }
}
