import { SCALE } from "./candidates";
import type { Choice } from "./choose";
import type { BothClasses } from "./classes";
import { placeAfter } from "./crowd";
import type { Facts } from "./facts";
import type { Graph } from "./graph";
import { inOrderOf } from "./order";
import { NO_DAY } from "./rows";

/** Chosen pairs in columns, and how close others come. Row numbers as in rows.ts. */
export interface Pairs {
  readonly count: number;
  readonly line: Int32Array;
  readonly entry: Int32Array;
  /** Bits by which the whole would be worse without the pair. */
  readonly margin: Float64Array;
  /** The closest other candidate, as a class of each side: another entry for the line or another line for the entry; −1 for none. */
  readonly rivalLine: Int32Array;
  readonly rivalEntry: Int32Array;
  /** How many candidates come about as close as the chosen one, itself included. */
  readonly close: Int32Array;
  /** How many entries that nothing but their date tells apart lie in the line's window and were paired in date order; 1 for no such. */
  readonly alike: Int32Array;
  /** The place of another pair of those, next in date order; −1 for none. */
  readonly next: Int32Array;
}

/** Candidates within so many bits of the best are as good as it. */
const CLOSE_BITS = 2;

/** Says how close other candidates come to the chosen ones, and pairs in date order what is alike in all but date. */
export function describePairs(facts: Facts, { chosen: { count, line, entry, margin, pair }, graph, flow }: Choice, classes: BothClasses): Pairs {
  const rivals = new Rivals(graph, flow);
  const [rivalLine, rivalEntry, close] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < count; at++) {
    rivals.find(classes.lines.ofRow[line[at]!]!, pair[at]!);
    rivalLine[at] = rivals.line;
    rivalEntry[at] = rivals.entry;
    close[at] = rivals.close;
  }
  const pairs = {
    count, line, entry: entry.slice(), margin, rivalLine, rivalEntry, close, alike: new Int32Array(count).fill(1), next: new Int32Array(count).fill(-1),
  };
  for (const places of alikeGroups(pairs, classes)) pairByDate(facts, pairs, places);
  return pairs;
}

/** Finds the closest other candidate of a chosen pair, on either side. */
class Rivals {
  private readonly lineOf: Int32Array;
  private readonly start: Int32Array;
  private readonly pairs: Int32Array;
  private readonly usedOfLine: Int32Array;
  private readonly usedOfEntry: Int32Array;
  /** What was found for the pair last asked for: the classes of the closest other, −1 for none, and how many come about as close, itself included. */
  line = -1;
  entry = -1;
  close = 1;
  private best = -1;

  constructor(private readonly graph: Graph, flow: Int32Array) {
    this.lineOf = new Int32Array(flow.length);
    this.start = new Int32Array(graph.demand.length + 1);
    this.usedOfLine = new Int32Array(graph.supply.length);
    this.usedOfEntry = new Int32Array(graph.demand.length);
    for (let line = 0; line < graph.supply.length; line++) {
      for (let at = graph.start[line]!; at < graph.start[line + 1]!; at++) {
        this.lineOf[at] = line;
        this.start[graph.entry[at]! + 1]!++;
        this.usedOfLine[line]! += flow[at]!;
        this.usedOfEntry[graph.entry[at]!]! += flow[at]!;
      }
    }
    for (let entry = 0; entry < graph.demand.length; entry++) this.start[entry + 1]! += this.start[entry]!;
    const fill = this.start.slice(0, -1);
    this.pairs = new Int32Array(flow.length);
    for (let at = 0; at < flow.length; at++) this.pairs[fill[graph.entry[at]!]!++] = at;
  }

  find(line: number, chosen: number): void {
    const { graph } = this;
    const entry = graph.entry[chosen]!;
    this.best = -1;
    this.close = 1;
    for (let at = graph.start[line]!; at < graph.start[line + 1]!; at++) this.see(at, chosen);
    for (let index = this.start[entry]!; index < this.start[entry + 1]!; index++) this.see(this.pairs[index]!, chosen);
    const spareEntries = graph.demand[entry]! - this.usedOfEntry[entry]!;
    const spareLines = graph.supply[line]! - this.usedOfLine[line]!;
    if (spareEntries > 0 || spareLines > 0) {
      this.close += spareEntries + spareLines;
      this.best = chosen;
    }
    this.line = this.best < 0 ? -1 : this.lineOf[this.best]!;
    this.entry = this.best < 0 ? -1 : graph.entry[this.best]!;
  }

  private see(at: number, chosen: number): void {
    const { score } = this.graph;
    if (at === chosen) return;
    if (score[at]! > score[chosen]! - CLOSE_BITS * SCALE) this.close++;
    if (this.best < 0 || score[at]! > score[this.best]!) this.best = at;
  }
}

/** Places of pairs whose lines are alike and whose entries are alike, in all but date: two or more together. */
function *alikeGroups({ count, line, entry }: Pairs, { lines, entries }: BothClasses): Generator<Int32Array> {
  const likeOf = (at: number): number => lines.undated[lines.ofRow[line[at]!]!]!;
  const times = new Int32Array(lines.ofRow.length);
  for (let at = 0; at < count; at++) times[likeOf(at)]!++;
  const keys = new Float64Array(count);
  const repeated = new Int32Array(count);
  let found = 0;
  for (let at = 0; at < count; at++) {
    if (times[likeOf(at)] === 1) continue;
    keys[at] = likeOf(at) * entries.ofRow.length + entries.undated[entries.ofRow[entry[at]!]!]!;
    repeated[found++] = at;
  }
  const order = inOrderOf(keys, repeated.subarray(0, found));
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && keys[order[to]!] === keys[order[from]!]) to++;
    if (to - from > 1) yield order.subarray(from, to);
  }
}

/** Gives the entries of pairs that are alike to their lines anew, both by date. */
function pairByDate(facts: Facts, { line, entry, alike, next }: Pairs, places: Int32Array): void {
  const { bank, book } = facts.sides;
  const { windowBefore, windowAfter } = facts.options;
  const byDate = Int32Array.from(places, (place) => entry[place]!).sort();
  const days = byDate.map((row) => book.day[row]!);
  places.sort((a, b) => line[a]! - line[b]!);
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const day = bank.day[line[place]!]!;
    entry[place] = byDate[at]!;
    alike[place] = day === NO_DAY ? places.length : Math.max(1, countBetween(days, day - windowBefore, day + windowAfter));
    next[place] = places[at + 1 < places.length ? at + 1 : at - 1]!;
  }
}

/** How many of the ascending days lie from `first` to `last`. */
function countBetween(days: Int32Array, first: number, last: number): number {
  return placeAfter(days, last) - placeAfter(days, first - 1);
}
