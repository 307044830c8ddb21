import { noEvidence, weighNumbers, weighParty } from "../evidence";
import type { Facts } from "../facts";
import { IntList, inverted, placeOfDay, rowsBetween, type Lists } from "../lists";
import { NO_DAY } from "../rows";
import type { Search } from "./collect";
import { instalmentWindow, type Days, type Loose } from "./loose";
import { choices } from "./party";
import { findSubsets, positions, sumSets } from "./subsets";

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
  const pools = new Pools(search);
  for (let entry = 0; entry < book.count; entry++) {
    if (!loose.entry(entry)) continue;
    const pool = pools.of(entry);
    if (pool.length === 0) continue;
    const amounts = pool.map((line) => bank.amount[line]!);
    const sets = findSubsets(amounts, book.amount[entry]!, MOST_SETS);
    collect.sumsTried += sets.tried;
    for (const set of sets.found) {
      collect.add("instalments", { lines: set.map((at) => pool[at]!), entries: [entry] }, { tried: choices(pool.length, set.length) });
    }
    complete(search, entry, { pool, amounts, days: pools.days });
  }
}

/** Loose lines by what they write, where it is worth so many bits at least. */
function looseBy(written: Lists, bits: Float32Array, { loose, least }: { readonly loose: Loose; readonly least: number }): Lists {
  const start = new Int32Array(written.start.length);
  const items = new IntList();
  for (let line = 0; line + 1 < start.length; line++) {
    for (let at = written.start[line]!; loose.line(line) && at < written.start[line + 1]!; at++) {
      if (bits[written.items[at]!]! >= least) items.push(written.items[at]!);
    }
    start[line + 1] = items.length;
  }
  return inverted({ start, items: items.trimmed() }, bits.length);
}

/** Gathers the lines that may be instalments of one entry after the other. */
class Pools {
  private readonly byWord: Lists;
  private readonly byNumber: Lists;
  /** The last entry that each line was looked at for. */
  private readonly met: Int32Array;
  /** The lines that are tied to the entry, nearest first, and how far each is from it in days. */
  private readonly near = new Int32Array(MOST_LINES);
  private readonly far = new Float64Array(MOST_LINES);
  private count = 0;
  private entry = -1;
  /** Days that lines of the entry may lie on. */
  days: Days = { least: NO_DAY, most: Infinity };

  constructor(private readonly search: Search) {
    const { facts: { words, wordBits, numbers, numberBits, parties, sides: { bank } }, loose } = search;
    this.byWord = looseBy(words.ofLine, wordBits, { loose, least: parties.areNamed ? TELLING_WORD : NAMING_WORD });
    this.byNumber = looseBy(numbers.ofLine, numberBits, { loose, least: TELLING_NUMBER });
    this.met = new Int32Array(bank.count).fill(-1);
  }

  /** Lines that name the entry's party, quote its number or share a rare word with it, and may be part of it; ascending. */
  of(entry: number): readonly number[] {
    const { facts: { words, numbers, parties, sides: { bank } }, identity } = this.search;
    this.begin(entry);
    const party = parties.partyOfEntry[entry]!;
    if (party >= 0) this.addAll(rowsBetween(identity.linesOfParty, party, { day: bank.day, least: this.days.least, most: this.days.most }));
    for (let at = words.ofEntry.start[entry]!; at < words.ofEntry.start[entry + 1]!; at++) this.addNearest(this.byWord, words.ofEntry.items[at]!);
    for (let at = numbers.ofEntry.start[entry]!; at < numbers.ofEntry.start[entry + 1]!; at++) this.addNearest(this.byNumber, numbers.ofEntry.items[at]!);
    if (this.count === 0) return NONE;
    const lines = Array.from(this.near.subarray(0, this.count));
    addEqual(this.search, this.days, lines);
    return lines.sort((a, b) => a - b);
  }

  private begin(entry: number): void {
    this.entry = entry;
    this.count = 0;
    this.days = instalmentWindow(this.search.facts, this.search.facts.sides.book.day[entry]!);
  }

  private addAll(lines: Int32Array): void {
    for (let at = 0; at < lines.length; at++) this.add(lines[at]!);
  }

  /** The lines of the window, when they are few; of more, the first, since parts of one payment come close together. */
  private addNearest(lists: Lists, of: number): void {
    const { day } = this.search.facts.sides.bank;
    let [from, to] = [lists.start[of]!, lists.start[of + 1]!];
    if (to - from > MOST_TIED) {
      from = placeOfDay(lists, of, { day, from: this.days.least });
      to = Math.min(from + MOST_TIED, placeOfDay(lists, of, { day, from: this.days.most + 1 }));
    }
    for (let at = from; at < to; at++) this.add(lists.items[at]!);
  }

