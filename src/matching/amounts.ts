import { AmountOrder, AmountPlaces, type Amounts } from "./amountOrder";
import { sizeOf, type BothClasses, type Classes } from "./classes";
import type { Facts } from "./facts";
import { IntList } from "./lists";
import type { Side } from "./rows";

/** Classes of both sides by amount, and where the same amount stands on both. */
export interface AmountIndex {
  /** Line classes and entry classes by kind, amount, date. */
  readonly lines: AmountOrder;
  readonly entries: AmountOrder;
  readonly placesOfEntries: AmountPlaces;
  /** Four numbers a block: from and to among the lines, from and to among the entries. */
  readonly blocks: Int32Array;
  /** How many unrelated entries of an amount as round as this one to expect, by roundness. */
  readonly chance: Float64Array;
}

/** Sorts the classes of both sides by amount. Cost: one sort a side. */
export function indexAmounts({ sides: { bank, book } }: Facts, classes: BothClasses): AmountIndex {
  const lines = new AmountOrder(amountsOf(bank, classes.lines));
  const entries = new AmountOrder(amountsOf(book, classes.entries));
  return {
    lines, entries, placesOfEntries: new AmountPlaces(entries), blocks: sharedBlocks(lines, entries), chance: chances(entries, classes.entries),
  };
}

function amountsOf(side: Side<unknown>, { first, count }: Classes): Amounts {
  const [amount, kind] = [new Float64Array(count), new Int32Array(count)];
  for (let each = 0; each < count; each++) {
    amount[each] = side.amount[first[each]!]!;
    kind[each] = side.kind[first[each]!]!;
  }
  return { amount, kind };
}

function sharedBlocks(bank: AmountOrder, book: AmountOrder): Int32Array {
  const blocks = new IntList();
  let [at, other] = [0, 0];
  while (at < bank.order.length && other < book.order.length) {
    const order = bank.kind[at]! - book.kind[other]! || bank.amount[at]! - book.amount[other]!;
    if (order < 0) at++;
    else if (order > 0) other++;
    else {
      const [from, first] = [at, other];
      at = bank.endOf(at);
      other = book.endOf(other);
      for (const bound of [from, at, first, other]) blocks.push(bound);
    }
  }
  return blocks.trimmed();
}

/** The places of entries of a kind with amounts from `least` to `most`. Cost: two binary searches. */
export function placesBetween(entries: AmountOrder, kind: number, { least, most }: { readonly least: number; readonly most: number }): { readonly from: number; readonly to: number } {
  return { from: placeFrom(entries, kind, least), to: placeFrom(entries, kind, most + 1) };
}

function placeFrom(by: AmountOrder, kind: number, amount: number): number {
  let [low, high] = [0, by.order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((by.kind[middle]! - kind || by.amount[middle]! - amount) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Levels of roundness: to the øre, ten øre, krone, ten, hundred, thousand kroner. */
const LEVELS = 6;
/** Unrelated entries of the same amount to expect by roundness, before this workbook has said anything. */
export const PRIOR_CHANCE: readonly number[] = [0.01, 0.04, 0.15, 0.3, 0.5, 0.6];
const PRIOR_WEIGHT = 30;

/** Says how round an amount is: 0 for 12.34, 2 for 12.00, 5 for 12,000.00. Units: minor. */
export function roundness(minorUnits: number): number {
  let level = 0;
  for (let unit = 10; level < LEVELS - 1 && minorUnits % unit === 0; unit *= 10) level++;
  return level;
}

function chances({ order, kind, amount }: AmountOrder, entries: Classes): Float64Array {
  const distinct = new Float64Array(LEVELS);
  const repeated = new Float64Array(LEVELS);
  for (let at = 0; at < order.length; at++) {
    const level = roundness(amount[at]!);
    const more = sizeOf(entries, order[at]!);
    const isRepeated = at > 0 && amount[at] === amount[at - 1] && kind[at] === kind[at - 1];
    if (!isRepeated) distinct[level]!++;
    repeated[level]! += isRepeated ? more : more - 1;
  }
  return Float64Array.from(PRIOR_CHANCE, (prior, level) =>
    (repeated[level]! + prior * PRIOR_WEIGHT) / (distinct[level]! + PRIOR_WEIGHT));
}
