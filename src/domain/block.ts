import type { Amount, Currency } from "./money";
import type { Day } from "./day";

/** Content of one cell that we write. A string is always text, whatever it begins with. */
export type CellContent =
  | null
  | string
  /** In English notation, beginning with "="; with a currency the result is shown as an amount of it. */
  | { readonly formula: string; readonly currency?: Currency }
  | { readonly amount: Amount; readonly currency: Currency }
  | { readonly day: Day }
  | { readonly count: number };

/** What one of our own sheets is for; kept on the sheet itself so that it is found again under any name. */
export type SheetRole = StatementRole | `${StatementRole}/${number}` | "setup" | "memory";

/** Sheets of which each statement has its own; those of the workbook's first bear the plain word. */
export type StatementRole = "matches" | "reconciliation" | "posting";

/** The role of a statement's sheet. */
export function roleOf(role: StatementRole, statement: number): SheetRole {
  return statement === 1 ? role : `${role}/${statement}`;
}

export type CellLook = "title" | "heading" | "total" | "note" | "problem" | "input";

/** A rectangle of cells that looks one way, zero-based inside the block. */
export interface Look {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly look: CellLook;
}

/** An Excel table on a sheet of ours: header row, last row and first column, zero-based. */
export interface BlockTable {
  readonly name: string;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly column: number;
  readonly columns: number;
}

/** A whole sheet of ours: cleared and refilled as one, so that writing it twice changes nothing. */
export interface SheetBlock {
  readonly role: SheetRole;
  /** The name asked for; the host picks another when a sheet of the user's has it. */
  readonly name: string;
  /** Rows of equal length. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly looks: readonly Look[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  /** Excel tables on the sheet, apart from each other. */
  readonly tables: readonly BlockTable[];
  readonly landscape: boolean;
  /** Charts over cells that are left free for them; absent where there are none. */
  readonly charts?: readonly BlockChart[];
}

/** Cells of a block. Zero-based. */
export interface BlockArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Columns side by side for each label. */
export interface BlockChart {
  readonly title: string;
  readonly labels: BlockArea;
  readonly series: readonly { readonly name: string; readonly values: BlockArea }[];
  /** The cells it covers. */
  readonly over: BlockArea;
}

/** A new sheet that then is the user's own: written once, never cleared, and read again as any sheet of theirs. */
export type DataSheetBlock = Omit<SheetBlock, "role"> & {
  /** Account and currency whose lines it holds: kept on the sheet, so that the next file's lines find it under any name. */
  readonly holds?: string;
};

/** Rows to be added below what a sheet holds. */
export interface AppendBlock {
  readonly sheet: string;
  /** Zero-based column of the first cell of each row. */
  readonly column: number;
  /** Rows of equal length. */
  readonly cells: readonly (readonly CellContent[])[];
}

/** The five columns written to the right of the user's rows, and one conditional-format rule per status. */
export interface MatchColumnsBlock {
  readonly sheet: string;
  readonly headerRow: number;
  /** First of our columns. */
  readonly column: number;
  readonly firstRow: number;
  readonly headers: readonly string[];
  /** One row of cells for each sheet row from `firstRow`; all null where the row has no match. */
  readonly cells: readonly (readonly CellContent[])[];
  /** Sheet rows that may have changed since the last write; null = all. */
  readonly changedRows: readonly number[] | null;
  /** Text in the Status column → colour of the row, over columns `from` to `to`. */
  readonly rules: readonly { readonly status: string; readonly colour: StatusColour }[];
  readonly from: number;
  readonly to: number;
}

export type StatusColour = "matched" | "suggested" | "explained" | "stale" | "reconciled";
