import { AmountMarks, GOLDEN } from "./marks";
import { inOrderOf } from "./order";

const NONE = new Int32Array(0);

/** What is put in order of amount: rows, or classes of rows, each with a kind (rows.ts) and an amount in minor units. */
export interface Amounts {
  readonly kind: Int32Array;
  readonly amount: Float64Array;
}

/**
 * Rows or classes in the order of kind and amount; equal ones keep theirs.
 *
 * Cost: two sorts.
 */
export class AmountOrder {
  readonly order: Int32Array;
  /** Kinds and amounts in that order. */
  readonly kind: Int32Array;
  readonly amount: Float64Array;

  constructor(of: Amounts, which?: Int32Array) {
    this.order = inOrderOf(of.kind, inOrderOf(of.amount, which));
    this.kind = new Int32Array(this.order.length);
    this.amount = new Float64Array(this.order.length);
    for (let at = 0; at < this.order.length; at++) {
      this.kind[at] = of.kind[this.order[at]!]!;
      this.amount[at] = of.amount[this.order[at]!]!;
    }
  }

  /** The place after the last one of the amount that stands at a place. */
  endOf(place: number): number {
    let to = place + 1;
    while (to < this.order.length && this.amount[to] === this.amount[place] && this.kind[to] === this.kind[place]) to++;
    return to;
  }
}

/**
 * Finds where in an order an amount stands.
 *
 * Cost: one hash; that an amount is nobody's is seen by one bit, as a rule.
 */
export class AmountPlaces {
  readonly marks: AmountMarks;
  private readonly firsts: Int32Array;
  private readonly shift: number;

  constructor(private readonly by: AmountOrder) {
    const { amount } = by;
    let distinct = 0;
    for (let from = 0; from < amount.length; from = by.endOf(from)) distinct++;
    this.marks = new AmountMarks(distinct);
    this.shift = Math.min(28, Math.clz32(distinct) - 1);
    this.firsts = new Int32Array(1 << (32 - this.shift)).fill(-1);
    for (let from = 0; from < amount.length; from = by.endOf(from)) {
      this.marks.add(amount[from]!);
      this.firsts[this.slotOf(by.kind[from]!, amount[from]!)] = from;
    }
  }

  /** The first place of an amount, or −1. */
  first(kind: number, amount: number): number {
    return this.marks.mayHold(amount) ? this.firsts[this.slotOf(kind, amount)]! : -1;
  }

  /** What is of exactly this kind and amount, in its order. */
  equalTo(kind: number, amount: number): Int32Array {
    const from = this.first(kind, amount);
    return from < 0 ? NONE : this.by.order.subarray(from, this.by.endOf(from));
  }

  /** Where an amount stands in the table, or the free slot where it would. */
  private slotOf(kind: number, amount: number): number {
    const { by, firsts } = this;
    let slot = Math.imul((amount | 0) ^ kind, GOLDEN) >>> this.shift;
    for (let from = firsts[slot]!; from >= 0 && (by.amount[from] !== amount || by.kind[from] !== kind); from = firsts[slot]!) {
      slot = (slot + 1) & (firsts.length - 1);
    }
    return slot;
  }
}
