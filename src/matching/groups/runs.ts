import type { Facts } from "../facts";
import { IntList } from "../lists";
import { inOrderOf } from "../order";
import { NO_DAY } from "../rows";
import type { Search } from "./collect";
import { lastDigits, numberIn } from "./documentNumbers";
import { isInWindow } from "./loose";

/** Entries in the order their documents were numbered, series by series. */
interface Series {
  readonly order: Int32Array;
  /** Series of each entry row; −1 for an entry without a number. */
  readonly of: Int32Array;
}

/** Longest run looked at. A payment run of more is rare, and a sum of more amounts meets any line by chance. */
const LONGEST_RUN = 64;
/** Days that one run may spread over: a deposit is gathered over a few. */
const MOST_SPREAD = 4;
/** Lines of one amount that a run is offered to. */
const MOST_LINES_EACH = 16;

/**
 * Finds runs of documents, numbered one after the other, that together are the amount of a line: payment runs, payrolls,
 * deposits.
 *
 * Cost: at most LONGEST_RUN sums an entry, each looked up once.
 */
export function findSameRun(search: Search): void {
  const { facts, loose, collect } = search;
  const { book } = facts.sides;
  const series = orderByDocument(facts);
  const runs: { line: number; entries: readonly number[] }[] = [];
  const before = collect.sumsTried;
  for (let from = 0; from < series.order.length; from++) {
    if (!loose.entry(series.order[from]!)) continue;
    let sum = book.amount[series.order[from]!]!;
    const end = endOfRun(search, series, from);
    for (let to = from + 1; to < end; to++) {
      sum += book.amount[series.order[to]!]!;
      collect.sumsTried++;
      for (const line of linesOf(search, series.order[from]!, sum)) runs.push({ line, entries: Array.from(series.order.subarray(from, to + 1)) });
    }
  }
  const tried = (collect.sumsTried - before) * shareInWindow(facts) / 2;
  for (const { line, entries } of runs) collect.add("same-run", { lines: [line], entries }, { tried });
}

/** Part of all runs that lies in the window of one line; half of them have its sign. */
function shareInWindow({ options, span }: Facts): number {
  return Math.min(1, (options.windowBefore + options.windowAfter + 1) / span);
}

function linesOf({ facts, loose }: Search, entry: number, sum: number): Int32Array {
  const lines = loose.linesOf(facts.sides.book.kind[entry]!, sum);
  return lines.length === 0 ? lines : lines.slice(0, MOST_LINES_EACH).filter((line) => isInWindow(facts, line, entry));
}

/** The place after the last entry that a run from here may take in: one series, one sign, a few days, all loose. */
function endOfRun({ facts, loose }: Search, { order, of }: Series, from: number): number {
  const { book } = facts.sides;
  const first = order[from]!;
  let [early, late] = [book.day[first]!, book.day[first]!];
  for (let to = from + 1; to < order.length && to - from < LONGEST_RUN; to++) {
    const next = order[to]!;
    if (!loose.entry(next) || of[next] !== of[first] || Math.sign(book.amount[next]!) !== Math.sign(book.amount[first]!)) return to;
    [early, late] = [Math.min(early, book.day[next]!), Math.max(late, book.day[next]!)];
    if (early !== NO_DAY && late - early > MOST_SPREAD) return to;
  }
  return Math.min(order.length, from + LONGEST_RUN);
}

function orderByDocument({ sides: { book } }: Facts): Series {
  const names: Map<string, number>[] = [];
  const of = new Int32Array(book.count).fill(-1);
  const value = new Float64Array(book.count);
  const numbered = new IntList(book.count + 1);
  let count = 0;
  for (let row = 0; row < book.count; row++) {
    const { documentNo } = book.rows[row]!;
    const digits = lastDigits(documentNo);
    value[row] = numberIn(documentNo, digits);
    if (value[row]! < 0) continue;
    const ofKind = (names[book.kind[row]!] ??= new Map<string, number>());
    const name = documentNo.slice(0, digits.from);
    let known = ofKind.get(name);
    if (known === undefined) ofKind.set(name, known = count++);
    of[row] = known;
    numbered.push(row);
  }
  return { order: inOrderOf(of, inOrderOf(value, numbered.trimmed())), of };
}
