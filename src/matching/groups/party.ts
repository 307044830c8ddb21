import { rowsBetween } from "../lists";
import type { Search } from "./collect";
import { windowAround } from "./loose";
import { findSubsets, MOST_AMOUNTS } from "./subsets";
import { SumIndex } from "./sumIndex";

const MOST_SETS = 8;
/** Entries of one party looked at in one window; a lump of more is found by its day or run. */
const MOST_RUN_POOL = 400;

/** Finds the entries of one party that together are the amount of a line about that party. */
export function findSameParty(search: Search): void {
  const { facts, loose, identity: { ofLine } } = search;
  for (let line = 0; line < facts.sides.bank.count; line++) {
    if (!loose.line(line)) continue;
    for (let at = ofLine.start[line]!; at < ofLine.start[line + 1]!; at++) {
      const pool = poolOf(search, line, ofLine.items[at]!);
      if (pool.length < 2) continue;
      findAnySet(search, line, pool);
      findNeighbours(search, line, pool);
    }
  }
}

function poolOf({ facts, loose }: Search, line: number, party: number): number[] {
  const { bank, book } = facts.sides;
  const { least, most } = windowAround(facts, bank.day[line]!);
  const rows = rowsBetween(facts.parties.entriesOfParty, party, { day: book.day, least, most });
  const pool: number[] = [];
  for (let at = 0; at < rows.length && pool.length < MOST_RUN_POOL; at++) {
    if (loose.entry(rows[at]!) && book.kind[rows[at]!] === bank.kind[line]) pool.push(rows[at]!);
  }
  return pool;
}

/** Sums of the entries before each place of a pool. */
const before = new SumIndex(MOST_RUN_POOL + 1);

/** Entries that stand side by side in the party's account. */
function findNeighbours({ facts, collect }: Search, line: number, pool: readonly number[]): void {
  const { bank, book } = facts.sides;
  before.sums[0] = 0;
  for (let at = 0; at < pool.length; at++) before.sums[at + 1] = before.sums[at]! + book.amount[pool[at]!]!;
  before.index(pool.length);
  collect.sumsTried += pool.length;
  for (let at = 1; at < pool.length; at++) {
    for (let from = before.first(before.sums[at + 1]! - bank.amount[line]!); from >= 0 && from < at; from = before.after(from)) {
      collect.add("same-party", { lines: [line], entries: pool.slice(from, at + 1) }, { tried: pool.length * pool.length / 2 });
    }
  }
}

function findAnySet({ facts, collect }: Search, line: number, pool: readonly number[]): void {
  const { bank, book } = facts.sides;
  const near = pool.length <= MOST_AMOUNTS ? pool : nearestInDate(pool, (entry) => Math.abs(book.day[entry]! - bank.day[line]!));
  const sets = findSubsets(near.map((entry) => book.amount[entry]!), bank.amount[line]!, MOST_SETS);
  collect.sumsTried += sets.tried;
  for (const set of sets.found) {
    const isContested = sets.found.length > 1 || !sets.isComplete;
    collect.add("same-party", { lines: [line], entries: set.map((at) => near[at]!) }, { tried: choices(near.length, set.length), isContested });
  }
}

function nearestInDate(pool: readonly number[], distance: (entry: number) => number): number[] {
  return [...pool].sort((a, b) => distance(a) - distance(b) || a - b).slice(0, MOST_AMOUNTS).sort((a, b) => a - b);
}

/** How many sets of so many members, or fewer, there are: what could agree by chance. */
export function choices(of: number, size: number): number {
  let [all, some] = [0, 1];
  for (let members = 1; members <= size; members++) {
    some = (some * (of - members + 1)) / members;
    all += some;
  }
  return all;
}
