import type { Facts } from "../facts";
import { placeOf } from "../lists";
import { NO_DAY } from "../rows";
import type { Search } from "./collect";
import { isIrreducible } from "./irreducible";
import { windowAround } from "./loose";
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
  const { facts, identity: { ofLine } } = search;
  const days = daysOfParties(search);
  for (let line = 0; line < facts.sides.bank.count; line++) {
    for (let at = ofLine.start[line]!; at < ofLine.start[line + 1]!; at++) findFor(search, days, { line, party: ofLine.items[at]! });
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

function findFor({ facts, collect }: Search, days: Days, { line, party }: { line: number; party: number }): void {
  const { bank, book } = facts.sides;
  const { entriesOfParty } = facts.parties;
  const { least, most } = windowAround(facts, bank.day[line]!);
  const first = placeOf({ start: days.start, items: days.day }, party, least);
  let found: { from: number; to: number }[] | null = null;
  let tried = 0;
  for (let from = first; from < days.start[party + 1]! && days.day[from]! <= most; from++) {
    let sum = 0;
    for (let to = from; to < days.start[party + 1]! && to - from < MOST_DAYS && days.day[to]! <= most; to++) {
      if (days.kind[to] !== bank.kind[line] || (days.day[to] === NO_DAY && to > from)) break;
      sum += days.sum[to]!;
      tried++;
      if (sum === bank.amount[line] && days.from[to + 1]! - days.from[from]! > 1) (found ??= []).push({ from, to });
    }
  }
  collect.sumsTried += tried;
  for (const { from, to } of found ?? []) {
    const entries = Array.from(entriesOfParty.items.subarray(days.from[from], days.from[to + 1]));
    const isContested = !isIrreducible(facts, [line], entries);
    if (isContested && (entries.some((entry) => book.amount[entry] === bank.amount[line]) || holdsReversal(facts, entries))) continue;
    collect.add("whole-days", { lines: [line], entries }, { tried, isWhole: true, isContested });
  }
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