  private add(line: number): void {
    const { search: { facts, loose }, entry } = this;
    if (this.met[line] === entry) return;
    this.met[line] = entry;
    const { bank, book } = facts.sides;
    const part = bank.amount[line]! / book.amount[entry]!;
    if (part <= LEAST_PART || part >= MOST_PART || bank.amount[line] === book.amount[entry] || !loose.line(line) || bank.kind[line] !== book.kind[entry]) return;
    const day = bank.day[line]!;
    if (day !== NO_DAY && (day < this.days.least || day > this.days.most)) return;
    const far = book.day[entry] === NO_DAY ? 0 : Math.abs(day - book.day[entry]!);
    if (this.count === MOST_LINES && !this.isBefore(MOST_LINES - 1, line, far)) return;
    if (isTied(facts, line, entry)) this.insert(line, far);
  }

  /** Whether a line comes before the one at a place: it is nearer, or as near and first. */
  private isBefore(place: number, line: number, far: number): boolean {
    return far < this.far[place]! || (far === this.far[place] && line < this.near[place]!);
  }

  private insert(line: number, far: number): void {
    let place = this.count === MOST_LINES ? MOST_LINES - 1 : this.count++;
    for (; place > 0 && this.isBefore(place - 1, line, far); place--) {
      this.near[place] = this.near[place - 1]!;
      this.far[place] = this.far[place - 1]!;
    }
    this.near[place] = line;
    this.far[place] = far;
  }
}

const NONE: readonly number[] = [];

/** Instalments of one size: beside lines that are tied to the entry, silent ones of the same amounts. */
function addEqual({ facts, loose }: Search, days: Days, lines: number[]): void {
  const { bank } = facts.sides;
  const tied = lines.length;
  for (let at = 0; at < tied; at++) {
    const amount = bank.amount[lines[at]!]!;
    let before = 0;
    while (bank.amount[lines[before]!] !== amount) before++;
    if (before < at) continue;
    const same = loose.linesWithin(bank.kind[lines[at]!]!, amount, days);
    if (same.length === 1) continue;
    const silent = same.filter((line) => !lines.includes(line));
    if (silent.length <= MOST_SILENT && lines.length + silent.length <= MOST_LINES) lines.push(...silent);
  }
}

/** Whether more than a word of no one's name ties a line to an entry. */
function isTied(facts: Facts, line: number, entry: number): boolean {
  weighNumbers(facts, { line, entry }, evidence);
  if (evidence.number > 0) return true;
  weighParty(facts, { line, entry }, evidence);
  return Math.max(evidence.name, evidence.account + evidence.quotedAccount) >= TYING_NAME || evidence.text >= TELLING_WORD;
}

const evidence = noEvidence();
/** Sums of the sets of lines that one more may complete. */
const sums = new Float64Array(1 << MOST_COMPLETED);

/** Lines that may be parts of an entry, their amounts, and the days that such lines lie on. */
interface Pool {
  readonly pool: readonly number[];
  readonly amounts: readonly number[];
  readonly days: Days;
}

/** Adds one line that says nothing of whom it is from. */
function complete({ facts: { sides: { book } }, loose, collect }: Search, entry: number, { pool, amounts, days }: Pool): void {
  const whole = book.amount[entry]!;
  const kind = book.kind[entry]!;
  const members = Math.min(MOST_COMPLETED, pool.length);
  const sets = sumSets(amounts, { from: 0, to: members }, sums);
  collect.sumsTried += sets;
  for (let set = nextOpen(loose, whole, { from: 1, sets }); set < sets; set = nextOpen(loose, whole, { from: set + 1, sets })) {
    const missing = whole - sums[set]!;
    const same = loose.linesWithin(kind, missing, days);
    if (same.length === 0) continue;
    const rows = positions(set, 0).map((at) => pool[at]!);
    const silent = same.filter((line) => !rows.includes(line));
    if (silent.length > MOST_SILENT) continue;
    const tried = choices(members, rows.length) * (silent.length + 1) * MOST_SILENT;
    for (const line of silent) collect.add("instalments", { lines: [...rows, line], entries: [entry] }, { tried });
  }
}

/** The next set of lines that a loose line may complete; `sets` for none. */
function nextOpen({ marksOfLines }: Loose, whole: number, { from, sets }: { readonly from: number; readonly sets: number }): number {
  for (let set = from; set < sets; set++) {
    const missing = whole - sums[set]!;
    if (marksOfLines.mayHold(missing) && missing / whole >= LEAST_SILENT) return set;
  }
  return sets;
}
