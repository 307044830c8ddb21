import { noEvidence, weighPair } from "../evidence";
import type { Facts } from "../facts";
import { rowsBetween } from "../lists";
import { NO_DAY } from "../rows";
import type { Search } from "./collect";
import { INSTALMENTS, isInInstalmentWindow } from "./loose";
import { choices } from "./party";
import { findSubsets, positions, setSums } from "./subsets";

/** Lines of one party looked at for one entry. */
const MOST_LINES = 16;
/** Lines whose sets are completed by a line that says nothing of whom it is from. */
const MOST_COMPLETED = 10;
const MOST_SETS = 8;
/** Bits from which a word or number ties a line to an entry, and lines tied by one. */
const TELLING_WORD = 5;
/** The same in books without parties, where words are all that names anybody. */
const NAMING_WORD = 3.5;
/** Parts of the entry that one line may be: too much may be paid first, and the rest sent back. */
const [LEAST_PART, MOST_PART] = [-0.5, 1.5];
const TELLING_NUMBER = 6;
const TYING_NAME = 4;
const MOST_TIED = 32;
/** Silent lines of one amount; more cannot be told apart. */
const MOST_SILENT = 4;
/** Part of the entry that a silent line must be: a few per cent are rather a fee or discount. */
const LEAST_SILENT = 0.08;

/** Finds the lines that together settle one entry. */
export function findInstalments(search: Search): void {
  const { facts, loose, collect } = search;
  const { book, bank } = facts.sides;
  const tied = linesByTie(search);
  for (let entry = 0; entry < book.count; entry++) {
    if (!loose.entry(entry)) continue;
    const pool = poolOf(search, entry, tied);
    if (pool.length === 0) continue;
    const sets = findSubsets(pool.map((line) => bank.amount[line]!), book.amount[entry]!, MOST_SETS);
    collect.sumsTried += sets.tried;
    for (const set of sets.found) {
      collect.add("instalments", { lines: set.map((at) => pool[at]!), entries: [entry] }, { tried: choices(pool.length, set.length) });
    }
    complete(search, entry, pool.slice(0, MOST_COMPLETED));
  }
}

interface Ties {
  readonly byWord: ReadonlyMap<number, readonly number[]>;
  readonly byNumber: ReadonlyMap<number, readonly number[]>;
}

/** Loose lines by the rare words and numbers they write. */
function linesByTie({ facts, loose }: Search): Ties {
  const { words, numbers, wordBits, numberBits, sides: { bank } } = facts;
  const leastWord = facts.parties.areNamed ? TELLING_WORD : NAMING_WORD;
  const byWord = new Map<number, number[]>();
  const byNumber = new Map<number, number[]>();
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line)) continue;
    for (let at = words.ofLine.start[line]!; at < words.ofLine.start[line + 1]!; at++) {
      if (wordBits[words.ofLine.items[at]!]! >= leastWord) push(byWord, words.ofLine.items[at]!, line);
    }
    for (let at = numbers.ofLine.start[line]!; at < numbers.ofLine.start[line + 1]!; at++) {
      if (numberBits[numbers.ofLine.items[at]!]! >= TELLING_NUMBER) push(byNumber, numbers.ofLine.items[at]!, line);
    }
  }
  return { byWord, byNumber };
}

function push(lists: Map<number, number[]>, key: number, line: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [line]);
  else list.push(line);
}

