import { strToU8, unzipSync, zipSync, strFromU8 } from "fflate";
import type { CellValue } from "../../../src/domain";
import { newBook, openXlsx, type BookOptions } from "../../../src/workbench/host";
import { nodeEngine } from "../../../src/workbench/host/node";
import type { Area, Book, BookChange, BookSheet } from "../../../src/workbench/host/book";

type Options = Omit<BookOptions, "engine">;
const NOW = new Date(2026, 10, 25);

/** An empty workbook with the sheets asked for. */
export function desk(names: readonly string[] = ["Bank"], options: Options = {}): Book {
  const book = newBook({ engine: nodeEngine(), now: () => NOW, ...options });
  names.forEach((name, at) => {
    if (at === 0) book.sheets[0]!.name = name;
    else book.addSheet(name);
  });
  return book;
}

/** Writes a workbook to a file and opens that file. */
export async function reopened(book: Book, options: Options = {}): Promise<Book> {
  return openFile(await book.toXlsx(), options);
}

export function openFile(bytes: Uint8Array, options: Options = {}): Promise<Book> {
  return openXlsx(bytes, { engine: nodeEngine(), now: () => NOW, ...options });
}

export function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** "B2" or "B2:D9" as an area. */
export function at(address: string): Area {
  const corner = (text: string): [row: number, column: number] => {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
    return [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
  };
  const [first = "", last = first] = address.split(":");
  const [row, column] = corner(first);
  const [bottom, right] = corner(last);
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

export function write(sheet: BookSheet, address: string, rows: readonly (readonly (CellValue | null)[])[]): void {
  const { row, column } = at(address);
  sheet.setInputs({ row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
}

export const value = (sheet: BookSheet, address: string): CellValue => sheet.values(at(address))[0]![0]!;
export const values = (sheet: BookSheet, address: string): CellValue[][] => sheet.values(at(address));
export const formula = (sheet: BookSheet, address: string): CellValue => sheet.formulas(at(address))[0]![0]!;
export const text = (sheet: BookSheet, address: string): string => sheet.texts(at(address))[0]![0]!;
export const format = (sheet: BookSheet, address: string): string => sheet.numberFormats(at(address))[0]![0]!;

/** Everything the workbook tells from now on. */
export function heard(book: Book): BookChange[] {
  const changes: BookChange[] = [];
  book.onChange((change) => changes.push(change));
  return changes;
}

/** The parts of a file as text, read without any code of the workbook's own. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook file as another program could have made it: one sheet, "Bank", of the XML given, and other parts where wanted. */
export function foreignFile(worksheet: string, parts: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Bank" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": worksheet.startsWith("<?xml") || worksheet.startsWith("<worksheet") || worksheet.startsWith("<x:") ? worksheet
      : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${worksheet}</worksheet>`,
    ...parts,
  };
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(all)) if (content !== null) files[path] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files);
}
