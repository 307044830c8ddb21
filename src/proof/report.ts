import { add, isSameFigure, negate, subtract, sum, ZERO, type Amount, type Currency, type Day, type LedgerEntry, type StatementLine } from "../domain";
import type { Cleared } from "./cleared";
import type { OutstandingItem, TestReport } from "./types";

interface Rows {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly cleared: Cleared;
  readonly outstanding: readonly OutstandingItem[];
  readonly asOf: Day | null;
  readonly currency: Currency;
}

interface Balances {
  readonly closing: Amount;
  readonly book: Amount;
  /** Adjusted bank balance, before the bank's errors, less book balance. */
  readonly gap: Amount;
}

/** Works out the figures of a test report from what is cleared and the balances of both sides. Cost: linear in rows. */
export function reportOf({ lines, entries, cleared, outstanding, asOf, currency }: Rows, { closing, book, gap }: Balances): TestReport {
  const of = (isCheck: boolean): Amount => sum(outstanding.filter((item) => item.isCheck === isCheck).map(({ amount }) => amount));
  const sumOfDifferences = sum([...lines.filter(({ id }) => !cleared.lines.has(id)).map(({ amount }) => amount), ...cleared.differences.values()]);
  const matchedAfterDate = sum(matchedAfter(entries, cleared, asOf).map(({ amount }) => amount));
  const known = sum([sumOfDifferences, cleared.paymentsToPost, matchedAfterDate]);
  return {
    totalReceived: sum(lines.map(({ amount }) => (amount > 0 ? amount : ZERO))), totalPaid: sum(lines.map(({ amount }) => (amount < 0 ? amount : ZERO))),
    outstandingTransactions: of(false), outstandingChecks: of(true), sumOfDifferences, matchedAfterDate, inherited: subtract(gap, known), subtotal: add(closing, of(false)),
    ...ledgerSide(entries, { book, asOf, currency }),
  };
}

type LedgerSide = Pick<TestReport, "toReconcile" | "bookBalanceAllDates" | "checksNotClosed" | "localEntries">;

function ledgerSide(entries: readonly LedgerEntry[], { book, asOf, currency }: { readonly book: Amount; readonly asOf: Day | null; readonly currency: Currency }): LedgerSide {
  const toReconcile = entries.filter(isToReconcile);
  return {
    toReconcile: amountOf(toReconcile), bookBalanceAllDates: add(book, amountOf(entries.filter((entry) => isPostedAfter(entry, asOf)))),
    checksNotClosed: negate(amountOf(toReconcile.filter((entry) => isCheck(entry) && inBooks(entry, asOf)))), localEntries: localOf(entries.filter((entry) => inBooks(entry, asOf)), currency),
  };
}

/** Null where an entry lacks its amount in local currency, or where none differs from the entry's own. */
function localOf(entries: readonly LedgerEntry[], currency: Currency): Amount | null {
  const local = (entry: LedgerEntry): Amount | undefined => entry.localAmount ?? (entry.amount === 0 ? ZERO : undefined);
  const isKnown = (entry: LedgerEntry): boolean => local(entry) !== undefined;
  const isOwn = (entry: LedgerEntry): boolean => isSameFigure(entry.amount, currency, local(entry) ?? ZERO);
  return !entries.every(isKnown) || entries.every(isOwn) ? null : sum(entries.map((entry) => local(entry) ?? ZERO));
}

function amountOf(entries: readonly LedgerEntry[]): Amount {
  return sum(entries.map(({ amount }) => amount));
}

/** An entry of the bank account that this statement may still clear, or has. */
export function isToReconcile({ kind, isOpen, isReversed }: LedgerEntry): boolean {
  return kind === "bank" && isOpen && !isReversed;
}

/** A check on the bank account. */
export function isCheck({ checkNo }: LedgerEntry): boolean {
  return checkNo !== "";
}

/** An entry of the bank account that was posted after the statement date. */
export function isPostedAfter(entry: LedgerEntry, asOf: Day | null): boolean {
  return entry.kind === "bank" && !inBooks(entry, asOf);
}

/** Entries of the bank account that are matched and were posted after the statement date. */
export function matchedAfter(entries: readonly LedgerEntry[], cleared: Cleared, asOf: Day | null): readonly LedgerEntry[] {
  return entries.filter((entry) => cleared.entries.has(entry.id) && isPostedAfter(entry, asOf));
}

/** An entry of the bank account itself, posted by the statement date. Open customer and vendor entries are not money at the bank. */
export function inBooks(entry: LedgerEntry, asOf: Day | null): boolean {
  return entry.kind === "bank" && (asOf === null || entry.postedOn === null || entry.postedOn <= asOf);
}
