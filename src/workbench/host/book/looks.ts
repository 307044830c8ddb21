import type { Area, CellStyle } from "../book";
import { DEFAULT_WIDTH, MAX_COLUMNS, MAX_ROWS, columnSpan, heldRows, inheritedStyle, type ColumnSpan, type SheetDocument, type StyleBook } from "../xlsx";

/** Points a pixel, and pixels a digit of the standard font (Calibri 11). Source: ECMA-376 part 1 §18.3.1.13. */
const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_DIGIT = 7;
/** Pixels around the text of a cell. */
const PADDING = 5;

/** The style number that a cell shows: its own, else its row's, else its column's. */
export function styleAt(sheet: SheetDocument, row: number, column: number): number {
  return sheet.cells.style(row, column) ?? inheritedStyle(sheet, row, column);
}

/** Changes the style of every cell of an area; whole columns and rows keep it for cells yet to come. */
export function restyle(sheet: SheetDocument, area: Area, change: (style: number) => number): void {
  if (area.rows === MAX_ROWS) restyleColumns(sheet, area, change);
  else if (area.columns === MAX_COLUMNS) restyleRows(sheet, area, change);
  else {
    for (let column = area.column; column < area.column + area.columns; column++) {
      for (let row = area.row; row < area.row + area.rows; row++) sheet.cells.setStyle(row, column, change(styleAt(sheet, row, column)));
    }
  }
}

function restyleHeld(sheet: SheetDocument, area: Area, change: (style: number) => number): void {
  for (const [at, column] of sheet.cells.columnsIn(area)) {
    const span = heldRows(column, area);
    for (let row = span?.[0] ?? 0; span && row <= span[1]; row++) {
      const own = column.styles[row];
      if (own !== undefined) sheet.cells.setStyle(row, at, change(own));
    }
  }
}

function restyleColumns(sheet: SheetDocument, area: Area, change: (style: number) => number): void {
  restyleHeld(sheet, area, change);
  for (const [row, look] of sheet.rows) {
    if (look.style === undefined) continue;
    const style = change(look.style);
    if (area.columns === MAX_COLUMNS) sheet.rows.set(row, { ...look, style });
    else for (let column = area.column; column < area.column + area.columns; column++) if (sheet.cells.style(row, column) === undefined) sheet.cells.setStyle(row, column, style);
  }
  changeColumns(sheet, area, (span) => ({ ...span, style: change(span.style ?? 0) }));
}

function restyleRows(sheet: SheetDocument, area: Area, change: (style: number) => number): void {
  restyleHeld(sheet, area, change);
  for (let row = area.row; row < area.row + area.rows; row++) {
    const look = sheet.rows.get(row) ?? { height: null, hidden: false, style: undefined, raw: "" };
    sheet.rows.set(row, { ...look, style: change(look.style ?? 0) });
  }
}

/** Changes what is kept of some columns; spans are cut where they have to be. */
function changeColumns(sheet: SheetDocument, { column, columns }: { readonly column: number; readonly columns: number }, change: (span: ColumnSpan) => ColumnSpan): void {
  const last = column + columns - 1;
  const outside: ColumnSpan[] = [];
  const inside: ColumnSpan[] = [];
  let next = column;
  const fill = (to: number): void => {
    if (next <= to) inside.push({ first: next, last: to, width: null, hidden: false, style: undefined, raw: "" });
  };
  for (const span of [...sheet.columns].sort((one, other) => one.first - other.first)) {
    if (span.first < column) outside.push({ ...span, last: Math.min(span.last, column - 1) });
    if (span.last > last) outside.push({ ...span, first: Math.max(span.first, last + 1) });
    const common = { ...span, first: Math.max(span.first, column), last: Math.min(span.last, last) };
    if (common.first > common.last) continue;
    fill(common.first - 1);
    inside.push(common);
    next = common.last + 1;
  }
  fill(last);
  sheet.columns = [...outside, ...inside.map(change)].sort((one, other) => one.first - other.first);
}

const pixels = (characters: number): number => Math.trunc(((256 * characters + Math.trunc(128 / PIXELS_PER_DIGIT)) / 256) * PIXELS_PER_DIGIT);

/** Width of a column in points; 0 when it is hidden. */
export function columnPoints(sheet: SheetDocument, column: number): number {
  const span = columnSpan(sheet, column);
  return span?.hidden === true ? 0 : pixels(span?.width ?? sheet.defaultWidth) * POINTS_PER_PIXEL;
}

/** Sets the width of columns in points; 0 hides them. */
export function setColumnPoints(sheet: SheetDocument, at: { readonly column: number; readonly columns: number }, points: number): void {
  const width = Math.trunc((points / POINTS_PER_PIXEL / PIXELS_PER_DIGIT) * 256) / 256;
  changeColumns(sheet, at, (span) => (points <= 0 ? { ...span, hidden: true } : { ...span, hidden: false, width }));
}

/** Default width in characters as people count them, without padding: 8.43. */
export function standardWidth(sheet: SheetDocument): number {
  return Math.round(((pixels(sheet.defaultWidth) - PADDING) / PIXELS_PER_DIGIT) * 100) / 100;
}

/** Sets the default width in characters as people count them. */
export function setStandardWidth(sheet: SheetDocument, characters: number): void {
  sheet.defaultWidth = characters > 0 ? Math.trunc(((characters * PIXELS_PER_DIGIT + PADDING) / PIXELS_PER_DIGIT) * 256) / 256 : DEFAULT_WIDTH;
}

/** Changes the number formats or looks of an area by way of the workbook's styles. */
export function setLook(sheet: SheetDocument, area: Area, { styles, look }: { readonly styles: StyleBook; readonly look: CellStyle }): void {
  restyle(sheet, area, (style) => styles.withLook(style, look));
}
