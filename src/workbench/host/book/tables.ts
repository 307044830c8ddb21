import type { Area } from "../book";
import { intersection, worksheets, type SheetDocument, type TableDocument, type WorkbookDocument } from "../xlsx";
import { BookFault } from "./faults";

/** Style of a new table. Source: Excel's default; ExcelScript/Office.js, Table.style. */
const DEFAULT_STYLE = "TableStyleMedium2";

/** Refuses an area that a table cannot take: over another table or over merged cells. */
function checkFree(sheet: SheetDocument, area: Area): void {
  if (sheet.tables.some((table) => intersection(table.area, area))) throw new BookFault("table-overlaps");
  if (sheet.merged.some((merged) => intersection(merged, area))) throw new BookFault("table-merged-cells");
}

/**
 * Makes a table of an area. Without headers, a row of headers is put in and the cells of these columns move down.
 * Header cells become texts, never empty and never twice the same.
 * ASSUMED, not verified in Excel: names Table1, Table2 …; headers Column1, Column2 …; only the area itself moves down, onto the row below it.
 * Errors: BookFault table-overlaps, table-merged-cells.
 */
export function addTable(document: WorkbookDocument, sheet: SheetDocument, { area, hasHeaders }: { readonly area: Area; readonly hasHeaders: boolean }): TableDocument {
  const whole = hasHeaders && area.rows > 1 ? area : { ...area, rows: area.rows + 1 };
  checkFree(sheet, whole);
  if (!hasHeaders) moveDown(sheet, area);
  const tables = worksheets(document).flatMap((one) => one.tables);
  const fileId = tables.reduce((most, table) => Math.max(most, table.fileId), 0) + 1;
  const taken = new Set([...tables.map((table) => table.name.toLowerCase()), ...[...document.names.keys()].map((name) => name.toLowerCase())]);
  let number = fileId;
  while (taken.has(`table${number}`)) number++;
  writeHeaders(sheet, whole);
  const table: TableDocument = {
    id: `{00000000-000C-0000-FFFF-FFFF${fileId.toString(16).toUpperCase().padStart(8, "0")}}`, fileId, area: whole, raw: "", path: null,
    name: `Table${number}`, showHeaders: true, showTotals: false, style: DEFAULT_STYLE, filterButtons: true,
  };
  sheet.tables.push(table);
  return table;
}

function moveDown(sheet: SheetDocument, area: Area): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row + area.rows; row > area.row; row--) {
      const formula = sheet.cells.formula(row - 1, column);
      const value = sheet.cells.value(row - 1, column);
      if (formula === undefined) sheet.cells.setValue(row, column, value);
      else sheet.cells.setFormula(row, column, { formula, result: value });
      sheet.cells.setStyle(row, column, sheet.cells.style(row - 1, column));
    }
    sheet.cells.setValue(area.row, column, undefined);
  }
}

function writeHeaders(sheet: SheetDocument, area: Area): void {
  const taken = new Set<string>();
  for (let at = 0; at < area.columns; at++) {
    const held = sheet.cells.value(area.row, area.column + at);
    const plain = held === undefined || held === "" ? `Column${at + 1}` : String(held);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}${number}`;
    taken.add(name.toLowerCase());
    if (held !== name || sheet.cells.formula(area.row, area.column + at) !== undefined) sheet.cells.setValue(area.row, area.column + at, name);
  }
}

/** Takes a table off its sheet and gives it. Errors: BookFault table-not-found. */
export function takeTable(sheet: SheetDocument, id: string): TableDocument {
  const at = sheet.tables.findIndex((table) => table.id === id);
  const [table] = at < 0 ? [] : sheet.tables.splice(at, 1);
  if (!table) throw new BookFault("table-not-found", id);
  return table;
}
