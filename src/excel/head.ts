import type { CellValue } from "../domain";
import { dateSystemOf } from "./dates";
import type { Batch, Facts, UsedArea } from "./facts";
import { COLUMNS_MARK, columnsFromMark, type ColumnsMark } from "./marks";

/** The first used rows of a sheet, with all that tells what they are. */
export interface Head {
  readonly sheet: string;
  readonly used: UsedArea | null;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** false none, true all, null some. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
  readonly mark: ColumnsMark | null;
  /** Our own columns where they have been told already and cut off. */
  readonly own: readonly number[] | null;
}

/** Most cells whose values, formats and texts are asked for in one round trip: about 60 bytes each. */
const HEAD_CELLS = 50_000;

interface Asked {
  readonly name: string;
  readonly guess: UsedArea | null;
  readonly used: Excel.Range;
  readonly mark: Excel.WorksheetCustomProperty;
  readonly range: Excel.Range | null;
}

/**
 * Reads the first used rows of sheets. Where the used area is as last seen, that is one round trip for all of them.
 *
 * Cost:    one or two syncs for each 50,000 cells.
 * Errors:  ItemNotFound when a sheet is gone.
 */
export async function readHeadsIn(batch: Batch, names: readonly string[], rows: number): Promise<Head[]> {
  const heads: Head[] = [];
  for (const group of groupsOf(names, rows, batch.facts)) {
    for (const head of await readGroup(batch, group, rows)) heads.push(head);
  }
  return heads;
}

function groupsOf(names: readonly string[], rows: number, facts: Facts): string[][] {
  const groups: string[][] = [];
  let cells = HEAD_CELLS;
  for (const name of names) {
    const used = facts.used.get(name) ?? null;
    const asked = used === null ? 0 : headRows(used, rows) * used.columns;
    const group = groups.at(-1);
    if (group && cells + asked <= HEAD_CELLS) group.push(name);
    else groups.push([name]);
    cells = (group && groups.at(-1) === group ? cells : 0) + asked;
  }
  return groups;
}

async function readGroup({ context, facts }: Batch, names: readonly string[], rows: number): Promise<Head[]> {
  const asked = names.map((name) => ask(context.workbook.worksheets.getItem(name), { name, rows, guess: facts.used.get(name) ?? null }));
  await context.sync();
  const missed = asked.map((sheet) => {
    const used = usedOf(sheet.used);
    facts.used.set(sheet.name, used);
    return used !== null && !sameHead(used, sheet.guess, rows) ? headRange(context.workbook.worksheets.getItem(sheet.name), used, rows) : null;
  });
  if (missed.some((range) => range !== null)) await context.sync();
  return asked.map((sheet, at) => headOf(sheet, missed[at] ?? sheet.range, facts));
}

function ask(sheet: Excel.Worksheet, wanted: { readonly name: string; readonly rows: number; readonly guess: UsedArea | null }): Asked {
  const { name, rows, guess } = wanted;
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const mark = sheet.customProperties.getItemOrNullObject(COLUMNS_MARK);
  mark.load("value");
  return { name, guess, used, mark, range: guess === null ? null : headRange(sheet, guess, rows) };
}

function headRange(sheet: Excel.Worksheet, used: UsedArea, rows: number): Excel.Range {
  const range = sheet.getRangeByIndexes(used.row, used.column, headRows(used, rows), used.columns);
  range.load("values,numberFormat,text,rowHidden,columnHidden");
  return range;
}

function headRows(used: UsedArea, rows: number): number {
  return Math.max(1, Math.min(rows, used.rows, Math.floor(HEAD_CELLS / used.columns)));
}

function sameHead(used: UsedArea, guess: UsedArea | null, rows: number): boolean {
  return guess !== null && used.row === guess.row && used.column === guess.column && used.columns === guess.columns
    && headRows(used, rows) === headRows(guess, rows);
}

/** The used area that a loaded range describes; null for an empty sheet. */
export function usedOf(range: Excel.Range): UsedArea | null {
  return range.isNullObject
    ? null
    : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function headOf(sheet: Asked, range: Excel.Range | null, facts: Facts): Head {
  const used = facts.used.get(sheet.name) ?? null;
  const mark = sheet.mark.isNullObject ? null : columnsFromMark(sheet.mark.value);
  if (used === null || range === null) {
    return { sheet: sheet.name, used: null, values: [], formats: [], rowHidden: false, columnHidden: false, mark, own: null };
  }
  const values = range.values as CellValue[][];
  const formats = range.numberFormat as string[][];
  facts.dateSystem ??= dateSystemOf(values, formats, range.text);
  return { sheet: sheet.name, used, values, formats, rowHidden: range.rowHidden, columnHidden: range.columnHidden, mark, own: null };
}
