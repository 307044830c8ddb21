import type { CellContent, MatchColumnsBlock, SheetBlock } from "../../src/domain";

const STATUSES = [
  { status: "Matched", colour: "matched" }, { status: "Suggested", colour: "suggested" }, { status: "Explained", colour: "explained" },
  { status: "Changed since", colour: "stale" }, { status: "Reconciled", colour: "reconciled" },
] as const;

/** Our five columns beside a sheet whose header is in row 1 and whose data is `columns` wide. */
export function columnsBlock(rows: readonly (readonly CellContent[])[], changes: Partial<MatchColumnsBlock> = {}): MatchColumnsBlock {
  const { column = 3 } = changes;
  return {
    sheet: "Bank", headerRow: 0, column, firstRow: 1, headers: ["Match", "Status", "Confidence", "Difference", "Why"],
    cells: rows, changedRows: null, rules: STATUSES, from: 0, to: column + 4, ...changes,
  };
}

/** A row of ours for a match. */
export function matchRow(id: string, status = "Matched", why = "Same reference"): readonly CellContent[] {
  return [id, status, "High", null, why];
}

export const NO_MATCH: readonly CellContent[] = [null, null, null, null, null];

/** One of our sheets with a table from the first row on. */
export function sheetBlock(cells: readonly (readonly CellContent[])[], changes: Partial<SheetBlock> = {}): SheetBlock {
  const columns = cells[0]?.length ?? 0;
  return {
    role: "posting", name: "Posting", cells, looks: [{ row: 0, column: 0, rows: 1, columns, look: "heading" }],
    widths: Array.from({ length: columns }, () => 12), frozenRows: 1, landscape: true,
    tables: [{ name: "AvstemPosting", headerRow: 0, lastRow: cells.length - 1, column: 0, columns }], ...changes,
  };
}
