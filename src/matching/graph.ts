import type { Lists } from "./lists";

/** Lines and entries that may be paired, and the score of each pair. */
export interface Graph {
  /** How many rows each line node and each entry node stands for. */
  readonly supply: Int32Array;
  readonly demand: Int32Array;
  /** Pairs by line: line a owns pairs start[a] to start[a + 1] − 1, each with its entry and a whole score above zero. */
  readonly start: Int32Array;
  readonly entry: Int32Array;
  readonly score: Int32Array;
}

/** The connected parts of a graph, numbered by their first line; what has no pair is in none. */
export interface Parts {
  readonly count: number;
  /** The part of each node; −1 for none. */
  readonly ofLine: Int32Array;
  readonly ofEntry: Int32Array;
  /** The nodes of each part, ascending. */
  readonly lines: Lists;
  readonly entries: Lists;
  /** Rows on the lines' side of the largest part. */
  readonly largest: number;
}

/** Takes a graph apart. Cost: almost linear in pairs (union-find with halved paths). */
export function partsOf({ supply, demand, start, entry }: Graph): Parts {
  const joined = new Joined(supply.length + demand.length);
  for (let line = 0; line < supply.length; line++) {
    for (let at = start[line]!; at < start[line + 1]!; at++) joined.join(line, supply.length + entry[at]!);
  }
  const [ofLine, ofEntry] = [new Int32Array(supply.length).fill(-1), new Int32Array(demand.length).fill(-1)];
  let count = 0;
  for (let line = 0; line < supply.length; line++) {
    if (start[line + 1] === start[line]) continue;
    // The root bears its part's number from the part's first line on.
    const root = joined.root(line);
    const [of, at] = root < supply.length ? [ofLine, root] : [ofEntry, root - supply.length];
    if (of[at]! < 0) of[at] = count++;
    ofLine[line] = of[at]!;
    for (let pair = start[line]!; pair < start[line + 1]!; pair++) ofEntry[entry[pair]!] = ofLine[line]!;
  }
  return { count, ofLine, ofEntry, lines: membersOf(ofLine, count), entries: membersOf(ofEntry, count), largest: largestOf(ofLine, supply, count) };
}

/** Nodes that are joined have one root. */
class Joined {
  private readonly parent: Int32Array;

  constructor(nodes: number) {
    this.parent = new Int32Array(nodes);
    for (let node = 0; node < nodes; node++) this.parent[node] = node;
  }

  root(node: number): number {
    let at = node;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!;
      at = this.parent[at]!;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.parent[this.root(one)] = this.root(other);
  }
}

/** For each number below `count` the places that hold it, ascending; negative numbers are no one's. */
export function membersOf(numberAt: Int32Array, count: number): Lists {
  const start = new Int32Array(count + 1);
  for (let at = 0; at < numberAt.length; at++) if (numberAt[at]! >= 0) start[numberAt[at]! + 1]!++;
  for (let each = 0; each < count; each++) start[each + 1]! += start[each]!;
  const fill = start.slice(0, count);
  const items = new Int32Array(start[count]!);
  for (let at = 0; at < numberAt.length; at++) if (numberAt[at]! >= 0) items[fill[numberAt[at]!]!++] = at;
  return { start, items };
}

function largestOf(ofLine: Int32Array, supply: Int32Array, count: number): number {
  const sizes = new Int32Array(count);
  let largest = 0;
  for (let line = 0; line < ofLine.length; line++) {
    if (ofLine[line]! < 0) continue;
    sizes[ofLine[line]!]! += supply[line]!;
    largest = Math.max(largest, sizes[ofLine[line]!]!);
  }
  return largest;
}
