import { NO_DAY } from "../rows";
import type { Search } from "./collect";
import { statesCount } from "./counted";
import { isInWindow } from "./loose";
import { choices } from "./party";
import { findSubsets, MOST_AMOUNTS } from "./subsets";

/** Lines of one day at most that are taken together. */
const MOST_LINES = 64;
/** Days between the lines and the one entry they are booked in. */
const MOST_DAYS = 3;
const MOST_SETS = 8;

/**
 * Finds the lines of one day that the books hold in one entry: payments of a run, each to somebody else, booked as a batch. All that
 * are left of the day, or as many of them as the entry states.
 *
 * Cost: one sum a day, looked up once; subsets only for an entry that states how many it is.
 */
export function findDayLines(search: Search): void {
  const { facts, loose, collect } = search;
  const { bank, book } = facts.sides;
  const days = looseByDay(search);
  for (const lines of days.values()) {
    if (lines.length < 2 || lines.length > MOST_LINES) continue;
    let sum = 0;
    for (const line of lines) sum += bank.amount[line]!;
    collect.sumsTried++;
    for (const entry of loose.entriesOf(bank.kind[lines[0]!]!, sum)) {
      if (isNear(search, lines[0]!, entry)) collect.add("lines-of-day", { lines, entries: [entry] }, { tried: days.size });
    }
  }
  for (let entry = 0; entry < book.count; entry++) {
    if (loose.entry(entry) && book.day[entry] !== NO_DAY && /\d/.test(book.rows[entry]!.text)) findStated(search, entry, days);
  }
}

type Days = ReadonlyMap<string, readonly number[]>;

function looseByDay({ facts, loose }: Search): Map<string, number[]> {
  const { bank } = facts.sides;
  const days = new Map<string, number[]>();
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line) || bank.day[line] === NO_DAY) continue;
    const key = keyOf(bank.kind[line]!, bank.day[line]!, bank.amount[line]!);
    const day = days.get(key);
    if (day === undefined) days.set(key, [line]);
    else day.push(line);
  }
  return days;
}

function keyOf(kind: number, day: number, amount: number): string {
  return `${kind} ${day} ${Math.sign(amount)}`;
}

/** An entry that says "4 payments": sets of just so many lines of its day. */
function findStated({ facts, collect }: Search, entry: number, days: Days): void {
  const { bank, book } = facts.sides;
  const lines = days.get(keyOf(book.kind[entry]!, book.day[entry]!, book.amount[entry]!)) ?? [];
  const { text } = book.rows[entry]!;
  if (lines.length < 2 || lines.length > MOST_AMOUNTS) return;
  if (!lines.some((_, at) => at > 0 && statesCount({ text, additionalInfo: "" }, at + 1))) return;
  const sets = findSubsets(lines.map((line) => bank.amount[line]!), book.amount[entry]!, MOST_SETS);
  collect.sumsTried += sets.tried;
  const stated = sets.found.filter((set) => statesCount({ text, additionalInfo: "" }, set.length));
  for (const set of stated) {
    const isContested = stated.length > 1 || !sets.isComplete;
    collect.add("lines-of-day", { lines: set.map((at) => lines[at]!), entries: [entry] }, { tried: choices(lines.length, set.length), isContested });
  }
}

function isNear({ facts }: Search, line: number, entry: number): boolean {
  const { bank, book } = facts.sides;
  return isInWindow(facts, line, entry) && Math.abs(bank.day[line]! - book.day[entry]!) <= MOST_DAYS;
}
