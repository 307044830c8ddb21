// From decisions to journal lines, and their projection onto the layout of an ERP. Knows no Excel and no words.
// Start with journal.ts; layouts.ts is data.
export type { AccountType, Journal, JournalLine, PostingField, PostingSettings } from "./types";
export type { PostingWords } from "./words";
