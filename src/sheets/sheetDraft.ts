import { columnLetters, type CellContent, type CellLook, type Look } from "../domain";

/** Where rows came to stand, for formulas that name them. */
export interface Places {
  /** "$F$12" for the marked row. */
  readonly cell: (mark: string, column: number) => string;
  /** "$F$12:$F$40" for the rows of a marked list; null when the list is empty. */
  readonly range: (mark: string, column: number) => string | null;
}

/** A cell, or how to write it once all rows have their place. */
export type DraftCell = CellContent | ((at: Places) => CellContent);

/** A sheet being set up from the top down. */
export interface SheetDraft {
  readonly columns: number;
  readonly rows: (readonly DraftCell[])[];
  readonly looks: Look[];
  readonly marks: Map<string, { first: number; last: number }>;
}

/** Begins an empty sheet of so many columns. */
export function sheetDraft(columns: number): SheetDraft {
  return { columns, rows: [], looks: [], marks: new Map() };
}

/** Adds a row; missing cells at its end are empty. Marks name rows for formulas: several rows under one mark are a list. */
export function addRow(draft: SheetDraft, cells: readonly DraftCell[], { mark = [], look }: { readonly mark?: string | readonly string[]; readonly look?: CellLook } = {}): void {
  const row = draft.rows.length;
  draft.rows.push([...cells, ...Array.from({ length: draft.columns - cells.length }, () => null)]);
  if (look) draft.looks.push({ row, column: 0, rows: 1, columns: draft.columns, look });
  for (const name of [mark].flat()) {
    const marked = draft.marks.get(name);
    if (marked) marked.last = row;
    else draft.marks.set(name, { first: row, last: row });
  }
}

/** Gives cells of the row added last a look of their own. */
export function lookAt(draft: SheetDraft, look: CellLook, { column, columns }: { readonly column: number; readonly columns: number }): void {
  draft.looks.push({ row: draft.rows.length - 1, column, rows: 1, columns, look });
}

/** Ends the sheet: every formula gets its places. */
export function finishDraft(draft: SheetDraft): readonly (readonly CellContent[])[] {
  const places: Places = {
    cell: (mark, column) => absoluteCell(known(draft, mark).first, column),
    range: (mark, column) => {
      const marked = draft.marks.get(mark);
      return marked ? absoluteRange(marked, column) : null;
    },
  };
  return draft.rows.map((row) => row.map((cell) => (typeof cell === "function" ? cell(places) : cell)));
}

/** Names a cell for a formula: row 11, column 5 → "$F$12". */
function absoluteCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** Names a stretch of a column for a formula. */
export function absoluteRange({ first, last }: { readonly first: number; readonly last: number }, column: number): string {
  return `${absoluteCell(first, column)}:${absoluteCell(last, column)}`;
}

/** Writes a text inside a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function known(draft: SheetDraft, mark: string): { readonly first: number } {
  const marked = draft.marks.get(mark);
  if (!marked) throw new Error(`No row is marked ${mark}`);
  return marked;
}
