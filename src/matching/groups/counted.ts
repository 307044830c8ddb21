import { NO_DAY } from "../rows";
import type { Search } from "./collect";

/** A line that states a count is looked at for counts between these. */
const [FEWEST, MOST] = [2, 30];
/** Part of the amount by which a day's entries may miss it. */
const MOST_GAP = 0.1;

/** Finds lines that say how many items they cover where just so many entries stand on their day: "3 invoices". */
export function findCounted({ facts, loose, collect }: Search): void {
  const { bank, book } = facts.sides;
  const byDay = new Map<string, number[]>();
  for (let entry = 0; entry < book.count; entry++) {
    if (!loose.entry(entry) || book.day[entry] === NO_DAY) continue;
    const key = `${book.kind[entry]!} ${book.day[entry]!} ${Math.sign(book.amount[entry]!)}`;
    const day = byDay.get(key);
    if (day === undefined) byDay.set(key, [entry]);
    else if (day.length <= MOST) day.push(entry);
  }
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line)) continue;
    const day = byDay.get(`${bank.kind[line]!} ${bank.day[line]!} ${Math.sign(bank.amount[line]!)}`) ?? [];
    if (day.length < FEWEST || day.length > MOST || !statesCount(facts.sides.bank.rows[line]!, day.length)) continue;
    let gap = -bank.amount[line]!;
    for (const entry of day) gap += book.amount[entry]!;
    if (Math.abs(gap) > MOST_GAP * Math.abs(bank.amount[line]!)) continue;
    collect.add("counted", { lines: [line], entries: day }, gap === 0 ? { tried: 1 } : { tried: 1, within: 2 * Math.abs(gap) });
  }
}

/** Whether a line says in so many digits how many items it covers: "7 stk", "12 items". */
export function statesCount({ text, additionalInfo }: { readonly text: string; readonly additionalInfo: string }, count: number): boolean {
  return holdsNumber(text, count) || holdsNumber(additionalInfo, count);
}

function holdsNumber(text: string, count: number): boolean {
  const digits = String(count);
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    if (!isJoined(text.charAt(at - 1)) && !isJoined(text.charAt(at + digits.length))) return true;
  }
  return false;
}

/** Characters that make a digit part of a longer number, a date or a code. */
function isJoined(char: string): boolean {
  return /[\p{L}\d.,/-]/u.test(char);
}
