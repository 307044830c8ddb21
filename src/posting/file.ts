import { dayFromParts, partsFromDay, type Day } from "../domain";
import { encode } from "./encode";
import type { LayoutColumn, LayoutFile, PostingLayout } from "./layouts";
import { layoutSetting, postingRows, postingText, type PostingRow, type Projection } from "./project";
import { notPosted } from "./sheet";
import type { Journal, PostingSettings } from "./types";

/** A file to save: its name, and its content as bytes and as text. */
export interface PostingFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** What a file is written with, besides the journal. */
export interface PostingFileOptions {
  readonly settings: PostingSettings;
  /** Local time as "2025-02-03T08:00:00", given by the caller. */
  readonly now: string;
}

/**
 * Writes the journal as the file that the ERP imports, in its encoding. Documents of which a line was posted before are left out, as on the sheet.
 *
 * Shapes:  the columns of the layout, row by row; SIE, DATEV, SAP and Intacct with what stands around them. Null where the layout is pasted.
 * Source:  see each layout.
 */
export function postingFile(journal: Journal, layout: PostingLayout, { settings, now }: PostingFileOptions): PostingFile | null {
  const { file } = layout;
  if (file === null) return null;
  const projection = { layout, settings };
  const lines = notPosted(journal);
  const write = { file, projection, rows: postingRows(lines, projection), now };
  const text = WRITERS[file.writer](write);
  const name = `${file.prefix}${layout.id === "datev" ? "Buchungsstapel" : "Avstem"}_${now.slice(0, 10)}.${file.extension}`;
  return { name, text, bytes: encode(text, file.encoding) };
}

interface Writing {
  readonly file: LayoutFile;
  readonly projection: Projection;
  readonly rows: readonly PostingRow[];
  readonly now: string;
}

const WRITERS: Readonly<Record<LayoutFile["writer"], (writing: Writing) => string>> = { table: writeTable, sie: writeSie, datev: writeDatev, sap: writeSap, intacct: writeIntacct };

function writeTable({ file, projection, rows }: Writing): string {
  const { columns } = projection.layout;
  const header = file.hasHeader ? [columns.map(headerOf)] : [];
  return joined([...header, ...rows.map((row) => columns.map((column) => safeText(row, column, projection)))], file);
}

/** Fields that people write freely. */
const FREE: ReadonlySet<string> = new Set(["description", "partyName", "reference", "externalDocumentNo"]);

/**
 * A text that a spreadsheet would take for a formula, were the file opened there instead of imported, gets a blank before it: an ERP drops that,
 * a spreadsheet shows the text.
 */
function safeText(row: PostingRow, column: LayoutColumn, projection: Projection): string {
  const text = postingText(row, column, projection);
  return FREE.has(column.field) && /^[=+\-@]/.test(text) ? ` ${text}` : text;
}

function headerOf({ header, field }: LayoutColumn): string {
  return header ?? field;
}

function joined(rows: readonly (readonly string[])[], file: LayoutFile): string {
  return rows.map((row) => row.map((value) => quoted(value, file)).join(file.delimiter) + file.lineEnd).join("");
}

