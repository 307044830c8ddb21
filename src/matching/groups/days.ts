import type { Facts } from "../facts";
import { placeOf, type Lists } from "../lists";
import { NO_DAY } from "../rows";
import type { Search } from "./collect";
import { isIrreducible } from "./irreducible";
import { windowAround, type Days as Window } from "./loose";
import { areTied } from "./reversals";

/** Days of one party in a row that one payment may cover. */
const MOST_DAYS = 7;

/**
 * Finds the lines that are all that one party is owed of a day, or of some days in a row, however many entries that is:
 * also among rows that a pair holds, since a whole day that adds up says more than one amount.
 *
 * Cost: each party's days are summed once; a few sums for each line and party that it may be about.
 */
export function findWholeDays(search: Search): void {
  const { facts, identity: { ofLine }, collect } = search;
  const runs = new Runs(facts, daysOfParties(search));
  for (let line = 0; line < facts.sides.bank.count; line++) {
    if (ofLine.start[line] === ofLine.start[line + 1]) continue;
    runs.begin(line);
    for (let at = ofLine.start[line]!; at < ofLine.start[line + 1]!; at++) {
      runs.find(ofLine.items[at]!);
      collect.sumsTried += runs.tried;
      for (const entries of runs.found) addWhole(search, { line, entries }, runs.tried);
    }
  }
}

/** The days of each party, in order. */
interface Days {
  /** Party p owns days start[p] to start[p + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly sum: Float64Array;
  /** Where a day's entries begin in the list of the party's; the last place is the end of all. */
  readonly from: Int32Array;
  /** Currency and account of the day's entries, −1 where they are several. */
  readonly kind: Int32Array;
}

function daysOfParties({ facts: { sides: { book }, parties: { entriesOfParty, parties } } }: Search): Days {
  const most = entriesOfParty.items.length;
  const [start, day, from, kind] = [new Int32Array(parties + 1), new Int32Array(most), new Int32Array(most + 1), new Int32Array(most)];
  const sum = new Float64Array(most);
  let count = 0;
  for (let party = 0; party < parties; party++) {
    for (let at = entriesOfParty.start[party]!; at < entriesOfParty.start[party + 1]!; at++) {
      const entry = entriesOfParty.items[at]!;
      if (count === start[party] || day[count - 1] !== book.day[entry]) {
        [day[count], from[count], kind[count]] = [book.day[entry]!, at, book.kind[entry]!];
        count++;
      }
      sum[count - 1]! += book.amount[entry]!;
      if (kind[count - 1] !== book.kind[entry]) kind[count - 1] = -1;
    }
    start[party + 1] = count;
  }
  from[count] = most;
  return { start, day, sum, from, kind };
}

const NONE: readonly number[][] = [];

/** Finds days of one party in a row that add up to a line. */
class Runs {
  /** The entries of each run that was found last, and how many runs were tried. */
  found: readonly number[][] = NONE;
  tried = 0;
  private readonly byParty: Lists;
  private amount = 0;
  private kind = 0;
  private window: Window = { least: NO_DAY, most: Infinity };

  constructor(private readonly facts: Facts, private readonly days: Days) {
    this.byParty = { start: days.start, items: days.day };
  }

  /** Takes up a line. */
  begin(line: number): void {
    const { bank } = this.facts.sides;
    this.amount = bank.amount[line]!;
    this.kind = bank.kind[line]!;
    this.window = windowAround(this.facts, bank.day[line]!);
  }

  find(party: number): void {
    const { days: { start, day, sum, from: firstOf, kind }, amount, window: { least, most } } = this;
    const end = start[party + 1]!;
    let found = NONE;
    let tried = 0;
    for (let from = placeOf(this.byParty, party, least); from < end && day[from]! <= most; from++) {
      let total = 0;
      for (let to = from; to < end && to - from < MOST_DAYS && day[to]! <= most; to++) {
        if (kind[to] !== this.kind || (day[to] === NO_DAY && to > from)) break;
        total += sum[to]!;
        tried++;
        if (total === amount && firstOf[to + 1]! - firstOf[from]! > 1) found = [...found, this.entriesBetween(firstOf[from]!, firstOf[to + 1]!)];
      }
    }
    this.found = found;
    this.tried = tried;
  }

  private entriesBetween(from: number, to: number): number[] {
    return Array.from(this.facts.parties.entriesOfParty.items.subarray(from, to));
  }
}

function addWhole({ facts, collect }: Search, { line, entries }: { line: number; entries: readonly number[] }, tried: number): void {
  const { bank, book } = facts.sides;
  const isContested = !isIrreducible(facts, [line], entries);
  if (isContested && (entries.some((entry) => book.amount[entry] === bank.amount[line]) || holdsReversal(facts, entries))) return;
  collect.add("whole-days", { lines: [line], entries }, { tried, isWhole: true, isContested });
}

/** Whether one entry takes another back: the two are a matter of their own. */
function holdsReversal({ sides: { book } }: Facts, entries: readonly number[]): boolean {
  const byAmount = new Map<number, number[]>();
  for (const entry of entries) {
    if (byAmount.get(-book.amount[entry]!)?.some((other) => areTied(book.rows, entry, other)) === true) return true;
    const same = byAmount.get(book.amount[entry]!);
    if (same === undefined) byAmount.set(book.amount[entry]!, [entry]);
    else same.push(entry);
  }
  return false;
}
