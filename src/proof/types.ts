import type { Amount, Currency, Day, EntryId, Issue, LineId } from "../domain";

/** An entry in the books that the bank has not shown yet. */
export interface OutstandingItem {
  readonly entry: EntryId;
  readonly amount: Amount;
  readonly postedOn: Day | null;
  /** Days from posting to the statement date; null without a date. */
  readonly age: number | null;
  readonly isCheck: boolean;
}

/**
 * The figures of a test report that the proof itself does not show. Adjusted bank balance before the bank's errors − book balance =
 * differences + payments to post + matched after the date + inherited.
 * Source: Business Central, Test Report of bank account reconciliations.
 */
export interface TestReport {
  /** Σ of the lines that bring money in, and of those that take it out (negative). */
  readonly totalReceived: Amount;
  readonly totalPaid: Amount;
  readonly outstandingTransactions: Amount;
  /** Signed: money out is negative. */
  readonly outstandingChecks: Amount;
  /** Σ of checks posted by the statement date that no finished statement holds, cleared on this one or not; positive for money out. */
  readonly checksNotClosed: Amount;
  /** Σ of what matches leave of each line; an unmatched line leaves its whole amount. */
  readonly sumOfDifferences: Amount;
  /** Σ of matched entries that were posted after the statement date. */
  readonly matchedAfterDate: Amount;
  /** What earlier statements left, or an opening balance that is not the other side's. */
  readonly inherited: Amount;
  /** The statement's closing balance and what is outstanding but for checks. */
  readonly subtotal: Amount;
  /** Σ of open entries of the account, whatever their date, matched here or not: what this statement may still clear. */
  readonly toReconcile: Amount;
  /** The book balance with entries posted after the statement date. */
  readonly bookBalanceAllDates: Amount;
  /**
   * Σ of the entries in the books on that day in the currency of the books, in hundredths. Null where an entry lacks that amount, and where
   * all are the very amounts of the account, which is in that currency itself.
   */
  readonly localEntries: Amount | null;
}

/** The balance proof. All amounts in minor units of `currency`. */
export interface Proof {
  readonly currency: Currency;
  readonly asOf: Day | null;
  readonly openingBalance: Amount;
  readonly closingBalance: Amount;
  readonly statementTotal: Amount;
  readonly bookBalance: Amount;
  readonly outstandingPayments: Amount;
  readonly depositsInTransit: Amount;
  readonly adjustedBankBalance: Amount;
  readonly adjustedBookBalance: Amount;
  /** Σ of lines and differences that a person explained and that the books lack; bank errors are apart. */
  readonly explained: Amount;
  /** Σ of what lines pay on open customer, vendor and employee entries: payments that the books lack until posted. */
  readonly paymentsToPost: Amount;
  /** Σ of what earlier statements posted and the books lack yet, where the books' opening balance is known. */
  readonly awaited: Amount;
  /** Σ of lines and differences that a person said are the bank's errors, on earlier statements too; the bank side is adjusted by their opposite. */
  readonly bankErrors: Amount;
  /** Of these, what earlier statements had. */
  readonly earlierBankErrors: Amount;
  /** adjusted bank balance − adjusted book balance: what nobody has explained. */
  readonly remainingDifference: Amount;
  /** opening + Σ lines = closing. */
  readonly statementFoots: boolean;
  readonly outstanding: readonly OutstandingItem[];
  readonly report: TestReport;
  readonly unexplainedLines: readonly LineId[];
  /** Strict: no remaining difference, every line matched or explained, every match's difference explained. */
  readonly closes: boolean;
  readonly issues: readonly Issue[];
}
