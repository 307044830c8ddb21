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
    ...totalsOf(lines), outstandingTransactions: of(false), outstandingChecks: of(true), sumOfDifferences, matchedAfterDate, inherited: subtract(gap, known), subtotal: add(closing, of(false)),
    ...ledgerSide(entries, { book, asOf, currency }),
  };
}

type LedgerSide = Pick<TestReport, "toReconcile" | "bookBalanceAllDates" | "checksNotClosed" | "localEntries">;

function ledgerSide(entries: readonly LedgerEntry[], { book, asOf, currency }: { readonly book: Amount; readonly asOf: Day | null; readonly currency: Currency }): LedgerSide {
  let [toReconcile, checks, later] = [ZERO, ZERO, ZERO];
  for (const entry of entries) {
    const isPosted = inBooks(entry, asOf);
    if (isToReconcile(entry)) {
      toReconcile = add(toReconcile, entry.amount);
      if (isPosted && isCheck(entry)) checks = add(checks, entry.amount);
    }
    if (!isPosted && entry.kind === "bank") later = add(later, entry.amount);
  }
  return { toReconcile, bookBalanceAllDates: add(book, later), checksNotClosed: negate(checks), localEntries: localOf(entries, { asOf, currency }) };
}

/** Null where an entry in the books lacks its amount in local currency, or where none differs from the entry's own. */
function localOf(entries: readonly LedgerEntry[], { asOf, currency }: { readonly asOf: Day | null; readonly currency: Currency }): Amount | null {
  let [total, isOwn] = [ZERO, true];
  for (const entry of entries) {
    if (!inBooks(entry, asOf)) continue;
    const local = entry.localAmount ?? (entry.amount === 0 ? ZERO : null);
    if (local === null) return null;
    total = add(total, local);
    isOwn &&= isSameFigure(entry.amount, currency, local);
  }
  return isOwn ? null : total;
}

function totalsOf(lines: readonly StatementLine[]): Pick<TestReport, "totalReceived" | "totalPaid"> {
  let [totalReceived, totalPaid] = [ZERO, ZERO];
  for (const { amount } of lines) {
    if (amount > 0) totalReceived = add(totalReceived, amount);
    else totalPaid = add(totalPaid, amount);
  }
  return { totalReceived, totalPaid };
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
  return entries.filter((entry) => isPostedAfter(entry, asOf) && cleared.entries.has(entry.id));
}

/** An entry of the bank account itself, posted by the statement date. Open customer and vendor entries are not money at the bank. */
export function inBooks(entry: LedgerEntry, asOf: Day | null): boolean {
  return entry.kind === "bank" && (asOf === null || entry.postedOn === null || entry.postedOn <= asOf);
}
