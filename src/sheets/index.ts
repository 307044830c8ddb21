// Sheets in: cells to lines and entries, whatever the layout. Sheets out: blocks of cells for the sheets we write.
// Knows no Excel and no screen; words for people come in as SheetWords. Start with detect.ts and matchColumns.ts.
export type {
  DateOrder, DecimalMark, Detection, LedgerSource, Question, SheetGrid, Side, SkippedRow, SourceLayout, StatementSource,
} from "./types";
export type { SheetWords } from "./words";
export { extentOf, firstMatchColumn, matchColumnsBlock, STATUS_OFFSET, type MatchColumnsInput, type RowElsewhere, type SheetExtent, type SheetRow } from "./matchColumns";
export { matchesSheet, type MatchesSheetInput } from "./matchesSheet";
export { reconciliationSheet } from "./reconciliationSheet";
export type { LiveSource, ReconciliationInput } from "./reconciliationPlan";
export type { Decisions } from "./rowStatus";
export { detectSource, type DetectionHints } from "./detect";
export { pickSources } from "./pick";
export { readStatement } from "./readStatement";
export { isPaymentList, readPayments, type PaymentsSource } from "./readPayments";
export { isPartyList, readParties, type PartiesSource } from "./readParties";
export { readLedger } from "./readLedger";
export { setupSheet } from "./setup/setupSheet";
export { readSetup } from "./setup/readSetup";
export type { ReadSetupRow, SetupReading, SetupWords } from "./setup/types";
export { layoutKey } from "./layoutKey";
export { readMark } from "./marks";
export { isCurrency } from "./currencies";
export { stemsIn } from "./headers";
export { compareSigns, findAccount } from "./compareSigns";
export { outstandingByAge, type AgeBand } from "./ageing";
