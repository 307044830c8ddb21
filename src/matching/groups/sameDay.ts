import type { Search } from "./collect";
import type { DaySets } from "./daySets";
import { isInWindow } from "./loose";

/** Entries of one sum at most: a payroll or a payment run. */
const MOST_ROWS = 2000;
/** Lines of one amount that a day is offered to. */
const MOST_LINES_EACH = 16;

/**
 * Finds the lines that are all entries of one sort on one day: payrolls, payment runs and deposits booked in one sum, in
 * whatever order their documents were numbered. Also among rows that pairs hold, and again without those.
 *
 * Cost: one sum a day and sort, each looked up once.
 */
export function findSameDay(search: Search, days: DaySets): void {
  const { facts, collect } = search;
  const found: { line: number; entries: readonly number[] }[] = [];
  const before = collect.sumsTried;
  for (const sets of [days.both, days.document, days.series, days.wording]) {
    for (let set = 0; set + 1 < sets.start.length; set++) {
      const size = sets.start[set + 1]! - sets.start[set]!;
      if (size < 2 || size > MOST_ROWS) continue;
      const rows = sets.items.subarray(sets.start[set], sets.start[set + 1]);
      const isHeld = rows.some((row) => !search.loose.entry(row));
      offer(search, rows, found);
      if (isHeld) offer(search, rows.filter((row) => search.loose.entry(row)), found);
    }
  }
  const { options, span } = facts;
  const inWindow = Math.min(1, (options.windowBefore + options.windowAfter + 1) / span);
  const tried = (collect.sumsTried - before) * inWindow / 2;
  for (const { line, entries } of found) collect.add("same-day", { lines: [line], entries }, { tried });
}

function offer({ facts, loose, collect }: Search, rows: Int32Array, found: { line: number; entries: readonly number[] }[]): void {
  if (rows.length < 2) return;
  const { book } = facts.sides;
  let sum = 0;
  for (const row of rows) sum += book.amount[row]!;
  collect.sumsTried++;
  const lines = loose.linesOf(book.kind[rows[0]!]!, sum);
  for (const line of lines.slice(0, MOST_LINES_EACH)) if (isInWindow(facts, line, rows[0]!)) found.push({ line, entries: Array.from(rows) });
}
