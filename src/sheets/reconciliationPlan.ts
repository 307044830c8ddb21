import type { Amount, Day, Issue, LedgerEntry, StatementLine } from "../domain";
import type { Finding, Proof } from "../proof";
import type { Decisions } from "./rowStatus";
import type { SheetGrid, SourceLayout } from "./types";
import type { SheetWords } from "./words";

/** A user's sheet as far as formulas over it go. */
export interface LiveSource {
  readonly layout: SourceLayout;
  /** The cells as read; null when they are not at hand, so that no formula can be proved. */
  readonly grid: SheetGrid | null;
  /** Column of the Status texts as written; null when our columns were declined. */
  readonly statusColumn: number | null;
}

/** What the statement is called and whether it is finished. Texts are "" where nobody said. */
export interface StatementFacts {
  readonly account: string;
  readonly number: string;
  readonly finishedOn: Day | null;
}

/** What the reconciliation statement is written from. */
export interface ReconciliationInput extends Decisions {
  readonly proof: Proof;
  /** What was known beforehand; null where the proof assumed or derived it. */
  readonly statement: StatementFacts;
  readonly stated: { readonly openingBalance: Amount | null; readonly closingBalance: Amount | null; readonly bookOpeningBalance: Amount | null };
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly bank: LiveSource;
  readonly book: LiveSource;
  /** Name of `Matches` as written; null when it was not. */
  readonly matchesSheet: string | null;
  /** Problems of the sources and of stale rows, to list besides the proof's own. */
  readonly findings: readonly Issue[];
  /** What reconciling brought to light. */
  readonly found: readonly Finding[];
  readonly words: SheetWords;
}

/** Columns of `Reconciliation`, zero-based. */
export const COLUMN = { what: 0, row: 1, date: 2, document: 3, text: 4, amount: 5, age: 6 } as const;

/** Widths of those columns, in characters. */
export const WIDTHS = [34, 14, 12, 18, 40, 16, 10] as const;

/** Rows that formulas name; the last four are lists. */
export const MARK = {
  asOf: "asOf", opening: "opening", statementTotal: "statementTotal", closingByLines: "closingByLines", closingStated: "closingStated",
  deposits: "deposits", payments: "payments", bankErrors: "bankErrors", earlierErrors: "earlierErrors", adjustedBank: "adjustedBank",
  bookOpening: "bookOpening", entriesTotal: "entriesTotal", otherEntries: "otherEntries", bookBalance: "bookBalance",
  explainedLines: "explainedLines", explainedDifferences: "explainedDifferences", paymentsToPost: "paymentsToPost", awaited: "awaited",
  adjustedBook: "adjustedBook", remaining: "remaining", check: "check",
  totalReceived: "totalReceived", totalPaid: "totalPaid", checksNotClosed: "checksNotClosed",
  subtotal: "subtotal", toReconcile: "toReconcile", allEntries: "allEntries", localEntries: "localEntries", outstandingTransactions: "outstandingTransactions", outstandingChecks: "outstandingChecks", sumOfDifferences: "sumOfDifferences", matchedAfter: "matchedAfter", inherited: "inherited", checks: "checks",
  outstanding: "outstanding", unexplained: "unexplained", explained: "explained", differences: "differences",
} as const;
