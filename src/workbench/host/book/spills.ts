import type { Area } from "../book";
import { MAX_COLUMNS, holds, type SheetDocument } from "../xlsx";

/** Cells of an array formula's result behind the first. */
export function* othersOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) if (row !== area.row || column !== area.column) yield [row, column];
  }
}

/** All cells of a sheet that hold only a part of some formula's result, as row × 16,384 + column. */
export function spilledCells(sheet: SheetDocument): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { area } of sheet.spills.values()) for (const [row, column] of othersOf(area)) cells.add(row * MAX_COLUMNS + column);
  return cells;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/**
 * Makes room for a formula's result of several cells; the former result's cells outside it are emptied.
 * Gives false when other content is in the way: then the formula shows #SPILL!.
 */
export function placeSpill(sheet: SheetDocument, area: Area): boolean {
  const { row, column } = area;
  const before = sheet.spills.get(keyOf(row, column));
  const isFree = (r: number, c: number): boolean =>
    (before !== undefined && holds(before.area, r, c)) || (sheet.cells.value(r, c) === undefined && sheet.cells.formula(r, c) === undefined);
  const fits = [...othersOf(area)].every(([r, c]) => isFree(r, c));
  for (const [r, c] of before ? othersOf(before.area) : []) if (!fits || !holds(area, r, c)) sheet.cells.setValue(r, c, undefined);
  if (!fits) sheet.spills.delete(keyOf(row, column));
  else if (before || area.rows * area.columns > 1) sheet.spills.set(keyOf(row, column), { area, cellMeta: before?.cellMeta ?? "" });
  return fits;
}

/** Ends array results that a write into the area breaks: what they had written is emptied. True when there were any. */
export function breakSpills(sheet: SheetDocument, area: Area): boolean {
  let found = false;
  for (const [key, { area: spill }] of sheet.spills) {
    const isTouched = area.row < spill.row + spill.rows && spill.row < area.row + area.rows && area.column < spill.column + spill.columns && spill.column < area.column + area.columns;
    if (!isTouched) continue;
    found = true;
    for (const [row, column] of othersOf(spill)) sheet.cells.setValue(row, column, undefined);
    sheet.spills.delete(key);
  }
  return found;
}
