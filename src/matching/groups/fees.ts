import { NO_DAY } from "../rows";
import type { Search } from "./collect";
import { isInWindow } from "./loose";

/** What a card acquirer keeps, in per mille. Source: published merchant fees, 0.2 % (EU debit) to 3.5 % with instalments. */
const LEAST_FEE = 2;
const MOST_FEE = 40;
/** Whole days of one series in a window: what could agree by chance. */
const DAYS_TRIED = 4;
/** A day's sales beyond this are not one settlement. */
const MOST_SALES = 1000;

interface Day {
  readonly rows: number[];
  sum: number;
}

/** Finds the lines that are a whole day of one kind of sale less a small share: card settlements. */
export function findNetOfFee(search: Search): void {
  const { facts, loose, collect } = search;
  const { bank, book } = facts.sides;
  const days = [...salesByDay(search).values()].filter(({ rows }) => rows.length > 1 && rows.length <= MOST_SALES);
  days.sort((a, b) => a.sum - b.sum || a.rows[0]! - b.rows[0]!);
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line) || bank.amount[line]! <= 0) continue;
    const [least, most] = [bank.amount[line]! * 1000 / (1000 - LEAST_FEE), bank.amount[line]! * 1000 / (1000 - MOST_FEE)];
    for (let at = firstFrom(days, least); at < days.length && days[at]!.sum <= most; at++) {
      const { rows } = days[at]!;
      if (book.kind[rows[0]!] !== bank.kind[line] || !isInWindow(facts, line, rows[0]!)) continue;
      collect.sumsTried++;
      collect.add("net-of-fee", { lines: [line], entries: rows }, { tried: DAYS_TRIED, within: most - least });
    }
  }
}

/** Money in by day and kind of document: what stands before the number, and the narrative without its numbers. */
function salesByDay({ facts, loose }: Search): Map<string, Day> {
  const { book } = facts.sides;
  const days = new Map<string, Day>();
  for (const [row, { documentNo, text }] of book.rows.entries()) {
    if (!loose.entry(row) || book.day[row] === NO_DAY || book.amount[row]! <= 0) continue;
    const key = `${book.kind[row]!} ${book.day[row]!} ${documentNo.replace(/\d+/g, "#")} ${text.replace(/\d+/g, "#")}`;
    const day = days.get(key) ?? { rows: [], sum: 0 };
    day.rows.push(row);
    day.sum += book.amount[row]!;
    days.set(key, day);
  }
  return days;
}

function firstFrom(days: readonly Day[], sum: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.sum < sum) low = middle + 1;
    else high = middle;
  }
  return low;
}
