import { detectSource, readStatement, type Question, type SheetGrid, type SkippedRow, type SourceLayout, type StatementSource } from "../sheets";
import { accountAbove } from "./csvAccount";
import { rowReader, separatorOf, type Dialect } from "./csvCells";
import { CSV_SHEET, formatOf, headerKey, layoutOf, type CsvFormat } from "./csvFormat";
import { fileIssue } from "./csvIssues";
import { collector, type Collector } from "./csvStatements";
import type { CsvChoice, FileIssue, ReadSteps, Reading, StatementFormat } from "./types";

/** Tables of values with any separator; header, columns, signs and dates are found as on a sheet. */
export const csv: StatementFormat = {
  name: "csv",
  recognises: (head) => head.trim() !== "" && !/[\u0000-\u0008]/.test(head) && !/^\s*[<{[]/.test(head),
  read: readCsv,
};

/** Rows read at a time. The first ones show the layout. */
const ROWS_AT_A_TIME = 20_000;
/** Rows in which a known header is looked for. */
const SEARCHED = 60;

/** A table's first rows and how they are to be read. */
export interface CsvTable {
  readonly format: CsvFormat;
  readonly layout: SourceLayout;
  readonly questions: readonly Question[];
}

function* readCsv(text: string, choice: CsvChoice): ReadSteps<Reading> {
  const dialect: Dialect = choice.chosen ?? { delimiter: separatorOf(text), quote: '"' };
  const reader = rowReader(text, dialect);
  let rows = squared(reader.take(ROWS_AT_A_TIME));
  const table = readHead(rows, dialect, choice);
  if (table === null) return { format: "csv", statements: [], issues: [{ code: "file/no-statement", expected: "date, amount" }] };
  const issues: FileIssue[] = table.questions.map((question) => ({ code: "file/columns-unsure", at: { row: table.layout.headerRow + 1 }, text: question.about }));
  const width = rows[0]?.length ?? 0;
  const into = collector(table.format);
  for (let firstRow = 0; rows.length > 0; firstRow += ROWS_AT_A_TIME) {
    takeRows(readRows(rows, table.layout, firstRow), rows, { into, issues, firstRow });
    yield { done: reader.done(), total: text.length };
    rows = squared(reader.take(ROWS_AT_A_TIME), width);
  }
  const { statements, skipped } = into.finish();
  if (statements.length === 0 && issues.length === 0) issues.push({ code: "file/no-statement", expected: "date, amount" });
  return { format: "csv", statements, issues, skipped, csvFormat: table.format };
}

/** Reads rows of a table by its layout; `firstRow` says where in the file they stand. */
export function readRows(rows: readonly (readonly string[])[], layout: SourceLayout, firstRow: number): StatementSource {
  return readStatement(gridOf(rows, firstRow), layout);
}

function takeRows(source: StatementSource, rows: readonly (readonly string[])[], { into, issues, firstRow }: { into: Collector; issues: FileIssue[]; firstRow: number }): void {
  const isContinued = (skip: SkippedRow): boolean => skip.why === "group";
  const texts = new Map(source.skipped.filter(isContinued).map(({ row }) => [row, (rows[row - firstRow] ?? []).filter((cell) => cell !== "").join(" ")]));
  into.take(source, texts);
  for (const issue of source.issues) issues.push(...fileIssue(issue));
}

/** Settles how a table is read: by the layout a person chose, by a known one with the same headers, else by what is found. */
export function readHead(rows: readonly (readonly string[])[], dialect: Dialect, { chosen, known }: CsvChoice): CsvTable | null {
  const given = chosen ?? knownFormat(rows, known);
  const grid = gridOf(rows, 0);
  const wish = given && layoutOf(given);
  const detection = detectSource(grid, { side: "bank", ...(wish !== null && given !== null && given.headerRow > 0 ? { layout: wish } : {}) });
  const layout = wish ? freshened(wish, detection.layout, given) : detection.layout;
  if (layout === null) return null;
  const named = { ...dialect, name: given?.name ?? "", encoding: given?.encoding ?? "utf-8" as const, rows };
  const account = given?.account || (layout.columns.accountNo === undefined ? accountAbove(rows.slice(0, Math.max(0, layout.headerRow))) : "");
  return { format: formatOf(layout, { ...named, account }), layout, questions: wish ? [] : detection.questions };
}

/** A layout with what the file's own cells prove: its decimal mark and its order of dates. */
function freshened(wish: SourceLayout, found: SourceLayout | null, given: CsvFormat | null): SourceLayout {
  if (found === null || found.headerRow !== wish.headerRow || given?.decimal) return wish;
  return { ...wish, decimalMark: found.decimalMark, dateOrder: found.dateOrder };
}

/** The known layout whose headers stand on one of the first rows. */
function knownFormat(rows: readonly (readonly string[])[], known: readonly CsvFormat[]): CsvFormat | null {
  const byHeader = new Map([...known].reverse().map((format) => [headerKey(format.headers), format]));
  byHeader.delete("");
  for (const [row, cells] of rows.slice(0, SEARCHED).entries()) {
    const found = cells.filter((cell) => cell !== "").length < 3 ? undefined : byHeader.get(headerKey(cells));
    if (found) return { ...found, headerRow: row + 1, headers: cells, columns: shifted(found, cells) };
  }
  return null;
}

/** Fields by column, where the file has blank columns that the known layout lacks, or the reverse. */
function shifted(format: CsvFormat, cells: readonly string[]): CsvFormat["columns"] {
  const fields = format.columns.filter((_, column) => format.headers[column] !== "");
  let next = 0;
  return cells.map((cell) => (cell === "" ? null : fields[next++] ?? null));
}

function gridOf(values: readonly (readonly string[])[], firstRow: number): SheetGrid {
  return { sheet: CSV_SHEET, firstRow, firstColumn: 0, values, formats: [], hiddenRows: [], dateSystem: 1900, ownColumns: [] };
}

/** Gives all rows the same length. */
export function squared(rows: string[][], least = 0): string[][] {
  let width = least;
  if (width === 0) for (const row of rows) if (row.length > width) width = row.length;
  for (const row of rows) {
    while (row.length < width) row.push("");
    row.length = width;
  }
  return rows;
}
