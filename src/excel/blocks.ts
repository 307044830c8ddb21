import type { CellValue } from "../domain";
import type { UsedArea } from "./facts";
import { HostStop, isTooLarge } from "./host";
import type { RowSpan } from "./hidden";
import { REPLY_BYTES } from "./payload";
import type { OnProgress } from "./types";

/** Rows of one read. Source: office-js docs suggest 5,000 to 20,000; eight statement columns are 129 bytes a row as measured. */
const BLOCK_ROWS = 20_000;
/** What a cell may take in a reply before any has been seen. */
const CELL_BYTES = 24;

/** Later rows may be longer than the first ones. */
const SEEN_MARGIN = 1.15;

/** What was read of an area, all blocks joined. */
export interface Cells {
  readonly values: CellValue[][];
  /** Same shape; empty where formulas were not asked for. */
  readonly formulas: CellValue[][];
  /** Which rows are hidden; empty where formulas were asked for. */
  readonly spans: RowSpan[];
}

export interface BlockOptions {
  readonly area: UsedArea;
  readonly formulas?: boolean;
  /** Rows like those to come, to tell how many fit into one reply. */
  readonly seen?: readonly (readonly CellValue[])[];
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Reads an area in blocks that fit into one reply each. A block that the host finds too large is halved.
 *
 * Cost:    one sync for each 20,000 rows, or for about 3.5 MB where rows are long.
 * Errors:  host/too-large when a single row does not fit.
 */
export async function readBlocks(context: Excel.RequestContext, sheet: Excel.Worksheet, options: BlockOptions): Promise<Cells> {
  const cells: Cells = { values: [], formulas: [], spans: [] };
  const { area } = options;
  let step = rowsPerBlock(area.columns, options);
  while (cells.values.length < area.rows) {
    const done = cells.values.length;
    const rows = Math.min(step, area.rows - done);
    const range = sheet.getRangeByIndexes(area.row + done, area.column, rows, area.columns);
    const isRead = await (options.formulas ? readFormulas(context, range, cells) : readValues(context, range, cells));
    if (!isRead && rows === 1) throw new HostStop({ code: "host/too-large" });
    if (isRead) options.onProgress?.(cells.values.length, area.rows);
    else step = Math.ceil(rows / 2);
  }
  return cells;
}

function rowsPerBlock(columns: number, options: BlockOptions): number {
  const seen = options.seen ?? [];
  const bytes = seen.length === 0 ? columns * CELL_BYTES : SEEN_MARGIN * averageBytes(seen);
  return Math.max(1, Math.min(BLOCK_ROWS, Math.floor(REPLY_BYTES / (options.formulas ? bytes * 2 : bytes))));
}

function averageBytes(rows: readonly (readonly CellValue[])[]): number {
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += typeof cell === "string" ? cell.length + 3 : 18;
  return Math.max(1, bytes / rows.length);
}

async function readValues(context: Excel.RequestContext, range: Excel.Range, into: Cells): Promise<boolean> {
  range.load("values,rowIndex,rowHidden");
  if (!(await isAnswered(context))) return false;
  // Excel answers null, not an error, for some reads that are too large. Source: office-js docs, performance.md.
  const values = range.values as CellValue[][] | null;
  if (values === null) return false;
  for (const row of values) into.values.push(row);
  into.spans.push({ row: range.rowIndex, rows: values.length, hidden: range.rowHidden });
  return true;
}

async function readFormulas(context: Excel.RequestContext, range: Excel.Range, into: Cells): Promise<boolean> {
  range.load("values,formulas");
  if (!(await isAnswered(context))) return false;
  const values = range.values as CellValue[][] | null;
  const formulas = range.formulas as CellValue[][] | null;
  if (values === null || formulas === null) return false;
  for (const row of values) into.values.push(row);
  for (const row of formulas) into.formulas.push(row);
  return true;
}

/** Sends what is queued; false when it was too large to be answered. */
async function isAnswered(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}
