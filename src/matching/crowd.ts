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
    const ofBook = entries.get(keyOf(book, entry))!;
    const ofBank = lines.get(keyOf(bank, line))!;
    const others = countNear(ofBook, bank.day[line]!, { before: windowBefore * WIDELY, after: windowAfter * WIDELY });
    const rivals = countNear(ofBank, book.day[entry]!, { before: windowAfter * WIDELY, after: windowBefore * WIDELY });
    return Math.max(0, others - 1, rivals - 1);
  };
}

/** Days of the rows by amount, ascending, rows without one first. */
function daysByAmount<Row>(side: Side<Row>): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (let row = 0; row < side.count; row++) {
    const key = keyOf(side, row);
    const same = days.get(key);
    if (same === undefined) days.set(key, [side.day[row]!]);
    else same.push(side.day[row]!);
  }
  return days;
}

/** Kind and amount as one text: amounts use every digit that a double has. */
function keyOf<Row>({ kind, amount }: Side<Row>, row: number): string {
  return `${kind[row]!}:${amount[row]!}`;
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
