import type { CellValue } from "../domain";

/** Error values as the host gives them, and as Excel shows them in other languages. Source: ECMA-376 part 1 §18.17.3; Excel's nb, da, sv, de, fr, nl, es and it editions. */
const ERROR = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|PYTHON!|EXTERNAL!|I\/T|VERDI!|NAVN\?|VÆRDI!|VÄRDEFEL!|NAMN\?|SAKNAS!|NV|WERT!|BEZUG!|ZAHL!|VALEUR!|NOM\?|NOMBRE!|WAARDE!|NAAM\?|N\/B|VALOR!|VALORE!|NOME\?|OGILTIGT!|#+)$/i;
/** Excel keeps 15 significant digits; a longer number has lost its end. */
const MOST_DIGITS = 15;
const DAMAGED_NUMBER = 10 ** MOST_DIGITS;
/** What a long number looks like once a file has been saved from General cells: 2,01024E+15. */
const DAMAGED_TEXT = /^\d[.,]?\d*E\+?(1[5-9]|2\d|3\d)$/i;
/** A cell that a file protects from Excel: ="0012". */
const QUOTED = /^="(.*)"$/s;

/** Says whether a cell shows an error instead of a value. */
export function isErrorCell(value: CellValue): value is string {
  return typeof value === "string" && value.charCodeAt(0) === 35 && ERROR.test(value.trim());
}

/** Says whether nothing stands in a cell; blanks and a lone apostrophe are nothing. */
export function isBlankCell(value: CellValue | undefined): boolean {
  return value === undefined || value === "" || (typeof value === "string" && /^['\s\u00a0]*$/.test(value));
}

/** The text of a cell, without what only kept Excel from reading it as a number: an apostrophe, ="…". */
export function cellText(value: CellValue | undefined): string {
  if (typeof value === "string") return plainText(value);
  if (typeof value === "number") return numberText(value);
  return value === undefined ? "" : value ? "TRUE" : "FALSE";
}

function plainText(value: string): string {
  const first = value.charCodeAt(0);
  if (first === 61) return (QUOTED.exec(value.trim())?.[1] ?? value).trim();
  return (first === 39 ? value.slice(1) : value).trim();
}

/** Writes whole numbers with all their digits, so that 20240131000123 stays a document number. */
function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** Says whether a number or code has lost digits to Excel: over 15 digits in a number cell, or written as 2,01024E+15. */
export function isDamaged(value: CellValue): boolean {
  if (typeof value === "number") return Math.abs(value) >= DAMAGED_NUMBER;
  return typeof value === "string" && DAMAGED_TEXT.test(value.trim());
}
