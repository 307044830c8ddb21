import type { Pair } from "../choose";
import type { Hypothesis } from "./hypothesis";

/** A group that was accepted, and by how much. */
export interface Group extends Hypothesis {
  /** Bits by which the whole would be worse without it. */
  readonly margin: number;
  /** The closest other group that needs one of its rows. */
  readonly rival: Hypothesis | null;
}

/** A group must win by so many bits to take rows from pairs. */
const LEAST_GAIN = 2;

/**
 * Decides between groups, and between groups and pairs, that need the same rows: the group with most bits first, if it is
 * worth more than the pairs it takes rows from.
 *
 * Cost: one sort, and a look at the groups that share a row.
 */
export function settleGroups(found: readonly Hypothesis[], pairs: readonly Pair[]): Group[] {
  const lossOfLine = new Map(pairs.map((pair) => [pair.line, pair]));
  const lossOfEntry = new Map(pairs.map((pair) => [pair.entry, pair]));
  const order = [...found].sort((a, b) => b.bits - a.bits || byRows(a, b));
  const byRow = groupsByRow(order);
  const taken = new Set<number>();
  const groups: Group[] = [];
  for (const each of order) {
    const rows = rowsOf(each);
    if (rows.some((row) => taken.has(row))) continue;
    const gain = each.bits - lossOf(each, lossOfLine, lossOfEntry);
    if (gain < LEAST_GAIN) continue;
    for (const row of rows) taken.add(row);
    const rival = closestRival(each, byRow);
    groups.push({ ...each, margin: Math.min(gain, rival === null ? Infinity : each.bits - rival.bits), rival });
  }
  return groups;
}

/** Lines as even, entries as odd numbers. */
function rowsOf({ lines, entries }: Hypothesis): number[] {
  return [...lines.map((line) => line * 2), ...entries.map((entry) => entry * 2 + 1)];
}

function byRows(one: Hypothesis, other: Hypothesis): number {
  const [a, b] = [rowsOf(one), rowsOf(other)];
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

function groupsByRow(order: readonly Hypothesis[]): Map<number, Hypothesis[]> {
  const byRow = new Map<number, Hypothesis[]>();
  for (const each of order) {
    for (const row of rowsOf(each)) {
      const same = byRow.get(row);
      if (same === undefined) byRow.set(row, [each]);
      else same.push(each);
    }
  }
  return byRow;
}

/** The best other group with a row in common; groups stand in order of bits. */
function closestRival(group: Hypothesis, byRow: ReadonlyMap<number, readonly Hypothesis[]>): Hypothesis | null {
  let best: Hypothesis | null = null;
  for (const row of rowsOf(group)) {
    const rival = byRow.get(row)!.find((other) => other !== group);
    if (rival !== undefined && (best === null || rival.bits > best.bits)) best = rival;
  }
  return best;
}

function lossOf(group: Hypothesis, ofLine: ReadonlyMap<number, Pair>, ofEntry: ReadonlyMap<number, Pair>): number {
  const lost = new Set<Pair>();
  for (const line of group.lines) {
    const pair = ofLine.get(line);
    if (pair !== undefined) lost.add(pair);
  }
  for (const entry of group.entries) {
    const pair = ofEntry.get(entry);
    if (pair !== undefined) lost.add(pair);
  }
  let bits = 0;
  for (const pair of lost) bits += pair.margin;
  return bits;
}
