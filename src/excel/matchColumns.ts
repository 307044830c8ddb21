import { cellName, type CellContent, type CellValue, type HostFault, type MatchColumnsBlock, type Result } from "../domain";
import { readBlocks } from "./blocks";
import { hostFormat, rowRuns, TEXT_FORMAT, type Dates } from "./cells";
import { changedRows, setFormat, valueSteps, type Held, type Wanted } from "./change";
import { datesOf, type Facts, type UsedArea } from "./facts";
import { usedOf } from "./head";
import { HostStop, inHost } from "./host";
import { pointsOf } from "./looks";
import { COLUMNS_MOVED, COLUMNS_MARK, columnsFromMark, type ColumnsMark } from "./marks";
import { locateTables, type SheetTable } from "./ownTable";
import { CALL_BYTES, sendSteps, type Step } from "./payload";
import { findStatusRules, ruleSteps } from "./rules";
import type { OnProgress } from "./types";

/** What stands where our columns go. */
interface Standing {
  /** Null unless our headers stand there now. */
  readonly mark: ColumnsMark | null;
  readonly headers: readonly string[];
  readonly held: Held | null;
  /** The user's table that our columns belong to. */
  readonly table: SheetTable | null;
  readonly rules: readonly Step[];
}

/**
 * Writes the five columns beside the user's rows and the rules that colour by them. Only rows that differ are written.
 *
 * They stand right of the data without a gap, so that a sort of the whole region takes them along. Where the data is an Excel
 * table, the table is widened over them: sorting and filtering a table moves the table's own columns only, and columns beside
 * it would stay behind with the wrong rows. Taking them away narrows the table again.
 *
 * Cost:    two syncs for changed rows; for all, two to three, one for each 20,000 rows that have to be compared, one for each
 *          4 MB that differs.
 * Errors:  host/protected, or host/unexpected with "ColumnsMoved" where changed rows are asked for and the columns don't stand
 *          as last written, before anything is written.
 */
export async function writeMatchColumns(facts: Facts, block: MatchColumnsBlock, onProgress?: OnProgress): Promise<Result<void, HostFault>> {
  return inHost(block.sheet, async (context) => {
    const sheet = context.workbook.worksheets.getItem(block.sheet);
    const probe = askSheet(sheet, block.headerRow, block.column + block.headers.length);
    await context.sync();
    if (probe.protection.protected) throw new HostStop({ code: "host/protected", sheet: block.sheet });
    const mark = markAt(probe, block);
    // With changedRows only those rows of the block are filled in: what stands must be as it was last written.
    if (block.changedRows !== null && (mark === null || mark.rulesTo !== lastRowOf(block))) throw new HostStop(moved(block));
    const steps = block.changedRows !== null
      ? rowSteps(block, datesOf(facts), rowsOf(block))
      : planColumns(block, await standingOf(context, sheet, { block, probe, mark }), datesOf(facts));
    await sendSteps(context, block.sheet, { steps, onProgress });
    if (steps.length > 0) facts.used.delete(block.sheet);
  });
}

