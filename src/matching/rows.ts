import { appliedAmount, type Day, type LedgerEntry, type MatchOptions, type StatementLine } from "../domain";
import { inOrderOf } from "./order";

/** Stands for no date in a column of days. */
export const NO_DAY = -0x80000000;

/** One side as columns, in an order that follows from content alone. Row numbers below are places in this order. */
export interface Side<Row> {
  readonly count: number;
  readonly rows: readonly Row[];
  /** Rows that cannot be matched at all. */
  readonly leftOut: readonly Row[];
  /** Minor units, money in positive. */
  readonly amount: Float64Array;
  readonly day: Int32Array;
  /** Currency and bank account as one number: rows of different kinds never meet. */
  readonly kind: Int32Array;
}

export interface Sides {
  readonly bank: Side<StatementLine>;
  readonly book: Side<LedgerEntry>;
  /** Value dates of the lines; the booking date where there is none. */
  readonly valueDay: Int32Array;
}

/**
 * Puts the rows that can be matched into columns: entries that are reversed, settled, zero or later than the statement
 * date are left out, and lines of zero.
 *
 * Cost: one sort a side, none when the rows come in order.
 */
export function readSides(lines: readonly StatementLine[], entries: readonly LedgerEntry[], options: MatchOptions): Sides {
  const last = options.statementDate === null ? null : lastDay(options.statementDate, lines);
  const kindOf = kindsOf(lines, entries);
  const bank = sideOf(lines, {
    isLeftOut: (line) => line.amount === 0, amountOf: (line) => line.amount, dayOf: (line) => line.bookedOn ?? line.valueOn ?? NO_DAY, kindOf,
  });
  const book = sideOf(entries, {
    isLeftOut: (entry) => !isOpenBy(entry, last), amountOf: (entry) => appliedAmount(entry), dayOf: (entry) => entry.postedOn ?? NO_DAY, kindOf,
  });
  const valueDay = new Int32Array(bank.count);
  for (let row = 0; row < bank.count; row++) valueDay[row] = bank.rows[row]!.valueOn ?? bank.day[row]!;
  return { bank, book, valueDay };
}

function isOpenBy(entry: LedgerEntry, last: number | null): boolean {
  if (entry.isReversed || appliedAmount(entry) === 0 || (!entry.isOpen && entry.openAmount === 0)) return false;
  return last === null || entry.postedOn === null || entry.postedOn <= last;
}

/** Entries count up to the statement date or the latest line, whichever is later. */
function lastDay(statementDate: Day, lines: readonly StatementLine[]): number {
  let last: number = statementDate;
  for (const line of lines) if (line.bookedOn !== null && line.bookedOn > last) last = line.bookedOn;
  return last;
}

type KindOf = (row: Pick<AnyRow, "currency" | "accountNo">) => number;

/**
 * Numbers currencies and bank accounts. A row that names no currency has that of the sheets when they name just one.
 * Accounts count only where every row on both sides names one and the sides have one in common.
 */
function kindsOf(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): KindOf {
  const named = new Set<string>();
  addCurrencies(lines, named);
  addCurrencies(entries, named);
  const only = named.size === 1 ? [...named][0]! : "";
  const byAccount = accountsMeet(lines, entries);
  const currencies = new Map<string, Map<string, number>>();
  let count = 0;
  return ({ currency, accountNo }) => {
    const own = currency === "" ? only : currency;
    const accounts = currencies.get(own) ?? new Map<string, number>();
    if (accounts.size === 0) currencies.set(own, accounts);
    const known = accounts.get(byAccount ? accountNo : "") ?? count;
    if (known === count) accounts.set(byAccount ? accountNo : "", count++);
    return known;
  };
}

function addCurrencies(rows: readonly Pick<AnyRow, "currency">[], named: Set<string>): void {
  let last = "";
  for (let at = 0; at < rows.length; at++) {
    const { currency } = rows[at]!;
    if (currency !== last) named.add(currency);
    last = currency;
  }
  named.delete("");
}

function accountsMeet(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): boolean {
  if (lines.some((line) => line.accountNo === "") || entries.some((entry) => entry.accountNo === "")) return false;
  const ofBank = new Set(lines.map((line) => line.accountNo));
  return entries.some((entry) => ofBank.has(entry.accountNo));
}

interface Reading<Row> {
  readonly isLeftOut: (row: Row) => boolean;
  readonly amountOf: (row: Row) => number;
  readonly dayOf: (row: Row) => number;
  readonly kindOf: KindOf;
}

interface AnyRow {
  readonly id: string;
  readonly currency: string;
  readonly accountNo: string;
}

function sideOf<Row extends AnyRow>(given: readonly Row[], { isLeftOut, amountOf, dayOf, kindOf }: Reading<Row>): Side<Row> {
  const leftOut = given.filter(isLeftOut);
  const rows = inOrder(leftOut.length === 0 ? given : given.filter((row) => !isLeftOut(row)), amountOf, dayOf);
  const count = rows.length;
  const [amount, day, kind] = [new Float64Array(count), new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < count; at++) {
    const row = rows[at]!;
    amount[at] = amountOf(row);
    day[at] = dayOf(row);
    kind[at] = kindOf(row);
  }
  return { count, rows, leftOut, amount, day, kind };
}

/** By date, size of the amount, and id: the same for any order of rows, and for amounts turned round. */
function inOrder<Row extends AnyRow>(rows: readonly Row[], amountOf: (row: Row) => number, dayOf: (row: Row) => number): readonly Row[] {
  const [day, size] = [new Int32Array(rows.length), new Float64Array(rows.length)];
  let isSorted = true;
  for (let at = 0; at < rows.length; at++) {
    day[at] = dayOf(rows[at]!);
    size[at] = Math.abs(amountOf(rows[at]!));
    if (at > 0 && isSorted) isSorted = (day[at - 1]! - day[at]! || size[at - 1]! - size[at]! || byId(rows[at - 1]!, rows[at]!)) <= 0;
  }
  if (isSorted) return rows;
  const order = inOrderOf(day, inOrderOf(size));
  for (let from = 0, to = 1; from < order.length; from = to++) {
    while (to < order.length && day[order[to]!] === day[order[from]!] && size[order[to]!] === size[order[from]!]) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => byId(rows[a]!, rows[b]!));
  }
  const sorted: Row[] = [];
  for (let at = 0; at < order.length; at++) sorted.push(rows[order[at]!]!);
  return sorted;
}

function byId(one: AnyRow, other: AnyRow): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
