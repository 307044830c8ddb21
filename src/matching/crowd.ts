import type { Facts } from "./facts";
import { NO_DAY, type Side } from "./rows";

/** Times the window: a neighbour a little beyond it may still be the one meant. */
const WIDELY = 2;

/**
 * Counts the other rows of a pair's amount around its dates: entries that the line might mean as well, or lines that the
 * entry might, whichever are more. None means that the amount alone says which.
 *
 * Cost: two binary searches a pair.
 */
export function crowds(facts: Facts): (line: number, entry: number) => number {
  const { bank, book } = facts.sides;
  const [lines, entries] = [daysByAmount(bank), daysByAmount(book)];
  const { windowBefore, windowAfter } = facts.options;
  return (line, entry) => {
    const others = countNear(entries(entry), bank.day[line]!, { before: windowBefore * WIDELY, after: windowAfter * WIDELY });
    const rivals = countNear(lines(line), book.day[entry]!, { before: windowAfter * WIDELY, after: windowBefore * WIDELY });
    return Math.max(0, others - 1, rivals - 1);
  };
}

type DaysOf = (row: number) => readonly number[];

/** Days of the rows by kind and amount, ascending, rows without one first. */
function daysByAmount<Row>({ count, kind, amount, day }: Side<Row>): DaysOf {
  const kinds: Map<number, number[]>[] = [];
  for (let row = 0; row < count; row++) {
    const amounts = (kinds[kind[row]!] ??= new Map<number, number[]>());
    const days = amounts.get(amount[row]!);
    if (days === undefined) amounts.set(amount[row]!, [day[row]!]);
    else days.push(day[row]!);
  }
  return (row) => kinds[kind[row]!]!.get(amount[row]!)!;
}

/** Rows so many days before to so many after a day; those without a day count always, and every row for no day. */
function countNear(days: readonly number[], day: number, by: { before: number; after: number }): number {
  if (day === NO_DAY) return days.length;
  return placeAfter(days, NO_DAY) + placeAfter(days, day + by.after) - Math.max(placeAfter(days, NO_DAY), placeAfter(days, day - by.before - 1));
}

/** How many of the ascending days come no later than `day`. */
export function placeAfter(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
