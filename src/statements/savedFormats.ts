import { columnLetters, err, ok, type Field, type Result } from "../domain";
import type { DateOrder } from "../sheets";
import type { CsvFormat, CsvSign } from "./csvFormat";
import { ENCODINGS, type Encoding } from "./encoding";

/** Fields that a column of a bank's table can hold, in the order in which people look for them. */
export const CSV_FIELDS = [
  "bookedOn", "valueOn", "text", "additionalInfo", "counterpartyName", "counterpartyAccount", "reference", "amount", "amountIn", "amountOut", "debit",
  "credit", "sign", "currency", "balance", "bankReference", "documentNo", "checkNo", "transactionType", "accountNo",
] as const satisfies readonly Field[];

/** A format as a row of texts, as it stands on the sheet `Setup`. */
export type FormatRow = Readonly<Record<string, string>>;

/** What makes a row of `Setup` no format: the column, and what stands there ("" when it is missing). */
export interface FormatProblem {
  readonly name: string;
  readonly column: string;
  readonly text: string;
}

/** Stands between two headers, and between two texts of a mark. */
const BETWEEN = " | ";
const TAB = "TAB";
const DATE_ORDERS: readonly DateOrder[] = ["day-first", "month-first", "year-first"];

/** Writes a format as a row: each field with the letters of its columns, headers in one text. */
export function rowFromFormat(format: CsvFormat): FormatRow {
  const { sign } = format;
  const letters = CSV_FIELDS.map((field) => [field, format.columns.flatMap((each, column) => (each === field ? [columnLetters(column)] : [])).join(", ")] as const);
  return {
    name: format.name, delimiter: format.delimiter === "\t" ? TAB : format.delimiter, encoding: format.encoding, headerRow: String(format.headerRow),
    headers: format.headers.every((header) => header === "") ? "" : format.headers.map((header) => header.replaceAll("|", "/")).join(BETWEEN),
    decimal: format.decimal === null ? "" : format.decimal === "," ? "comma" : "point", dateOrder: format.dateOrder, signs: signCode(sign),
    markIn: sign.kind === "flag" ? sign.in.join(BETWEEN) : "", markOut: sign.kind === "flag" ? sign.out.join(BETWEEN) : "",
    currencyOf: format.currency, account: format.account, ...Object.fromEntries(letters),
  };
}

/**
 * Reads a format that was saved, or that a person wrote on the sheet `Setup`.
 *
 * Errors:  the first thing that makes it no format: a date and an amount are needed, letters must be columns.
 */
export function formatFromRow(row: FormatRow): Result<CsvFormat, FormatProblem> {
  const of = (key: string): string => (row[key] ?? "").trim();
  const wrong = (column: string): Result<never, FormatProblem> => err({ name: of("name"), column, text: of(column) });
  const places = new Map<number, Field>();
  for (const field of CSV_FIELDS) {
    for (const letters of of(field).split(/[\s,;]+/).filter((part) => part !== "")) {
      const column = columnFrom(letters);
      if (column === null || places.has(column)) return wrong(field);
      places.set(column, field);
    }
  }
  const held = new Set(places.values());
  if (!held.has("bookedOn") && !held.has("valueOn")) return wrong("bookedOn");
  if (!(["amount", "amountIn", "amountOut", "debit", "credit"] as const).some((field) => held.has(field))) return wrong("amount");
  const delimiter = of("delimiter").toUpperCase() === TAB ? "\t" : of("delimiter");
  if (delimiter.length !== 1) return wrong("delimiter");
  const encoding = of("encoding").toLowerCase() || "utf-8";
  if (!isEncoding(encoding)) return wrong("encoding");
  const headers = of("headers") === "" ? [] : of("headers").split("|").map((header) => header.trim());
  const width = Math.max(headers.length, ...[...places.keys()].map((column) => column + 1));
  return ok({
    name: of("name"), delimiter, quote: '"', encoding, headerRow: Number(of("headerRow") || (headers.length > 0 ? "1" : "0")),
    headers: Array.from({ length: width }, (_, column) => headers[column] ?? ""), columns: Array.from({ length: width }, (_, column) => places.get(column) ?? null),
    decimal: of("decimal") === "comma" ? "," : of("decimal") === "point" ? "." : null, dateOrder: DATE_ORDERS.find((order) => order === of("dateOrder")) ?? "day-first",
    sign: signFrom(of("signs"), { in: textsOf(of("markIn")), out: textsOf(of("markOut")) }), currency: of("currencyOf").toUpperCase(), account: of("account"),
  });
}

function signCode(sign: CsvSign): string {
  switch (sign.kind) {
    case "signed": return sign.turned ? "turned" : "signed";
    case "in-out": return "in-out";
    case "debit-credit": return sign.debitMeans === "in" ? "debit-in" : "debit-out";
    default: return "marked";
  }
}

function signFrom(code: string, marks: { readonly in: readonly string[]; readonly out: readonly string[] }): CsvSign {
  switch (code) {
    case "in-out": return { kind: "in-out" };
    case "debit-in": case "debit-out": return { kind: "debit-credit", debitMeans: code === "debit-in" ? "in" : "out" };
    case "marked": return { kind: "flag", ...marks };
    default: return { kind: "signed", turned: code === "turned" };
  }
}

function textsOf(text: string): string[] {
  return text.split("|").map((part) => part.trim()).filter((part) => part !== "");
}

/** A → 0, AB → 27; null for what is no column of a table. */
function columnFrom(letters: string): number | null {
  if (!/^[A-Z]{1,2}$/i.test(letters)) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function isEncoding(text: string): text is Encoding {
  return (ENCODINGS as readonly string[]).includes(text);
}
