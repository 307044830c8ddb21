import { readHead, readRows, squared } from "./csv";
import { BANK_FORMATS } from "./csvBanks";
import { rowReader, separatorOf } from "./csvCells";
import { headerKey, type CsvFormat } from "./csvFormat";
import { fileIssue } from "./csvIssues";
import { collector } from "./csvStatements";
import { decode, decodeAs, type Encoding } from "./encoding";
import type { BankLine, FileIssue } from "./types";

/** Bytes in which a table shows how it is written. */
const SHOWING = 1 << 18;
const SHOWING_ROWS = 500;
/** Rows in which a saved header is looked for. */
const SEARCHED = 60;

/** A file's first rows as an assistant shows them. */
export interface CsvPreview {
  /** Rows of cells as they stand, the header among them. */
  readonly rows: readonly (readonly string[])[];
  /** The same rows as lines; null for rows that are none. */
  readonly lines: readonly (BankLine | null)[];
  readonly issues: readonly FileIssue[];
}

/**
 * Guesses how a bank's table of values is written: separator, quotes, encoding, header, what each column holds, decimal
 * mark, order of dates, how money out is told. A known bank's layout or a saved format with the same headers is no guess.
 *
 * Shapes: the file's bytes, and what a person settled → a format for the assistant to start from. Columns are null where nothing could be said.
 * Cost:   the first 256 kB.
 */
export function guessCsv(bytes: Uint8Array, saved: readonly CsvFormat[] = [], known: Partial<Pick<CsvFormat, "delimiter" | "encoding">> = {}): CsvFormat {
  const head = bytes.subarray(0, SHOWING);
  const chosen = known.delimiter === undefined ? savedFormat(bytes, saved) : null;
  const told = known.encoding ?? chosen?.encoding;
  const { text, encoding } = told ? { text: decodeAs(head, told), encoding: told } : decodeHead(bytes, head);
  const dialect = chosen ?? { delimiter: known.delimiter ?? separatorOf(text), quote: '"' };
  const rows = headRows(text, dialect, head.length < bytes.length);
  const table = readHead(rows, dialect, { chosen, known: BANK_FORMATS });
  return table ? { ...table.format, encoding } : blank(rows, dialect, encoding);
}

/** Reads a table's first rows by a format, so that a person sees what an import would give. */
export function previewCsv(bytes: Uint8Array, format: CsvFormat, most: number): CsvPreview {
  const head = bytes.subarray(0, SHOWING);
  const rows = headRows(decodeAs(head, format.encoding), format, head.length < bytes.length).slice(0, most);
  const table = readHead(rows, format, { chosen: format, known: [] });
  if (table === null) return { rows, lines: rows.map(() => null), issues: [{ code: "file/no-statement", expected: "date, amount" }] };
  const source = readRows(rows, table.layout, 0);
  const into = collector(table.format);
  into.take(source, new Map());
  const byRow = new Map(into.finish().statements.flatMap(({ lines }) => lines.map((line) => ["row" in line.at ? line.at.row : 0, line] as const)));
  return { rows, lines: rows.map((_, row) => byRow.get(row + 1) ?? null), issues: source.issues.flatMap(fileIssue) };
}

/** Finds the saved format whose headers a file has; read with its own encoding and separator. */
export function savedFormat(bytes: Uint8Array, saved: readonly CsvFormat[]): CsvFormat | null {
  for (const format of saved) {
    const key = headerKey(format.headers);
    if (key === "") continue;
    const rows = headRows(decodeAs(bytes.subarray(0, SHOWING), format.encoding), format, false).slice(0, SEARCHED);
    const at = rows.findIndex((cells) => headerKey(cells) === key);
    if (at >= 0) return { ...format, headerRow: at + 1 };
  }
  return null;
}


function decodeHead(bytes: Uint8Array, head: Uint8Array): { text: string; encoding: Encoding } {
  const { encoding } = decode(head.length < bytes.length ? endingAtLine(head) : head);
  return { text: decodeAs(head, encoding), encoding };
}

/** Cuts behind the last line end, so that no letter of several bytes is cut in two. */
function endingAtLine(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(10);
  return end > 0 ? head.subarray(0, end + 1) : head;
}

function headRows(text: string, dialect: { delimiter: string; quote: string }, isCut: boolean): string[][] {
  const rows = squared(rowReader(text.replace(/^\ufeff/, ""), dialect).take(SHOWING_ROWS));
  if (isCut && rows.length < SHOWING_ROWS) rows.pop();
  return rows;
}

function blank(rows: readonly (readonly string[])[], dialect: { delimiter: string; quote: string }, encoding: Encoding): CsvFormat {
  const width = rows[0]?.length ?? 0;
  const nothing = Array.from({ length: width }, () => null);
  return {
    name: "", ...dialect, encoding, headerRow: 0, headers: nothing.map(() => ""), columns: nothing,
    decimal: null, dateOrder: "day-first", sign: { kind: "signed", turned: false }, currency: "", account: "",
  };
}
