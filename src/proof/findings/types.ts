import type { Amount, Currency, Day, EntryId, LedgerEntry, LineId, MatchId, StatementLine } from "../../domain";
import type { Session } from "../../session";

/** Something that reconciling brought to light: which rows, how much, and the values that say why. Words are chosen in the pane. */
export type Finding = { readonly lines: readonly LineId[]; readonly entries: readonly EntryId[]; readonly amount: Amount; readonly currency: Currency } & (
  /** Paid twice: same payee and amount, with the same reference, or a few days apart. */
  | { readonly code: "finding/duplicate-payment"; readonly days: number; readonly reference: string }
  | { readonly code: "finding/outstanding-old"; readonly age: number }
  | { readonly code: "finding/missing-in-books" }
  /** Posted with the wrong sign: the bank has the opposite. */
  | { readonly code: "finding/opposite-sign" }
  /** Two digits change places between bank and books; `amount` is the difference. */
  | { readonly code: "finding/transposed-digits"; readonly atBank: Amount; readonly inBooks: Amount }
  /** The books have it in a later month than the bank. */
  | { readonly code: "finding/wrong-period"; readonly match: MatchId; readonly booked: Day; readonly posted: Day }
  /** A statement does not begin as the one before ended. */
  | { readonly code: "finding/statement-gap"; readonly before: string; readonly after: string }
  /** The same transaction of the bank stands twice. */
  | { readonly code: "finding/duplicate-import"; readonly bankReference: string }
  /** A payee who was paid before is paid to another account. */
  | { readonly code: "finding/changed-account"; readonly payee: string; readonly account: string; readonly earlier: readonly string[] }
  /** On the G/L account, but not by way of the bank account. */
  | { readonly code: "finding/direct-posting"; readonly day: Day | null }
);

export type FindingCode = Finding["code"];

/** A statement as history has it. */
export interface StatementBalances {
  readonly statementNo: string;
  readonly date: Day;
  readonly openingBalance: Amount;
  readonly closingBalance: Amount;
}

export interface FindingsInput {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly session: Session;
  /** The day that ages are counted to; null = nothing is old. */
  readonly day: Day | null;
  readonly currency: Currency;
  /** An open item older than this is a finding. */
  readonly outstandingDays: number;
  /** Finished statements of the account and this one, by date. */
  readonly statements: readonly StatementBalances[];
  /** Whom was paid to which account before, from earlier statements. */
  readonly knownAccounts: readonly { readonly payee: string; readonly account: string }[];
  /** All that the bank account goes by: number, IBAN, G/L account. */
  readonly accountNames: readonly string[];
}
