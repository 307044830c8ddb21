import type { Chosen } from "../choose";
import type { Hypothesis } from "./hypothesis";

/** A group that was accepted, and by how much. */
export interface Group extends Hypothesis {
  /** Bits by which the whole would be worse without it. */
  readonly margin: number;
  /** The closest other group that needs one of its rows. */
  readonly rival: Hypothesis | null;
}

/** Margin of a group at most, when the same rows hold another set of its sum. */
const MOST_CONTESTED = 6;

/** Groups that were accepted, and what those that were not say against pairs. */
export interface Settled {
  readonly groups: readonly Group[];
  /** By line: bits by which the pair it has is better than a group that would take it apart. */
  readonly doubts: ReadonlyMap<number, number>;
}

/**
 * Decides between groups, and between groups and pairs, that need the same rows: the group with most bits first, if it is
 * worth more than the pairs it takes rows from.
 *
 * Cost: one sort, and a look at the groups that share a row.
 */
export function settleGroups(found: readonly Hypothesis[], pairs: Chosen): Settled {
  const lossOf = lossByRow(pairs);
  const order = found.map((each) => ({ each, rows: rowsOf(each), gain: each.bits - lossOf(each) }));
  order.sort((a, b) => b.each.bits - a.each.bits || byRows(a.rows, b.rows));
  const holder = new Map<number, Candidate>();
  const accepted: Candidate[] = [];
  for (const candidate of order) {
    if (candidate.gain <= 0 || candidate.rows.some((row) => holder.has(row))) continue;
    for (const row of candidate.rows) holder.set(row, candidate);
    accepted.push(candidate);
  }
  const byRow = candidatesByRow(order);
  const groups = accepted.map((candidate) => {
    const rival = closestRival(candidate, byRow);
    const margin = rival === null ? candidate.gain : Math.min(candidate.gain, candidate.gain - rival.gain);
    const most = candidate.each.isContested ? MOST_CONTESTED : Infinity;
    return { ...candidate.each, margin: Math.max(0, Math.min(most, margin)), rival: rival?.each ?? null };
  });
  return { groups, doubts: doubtsOf(order, holder, pairs) };
}

/** A group that lost to the pairs of its rows casts doubt on each: they are better by so much only. */
function doubtsOf(order: readonly Candidate[], holder: ReadonlyMap<number, Candidate>, pairs: Chosen): Map<number, number> {
  const doubts = new Map<number, number>();
  const ofEntry = placesOf(pairs.entry);
  for (const { each, rows, gain } of order) {
    if (gain > 0 || rows.some((row) => holder.has(row))) continue;
    const doubt = (line: number | undefined): void => {
      if (line !== undefined) doubts.set(line, Math.min(doubts.get(line) ?? Infinity, -gain));
    };
    each.lines.forEach(doubt);
    for (const entry of each.entries) doubt(pairs.line[ofEntry[entry] ?? -1]);
  }
  return doubts;
}

interface Candidate {
  readonly each: Hypothesis;
  /** Lines as even, entries as odd numbers. */
  readonly rows: readonly number[];
  /** Bits above the pairs that it takes rows from. */
  readonly gain: number;
}

function rowsOf({ lines, entries }: Hypothesis): number[] {
  return [...lines.map((line) => line * 2), ...entries.map((entry) => entry * 2 + 1)];
}

function byRows(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length && at < other.length; at++) if (one[at] !== other[at]) return one[at]! - other[at]!;
  return one.length - other.length;
}

function candidatesByRow(order: readonly Candidate[]): Map<number, Candidate[]> {
  const byRow = new Map<number, Candidate[]>();
  for (const candidate of order) {
    for (const row of candidate.rows) {
      const same = byRow.get(row);
      if (same === undefined) byRow.set(row, [candidate]);
      else same.push(candidate);
    }
  }
  return byRow;
}

/**
 * The best other group with a row in common. One that an accepted group rules out counts too: the two may be the wrong
 * way round.
 */
function closestRival(candidate: Candidate, byRow: ReadonlyMap<number, readonly Candidate[]>): Candidate | null {
  let best: Candidate | null = null;
  for (const row of candidate.rows) {
    for (const other of byRow.get(row)!) {
      if (other !== candidate && (best === null || other.gain > best.gain)) best = other;
    }
  }
  return best;
}

/** Bits lost with the pairs that hold rows of a group. */
function lossByRow(pairs: Chosen): (group: Hypothesis) => number {
  const [ofLine, ofEntry] = [placesOf(pairs.line), placesOf(pairs.entry)];
  return (group) => {
    const lost = new Set([...group.lines.map((line) => ofLine[line] ?? -1), ...group.entries.map((entry) => ofEntry[entry] ?? -1)]);
    let bits = 0;
    for (const at of lost) bits += at < 0 ? 0 : pairs.margin[at]!;
    return bits;
  };
}

/** Where each row stands, −1 for nowhere; rows beyond the last one are left out. */
function placesOf(rows: Int32Array): Int32Array {
  let most = -1;
  for (let at = 0; at < rows.length; at++) most = Math.max(most, rows[at]!);
  const places = new Int32Array(most + 1).fill(-1);
  for (let at = 0; at < rows.length; at++) places[rows[at]!] = at;
  return places;
}