/** Lines that name the entry's party, quote its number or share a rare word with it, and may be part of it. */
function poolOf({ facts, identity, loose }: Search, entry: number, { byWord, byNumber }: Ties): number[] {
  const { words, numbers, parties, sides: { book, bank } } = facts;
  const whole = book.amount[entry]!;
  const lines: number[] = [];
  const add = (line: number): void => {
    const part = bank.amount[line]! / whole;
    if (part > LEAST_PART && part < MOST_PART && loose.line(line) && bank.kind[line] === book.kind[entry] && !lines.includes(line) && isInInstalmentWindow(facts, line, entry)) lines.push(line);
  };
  const { windowBefore, windowAfter } = facts.options;
  const posted = book.day[entry]!;
  const days = posted === NO_DAY ? { least: NO_DAY, most: Infinity } : { least: posted - windowAfter, most: posted + INSTALMENTS * windowBefore };
  const addAll = (tied: readonly number[] | undefined): void => {
    if (tied !== undefined) nearest(tied, bank.day, days).forEach(add);
  };
  if (parties.partyOfEntry[entry]! >= 0) {
    rowsBetween(identity.linesOfParty, parties.partyOfEntry[entry]!, { day: bank.day, ...days }).forEach(add);
  }
  for (let at = words.ofEntry.start[entry]!; at < words.ofEntry.start[entry + 1]!; at++) addAll(byWord.get(words.ofEntry.items[at]!));
  for (let at = numbers.ofEntry.start[entry]!; at < numbers.ofEntry.start[entry + 1]!; at++) addAll(byNumber.get(numbers.ofEntry.items[at]!));
  const far = (line: number): number => (posted === NO_DAY ? 0 : Math.abs(bank.day[line]! - posted));
  const tied = lines.filter((line) => bank.amount[line] !== whole && isTied(facts, line, entry));
  const near = tied.sort((a, b) => far(a) - far(b) || a - b).slice(0, MOST_LINES);
  return withEqual({ facts, loose }, entry, near).sort((a, b) => a - b);
}

/** Instalments of one size: beside lines that are tied to the entry, silent ones of the same amounts. */
function withEqual({ facts, loose }: Pick<Search, "facts" | "loose">, entry: number, tied: readonly number[]): number[] {
  const { bank } = facts.sides;
  const all = [...tied];
  for (const amount of new Set(tied.map((line) => bank.amount[line]!))) {
    const same = loose.linesOf(bank.kind[tied[0]!]!, amount).filter((line) => !all.includes(line) && isInInstalmentWindow(facts, line, entry));
    if (same.length <= MOST_SILENT && all.length + same.length <= MOST_LINES) all.push(...same);
  }
  return all;
}

/** The lines of a window, when they are few; of more, the first, since parts of one payment come close together. */
function nearest(lines: readonly number[], day: Int32Array, { least, most }: { least: number; most: number }): readonly number[] {
  if (lines.length <= MOST_TIED) return lines;
  const from = placeWhere(lines, (line) => day[line]! >= least);
  const to = Math.min(from + MOST_TIED, placeWhere(lines, (line) => day[line]! > most));
  return lines.slice(from, to);
}

/** The first place from which on something holds. */
function placeWhere(lines: readonly number[], holds: (line: number) => boolean): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(lines[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether more than a word of no one's name ties a line to an entry. */
function isTied(facts: Facts, line: number, entry: number): boolean {
  weighPair(facts, { line, entry }, evidence);
  return evidence.number > 0 || Math.max(evidence.name, evidence.account + evidence.quotedAccount) >= TYING_NAME || evidence.text >= TELLING_WORD;
}

const evidence = noEvidence();

/** Adds one line that says nothing of whom it is from. */
function complete({ facts, loose, collect }: Search, entry: number, pool: readonly number[]): void {
  const { book, bank } = facts.sides;
  const whole = book.amount[entry]!;
  const sums = setSums(pool.map((line) => bank.amount[line]!));
  collect.sumsTried += sums.length;
  for (let set = 1; set < sums.length; set++) {
    const missing = whole - sums[set]!;
    if (missing / whole < LEAST_SILENT) continue;
    const same = loose.linesOf(book.kind[entry]!, missing);
    if (same.length === 0) continue;
    const rows = positions(set, 0).map((at) => pool[at]!);
    const silent = same.filter((line) => !rows.includes(line) && isInInstalmentWindow(facts, line, entry));
    if (silent.length > MOST_SILENT) continue;
    const tried = choices(pool.length, rows.length) * (silent.length + 1) * MOST_SILENT;
    for (const line of silent) collect.add("instalments", { lines: [...rows, line], entries: [entry] }, { tried });
  }
}
