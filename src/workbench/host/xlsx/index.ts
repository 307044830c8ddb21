// A workbook as plain data (cells, styles, tables, rules), and as an .xlsx file read and written with nothing lost that is not understood.
// Must not know: the engine, events, Excel's objects. Start with document.ts, then readWorkbook.ts and writeWorkbook.ts.
export { MAX_COLUMNS, MAX_ROWS, areaAddress, around, cellAddress, holds, intersection, parseArea, parseAreas, shiftArea, type RowShift } from "./area";
export { Cells, heldRows, shiftedMap, type Column } from "./cells";
export {
  DEFAULT_WIDTH, columnSpan, emptyDocument, emptySheet, inheritedStyle, worksheets, type ColumnSpan, type DefinedName, type RowLook, type SheetDocument,
  type TableDocument, type WorkbookDocument,
} from "./document";
export { XlsxFault, type XlsxProblem } from "./faults";
export { formulaTokens, moveFormula, referenceArea, renameSheetIn, sameName, shiftFormula, tidyFormula, type FormulaToken, type Reference } from "./formula";
export { isErrorText } from "./writeCells";
export { nameKey, readXlsx } from "./readWorkbook";
export { ruleId, type RuleDocument } from "./readRules";
export { sourceOf } from "./writeRules";
export { writeXlsx } from "./writeWorkbook";
