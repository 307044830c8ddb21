import { SCALE } from "./candidates";
import type { Choice } from "./choose";
import type { BothClasses } from "./classes";
import { placeAfter } from "./crowd";
import type { Facts } from "./facts";
import type { Graph } from "./graph";
import { NO_DAY } from "./rows";

/** A chosen pair, and how close others come. Row numbers as in rows.ts. */
export interface Pair {
  readonly line: number;
  readonly entry: number;
  /** Bits by which the whole would be worse without it. */
  readonly margin: number;
  /** The closest other candidate: another entry for the line or another line for the entry; null for none. */
  readonly rival: Rival | null;
  /** How many candidates come about as close as the chosen one, itself included. */
  readonly close: number;
  /** How many entries that nothing but their date tells apart lie in the line's window and were paired in date order. */
  readonly alike: number;
  /** Another pair of those, next in date order; null for none. */
  readonly next: { readonly line: number; readonly entry: number } | null;
}

/** A pair of classes. */
export interface Rival {
  readonly line: number;
  readonly entry: number;
}

/** Candidates within so many bits of the best are as good as it. */
const CLOSE_BITS = 2;

/** Says how close other candidates come to the chosen ones, and pairs in date order what is alike in all but date. */
export function describePairs(facts: Facts, { chosen, graph, flow }: Choice, classes: BothClasses): Pair[] {
  const rivals = new Rivals(graph, flow);
  const pairs: Pair[] = [];
  for (let at = 0; at < chosen.count; at++) {
    const line = chosen.line[at]!;
    const rival = rivals.of(classes.lines.ofRow[line]!, chosen.pair[at]!);
    pairs.push({ line, entry: chosen.entry[at]!, margin: chosen.margin[at]!, rival, close: rivals.close, alike: 1, next: null });
  }
  return inDateOrder(facts, pairs, classes);
}

/** Finds the closest other candidate of a chosen pair, on either side. */
class Rivals {
  private readonly lineOf: Int32Array;
  private readonly start: Int32Array;
  private readonly pairs: Int32Array;
  private readonly usedOfLine: Int32Array;
  private readonly usedOfEntry: Int32Array;
  /** How many candidates of the pair last asked for come about as close as it does, itself included. */
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

  of(line: number, chosen: number): Rival | null {
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
      return { line, entry };
    }
    return this.best < 0 ? null : { line: this.lineOf[this.best]!, entry: graph.entry[this.best]! };
  }

  private see(at: number, chosen: number): void {
    const { score } = this.graph;
    if (at === chosen) return;
    if (score[at]! > score[chosen]! - CLOSE_BITS * SCALE) this.close++;
    if (this.best < 0 || score[at]! > score[this.best]!) this.best = at;
  }
}

/** Pairs anew in date order what is alike in all but date on both sides. */
function inDateOrder(facts: Facts, pairs: readonly Pair[], classes: BothClasses): Pair[] {
  const ordered: Pair[] = [];
  for (const group of alikeGroups(pairs, classes, ordered)) {
    if (group.length === 1) ordered.push(group[0]!);
    else pairByDate(facts, group, ordered);
  }
  return ordered;
}

/** Pairs whose lines are alike and whose entries are alike, in all but date; those of a line like no other go into `single`. */
function alikeGroups(pairs: readonly Pair[], { lines, entries }: BothClasses, single: Pair[]): Iterable<Pair[]> {
  const times = new Int32Array(lines.ofRow.length);
  for (let at = 0; at < pairs.length; at++) times[lines.undated[lines.ofRow[pairs[at]!.line]!]!]!++;
  const groups = new Map<number, Pair[]>();
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at]!;
    const like = lines.undated[lines.ofRow[pair.line]!]!;
    if (times[like] === 1) {
      single.push(pair);
      continue;
    }
    const key = like * entries.ofRow.length + entries.undated[entries.ofRow[pair.entry]!]!;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return groups.values();
}

function pairByDate(facts: Facts, group: Pair[], into: Pair[]): void {
  const { bank, book } = facts.sides;
  const { windowBefore, windowAfter } = facts.options;
  const byEntry = group.map((pair) => pair.entry).sort((a, b) => a - b);
  const days = byEntry.map((entry) => book.day[entry]!);
  group.sort((a, b) => a.line - b.line);
  for (const [at, pair] of group.entries()) {
    const day = bank.day[pair.line]!;
    const alike = day === NO_DAY ? group.length : countBetween(days, day - windowBefore, day + windowAfter);
    const other = at + 1 < group.length ? at + 1 : at - 1;
    into.push({ ...pair, entry: byEntry[at]!, alike: Math.max(1, alike), next: { line: group[other]!.line, entry: byEntry[other]! } });
  }
}

/** How many of the ascending days lie from `first` to `last`. */
function countBetween(days: readonly number[], first: number, last: number): number {
  return placeAfter(days, last) - placeAfter(days, first - 1);
}
