import { firstOf, type Classes } from "./classes";
import type { Facts } from "./facts";
import { AmountMarks } from "./marks";
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
  const lineOrder = inAmountOrder(bank, lines);
  const entryOrder = inAmountOrder(book, entries);
  const blocks: number[] = [];
  const sameBlock = (at: number, other: number): number => {
    const line = firstOf(lines, lineOrder[at]!);
    const entry = firstOf(entries, entryOrder[other]!);
    return bank.kind[line]! - book.kind[entry]! || bank.amount[line]! - book.amount[entry]!;
  };
  let [at, other] = [0, 0];
  while (at < lineOrder.length && other < entryOrder.length) {
    const order = sameBlock(at, other);
    if (order < 0) at++;
    else if (order > 0) other++;
    else {
      const [from, first] = [at, other];
      while (at < lineOrder.length && sameBlock(at, first) === 0) at++;
      while (other < entryOrder.length && sameBlock(from, other) === 0) other++;
      blocks.push(from, at, first, other);
    }
  }
  return {
    lines: lineOrder, entries: entryOrder, blocks: Int32Array.from(blocks), chance: chances(book, entryOrder, entries),
    between: lookUp(book, entryOrder, entries), equalTo: exactly(book, entryOrder, entries),
  };
}

function inAmountOrder<Row>(side: Side<Row>, classes: Classes): Int32Array {
  const order = Int32Array.from({ length: classes.count }, (_, each) => each);
  const amount = Float64Array.from(order, (each) => side.amount[firstOf(classes, each)]!);
  const kind = Int32Array.from(order, (each) => side.kind[firstOf(classes, each)]!);
  return order.sort((a, b) => kind[a]! - kind[b]! || amount[a]! - amount[b]! || a - b);
}

type Between = AmountIndex["between"];

function lookUp(book: Facts["sides"]["book"], order: Int32Array, entries: Classes): Between {
  const kinds = Int32Array.from(order, (each) => book.kind[firstOf(entries, each)]!);
  const amounts = Float64Array.from(order, (each) => book.amount[firstOf(entries, each)]!);
  const firstFrom = (kind: number, amount: number, isAfter: boolean): number => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const gap = kinds[middle]! - kind || amounts[middle]! - amount;
      if (gap < 0 || (isAfter && gap === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (kind, least, most) => order.subarray(firstFrom(kind, least, false), firstFrom(kind, most, true));
}

const NONE = new Int32Array(0);

function exactly(book: Facts["sides"]["book"], order: Int32Array, entries: Classes): AmountIndex["equalTo"] {
  const firsts: Map<number, number>[] = [];
  const length = new Int32Array(order.length);
  const marks = new AmountMarks();
  for (let at = order.length - 1; at >= 0; at--) {
    const row = firstOf(entries, order[at]!);
    const places = (firsts[book.kind[row]!] ??= new Map<number, number>());
    const after = places.get(book.amount[row]!);
    length[at] = after === undefined ? 1 : length[after]! + 1;
    places.set(book.amount[row]!, at);
    marks.add(book.amount[row]!);
  }
  return (kind, amount) => {
    const at = marks.mayHold(amount) ? firsts[kind]?.get(amount) : undefined;
    return at === undefined ? NONE : order.subarray(at, at + length[at]!);
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

function chances(book: Facts["sides"]["book"], order: Int32Array, entries: Classes): Float64Array {
  const distinct = new Float64Array(LEVELS);
  const repeated = new Float64Array(LEVELS);
  let before = -1;
  for (const each of order) {
    const row = firstOf(entries, each);
    const level = roundness(book.amount[row]!);
    const more = entries.members.start[each + 1]! - entries.members.start[each]!;
    const isRepeated = before >= 0 && book.amount[row] === book.amount[before] && book.kind[row] === book.kind[before];
    if (isRepeated) repeated[level]! += more;
    else {
      distinct[level]!++;
      repeated[level]! += more - 1;
    }
    before = row;
  }
  return Float64Array.from(PRIOR_CHANCE, (prior, level) =>
    (repeated[level]! + prior * PRIOR_WEIGHT) / (distinct[level]! + PRIOR_WEIGHT));
}
