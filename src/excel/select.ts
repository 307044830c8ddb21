import type { CellRef, HostFault, Result, RowRef } from "../domain";
import { addressesOf } from "./areas";
import { rowRuns } from "./cells";
import type { Facts } from "./facts";
import { usedOf } from "./head";
import { inHost, supports } from "./host";

/**
 * Selects rows in the workbook, over the used columns. Sheets are shown one after the other; the first one named stays in
 * front. Rows that are not neighbours are selected together where Excel can (ExcelApi 1.18), else the first of them.
 *
 * Cost: two syncs.
 */
export async function selectRows(facts: Facts, rows: readonly RowRef[]): Promise<Result<void, HostFault>> {
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of rows) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  return inHost([...bySheet.keys()].join(", "), async (context) => {
    const asked = [...bySheet].reverse().map(([name, sheetRows]) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used, rows: [...new Set(sheetRows)].sort((a, b) => a - b) };
    });
    await context.sync();
    for (const { sheet, used, rows: wanted } of asked) selectIn(facts, sheet, { used, rows: wanted });
    await context.sync();
  });
}

function selectIn(facts: Facts, sheet: Excel.Worksheet, wanted: { readonly used: Excel.Range; readonly rows: readonly number[] }): void {
  const area = usedOf(wanted.used);
  const columns = { first: area?.column ?? 0, last: area === null ? 0 : area.column + area.columns - 1 };
  const runs = rowRuns(wanted.rows, 0);
  const [first] = runs;
  if (!first) return;
  const areSeveral = runs.length > 1 && supports("1.18");
  const [address = ""] = addressesOf(areSeveral ? runs : [first], columns);
  facts.selected = address;
  sheet.activate();
  if (areSeveral) sheet.getRanges(address).select();
  else sheet.getRange(address).select();
}

/** Selects one cell and shows it. Cost: one sync. */
export async function selectCell(facts: Facts, cell: CellRef): Promise<Result<void, HostFault>> {
  return inHost(cell.sheet, async (context) => {
    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    facts.selected = null;
    sheet.activate();
    sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
    await context.sync();
  });
}

/** Brings a sheet to the front. Cost: one sync. */
export async function activateSheet(name: string): Promise<Result<void, HostFault>> {
  return inHost(name, async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
