import type { Field } from "../domain";
import { headerOrder, layoutKey } from "./layoutKey";
import type { SheetGrid, SourceLayout } from "./types";

/**
 * Uses what a person chose for a sheet with the same headers, wherever the table now begins. Null when the headers are
 * other ones.
 */
export function recalledLayout(grid: SheetGrid, kept: SourceLayout, { headers, headerRow }: { headers: Readonly<Record<number, string>>; headerRow: number }): SourceLayout | null {
  if (headerRow < 0 || layoutKey(headers) !== layoutKey(kept.headers)) return null;
  const from = headerOrder(kept.headers);
  const to = headerOrder(headers);
  const [first = 0] = from;
  const shift = (to[0] ?? 0) - first;
  const moved = new Map(from.map((column, index) => [column, to[index] ?? column + shift]));
  const move = (column: number): number => moved.get(column) ?? column + shift;
  const columns = Object.entries(kept.columns) as [Field, number | readonly number[]][];
  return {
    ...kept, headers,
    sheet: grid.sheet,
    headerRow: headerRow + grid.firstRow,
    columns: Object.fromEntries(columns.map(([field, column]) => [field, typeof column === "number" ? move(column) : column.map(move)])),
  };
}
