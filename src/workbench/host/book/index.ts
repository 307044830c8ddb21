// The workbook behind the stand-in host: Excel's write semantics, results of formulas, tables, rules, moving rows, and the grid's model.
// Must not know: the bridge, Office.js, the page. Start with workbook.ts, then sheet.ts and calculator.ts.
export { engineOf, type Engine, type ModelClass } from "./engine";
export { BookFault, InvalidFormula, type BookProblem } from "./faults";
export { newBook, openXlsx, type BookOptions } from "./workbook";
