import type { Model } from "@ironcalc/wasm";
import type { CellValue, DateSystem } from "../../domain";

/** A rectangle of cells, zero-based. */
export interface Area { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

export interface CellStyle {
  readonly bold?: boolean; readonly italic?: boolean; readonly fontColor?: string | null; readonly fill?: string | null;
  readonly fontSize?: number;
  readonly horizontal?: "General" | "Left" | "Center" | "Right"; readonly wrap?: boolean; readonly indent?: number;
  readonly borderTop?: boolean; readonly borderBottom?: boolean;
}

export interface BookTable { readonly id: string; name: string; area: Area; showHeaders: boolean; showTotals: boolean; style: string; filterButtons: boolean }

/** A conditional format. Custom formula rules are live; others are kept as read and written back unchanged. */
export interface BookFormatRule {
  readonly id: string; areas: readonly Area[]; priority: number; stopIfTrue: boolean;
  readonly rule: { readonly type: "custom"; formula: string; fill: string | null; fontColor: string | null; bold: boolean | null } | { readonly type: "other"; readonly raw: unknown };
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** What happened to the workbook; the bridge makes Excel's events of it. */
export type BookChange =
  | { readonly type: "cells"; readonly sheet: string; readonly area: Area; readonly by: "addin" | "user" | "coauthor"; readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "Sorted" }
  | { readonly type: "selection"; readonly sheet: string; readonly area: Area }
  | { readonly type: "activated" | "deactivated" | "added" | "deleted" | "renamed"; readonly sheet: string };

/** What a person has just done in the page's grid, straight on `Book.model`. Sheets by their place in the model. */
export type ModelAct =
  | { readonly type: "cells"; readonly sheet: number; readonly area: Area | null; readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" }
  | { readonly type: "selection" }
  | { readonly type: "sheets" };

/** A chart of a sheet. One that was read from a file goes along as it stands: only its name is known. */
export interface BookChart {
  readonly id: string;
  name: string;
  /** In Office.js' words: "ColumnClustered". */
  type: string;
  /** Null = the first series' name; "" = none. */
  title: string | null;
  source: { readonly sheet: string; readonly area: Area } | null;
  seriesBy: string;
  position: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Addresses of the corner cells, where it was put over cells. */
  readonly cells: { from: string | null; to: string | null };
  readonly legend: { visible: boolean; position: string };
  /** Where the labels of the axes stand, in Office.js' words; without a word of its own, at the axis. */
  readonly tickLabels: { category: string; value: string };
  series: { name: string; values: string | null; categories: string | null; type: string | null }[];
  /** Its anchor in the file it was read from; null for one made here. */
  readonly raw: string | null;
}

/** One worksheet. `id` is stable under renaming, "{…}" as Excel writes it. All positions zero-based. */
export interface BookSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  tabColor: string;
  isProtected: boolean;
  readonly customProperties: Map<string, string>;
  frozen: { rows: number; columns: number };
  gridlines: boolean;
  landscape: boolean;
  /** Printed one page wide. */
  fitsWidth: boolean;
  /** Foot of each printed page in Excel's codes; null = as it was read. */
  footer: readonly [left: string, centre: string, right: string] | null;
  standardWidth: number;
  /** Used cells; `valuesOnly` leaves out cells that are only formatted. Null when there are none. */
  usedArea(valuesOnly: boolean): Area | null;
  values(area: Area): CellValue[][];
  /** Formula text where there is one ("=SUM(A1:A3)"), else the value. */
  formulas(area: Area): CellValue[][];
  numberFormats(area: Area): string[][];
  /** As displayed, by the workbook's locale. */
  texts(area: Area): string[][];
  /** Excel's write semantics: null leaves, "" clears, "=…" and "+…"/"-…" texts become formulas, "'x" and "@" cells keep text, "12%" and locale dates as the engine coerces. Errors: throws InvalidFormula. */
  setInputs(area: Area, inputs: readonly (readonly (CellValue | null)[])[], by?: "addin" | "user" | "coauthor"): void;
  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void;
  style(row: number, column: number): CellStyle;
  setStyle(area: Area, style: CellStyle): void;
  clear(area: Area, what: "All" | "Contents" | "Formats"): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, columns: number, points: number): void;
  isRowHidden(row: number): boolean;
  setRowsHidden(row: number, rows: number, hidden: boolean): void;
  readonly tables: BookTable[];
  readonly charts: BookChart[];
  addTable(area: Area, hasHeaders: boolean): BookTable;
  deleteTable(id: string, keepCells: boolean): void;
  readonly formatRules: BookFormatRule[];
  addFormatRule(areas: readonly Area[], formula: string): BookFormatRule;
  updateFormatRule(rule: BookFormatRule): void;
  deleteFormatRule(id: string): void;
  readonly mergedAreas: Area[];
  insertRows(row: number, rows: number, by?: "addin" | "user" | "coauthor"): void;
  deleteRows(row: number, rows: number, by?: "addin" | "user" | "coauthor"): void;
  /** Sorts whole rows of the area by one column, as a user would. */
  sort(area: Area, column: number, ascending: boolean): void;
}

/** The workbook behind the stand-in host: IronCalc evaluates, this keeps what IronCalc lacks. */
export interface Book {
  readonly name: string;
  readonly sheets: readonly BookSheet[];
  readonly dateSystem: DateSystem;
  readonly locale: string;
  readonly decimalMark: string;
  readonly groupMark: string;
  readonly shortDate: string;
  activeSheetId: string;
  selection: { sheetId: string; area: Area };
  readonly names: Map<string, { formula: string; scope: string | null; visible: boolean }>;
  readonly settings: Map<string, unknown>;
  addSheet(name?: string): BookSheet;
  deleteSheet(id: string): void;
  /** Evaluation waits until `resumeCalculation`. */
  suspendCalculation(): void;
  resumeCalculation(): void;
  onChange(listener: (change: BookChange) => void): () => void;
  toXlsx(): Promise<Uint8Array>;
  /** IronCalc's model of this workbook, for the grid of the page; it shows every write, format, rule and sheet of this book. */
  readonly model: Model;
  /** Takes over what a person did straight on `model` (area null: anywhere on the sheet) and tells the listeners, by "user". */
  followModel(act: ModelAct): void;
}
