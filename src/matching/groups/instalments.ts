import { rowsOf, type Search } from "./collect";
import { isInInstalmentWindow } from "./loose";
import { choices } from "./party";
import { findSubsets } from "./subsets";

/** Lines of one party looked at for one entry. */
const MOST_LINES = 16;
/** Lines whose sets are completed by a line that says nothing of whom it is from. */
const MOST_COMPLETED = 10;
const MOST_SETS = 8;
/** Bits from which a word or number ties a line to an entry, and lines tied by one. */
const TELLING_WORD = 5;
const TELLING_NUMBER = 6;
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
  const byWord = new Map<number, number[]>();
  const byNumber = new Map<number, number[]>();
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line)) continue;
    for (const word of rowsOf(words.ofLine, line)) if (wordBits[word]! >= TELLING_WORD) push(byWord, word, line);
    for (const number of rowsOf(numbers.ofLine, line)) if (numberBits[number]! >= TELLING_NUMBER) push(byNumber, number, line);
  }
  return { byWord, byNumber };
}

function push(lists: Map<number, number[]>, key: number, line: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [line]);
  else if (list.length < MOST_TIED) list.push(line);
}

/** Lines that name the entry's party, quote its number or share a rare word with it, and may be part of it. */
function poolOf({ facts, identity }: Search, entry: number, { byWord, byNumber }: Ties): number[] {
  const { book, bank } = facts.sides;
  const whole = book.amount[entry]!;
  const party = facts.parties.partyOfEntry[entry]!;
  const lines = new Set<number>(party < 0 ? [] : rowsOf(identity.linesOfParty, party));
  for (const word of rowsOf(facts.words.ofEntry, entry)) for (const line of byWord.get(word) ?? []) lines.add(line);
  for (const number of rowsOf(facts.numbers.ofEntry, entry)) for (const line of byNumber.get(number) ?? []) lines.add(line);
  return [...lines].filter((line) =>
    bank.kind[line] === book.kind[entry] && Math.sign(bank.amount[line]!) === Math.sign(whole)
    && Math.abs(bank.amount[line]!) < Math.abs(whole) && isInInstalmentWindow(facts, line, entry)).sort((a, b) => a - b).slice(0, MOST_LINES);
}

function complete({ facts, loose, collect }: Search, entry: number, pool: readonly number[]): void {
  const { book, bank } = facts.sides;
  for (const { rows, sum } of setsOf(pool, (line) => bank.amount[line]!)) {
    const missing = book.amount[entry]! - sum;
    collect.sumsTried++;
    if (missing / book.amount[entry]! < LEAST_SILENT) continue;
    const silent = loose.linesOf(book.kind[entry]!, missing)
      .filter((line) => !rows.includes(line) && isInInstalmentWindow(facts, line, entry));
    if (silent.length > MOST_SILENT) continue;
    const tried = choices(pool.length, rows.length) * (silent.length + 1) * MOST_SILENT;
    for (const line of silent) collect.add("instalments", { lines: [...rows, line], entries: [entry] }, { tried });
  }
}

/** Every set of the rows, with its sum. Cost: 2^n sets. */
export function* setsOf(rows: readonly number[], amountOf: (row: number) => number): Iterable<{ rows: readonly number[]; sum: number }> {
  for (let mask = 1; mask < 1 << rows.length; mask++) {
    const set = rows.filter((_, at) => (mask >> at) % 2 === 1);
    let sum = 0;
    for (const row of set) sum += amountOf(row);
    yield { rows: set, sum };
  }
}
