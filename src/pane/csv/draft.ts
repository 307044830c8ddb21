import type { Field } from "../../domain";
import { readMark } from "../../sheets";
import type { CsvFormat, CsvSign } from "../../statements";

type Rows = readonly (readonly string[])[];

/** Fields that several columns may hold together, joined from left to right. */
const SEVERAL: ReadonlySet<Field> = new Set<Field>(["text", "additionalInfo", "reference", "counterpartyName", "counterpartyAccount", "transactionType"]);
/** Rows in which the texts of a mark are looked for. */
const LOOKED_AT = 60;

/** Puts a field on a column of the format; how in and out are told apart follows from the fields. */
export function withField(format: CsvFormat, { column, field, rows }: { readonly column: number; readonly field: Field | null; readonly rows: Rows }): CsvFormat {
  const columns = Array.from({ length: widthOf(format, rows) }, (_, at): Field | null => {
    if (at === column) return field;
    const held = format.columns[at] ?? null;
    return held !== null && held === field && !SEVERAL.has(held) ? null : held;
  });
  return { ...format, columns, sign: signFor({ ...format, columns }, rows) };
}

/** Takes the headers from another row; 0 for a table without any. */
export function withHeaderRow(format: CsvFormat, headerRow: number, rows: Rows): CsvFormat {
  const cells = headerRow === 0 ? [] : rows[headerRow - 1] ?? [];
  return { ...format, headerRow, headers: Array.from({ length: widthOf(format, rows) }, (_, at) => cells[at] ?? "") };
}

/** The first values below the header of a column. */
export function samplesOf(rows: Rows, { column, headerRow, count }: { readonly column: number; readonly headerRow: number; readonly count: number }): string[] {
  const found: string[] = [];
  for (const row of rows.slice(headerRow)) {
    const cell = row[column] ?? "";
    if (cell !== "" && !found.includes(cell)) found.push(cell);
    if (found.length === count) break;
  }
  return found;
}

/** Columns of the table. */
export function widthOf({ columns }: CsvFormat, rows: Rows): number {
  return rows[0]?.length ?? columns.length;
}

/** What is still missing for a line to be read. */
export function missingIn({ columns }: CsvFormat): "date" | "amount" | null {
  const holds = (...fields: readonly Field[]): boolean => fields.some((field) => columns.includes(field));
  if (!holds("bookedOn", "valueOn")) return "date";
  return holds("amount", "amountIn", "amountOut", "debit", "credit") ? null : "amount";
}

function signFor({ columns, sign, headerRow }: CsvFormat, rows: Rows): CsvSign {
  const mark = columns.indexOf("sign");
  if (mark >= 0) return sign.kind === "flag" ? sign : marksIn(samplesOf(rows.slice(0, LOOKED_AT), { column: mark, headerRow, count: LOOKED_AT }));
  if (columns.includes("amountIn") || columns.includes("amountOut")) return { kind: "in-out" };
  if (columns.includes("debit") || columns.includes("credit")) return sign.kind === "debit-credit" ? sign : { kind: "debit-credit", debitMeans: "out" };
  return sign.kind === "signed" ? sign : { kind: "signed", turned: false };
}

function marksIn(texts: readonly string[]): CsvSign {
  const saying = (direction: "in" | "out"): string[] => texts.filter((text) => readMark(text, "out") === direction);
  return { kind: "flag", in: saying("in"), out: saying("out") };
}
