import type { Lists } from "../lists";
import type { Search } from "./collect";
import type { DaySets } from "./daySets";
import { isInWindow } from "./loose";

/** What a card acquirer keeps, in per mille. Source: published merchant fees, 0.2 % (EU debit) to 3.5 % with instalments. */
const LEAST_FEE = 2;
const MOST_FEE = 40;
/** Whole days of one series in a window: what could agree by chance. */
const DAYS_TRIED = 4;
/** A day's sales beyond this are not one settlement. */
const MOST_SALES = 1000;

/** Entries of one day and sort. */
interface Day {
  readonly rows: readonly number[];
  /** Sum without its sign. */
  readonly size: number;
}

/** Finds the lines that are a whole day of one sort of entries that name nobody, less a small share: card settlements. */
export function findNetOfFee(search: Search, { both, document }: DaySets): void {
  const { facts, loose, collect } = search;
  const { bank, book } = facts.sides;
  const days = [both, document].flatMap((sets) => salesByDay(search, sets));
  days.sort((a, b) => a.size - b.size || a.rows[0]! - b.rows[0]!);
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line)) continue;
    const size = Math.abs(bank.amount[line]!);
    const [least, most] = [size * 1000 / (1000 - LEAST_FEE), size * 1000 / (1000 - MOST_FEE)];
    for (let at = firstFrom(days, least); at < days.length && days[at]!.size <= most; at++) {
      const { rows } = days[at]!;
      if (book.kind[rows[0]!] !== bank.kind[line] || Math.sign(book.amount[rows[0]!]!) !== Math.sign(bank.amount[line]!)) continue;
      if (!isInWindow(facts, line, rows[0]!)) continue;
      collect.sumsTried++;
      collect.add("net-of-fee", { lines: [line], entries: rows }, { tried: DAYS_TRIED, within: most - least });
    }
  }
}

function salesByDay({ facts, loose }: Search, sets: Lists): Day[] {
  const { book } = facts.sides;
  const { areNamed, partyOfEntry } = facts.parties;
  const days: Day[] = [];
  for (let set = 0; set + 1 < sets.start.length; set++) {
    if (sets.start[set + 1]! - sets.start[set]! < 2) continue;
    const rows: number[] = [];
    let size = 0;
    for (let at = sets.start[set]!; at < sets.start[set + 1]!; at++) {
      const row = sets.items[at]!;
      if (!loose.entry(row) || (areNamed && partyOfEntry[row]! >= 0)) continue;
      rows.push(row);
      size += Math.abs(book.amount[row]!);
    }
    if (rows.length > 1 && rows.length <= MOST_SALES) days.push({ rows, size });
  }
  return days;
}

function firstFrom(days: readonly Day[], size: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.size < size) low = middle + 1;
    else high = middle;
  }
  return low;
}