/** A value in quotes where it would break the row. Where the format has no quotes, what breaks it becomes a blank; the checks name it before, but for narratives. */
function quoted(value: string, { delimiter, quotes }: LayoutFile): string {
  if (quotes === "never") return value.replaceAll(delimiter, " ").replaceAll("\"", "'");
  return value.includes(delimiter) || /["\r\n]/.test(value) || (quotes === "needed" && /^\s|\s$/.test(value)) ? `"${value.replaceAll("\"", "\"\"")}"` : value;
}

/** Source: SIE file format 4B: records #VER and #TRANS of type 4I, texts in quotes with " written \". */
function writeSie({ projection, rows, file, now }: Writing): string {
  const text = (value: string): string => `"${value.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
  const [series, company] = [layoutSetting("series", projection), layoutSetting("company", projection)];
  const records = ["#FLAGGA 0", "#PROGRAM \"Avstem\" 1.0", "#FORMAT PC8", `#GEN ${now.slice(0, 10).replaceAll("-", "")}`, "#SIETYP 4", `#FNAMN ${text(company)}`];
  const field = (name: string): LayoutColumn => projection.layout.columns.find((column) => column.field === name)!;
  for (const own of rowsByDocument(rows)) {
    const [first] = own;
    if (!first) continue;
    const of = (row: PostingRow, name: string): string => postingText(row, field(name), projection);
    records.push(`#VER ${text(series)} "" ${of(first, "postingDate")} ${text(of(first, "description"))}`, "{");
    for (const row of own) records.push(`#TRANS ${of(row, "ledgerAccount")} {} ${of(row, "amount")} "" ${text(of(row, "description"))}`);
    records.push("}");
  }
  return records.map((record) => record + file.lineEnd).join("");
}

/** Row 1 of a DATEV file: format, consultant, client, fiscal year, length of accounts, period. Source: DATEV developer portal, header of EXTF files. */
function writeDatev({ file, projection, rows, now }: Writing): string {
  const days = rows.flatMap(({ line }) => line.postingDate ?? []).sort((one, other) => one - other);
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null];
  const start = layoutSetting("fiscalYearStart", projection) || (first === null ? "" : compact(dayFromParts(partsFromDay(first).year, 1, 1)));
  const created = now.replace(/\D/g, "").padEnd(17, "0").slice(0, 17);
  const header = [
    "\"EXTF\"", "700", "21", "\"Buchungsstapel\"", "13", created, "", "\"RE\"", "\"\"", "\"\"", layoutSetting("consultant", projection), layoutSetting("client", projection), start,
    layoutSetting("accountLength", projection), compact(first), compact(last), "\"Avstem\"", "\"\"", "1", "0", "0", "\"EUR\"", ...Array<string>(9).fill(""),
  ];
  const { columns } = projection.layout;
  const texts: ReadonlySet<string> = new Set(["debitCredit", "currency", "documentNo", "appliesToNo", "description"]);
  const cell = (row: PostingRow, column: LayoutColumn): string => {
    const value = postingText(row, column, projection);
    return texts.has(column.field) ? `"${value.replaceAll("\"", "\"\"")}"` : value;
  };
  const body = [header, columns.map(headerOf), ...rows.map((row) => columns.map((column) => cell(row, column)))];
  return body.map((row) => row.join(file.delimiter) + file.lineEnd).join("");
}

function compact(day: Day | null): string {
  if (day === null) return "";
  const { year, month, date } = partsFromDay(day);
  return `${year}${String(month).padStart(2, "0")}${String(date).padStart(2, "0")}`;
}

/** A header block for each document and its lines below, as the template of the app has them. */
function writeSap({ file, projection, rows }: Writing): string {
  const { columns } = projection.layout;
  const out: string[][] = [["Batch ID", "AVSTEM"]];
  for (const own of rowsByDocument(rows)) {
    const [first] = own;
    if (!first) continue;
    const { line } = first;
    const day = compact(line.postingDate);
    const head = [
      layoutSetting("companyCode", projection), layoutSetting("entryType", projection), day, day, day.slice(4, 6), line.description.slice(0, 25), line.currency, line.documentNo.slice(0, 16),
    ];
    out.push(["Header"], ["BUKRS", "BLART", "BLDAT", "BUDAT", "MONAT", "BKTXT", "WAERS", "XBLNR"], head, ["Line Items"], columns.map(headerOf));
    out.push(...own.map((row) => columns.map((column) => safeText(row, column, projection))));
  }
  return joined(out, file);
}

/** Rows stand by document, in their order. */
function rowsByDocument(rows: readonly PostingRow[]): readonly (readonly PostingRow[])[] {
  const documents: PostingRow[][] = [];
  for (const row of rows) {
    if (row.legNo === 1) documents.push([]);
    documents.at(-1)?.push(row);
  }
  return documents;
}

/** Data begin in the third row; the second says what each column holds, for people. */
function writeIntacct(writing: Writing): string {
  const { columns } = writing.projection.layout;
  const rows = writing.rows.map((row) => columns.map((column) => safeText(row, column, writing.projection)));
  return joined([columns.map(headerOf), columns.map(({ field }) => `#${field}`), ...rows], writing.file);
}
