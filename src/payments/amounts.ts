import { absolute, amount, parseDecimal, perCentOf, ZERO, type Amount, type Currency, type Tolerance } from "../domain";
import { NO_DAY, type Book } from "./book";

/** Amounts from `least` to `most`, both included. */
export interface AmountWindow {
  readonly least: Amount;
  readonly most: Amount;
}

/**
 * The amounts that are looked at for a line: by the tolerance to both sides, never across zero.
 * Source: Business Central, BankAccReconciliationLine (GetAmountRangeForTolerance).
 */
export function amountWindow(value: Amount, tolerance: Tolerance, currency: Currency): AmountWindow {
  const [low, high] = tolerance.type === "Amount" ? byAmount(value, tolerance.value, currency) : byPerCent(value, tolerance.value);
  return value >= 0 ? { least: amount(Math.max(0, low)), most: high } : { least: low, most: amount(Math.min(0, high)) };
}

function byAmount(value: Amount, text: string, currency: Currency): [Amount, Amount] {
  const read = parseDecimal(text, currency);
  const each = read.ok ? absolute(read.value) : ZERO;
  return [amount(value - each), amount(value + each)];
}

/** Both bounds are rounded as amounts, not the tolerance. */
function byPerCent(value: Amount, text: string): [Amount, Amount] {
  const [whole, part = ""] = /^\d+(\.\d+)?$/.test(text) ? text.split(".") : ["0"];
  const [all, each] = [100 * 10 ** part.length, Number(`${whole!}${part}`)];
  const [one, other] = [perCentOf(value, `${all - each}e-${part.length}`), perCentOf(value, `${all + each}e-${part.length}`)];
  return one <= other ? [one, other] : [other, one];
}

/** What is compared with the line: open amount, less discount as long as it lasts. */
export function comparable(book: Book, row: number, day: number): number {
  return day !== NO_DAY && day <= book.discountUntil[row]! ? book.net[row]! : book.open[row]!;
}

/** How an amount may agree with a line. */
export interface Fitting {
  /** Whether the full amount agrees too while a discount could be taken. */
  readonly full: boolean;
  /** How far entries in another currency may be off, by rate. */
  readonly rateTolerance: string;
  readonly isForeign: (row: number) => boolean;
}

/** Whether an entry's amount agrees with a line: less discount while it lasts, else in full; as the conventions say also in full, or by rate. */
export function agreesInAmount(book: Book, row: number, { window, day, fitting }: Asked & { readonly fitting: Fitting }): boolean {
  const value = comparable(book, row, day);
  if (value >= window.least && value <= window.most) return true;
  if (!fitting.full) return false;
  const open = book.open[row]!;
  if (open >= window.least && open <= window.most) return true;
  if (!fitting.isForeign(row)) return false;
  const slack = absolute(perCentOf(amount(open), fitting.rateTolerance));
  return open >= window.least - slack && open <= window.most + slack;
}

/** Finds open entries by amount. */
export class AmountIndex {
  /** Rows by ledger and open amount. */
  private readonly byOpen: readonly Ordered[];
  /** Rows with a discount by ledger and amount less discount. */
  private readonly byNet: readonly Ordered[];
  private readonly byAccount = new Map<number, readonly Ordered[]>();

  constructor(private readonly book: Book, ledgers: number) {
    const rows = Array.from({ length: ledgers }, (): [number[], number[]] => [[], []]);
    for (let row = 0; row < book.count; row++) {
      rows[book.ledger[row]!]![0].push(row);
      if (book.discountUntil[row] !== NO_DAY) rows[book.ledger[row]!]![1].push(row);
    }
    this.byOpen = rows.map(([all]) => ordered(all, book.open));
    this.byNet = rows.map(([, discounted]) => ordered(discounted, book.net));
  }

  /** Counts the entries of a ledger in a window, whoever owns them, up to `most`. */
  count(ledger: number, by: Asked & { readonly most: number }): number {
    let count = 0;
    this.each(ledger, by, () => ++count < by.most);
    return count;
  }

  /**
   * Rows of one account whose amount, in full or less discount, lies in a window: the first `limit` of each, oldest due first among
   * equals. Cost: a sort of the account once, then a search.
   */
  inAccount(account: number, { least, most }: AmountWindow, limit: number): readonly number[] {
    let lists = this.byAccount.get(account);
    if (lists === undefined) {
      const rows = this.book.rowsOf[account]!;
      lists = [ordered(Array.from(rows), this.book.open), ordered(Array.from(rows).filter((row) => this.book.discountUntil[row] !== NO_DAY), this.book.net)];
      this.byAccount.set(account, lists);
    }
    const found: number[] = [];
    for (const list of lists) {
      const first = from(list, least);
      for (let at = first; at < list.rows.length && at < first + limit && list.amounts[at]! <= most; at++) found.push(list.rows[at]!);
    }
    return found;
  }

  /** Calls with each entry of a ledger in a window until told to stop. Cost: entries in the window. */
  each(ledger: number, { window: { least, most }, day }: Asked, take: (row: number) => boolean): void {
    const { book } = this;
    const open = this.byOpen[ledger]!;
    for (let at = from(open, least); at < open.rows.length && open.amounts[at]! <= most; at++) {
      const row = open.rows[at]!;
      if (comparable(book, row, day) === open.amounts[at] && !take(row)) return;
    }
    const net = this.byNet[ledger]!;
    for (let at = from(net, least); at < net.rows.length && net.amounts[at]! <= most; at++) {
      const row = net.rows[at]!;
      if (day !== NO_DAY && day <= book.discountUntil[row]! && net.amounts[at] !== book.open[row] && !take(row)) return;
    }
  }
}

/** Amounts asked for, on a day. */
export interface Asked {
  readonly window: AmountWindow;
  readonly day: number;
}

interface Ordered {
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
}

function ordered(rows: readonly number[], amounts: Float64Array): Ordered {
  const sorted = Int32Array.from(rows).sort((a, b) => amounts[a]! - amounts[b]! || a - b);
  return { rows: sorted, amounts: Float64Array.from(sorted, (row) => amounts[row]!) };
}

function from({ amounts }: Ordered, least: number): number {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (amounts[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
