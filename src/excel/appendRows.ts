import type { AppendBlock, HostFault, Result } from "../domain";
import { formatSteps, valueSteps } from "./change";
import { datesOf, type Facts, type UsedArea } from "./facts";
import { usedOf } from "./head";
import { HostStop, inHost } from "./host";
import { locateTables, type SheetTable } from "./ownTable";
import { CALL_BYTES, sendSteps, type Step } from "./payload";
import type { OnProgress } from "./types";

/** Where rows are added: the table they join, if any, and the first free row. */
interface Place {
  readonly table: SheetTable | null;
  readonly hasTotals: boolean;
  readonly row: number;
  /** Something of the user's stands further down and moves. */
  readonly isOverOthers: boolean;
}

/**
 * Writes rows below what a sheet holds; an Excel table grows by them, above its total row. What stands below moves down.
 *
 * Shapes:  gives the sheet row (zero-based) of the first.
 * Cost:    three syncs, and one for each 4 MB.
 * Errors:  host/protected, host/filtered; whatever goes wrong, rows written so far are taken away again.
 */
export async function appendRows(facts: Facts, block: AppendBlock, onProgress?: OnProgress): Promise<Result<number, HostFault>> {
  return inHost(block.sheet, async (context) => {
    const place = await placeOf(context, block.sheet, block.column);
    const wanted = { row: place.row, column: block.column, cells: block.cells };
    const dates = datesOf(facts);
    const rows = block.cells.length;
    const steps = [
      ...(place.hasTotals ? [totalsStep(place, false)] : []), ...(place.isOverOthers ? [insertStep(place.row, rows)] : []),
      ...formatSteps(wanted, dates), ...valueSteps(wanted, [...block.cells.keys()], dates),
      ...(place.table ? [resizeStep(place.table, place.row + rows - place.table.area.row)] : []), ...(place.hasTotals ? [totalsStep(place, true)] : []),
    ];
    try {
      await sendSteps(context, block.sheet, { steps, onProgress });
    } catch (error) {
      await clearAgain(context, block, place);
      throw error;
    } finally {
      facts.used.delete(block.sheet);
    }
    return place.row;
  });
}

/**
 * Takes the last rows of a sheet away, from `firstRow` on: an Excel table gets shorter by them.
 * Cost: three syncs. Errors: host/protected.
 */
export async function removeLastRows(facts: Facts, sheetName: string, firstRow: number): Promise<Result<void, HostFault>> {
  return inHost(sheetName, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const { tables, used } = await lookAt(context, sheet, sheetName);
    const end = used === null ? 0 : used.row + used.rows;
    const table = tables.find(({ area }) => area.row < firstRow && area.row + area.rows > firstRow);
    const shorter = table && firstRow - table.area.row > 1 ? [resizeStep(table, firstRow - table.area.row)] : [];
    const clear: Step = { bytes: CALL_BYTES, rows: 0, put: (each) => { each.getRangeByIndexes(firstRow, used?.column ?? 0, end - firstRow, used?.columns ?? 1).clear("All"); } };
    await sendSteps(context, sheetName, { steps: end > firstRow ? [...shorter, clear] : [] });
    facts.used.delete(sheetName);
  });
}

async function placeOf(context: Excel.RequestContext, name: string, column: number): Promise<Place> {
  const sheet = context.workbook.worksheets.getItem(name);
  const { tables, totals, used } = await lookAt(context, sheet, name);
  const end = used === null ? 0 : used.row + used.rows;
  const table = tables.find(({ area }) => column >= area.column && column < area.column + area.columns) ?? null;
  if (table === null) return { table, hasTotals: false, row: end, isOverOthers: false };
  const hasTotals = totals.has(table.id);
  const below = table.area.row + table.area.rows;
  return { table, hasTotals, row: hasTotals ? below - 1 : below, isOverOthers: end > below };
}

async function lookAt(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string): Promise<{ tables: SheetTable[]; totals: ReadonlySet<string>; used: UsedArea | null }> {
  const { protection, tables } = sheet;
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  protection.load("protected");
  tables.load("items/id,items/name,items/showTotals");
  await context.sync();
  if (protection.protected) throw new HostStop({ code: "host/protected", sheet: name });
  const totals = new Set(tables.items.filter((table) => table.showTotals).map(({ id }) => id));
  return { tables: await locateTables(context, tables.items), totals, used: usedOf(range) };
}

async function clearAgain(context: Excel.RequestContext, { sheet: name, column, cells }: AppendBlock, place: Place): Promise<void> {
  const { table, row, isOverOthers, hasTotals } = place;
  try {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
    if (table) resizeStep(table, row - table.area.row).put(sheet);
    if (isOverOthers) range.getEntireRow().delete("Up");
    else range.clear("All");
    if (hasTotals) totalsStep(place, true).put(sheet);
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

function resizeStep({ id, area }: SheetTable, rows: number): Step {
  return step((sheet) => { sheet.tables.getItem(id).resize(sheet.getRangeByIndexes(area.row, area.column, rows, area.columns)); });
}

function insertStep(row: number, rows: number): Step {
  return step((sheet) => { sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().insert("Down"); });
}

function totalsStep({ table }: Place, isShown: boolean): Step {
  return step((sheet) => { sheet.tables.getItem(table?.id ?? "").showTotals = isShown; });
}

function step(put: Step["put"]): Step {
  return { bytes: CALL_BYTES * 2, rows: 0, put };
}
