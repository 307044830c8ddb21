import { add, subtract, sum, type Amount, type Day, type LedgerEntry, type StatementLine } from "../domain";
import type { Cleared } from "./cleared";
import type { OutstandingItem, TestReport } from "./types";

interface Rows {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly cleared: Cleared;
  readonly outstanding: readonly OutstandingItem[];
  readonly asOf: Day | null;
}

interface Balances {
  readonly closing: Amount;
  readonly book: Amount;
  /** Adjusted bank balance, before the bank's errors, less book balance. */
  readonly gap: Amount;
}

/** Works out the figures of a test report from what is cleared and the balances of both sides. Cost: linear in rows. */
export function reportOf({ lines, entries, cleared, outstanding, asOf }: Rows, { closing, book, gap }: Balances): TestReport {
  const of = (isCheck: boolean): Amount => sum(outstanding.filter((item) => item.isCheck === isCheck).map(({ amount }) => amount));
  const sumOfDifferences = sum([...lines.filter(({ id }) => !cleared.lines.has(id)).map(({ amount }) => amount), ...cleared.differences.values()]);
  const matchedAfterDate = sum(matchedAfter(entries, cleared, asOf).map(({ amount }) => amount));
  const known = sum([sumOfDifferences, cleared.paymentsToPost, matchedAfterDate]);
  return {
    outstandingTransactions: of(false), outstandingChecks: of(true), sumOfDifferences, matchedAfterDate, inherited: subtract(gap, known), subtotal: add(closing, of(false)),
    ...ledgerSide(entries, book, asOf),
  };
}

function ledgerSide(entries: readonly LedgerEntry[], book: Amount, asOf: Day | null): Pick<TestReport, "toReconcile" | "bookBalanceAllDates" | "localEntries"> {
  const own = entries.filter(({ kind }) => kind === "bank");
  const amounts = (some: readonly LedgerEntry[]): Amount => sum(some.map(({ amount }) => amount));
  const local = own.filter((entry) => inBooks(entry, asOf)).flatMap(({ localAmount }) => localAmount ?? []);
  return {
    toReconcile: amounts(own.filter(({ isOpen, isReversed }) => isOpen && !isReversed)), bookBalanceAllDates: add(book, amounts(own.filter((entry) => !inBooks(entry, asOf)))),
    localEntries: local.length === 0 ? null : sum(local),
  };
}

/** Entries of the bank account that are matched and were posted after the statement date. */
export function matchedAfter(entries: readonly LedgerEntry[], cleared: Cleared, asOf: Day | null): readonly LedgerEntry[] {
  return entries.filter((entry) => entry.kind === "bank" && cleared.entries.has(entry.id) && !inBooks(entry, asOf));
}

/** An entry of the bank account itself, posted by the statement date. Open customer and vendor entries are not money at the bank. */
export function inBooks(entry: LedgerEntry, asOf: Day | null): boolean {
  return entry.kind === "bank" && (asOf === null || entry.postedOn === null || entry.postedOn <= asOf);
}
