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

/**
 * Puts the rows that can be matched into columns: entries that are reversed, settled, zero or later than the statement
 * date are left out, and lines of zero.
 *
 * Cost: one sort a side, none when the rows come in order.
 */
export function readSides(lines: readonly StatementLine[], entries: readonly LedgerEntry[], options: MatchOptions): Sides {
  const last = options.statementDate === null ? null : lastDay(options.statementDate, lines);
  const kindOf = kindsOf(lines, entries);
  const bank = sideOf(lines.filter((line) => line.amount !== 0), {
    amountOf: (line) => line.amount, dayOf: (line) => line.bookedOn ?? line.valueOn ?? NO_DAY, kindOf,
  });
  const book = sideOf(entries.filter((entry) => isOpenBy(entry, last)), {
    amountOf: (entry) => appliedAmount(entry), dayOf: (entry) => entry.postedOn ?? NO_DAY, kindOf,
  });
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

type KindOf = (row: Pick<AnyRow, "currency" | "accountNo">) => number;

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

function accountsMeet(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): boolean {
  if (lines.some((line) => line.accountNo === "") || entries.some((entry) => entry.accountNo === "")) return false;
  const ofBank = new Set(lines.map((line) => line.accountNo));
  return entries.some((entry) => ofBank.has(entry.accountNo));
}

interface Reading<Row> {
  readonly amountOf: (row: Row) => number;
  readonly dayOf: (row: Row) => number;
  readonly kindOf: KindOf;
}

interface AnyRow {
  readonly id: string;
  readonly currency: string;
  readonly accountNo: string;
}

function sideOf<Row extends AnyRow>(given: readonly Row[], { amountOf, dayOf, kindOf }: Reading<Row>): Side<Row> {
  const rows = inOrder(given, Float64Array.from(given, amountOf), Int32Array.from(given, dayOf));
  return {
    count: rows.length, rows, amount: Float64Array.from(rows, amountOf), day: Int32Array.from(rows, dayOf), kind: Int32Array.from(rows, kindOf),
  };
}

/** By date, size of the amount, and id: the same for any order of rows, and for amounts turned round. */
function inOrder<Row extends AnyRow>(rows: readonly Row[], amount: Float64Array, day: Int32Array): readonly Row[] {
  const compare = (one: number, other: number): number =>
    day[one]! - day[other]! || Math.abs(amount[one]!) - Math.abs(amount[other]!)
    || (rows[one]!.id < rows[other]!.id ? -1 : rows[one]!.id > rows[other]!.id ? 1 : 0);
  const order = new Int32Array(rows.length).map((_, at) => at);
  let isSorted = true;
  for (let at = 1; at < order.length && isSorted; at++) isSorted = compare(at - 1, at) <= 0;
  return isSorted ? rows : Array.from(order.sort(compare), (at) => rows[at]!);
}
