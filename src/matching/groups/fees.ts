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
  /** Sum without its sign. */
  size: number;
}

/** Finds the lines that are a whole day of one kind of document less a small share: card settlements. */
export function findNetOfFee(search: Search): void {
  const { facts, loose, collect } = search;
  const { bank, book } = facts.sides;
  const days = [...documentsByDay(search).values()].filter(({ rows }) => rows.length > 1 && rows.length <= MOST_SALES);
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

/** Entries that name no party by day, sign and kind of document: what stands around its number, and the narrative without its numbers. */
function documentsByDay({ facts, loose }: Search): Map<string, Day> {
  const { book } = facts.sides;
  const days = new Map<string, Day>();
  for (const [row, { documentNo, text }] of book.rows.entries()) {
    if (!loose.entry(row) || book.day[row] === NO_DAY || (facts.parties.areNamed && facts.parties.partyOfEntry[row]! >= 0)) continue;
    const kind = `${documentNo.replace(/\d+/g, "#")} ${text.replace(/\d+/g, "#")}`;
    const key = `${book.kind[row]!} ${book.day[row]!} ${Math.sign(book.amount[row]!)} ${kind}`;
    const day = days.get(key) ?? { rows: [], size: 0 };
    day.rows.push(row);
    day.size += Math.abs(book.amount[row]!);
    days.set(key, day);
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
