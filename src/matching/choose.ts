import { assign, type Graph } from "./assign";
import { SCALE, type Candidates } from "./candidates";
import { sizeOf, without, type BothClasses } from "./classes";

/** A line and an entry chosen for each other. Row numbers as in rows.ts. */
export interface Chosen {
  readonly line: number;
  readonly entry: number;
  /** Bits by which the whole would be worse without it. */
  readonly margin: number;
  /** Its place among the candidates of the graph. */
  readonly pair: number;
}

/** Rows that are spoken for and not to be paired; 1 for each. */
export interface Taken {
  readonly lines: Uint8Array;
  readonly entries: Uint8Array;
}

/** A choice, and the graph of classes that it was made in. */
export interface Choice {
  readonly chosen: readonly Chosen[];
  readonly graph: Graph;
  /** Rows matched by each candidate of the graph. */
  readonly flow: Int32Array;
}

/** Chooses pairs among candidates, so that the whole is the best; once for all rows, and again when some are spoken for. */
export class Chooser {
  readonly components: number;
  readonly largestComponent: number;
  private readonly graph: Graph;
  private readonly parts: Parts;
  private readonly flow: Int32Array;
  private readonly margin: Int32Array;

  constructor(candidates: Candidates, private readonly classes: BothClasses) {
    this.graph = graphOf(candidates, classes);
    this.parts = partsOf(this.graph);
    this.components = this.parts.count;
    this.largestComponent = this.parts.largest;
    const { flow, margin } = assign(this.graph);
    this.flow = flow;
    this.margin = margin;
  }

  choose(): Choice {
    return { chosen: chosenBy({ graph: this.graph, flow: this.flow, margin: this.margin }, this.classes), graph: this.graph, flow: this.flow };
  }

  /** Chooses anew without the rows that are taken. Only the parts of the graph that they belong to are solved again. */
  chooseWithout(taken: Taken): Choice {
    const lines = without(this.classes.lines, taken.lines);
    const entries = without(this.classes.entries, taken.entries);
    const isTouched = this.touchedBy(taken);
    const graph = {
      ...this.graph,
      supply: this.graph.supply.map((_, each) => sizeOf(lines, each)), demand: this.graph.demand.map((_, each) => sizeOf(entries, each)),
    };
    const again = assign({ ...graph, supply: graph.supply.map((size, each) => (isTouched[this.parts.ofLine[each]!] === 1 ? size : 0)) });
    const flow = this.flow.slice();
    const margin = this.margin.slice();
    for (let line = 0; line < graph.supply.length; line++) {
      if (isTouched[this.parts.ofLine[line]!] === 0) continue;
      flow.set(again.flow.subarray(graph.start[line], graph.start[line + 1]), graph.start[line]);
      margin.set(again.margin.subarray(graph.start[line], graph.start[line + 1]), graph.start[line]);
    }
    return { chosen: chosenBy({ graph, flow, margin }, { lines, entries }), graph, flow };
  }

  private touchedBy(taken: Taken): Uint8Array {
    const { classes: { lines, entries }, parts } = this;
    const isTouched = new Uint8Array(lines.count + entries.count);
    for (let row = 0; row < taken.lines.length; row++) if (taken.lines[row] === 1) isTouched[parts.ofLine[lines.ofRow[row]!]!] = 1;
    for (let row = 0; row < taken.entries.length; row++) if (taken.entries[row] === 1) isTouched[parts.ofEntry[entries.ofRow[row]!]!] = 1;
    return isTouched;
  }
}

function chosenBy(
  { graph, flow, margin }: { graph: Graph; flow: Int32Array; margin: Int32Array }, { lines, entries }: BothClasses,
): Chosen[] {
  const chosen: Chosen[] = [];
  const nextLine = lines.members.start.slice(0, -1);
  const nextEntry = entries.members.start.slice(0, -1);
  const isArbitrary = arbitraryPairs(graph, flow, { lines, entries });
  for (let line = 0; line < lines.count; line++) {
    for (let pair = graph.start[line]!; pair < graph.start[line + 1]!; pair++) {
      const entry = graph.entry[pair]!;
      for (let left = flow[pair]!; left > 0; left--) {
        chosen.push({
          line: lines.members.items[nextLine[line]!++]!, entry: entries.members.items[nextEntry[entry]!++]!,
          margin: isArbitrary(line, pair) ? 0 : margin[pair]! / SCALE, pair,
        });
      }
    }
  }
  return chosen;
}

/**
 * Whether it is arbitrary which rows of its classes a pair takes: some are left over, or they read differently and not all
 * go the same way.
 */
function arbitraryPairs(graph: Graph, flow: Int32Array, { lines, entries }: BothClasses): (line: number, pair: number) => boolean {
  const [waysOfLine, usedOfLine] = [new Int32Array(lines.count), new Int32Array(lines.count)];
  const [waysOfEntry, usedOfEntry] = [new Int32Array(entries.count), new Int32Array(entries.count)];
  for (let line = 0; line < lines.count; line++) {
    for (let pair = graph.start[line]!; pair < graph.start[line + 1]!; pair++) {
      if (flow[pair]! === 0) continue;
      waysOfLine[line]!++;
      usedOfLine[line]! += flow[pair]!;
      waysOfEntry[graph.entry[pair]!]!++;
      usedOfEntry[graph.entry[pair]!]! += flow[pair]!;
    }
  }
  return (line, pair) => {
    const entry = graph.entry[pair]!;
    if (usedOfLine[line]! < graph.supply[line]! || usedOfEntry[entry]! < graph.demand[entry]!) return true;
    const isLineMixed = lines.isUniform[line] === 0 && (waysOfLine[line]! > 1 || entries.isUniform[entry] === 0);
    const isEntryMixed = entries.isUniform[entry] === 0 && (waysOfEntry[entry]! > 1 || lines.isUniform[line] === 0);
    return isLineMixed || isEntryMixed;
  };
}

function graphOf(candidates: Candidates, { lines, entries }: BothClasses): Graph {
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

/** The connected parts of a graph, each by a number below the count of nodes. */
interface Parts {
  readonly ofLine: Int32Array;
  readonly ofEntry: Int32Array;
  /** Parts with a candidate in them, and the lines of the largest. */
  readonly count: number;
  readonly largest: number;
}

function partsOf({ supply, demand, start, entry }: Graph): Parts {
  const parent = new Int32Array(supply.length + demand.length).map((_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let line = 0; line < supply.length; line++) {
    for (let at = start[line]!; at < start[line + 1]!; at++) parent[root(line)] = root(supply.length + entry[at]!);
  }
  const ofLine = new Int32Array(supply.length).map((_, line) => root(line));
  const ofEntry = new Int32Array(demand.length).map((_, each) => root(supply.length + each));
  const sizes = new Int32Array(parent.length);
  let [count, largest] = [0, 0];
  for (let line = 0; line < supply.length; line++) {
    if (start[line + 1] === start[line]) continue;
    const part = ofLine[line]!;
    if (sizes[part] === 0) count++;
    sizes[part]! += supply[line]!;
    if (sizes[part]! > largest) largest = sizes[part]!;
  }
  return { ofLine, ofEntry, count, largest };
}
