export type { AccountType, Journal, JournalLine, PostingSettings } from "./types";
