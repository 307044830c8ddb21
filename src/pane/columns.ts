import { dayFromSerial, type CellValue, type Day, type Field } from "../domain";
import type { Side, SourceLayout, SheetGrid } from "../sheets";
import type { Formats } from "./messages";
import type { ChosenSource } from "./types";

/** The fields of each side in the order an accountant looks for them; the first few are shown, the rest on request. */
export const SIDE_FIELDS: Readonly<Record<Side, readonly Field[]>> = {
  bank: [
    "bookedOn", "amount", "amountIn", "amountOut", "debit", "credit", "sign", "text", "balance", "valueOn", "reference", "counterpartyName",
    "counterpartyAccount", "additionalInfo", "currency", "documentNo", "checkNo", "bankReference", "transactionType", "accountNo",
  ],
  book: [
    "postedOn", "amount", "debit", "credit", "sign", "openAmount", "documentNo", "text", "balance", "documentType", "externalDocumentNo", "reference",
    "counterpartyName", "partyNo", "partyType", "counterpartyAccount", "currency", "dueOn", "discountOn", "discountAmount", "checkNo", "accountNo",
    "isOpen", "isReversed", "entryNo", "localAmount", "sourceType", "sourceNo",
  ],
};

/** The columns a field is read from, first to last. */
export function columnsOf(layout: SourceLayout, field: Field): readonly number[] {
  const columns = layout.columns[field];
  return columns === undefined ? [] : typeof columns === "number" ? [columns] : columns;
}

const isDateFormat = (format: string): boolean => /[dy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ""));

function cellText(value: CellValue, { format, grid, formats }: { format: string; grid: SheetGrid; formats: Formats }): string {
  if (typeof value !== "number") return String(value);
  const day: Day | null = isDateFormat(format) ? dayFromSerial(value, grid.dateSystem) : null;
  return day === null ? formats.number(value, format) : formats.day(day);
}

/** The first values below the header of a column, as the user sees them in the sheet. */
export function firstValues(grid: SheetGrid, { column, headerRow, count }: { column: number; headerRow: number; count: number }, formats: Formats): readonly string[] {
  const values: string[] = [];
  const at = column - grid.firstColumn;
  for (let row = Math.max(0, headerRow + 1 - grid.firstRow); row < grid.values.length && values.length < count; row += 1) {
    const value = grid.values[row]?.[at];
    if (value !== undefined && value !== "") values.push(cellText(value, { format: grid.formats[row]?.[at] ?? "", grid, formats }));
  }
  return values;
}

/** The sheet columns to choose from, with their headers; Avstem's own are left out. */
export function columnChoices(grid: SheetGrid, headerRow: number): readonly { readonly column: number; readonly header: string }[] {
  const width = grid.values[0]?.length ?? 0;
  const headers = grid.values[headerRow - grid.firstRow] ?? [];
  return Array.from({ length: width }, (_, at) => ({ column: grid.firstColumn + at, header: String(headers[at] ?? "") }))
    .filter(({ column }) => !grid.ownColumns.includes(column));
}

/** The reading to begin a correction from: the one in force, the best guess, or none of the columns. */
export function layoutToCorrect(chosen: ChosenSource<unknown>, side: Side): SourceLayout {
  const { sample, sheet } = chosen;
  return chosen.layout ?? chosen.detection.layout ?? {
    sheet, side, headerRow: sample.firstRow, columns: {}, headers: {}, sign: 1, debitMeans: side === "book" ? "in" : "out", dateOrder: "day-first",
    decimalMark: null, currency: "", includeHidden: false,
  };
}

/** Puts a field on a column, or on none; a column holds one field at a time. */
export function withColumn(layout: SourceLayout, field: Field, column: number | null): SourceLayout {
  const columns: Partial<Record<Field, number | readonly number[]>> = {};
  for (const [name, at] of Object.entries(layout.columns) as [Field, number | readonly number[]][]) {
    if (name === field) continue;
    const rest = typeof at === "number" ? (at === column ? [] : [at]) : at.filter((one) => one !== column);
    if (rest.length > 0) columns[name] = typeof at === "number" ? at : rest;
  }
  return { ...layout, columns: column === null ? columns : { ...columns, [field]: column } };
}

/** Takes the headers from another row. */
export function withHeaderRow(layout: SourceLayout, grid: SheetGrid, headerRow: number): SourceLayout {
  const headers = Object.fromEntries(columnChoices(grid, headerRow).map(({ column, header }) => [column, header]));
  return { ...layout, headerRow, headers };
}
