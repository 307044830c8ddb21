import type { Area, BookTable } from "../book";
import { contains, intersect, splitSheet } from "./address";
import type { Args } from "./args";
import { type Cells } from "./cells";
import type { HostObject, Session } from "./contract";
import { fail } from "./errors";
import { guardStructure, touchesMerged } from "./guards";
import { cellsAt, findSheet } from "./ranges";
import type { SheetTable } from "./targets";

/** A name that tables and defined names may have. Source: Microsoft support, "Rename an Excel table". */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
/** Excel's words. Source: office-js#1199. */
const OVERLAP = "A table can't overlap another table.";
const LOOKS_LIKE_CELL = /^([a-z]{1,3}\d+|[rc]\d*|r\d+c\d+)$/i;

/** All tables of the workbook, or of one sheet. */
export function tablesIn(session: Session, sheet: SheetTable["sheet"] | null): SheetTable[] {
  const sheets = sheet === null ? session.book.sheets : [sheet];
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

/** The table with a name or an id, or null. */
export function findTable(tables: readonly SheetTable[], key: unknown): SheetTable | null {
  const wanted = typeof key === "number" ? String(key) : key;
  if (typeof wanted !== "string") return fail("InvalidArgument");
  return tables.find(({ table }) => table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase()) ?? null;
}

/** Checks a name for a table or a defined name. Errors: InvalidArgument, ItemAlreadyExists. */
export function checkName(session: Session, name: string, self: BookTable | null): void {
  if (!NAME.test(name) || LOOKS_LIKE_CELL.test(name)) fail("InvalidArgument");
  const wanted = name.toLowerCase();
  const isTaken = tablesIn(session, null).some(({ table }) => table !== self && table.name.toLowerCase() === wanted) ||
    [...session.book.names].some(([key, item]) => item.scope === null && key.toLowerCase() === wanted);
  if (isTaken) fail("ItemAlreadyExists");
}

function tableCells(session: Session, sheet: SheetTable["sheet"] | null, args: Args): Cells {
  const given = args.cellsOrNull(0);
  if (given) return given;
  const { sheet: name } = splitSheet(args.text(0));
  const active = session.book.sheets.find((each) => each.id === session.book.activeSheetId) ?? null;
  const home = name === null ? sheet ?? active : findSheet(session, name);
  return cellsAt(session, home ?? fail("InvalidArgument"), args.text(0));
}

/** Makes a table over cells. Errors: InvalidArgument, MergedRangeConflict, AccessDenied. */
export function addTable(session: Session, sheet: SheetTable["sheet"] | null, args: Args): HostObject {
  const cells = tableCells(session, sheet, args);
  if (sheet !== null && cells.sheet.id !== sheet.id) fail("InvalidArgument");
  if (cells.sheet.tables.some((table) => intersect(table.area, cells.area) !== null)) fail("InvalidArgument", OVERLAP);
  if (touchesMerged(cells.sheet, cells)) fail("MergedRangeConflict");
  guardStructure(cells.sheet, "never", session);
  return session.make("Table", { sheet: cells.sheet, table: cells.sheet.addTable(cells.area, args.flag(1, false)) });
}

/** The cells of a table without its header and total rows. */
export function bodyOf(table: BookTable): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: Math.max(1, table.area.rows - top - bottom) };
}

/** The header row of a table. Errors: ItemNotFound when it shows none. */
export function headerOf(table: BookTable): Area {
  return table.showHeaders ? { ...table.area, rows: 1 } : fail("ItemNotFound");
}

/** The total row of a table. Errors: ItemNotFound when it shows none. */
export function totalsOf(table: BookTable): Area {
  return table.showTotals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : fail("ItemNotFound");
}

function isEmpty({ sheet }: SheetTable, area: Area): boolean {
  return sheet.formulas(area).every((row) => row.every((value) => value === ""));
}

/** Makes room for rows at the end of a table: into empty cells below it, else by moving the rows below down. */
function growBy(target: SheetTable, rows: number): void {
  const { sheet, table } = target;
  const below = { ...table.area, row: table.area.row + table.area.rows, rows };
  if (!isEmpty(target, below)) sheet.insertRows(below.row, rows, "addin");
  table.area = { ...table.area, rows: table.area.rows + rows };
}

/** Adds rows at the end of a table, above its total row, and gives the index of the first. Errors: InvalidArgument, AccessDenied. */
export function appendRows(session: Session, target: SheetTable, values: readonly (readonly (string | number | boolean | null)[])[]): number {
  const { sheet, table } = target;
  guardStructure(sheet, "never", session);
  if (values.some((row) => row.length !== table.area.columns)) fail("InvalidArgument");
  const body = bodyOf(table);
  const totals = table.showTotals ? sheet.formulas(totalsOf(table)) : null;
  growBy(target, values.length);
  if (totals !== null) sheet.setInputs(totalsOf(table), totals, "addin");
  sheet.setInputs({ ...body, row: body.row + body.rows, rows: values.length }, values, "addin");
  return body.rows;
}

/** Shows or hides the total row. Source: Excel's default totals, label first and SUBTOTAL of the last column. */
export function setTotals(session: Session, target: SheetTable, isShown: boolean): void {
  const { sheet, table } = target;
  guardStructure(sheet, "never", session);
  if (table.showTotals === isShown) return;
  if (!isShown) {
    sheet.clear(totalsOf(table), "All");
    table.showTotals = false;
    table.area = { ...table.area, rows: table.area.rows - 1 };
    return;
  }
  growBy(target, 1);
  table.showTotals = true;
  const header = sheet.values(headerOf(table))[0]?.at(-1);
  const row = new Array<string | null>(table.area.columns).fill(null);
  row[0] = "Total";
  if (row.length > 1) row[row.length - 1] = `=SUBTOTAL(109,${table.name}[${String(header)}])`;
  sheet.setInputs(totalsOf(table), [row], "addin");
}

/** Gives a table other borders; its header must stay where it is. Errors: InvalidArgument, MergedRangeConflict. */
export function resizeTable(session: Session, target: SheetTable, cells: Cells): void {
  const { sheet, table } = target;
  guardStructure(sheet, "never", session);
  if (cells.sheet.id !== sheet.id || cells.area.row !== table.area.row || intersect(cells.area, table.area) === null) fail("InvalidArgument");
  if (sheet.tables.some((other) => other !== table && intersect(other.area, cells.area) !== null)) fail("InvalidArgument", OVERLAP);
  if (touchesMerged(sheet, cells)) fail("MergedRangeConflict");
  table.area = cells.area;
}

/** Tables that touch cells, or that lie whole inside them. */
export function tablesWithin(cells: Cells, isFullyContained: boolean): SheetTable[] {
  const isIn = (table: BookTable): boolean =>
    cells.areas.some((area) => (isFullyContained ? contains(area, table.area) : intersect(area, table.area) !== null));
  return cells.sheet.tables.filter(isIn).map((table) => ({ sheet: cells.sheet, table }));
}
