import { IntList } from "./lists";
import type { Part } from "./part";

/** Whole numbers kept at most from one run to the next: 64 MB. */
const MOST_KEPT = 1 << 24;
/** Whole numbers that stand before the columns of a part. */
const HEADER = 4;

/**
 * Remembers parts of graphs that were solved, by all that the solution depends on: a part that looks just like one of them
 * has its solution.
 *
 * Cost: a hash over the part's columns; what neither this run nor the last one met is forgotten.
 */
export class SolvedParts {
  private last = new Shelf();
  private present = new Shelf();

  /** Forgets what the run that ended did not meet. */
  begin(): void {
    this.last = this.present;
    this.present = new Shelf();
  }

  /** Copies the remembered solution of the part that is loaded; false when there is none. */
  recall(part: Part, flow: Int32Array, margin: Int32Array): boolean {
    const hash = hashOf(part);
    if (this.present.recall(part, hash, { flow, margin })) return true;
    if (!this.last.recall(part, hash, { flow, margin })) return false;
    this.present.keep(part, hash, { flow, margin });
    return true;
  }

  keep(part: Part, flow: Int32Array, margin: Int32Array): void {
    this.present.keep(part, hashOf(part), { flow, margin });
  }
}

interface Solution {
  readonly flow: Int32Array;
  readonly margin: Int32Array;
}

/** Solved parts one after the other in one list: the next of the same hash, three sizes, the columns, the solution. */
class Shelf {
  private readonly values = new IntList();
  private readonly firstOf = new Map<number, number>();

  recall(part: Part, hash: number, into: Solution): boolean {
    for (let at = this.firstOf.get(hash) ?? -1; at >= 0; at = this.values.values[at]!) {
      if (!this.holds(part, at)) continue;
      const from = at + HEADER + sizeOf(part);
      into.flow.set(this.values.values.subarray(from, from + part.pairs));
      into.margin.set(this.values.values.subarray(from + part.pairs, from + 2 * part.pairs));
      return true;
    }
    return false;
  }

  keep(part: Part, hash: number, { flow, margin }: Solution): void {
    if (this.values.length + HEADER + sizeOf(part) + 2 * part.pairs > MOST_KEPT) return;
    const at = this.values.length;
    for (const value of [this.firstOf.get(hash) ?? -1, part.lines, part.entries, part.pairs]) this.values.push(value);
    forEachColumn(part, (column, length) => this.append(column, length));
    this.append(flow, part.pairs);
    this.append(margin, part.pairs);
    this.firstOf.set(hash, at);
  }

  private append(column: Int32Array, length: number): void {
    for (let index = 0; index < length; index++) this.values.push(column[index]!);
  }

  private holds(part: Part, at: number): boolean {
    const { values } = this.values;
    if (values[at + 1] !== part.lines || values[at + 2] !== part.entries || values[at + 3] !== part.pairs) return false;
    let place = at + HEADER;
    let isSame = true;
    forEachColumn(part, (column, length) => {
      for (let index = 0; index < length && isSame; index++) isSame = values[place + index] === column[index];
      place += length;
    });
    return isSame;
  }
}

/** All that a solution depends on. */
function forEachColumn({ lines, entries, pairs, supply, demand, start, entry, score }: Part, sink: (column: Int32Array, length: number) => void): void {
  sink(supply, lines);
  sink(demand, entries);
  sink(start, lines + 1);
  sink(entry, pairs);
  sink(score, pairs);
}

function sizeOf({ lines, entries, pairs }: Part): number {
  return 2 * lines + 1 + entries + 2 * pairs;
}

function hashOf(part: Part): number {
  let hash = Math.imul(part.lines, 31) ^ part.pairs;
  forEachColumn(part, (column, length) => {
    for (let index = 0; index < length; index++) hash = Math.imul(hash ^ column[index]!, 0x01000193) ^ (hash >>> 15);
  });
  return hash | 0;
}
