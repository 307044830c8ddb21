import type { CellRef, Field, Issue } from "../domain";
import type { DateReading } from "./dateText";
import { titleYear } from "./titleYear";
import type { SheetGrid, SkippedRow, SourceLayout } from "./types";

/** One source being read: where its fields stand in a row, and what was noticed so far. */
export interface Reading {
  readonly grid: SheetGrid;
  readonly layout: SourceLayout;
  /** Places of a field's columns in a row of `grid.values`; none when the sheet lacks it. */
  readonly places: (field: Field) => readonly number[];
  readonly dates: DateReading;
  readonly issues: Issue[];
  readonly skipped: SkippedRow[];
}

const NONE: readonly number[] = [];

/** Begins to read a source. */
export function beginReading(grid: SheetGrid, layout: SourceLayout): Reading {
  const own = new Set(grid.ownColumns);
  const width = grid.values[0]?.length ?? 0;
  const known = new Map<Field, readonly number[]>();
  for (const [field, columns] of Object.entries(layout.columns) as [Field, number | readonly number[]][]) {
    const list = (typeof columns === "number" ? [columns] : columns).filter((column) => !own.has(column));
    known.set(field, list.map((column) => column - grid.firstColumn).filter((place) => place >= 0 && place < width));
  }
  const dates = { order: layout.dateOrder, system: grid.dateSystem, year: titleYear(grid, layout.headerRow - grid.firstRow) };
  return { grid, layout, dates, places: (field) => known.get(field) ?? NONE, issues: [], skipped: [] };
}

/** First place of a field, or −1. */
export function placeOf(reading: Reading, field: Field): number {
  return reading.places(field)[0] ?? -1;
}

/** Names a cell of the row for an issue. */
export function cellRef({ grid }: Reading, row: number, place: number): CellRef {
  return { sheet: grid.sheet, row: row + grid.firstRow, column: place + grid.firstColumn };
}

/** Leaves a row out and says why. `row` counts in `grid.values`. */
export function skipRow(reading: Reading, row: number, why: SkippedRow["why"]): void {
  reading.skipped.push({ row: row + reading.grid.firstRow, why });
}
