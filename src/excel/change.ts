import type { CellContent, CellValue } from "../domain";
import { formatAreas, holds, hostValue, rowRuns, TEXT_FORMAT, type Dates } from "./cells";
import type { UsedArea } from "./facts";
import { bytesOfCells, CALL_BYTES, type Step } from "./payload";

/** What stands on the sheet now: the cells of an area; everything outside it is empty. */
export interface Held {
  readonly area: UsedArea;
  readonly values: readonly (readonly CellValue[])[];
  /** Empty where no formula is wanted. */
  readonly formulas: readonly (readonly CellValue[])[];
}

/** A rectangle to fill: where it begins, and what each cell should hold; `leave` names cells that are the user's to fill. */
export interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  readonly leave?: (row: number, column: number) => boolean;
}

/** Bytes of one step: small enough to fill a request well, large enough not to count. */
const STEP_BYTES = 250_000;
/** A run of this many equal rows is written again rather than skipped: a call costs as much. */
const RUN_GAP = 3;
/** More rectangles of number formats than this are sent as a matrix instead. */
const MOST_FORMAT_CALLS = 300;

/** The rows (zero-based, in the block) in which some cell doesn't hold what it should. */
export function changedRows(wanted: Wanted, held: Held | null, dates: Dates): number[] {
  const rows: number[] = [];
  const isHeld = holderOf(wanted, held, dates);
  wanted.cells.forEach((cells, row) => {
    if (cells.some((content, column) => !isHeld(row, column, content))) rows.push(row);
  });
  return rows;
}

function holderOf(wanted: Wanted, held: Held | null, dates: Dates): (row: number, column: number, content: CellContent) => boolean {
  const rowOffset = wanted.row - (held?.area.row ?? 0);
  const columnOffset = wanted.column - (held?.area.column ?? 0);
  return (row, column, content) => {
    if (content === null && wanted.leave?.(row, column)) return true;
    const value = held?.values[row + rowOffset]?.[column + columnOffset] ?? "";
    const formula = held?.formulas[row + rowOffset]?.[column + columnOffset] ?? "";
    return holds(content, dates, { value, formula });
  };
}

/** Writes these rows of the block: whole rows, neighbours together. Formats must stand already. */
export function valueSteps(wanted: Wanted, rows: readonly number[], dates: Dates): Step[] {
  const steps: Step[] = [];
  for (const run of rowRuns(rows, RUN_GAP)) {
    let first = run.first;
    while (first <= run.last) {
      const matrix = matrixFrom(wanted, { first, last: run.last }, dates);
      steps.push(valueStep(wanted, first, matrix));
      first += matrix.length;
    }
  }
  return steps;
}

type HostCells = (string | number | null)[][];

function matrixFrom(wanted: Wanted, { first, last }: { readonly first: number; readonly last: number }, dates: Dates): HostCells {
  const matrix: HostCells = [];
  let bytes = 0;
  for (let row = first; row <= last && bytes < STEP_BYTES; row++) {
    const cells = (wanted.cells[row] ?? []).map((content, column) =>
      content === null && wanted.leave?.(row, column) ? null : hostValue(content, dates));
    matrix.push(cells);
    bytes += bytesOfCells([cells]) - CALL_BYTES;
  }
  return matrix;
}

function valueStep(wanted: Wanted, first: number, matrix: HostCells): Step {
  const columns = wanted.cells[0]?.length ?? 0;
  const isFormulas = hasFormula(wanted.cells.slice(first, first + matrix.length));
  return {
    bytes: bytesOfCells(matrix),
    rows: matrix.length,
    put: (sheet) => {
      const range = sheet.getRangeByIndexes(wanted.row + first, wanted.column, matrix.length, columns);
      if (isFormulas) range.formulas = matrix;
      else range.values = matrix;
    },
  };
}

/** Whether any of these cells is a formula. */
export function hasFormula(cells: readonly (readonly CellContent[])[]): boolean {
  return cells.some((row) => row.some((content) => content !== null && typeof content === "object" && "formula" in content));
}

/** Sets the number formats of the whole block, before its values: texts as text, amounts and dates as such. */
export function formatSteps(wanted: Wanted, dates: Dates): Step[] {
  const areas = formatAreas(wanted.cells, dates);
  if (areas.length > MOST_FORMAT_CALLS) return matrixFormatSteps(wanted, dates);
  return areas.map((area) => ({
    bytes: CALL_BYTES,
    rows: 0,
    put: (sheet) => {
      setFormat(sheet.getRangeByIndexes(wanted.row + area.row, wanted.column + area.column, area.rows, area.columns), area.format);
    },
  }));
}

function matrixFormatSteps(wanted: Wanted, dates: Dates): Step[] {
  const columns = wanted.cells[0]?.length ?? 0;
  const rowsEach = Math.max(1, Math.floor(STEP_BYTES / (columns * 16)));
  const formats = wanted.cells.map(() => Array.from({ length: columns }, () => TEXT_FORMAT));
  for (const area of formatAreas(wanted.cells, dates)) {
    for (let row = area.row; row < area.row + area.rows; row++) formats[row]?.fill(area.format, area.column, area.column + area.columns);
  }
  const steps: Step[] = [];
  for (let first = 0; first < formats.length; first += rowsEach) {
    const matrix = formats.slice(first, first + rowsEach);
    steps.push({
      bytes: bytesOfCells(matrix),
      rows: 0,
      put: (sheet) => {
        sheet.getRangeByIndexes(wanted.row + first, wanted.column, matrix.length, columns).numberFormat = matrix;
      },
    });
  }
  return steps;
}

/**
 * Gives all cells of a range one number format, in one call.
 * Source: office-js docs, "Set a range's number format": a single value is applied to every cell.
 */
export function setFormat(range: Excel.Range, format: string): void {
  range.set({ numberFormat: format as unknown as string[][] });
}
