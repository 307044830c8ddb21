import type { Amount, BankAccount, Day, EntryId, LedgerEntry, LineId, Problem, Refusal, Result, StatementLine } from "../domain";
import type { Session } from "../session";

/** A statement of a bank account that is being reconciled. */
export interface Reconciliation {
  readonly statementNo: string;
  readonly statementDate: Day | null;
  readonly openingBalance: Amount;
  /** Null while nobody has said it. */
  readonly closingBalance: Amount | null;
  readonly lines: readonly StatementLine[];
  readonly session: Session;
}

/** A finished statement, kept whole: reopening it brings everything back. */
export interface ClosedStatement {
  readonly reconciliation: Reconciliation;
  readonly statementNo: string;
  readonly closedOn: Day;
  readonly closingBalance: Amount;
  /** The account's last number before it. */
  readonly previousNo: string;
  /** The entries it closed. */
  readonly entries: readonly EntryId[];
  /** As they were when it was finished; later postings do not change them. */
  readonly bookBalance: Amount;
  readonly outstandingTransactions: readonly EntryId[];
  readonly outstandingChecks: readonly EntryId[];
}

/** What the ledger itself says of an entry that no statement kept here closed or holds. */
export interface KnownStanding {
  readonly statementNo: string;
  readonly isClosed: boolean;
  readonly closedOn: Day | null;
}

/** A bank account with its entries and all its statements. An immutable value. */
export interface AccountBooks {
  readonly account: BankAccount;
  readonly entries: readonly LedgerEntry[];
  readonly open: readonly Reconciliation[];
  /** In the order they were finished. */
  readonly closed: readonly ClosedStatement[];
  /** Numbers of statements finished elsewhere. */
  readonly earlierNos: ReadonlySet<string>;
  readonly known: ReadonlyMap<EntryId, KnownStanding>;
}

/** How strict finishing is, and what a reopened statement is called. */
export interface ClosingPolicy {
  /** strict: every line matched or explained, every difference explained. business-central: only the sum of the differences is 0. */
  readonly check: "strict" | "business-central";
  /** own: a reopened statement keeps its number. next: it gets the next one, as in Business Central. */
  readonly reopenedNo: "own" | "next";
  /** A statement without lines may be finished. */
  readonly isEmptyAllowed: boolean;
  /** Lines without an entry are posted with the statement, as a payment journal does; they need none then. */
  readonly postsLines: boolean;
}

/** What people get without changing anything. */
export const STRICT_CLOSING: ClosingPolicy = { check: "strict", reopenedNo: "own", isEmptyAllowed: false, postsLines: false };

export type BooksResult = Result<AccountBooks, Refusal>;
export type FinishResult = Result<{ readonly books: AccountBooks; readonly statementNo: string }, readonly Problem[]>;

/** Makes an id for a line that comes from an entry. */
export type LineNamer = (entry: LedgerEntry) => LineId;
