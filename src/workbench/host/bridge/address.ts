import { columnLetters, quotedSheet } from "../../../domain";
import type { Area } from "../book";
import { fail } from "./errors";

/** Size of a sheet. Source: Excel specifications and limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** An address beyond this is cut. Source: office-js-docs, excel-add-ins-troubleshooting.md. */
const MAX_ADDRESS = 8192;

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

interface Corner { readonly row: number | null; readonly column: number | null }

function parseCorner(text: string): Corner | null {
  const cell = CELL.exec(text);
  const column = cell ? null : COLUMN.exec(text);
  const row = cell || column ? null : ROW.exec(text);
  if (!cell && !column && !row) return null;
  const letters = cell?.[1] ?? column?.[1];
  const digits = cell?.[2] ?? row?.[1];
  const corner = {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnNumber(letters),
  };
  return (corner.row ?? 0) < MAX_ROWS && (corner.column ?? 0) < MAX_COLUMNS ? corner : null;
}

/** Reads "A1", "A1:C3", "A:F" or "1:4" (with or without $) as cells, or null. */
export function parseArea(text: string): Area | null {
  const parts = text.split(":");
  if (parts.length > 2) return null;
  const from = parseCorner((parts[0] ?? "").trim());
  const to = parts.length === 2 ? parseCorner((parts[1] ?? "").trim()) : from;
  if (!from || !to) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  if (parts.length === 1 && (from.row === null || from.column === null)) return null;
  const row = Math.min(from.row ?? 0, to.row ?? 0);
  const column = Math.min(from.column ?? 0, to.column ?? 0);
  return {
    row, column,
    rows: from.row === null ? MAX_ROWS : Math.max(from.row, to.row ?? 0) - row + 1,
    columns: from.column === null ? MAX_COLUMNS : Math.max(from.column, to.column ?? 0) - column + 1,
  };
}

/** Splits "'Bank 1'!A1:B2" into sheet and cells; the sheet is null when none is named. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly cells: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? "" };
  const bang = address.indexOf("!");
  return bang < 0 ? { sheet: null, cells: address } : { sheet: address.slice(0, bang), cells: address.slice(bang + 1) };
}

/** Splits a list of addresses at its commas, but not at commas inside a quoted sheet name. */
export function splitList(address: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < address.length; at++) {
    if (address[at] === "'") isQuoted = !isQuoted;
    else if (address[at] === "," && !isQuoted) {
      parts.push(address.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(address.slice(start));
  return parts.map((part) => part.trim());
}

/**
 * Cuts an address at 8,192 characters as Excel does. Errors: InvalidArgument when the cut falls inside a reference;
 * at a comma the rest is lost without a word.
 */
export function cutAddress(address: string): string {
  if (address.length <= MAX_ADDRESS) return address;
  const kept = address.slice(0, MAX_ADDRESS);
  if (kept.endsWith(",")) return kept.slice(0, -1);
  return address[MAX_ADDRESS] === "," ? kept : fail("InvalidArgument");
}

/** Names cells as Excel does: A1, A1:C3, A:F, 1:4. */
export function areaName(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === MAX_ROWS) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${lastRow}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

/** Names cells with their sheet: Bank!A1:C3. */
export function fullName(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaName(area)}`;
}

/** Names cells with dollar signs, as a name's formula does: $A$1:$C$3. */
export function absoluteName(area: Area): string {
  return areaName(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** The cells two rectangles share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether the first rectangle holds all of the second. */
export function contains(outer: Area, inner: Area): boolean {
  return outer.row <= inner.row && outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows && outer.column + outer.columns >= inner.column + inner.columns;
}

/** The smallest rectangle around both. */
export function bound(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Checks that a rectangle lies on the sheet. Errors: InvalidArgument. */
export function onSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  const fits = row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  return fits && [row, column, rows, columns].every(Number.isInteger) ? area : fail("InvalidArgument");
}

/** Whole rows put in or taken out. */
export interface RowShift { readonly area: Area; readonly kind: string }

/** The rectangle after rows were put in or taken out, or null when all of it is gone. */
export function shiftedArea(area: Area, { area: change, kind }: RowShift): Area | null {
  if (kind === "RowInserted") {
    if (change.row <= area.row) return { ...area, row: area.row + change.rows };
    return change.row < area.row + area.rows ? { ...area, rows: area.rows + change.rows } : area;
  }
  const end = change.row + change.rows;
  const before = Math.max(0, Math.min(area.row + area.rows, change.row) - area.row);
  const after = Math.max(0, area.row + area.rows - Math.max(end, area.row));
  const row = area.row < change.row ? area.row : Math.max(area.row, end) - change.rows;
  return before + after === 0 ? null : { ...area, row, rows: before + after };
}
