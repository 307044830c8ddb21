import type { CellValue, HostFault, Result } from "../domain";
import { readBlocks } from "./blocks";
import { rowRuns, TEXT_FORMAT } from "./cells";
import { setFormat } from "./change";
import type { Batch, Facts } from "./facts";
import { hashOf } from "./hash";
import { usedOf } from "./head";
import { HostStop, inHost } from "./host";
import { findOwnSheet, openOwnSheet } from "./ownSheet";
import { bytesOfCells, CALL_BYTES, sendSteps, type Step } from "./payload";

/** Name of the very hidden sheet; the user never sees it. */
const NAME = "_avstem";
/** Columns of the memory: key, hash of the text, text. The hash tells what differs without reading the texts. */
const COLUMNS = 3;
const KEY_COLUMNS = 2;
/** Longest text of a cell. Source: Excel specifications and limits. */
const CELL_LENGTH = 32_767;
/** What a text in the memory may take, for the first read; a longer reply is halved. */
const TYPICAL_LENGTH = 30_000;
/** Bytes of one step. */
const STEP_BYTES = 250_000;

/**
 * Reads what Avstem keeps in the workbook: texts under keys.
 * Cost: three syncs, and one for each 3.5 MB. Nothing kept yet is an empty map.
 */
export async function readMemory(facts: Facts): Promise<Result<ReadonlyMap<string, string>, HostFault>> {
  return inHost(NAME, (context) => recall({ context, facts }));
}

/** The texts under a key that was too long for one: key/0, key/1 … up to the first that is empty. */
export async function textsIn(batch: Batch, key: string): Promise<string> {
  const texts = await recall(batch);
  let all = "";
  for (let part = 0; ; part++) {
    const text = texts.get(`${key}/${part}`) ?? "";
    if (text === "") return all;
    all += text;
  }
}

async function recall(batch: Batch): Promise<Map<string, string>> {
  const { context } = batch;
  const texts = new Map<string, string>();
  const own = await findOwnSheet(batch, "memory");
  if (own === null) return texts;
  const sheet = context.workbook.worksheets.getItem(own.id);
  const rows = await usedRows(context, sheet);
  const seen = [["".padEnd(TYPICAL_LENGTH)]];
  const { values } = await readBlocks(context, sheet, { area: { row: 0, column: 0, rows, columns: COLUMNS }, seen });
  for (const [key, , text] of values) if (key !== "") texts.set(String(key), String(text));
  return texts;
}

/**
 * Keeps texts under keys in the workbook; keys that are not named stay as they are, a text "" clears one. Only texts that
 * differ are written.
 *
 * Cost:    three syncs and one for each 4 MB that differs.
 * Errors:  host/too-large for a text over 32,767 characters; host/protected when the workbook lets nobody add a sheet.
 */
export async function writeMemory(facts: Facts, entries: ReadonlyMap<string, string>): Promise<Result<void, HostFault>> {
  return inHost(NAME, (context) => keepTexts({ context, facts }, entries));
}

/** The same inside a batch that does more. */
export async function keepTexts(batch: Batch, entries: ReadonlyMap<string, string>): Promise<void> {
  const own = await openOwnSheet(batch, "memory", NAME);
  const standing = own.isNew ? [] : await readKeys(batch, own.id);
  const { steps, rows } = memoryPlan(standing, entries);
  await sendSteps(batch.context, own.id, { steps });
  batch.facts.memoryRows = rows;
}

/** Keys and hashes, row by row: in the same round trip as the size where that is as last seen. */
async function readKeys({ context, facts }: Batch, id: string): Promise<CellValue[][]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const known = sheet.getRangeByIndexes(0, 0, Math.max(1, facts.memoryRows), KEY_COLUMNS);
  known.load("values");
  await context.sync();
  const area = usedOf(used);
  const rows = area === null ? 0 : area.row + area.rows;
  const keys = (known.values as CellValue[][]).slice(0, rows);
  const rest = { row: keys.length, column: 0, rows: rows - keys.length, columns: KEY_COLUMNS };
  const { values } = await readBlocks(context, sheet, { area: rest });
  for (const row of values) keys.push(row);
  return keys;
}

async function usedRows(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const used = usedOf(range);
  return used === null ? 0 : used.row + used.rows;
}

function memoryPlan(standing: readonly (readonly CellValue[])[], entries: ReadonlyMap<string, string>): { steps: Step[]; rows: number } {
  const rowOf = new Map(standing.map(([key], row) => [String(key), row]));
  const changed = new Map<number, readonly [key: string, hash: string, text: string]>();
  let nextRow = standing.length;
  for (const [key, text] of entries) {
    if (text.length > CELL_LENGTH) throw new HostStop({ code: "host/too-large" });
    const row = rowOf.get(key);
    const hash = hashOf(text);
    if (row === undefined ? text === "" : standing[row]?.[1] === hash) continue;
    changed.set(row ?? nextRow++, [key, hash, text]);
  }
  const runs = rowRuns([...changed.keys()].sort((a, b) => a - b), 0);
  return { steps: runs.flatMap(({ first, last }) => stepsOf(changed, first, last)), rows: nextRow };
}

function stepsOf(changed: ReadonlyMap<number, readonly string[]>, first: number, last: number): Step[] {
  const steps: Step[] = [];
  let row = first;
  while (row <= last) {
    const texts: string[][] = [];
    for (let bytes = 0; row + texts.length <= last && bytes < STEP_BYTES;) {
      const cells = [...(changed.get(row + texts.length) ?? [])];
      texts.push(cells);
      bytes += bytesOfCells([cells]);
    }
    steps.push(textStep(row, texts));
    row += texts.length;
  }
  return steps;
}

function textStep(row: number, texts: string[][]): Step {
  return {
    bytes: bytesOfCells(texts) + CALL_BYTES,
    rows: texts.length,
    put: (sheet) => {
      const range = sheet.getRangeByIndexes(row, 0, texts.length, COLUMNS);
      setFormat(range, TEXT_FORMAT);
      range.values = texts;
    },
  };
}
