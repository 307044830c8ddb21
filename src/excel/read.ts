import type { CellValue, HostFault, Result } from "../domain";
import type { SheetGrid } from "../sheets";
import { readBlocks, type Cells } from "./blocks";
import type { Facts, UsedArea } from "./facts";
import { readHeadsIn, type Head } from "./head";
import { hiddenRowsIn } from "./hidden";
import { inHost } from "./host";
import { locateColumns } from "./marks";
import type { OnProgress } from "./types";

/** Rows whose formats and displayed texts are read: enough for every column to have shown a date. */
const HEAD_ROWS = 200;

/**
 * Reads all used cells of a sheet, as raw values, with the formats of its first rows and which rows are hidden.
 *
 * Cost:    two syncs, plus one for each 20,000 rows beyond the first 200, plus one for each 60,000 rows if some are hidden.
 * Errors:  host/not-found, host/busy-editing, host/too-large when one row alone is over the reply limit.
 */
export async function readSheet(facts: Facts, name: string, onProgress?: OnProgress): Promise<Result<SheetGrid, HostFault>> {
  return inHost(name, async (context) => {
    const [whole] = await readHeadsIn({ context, facts }, [name], HEAD_ROWS);
    const head = whole && withoutOwn(whole);
    if (!head?.used) return gridOf(facts, { ...EMPTY_HEAD, sheet: name }, []);
    const sheet = context.workbook.worksheets.getItem(name);
    const rest = restOf(head.used, head.values.length);
    const cells = await readBlocks(context, sheet, { area: rest, seen: head.values, onProgress });
    const spans = [{ row: head.used.row, rows: head.values.length, hidden: head.rowHidden }, ...cells.spans];
    const columns = { first: head.used.column, count: head.used.columns, hidden: head.columnHidden };
    const hidden = await hiddenRowsIn(context, sheet, { spans, columns });
    return gridOf(facts, withRows(head, cells), hidden);
  });
}

/**
 * Reads the first rows of sheets, to tell which is the statement and which the ledger.
 * Cost: one sync where the sheets were just listed.
 */
export async function readHeads(facts: Facts, names: readonly string[], rows: number): Promise<Result<readonly SheetGrid[], HostFault>> {
  return inHost(names.join(", "), async (context) => {
    const heads = await readHeadsIn({ context, facts }, names, rows);
    return heads.map((head) => gridOf(facts, head, []));
  });
}

/** Our own columns are no data: where they are the last ones, they are not read again and again. */
function withoutOwn(head: Head): Head {
  const own = ownColumnsOf(head);
  const { used } = head;
  const end = used === null ? 0 : used.column + used.columns;
  if (used === null || own.length === 0 || own.at(-1) !== end - 1) return head;
  const columns = used.columns - own.length;
  if (columns < 1) return head;
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] => rows.map((row) => row.slice(0, columns));
  return { ...head, used: { ...used, columns }, values: cut(head.values), formats: cut(head.formats), own };
}

function restOf(used: UsedArea, read: number): UsedArea {
  return { ...used, row: used.row + read, rows: used.rows - read };
}

function withRows(head: Head, cells: Cells): Head {
  const values: (readonly CellValue[])[] = [...head.values];
  for (const row of cells.values) values.push(row);
  return { ...head, values };
}

const EMPTY_HEAD: Head = { sheet: "", used: null, values: [], formats: [], rowHidden: false, columnHidden: false, mark: null, own: null };

function gridOf(facts: Facts, head: Head, hiddenRows: readonly number[]): SheetGrid {
  return {
    sheet: head.sheet,
    firstRow: head.used?.row ?? 0,
    firstColumn: head.used?.column ?? 0,
    values: head.values,
    formats: head.formats,
    hiddenRows,
    dateSystem: facts.dateSystem ?? 1900,
    ownColumns: head.own ?? ownColumnsOf(head),
  };
}

function ownColumnsOf({ mark, used, values }: Head): number[] {
  const at = mark === null ? null : locateColumns(mark, { firstRow: used?.row ?? 0, firstColumn: used?.column ?? 0, values });
  return mark === null || at === null ? [] : mark.headers.map((_, offset) => at.column + offset);
}
