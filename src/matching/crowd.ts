import type { Facts } from "./facts";
import { inOrderOf } from "./order";
import { NO_DAY, type Side } from "./rows";

/** Times the window: a neighbour a little beyond it may still be the one meant. */
const WIDELY = 2;

/**
 * Counts the other rows of each pair's amount around its dates: entries that the line might mean as well, or lines that the
 * entry might, whichever are more. None means that the amount alone says which.
 *
 * Cost: one sort a side, two binary searches a pair.
 */
export function crowds(facts: Facts, { line, entry }: { readonly line: Int32Array; readonly entry: Int32Array }): Int32Array {
  const { bank, book } = facts.sides;
  const [lines, entries] = [new DaysByAmount(bank), new DaysByAmount(book)];
  const { windowBefore, windowAfter } = facts.options;
  const [sooner, later] = [windowBefore * WIDELY, windowAfter * WIDELY];
  const crowd = new Int32Array(line.length);
  for (let at = 0; at < crowd.length; at++) {
    const others = entries.near(entry[at]!, bank.day[line[at]!]!, { before: sooner, after: later });
    const rivals = lines.near(line[at]!, book.day[entry[at]!]!, { before: later, after: sooner });
    crowd[at] = Math.max(0, others - 1, rivals - 1);
  }
  return crowd;
}

/** Days of the rows by kind and amount, ascending, rows without one first. */
class DaysByAmount {
  private readonly days: Int32Array;
  /** Where among the days each row's amount begins, and where the amount that begins there ends. */
  private readonly first: Int32Array;
  private readonly end: Int32Array;

  constructor({ count, kind, amount, day }: Side<unknown>) {
    const order = inOrderOf(kind, inOrderOf(amount));
    this.days = new Int32Array(count);
    this.first = new Int32Array(count);
    this.end = new Int32Array(count);
    for (let at = 0, from = 0; at < count; at++) {
      const [row, before] = [order[at]!, order[from]!];
      if (amount[row] !== amount[before] || kind[row] !== kind[before]) from = at;
      this.days[at] = day[row]!;
      this.first[row] = from;
      this.end[from] = at + 1;
    }
  }

  /** Rows of a row's amount so many days before to so many after a day; those without a day count always, and every row for no day. */
  near(row: number, day: number, by: { readonly before: number; readonly after: number }): number {
    const within = { from: this.first[row]!, to: this.end[this.first[row]!]! };
    if (day === NO_DAY) return within.to - within.from;
    const undated = placeAfter(this.days, NO_DAY, within);
    const before = Math.max(undated, placeAfter(this.days, day - by.before - 1, within));
    return undated - within.from + placeAfter(this.days, day + by.after, within) - before;
  }
}

/** The place after those of the ascending days that come no later than `day`. */
export function placeAfter(days: ArrayLike<number>, day: number, { from, to } = { from: 0, to: days.length }): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
