import { appliedAmount, type Day, type LedgerEntry, type MatchOptions, type StatementLine } from "../domain";

/** Stands for no date in a column of days. */
export const NO_DAY = -0x80000000;

/** One side as columns, in an order that follows from content alone. Row numbers below are places in this order. */
export interface Side<Row> {
  readonly count: number;
  readonly rows: readonly Row[];
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

interface Keyed<Row> {
  readonly row: Row;
  readonly amount: number;
  readonly day: number;
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
  const bank = sideOf(
    lines.filter((line) => line.amount !== 0)
      .map((row) => ({ row, amount: row.amount, day: row.bookedOn ?? row.valueOn ?? NO_DAY })),
    kindOf,
  );
  const book = sideOf(
    entries.filter((entry) => isOpenBy(entry, last))
      .map((row) => ({ row, amount: appliedAmount(row), day: row.postedOn ?? NO_DAY })),
    kindOf,
  );
  const valueDay = Int32Array.from(bank.rows, (line, index) => line.valueOn ?? bank.day[index]!);
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

type KindOf = (row: { readonly currency: string; readonly accountNo: string }) => number;

/**
 * Numbers currencies and bank accounts. A row that names no currency has that of the sheets when they name just one.
 * Accounts count only where every row on both sides names one and the sides have one in common.
 */
function kindsOf(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): KindOf {
  const named = new Set<string>();
  for (const row of lines) if (row.currency !== "") named.add(row.currency);
  for (const row of entries) if (row.currency !== "") named.add(row.currency);
  const only = named.size === 1 ? [...named][0]! : "";
  const byAccount = accountsMeet(lines, entries);
  const numbers = new Map<string, number>();
  return ({ currency, accountNo }) => {
    const key = `${currency === "" ? only : currency} ${byAccount ? accountNo : ""}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
}

function accountsMeet(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): boolean {
  if (lines.some((line) => line.accountNo === "") || entries.some((entry) => entry.accountNo === "")) return false;
  const ofBank = new Set(lines.map((line) => line.accountNo));
  return entries.some((entry) => ofBank.has(entry.accountNo));
}

function sideOf<Row extends { readonly id: string; readonly currency: string; readonly accountNo: string }>(
  keyed: Keyed<Row>[], kindOf: KindOf,
): Side<Row> {
  if (!isInOrder(keyed)) keyed.sort(byContent);
  return {
    count: keyed.length,
    rows: keyed.map(({ row }) => row),
    amount: Float64Array.from(keyed, ({ amount }) => amount),
    day: Int32Array.from(keyed, ({ day }) => day),
    kind: Int32Array.from(keyed, ({ row }) => kindOf(row)),
  };
}

function isInOrder<Row extends { readonly id: string }>(keyed: readonly Keyed<Row>[]): boolean {
  for (let at = 1; at < keyed.length; at++) if (byContent(keyed[at - 1]!, keyed[at]!) > 0) return false;
  return true;
}

/** By date, size of the amount, and id: the same for any order of rows, and for amounts turned round. */
function byContent<Row extends { readonly id: string }>(one: Keyed<Row>, other: Keyed<Row>): number {
  return one.day - other.day
    || Math.abs(one.amount) - Math.abs(other.amount)
    || (one.row.id < other.row.id ? -1 : one.row.id > other.row.id ? 1 : 0);
}
