// From decisions to journal lines, and their projection onto the layout of an ERP. Knows no Excel; its words are given.
// Start with journal.ts; layouts.ts is data.
export type { AccountType, Journal, JournalLine, PostingField, PostingSettings } from "./types";
export type { PostingWords } from "./words";
export { paymentJournal, type PostedWork } from "./applications";
export { journalFor, type JournalRows } from "./journal";
export { checkJournal, type CheckOptions } from "./check";
export { LAYOUTS, postingLayout, type LayoutColumn, type PostingLayout } from "./layouts";
export { postingSheet, type PostingSheetOptions } from "./sheet";
