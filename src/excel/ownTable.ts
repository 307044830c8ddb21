import type { BlockTable } from "../domain";
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

/** Plans the tables of a block. A table with another header turns into plain cells first, so that no header is renamed half-way. */
export function tablePlans(wanted: readonly BlockTable[], standing: readonly SheetTable[], taken: readonly string[]): TablePlan {
  const kept = new Map(wanted.map((table) => [table, standing.find(({ area }) => isSameHeader(areaOf(table), area))]));
  const isKept = new Set(kept.values());
  const before = standing.filter((table) => !isKept.has(table)).map((table) => step((sheet) => { sheet.tables.getItem(table.id).convertToRange(); }));
  const used = new Set(taken.filter((name) => !standing.some((own) => own.name === name && !isKept.has(own))).map((name) => name.toLowerCase()));
  return { before, after: wanted.flatMap((table) => tableSteps(table, kept.get(table), used)) };
}

function tableSteps(wanted: BlockTable, kept: SheetTable | undefined, used: Set<string>): Step[] {
  const area = areaOf(wanted);
  const isNamed = kept?.name.startsWith(wanted.name) ?? false;
  if (isNamed && kept?.area.rows === area.rows) return [];
  const name = isNamed ? null : freeTableName(wanted.name, used);
  return [step((sheet) => {
    const target = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const table = kept ? sheet.tables.getItem(kept.id) : sheet.tables.add(target, true);
    if (kept && kept.area.rows !== area.rows) table.resize(target);
    if (name !== null) table.name = name;
    if (name !== null) table.style = TABLE_STYLE;
  })];
}

/** Where a table is to stand; Excel wants a row below the header. */
function areaOf({ headerRow, lastRow, column, columns }: BlockTable): UsedArea {
  return { row: headerRow, column, rows: Math.max(2, lastRow - headerRow + 1), columns };
}

function isSameHeader(one: UsedArea, other: UsedArea): boolean {
  return one.row === other.row && one.column === other.column && one.columns === other.columns;
}

function step(put: Step["put"]): Step {
  return { bytes: CALL_BYTES * 3, rows: 0, put };
}

/** Table names share one space with the workbook's other tables: "Matches", else "Matches_2" … */
function freeTableName(wish: string, used: Set<string>): string {
  let name = wish;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wish}_${number}`;
  used.add(name.toLowerCase());
  return name;
}
