import { columnLetters } from "../../../domain";
import type { Area } from "../book";

/** Size of a worksheet. Source: Excel specifications and limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Rows put in (positive count) or taken out (negative) from row `at` on. */
export interface RowShift { readonly at: number; readonly count: number }

/** Takes column letters as a zero-based column, or −1 beyond XFD. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return letters.length > 0 && column <= MAX_COLUMNS ? column - 1 : -1;
}

/** Names a cell as a file does: B3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Names an area as a file does: B3 or B3:D9. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function corner(text: string): { row: number | null; column: number | null } | null {
  const parts = ADDRESS.exec(text);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  const row = parts[2] === undefined ? null : Number(parts[2]) - 1;
  const column = parts[1] === undefined ? null : columnNumber(parts[1].toUpperCase());
  return (row !== null && (row < 0 || row >= MAX_ROWS)) || column === -1 ? null : { row, column };
}

/** Reads B3, B3:D9, B:D or 3:9; null when it is none of these. */
export function parseArea(text: string): Area | null {
  const [first = "", second, ...more] = text.split(":");
  const from = corner(first);
  const to = corner(second ?? first);
  if (!from || !to || more.length > 0) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  if (second === undefined && (from.row === null || from.column === null)) return null;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1] as const;
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** Reads a list of areas separated by spaces; what is no area is left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((one) => parseArea(one) ?? []);
}

/** What two areas have in common, or null. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Says whether the cell lies in the area. */
export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The smallest area around two. */
export function around(one: Area | null, other: Area): Area {
  if (!one) return other;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row, column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** Where a row goes when rows are put in or taken out; null when it is taken out itself. */
export function shiftRow(row: number, shift: RowShift): number | null {
  if (row < shift.at) return row;
  if (shift.count < 0 && row < shift.at - shift.count) return null;
  return row + shift.count;
}

/** Where a span of rows goes: it grows by rows put in between, shrinks by rows taken out, and is null when nothing is left. */
export function shiftSpan(first: number, last: number, shift: RowShift): readonly [first: number, last: number] | null {
  const { at, count } = shift;
  if (count >= 0) {
    const span = [first >= at ? first + count : first, last >= at ? last + count : last] as const;
    return span[0] >= MAX_ROWS ? null : [span[0], Math.min(span[1], MAX_ROWS - 1)];
  }
  const behind = at - count;
  const from = first < at ? first : Math.max(first, behind) + count;
  const to = last < at ? last : last >= behind ? last + count : at - 1;
  return to < from ? null : [from, to];
}

/** Where an area goes when rows are put in or taken out. Whole columns stay whole. */
export function shiftArea(area: Area, shift: RowShift): Area | null {
  if (area.rows === MAX_ROWS) return area;
  const span = shiftSpan(area.row, area.row + area.rows - 1, shift);
  return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
}
