import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { newBook, type Book, type BookSheet } from "./host";
import { nodeEngine } from "./host/node";
import { sampleMonth, type SampleSheet } from "./sample/month";

const FOLDER = resolve("assets/samples");
const NAME = "2025-01.xlsx";
/** Width of a column in points for its width in characters of the standard typeface, Calibri 11. */
const POINTS_PER_CHARACTER = 5.25;

/** Makes assets/samples/2025-01.xlsx anew: `npm run sample`. */
async function writeSample(): Promise<void> {
  const book = newBook({ engine: nodeEngine(), name: NAME, locale: "nb-NO" });
  const { bank, ledger } = sampleMonth();
  const [first] = book.sheets;
  if (!first) throw new Error("A new workbook has no sheet.");
  first.name = bank.name;
  fill(first, bank);
  fill(book.addSheet(ledger.name), ledger);
  await write(book);
}

function fill(sheet: BookSheet, { cells, formats, widths, headerRow }: SampleSheet): void {
  const columns = formats.length;
  const data = { row: headerRow + 1, column: 0, rows: cells.length - headerRow - 1, columns };
  sheet.setNumberFormats(data, cells.slice(headerRow + 1).map(() => [...formats]));
  sheet.setInputs({ row: 0, column: 0, rows: cells.length, columns }, cells);
  sheet.setStyle({ row: 0, column: 0, rows: 1, columns }, { bold: true });
  sheet.setStyle({ row: headerRow, column: 0, rows: 1, columns }, { bold: true, borderBottom: true });
  widths.forEach((width, column) => sheet.setColumnWidth(column, 1, width * POINTS_PER_CHARACTER));
  sheet.frozen = { rows: headerRow + 1, columns: 0 };
}

async function write(book: Book): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(resolve(FOLDER, NAME), await book.toXlsx());
}

void writeSample();
