import type { CellValue } from "../../../domain";
import type { Area } from "../book";
import { isErrorText, moveFormula, type SheetDocument } from "../xlsx";

/** Order of kinds of value, ascending. Source: Microsoft support, "Sort data in a range or table". */
function rank(value: CellValue | undefined): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return isErrorText(value) ? 3 : 1;
}

function compare(one: CellValue, other: CellValue, collator: Intl.Collator): number {
  const ranks = rank(one) - rank(other);
  if (ranks !== 0) return ranks;
  if (typeof one === "string" && typeof other === "string") return isErrorText(one) ? 0 : collator.compare(one, other);
  return Number(one) - Number(other);
}

interface HeldCell { readonly value: CellValue | undefined; readonly formula: string | undefined; readonly style: number | undefined; readonly rich: string | undefined }

/**
 * Sorts the rows of an area by one column of the sheet, without regard to capitals; equal rows keep their order, empty ones go last.
 * ASSUMED, not verified in Excel: hidden rows stay where they are; relative references in sorted formulas go along as in copying.
 * Cost: n log n in the area's rows.
 */
export function sortRows(sheet: SheetDocument, area: Area, by: { readonly column: number; readonly ascending: boolean; readonly language: string }): void {
  const collator = new Intl.Collator(by.language, { sensitivity: "accent", numeric: false });
  const keys = sheet.cells.columns.get(by.column)?.values ?? [];
  const places: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) if (sheet.rows.get(row)?.hidden !== true) places.push(row);
  const isBlank = (row: number): boolean => keys[row] === undefined || keys[row] === "";
  const sign = by.ascending ? 1 : -1;
  const filled = places.filter((row) => !isBlank(row)).sort((one, other) => sign * compare(keys[one] ?? "", keys[other] ?? "", collator) || one - other);
  const order = filled.concat(places.filter(isBlank));
  for (let column = area.column; column < area.column + area.columns; column++) if (sheet.cells.columns.has(column)) reorder(sheet, column, { places, order });
}

function reorder(sheet: SheetDocument, column: number, { places, order }: { readonly places: readonly number[]; readonly order: readonly number[] }): void {
  const { cells } = sheet;
  const { rich } = cells.column(column);
  const held = order.map((row): HeldCell => ({ value: cells.value(row, column), formula: cells.formula(row, column), style: cells.style(row, column), rich: rich.get(row) }));
  places.forEach((row, at) => {
    const cell = held[at];
    const from = order[at] ?? row;
    if (cell?.formula === undefined) cells.setValue(row, column, cell?.value);
    else cells.setFormula(row, column, { formula: moveFormula(cell.formula, row - from, 0), result: cell.value });
    cells.setStyle(row, column, cell?.style);
    if (cell?.rich !== undefined) rich.set(row, cell.rich);
  });
}
