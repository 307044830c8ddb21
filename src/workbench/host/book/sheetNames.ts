import { renameSheetIn, rewriteCharts, rewriteRawFormulas, sameName, sourceOf, worksheets, type SheetDocument, type WorkbookDocument } from "../xlsx";
import { BookFault } from "./faults";

/** Longest name of a sheet, and signs it may not have. Source: Microsoft support, "Rename a worksheet". */
const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]]/;

/** Refuses names that Excel refuses. Errors: BookFault sheet-name-invalid, sheet-name-taken. */
export function checkSheetName(document: WorkbookDocument, name: string, self: SheetDocument | null): void {
  const isBad = name.length === 0 || name.length > LONGEST || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'") || sameName(name, "history");
  if (isBad || /\p{Cc}/u.test(name)) throw new BookFault("sheet-name-invalid", name.slice(0, 60));
  if (document.sheets.some((sheet) => sheet !== self && sameName(sheet.name, name))) throw new BookFault("sheet-name-taken", name);
}

/** The first name of the kind Sheet1, Sheet2 … that is free. ASSUMED: English, whatever the language. */
export function freeSheetName(document: WorkbookDocument): string {
  for (let number = 1; ; number++) if (!document.sheets.some((sheet) => sameName(sheet.name, `Sheet${number}`))) return `Sheet${number}`;
}

/** Lets formulas, names and rules follow a sheet's new name, or lose the sheet (null). */
export function renameInFormulas(document: WorkbookDocument, from: string, to: string | null): void {
  for (const sheet of worksheets(document)) {
    sheet.cells.rewriteFormulas((formula) => renameSheetIn(formula, from, to));
    for (const { rule } of sheet.rules) {
      if (rule.type === "custom") rule.formula = renameSheetIn(rule.formula, from, to);
      else if (sourceOf(rule.raw)?.xml.includes("!") === true) renameInRaw(rule, from, to);
    }
  }
  for (const name of document.names.values()) name.formula = renameSheetIn(name.formula, from, to);
  rewriteCharts(document, (formula) => renameSheetIn(formula, from, to));
}

function renameInRaw(rule: { readonly raw: unknown }, from: string, to: string | null): void {
  const source = sourceOf(rule.raw);
  if (source) Object.assign(rule, { raw: { ...source, xml: rewriteRawFormulas(source.xml, (formula) => renameSheetIn(formula, from, to)) } });
}
