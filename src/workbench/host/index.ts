// The stand-in for Excel: a workbook, its files, and the bridge over which Microsoft's client library speaks to it.
// Knows nothing of the pane and nothing of reconciliation. What it assumes of Excel is in assumptions.md.
// Start with bridge/host.ts and book.ts. Node's engine has a door of its own, node.ts, that no page may open.
export type { Book, BookSheet, ModelAct } from "./book";
export { pageEngine } from "./book/enginePage";
export { newBook, openXlsx, type BookOptions } from "./book/workbook";
export { installHost, type Host, type HostOptions } from "./bridge/host";
export type { HostWindow } from "./bridge/library";
