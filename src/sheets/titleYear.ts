import { partsFromDay, dayFromSerial } from "../domain";
import { isDateFormat } from "./profile";
import type { SheetGrid } from "./types";

/**
 * Finds the year of dates that are written without one, among the title rows: "Periode 01/01/2025 - 31/01/2025", or the
 * first row of a DATEV file. Null when these name none, or several.
 */
export function titleYear(grid: SheetGrid, headerRow: number): number | null {
  const years = new Set<number>();
  for (let row = 0; row < Math.min(headerRow, grid.values.length); row++) {
    grid.values[row]!.forEach((cell, place) => {
      if (typeof cell === "number" && isDateFormat(grid.formats[row]?.[place] ?? "")) {
        const day = dayFromSerial(cell, grid.dateSystem);
        if (day !== null) years.add(partsFromDay(day).year);
      } else for (const [year] of String(cell).matchAll(/(?<!\d)20\d\d(?=(?:[01]\d[0-3]\d)?(?!\d))/g)) years.add(Number(year));
    });
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
