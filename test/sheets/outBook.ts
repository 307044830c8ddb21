import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { initSync, Model } from "@ironcalc/wasm";
import { cellNumber, columnLetters, serialFromDay, type CellContent, type CellValue, type SheetBlock } from "../../src/domain";
import type { SheetGrid } from "../../src/sheets";

/** A sheet of the user's, as rows of cells from A1. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cells as the host reads them. */
export function gridOf({ name, rows }: PlainSheet, ownColumns: readonly number[] = []): SheetGrid {
  return { sheet: name, firstRow: 0, firstColumn: 0, values: rows, formats: [], hiddenRows: [], dateSystem: 1900, ownColumns };
}

/** Calculates a block in a real spreadsheet beside the user's sheets, and gives what each of its cells shows. */
export function calculated(sheets: readonly PlainSheet[], blocks: readonly SheetBlock[]): readonly (readonly (readonly string[])[])[] {
  start();
  const model = new Model("book", "en", "UTC", "en");
  model.pauseEvaluation();
  const names = [...sheets.map(({ name }) => name), ...blocks.map(({ name }) => name)];
  names.forEach((name, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  sheets.forEach(({ rows }, sheet) => rows.forEach((row, at) => row.forEach((value, column) => model.setUserInput(sheet, at + 1, column + 1, inputOf(value)))));
  blocks.forEach(({ cells }, index) => cells.forEach((row, at) => row.forEach((content, column) => (
    model.setUserInput(sheets.length + index, at + 1, column + 1, inputOf(contentValue(content)))
  ))));
  model.resumeEvaluation();
  model.evaluate();
  return blocks.map(({ cells }, index) => cells.map((row, at) => row.map((content, column) => {
    const shown = model.getFormattedCellValue(sheets.length + index, at + 1, column + 1);
    const written = contentValue(content);
    const kept = model.getCellContent(sheets.length + index, at + 1, column + 1);
    if (typeof written === "object" && kept !== written.formula) throw new Error(`${written.formula} is kept as ${kept}`);
    if (shown.startsWith("#")) throw new Error(`${names[sheets.length + index] ?? ""}!${columnLetters(column)}${at + 1} ${JSON.stringify(content)} gives ${shown}`);
    return shown;
  })));
}

let isStarted = false;

function start(): void {
  if (isStarted) return;
  const folder = dirname(createRequire(__filename).resolve("@ironcalc/wasm"));
  initSync({ module: readFileSync(join(folder, "wasm_bg.wasm")) });
  isStarted = true;
}

function contentValue(content: CellContent): CellValue | { readonly formula: string } {
  if (content === null) return "";
  if (typeof content === "string") return content;
  if ("formula" in content) return content;
  if ("amount" in content) return cellNumber(content.amount, content.currency);
  if ("day" in content) return serialFromDay(content.day, 1900);
  return content.count;
}

function inputOf(value: CellValue | { readonly formula: string }): string {
  if (typeof value === "object") return value.formula;
  return typeof value === "string" && value !== "" ? `'${value}` : String(value);
}
