import type { DateSystem } from "../../../domain";
import type { Area, BookChart, BookTable, SheetVisibility } from "../book";
import { Cells } from "./cells";
import { OfficePackage } from "./package";
import type { RuleDocument } from "./ruleDocument";
import { plainStyles } from "./styleParts";
import { StyleBook } from "./styles";

/** What is kept of one row beside its cells. `raw` holds attributes that are not understood (outline, thick borders). */
export interface RowLook { readonly height: number | null; readonly hidden: boolean; readonly style: number | undefined; readonly raw: string }

/** Columns `first` to `last` that look alike. Width in characters, as a file counts it; null = the sheet's own. */
export interface ColumnSpan { readonly first: number; readonly last: number; readonly width: number | null; readonly hidden: boolean; readonly style: number | undefined; readonly raw: string }

/** A table with what its part says beside what the book changes: "" for one that was made here. */
export interface TableDocument extends BookTable {
  readonly fileId: number;
  /** Raw part, or "". */
  readonly raw: string;
  path: string | null;
}

/** Width and place of an array formula's result; the cells behind the first hold only results. */
interface SpillArea { readonly area: Area; /** Marks the formula as dynamic in the file's own metadata, or "". */ readonly cellMeta: string }

/** One worksheet as plain data. */
export interface SheetDocument {
  readonly kind: "worksheet";
  readonly id: string;
  readonly sheetId: number;
  name: string;
  visibility: SheetVisibility;
  tabColor: string;
  /** Raw `<sheetProtection/>`; "" when the sheet is not protected. */
  protection: string;
  readonly customProperties: Map<string, string>;
  frozen: { rows: number; columns: number };
  gridlines: boolean;
  landscape: boolean;
  /** Printed one page wide. */
  fitsWidth: boolean;
  /** Foot of each printed page in Excel's codes, left, centre and right; null = as it was read. */
  footer: readonly [left: string, centre: string, right: string] | null;
  /** Default column width in characters, as a file counts it. */
  defaultWidth: number;
  cells: Cells;
  rows: Map<number, RowLook>;
  columns: ColumnSpan[];
  merged: Area[];
  tables: TableDocument[];
  charts: BookChart[];
  /** The drawing it was read with: its part, its root and what in it is no chart; null when there was none. */
  drawing: { readonly path: string; readonly attributes: string; readonly others: readonly string[]; readonly charts: number } | null;
  rules: RuleDocument[];
  /** Results of array formulas by "row,column" of their formula. */
  spills: Map<string, SpillArea>;
  /** Path of the part it was read from, or null. */
  path: string | null;
  rootAttributes: string;
  /** Elements that go along unchanged, by name, in the file's order. */
  raw: Map<string, string[]>;
}

/** A chart sheet or the like: keeps its place and its part. */
interface OtherSheet { readonly kind: "other"; readonly name: string; readonly raw: string; readonly sheetId: number }

export interface DefinedName { formula: string; scope: string | null; visible: boolean; /** Attributes that go along unchanged. */ attributes?: string }

/** A workbook as plain data, and the package it came from. */
export interface WorkbookDocument {
  readonly package: OfficePackage;
  readonly workbookPath: string;
  sheets: (SheetDocument | OtherSheet)[];
  readonly styles: StyleBook;
  readonly dateSystem: DateSystem;
  readonly names: Map<string, DefinedName>;
  readonly settings: Map<string, unknown>;
  activeSheetId: string | null;
  readonly rootAttributes: string;
  /** Elements of the workbook part that go along unchanged, by name. */
  readonly raw: Map<string, string>;
}

export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATION_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROOT = ` xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}"`;

/** Default width of a column in characters with padding: 64 pixels at 7 a digit. Source: ECMA-376 part 1 §18.3.1.81, Calibri 11. */
export const DEFAULT_WIDTH = 64 / 7;

/** The id Excel gives to the sheet with this number when it writes its first copy. */
export function sheetGuid(sheetId: number): string {
  return `{00000000-0001-0000-${(((sheetId - 1) % 256) * 256).toString(16).toUpperCase().padStart(4, "0")}-${Math.floor((sheetId - 1) / 256).toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** An empty worksheet. */
export function emptySheet(sheetId: number, name: string): SheetDocument {
  return {
    kind: "worksheet", id: sheetGuid(sheetId), sheetId, name, visibility: "Visible", tabColor: "", protection: "", customProperties: new Map(),
    frozen: { rows: 0, columns: 0 }, gridlines: true, landscape: false, fitsWidth: false, footer: null, defaultWidth: DEFAULT_WIDTH, cells: new Cells(), rows: new Map(), columns: [],
    merged: [], tables: [], charts: [], drawing: null, rules: [], spills: new Map(), path: null, rootAttributes: ROOT, raw: new Map(),
  };
}

/** An empty workbook, without any sheet yet. */
export function emptyDocument(dateSystem: DateSystem): WorkbookDocument {
  return {
    package: new OfficePackage(new Map()), workbookPath: "xl/workbook.xml", sheets: [], styles: new StyleBook(plainStyles()), dateSystem,
    names: new Map(), settings: new Map(), activeSheetId: null, rootAttributes: ROOT, raw: new Map(),
  };
}

/** The worksheets of a workbook, in order. */
export function worksheets(document: WorkbookDocument): SheetDocument[] {
  return document.sheets.filter((sheet) => sheet.kind === "worksheet");
}

/** The style a cell without one of its own has: its row's, else its column's. */
export function inheritedStyle(sheet: SheetDocument, row: number, column: number): number {
  return sheet.rows.get(row)?.style ?? columnSpan(sheet, column)?.style ?? 0;
}

/** What is kept of a column, or undefined. */
export function columnSpan(sheet: SheetDocument, column: number): ColumnSpan | undefined {
  return sheet.columns.find((span) => column >= span.first && column <= span.last);
}
