import type { CellValue } from "../../../src/domain";
import type { SheetGrid } from "../../../src/sheets";

/** A sheet from rows of cells; short rows are filled up. */
export function gridOf(rows: readonly (readonly CellValue[])[], part: Partial<SheetGrid> = {}): SheetGrid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
  return { sheet: "Bank", firstRow: 0, firstColumn: 0, formats: [], hiddenRows: [], dateSystem: 1900, ownColumns: [], values, ...part };
}

/** A sheet from a text block: a line a row, cells between bars, all cells texts. */
export function textGrid(block: string, part: Partial<SheetGrid> = {}): SheetGrid {
  const lines = block.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return gridOf(lines.map((line) => line.split("|").map((cell) => cell.trim())), part);
}
