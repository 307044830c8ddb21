import { dayFromSerial, type CellContent, type CellValue, type HostFault, type Result, type SheetBlock } from "../domain";
import { readBlocks } from "./blocks";
import { formatAreas, type Dates } from "./cells";
import { drawCharts } from "./charts";
import { changedRows, formatSteps, hasFormula, valueSteps, type Held, type Wanted } from "./change";
import { datesOf, type Facts, type UsedArea } from "./facts";
import { hashOf } from "./hash";
import { usedOf } from "./head";
import { HostStop, inHost } from "./host";
import { lookSteps, pageSteps } from "./looks";
import { CHARTS_MARK, lookFromMark, LOOK_MARK, type LookMark } from "./marks";
import { openOwnSheet, type OwnSheet } from "./ownSheet";
import { locateTables, tablePlans, type SheetTable } from "./ownTable";
import { CALL_BYTES, sendSteps, type Step } from "./payload";
import type { OnProgress } from "./types";

/** What is on our sheet before we write it. */
interface Standing {
  readonly held: Held | null;
  readonly mark: LookMark;
  readonly tables: readonly SheetTable[];
  /** What its charts were drawn from. */
  readonly charts: string;
  /** Names of all tables of the workbook. */
  readonly tableNames: readonly string[];
}

/**
 * Writes one of our sheets: only what differs from what stands there, formats before values. What a person filled into its
 * input cells stays with them when the cells move.
 *
 * Cost:    three syncs and one for each 20,000 rows to compare, one for each 4 MB that differs, two for charts that differ; nothing is
 *          sent when nothing differs.
 * Errors:  host/protected before anything is written; any other fault leaves a sheet that the next write completes.
 */
export async function writeSheet(facts: Facts, block: SheetBlock, onProgress?: OnProgress): Promise<Result<string, HostFault>> {
  return inHost(block.name, async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    const own = await openOwnSheet({ context, facts }, block.role, block.name);
    const tableNames = tables.items.map((table) => table.name);
    const standing = own.isNew ? { ...NOTHING, tableNames } : { ...(await standingOf(context, own, block)), tableNames };
    await sendSteps(context, own.id, { steps: planSheet(block, standing, datesOf(facts)), onProgress });
    await drawCharts(context, own.id, { charts: block.charts ?? [], drawn: standing.charts });
    facts.used.delete(own.name);
    return own.name;
  });
}

const NOTHING: Omit<Standing, "tableNames"> = { held: null, mark: lookFromMark(""), tables: [], charts: "" };

async function standingOf(context: Excel.RequestContext, own: OwnSheet, block: SheetBlock): Promise<Omit<Standing, "tableNames">> {
  const sheet = context.workbook.worksheets.getItem(own.id);
  const usedRange = sheet.getUsedRangeOrNullObject(true);
  usedRange.load("rowIndex,columnIndex,rowCount,columnCount");
  const { protection, tables: ownTables } = sheet;
  protection.load("protected");
  const mark = sheet.customProperties.getItemOrNullObject(LOOK_MARK);
  mark.load("value");
  ownTables.load("items/id,items/name");
  const drawn = sheet.customProperties.getItemOrNullObject(CHARTS_MARK);
  drawn.load("value");
  await context.sync();
  if (protection.protected) throw new HostStop({ code: "host/protected", sheet: own.name });
  const used = usedOf(usedRange);
  const located = await locateTables(context, ownTables.items);
  const cells = used === null ? null : await readBlocks(context, sheet, { area: used, formulas: hasFormula(block.cells) });
  return {
    held: used === null || cells === null ? null : { area: used, values: cells.values, formulas: cells.formulas },
    mark: lookFromMark(mark.isNullObject ? "" : (mark.value)),
    tables: located, charts: drawn.isNullObject ? "" : (drawn.value),
  };
}

/** The steps that bring the sheet from what stands there to the block, in order; none when it stands already. */
function planSheet(block: SheetBlock, standing: Standing, dates: Dates): Step[] {
  const inputs = inputCells(block);
  const mark = { look: lookOf(block, dates), page: pageOf(block), inputs };
  const isRestyled = mark.look !== standing.mark.look;
  const isRepaged = mark.page !== standing.mark.page;
  const wanted = isRestyled ? withCarried(block, { inputs, standing }, dates) : withLeft(block, inputs);
  const values = valueSteps(wanted, changedRows(wanted, standing.held, dates), dates);
  const clearing = excessOf(standing.held, block).map((area) => clearStep(area, "Contents"));
  if (!isRestyled && !isRepaged) return [...values, ...clearing];
  const page = isRepaged ? pageSteps(block) : [];
  const done = markStep(JSON.stringify(mark));
  if (!isRestyled) return [...values, ...clearing, ...page, done];
  const tables = tablePlans(block.tables, standing.tables, standing.tableNames);
  const unstyle = standing.held === null ? [] : [clearStep(joined(standing.held.area, block), "Formats")];
  const formats = formatSteps(wanted, dates);
  // The mark goes first and comes back last: a write cut short is known as such and done again whole.
  return [
    markStep(""), ...tables.before, ...unstyle, ...formats, ...values, ...clearing, ...tables.after, ...lookSteps(block.looks), ...page, done,
  ];
}

