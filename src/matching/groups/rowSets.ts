import { IntList } from "../lists";

/** Numbers that stand before the rows of a set: the next set of the same hash, how many lines, how many entries. */
const HEADER = 3;

/** Sets of lines and entries, each kept once; rows ascending. Cost: a hash over the rows. */
export class RowSets {
  /** One set after the other. */
  private readonly values = new IntList();
  private readonly firstOf = new Map<number, number>();

  /** Keeps a set; false when it was kept before. */
  add(lines: readonly number[], entries: readonly number[]): boolean {
    const hash = hashOf(entries, hashOf(lines, lines.length));
    const first = this.firstOf.get(hash) ?? -1;
    for (let at = first; at >= 0; at = this.values.values[at]!) if (this.holds(at, lines, entries)) return false;
    this.firstOf.set(hash, this.values.length);
    this.values.push(first);
    this.values.push(lines.length);
    this.values.push(entries.length);
    for (let at = 0; at < lines.length; at++) this.values.push(lines[at]!);
    for (let at = 0; at < entries.length; at++) this.values.push(entries[at]!);
    return true;
  }

  private holds(at: number, lines: readonly number[], entries: readonly number[]): boolean {
    const { values } = this.values;
    if (values[at + 1] !== lines.length || values[at + 2] !== entries.length) return false;
    const from = at + HEADER;
    for (let index = 0; index < lines.length; index++) if (values[from + index] !== lines[index]) return false;
    for (let index = 0; index < entries.length; index++) if (values[from + lines.length + index] !== entries[index]) return false;
    return true;
  }
}

function hashOf(rows: readonly number[], seed: number): number {
  let hash = seed;
  for (let at = 0; at < rows.length; at++) hash = Math.imul(hash ^ rows[at]!, 0x01000193) ^ (hash >>> 15);
  return hash;
}
