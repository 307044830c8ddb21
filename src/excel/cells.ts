import { cellNumber, minorDigits, serialFromDay, type CellContent, type CellValue, type Currency, type DateSystem } from "../domain";

/** How this workbook wants its dates: what they count from, and how people here read them. */
export interface Dates {
  readonly system: DateSystem;
  readonly format: string;
}

/** A rectangle of cells with one number format, zero-based in the block. */
export interface FormatArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly format: string;
}

/** Cells held as text whatever they begin with. Source: office-js docs, "Range.values": set the format before the value. */
export const TEXT_FORMAT = "@";

const AMOUNT_FORMATS: Readonly<Record<number, string>> = { 0: "#,##0", 2: "#,##0.00", 3: "#,##0.000", 4: "#,##0.0000" };

/** The value that puts this content into a cell whose number format has been set. Null clears. */
export function hostValue(content: CellContent, dates: Dates): string | number {
  if (content === null) return "";
  if (typeof content === "string") return content;
  if ("formula" in content) return content.formula;
  if ("amount" in content) return cellNumber(content.amount, content.currency);
  if ("day" in content) return serialFromDay(content.day, dates.system);
  return content.count;
}

/** The number format for this content, in English notation; null when any will do. */
export function hostFormat(content: CellContent, dates: Dates): string | null {
  if (content === null) return null;
  if (typeof content === "string") return TEXT_FORMAT;
  if ("formula" in content) return content.currency === undefined ? "General" : amountFormat(content.currency);
  if ("amount" in content) return amountFormat(content.currency);
  if ("day" in content) return dates.format;
  return "0";
}

function amountFormat(currency: Currency): string {
  return AMOUNT_FORMATS[minorDigits(currency)] ?? "#,##0.00";
}

/** Whether a cell already holds what it should; a text that looks like a formula is told from a formula. */
export function holds(content: CellContent, dates: Dates, held: { readonly value: CellValue; readonly formula: CellValue }): boolean {
  const wanted = hostValue(content, dates);
  if (content !== null && typeof content === "object" && "formula" in content) return held.formula === wanted && held.value !== wanted;
  return held.value === wanted;
}

/**
 * Gathers equal number formats into rectangles: down each column, cells without content taking their neighbour's, then
 * across columns that agree.
 */
export function formatAreas(cells: readonly (readonly CellContent[])[], dates: Dates): FormatArea[] {
  const columns = cells[0]?.length ?? 0;
  const areas: FormatArea[] = [];
  let previous: FormatArea[] = [];
  for (let column = 0; column < columns; column++) {
    const runs = runsOf(cells, column, dates);
    if (sameRuns(previous, runs)) {
      previous = previous.map((area) => ({ ...area, columns: area.columns + 1 }));
      areas.splice(areas.length - previous.length, previous.length, ...previous);
    } else {
      previous = runs;
      for (const run of runs) areas.push(run);
    }
  }
  return areas;
}

function runsOf(cells: readonly (readonly CellContent[])[], column: number, dates: Dates): FormatArea[] {
  const runs: { row: number; column: number; rows: number; columns: number; format: string }[] = [];
  for (let row = 0; row < cells.length; row++) {
    const format = hostFormat(cells[row]?.[column] ?? null, dates);
    const run = runs.at(-1);
    if (run && (format === null || format === run.format)) run.rows++;
    else if (format !== null) runs.push({ row: run ? row : 0, column, rows: run ? 1 : row + 1, columns: 1, format });
  }
  return runs;
}

function sameRuns(left: readonly FormatArea[], right: readonly FormatArea[]): boolean {
  return left.length > 0 && left.length === right.length
    && left.every((area, at) => area.row === right[at]?.row && area.rows === right[at].rows && area.format === right[at].format);
}

/** Rows (zero-based, in the block) as runs of neighbours; a gap of a few equal rows is cheaper to write than to skip. */
export function rowRuns(rows: readonly number[], gap: number): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row - run.last <= gap + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
