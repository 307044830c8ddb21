// A workbook as plain data (cells, styles, tables, rules), and as an .xlsx file read and written with nothing lost that is not understood.
// Must not know: the engine, events, Excel's objects. Start with document.ts, then readWorkbook.ts and writeWorkbook.ts.
export { MAX_COLUMNS, MAX_ROWS, areaAddress, around, holds, intersection, shiftArea, type RowShift } from "./area";
export { heldLength, heldRows, shiftedMap } from "./cells";
export {
  DEFAULT_WIDTH, columnSpan, emptyDocument, emptySheet, inheritedStyle, worksheets, type ColumnSpan, type DefinedName, type SheetDocument,
  type TableDocument, type WorkbookDocument,
} from "./document";
export { formulaTokens, moveFormula, referenceArea, renameSheetIn, sameName, shiftFormula, tidyFormula, type FormulaToken } from "./formula";
export { rewriteCharts, shiftCharts } from "./charts";
export { shiftRawElements, rewriteRawFormulas } from "./rawShift";
export { isErrorText } from "./writeCells";
export { attributeIsOn } from "./readCells";
export { nameKey, readXlsx } from "./readWorkbook";
export { ruleId } from "./readRules";
export type { RuleDocument } from "./ruleDocument";
export { sourceOf } from "./writeRules";
export type { StyleBook } from "./styles";
export { writeXlsx } from "./writeWorkbook";
