import type { SheetBlock } from "../domain";
import type { UsedArea } from "./facts";
import { CALL_BYTES, type Step } from "./payload";

/** A table on a sheet, and where it stands. */
export interface SheetTable {
  readonly id: string;
  readonly name: string;
  readonly area: UsedArea;
}

/**
 * Finds where the tables of a sheet stand; their names and ids must have been loaded.
 * Cost: one sync where there are tables.
 */
export async function locateTables(context: Excel.RequestContext, tables: readonly Excel.Table[]): Promise<SheetTable[]> {
  const ranges = tables.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  if (ranges.length > 0) await context.sync();
  return tables.map((table, at) => {
    const range = ranges[at] as Excel.Range;
    const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return { id: table.id, name: table.name, area };
  });
}

/** What to do with the tables of our sheet before its cells are written, and after. */
export interface TablePlan {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

/** Light style with ruled rows, whose colours stay clear of those of the statuses. */
const TABLE_STYLE = "TableStyleLight1";

/** Plans the one table of a block. A table with another header turns into plain cells first, so that no header is renamed half-way. */
export function tablePlan(wanted: SheetBlock["table"], standing: readonly SheetTable[], taken: readonly string[]): TablePlan {
  const area = wanted === null
    ? null
    : { row: wanted.headerRow, column: 0, rows: Math.max(2, wanted.lastRow - wanted.headerRow + 1), columns: wanted.columns };
  const kept = standing.find((table) => area !== null && table.area.row === area.row && table.area.column === 0 && table.area.columns === area.columns);
  const before = standing.filter((table) => table !== kept).map((table) => step((sheet) => { sheet.tables.getItem(table.id).convertToRange(); }));
  if (wanted === null || area === null) return { before, after: [] };
  const isNamed = kept?.name.startsWith(wanted.name) ?? false;
  if (isNamed && kept?.area.rows === area.rows) return { before, after: [] };
  const target = (sheet: Excel.Worksheet): Excel.Range => sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const name = isNamed ? null : freeTableName(wanted.name, taken.filter((other) => !standing.some((own) => own.name === other)));
  const after = step((sheet) => {
    const table = kept ? sheet.tables.getItem(kept.id) : sheet.tables.add(target(sheet), true);
    if (kept && kept.area.rows !== area.rows) table.resize(target(sheet));
    if (name !== null) table.name = name;
    if (name !== null) table.style = TABLE_STYLE;
  });
  return { before, after: [after] };
}

function step(put: Step["put"]): Step {
  return { bytes: CALL_BYTES * 3, rows: 0, put };
}

/** Table names share one space with the workbook's other tables: "Matches", else "Matches_2" … */
function freeTableName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wish;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wish}_${number}`;
  return name;
}
