/** What a cell holds, as the host gives it: dates are serial numbers, errors are texts such as "#N/A", empty is "". */
export type CellValue = string | number | boolean;

/** One cell, by sheet name and zero-based row and column. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One row of a sheet, zero-based. */
export interface RowRef {
  readonly sheet: string;
  readonly row: number;
}

/** Names a column as Excel does: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** Writes a cell as a person reads it: Bank!D14. */
export function cellName(at: CellRef): string {
  return `${at.sheet}!${columnLetters(at.column)}${at.row + 1}`;
}

/** Writes a row as a person reads it: Bank!14. */
export function rowName(at: RowRef): string {
  return `${at.sheet}!${at.row + 1}`;
}

/** Quotes a sheet name for a formula where Excel needs it: Bank → Bank, O'Neil 1 → 'O''Neil 1'. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_\u00c0-\u024f][A-Za-z0-9_.\u00c0-\u024f]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