/** What is asked of a sheet before our columns on it are touched. */
export interface ColumnsProbe {
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly mark: Excel.WorksheetCustomProperty;
  readonly headers: Excel.Range;
  readonly tables: Excel.TableCollection;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Queues the questions about a sheet; they are answered by the next sync. */
export function askSheet(sheet: Excel.Worksheet, headerRow: number, columns: number): ColumnsProbe {
  const { protection, tables } = sheet;
  protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const mark = sheet.customProperties.getItemOrNullObject(COLUMNS_MARK);
  mark.load("value");
  const headers = sheet.getRangeByIndexes(headerRow, 0, 1, columns);
  headers.load("values");
  tables.load("items/id,items/name");
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return { protection, used, mark, headers, tables, formats };
}

function headerCells(probe: ColumnsProbe): readonly CellValue[] {
  return (probe.headers.values as CellValue[][])[0] ?? [];
}

/** The mark, if the headers that it names stand where the block goes. */
function markAt(probe: ColumnsProbe, block: MatchColumnsBlock): ColumnsMark | null {
  const mark = probe.mark.isNullObject ? null : columnsFromMark(probe.mark.value);
  const cells = headerCells(probe);
  return mark?.headers.every((header, offset) => cells[block.column + offset] === header) ? mark : null;
}

async function standingOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: { readonly block: MatchColumnsBlock; readonly probe: ColumnsProbe; readonly mark: ColumnsMark | null },
): Promise<Standing> {
  const { block, probe, mark } = at;
  const statuses = [...block.rules.map((rule) => rule.status), ...(mark?.statuses ?? [])];
  const rules = ruleSteps(block, await findStatusRules(context, probe.formats.items, { column: block.column, statuses }));
  const tables = await locateTables(context, probe.tables.items);
  const table = tables.find(({ area }) => area.row === block.headerRow && area.column < block.column && area.column + area.columns >= block.column) ?? null;
  const area = areaOf(usedOf(probe.used), block);
  const values = area === null ? null : (await readBlocks(context, sheet, { area })).values;
  const held = area === null || values === null ? null : { area, values, formulas: [] };
  if (mark === null && !isFree(probe, block, held)) throw new HostStop(occupied(block));
  return { mark, headers: table === null ? block.headers : freeHeaders(block, headerCells(probe)), held, table, rules };
}

/** Whether nobody has written where our columns go since the sheet was read. */
function isFree(probe: ColumnsProbe, block: MatchColumnsBlock, held: Held | null): boolean {
  const isEmpty = (cell: CellValue): boolean => cell === "";
  return headerCells(probe).slice(block.column).every(isEmpty) && (held?.values ?? []).every((row) => row.every(isEmpty));
}

function moved(block: MatchColumnsBlock): HostFault {
  return { code: "host/unexpected", hostCode: COLUMNS_MOVED, message: block.sheet };
}

function occupied(block: MatchColumnsBlock): HostFault {
  const at = cellName({ sheet: block.sheet, row: block.headerRow, column: block.column });
  return { code: "host/unexpected", hostCode: "RangeNotEmpty", message: at };
}

/** The used cells of our columns, from the first row down; null where there are none. */
function areaOf(used: UsedArea | null, block: MatchColumnsBlock): UsedArea | null {
  if (used === null || used.column + used.columns <= block.column) return null;
  const rows = used.row + used.rows - block.firstRow;
  return rows <= 0 ? null : { row: block.firstRow, column: block.column, rows, columns: block.headers.length };
}

/** Headers of a table's columns differ from one another: a user's own "Status" makes ours "Status 2". */
function freeHeaders(block: MatchColumnsBlock, cells: readonly CellValue[]): string[] {
  const used = new Set(cells.slice(0, block.column).map((cell) => String(cell).toLowerCase()));
  return block.headers.map((wish) => {
    let header = wish;
    for (let number = 2; used.has(header.toLowerCase()); number++) header = `${wish} ${number}`;
    used.add(header.toLowerCase());
    return header;
  });
}

function lastRowOf(block: MatchColumnsBlock): number {
  return block.firstRow + block.cells.length - 1;
}

/** The changed rows as rows of the block. */
function rowsOf(block: MatchColumnsBlock): number[] {
  return [...(block.changedRows ?? [])].map((row) => row - block.firstRow).filter((row) => row >= 0 && row < block.cells.length).sort((a, b) => a - b);
}

function wantedOf(block: MatchColumnsBlock): Wanted {
  return { row: block.firstRow, column: block.column, cells: block.cells };
}

