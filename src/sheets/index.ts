export type {
  DateOrder, DecimalMark, Detection, LedgerSource, Question, SheetGrid, Side, SkippedRow, SourceLayout, StatementSource,
} from "./types";
export type { SheetWords } from "./words";
export { extentOf, firstMatchColumn, matchColumnsBlock, MATCH_COLUMNS, STATUS_OFFSET, type MatchColumnsInput, type SheetExtent, type SheetRow } from "./matchColumns";
export { dayText, matchesSheet, type MatchesSheetInput } from "./matchesSheet";
export { reconciliationSheet } from "./reconciliationSheet";
export type { LiveSource, ReconciliationInput } from "./reconciliationPlan";
export { statusOf, type Decisions } from "./rowStatus";
export { detectSource, type DetectionHints } from "./detect";
export { asSide, pickSources, type PickedSources } from "./pick";
export { readStatement } from "./readStatement";
export { readLedger } from "./readLedger";
export { layoutKey } from "./layoutKey";
