import type { CellValue } from "../../../domain";
import type { Area } from "../book";
import { MAX_ROWS, intersection, shiftRow, type RowShift } from "./area";

/** What one column holds, by row. An absent value is an empty cell, an absent style the row's or column's own. */
export interface Column {
  readonly values: (CellValue | undefined)[];
  readonly styles: (number | undefined)[];
  /** Formulas with their "=". `values` holds the last result beside them. */
  readonly formulas: Map<number, string>;
  /** Texts with formatted parts, as the file has them; each goes with its cell's value. */
  readonly rich: Map<number, string>;
}

function emptyColumn(): Column {
  return { values: [], styles: [], formulas: new Map(), rich: new Map() };
}

/**
 * The cells of one sheet, column by column.
 * Cost: about 8 bytes a cell and the value itself; reading a block is a plain array read.
 */
export class Cells {
  readonly columns = new Map<number, Column>();

  column(at: number): Column {
    let column = this.columns.get(at);
    if (!column) this.columns.set(at, column = emptyColumn());
    return column;
  }

  value(row: number, column: number): CellValue | undefined {
    return this.columns.get(column)?.values[row];
  }

  formula(row: number, column: number): string | undefined {
    return this.columns.get(column)?.formulas.get(row);
  }

  style(row: number, column: number): number | undefined {
    return this.columns.get(column)?.styles[row];
  }

  /** Sets a constant; undefined empties the cell. */
  setValue(row: number, column: number, value: CellValue | undefined): void {
    const held = value === undefined ? this.columns.get(column) : this.column(column);
    if (!held) return;
    held.formulas.delete(row);
    held.rich.delete(row);
    if (value !== undefined) held.values[row] = value;
    else if (row < held.values.length) held.values[row] = undefined;
  }

  setFormula(row: number, column: number, { formula, result }: { readonly formula: string; readonly result: CellValue | undefined }): void {
    this.setValue(row, column, result);
    this.column(column).formulas.set(row, formula);
  }

  /** Keeps a formula's new result. */
  setResult(row: number, column: number, result: CellValue): void {
    this.column(column).values[row] = result;
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    if (style === undefined && !this.columns.has(column)) return;
    const { styles } = this.column(column);
    if (style !== undefined || row < styles.length) styles[row] = style;
  }

  get hasFormulas(): boolean {
    for (const column of this.columns.values()) if (column.formulas.size > 0) return true;
    return false;
  }

  /** Columns that hold anything, from left to right. */
  sortedColumns(): [number, Column][] {
    return [...this.columns].sort((one, other) => one[0] - other[0]);
  }

  /** Columns that hold anything inside the area. */
  columnsIn(area: Area): [number, Column][] {
    return this.sortedColumns().filter(([at]) => at >= area.column && at < area.column + area.columns);
  }

  /** The smallest area around the cells that hold something; null when none does. */
  used(valuesOnly: boolean): Area | null {
    let top = MAX_ROWS;
    let bottom = -1;
    let left = -1;
    let right = -1;
    for (const [at, column] of this.sortedColumns()) {
      const span = usedRows(column, valuesOnly);
      if (!span) continue;
      top = Math.min(top, span[0]);
      bottom = Math.max(bottom, span[1]);
      if (left < 0) left = at;
      right = at;
    }
    return left < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Puts rows in or takes them out. Formula texts stay as they are; only their places change. */
  shiftRows(shift: RowShift): void {
    for (const [at, column] of this.columns) {
      this.columns.set(at, {
        values: shiftedArray(column.values, shift), styles: shiftedArray(column.styles, shift),
        formulas: shiftedMap(column.formulas, shift), rich: shiftedMap(column.rich, shift),
      });
    }
  }

  /** Every formula with its place. */
  * formulas(): Generator<{ readonly row: number; readonly column: number; readonly formula: string }> {
    for (const [column, { formulas }] of this.columns) for (const [row, formula] of formulas) yield { row, column, formula };
  }

  /** Replaces formula texts in place. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const { formulas } of this.columns.values()) {
      for (const [row, formula] of formulas) {
        const next = rewrite(formula);
        if (next !== formula) formulas.set(row, next);
      }
    }
  }
}

function usedRows(column: Column, valuesOnly: boolean): readonly [number, number] | null {
  const { values, styles, formulas } = column;
  const isUsed = (row: number): boolean => values[row] !== undefined || formulas.has(row) || (!valuesOnly && (styles[row] ?? 0) !== 0);
  let formulaEnd = -1;
  for (const row of formulas.keys()) formulaEnd = Math.max(formulaEnd, row);
  let last = Math.max(values.length - 1, valuesOnly ? -1 : styles.length - 1, formulaEnd);
  while (last >= 0 && !isUsed(last)) last--;
  if (last < 0) return null;
  let first = 0;
  while (!isUsed(first)) first++;
  return [first, last];
}

function shiftedArray<T>(cells: readonly (T | undefined)[], { at, count }: RowShift): (T | undefined)[] {
  if (at >= cells.length) return cells.slice();
  const behind = cells.slice(count < 0 ? at - count : at);
  const gap: undefined[] = count > 0 ? Array.from({ length: count }) : [];
  return cells.slice(0, at).concat(gap, behind);
}

/** Moves what is kept by row when rows are put in or taken out. */
export function shiftedMap<T>(cells: ReadonlyMap<number, T>, shift: RowShift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [row, value] of cells) {
    const next = shiftRow(row, shift);
    if (next !== null) moved.set(next, value);
  }
  return moved;
}

/** How many rows a column can hold something in, from the top. */
export function heldLength({ values, styles, formulas }: Column): number {
  let end = Math.max(values.length, styles.length);
  for (const row of formulas.keys()) end = Math.max(end, row + 1);
  return end;
}

/** The rows of an area that can hold something: rows beyond what the column ever held are left out. */
export function heldRows(column: Column, area: Area): readonly [first: number, last: number] | null {
  const common = intersection(area, { row: 0, column: area.column, rows: heldLength(column), columns: 1 });
  return common && [common.row, common.row + common.rows - 1];
}
