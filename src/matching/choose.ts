import { assign, type Graph } from "./assign";
import { SCALE, type Candidates } from "./candidates";
import type { Facts } from "./facts";
import { NO_DAY } from "./rows";
import { placeAfter } from "./crowd";
import { sizeOf, without, type BothClasses, type Classes } from "./classes";

/** A line and an entry chosen for each other, with what the choice rests on. Row numbers as in rows.ts. */
export interface Pair {
  readonly line: number;
  readonly entry: number;
  /** Bits by which the whole would be worse without it. */
  readonly margin: number;
  /** Bits that speak for it. */
  readonly score: number;
  /** Class pair of the closest other candidate: another entry for the line or another line for the entry; null for none. */
  readonly rival: { readonly line: number; readonly entry: number } | null;
  /** How many candidates come about as close as the chosen one, itself included. */
  readonly close: number;
  /** How many entries that nothing but their date tells apart lie in the line's window and were paired in date order. */
  readonly alike: number;
  /** Another pair of those, next in date order; null for none. */
  readonly next: { readonly line: number; readonly entry: number } | null;
}

export interface Choice {
  readonly pairs: readonly Pair[];
  readonly components: number;
  readonly largestComponent: number;
}

/** Candidates within so many bits of the best are as good as it. */
const CLOSE_BITS = 2;

/** Rows that are spoken for and not to be paired; 1 for each. */
export interface Taken {
  readonly lines: Uint8Array;
  readonly entries: Uint8Array;
}

/** Chooses among the candidates and says how close the others come. Rows alike in all but date are paired in date order. */
export function choosePairs(facts: Facts, candidates: Candidates, by: { readonly classes: BothClasses; readonly taken?: Taken }): Choice {
  const { classes, taken } = by;
  const lines = taken === undefined ? classes.lines : without(classes.lines, taken.lines);
  const entries = taken === undefined ? classes.entries : without(classes.entries, taken.entries);
  const graph = graphOf(candidates, lines, entries);
  const assignment = assign(graph);
  const pairs: Pair[] = [];
  const nextLine = lines.members.start.slice(0, -1);
  const nextEntry = entries.members.start.slice(0, -1);
  const rivals = new Rivals(graph, assignment.flow);
  const isArbitrary = arbitraryPairs(graph, assignment.flow, { lines, entries });
  for (let line = 0; line < lines.count; line++) {
    for (let at = graph.start[line]!; at < graph.start[line + 1]!; at++) {
      const entry = graph.entry[at]!;
      const { rival, close, isOpen } = assignment.flow[at]! > 0 ? rivals.of(line, at) : NO_RIVAL;
      const margin = isOpen || isArbitrary(line, at) ? 0 : assignment.margin[at]! / SCALE;
      for (let left = assignment.flow[at]!; left > 0; left--) {
        pairs.push({
          line: lines.members.items[nextLine[line]!++]!, entry: entries.members.items[nextEntry[entry]!++]!,
          margin, score: graph.score[at]! / SCALE, rival, close, alike: 1, next: null,
        });
      }
    }
  }
  return { pairs: inDateOrder(facts, pairs, classes), ...partsOf(graph) };
}

function graphOf(candidates: Candidates, lines: Classes, entries: Classes): Graph {
  const start = new Int32Array(lines.count + 1);
  for (const line of candidates.line) start[line + 1]!++;
  for (let line = 0; line < lines.count; line++) start[line + 1]! += start[line]!;
  const fill = start.slice(0, -1);
  const entry = new Int32Array(candidates.entry.length);
  const score = new Int32Array(candidates.entry.length);
  for (let pair = 0; pair < candidates.entry.length; pair++) {
    const at = fill[candidates.line[pair]!]!++;
    entry[at] = candidates.entry[pair]!;
    score[at] = candidates.score[pair]!;
  }
  return {
    supply: Int32Array.from({ length: lines.count }, (_, each) => sizeOf(lines, each)),
    demand: Int32Array.from({ length: entries.count }, (_, each) => sizeOf(entries, each)),
    start, entry, score,
  };
}

/**
 * Whether it is arbitrary which rows of a class a pair takes: they read differently, and not all go the same way.
 */
