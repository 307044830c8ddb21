import type { Chosen } from "../choose";
import type { Facts } from "../facts";
import { IntList, inverted, type Lists } from "../lists";
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
export function settleGroups({ sides: { bank, book } }: Facts, found: readonly Hypothesis[], pairs: Chosen): Settled {
  const counts = { lines: bank.count, entries: book.count };
  const held = new HeldRows(pairs, counts);
  const order = found.map((each) => ({ each, gain: each.bits - held.lossOf(each) }));
  order.sort((a, b) => b.each.bits - a.each.bits || byRows(a.each, b.each));
  const accepted = order.filter(({ each, gain }) => gain > 0 && held.take(each));
  const rivals = new Rivals(order, counts);
  const groups = accepted.map((candidate) => {
    const rival = rivals.closest(candidate);
    const margin = rival === null ? candidate.gain : Math.min(candidate.gain, candidate.gain - rival.gain);
    const most = candidate.each.isContested ? MOST_CONTESTED : Infinity;
    return { ...candidate.each, margin: Math.max(0, Math.min(most, margin)), rival: rival?.each ?? null };
  });
  return { groups, doubts: doubtsOf(order, held) };
}

/** A group that lost to the pairs of its rows casts doubt on each: they are better by so much only. */
function doubtsOf(order: readonly Candidate[], held: HeldRows): Map<number, number> {
  const doubts = new Map<number, number>();
  for (const { each, gain } of order) {
    if (gain > 0 || held.byGroup(each)) continue;
    const doubt = (line: number): void => {
      doubts.set(line, Math.min(doubts.get(line) ?? Infinity, -gain));
    };
    each.lines.forEach(doubt);
    for (const entry of each.entries) if (held.lineOf(entry) >= 0) doubt(held.lineOf(entry));
  }
  return doubts;
}

interface Candidate {
  readonly each: Hypothesis;
  /** Bits above the pairs that it takes rows from. */
  readonly gain: number;
}

interface Counts {
  readonly lines: number;
  readonly entries: number;
}

/** By rows one after the other, lines first; of a line and an entry the one with the lower number, and the line of equal ones. */
function byRows(one: Hypothesis, other: Hypothesis): number {
  const [size, otherSize] = [one.lines.length + one.entries.length, other.lines.length + other.entries.length];
  for (let at = 0; at < size && at < otherSize; at++) {
    const order = rowAt(one, at) - rowAt(other, at);
    if (order !== 0) return order;
  }
  return size - otherSize;
}

/** Lines as even, entries as odd numbers. */
function rowAt({ lines, entries }: Hypothesis, at: number): number {
  return at < lines.length ? lines[at]! * 2 : entries[at - lines.length]! * 2 + 1;
}

/** Which rows pairs hold, and which groups have taken. */
class HeldRows {
  /** The pair of each row, −1 for none. */
  private readonly ofLine: Int32Array;
  private readonly ofEntry: Int32Array;
  private readonly isLineTaken: Uint8Array;
  private readonly isEntryTaken: Uint8Array;

  constructor(private readonly pairs: Chosen, { lines, entries }: Counts) {
    [this.ofLine, this.ofEntry] = [new Int32Array(lines).fill(-1), new Int32Array(entries).fill(-1)];
    [this.isLineTaken, this.isEntryTaken] = [new Uint8Array(lines), new Uint8Array(entries)];
    for (let pair = 0; pair < pairs.count; pair++) {
      this.ofLine[pairs.line[pair]!] = pair;
      this.ofEntry[pairs.entry[pair]!] = pair;
    }
  }

  /** The line that an entry is paired with, or −1. */
  lineOf(entry: number): number {
    const pair = this.ofEntry[entry]!;
    return pair < 0 ? -1 : this.pairs.line[pair]!;
  }

  /** Bits lost with the pairs that hold rows of a group. */
  lossOf({ lines, entries }: Hypothesis): number {
    let bits = 0;
    for (const line of lines) bits += this.ofLine[line]! < 0 ? 0 : this.pairs.margin[this.ofLine[line]!]!;
    for (const entry of entries) {
      const line = this.lineOf(entry);
      if (line >= 0 && !lines.includes(line)) bits += this.pairs.margin[this.ofEntry[entry]!]!;
    }
    return bits;
  }

  /** Whether a group that was accepted has one of the rows. */
  byGroup({ lines, entries }: Hypothesis): boolean {
    return lines.some((line) => this.isLineTaken[line] === 1) || entries.some((entry) => this.isEntryTaken[entry] === 1);
  }

  /** Takes the rows of a group; false where another one has some of them. */
  take(group: Hypothesis): boolean {
    if (this.byGroup(group)) return false;
    for (const line of group.lines) this.isLineTaken[line] = 1;
    for (const entry of group.entries) this.isEntryTaken[entry] = 1;
    return true;
  }
}

/** Finds groups that need the same rows. */
class Rivals {
  private readonly byLine: Lists;
  private readonly byEntry: Lists;

  constructor(private readonly order: readonly Candidate[], { lines, entries }: Counts) {
    this.byLine = inverted(listsOf(order, ({ each }) => each.lines), lines);
    this.byEntry = inverted(listsOf(order, ({ each }) => each.entries), entries);
  }

  /**
   * The best other group with a row in common. One that an accepted group rules out counts too: the two may be the wrong
   * way round.
   */
  closest(candidate: Candidate): Candidate | null {
    let best: Candidate | null = null;
    for (const line of candidate.each.lines) best = this.better(best, candidate, { lists: this.byLine, row: line });
    for (const entry of candidate.each.entries) best = this.better(best, candidate, { lists: this.byEntry, row: entry });
    return best;
  }

  private better(known: Candidate | null, than: Candidate, { lists, row }: { lists: Lists; row: number }): Candidate | null {
    let best = known;
    for (let at = lists.start[row]!; at < lists.start[row + 1]!; at++) {
      const other = this.order[lists.items[at]!]!;
      if (other !== than && (best === null || other.gain > best.gain)) best = other;
    }
    return best;
  }
}

function listsOf(order: readonly Candidate[], rowsOf: (candidate: Candidate) => readonly number[]): Lists {
  const start = new Int32Array(order.length + 1);
  const items = new IntList();
  for (let at = 0; at < order.length; at++) {
    for (const row of rowsOf(order[at]!)) items.push(row);
    start[at + 1] = items.length;
  }
  return { start, items: items.trimmed() };
}
