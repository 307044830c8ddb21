import { rowsBetween } from "../lists";
import type { Search } from "./collect";
import { isInWindow, windowAround, type Loose } from "./loose";
import { choices } from "./party";
import { positions, sumSets } from "./subsets";
import { SumIndex } from "./sumIndex";

const MOST_LINES = 7;
const MOST_LINES_EACH = 4;
const MOST_ENTRIES = 40;
const MOST_ENTRIES_EACH = 8;
/** Lines that name the party, where one more says nothing. */
const MOST_TELLING = 2;
const MOST_SILENT = 4;
/** Part of the whole that a silent line must be. */
const LEAST_SILENT = 0.08;
/** Days between lines of one settlement. */
const MOST_SPREAD = 8;

/** Sums of the sets of lines that are looked at. */
const sumOfSet = new Float64Array(1 << MOST_LINES);

/** Finds the lines and entries of one party that agree only together. */
export function findSeveral(search: Search): void {
  const { facts, loose, identity: { linesOfParty } } = search;
  const { bank } = facts.sides;
  const runs = new Runs(search);
  for (let party = 0; party < facts.parties.parties; party++) {
    const lines: number[] = [];
    for (let at = linesOfParty.start[party]!; at < linesOfParty.start[party + 1]!; at++) {
      if (loose.line(linesOfParty.items[at]!)) lines.push(linesOfParty.items[at]!);
    }
    for (let at = 0; at < lines.length; at++) {
      const first = lines[at]!;
      if (!runs.gather(first, party)) continue;
      const near = lines.slice(at + 1, at + MOST_LINES).filter((line) => bank.day[line]! - bank.day[first]! <= MOST_SPREAD);
      findFrom(search, { first, near }, runs);
    }
  }
}

/** Looks at the sets of lines that begin with one. */
function findFrom(search: Search, { first, near }: { first: number; near: readonly number[] }, runs: Runs): void {
  const { facts: { sides: { bank } }, loose, collect } = search;
  const sets = sumSets(near.map((line) => bank.amount[line]!), { from: 0, to: near.length }, sumOfSet);
  collect.sumsTried += sets;
  for (let set = 0; set < sets; set++) {
    const size = 1 + membersOf(set);
    if (size > MOST_LINES_EACH) continue;
    const sum = bank.amount[first]! + sumOfSet[set]!;
    const run = size > 1 ? runs.bySum.first(sum) : -1;
    const open = size <= MOST_TELLING ? runs.nextOpen(loose, sum, 0) : runs.count;
    if (run < 0 && open === runs.count) continue;
    const rows = [first, ...positions(set, 0).map((at) => near[at]!)];
    const tried = choices(near.length + 1, size) * runs.entries.length * MOST_ENTRIES_EACH;
    for (let same = run; same >= 0; same = runs.bySum.after(same)) addIfNear(search, { lines: rows, entries: runs.entriesOf(same) }, tried);
    complete(search, { rows, sum, runs, open }, tried);
  }
}

function membersOf(set: number): number {
  let members = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) members++;
  return members;
}

interface Part {
  readonly rows: readonly number[];
  readonly sum: number;
  readonly runs: Runs;
  /** The first run that a silent line may complete the lines to. */
  readonly open: number;
}

/** One of the lines may say nothing of whom it is from. */
function complete(search: Search, { rows, sum, runs, open }: Part, tried: number): void {
  const { facts, loose } = search;
  const kind = facts.sides.bank.kind[rows[0]!]!;
  for (let first = open; first < runs.count; first = runs.nextOpen(loose, sum, first + 1)) {
    const silent = loose.linesOf(kind, runs.bySum.sums[first]! - sum);
    if (silent.length > MOST_SILENT) continue;
    for (const line of silent) {
      if (rows.includes(line) || !isClose(search, [...rows, line])) continue;
      for (let run = first; run >= 0; run = runs.bySum.after(run)) addIfNear(search, { lines: [...rows, line], entries: runs.entriesOf(run) }, tried * MOST_SILENT * MOST_SILENT);
    }
  }
}

function addIfNear(search: Search, set: { lines: readonly number[]; entries: readonly number[] }, tried: number): void {
  const { facts, collect } = search;
  const kind = facts.sides.bank.kind[set.lines[0]!];
  const fits = facts.sides.book.kind[set.entries[0]!] === kind && isInWindow(facts, set.lines[0]!, set.entries[0]!);
  if (fits) collect.add("several-to-several", set, { tried });
}

/** Runs of neighbouring entries in one party's account around one line after the other, and their sums. */
class Runs {
  /** The party's loose entries there. */
  entries: number[] = [];
  count = 0;
  readonly bySum = new SumIndex(MOST_ENTRIES * MOST_ENTRIES_EACH);
  private readonly from = new Int32Array(MOST_ENTRIES * MOST_ENTRIES_EACH);
  private readonly to = new Int32Array(MOST_ENTRIES * MOST_ENTRIES_EACH);

  constructor(private readonly search: Search) {}

  /** Gathers the runs around a line; false when there are none. */
  gather(line: number, party: number): boolean {
    const { facts, loose, collect } = this.search;
    const { bank, book } = facts.sides;
    const { least, most } = windowAround(facts, bank.day[line]!);
    const rows = rowsBetween(facts.parties.entriesOfParty, party, { day: book.day, least, most: most + MOST_SPREAD });
    this.entries = [];
    for (let at = 0; at < rows.length && this.entries.length < MOST_ENTRIES; at++) if (loose.entry(rows[at]!)) this.entries.push(rows[at]!);
    this.count = 0;
    for (let from = 0; from < this.entries.length; from++) this.addFrom(from);
    collect.sumsTried += this.count;
    if (this.count > 0) this.bySum.index(this.count);
    return this.count > 0;
  }

  /** The next run, from one on and the first of its sum, that lines of some sum and one loose line may add up to; `count` for none. */
  nextOpen({ marksOfLines }: Loose, sum: number, from: number): number {
    const { bySum, count } = this;
    for (let run = from; run < count; run++) {
      const total = bySum.sums[run]!;
      if (marksOfLines.mayHold(total - sum) && (total - sum) / total >= LEAST_SILENT && bySum.first(total) === run) return run;
    }
    return count;
  }

  entriesOf(run: number): number[] {
    return this.entries.slice(this.from[run], this.to[run]! + 1);
  }

  /** The runs that begin with one entry. */
  private addFrom(from: number): void {
    const { amount } = this.search.facts.sides.book;
    let sum = amount[this.entries[from]!]!;
    for (let to = from + 1; to < this.entries.length && to - from < MOST_ENTRIES_EACH; to++) {
      sum += amount[this.entries[to]!]!;
      this.from[this.count] = from;
      this.to[this.count] = to;
      this.bySum.sums[this.count++] = sum;
    }
  }
}

function isClose({ facts }: Search, lines: readonly number[]): boolean {
  let [early, late] = [Infinity, -Infinity];
  for (const line of lines) {
    early = Math.min(early, facts.sides.bank.day[line]!);
    late = Math.max(late, facts.sides.bank.day[line]!);
  }
  return late - early <= MOST_SPREAD;
}
