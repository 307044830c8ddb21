import { assign, assignParts, type Assignment, type SolvingLog } from "./assign";
import { SCALE } from "./candidates";
import { sizesOf, without, type BothClasses } from "./classes";
import { partsOf, type Graph, type Parts } from "./graph";

/** Lines and entries chosen for each other, in columns. Row numbers as in rows.ts. */
export interface Chosen {
  readonly count: number;
  readonly line: Int32Array;
  readonly entry: Int32Array;
  /** Bits by which the whole would be worse without the pair. */
  readonly margin: Float64Array;
  /** Its place among the candidates of the graph. */
  readonly pair: Int32Array;
}

/** Rows that are spoken for and not to be paired; 1 for each. */
export interface Taken {
  readonly lines: Uint8Array;
  readonly entries: Uint8Array;
}

/** A choice, and the graph of classes that it was made in. */
export interface Choice {
  readonly chosen: Chosen;
  readonly graph: Graph;
  /** Rows matched by each candidate of the graph. */
  readonly flow: Int32Array;
}

/** Chooses pairs among candidates, so that the whole is the best; once for all rows, and again when some are spoken for. */
export class Chooser {
  readonly components: number;
  readonly largestComponent: number;
  private readonly parts: Parts;
  private readonly assignment: Assignment;

  constructor(private readonly graph: Graph, private readonly classes: BothClasses, private readonly log: SolvingLog) {
    this.parts = partsOf(graph);
    this.components = this.parts.count;
    this.largestComponent = this.parts.largest;
    this.assignment = assign(graph, this.parts, log);
  }

  choose(): Choice {
    return { chosen: chosenBy({ graph: this.graph, ...this.assignment }, this.classes), graph: this.graph, flow: this.assignment.flow };
  }

  /** Chooses anew without the rows that are taken. Only the parts of the graph that they belong to are solved again. */
  chooseWithout(taken: Taken): Choice {
    const lines = without(this.classes.lines, taken.lines);
    const entries = without(this.classes.entries, taken.entries);
    const isTouched = this.touchedBy(taken);
    const graph = { ...this.graph, supply: sizesOf(lines), demand: sizesOf(entries) };
    const [flow, margin] = [this.assignment.flow.slice(), this.assignment.margin.slice()];
    assignParts({ graph, parts: this.parts, choice: { flow, margin } }, (part) => isTouched[part] === 1, this.log);
    return { chosen: chosenBy({ graph, flow, margin }, { lines, entries }), graph, flow };
  }

  private touchedBy(taken: Taken): Uint8Array {
    const { classes: { lines, entries }, parts } = this;
    const isTouched = new Uint8Array(parts.count);
    const touch = (part: number): void => {
      if (part >= 0) isTouched[part] = 1;
    };
    for (let row = 0; row < taken.lines.length; row++) if (taken.lines[row] === 1) touch(parts.ofLine[lines.ofRow[row]!]!);
    for (let row = 0; row < taken.entries.length; row++) if (taken.entries[row] === 1) touch(parts.ofEntry[entries.ofRow[row]!]!);
    return isTouched;
  }
}

function chosenBy({ graph, flow, margin }: Assignment & { readonly graph: Graph }, { lines, entries }: BothClasses): Chosen {
  let count = 0;
  for (let pair = 0; pair < flow.length; pair++) count += flow[pair]!;
  const chosen = { count: 0, line: new Int32Array(count), entry: new Int32Array(count), margin: new Float64Array(count), pair: new Int32Array(count) };
  const nextLine = lines.members.start.slice(0, -1);
  const nextEntry = entries.members.start.slice(0, -1);
  const isArbitrary = arbitraryPairs(graph, flow, { lines, entries });
  for (let line = 0; line < lines.count; line++) {
    for (let pair = graph.start[line]!; pair < graph.start[line + 1]!; pair++) {
      const entry = graph.entry[pair]!;
      for (let left = flow[pair]!; left > 0; left--) {
        chosen.line[chosen.count] = lines.members.items[nextLine[line]!++]!;
        chosen.entry[chosen.count] = entries.members.items[nextEntry[entry]!++]!;
        chosen.margin[chosen.count] = isArbitrary(line, pair) ? 0 : margin[pair]! / SCALE;
        chosen.pair[chosen.count++] = pair;
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
