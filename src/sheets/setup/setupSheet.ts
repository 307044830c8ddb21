import { parseDecimal, type BlockTable, type CellContent, type Look, type SheetBlock } from "../../domain";
import type { SetupColumn, SetupRow, SetupRows, SetupTable } from "../../session";
import type { SetupWords } from "./types";

/** Zero-based rows of the sheet's parts. */
const NOTE_ROW = 1;
const TITLE_ROW = 3;
const HEADER_ROW = 4;
const FIRST_ROW = 5;
/** Width in characters of the column that keeps two tables apart. */
const GAP_WIDTH = 4;

/** A table and where its first column stands. */
interface Placed {
  readonly table: SetupTable;
  readonly column: number;
  readonly rows: readonly SetupRow[];
}

/**
 * Makes the sheet `Setup`: one Excel table beside the other, so that each can grow downwards. It reads back as the same rows.
 *
 * Shapes:  rows by table id; a table without rows has one empty row to begin in.
 * Cost:    linear in cells.
 */
export function setupSheet(tables: readonly SetupTable[], rows: SetupRows, words: SetupWords): SheetBlock {
  const placed = place(tables, rows);
  const last = placed.at(-1);
  const width = last ? last.column + last.table.columns.length : 1;
  const height = FIRST_ROW + Math.max(1, ...placed.map((each) => each.rows.length));
  const cells: CellContent[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => null));
  cells[0]![0] = words.titleSetup;
  cells[NOTE_ROW]![0] = words.noteSetup;
  for (const each of placed) fill(cells, each, words);
  return {
    role: "setup", name: words.sheetSetup, cells, looks: looksOf(placed), widths: widthsOf(placed, width), frozenRows: FIRST_ROW, landscape: true,
    tables: placed.map(tableOf),
  };
}

function place(tables: readonly SetupTable[], rows: SetupRows): readonly Placed[] {
  let column = 0;
  return tables.map((table) => {
    const placed = { table, column, rows: rows[table.id] ?? [] };
    column += table.columns.length + 1;
    return placed;
  });
}

function fill(cells: CellContent[][], { table, column, rows }: Placed, words: SetupWords): void {
  cells[TITLE_ROW]![column] = words.table(table.id);
  table.columns.forEach((each, index) => {
    cells[HEADER_ROW]![column + index] = words.column(table.id, each.key);
    rows.forEach((row, at) => { cells[FIRST_ROW + at]![column + index] = contentOf(row[each.key] ?? "", each, { table, words }); });
  });
}

function contentOf(value: string, { key, kind }: SetupColumn, { table, words }: { readonly table: SetupTable; readonly words: SetupWords }): CellContent {
  if (value === "") return null;
  if (kind === "text") return value;
  if (kind === "yes-no") return value === "yes" ? words.yes : words.no;
  if (kind === "count") return { count: Number(value) };
  if (kind !== "decimal") return words.choice(table.id, key, value);
  const read = parseDecimal(value, "");
  return read.ok ? { amount: read.value, currency: "" } : value;
}

function looksOf(placed: readonly Placed[]): Look[] {
  return [
    { row: 0, column: 0, rows: 1, columns: 1, look: "title" },
    { row: NOTE_ROW, column: 0, rows: 1, columns: 1, look: "note" },
    ...placed.flatMap(({ table, column }): Look[] => [
      { row: TITLE_ROW, column, rows: 1, columns: 1, look: "title" },
      { row: HEADER_ROW, column, rows: 1, columns: table.columns.length, look: "heading" },
    ]),
  ];
}

function widthsOf(placed: readonly Placed[], width: number): number[] {
  const widths = Array.from({ length: width }, () => GAP_WIDTH);
  for (const { table, column } of placed) table.columns.forEach((each, index) => { widths[column + index] = each.width; });
  return widths;
}

function tableOf({ table, column, rows }: Placed): BlockTable {
  const name = `Avstem${table.id.charAt(0).toUpperCase()}${table.id.slice(1)}`;
  return { name, headerRow: HEADER_ROW, lastRow: HEADER_ROW + Math.max(1, rows.length), column, columns: table.columns.length };
}
