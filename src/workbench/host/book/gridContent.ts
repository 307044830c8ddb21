import { isDateFormat } from "numfmt";
import type { CellValue } from "../../../domain";
import { formulaTokens, isErrorText, type SheetDocument, type WorkbookDocument } from "../xlsx";
import { SYSTEM_OFFSET, plainFormula } from "./dialect";
import type { BookLocale } from "./locale";
import { styleAt } from "./looks";

/**
 * A cell as the grid's editor takes it: formulas in the grid's notation, texts with an apostrophe where they would be read as something else.
 * The grid counts days from 1900: dates of a 1904 workbook are moved for it.
 */
export function contentOf({ sheet, row, column }: { readonly sheet: SheetDocument; readonly row: number; readonly column: number }, document: WorkbookDocument, locale: BookLocale): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) return formulaForGrid(plainFormula(formula, { sheet, row, column }, document), locale);
  const value = sheet.cells.value(row, column);
  if (value === undefined) return "";
  const isMoved = document.dateSystem === 1904 && typeof value === "number" && isDateFormat(document.styles.numberFormat(styleAt(sheet, row, column)));
  return constantForGrid(isMoved ? value + SYSTEM_OFFSET : value, locale);
}

function constantForGrid(value: CellValue, locale: BookLocale): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value).replace(".", usesComma(locale) ? "," : ".");
  if (isErrorText(value)) return value;
  const isSafe = /^[\p{L}_ ][^\d]*$/u.test(value) && !/^\s*(?:true|false)\s*$/i.test(value);
  return isSafe ? value : `'${value}`;
}

/** All of the engine's regions but the English ones write a comma for the point, and semicolons between arguments. */
function usesComma({ engineTag }: BookLocale): boolean {
  return !engineTag.startsWith("en");
}

/** A formula in the grid's notation. ASSUMED: constants in braces stay in English notation, which only English grids read. */
export function formulaForGrid(formula: string, locale: BookLocale): string {
  if (!usesComma(locale)) return formula;
  return formulaTokens(formula).map((token) => (token.text === "," ? ";" : token.kind === "number" ? token.text.replace(".", ",") : token.text)).join("");
}

/** A formula from the grid's notation: a comma between digits is a point, a semicolon a comma. */
export function formulaFromGrid(formula: string, locale: BookLocale): string {
  if (!usesComma(locale)) return formula;
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/(?<=\d),(?=\d)/g, ".").replaceAll(";", ","))).join("");
}

/** A number format as the grid shows it: the system's short date has the region's form. */
export function gridFormat(format: string, locale: BookLocale): string {
  const short = locale.shortDate.toLowerCase();
  if (format === "General") return "general";
  return format === "m/d/yyyy" ? short : format === "m/d/yyyy h:mm" ? `${short} h:mm` : format;
}
