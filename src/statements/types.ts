import type { Amount, Currency, Day } from "../domain";
import type { CsvFormat } from "./csvFormat";

/** Where in a file something stands: a line of text (from 1), an element's path, or a row of a table (from 1). */
export type FilePlace = { readonly line: number } | { readonly path: string; readonly line: number } | { readonly row: number; readonly column?: number };

/** Something wrong in a bank's file. `text` is what stands there, `expected` what should. */
export type FileIssue =
  | { readonly code: "file/empty" }
  | { readonly code: "file/unknown-format" }
  | { readonly code: "file/is-workbook" }
  | { readonly code: "file/is-archive" }
  | { readonly code: "file/is-payment-file"; readonly message: string }
  | { readonly code: "file/other-service"; readonly service: string; readonly at: FilePlace }
  | { readonly code: "file/investments-only"; readonly at: FilePlace }
  | { readonly code: "file/server-message"; readonly text: string; readonly at: FilePlace }
  | { readonly code: "file/ended-early"; readonly at: FilePlace; readonly expected: string }
  | { readonly code: "file/entities-refused"; readonly at: FilePlace }
  | { readonly code: "file/nested-too-deep"; readonly at: FilePlace; readonly limit: number }
  | { readonly code: "file/malformed"; readonly at: FilePlace; readonly text: string; readonly expected: string }
  | { readonly code: "file/no-statement"; readonly expected: string }
  | { readonly code: "file/amount-unreadable"; readonly at: FilePlace; readonly text: string }
  | { readonly code: "file/date-unreadable"; readonly at: FilePlace; readonly text: string }
  | { readonly code: "file/value-date-impossible"; readonly at: FilePlace; readonly text: string }
  | { readonly code: "file/currency-unknown"; readonly at: FilePlace; readonly text: string }
  | { readonly code: "file/columns-unsure"; readonly at: FilePlace; readonly text: string }
  | { readonly code: "file/is-pdf" }
  /** The browser could not open it: moved, deleted, locked or forbidden since it was chosen. */
  | { readonly code: "file/not-opened" }
  | { readonly code: "file/too-large" }
  | { readonly code: "file/binary"; readonly at: FilePlace }
  | { readonly code: "file/cancelled" }
  | { readonly code: "file/archive-encrypted" }
  | { readonly code: "file/archive-damaged" }
  | { readonly code: "file/archive-empty" }
  | { readonly code: "file/archive-too-large"; readonly files: number; readonly bytes: number }
  | { readonly code: "file/total-out-of-range"; readonly statement: number }
  | { readonly code: "file/statement-currency-unknown"; readonly statement: number; readonly text: string }
  | { readonly code: "file/running-balance"; readonly at: FilePlace; readonly expected: string; readonly actual: string }
  | { readonly code: "file/balance-chain"; readonly statement: number; readonly expected: string; readonly actual: string }
  | { readonly code: "file/statement-gap"; readonly statement: number; readonly after: string; readonly found: string }
  | { readonly code: "file/line-twice"; readonly statement: number; readonly at: FilePlace; readonly first: FilePlace; readonly text: string }
  | { readonly code: "file/balance-does-not-foot"; readonly statement: number; readonly expected: string; readonly actual: string }
  | { readonly code: "file/control-total"; readonly at: FilePlace; readonly expected: string; readonly actual: string };

/** One payment inside a collective entry. */
export interface BatchDetail {
  readonly amount: Amount | null;
  readonly text: string;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  readonly reference: string;
  readonly referenceType: string;
  readonly endToEndId: string;
  readonly bankReference: string;
  readonly checkNo: string;
}

/** One transaction as the bank's file has it. Texts that the file lacks are "". */
export interface BankLine {
  readonly bookedOn: Day | null;
  readonly valueOn: Day | null;
  /** Money in positive. */
  readonly amount: Amount;
  readonly currency: Currency;
  /** The narrative as the file has it. */
  readonly text: string;
  /** What the payer wrote, freed of the format's own marks. */
  readonly remittance: string;
  readonly additionalInfo: string;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  /** Payment reference: KID, OCR, RF, QR; else the customer's reference as written. */
  readonly reference: string;
  readonly referenceType: string;
  readonly bankReference: string;
  readonly endToEndId: string;
  readonly checkNo: string;
  readonly transactionCode: string;
  readonly isReversal: boolean;
  readonly status: "booked" | "pending" | "info";
  readonly batch: readonly BatchDetail[];
  /** Balance after the line, where the file gives it. */
  readonly balance: Amount | null;
  readonly at: FilePlace;
}

/** One account statement of a file. */
export interface BankStatement {
  readonly account: string;
  readonly iban: string;
  readonly bic: string;
  readonly currency: Currency;
  readonly statementNo: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  readonly lines: readonly BankLine[];
}

/** A row or element of the file that is no booked line, and why. */
export interface SkippedPlace {
  readonly at: FilePlace;
  readonly why: string;
}

/** A file read: its statements and what was wrong. A file that must be refused has no statements, only issues. */
export interface ParsedFile {
  /** Name of the file, "" when it is not known. */
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly statements: readonly BankStatement[];
  readonly issues: readonly FileIssue[];
  readonly skipped: readonly SkippedPlace[];
  /** How a table of values was read: a known bank's layout, a saved one, or the guess. Null for other formats. */
  readonly csvFormat: CsvFormat | null;
}

/** What each format's reader gives. */
export interface Reading {
  readonly format: string;
  readonly statements: readonly BankStatement[];
  readonly issues: readonly FileIssue[];
  readonly skipped?: readonly SkippedPlace[];
  readonly csvFormat?: CsvFormat;
}

/** How far a file is read: characters done, of how many. */
export interface ReadSoFar {
  readonly done: number;
  readonly total: number;
}

/** Reading in steps: between two of them the caller may show progress, let other work run, or stop for good. */
export type ReadSteps<Result> = Generator<ReadSoFar, Result, void>;

/** How a format is told and read. */
export interface StatementFormat {
  readonly name: string;
  /** Whether the text is of this format, by content. `head` is its first 4,096 characters. */
  recognises(head: string, text: string): boolean;
  read(text: string, csv: CsvChoice): ReadSteps<Reading>;
}

/** Which layouts a table of values may have: the one a person chose, or those to be found by their headers. */
export interface CsvChoice {
  readonly chosen: CsvFormat | null;
  readonly known: readonly CsvFormat[];
}
