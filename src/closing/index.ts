// From a reviewed statement to a finished one and back: numbers, checks, closing, reopening, history, what goes to the general journal.
// Knows no sheets, no words, no clock. Start with types.ts and finish.ts.
export {
  STRICT_CLOSING, type AccountBooks, type ClosedStatement, type ClosingPolicy, type KnownStanding, type Reconciliation,
} from "./types";
export {
  beginStatement, candidatesFor, cutoffOf, findOpen, freeNumber, isTakenNumber, newBooks, nextNumber, renumber, rowsFor, rowsToMatch, standingsOf, viewOf, withOpen, type NewReconciliation,
} from "./books";
export { checkFinish, finish, reopen } from "./finish";
export { deleteLine, entriesForLines, importLines, suggestLines, type EntriesAsked, type Imported, type ImportOptions, type SuggestLines } from "./lines";
export {
  bankEntriesOf, postToAccounts, takePosted, transferDifferences,
  type AccountPosted, type AccountPosting, type DifferenceLine, type JournalAccount, type PostedEntry, type TransferOptions,
} from "./journal";
export { carryForward, historyOf, type HistoryRow } from "./carry";
export {
  keptFrom, keptTexts, type ExpectedEntry, type FinishedFacts, type FoundStatements, type KeptStatement, type StatementSources,
} from "./kept";
export { otherSides, type OtherSide, type OwnTransfer } from "./transfers";
export { rowsInSight, type Sight, type SightInput } from "./sight";
