import type { CellValue, Currency, DateSystem, Field, Issue, LedgerEntry, StatementLine, Amount } from "../domain";

/** A sheet's used cells as the host gave them. */
export interface SheetGrid {
  readonly sheet: string;
  /** Zero-based position of the first used cell. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows of equal length. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the first rows (up to 200), same shape; dates are told from numbers by them. */
  readonly formats: readonly (readonly string[])[];
  /** Zero-based sheet rows that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  readonly dateSystem: DateSystem;
  /** Columns (zero-based, sheet) that Avstem itself wrote, never read as data. */
  readonly ownColumns: readonly number[];
}

export type Side = "bank" | "book";
export type DateOrder = "day-first" | "month-first" | "year-first";
export type DecimalMark = "," | ".";

/** Where what stands on a sheet: the reading of one source, detected or set by a person, and remembered. */
export interface SourceLayout {
  readonly sheet: string;
  readonly side: Side;
  /** Zero-based sheet row of the header. */
  readonly headerRow: number;
  /** Zero-based sheet columns by field. Several text columns are joined in this order. */
  readonly columns: Readonly<Partial<Record<Field, number | readonly number[]>>>;
  readonly headers: Readonly<Record<number, string>>;
  /** −1 when the amounts must be turned to read money into the bank as positive. */
  readonly sign: 1 | -1;
  /** Whether a debit is money in (book view) or money out (bank view); only for debit and credit columns. */
  readonly debitMeans: "in" | "out";
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark | null;
  /** Currency where no column says. */
  readonly currency: Currency;
  readonly includeHidden: boolean;
  /** Only rows of this account are read, by the account column; without it all rows are. */
  readonly account?: string;
  /** What the cells of the sign column say, where a person chose it; else the marks that are known. */
  readonly marks?: { readonly in: readonly string[]; readonly out: readonly string[] };
}

/** Something the words and the content could not settle; asked once. */
export interface Question {
  readonly about: Field | "side" | "sign" | "dateOrder";
  readonly sheet: string;
  /** Columns to choose from, best first; empty for the others. */
  readonly columns: readonly number[];
}

export interface Detection {
  readonly layout: SourceLayout | null;
  /** 0 to 1 for each side: how much the sheet looks like a statement, like a ledger. */
  readonly likeness: Readonly<Record<Side, number>>;
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

export interface SkippedRow {
  readonly row: number;
  readonly why: "blank" | "total" | "opening-balance" | "closing-balance" | "repeated-header" | "hidden" | "pending" | "unreadable" | "group" | "other-account";
}

export interface StatementSource {
  readonly layout: SourceLayout;
  readonly lines: readonly StatementLine[];
  /** Rows that the bank hasn't booked yet; never matched. */
  readonly pending?: readonly StatementLine[];
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
}

export interface LedgerSource {
  readonly layout: SourceLayout;
  readonly entries: readonly LedgerEntry[];
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
}
