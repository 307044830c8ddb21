export type {
  DateOrder, DecimalMark, Detection, LedgerSource, Question, SheetGrid, Side, SkippedRow, SourceLayout, StatementSource,
} from "./types";
export type { SheetWords } from "./words";
export { extentOf, firstMatchColumn, matchColumnsBlock, STATUS_OFFSET, type MatchColumnsInput, type SheetExtent, type SheetRow } from "./matchColumns";
export { matchesSheet, type MatchesSheetInput } from "./matchesSheet";
export { reconciliationSheet } from "./reconciliationSheet";
export type { LiveSource, ReconciliationInput } from "./reconciliationPlan";
export type { Decisions } from "./rowStatus";
export { detectSource, type DetectionHints } from "./detect";
export { asSide, pickSources, type PickedSources } from "./pick";
export { readStatement } from "./readStatement";
export { readLedger } from "./readLedger";
export { layoutKey } from "./layoutKey";
export { compareSigns } from "./compareSigns";