function planColumns(block: MatchColumnsBlock, standing: Standing, dates: Dates): Step[] {
  const { headers, held } = standing;
  const rows = changedRows(wantedOf(block), held, dates);
  const cells = [...rowSteps(block, dates, rows), ...leftoverSteps(block, held)];
  const mark: ColumnsMark = {
    headerRow: block.headerRow, column: block.column, headers, statuses: block.rules.map((rule) => rule.status), rulesTo: lastRowOf(block),
  };
  const isMarked = JSON.stringify(mark) === JSON.stringify(standing.mark);
  const table = tableStep(block, standing.table);
  if (isMarked) return [...cells, ...table, ...standing.rules];
  const isNew = standing.mark === null;
  // First with rulesTo −1: columns cut short are known as ours, and the next write makes them whole.
  return [
    markStep({ ...mark, rulesTo: -1 }), headerStep(block, headers, isNew), ...cells, ...table, ...standing.rules, markStep(mark),
  ];
}

/** Values below the block's last row: rows that were data once. */
function leftoverSteps(block: MatchColumnsBlock, held: Held | null): Step[] {
  const below = held?.values.slice(block.cells.length) ?? [];
  if (!below.some((row) => row.some((cell) => cell !== ""))) return [];
  const row = block.firstRow + block.cells.length;
  return [{
    bytes: CALL_BYTES,
    rows: 0,
    put: (sheet) => { sheet.getRangeByIndexes(row, block.column, below.length, block.headers.length).clear("Contents"); },
  }];
}

/** Most runs of rows whose formats are set one by one; beyond that the whole columns are. */
const MOST_RUNS = 20;

/** Formats, then values, of these rows of the block. */
function rowSteps(block: MatchColumnsBlock, dates: Dates, rows: readonly number[]): Step[] {
  if (rows.length === 0) return [];
  const runs = rowRuns(rows, 0);
  const areas = runs.length > MOST_RUNS ? [{ first: 0, last: block.cells.length - 1 }] : runs;
  const formats = areas.flatMap(({ first, last }) => block.headers.map((_, column): Step => ({
    bytes: CALL_BYTES,
    rows: 0,
    put: (sheet) => {
      const range = sheet.getRangeByIndexes(block.firstRow + first, block.column + column, last - first + 1, 1);
      setFormat(range, columnFormat(block.cells, column, dates));
    },
  })));
  return [...formats, ...valueSteps(wantedOf(block), rows, dates)];
}

/** One format a column: that of its first content, text where there is none. */
function columnFormat(cells: readonly (readonly CellContent[])[], column: number, dates: Dates): string {
  for (const row of cells) {
    const format = hostFormat(row[column] ?? null, dates);
    if (format !== null) return format;
  }
  return TEXT_FORMAT;
}

/** Widths of our columns in characters, by place. */
const WIDTHS = [10, 13, 12, 12, 48];

function headerStep(block: MatchColumnsBlock, headers: readonly string[], isNew: boolean): Step {
  return {
    bytes: CALL_BYTES * 8,
    rows: 0,
    put: (sheet) => {
      const range = sheet.getRangeByIndexes(block.headerRow, block.column, 1, headers.length);
      range.values = [[...headers]];
      range.format.font.bold = true;
      if (!isNew) return;
      WIDTHS.slice(0, headers.length).forEach((width, offset) => {
        sheet.getRangeByIndexes(0, block.column + offset, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
      });
    },
  };
}

/** Widens the user's table over our columns, where it ends beside them. */
function tableStep(block: MatchColumnsBlock, table: SheetTable | null): Step[] {
  const columns = table === null ? 0 : block.column + block.headers.length - table.area.column;
  if (table === null || table.area.columns >= columns) return [];
  const { id, area } = table;
  return [{
    bytes: CALL_BYTES,
    rows: 0,
    put: (sheet) => { sheet.tables.getItem(id).resize(sheet.getRangeByIndexes(area.row, area.column, area.rows, columns)); },
  }];
}

function markStep(mark: ColumnsMark): Step {
  const text = JSON.stringify(mark);
  return { bytes: CALL_BYTES + text.length * 2, rows: 0, put: (sheet) => { sheet.customProperties.add(COLUMNS_MARK, text); } };
}
