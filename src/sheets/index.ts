export type {
  DateOrder, DecimalMark, Detection, LedgerSource, Question, SheetGrid, Side, SkippedRow, SourceLayout, StatementSource,
} from "./types";
export type { SheetWords } from "./words";
