import { holds } from "../lists";
import { rowsOf, type Search } from "./collect";
import { isInReach } from "./loose";
import { findSubsets, MOST_AMOUNTS } from "./subsets";

/** Bits below which a quoted number points at nothing. */
const TELLING_NUMBER = 6;
const MOST_HOLDERS = 16;
const MOST_SETS = 8;
/** Sets that the quoted numbers alone leave open: one, give or take a reversal. */
const FEW = 4;
/** Part of the amount by which quoted documents may miss it. */
const MOST_GAP = 0.2;

/** Finds the lines that quote the numbers of several entries which together are their amount. */
export function findQuoted(search: Search): void {
  const { facts, loose, collect } = search;
  const { bank, book } = facts.sides;
  for (let line = 0; line < bank.count; line++) {
    if (!loose.line(line)) continue;
    const pool = quotedBy(search, line);
    if (pool.length < 2) continue;
    addWhole(search, line, pool);
    const sets = findSubsets(pool.map((entry) => book.amount[entry]!), bank.amount[line]!, MOST_SETS);
    collect.sumsTried += sets.tried;
    for (const set of sets.found) collect.add("quoted-documents", { lines: [line], entries: set.map((at) => pool[at]!) }, { tried: FEW });
    if (sets.found.length === 0) addNear(search, line, pool);
  }
}

/** All that the line quotes, each by a number of its own: also where an invoice and its credit note are among them. */
function addWhole({ facts, collect }: Search, line: number, pool: readonly number[]): void {
  const { numbers, sides: { bank, book } } = facts;
  let sum = 0;
  for (const entry of pool) sum += book.amount[entry]!;
  if (sum !== bank.amount[line] || !pool.every((entry) => isQuotedAlone(entry))) return;
  collect.add("quoted-documents", { lines: [line], entries: pool }, { tried: 1, isWhole: true });

  function isQuotedAlone(entry: number): boolean {
    return rowsOf(numbers.ofLine, line).some((number) => holds(numbers.ofEntry, entry, number)
      && pool.every((other) => other === entry || !holds(numbers.ofEntry, other, number)));
  }
}

/** All that the line quotes, though its amount is another: a part payment, a deduction, one document paid before. */
function addNear({ facts, collect }: Search, line: number, pool: readonly number[]): void {
  const { bank, book } = facts.sides;
  let sum = 0;
  for (const entry of pool) sum += book.amount[entry]!;
  const gap = Math.abs(sum - bank.amount[line]!);
  if (gap > 0 && gap <= MOST_GAP * Math.abs(bank.amount[line]!)) collect.add("quoted-near", { lines: [line], entries: pool }, { tried: 1, within: 2 * gap });
}

function quotedBy({ facts, loose }: Search, line: number): number[] {
  const { numbers, numberBits, entriesWithNumber, sides: { bank, book } } = facts;
  const quoted = new Set<number>();
  for (let at = numbers.ofLine.start[line]!; at < numbers.ofLine.start[line + 1]!; at++) {
    const number = numbers.ofLine.items[at]!;
    const [from, to] = [entriesWithNumber.start[number]!, entriesWithNumber.start[number + 1]!];
    if (numberBits[number]! < TELLING_NUMBER || to - from > MOST_HOLDERS) continue;
    for (let index = from; index < to; index++) {
      const entry = entriesWithNumber.items[index]!;
      if (loose.entry(entry) && book.kind[entry] === bank.kind[line] && isInReach(facts, line, entry)) quoted.add(entry);
    }
  }
  return [...quoted].sort((a, b) => a - b).slice(0, MOST_AMOUNTS);
}