function arbitraryPairs(
  graph: Graph, flow: Int32Array, { lines, entries }: { lines: Classes; entries: Classes },
): (line: number, pair: number) => boolean {
  const waysOfEntry = new Int32Array(entries.count);
  const waysOfLine = new Int32Array(lines.count);
  for (let line = 0; line < lines.count; line++) {
    for (let at = graph.start[line]!; at < graph.start[line + 1]!; at++) {
      if (flow[at]! === 0) continue;
      waysOfLine[line]!++;
      waysOfEntry[graph.entry[at]!]!++;
    }
  }
  return (line, pair) => {
    const entry = graph.entry[pair]!;
    const isLineMixed = lines.isUniform[line] === 0 && (waysOfLine[line]! > 1 || entries.isUniform[entry] === 0);
    const isEntryMixed = entries.isUniform[entry] === 0 && (waysOfEntry[entry]! > 1 || lines.isUniform[line] === 0);
    return isLineMixed || isEntryMixed;
  };
}

interface RivalOf {
  readonly rival: Pair["rival"];
  readonly close: number;
  /** Whether rows of the same class are left over, so that nothing says which of them is meant. */
  readonly isOpen: boolean;
}

const NO_RIVAL: RivalOf = { rival: null, close: 1, isOpen: false };

/** Finds the closest other candidate of a chosen pair, on either side. */
class Rivals {
  private readonly lineOf: Int32Array;
  private readonly start: Int32Array;
  private readonly pairs: Int32Array;
  private readonly usedOfLine: Int32Array;
  private readonly usedOfEntry: Int32Array;

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

  of(line: number, chosen: number): RivalOf {
    const { graph } = this;
    const entry = graph.entry[chosen]!;
    const own = graph.score[chosen]!;
    let best = -1;
    let close = 1;
    const see = (at: number): void => {
      if (at === chosen) return;
      if (graph.score[at]! > own - CLOSE_BITS * SCALE) close++;
      if (best < 0 || graph.score[at]! > graph.score[best]!) best = at;
    };
    for (let at = graph.start[line]!; at < graph.start[line + 1]!; at++) see(at);
    for (let index = this.start[entry]!; index < this.start[entry + 1]!; index++) see(this.pairs[index]!);
    const spareEntries = graph.demand[entry]! - this.usedOfEntry[entry]!;
    const spareLines = graph.supply[line]! - this.usedOfLine[line]!;
    const isOpen = spareEntries > 0 || spareLines > 0;
    if (isOpen) return { rival: { line, entry }, close: close + spareEntries + spareLines, isOpen };
    return { rival: best < 0 ? null : { line: this.lineOf[best]!, entry: graph.entry[best]! }, close, isOpen };
  }
}

/** Pairs anew in date order what is alike in all but date on both sides. */
function inDateOrder(facts: Facts, pairs: readonly Pair[], { lines, entries }: { lines: Classes; entries: Classes }): Pair[] {
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const key = lines.undated[lines.ofRow[pair.line]!]! * entries.ofRow.length + entries.undated[entries.ofRow[pair.entry]!]!;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  const ordered: Pair[] = [];
  const { bank, book } = facts.sides;
  const { windowBefore, windowAfter } = facts.options;
  for (const group of groups.values()) {
    const byEntry = group.map((pair) => pair.entry).sort((a, b) => a - b);
    const days = byEntry.map((entry) => book.day[entry]!);
    group.sort((a, b) => a.line - b.line);
    for (const [at, pair] of group.entries()) {
      const day = bank.day[pair.line]!;
      const alike = day === NO_DAY ? group.length : countBetween(days, day - windowBefore, day + windowAfter);
      const other = at + 1 < group.length ? at + 1 : at - 1;
      ordered.push({
        ...pair, entry: byEntry[at]!, alike: Math.max(1, alike), next: other < 0 ? null : { line: group[other]!.line, entry: byEntry[other]! },
      });
    }
  }
  return ordered;
}

/** How many of the ascending days lie from `first` to `last`. */
function countBetween(days: readonly number[], first: number, last: number): number {
  return placeAfter(days, last) - placeAfter(days, first - 1);
}

function partsOf(graph: Graph): Pick<Choice, "components" | "largestComponent"> {
  const parent = Int32Array.from({ length: graph.supply.length + graph.demand.length }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let line = 0; line < graph.supply.length; line++) {
    for (let at = graph.start[line]!; at < graph.start[line + 1]!; at++) {
      parent[root(line)] = root(graph.supply.length + graph.entry[at]!);
    }
  }
  const sizes = new Map<number, number>();
  for (let line = 0; line < graph.supply.length; line++) {
    if (graph.start[line + 1]! > graph.start[line]!) sizes.set(root(line), (sizes.get(root(line)) ?? 0) + graph.supply[line]!);
  }
  let largest = 0;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  return { components: sizes.size, largestComponent: largest };
}
