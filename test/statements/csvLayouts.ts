import type { CellValue } from "../../src/domain";
import { AMOUNTS, sheetOf, type LayoutFixture } from "../sheets/support/layoutRows";

/** A table of values as the bank of a layout would write it, and what each of its rows books. */
export interface BankTableFile {
  readonly text: string;
  readonly amounts: readonly number[];
  readonly days: readonly string[];
}

/** Ways of writing one table: cells apart by what, quoted when, with which line ends. */
export interface Manner {
  readonly separator: string;
  readonly quotesAll: boolean;
  readonly lineEnd: string;
}

const DAYS = ["02", "03", "03", "07", "09", "13", "14", "17", "21", "22", "24", "28", "03", "04", "11", "25"];

/** Whether a bank writes such a table, not an ERP. */
export function isBankLayout({ headers }: LayoutFixture): boolean {
  return !headers.some(([, field]) => field === "postedOn") || headers.some(([, field]) => field === "bookedOn");
}

/** Writes sixteen bookings under a layout's headers, with the days and figures of its country. */
export function tableOf(fixture: LayoutFixture, { separator, quotesAll, lineEnd }: Manner): BankTableFile {
  const grid = sheetOf({ ...fixture, dateFormat: writtenDate(fixture) });
  const isComma = fixture.decimal.startsWith(",") || (fixture.decimal === "number cells" && !/^en|-CH$/.test(fixture.language));
  const rows = grid.values.map((cells) => cells.map((cell) => cellText(cell, isComma)));
  const write = (cell: string): string => (quotesAll || cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
  return {
    text: rows.map((cells) => cells.map(write).join(separator)).join(lineEnd) + lineEnd, amounts: AMOUNTS,
    days: DAYS.map((day, row) => `2025-${row < 12 ? "01" : "02"}-${day}`),
  };
}

/** A table of values has no serials, and this one has its years. */
function writtenDate({ dateFormat, language }: LayoutFixture): string {
  return dateFormat === "dd/mm" ? "dd/mm/yyyy" : dateFormat.replace(/\|?serial/, "") || dateFormatOf(language);
}

/** Day, month and year as the country of a language writes them. Source: Unicode CLDR 45, short dates. */
function dateFormatOf(language: string): string {
  const formats: Readonly<Record<string, string>> = { "en-US": "mm/dd/yyyy", sv: "yyyy-mm-dd", en: "dd/mm/yyyy", fr: "dd/mm/yyyy", es: "dd/mm/yyyy", it: "dd/mm/yyyy", pt: "dd/mm/yyyy", nl: "dd-mm-yyyy", da: "dd-mm-yyyy" };
  return formats[language] ?? formats[language.slice(0, 2)] ?? "dd.mm.yyyy";
}

function cellText(cell: CellValue, isComma: boolean): string {
  if (typeof cell !== "number") return String(cell);
  const text = Number.isInteger(cell) && cell > 9_999 ? String(cell) : cell.toFixed(Number.isInteger(cell) ? 0 : 2);
  return isComma ? text.replace(".", ",") : text;
}
