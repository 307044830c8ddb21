import type { CellContent, Issue, SheetBlock } from "../domain";
import { postingCell, postingRows, type PostingRow } from "./project";
import type { LayoutColumn, PostingLayout } from "./layouts";
import type { Journal, JournalLine, PostingSettings } from "./types";
import type { PostingWords, WordedField } from "./words";

const ISSUE_WIDTH = 50;
const BESIDE_WIDTH = 24;

/** What a posting sheet is written with. */
export interface PostingSheetOptions {
  readonly settings: PostingSettings;
  readonly words: PostingWords;
}

/**
 * Makes the posting sheet in a layout: the ERP's columns first, then the problems of each line beside it. A document of
 * which a line was posted before is left out whole and counted below, so that nothing can be posted twice from it.
 *
 * Shapes: header in the first row, so that the sheet can be imported or pasted as it stands. `journal.issues` are those shown.
 */
export function postingSheet(journal: Journal, layout: PostingLayout, { settings, words }: PostingSheetOptions): SheetBlock {
  const lines = notPosted(journal);
  const before = journal.lines.length - lines.length;
  const projection = { layout, settings };
  const rows = postingRows(lines, projection);
  const beside = layout.beside.map((field): LayoutColumn => ({ field, header: null, width: BESIDE_WIDTH, limit: null, isCut: false }));
  const header = [...layout.columns.map((column) => headerOf(column, words)), words.columnIssues, ...beside.map((column) => headerOf(column, words))];
  const issues = issuesByRow(journal.issues, rows);
  const cells: CellContent[][] = rows.map((row, index) => [
    ...layout.columns.map((column) => postingCell(row, column, projection)),
    (issues.rows[index] ?? []).map(words.issue).join(" ") || null,
    ...beside.map((column) => postingCell(row, column, projection)),
  ]);
  const notes = [
    ...(rows.length === 0 ? [words.nothingToPost] : []), ...issues.others.map(words.issue), ...(before > 0 ? [words.postedBefore(before)] : []),
  ];
  const below = notes.length === 0 ? [] : [header.map(() => null), ...notes.map((note) => [note, ...header.slice(1).map(() => null)])];
  return {
    role: "posting", name: words.sheetPosting, cells: [header, ...cells, ...below],
    looks: looksOf({ columns: header.length, issueColumn: layout.columns.length, rows: rows.length, notes: notes.length }),
    widths: [...layout.columns, { width: ISSUE_WIDTH }, ...beside].map(({ width }) => width), frozenRows: 1, landscape: true,
    tables: rows.length === 0 ? [] : [{ name: "AvstemPosting", headerRow: 0, lastRow: rows.length, column: 0, columns: header.length }],
  };
}

/** The lines of documents of which nothing was posted before. */
export function notPosted(journal: Journal): readonly JournalLine[] {
  const before = new Set(journal.issues.flatMap((issue) => (issue.code === "posting/posted-before" ? [issue.journalLine] : [])));
  const documents = new Set(journal.lines.filter(({ lineNo }) => before.has(lineNo)).map(({ documentNo }) => documentNo));
  return journal.lines.filter(({ documentNo }) => !documents.has(documentNo));
}

function headerOf({ field, header }: LayoutColumn, words: PostingWords): string {
  return header ?? words.postingColumn[field as WordedField];
}

interface Extent {
  readonly columns: number;
  readonly issueColumn: number;
  readonly rows: number;
  readonly notes: number;
}

function looksOf({ columns, issueColumn, rows, notes }: Extent): SheetBlock["looks"] {
  return [
    { row: 0, column: 0, rows: 1, columns, look: "heading" },
    ...(rows === 0 ? [] : [{ row: 1, column: issueColumn, rows, columns: 1, look: "problem" } as const]),
    ...(notes === 0 ? [] : [{ row: rows + 2, column: 0, rows: notes, columns: 1, look: "note" } as const]),
  ];
}

/** Puts each issue beside the row it concerns; a document's beside its first. Those of no row are left over. */
function issuesByRow(issues: readonly Issue[], rows: readonly PostingRow[]): { readonly rows: readonly (readonly Issue[])[]; readonly others: readonly Issue[] } {
  const rowOf = new Map<number | string, number>();
  rows.forEach(({ line, balancing }, index) => {
    for (const leg of [line, balancing]) if (leg) rowOf.set(leg.lineNo, index);
    if (!rowOf.has(line.documentNo)) rowOf.set(line.documentNo, index);
  });
  const beside: Issue[][] = rows.map(() => []);
  const others: Issue[] = [];
  for (const issue of issues) {
    const subject = subjectOf(issue);
    if (subject === "posted-before") continue;
    const row = subject === null ? undefined : rowOf.get(subject);
    if (row === undefined) others.push(issue);
    else beside[row]?.push(issue);
  }
  return { rows: beside, others };
}

/** What an issue is about: a line's number, a document's, or nothing on this sheet. */
function subjectOf(issue: Issue): number | string | null {
  switch (issue.code) {
    case "posting/posted-before": return "posted-before";
    case "posting/posted-elsewhere": return null;
    default: return "journalLine" in issue ? issue.journalLine : "documentNo" in issue ? issue.documentNo : null;
  }
}
