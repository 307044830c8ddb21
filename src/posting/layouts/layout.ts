import type { SettingShape } from "../../domain";
import type { PostingField } from "../types";

/** One column of a posting layout. */
export interface LayoutColumn {
  readonly field: PostingField;
  /** Header as the ERP writes it; null = in the reader's language. */
  readonly header: string | null;
  readonly width: number;
  /** Most characters the ERP takes; null = no limit known. */
  readonly limit: number | null;
  /** A narrative is cut at the limit; anything else that is too long is a problem to mend. */
  readonly isCut: boolean;
  /** The ERP wants its own currency unnamed. */
  readonly isBlankWhenLocal?: boolean;
  /** Only the first row of a document has it. */
  readonly isOfDocument?: boolean;
  /** The same text in every row, where `field` is "constant"; the name of a setting, where it is "setting". */
  readonly value?: string;
}

/** How days are written where they are texts. */
export type DayFormat = "iso" | "yyyymmdd" | "dd.mm.yyyy" | "dd/mm/yyyy" | "mm/dd/yyyy" | "ddmm";

export type FileEncoding = "utf-8" | "utf-8-bom" | "windows-1252" | "iso-8859-1" | "cp437";

/** The file that an ERP imports. */
export interface LayoutFile {
  readonly extension: string;
  /** Begins the file's name; its ERP may ask for one. */
  readonly prefix: string;
  readonly encoding: FileEncoding;
  readonly delimiter: ";" | "," | "\t";
  /** all: every text in quotes, as DATEV wants; needed: only where a value would break the row; never: what would becomes a blank in a narrative, and is a problem elsewhere. */
  readonly quotes: "all" | "needed" | "never";
  readonly lineEnd: "\r\n" | "\n";
  readonly decimalMark: "," | ".";
  readonly hasHeader: boolean;
  /** What is no plain table: its own writer. */
  readonly writer: "table" | "sie" | "datev" | "sap" | "intacct";
}

/** Something an ERP asks for that no journal line says. */
export interface LayoutSetting {
  readonly id: string;
  /** What holds where nobody says otherwise; "" = the ERP does without, or it must be said. */
  readonly otherwise: string;
  readonly isRequired: boolean;
  readonly shape?: SettingShape;
}

/** What an ERP refuses besides limits of its columns. */
export type LayoutCheck =
  /** Accounts are digits of a certain length. */
  | { readonly kind: "account-digits"; readonly least: number; readonly most: number }
  /** Bank accounts, customers and vendors can't be posted to. */
  | { readonly kind: "ledger-accounts-only" }
  /** Customers and vendors are posted to the control accounts that the settings name. */
  | { readonly kind: "control-accounts" }
  /** Customers and vendors need a name. */
  | { readonly kind: "party-name" }
  /** No column names the currency: only that of the books. */
  | { readonly kind: "one-currency" }
  /** Amounts of at most so many digits before the decimal mark. */
  | { readonly kind: "amount-digits"; readonly most: number };

/** How an ERP wants its journal: data, so that it can be read, printed, copied and changed. */
export interface PostingLayout {
  readonly id: string;
  readonly columns: readonly LayoutColumn[];
  /**
   * own-line: each leg is a line. bal-account: a booking with one leg besides the bank is one line with a balancing account.
   * against-bank: each leg but the bank's is a line with the bank as its other side.
   */
  readonly balancing: "own-line" | "bal-account" | "against-bank";
  /** The ERP grants a payment discount itself when a payment is applied: lines of parties are net of it. Else it is a leg of its own. */
  readonly grantsDiscount: boolean;
  /** Most lines of one journal, and of one document; null = no limit known. */
  readonly lineLimit: number | null;
  readonly rowLimit: number | null;
  /** Columns at the right that are for people, not for the ERP. */
  readonly beside: readonly PostingField[];
  readonly settings: readonly LayoutSetting[];
  /** cells: dates and numbers are cells as Excel has them. texts: every cell is the text that the file holds. */
  readonly form: "cells" | "texts";
  readonly days: DayFormat;
  /** Null = rows are pasted, there is no file. */
  readonly file: LayoutFile | null;
  readonly checks?: readonly LayoutCheck[];
}

interface ColumnOptions {
  readonly width: number;
  readonly limit?: number | null;
  readonly isCut?: boolean;
}

/** A column that holds a field. */
export function column(field: PostingField, header: string | null, { width, limit = null, isCut = false }: ColumnOptions): LayoutColumn {
  return { field, header, width, limit, isCut };
}

/** A column with the same text in every row. */
export function constant(value: string, header: string | null): LayoutColumn {
  return { ...column("constant", header, { width: 10 }), value };
}

/** A column with a setting of the layout. */
export function setting(id: string, header: string | null): LayoutColumn {
  return { ...column("setting", header, { width: 12 }), value: id };
}

/** A column that only the first row of a document fills. */
export function ofDocument(of: LayoutColumn): LayoutColumn {
  return { ...of, isOfDocument: true };
}

/** Rows that are pasted into a page of the ERP. */
export const PASTED = { lineLimit: null, rowLimit: null, settings: [], form: "cells", days: "iso", file: null } as const;

/** Values between commas, as RFC 4180 has them, that Excel opens as UTF-8. */
export const CSV: LayoutFile = {
  extension: "csv", prefix: "", encoding: "utf-8-bom", delimiter: ",", quotes: "needed", lineEnd: "\r\n", decimalMark: ".", hasHeader: true, writer: "table",
};
