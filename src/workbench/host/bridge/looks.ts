import type { Area, CellStyle } from "../book";
import { bound, contains } from "./address";
import type { Cells } from "./cells";
import type { Property, Session } from "./contract";
import { fail } from "./errors";
import { guardFormat } from "./guards";
import type { Json } from "./protocol";

/** The part of an area worth looking at: its used cells, and one beyond them when it reaches further. */
function sampled(cells: Cells, area: Area): Area {
  const used = cells.sheet.usedArea(false);
  if (used === null) return { ...area, rows: 1, columns: 1 };
  const beyond = bound({ row: 0, column: 0, rows: 1, columns: 1 }, { ...used, rows: used.rows + 1, columns: used.columns + 1 });
  if (contains(beyond, area)) return area;
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, beyond.row + beyond.rows - area.row)),
    columns: Math.max(1, Math.min(area.columns, beyond.column + beyond.columns - area.column)),
  };
}

/** What all cells have in common, or null where they differ, as Excel answers for a mixed range. */
export function commonLook<V extends Json>(cells: Cells, read: (style: CellStyle) => V): V | null {
  let common: V | undefined;
  for (const whole of cells.areas) {
    const area = sampled(cells, whole);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const value = read(cells.sheet.style(row, column));
        if (common === undefined) common = value;
        else if (common !== value) return null;
      }
    }
  }
  return common ?? null;
}

/** Gives all cells a look; what is not named stays. */
export function setLook(cells: Cells, style: CellStyle, session: Session): void {
  guardFormat(cells, session);
  for (const area of cells.areas) cells.sheet.setStyle(area, style);
}

/** A look the workbook has no place for, kept beside it; `check` refuses what Excel would. */
export function sideLook(key: string, fallback: Json, check: (value: Json) => boolean): Property<Cells> {
  return {
    get: (cells, session) => {
      const side = session.sideOf(cells.sheet);
      const found = cells.areas.map((area) => side.format(area, key, fallback));
      return found.every((value) => value === found[0]) ? found[0] ?? null : null;
    },
    set: (cells, value, session) => {
      if (!check(value)) fail("InvalidArgument");
      guardFormat(cells, session);
      for (const area of cells.areas) session.sideOf(cells.sheet).setFormat(area, key, value);
    },
  };
}

/** Whether a value is true or false. */
export function isFlag(value: Json): boolean {
  return typeof value === "boolean";
}

/** Whether a value is a size: a number from zero up. */
export function isNumber(value: Json): boolean {
  return typeof value === "number" && value >= 0;
}

/** Whether a value is one of Excel's enumeration values. */
export function isOneOf(...choices: readonly string[]): (value: Json) => boolean {
  return (value) => typeof value === "string" && choices.includes(value);
}
