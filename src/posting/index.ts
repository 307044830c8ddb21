// From decisions to journal lines, and their projection onto the layout of an ERP. Knows no Excel; its words are given.
// Start with journal.ts; layouts.ts is data.
export type { AccountType, Journal, JournalLine, PostingField, PostingSettings } from "./types";
export type { PostingWords } from "./words";
export { paymentJournal, type PostedWork } from "./applications";
export { exchangedTransfer } from "./exchange";
export { journalFor, type JournalRows } from "./journal";
export { checkJournal, postedIssues, type CheckOptions } from "./check";
export { layoutRows, LAYOUTS, ownLayouts, ownName, POSTING_FIELDS, postingLayout, type LayoutColumn, type LayoutFile, type LayoutSetting, type PostingLayout } from "./layouts";
export { postingFile, type PostingFile } from "./file";
export { checkPayments } from "./paymentFile/check";
export { totalsOf, writePaymentFile } from "./paymentFile/write";
export type { CheckedPayments, PaymentFile, PaymentFileSettings, PaymentFileVersion, PaymentTotals } from "./paymentFile/types";
export { postingSheet, type PostingSheetOptions } from "./sheet";
