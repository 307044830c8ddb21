import { decimalText, foldText, parseNumber, type CellRef, type CellValue, type Issue } from "../../domain";
import type { SetupColumn, SetupTable } from "../../session";
import { parseAmountText } from "../amountText";
import { cellText, isBlankCell } from "../cellText";
import type { SheetGrid } from "../types";
import type { ReadSetupRow, SetupReading, SetupWords } from "./types";

/** A table found on the sheet: its header row and the place of each of its columns, in `grid.values`. */
interface Found {
  readonly table: SetupTable;
  readonly header: number;
  readonly places: ReadonlyMap<string, number>;
  readonly left: number;
  readonly right: number;
}

interface Reader {
  readonly grid: SheetGrid;
  readonly languages: readonly SetupWords[];
  readonly issues: Issue[];
}

/**
 * Reads the sheet `Setup` as people left it: tables moved, rows added, columns swapped, or copied from a workbook in another
 * language. Each table is found by its headers and ends at its first empty row.
 *
 * Errors:  setup/cell-invalid and setup/cell-missing name the cell; setup/outside names a filled cell that belongs to no table,
 *          which would be lost when the sheet is written again. Rows with an unreadable cell are left out.
 * Cost:    linear in cells.
 */
export function readSetup(grid: SheetGrid, tables: readonly SetupTable[], languages: readonly SetupWords[]): SetupReading {
  const reader: Reader = { grid, languages, issues: [] };
  const taken = new Set<string>();
  const result = new Map<string, readonly ReadSetupRow[]>();
  for (const table of tables) {
    const found = findTable(reader, table);
    if (found === null) continue;
    result.set(table.id, readRows(reader, found, taken));
  }
  nameOutside(reader, tables, taken);
  return { tables: result, issues: reader.issues };
}

/** The header row that holds the most of a table's headers; null when no row holds those it must have. */
function findTable({ grid, languages }: Reader, table: SetupTable): Found | null {
  const required = table.columns.filter(({ isRequired }) => isRequired);
  for (const words of languages) {
    const wanted = new Map(table.columns.map((column) => [foldText(words.column(table.id, column.key)), column.key]));
    const title = foldText(words.table(table.id));
    for (let row = 0; row < grid.values.length; row++) {
      const start = titlePlace(grid, row - 1, title);
      if (start < 0) continue;
      const places = placesFrom(grid.values[row] ?? [], start, wanted);
      if (places.size > 0 && required.every(({ key }) => places.has(key))) {
        const columns = [...places.values()];
        return { table, header: row, places, left: Math.min(...columns), right: Math.max(...columns) };
      }
    }
  }
  return null;
}

function titlePlace(grid: SheetGrid, row: number, title: string): number {
  return row < 0 ? -1 : (grid.values[row] ?? []).findIndex((cell) => typeof cell === "string" && foldText(cell) === title);
}

/** Headers side by side from the table's first column on. */
function placesFrom(cells: readonly CellValue[], start: number, wanted: ReadonlyMap<string, string>): Map<string, number> {
  const places = new Map<string, number>();
  for (let place = start; place < cells.length && !isBlankCell(cells[place]); place++) {
    const key = wanted.get(foldText(cellText(cells[place])));
    if (key !== undefined && !places.has(key)) places.set(key, place);
  }
  return places;
}

function readRows(reader: Reader, found: Found, taken: Set<string>): readonly ReadSetupRow[] {
  const { grid } = reader;
  const rows: ReadSetupRow[] = [];
  for (let place = found.left; place <= found.right; place++) taken.add(`${found.header}:${place}`);
  for (let row = found.header + 1; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    const filled = [...found.places.values()].filter((place) => !isBlankCell(cells[place]));
    if (filled.length === 0) break;
    for (const place of found.places.values()) taken.add(`${row}:${place}`);
    const read = readRow(reader, found, row);
    if (read !== null) rows.push(read);
  }
  return rows;
}

function readRow(reader: Reader, { table, places }: Found, row: number): ReadSetupRow | null {
  const values: Record<string, string> = {};
  const at = (key: string): CellRef => cellAt(reader.grid, row, places.get(key) ?? 0);
  let isWhole = true;
  for (const column of table.columns) {
    const cell = reader.grid.values[row]?.[places.get(column.key) ?? -1] ?? "";
    const value = isBlankCell(cell) ? "" : readCell(cell, column, { table, reader });
    if (value === "" && column.isRequired) reader.issues.push({ code: "setup/cell-missing", at: at(column.key) });
    if (value === null) reader.issues.push({ code: "setup/cell-invalid", at: at(column.key), text: cellText(cell), expected: expectedOf(column, { table, reader }) });
    if (value === null || (value === "" && column.isRequired)) isWhole = false;
    else values[column.key] = value;
  }
  return isWhole ? { values, at } : null;
}

interface InTable {
  readonly table: SetupTable;
  readonly reader: Reader;
}

/** The canonical text of a cell, or null when it can't be read as its column says. */
function readCell(cell: CellValue, { key, kind }: SetupColumn, { table, reader: { languages } }: InTable): string | null {
  const text = cellText(cell);
  if (kind === "text") return text;
  if (kind === "count") return /^\d{1,9}$/.test(text) ? text : null;
  if (kind === "decimal") return readDecimal(cell, text);
  const folded = foldText(text) || text;
  if (kind === "yes-no") {
    if (cell === true || languages.some(({ yes }) => foldText(yes) === folded)) return "yes";
    return cell === false || languages.some(({ no }) => foldText(no) === folded) ? "no" : null;
  }
  return kind.find((code) => languages.some((words) => (foldText(words.choice(table.id, key, code)) || words.choice(table.id, key, code)) === folded)) ?? null;
}

function readDecimal(cell: CellValue, text: string): string | null {
  if (typeof cell !== "number") return parseAmountText(text, null)?.decimal ?? null;
  const exact = parseNumber(cell, "");
  return exact.ok ? decimalText(exact.value, "") : /^-?\d+(\.\d+)?$/.test(text) ? text : null;
}

/** What the column takes: a kind, or the words of its choice as the reader of the sheet knows them. */
function expectedOf({ key, kind }: SetupColumn, { table, reader: { languages } }: InTable): "count" | "decimal" | "yes-no" | readonly string[] {
  if (kind === "count" || kind === "decimal" || kind === "yes-no") return kind;
  const [words] = languages;
  return kind === "text" || !words ? [] : kind.map((code) => words.choice(table.id, key, code));
}

/** Cells that people filled beside the tables: writing the sheet again would lose them. */
function nameOutside(reader: Reader, tables: readonly SetupTable[], taken: ReadonlySet<string>): void {
  const { grid, languages, issues } = reader;
  const own = new Set(languages.flatMap((words) => [words.titleSetup, words.noteSetup, ...tables.map(({ id }) => words.table(id))]));
  grid.values.forEach((cells, row) => {
    cells.forEach((cell, place) => {
      if (isBlankCell(cell) || taken.has(`${row}:${place}`) || (typeof cell === "string" && own.has(cell))) return;
      issues.push({ code: "setup/outside", at: cellAt(grid, row, place), text: cellText(cell) });
    });
  });
}

function cellAt(grid: SheetGrid, row: number, place: number): CellRef {
  return { sheet: grid.sheet, row: row + grid.firstRow, column: place + grid.firstColumn };
}
