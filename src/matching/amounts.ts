import { sizeOf, type Classes } from "./classes";
import type { Facts } from "./facts";
import { IntList } from "./lists";
import { AmountMarks } from "./marks";
import { inOrderOf } from "./order";
import type { Side } from "./rows";

/** Classes of both sides by amount, and where the same amount stands on both. */
export interface AmountIndex {
  /** Line classes by kind, amount, date. */
  readonly lines: Int32Array;
  readonly entries: Int32Array;
  /** Four numbers a block: from and to in `lines`, from and to in `entries`. */
  readonly blocks: Int32Array;
  /** How many unrelated entries of an amount as round as this one to expect, by roundness. */
  readonly chance: Float64Array;
  /** Entry classes of exactly this kind and amount. */
  equalTo(kind: number, amount: number): Int32Array;
  /** Entry classes of a kind with amounts from `least` to `most`. */
  between(kind: number, least: number, most: number): Int32Array;
}

/** Sorts the classes of both sides by amount. Cost: one sort a side. */
export function indexAmounts(facts: Facts, lines: Classes, entries: Classes): AmountIndex {
  const { bank, book } = facts.sides;
  const ofBank = sorted(bank, lines);
  const ofBook = sorted(book, entries);
  return {
    lines: ofBank.order, entries: ofBook.order, blocks: sharedBlocks(ofBank, ofBook), chance: chances(ofBook, entries), ...lookUp(ofBook),
  };
}

/** The classes of one side by kind and amount, and these beside them. */
interface Sorted {
  readonly order: Int32Array;
  readonly kind: Int32Array;
  readonly amount: Float64Array;
}

function sorted<Row>(side: Side<Row>, { first, count }: Classes): Sorted {
  const [amounts, kinds] = [new Float64Array(count), new Int32Array(count)];
  for (let each = 0; each < count; each++) {
    amounts[each] = side.amount[first[each]!]!;
    kinds[each] = side.kind[first[each]!]!;
  }
  const order = inOrderOf(kinds, inOrderOf(amounts));
  const [kind, amount] = [new Int32Array(count), new Float64Array(count)];
  for (let at = 0; at < count; at++) {
    kind[at] = kinds[order[at]!]!;
    amount[at] = amounts[order[at]!]!;
  }
  return { order, kind, amount };
}

function sharedBlocks(bank: Sorted, book: Sorted): Int32Array {
  const blocks = new IntList();
  let [at, other] = [0, 0];
  while (at < bank.order.length && other < book.order.length) {
    const order = bank.kind[at]! - book.kind[other]! || bank.amount[at]! - book.amount[other]!;
    if (order < 0) at++;
    else if (order > 0) other++;
    else {
      const [from, first] = [at, other];
      at = endOfBlock(bank, at);
      other = endOfBlock(book, other);
      for (const bound of [from, at, first, other]) blocks.push(bound);
    }
  }
  return blocks.trimmed();
}

function endOfBlock({ kind, amount }: Sorted, from: number): number {
  let to = from + 1;
  while (to < kind.length && amount[to] === amount[from] && kind[to] === kind[from]) to++;
  return to;
}

const NONE = new Int32Array(0);

function lookUp(book: Sorted): Pick<AmountIndex, "between" | "equalTo"> {
  const marks = new AmountMarks(book.order.length);
  for (let at = 0; at < book.order.length; at++) marks.add(book.amount[at]!);
  const firstFrom = (kind: number, amount: number): number => {
    let [low, high] = [0, book.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((book.kind[middle]! - kind || book.amount[middle]! - amount) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    between: (kind, least, most) => book.order.subarray(firstFrom(kind, least), firstFrom(kind, most + 1)),
    equalTo: (kind, amount) => {
      if (!marks.mayHold(amount)) return NONE;
      const from = firstFrom(kind, amount);
      return book.amount[from] === amount && book.kind[from] === kind ? book.order.subarray(from, endOfBlock(book, from)) : NONE;
    },
  };
}

/** Levels of roundness: to the øre, ten øre, krone, ten, hundred, thousand kroner. */
const LEVELS = 6;
/** Unrelated entries of the same amount to expect by roundness, before this workbook has said anything. */
const PRIOR_CHANCE = [0.01, 0.04, 0.15, 0.3, 0.5, 0.6];
const PRIOR_WEIGHT = 30;

/** Says how round an amount is: 0 for 12.34, 2 for 12.00, 5 for 12,000.00. Units: minor. */
export function roundness(minorUnits: number): number {
  let level = 0;
  for (let unit = 10; level < LEVELS - 1 && minorUnits % unit === 0; unit *= 10) level++;
  return level;
}

function chances({ order, kind, amount }: Sorted, entries: Classes): Float64Array {
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
