// The stand-in for Excel: a workbook, its files, and the bridge over which Microsoft's client library speaks to it.
// Knows nothing of the pane and nothing of reconciliation. Start with bridge/host.ts and book.ts.
// What it assumes of Excel is in assumptions.md. Node's engine has a door of its own, node.ts, that no page may open.
export type {
  Area, Book, BookChange, BookFormatRule, BookSheet, BookTable, CellStyle, ModelAct, RowSource, SheetVisibility,
} from "./book";
export type { Engine } from "./book/engine";
export { pageEngine } from "./book/enginePage";
export { newBook, openXlsx, type BookOptions } from "./book/workbook";
export type { Counters, LogEntry } from "./bridge/counters";
export type { ExcelCode } from "./bridge/errors";
export type { Faults } from "./bridge/faults";
export { installHost, type Host, type HostOptions } from "./bridge/host";
export { LIBRARY_FILE, type HostWindow } from "./bridge/library";
export type { OfficeTheme, Platform } from "./bridge/office";