type CellAt = readonly [row: number, column: number];

/** Cells of the look "input" that the block leaves empty: they are the user's to fill. */
function inputCells(block: SheetBlock): CellAt[] {
  const cells: CellAt[] = [];
  for (const look of block.looks) {
    if (look.look !== "input") continue;
    for (let row = look.row; row < look.row + look.rows; row++) {
      for (let column = look.column; column < look.column + look.columns; column++) {
        if ((block.cells[row]?.[column] ?? null) === null) cells.push([row, column]);
      }
    }
  }
  return cells;
}

function withLeft(block: SheetBlock, inputs: readonly CellAt[]): Wanted {
  const left = new Set(inputs.map(keyOf));
  return { row: 0, column: 0, cells: block.cells, leave: (row, column) => left.has(keyOf([row, column])) };
}

/** The block with what the user filled in, cell for cell in order, where the input cells stand now. */
function withCarried(block: SheetBlock, now: { readonly inputs: readonly CellAt[]; readonly standing: Standing }, dates: Dates): Wanted {
  const { inputs, standing } = now;
  const carried = new Map<string, CellContent>();
  inputs.forEach((at, order) => {
    const from = standing.mark.inputs[order];
    const content = from ? contentOf(heldValue(standing.held, from), dates) : null;
    if (content !== null) carried.set(keyOf(at), content);
  });
  const cells = carried.size === 0
    ? block.cells
    : block.cells.map((row, at) => row.map((content, column) => carried.get(keyOf([at, column])) ?? content));
  return { row: 0, column: 0, cells };
}

/** Serials from 1955 to 2118: a number typed beside a signature is a date. */
const SERIALS = [20_000, 80_000] as const;

function contentOf(value: CellValue, dates: Dates): CellContent {
  if (value === "") return null;
  if (typeof value !== "number") return String(value);
  const day = value >= SERIALS[0] && value <= SERIALS[1] ? dayFromSerial(value, dates.system) : null;
  return day === null ? { count: value } : { day };
}

function keyOf([row, column]: CellAt): string {
  return `${row}:${column}`;
}

function heldValue(held: Held | null, [row, column]: CellAt): CellValue {
  return held?.values[row - held.area.row]?.[column - held.area.column] ?? "";
}

/** Parts of the used area outside the block: below it, and to its right. */
function excessOf(held: Held | null, block: SheetBlock): UsedArea[] {
  if (held === null) return [];
  const rows = block.cells.length;
  const columns = block.cells[0]?.length ?? 0;
  const lastRow = held.area.row + held.area.rows;
  const lastColumn = held.area.column + held.area.columns;
  const areas: UsedArea[] = [];
  if (lastRow > rows) areas.push({ row: rows, column: 0, rows: lastRow - rows, columns: lastColumn });
  if (lastColumn > columns && rows > 0) areas.push({ row: 0, column: columns, rows, columns: lastColumn - columns });
  return areas;
}

function joined(area: UsedArea, block: SheetBlock): UsedArea {
  const rows = Math.max(area.row + area.rows, block.cells.length);
  return { row: 0, column: 0, rows, columns: Math.max(area.column + area.columns, block.cells[0]?.length ?? 0) };
}

function clearStep(area: UsedArea, what: "Contents" | "Formats"): Step {
  return {
    bytes: CALL_BYTES,
    rows: 0,
    put: (sheet) => { sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).clear(what); },
  };
}

function markStep(text: string): Step {
  return { bytes: CALL_BYTES + text.length, rows: 0, put: (sheet) => { sheet.customProperties.add(LOOK_MARK, text); } };
}

function lookOf(block: SheetBlock, dates: Dates): string {
  return hashOf(JSON.stringify([formatAreas(block.cells, dates), block.looks, block.tables]));
}

/** Grows when sheets are to be printed otherwise than before. */
const PAGE_VERSION = 2;

function pageOf(block: SheetBlock): string {
  return hashOf(JSON.stringify([PAGE_VERSION, block.widths, block.frozenRows, block.landscape]));
}
