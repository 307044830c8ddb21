import type { Graph, Parts } from "./graph";

/** One connected part of a graph with nodes and pairs of its own numbers: the same columns for part after part. */
export class Part {
  lines = 0;
  entries = 0;
  pairs = 0;
  supply = new Int32Array(0);
  demand = new Int32Array(0);
  /** Pairs by line, as in Graph, and the line of each. */
  start = new Int32Array(1);
  entry = new Int32Array(0);
  score = new Int32Array(0);
  pairLine = new Int32Array(0);
  /** Pairs by entry, ascending. */
  entryStart = new Int32Array(1);
  entryPair = new Int32Array(0);
  private next = new Int32Array(0);
  private readonly numberOf: Int32Array;

  constructor(private readonly graph: Graph, private readonly parts: Parts) {
    this.numberOf = new Int32Array(graph.demand.length);
  }

  /** Takes in the part with that number. Nodes keep their order, so what is found does not depend on the rest of the graph. */
  load(part: number): void {
    this.loadNodes(part);
    this.loadPairs(part);
    this.turnRound();
  }

  /** Copies a number for each pair into the column of the whole graph. */
  writeBack(part: number, from: Int32Array, into: Int32Array): void {
    const { graph: { start }, parts: { lines } } = this;
    let pair = 0;
    for (let at = lines.start[part]!; at < lines.start[part + 1]!; at++) {
      const line = lines.items[at]!;
      for (let place = start[line]!; place < start[line + 1]!; place++) into[place] = from[pair++]!;
    }
  }

  private loadNodes(part: number): void {
    const { graph, parts: { lines, entries } } = this;
    this.lines = lines.start[part + 1]! - lines.start[part]!;
    this.entries = entries.start[part + 1]! - entries.start[part]!;
    if (this.lines > this.supply.length) {
      this.supply = new Int32Array(roomFor(this.lines));
      this.start = new Int32Array(roomFor(this.lines) + 1);
    }
    if (this.entries > this.demand.length) {
      this.demand = new Int32Array(roomFor(this.entries));
      this.entryStart = new Int32Array(roomFor(this.entries) + 1);
      this.next = new Int32Array(roomFor(this.entries));
    }
    for (let line = 0; line < this.lines; line++) this.supply[line] = graph.supply[lines.items[lines.start[part]! + line]!]!;
    for (let entry = 0; entry < this.entries; entry++) {
      const node = entries.items[entries.start[part]! + entry]!;
      this.demand[entry] = graph.demand[node]!;
      this.numberOf[node] = entry;
    }
  }

  private loadPairs(part: number): void {
    const { graph, parts: { lines } } = this;
    const first = lines.start[part]!;
    this.pairs = 0;
    for (let line = 0; line < this.lines; line++) {
      const node = lines.items[first + line]!;
      this.pairs += graph.start[node + 1]! - graph.start[node]!;
    }
    if (this.pairs > this.entry.length) {
      const room = roomFor(this.pairs);
      [this.entry, this.score] = [new Int32Array(room), new Int32Array(room)];
      [this.pairLine, this.entryPair] = [new Int32Array(room), new Int32Array(room)];
    }
    let pair = 0;
    for (let line = 0; line < this.lines; line++) {
      const node = lines.items[first + line]!;
      for (let place = graph.start[node]!; place < graph.start[node + 1]!; place++, pair++) {
        this.entry[pair] = this.numberOf[graph.entry[place]!]!;
        this.score[pair] = graph.score[place]!;
        this.pairLine[pair] = line;
      }
      this.start[line + 1] = pair;
    }
  }

  private turnRound(): void {
    this.entryStart.fill(0, 0, this.entries + 1);
    for (let pair = 0; pair < this.pairs; pair++) this.entryStart[this.entry[pair]! + 1]!++;
    for (let entry = 0; entry < this.entries; entry++) {
      this.entryStart[entry + 1]! += this.entryStart[entry]!;
      this.next[entry] = this.entryStart[entry]!;
    }
    for (let pair = 0; pair < this.pairs; pair++) this.entryPair[this.next[this.entry[pair]!]!++] = pair;
  }
}

/** Room for a few more than needed, so that growing is rare. */
export function roomFor(count: number): number {
  return Math.max(64, 1 << (32 - Math.clz32(count)));
}
