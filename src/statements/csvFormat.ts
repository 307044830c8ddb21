import type { Currency, Field } from "../domain";
import { layoutKey, readMark, type DateOrder, type DecimalMark, type SourceLayout } from "../sheets";
import type { Encoding } from "./encoding";

/** How a table of values tells money in from money out. */
export type CsvSign =
  /** One column with signs; `turned` when money in is written negative, as on some credit cards. */
  | { readonly kind: "signed"; readonly turned: boolean }
  /** Two columns, one for each direction. */
  | { readonly kind: "in-out" }
  /** Two columns headed debit and credit, and what a debit means. */
  | { readonly kind: "debit-credit"; readonly debitMeans: "in" | "out" }
  /** One column without signs beside a flag, and the flag's texts. */
  | { readonly kind: "flag"; readonly in: readonly string[]; readonly out: readonly string[] };

/** How a bank writes its table of values: plain data, kept by name in the workbook's set-up and in templates. */
export interface CsvFormat {
  /** Name by which it was saved or is known; "" for a guess. */
  readonly name: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly encoding: Encoding;
  /** Row of the header, from 1; 0 when the file has none. */
  readonly headerRow: number;
  /** Header of each column, "" where it has none. */
  readonly headers: readonly string[];
  /** Field of each column; null for a column that isn't read. */
  readonly columns: readonly (Field | null)[];
  /** Null when the amounts show it themselves, column by column. */
  readonly decimal: DecimalMark | null;
  readonly dateOrder: DateOrder;
  readonly sign: CsvSign;
  /** Currency where no column names it. */
  readonly currency: Currency;
  /** Account where no column names it. */
  readonly account: string;
}

/** Name under which cells of a file stand in a layout. */
export const CSV_SHEET = "csv";

/** Names a file's headers, so that a saved format is found again; "" without headers. */
export function headerKey(headers: readonly string[]): string {
  return headers.every((header) => header === "") ? "" : layoutKey(byColumn(headers));
}

/** Turns a format into the layout by which sheets are read. */
export function layoutOf(format: CsvFormat): SourceLayout {
  const columns: Partial<Record<Field, number | readonly number[]>> = {};
  format.columns.forEach((field, column) => {
    if (field === null) return;
    const known = columns[field];
    columns[field] = known === undefined ? column : [...[known].flat(), column];
  });
  if (columns.bookedOn === undefined && columns.valueOn !== undefined) columns.bookedOn = columns.valueOn;
  const { sign } = format;
  return {
    sheet: CSV_SHEET, side: "bank", headerRow: format.headerRow - 1, columns, headers: byColumn(format.headers),
    sign: sign.kind === "signed" && sign.turned ? -1 : 1, debitMeans: sign.kind === "debit-credit" ? sign.debitMeans : "out",
    dateOrder: format.dateOrder, decimalMark: format.decimal, currency: format.currency, includeHidden: true,
    ...(sign.kind === "flag" ? { marks: { in: sign.in, out: sign.out } } : {}),
  };
}

/** What is known of a file beside the layout of its cells. */
interface Beside {
  readonly name: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly encoding: Encoding;
  readonly account: string;
  /** Rows of the file's head, to learn the texts of a flag from. */
  readonly rows: readonly (readonly string[])[];
}

/** Turns a layout that was found into a format. */
export function formatOf(layout: SourceLayout, { name, delimiter, quote, encoding, account, rows }: Beside): CsvFormat {
  const width = rows[0]?.length ?? 0;
  const columns: (Field | null)[] = Array.from({ length: width }, () => null);
  for (const [field, places] of Object.entries(layout.columns) as [Field, number | readonly number[]][]) {
    for (const place of [places].flat()) if (columns[place] === null || field === "valueOn") columns[place] = field;
  }
  return {
    name, delimiter, quote, encoding, headerRow: layout.headerRow + 1,
    headers: Array.from({ length: width }, (_, column) => layout.headers[column] ?? ""), columns,
    decimal: layout.decimalMark, dateOrder: layout.dateOrder, sign: signOf(layout, rows), currency: layout.currency, account,
  };
}

function signOf(layout: SourceLayout, rows: Beside["rows"]): CsvSign {
  const { columns } = layout;
  if (typeof columns.sign === "number") return layout.marks ? { kind: "flag", ...layout.marks } : flagTexts(layout, columns.sign, rows);
  if (columns.amountIn !== undefined || columns.amountOut !== undefined) return { kind: "in-out" };
  if (columns.debit !== undefined || columns.credit !== undefined) return { kind: "debit-credit", debitMeans: layout.debitMeans };
  return { kind: "signed", turned: layout.sign === -1 };
}

function flagTexts(layout: SourceLayout, place: number, rows: Beside["rows"]): CsvSign {
  const texts = new Set(rows.slice(layout.headerRow + 1).map((cells) => cells[place] ?? ""));
  texts.delete("");
  const saying = (direction: "in" | "out"): string[] => [...texts].filter((text) => readMark(text, layout.debitMeans) === direction);
  return { kind: "flag", in: saying("in"), out: saying("out") };
}

function byColumn(headers: readonly string[]): Record<number, string> {
  return Object.fromEntries([...headers.entries()].filter(([, header]) => header !== ""));
}
