import { rowsBetween } from "../lists";
import { rowsOf, type Search } from "./collect";
import { isInWindow, windowAround } from "./loose";
import { choices } from "./party";
import { positions, sumSets } from "./subsets";

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
const sums = new Float64Array(1 << MOST_LINES);

/** Finds the lines and entries of one party that agree only together. */
export function findSeveral(search: Search): void {
  const { facts, loose, identity } = search;
  const { bank } = facts.sides;
  for (let party = 0; party < facts.parties.parties; party++) {
    const lines = rowsOf(identity.linesOfParty, party).filter((line) => loose.line(line));
    for (const [at, first] of lines.entries()) {
      const near = lines.slice(at + 1, at + MOST_LINES).filter((line) => bank.day[line]! - bank.day[first]! <= MOST_SPREAD);
      findFrom(search, { first, near, party });
    }
  }
}

/** Looks at the sets of lines that begin with one. */
function findFrom(search: Search, { first, near, party }: { first: number; near: readonly number[]; party: number }): void {
  const { facts, loose, collect } = search;
  const { bank, book } = facts.sides;
  const { least, most } = windowAround(facts, bank.day[first]!);
  const entries = Array.from(rowsBetween(facts.parties.entriesOfParty, party, { day: book.day, least, most: most + MOST_SPREAD }))
    .filter((entry) => loose.entry(entry)).slice(0, MOST_ENTRIES);
  if (entries.length < 2) return;
  const runs = runsBySum(search, entries);
  const sets = sumSets(near.map((line) => bank.amount[line]!), { from: 0, to: near.length }, sums);
  collect.sumsTried += sets;
  for (let set = 0; set < sets; set++) {
    const rows = [first, ...positions(set, 0).map((at) => near[at]!)];
    if (rows.length > MOST_LINES_EACH) continue;
    const sum = bank.amount[first]! + sums[set]!;
    const tried = choices(near.length + 1, rows.length) * entries.length * MOST_ENTRIES_EACH;
    if (rows.length > 1) for (const run of runs.get(sum) ?? []) addIfNear(search, { lines: rows, entries: run }, tried);
    if (rows.length <= MOST_TELLING) complete(search, { rows, sum, runs }, tried);
  }
}

interface Part {
  readonly rows: readonly number[];
  readonly sum: number;
  readonly runs: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** One of the lines may say nothing of whom it is from. */
function complete(search: Search, { rows, sum, runs }: Part, tried: number): void {
  const { facts, loose } = search;
  const kind = facts.sides.bank.kind[rows[0]!]!;
  for (const [total, each] of runs) {
    if ((total - sum) / total < LEAST_SILENT) continue;
    const silent = loose.linesOf(kind, total - sum);
    if (silent.length === 0 || silent.length > MOST_SILENT) continue;
    for (const line of silent) {
      if (rows.includes(line) || !isClose(search, [...rows, line])) continue;
      for (const run of each) addIfNear(search, { lines: [...rows, line], entries: run }, tried * MOST_SILENT * MOST_SILENT);
    }
  }
}

function addIfNear(search: Search, set: { lines: readonly number[]; entries: readonly number[] }, tried: number): void {
  const { facts, collect } = search;
  const kind = facts.sides.bank.kind[set.lines[0]!];
  const fits = facts.sides.book.kind[set.entries[0]!] === kind && isInWindow(facts, set.lines[0]!, set.entries[0]!);
  if (fits) collect.add("several-to-several", set, { tried });
}

/** Runs of neighbouring entries in the party's account by their sum. */
function runsBySum({ facts, collect }: Search, entries: readonly number[]): Map<number, number[][]> {
  const { book } = facts.sides;
  const runs = new Map<number, number[][]>();
  for (let from = 0; from < entries.length; from++) {
    let sum = book.amount[entries[from]!]!;
    for (let to = from + 1; to < entries.length && to - from < MOST_ENTRIES_EACH; to++) {
      sum += book.amount[entries[to]!]!;
      collect.sumsTried++;
      const same = runs.get(sum);
      if (same === undefined) runs.set(sum, [entries.slice(from, to + 1)]);
      else same.push(entries.slice(from, to + 1));
    }
  }
  return runs;
}

function isClose({ facts }: Search, lines: readonly number[]): boolean {
  let [early, late] = [Infinity, -Infinity];
  for (const line of lines) {
    early = Math.min(early, facts.sides.bank.day[line]!);
    late = Math.max(late, facts.sides.bank.day[line]!);
  }
  return late - early <= MOST_SPREAD;
}
