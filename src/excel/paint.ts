import type { HostFault, Result, StatusColour } from "../domain";
import { addressesOf, type RowRun } from "./areas";
import { rowRuns } from "./cells";
import type { Facts, UsedArea } from "./facts";
import { usedOf } from "./head";
import { HostStop, inHost } from "./host";
import { STATUS_FILLS } from "./looks";
import { keepTexts, textsIn } from "./memory";
import { CALL_BYTES, sendSteps, type Step } from "./payload";

/** What the host says of a cell without a fill. */
const NO_FILL = "#FFFFFF";
/** Cells whose fills are asked for in one reply: about 60 bytes each. */
const FILL_CELLS = 50_000;
/** Rows between two wanted ones that are read along: their fills cost less than another call. */
const READ_GAP = 60;
/** Longest text under one key of the memory. */
const TEXT_LENGTH = 30_000;

type PaintRow = { readonly row: number; readonly colour: StatusColour | null };
/** Fills before ours, by row: one colour for the whole row, or one a column. */
type Fills = Map<number, readonly string[]>;

/**
 * Colours whole rows where Avstem may not write its columns. The fills that were there are remembered in the workbook and
 * come back when a row's colour is taken away.
 *
 * Cost:    three syncs, one for each 50,000 cells whose fills are not known yet, one for each 4 MB.
 * Errors:  host/protected, unless the sheet lets its cells be formatted.
 */
export async function paintRows(facts: Facts, name: string, rows: readonly PaintRow[]): Promise<Result<void, HostFault>> {
  return inHost(name, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id");
    sheet.protection.load("protected,options");
    const usedRange = sheet.getUsedRangeOrNullObject(true);
    usedRange.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const used = usedOf(usedRange);
    if (used === null || rows.length === 0) return;
    const { protection } = sheet;
    if (protection.protected && !protection.options.allowFormatCells) throw new HostStop({ code: "host/protected", sheet: name });
    const key = `fills/${sheet.id}`;
    const before = fillsFrom(await textsIn({ context, facts }, key));
    const unknown = rows.filter(({ row, colour }) => colour !== null && !before.has(row)).map(({ row }) => row);
    await readFills(context, sheet, { used, rows: new Set(unknown), into: before });
    // Remembered before they are painted over, forgotten after they are back: a fault in between loses no fill.
    if (unknown.length > 0) await keepTexts({ context, facts }, textsOf(key, before));
    await sendSteps(context, name, { steps: fillPlan(rows, used, before) });
    const restored = rows.filter(({ row, colour }) => colour === null && before.delete(row));
    if (restored.length > 0) await keepTexts({ context, facts }, textsOf(key, before));
  });
}

/** Rows whose fills are not known yet, and where they are noted. */
interface Unread {
  readonly used: UsedArea;
  readonly rows: ReadonlySet<number>;
  readonly into: Fills;
}

async function readFills(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: Unread,
): Promise<void> {
  const { used } = wanted;
  const rowsEach = Math.max(1, Math.floor(FILL_CELLS / used.columns));
  const runs = rowRuns([...wanted.rows].sort((a, b) => a - b), READ_GAP).flatMap(({ first, last }) => pieces(first, last, rowsEach));
  for (const group of groupsOf(runs, rowsEach)) await readGroup(context, sheet, { ...wanted, runs: group });
}

function pieces(first: number, last: number, rowsEach: number): RowRun[] {
  const runs: RowRun[] = [];
  for (let row = first; row <= last; row += rowsEach) runs.push({ first: row, last: Math.min(last, row + rowsEach - 1) });
  return runs;
}

function groupsOf(runs: readonly RowRun[], rowsEach: number): RowRun[][] {
  const groups: RowRun[][] = [];
  let rows = rowsEach;
  for (const run of runs) {
    const count = run.last - run.first + 1;
    const group = groups.at(-1);
    if (group && rows + count <= rowsEach) group.push(run);
    else groups.push([run]);
    rows = (groups.at(-1) === group ? rows : 0) + count;
  }
  return groups;
}

async function readGroup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: Unread & { readonly runs: readonly RowRun[] },
): Promise<void> {
  const { used, rows, into } = wanted;
  const asked = wanted.runs.map(({ first, last }) => ({
    first,
    cells: sheet.getRangeByIndexes(first, used.column, last - first + 1, used.columns).getCellProperties({ format: { fill: { color: true } } }),
  }));
  await context.sync();
  for (const { first, cells } of asked) {
    cells.value.forEach((row, offset) => {
      if (!rows.has(first + offset)) return;
      const colours = row.map((cell) => cell.format?.fill?.color ?? NO_FILL);
      into.set(first + offset, new Set(colours).size === 1 ? colours.slice(0, 1) : colours);
    });
  }
}

/** One call for each address: rows of one colour together, then rows that get their own fills back. */
function fillPlan(rows: readonly PaintRow[], used: UsedArea, before: Fills): Step[] {
  const byFill = new Map<string, number[]>();
  const put = (fill: string, row: number, column: number | null): void => {
    const key = `${fill}|${column ?? ""}`;
    const list = byFill.get(key);
    if (list) list.push(row);
    else byFill.set(key, [row]);
  };
  for (const { row, colour } of rows) {
    const fills = before.get(row);
    if (colour !== null) put(STATUS_FILLS[colour], row, null);
    else if (fills?.length === 1) put(fills[0] ?? NO_FILL, row, null);
    else fills?.forEach((fill, column) => { put(fill, row, column); });
  }
  return [...byFill].flatMap(([key, list]) => fillSteps(key, list, used));
}

function fillSteps(key: string, rows: readonly number[], used: UsedArea): Step[] {
  const [fill = NO_FILL, column = ""] = key.split("|");
  const first = used.column + (column === "" ? 0 : Number(column));
  const columns = { first, last: column === "" ? used.column + used.columns - 1 : first };
  const runs = rowRuns([...new Set(rows)].sort((a, b) => a - b), 0);
  return addressesOf(runs, columns).map((address) => ({
    bytes: CALL_BYTES + address.length,
    rows: 0,
    put: (sheet) => {
      const { format } = sheet.getRanges(address);
      if (fill === NO_FILL) format.fill.clear();
      else format.fill.color = fill;
    },
  }));
}

/** Reads "5:#FFF2CC;6:,#DDDDDD,": no colour stands for no fill. */
function fillsFrom(text: string): Fills {
  const fills: Fills = new Map();
  for (const part of text.split(";")) {
    const at = part.indexOf(":");
    if (at > 0) fills.set(Number(part.slice(0, at)), part.slice(at + 1).split(",").map((fill) => (fill === "" ? NO_FILL : fill)));
  }
  return fills;
}

/** The fills as texts short enough for a cell; keys of a longer list from before are cleared. */
function textsOf(key: string, fills: Fills): Map<string, string> {
  const all = [...fills].map(([row, colours]) => `${row}:${colours.map((fill) => (fill === NO_FILL ? "" : fill)).join(",")}`);
  const texts = new Map<string, string>();
  let text = "";
  for (const part of all) {
    if (text.length + part.length > TEXT_LENGTH) {
      texts.set(`${key}/${texts.size}`, text);
      text = "";
    }
    text += `${part};`;
  }
  texts.set(`${key}/${texts.size}`, text);
  texts.set(`${key}/${texts.size}`, "");
  return texts;
}
