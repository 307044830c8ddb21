import type { CellValue, SheetRole } from "../domain";

/** Names of the properties by which we know our own work. They stay on the sheet when it is renamed or moved. */
export const ROLE_MARK = "avstem.role";
export const COLUMNS_MARK = "avstem.columns";
export const LOOK_MARK = "avstem.look";
/** What the charts of a sheet were drawn from. */
export const CHARTS_MARK = "avstem.charts";
/** On a sheet made of a bank's files: the account whose lines it holds. */
export const HOLDS_MARK = "avstem.holds";

/** Code of the fault that says that the columns have to be written whole. */
export const COLUMNS_MOVED = "ColumnsMoved";

const ROLES = /^(?:(?:matches|reconciliation|posting)(?:\/\d+)?|setup|memory)$/;

/** Where our columns stood when they were last written. */
export interface ColumnsMark {
  readonly headerRow: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Statuses that colour, so that rules in another language are found and removed. */
  readonly statuses: readonly string[];
  /** Last sheet row that the rules cover; −1 while they are not written. */
  readonly rulesTo: number;
}

/** Reads what a sheet of ours is for. */
export function roleFromMark(text: string): SheetRole | null {
  return ROLES.test(text) ? (text as SheetRole) : null;
}

/** Reads where our columns stood; null when the mark is missing or damaged, which is the same as never written. */
export function columnsFromMark(text: string): ColumnsMark | null {
  const mark = objectFromMark(text);
  if (mark === null) return null;
  const { headerRow, column, headers, statuses, rulesTo } = mark;
  if (!isPosition(headerRow) || !isPosition(column) || !isTexts(headers) || headers.length === 0) return null;
  return { headerRow, column, headers, statuses: isTexts(statuses) ? statuses : [], rulesTo: typeof rulesTo === "number" ? rulesTo : -1 };
}

/** Reads a mark that holds an object; null when it does not. */
function objectFromMark(text: string): Readonly<Record<string, unknown>> | null {
  if (text === "") return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** How one of our sheets was laid out when it was last written whole. */
export interface LookMark {
  readonly look: string;
  readonly page: string;
  /** Cells left for the user to fill. */
  readonly inputs: readonly (readonly [row: number, column: number])[];
}

/** Reads how a sheet of ours was laid out; empty when it was never written whole. */
export function lookFromMark(text: string): LookMark {
  const { look, page, inputs } = objectFromMark(text) ?? {};
  return {
    look: typeof look === "string" ? look : "",
    page: typeof page === "string" ? page : "",
    inputs: Array.isArray(inputs) ? inputs.filter(isCellAt) : [],
  };
}

function isCellAt(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && isPosition(value[0]) && isPosition(value[1]);
}

function isPosition(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Rows searched for our headers when they are no longer where we left them. */
const SEARCHED_ROWS = 200;

/**
 * Finds our columns again after the user moved, inserted or deleted rows and columns: by their header texts, first where
 * they were.
 *
 * Shapes:  the first rows of the sheet and their zero-based position → header row and column, or null.
 */
export function locateColumns(
  mark: ColumnsMark,
  head: { readonly firstRow: number; readonly firstColumn: number; readonly values: readonly (readonly CellValue[])[] },
): { readonly headerRow: number; readonly column: number } | null {
  const isAt = (row: number, column: number): boolean =>
    mark.headers.every((header, offset) => head.values[row]?.[column + offset] === header);
  if (isAt(mark.headerRow - head.firstRow, mark.column - head.firstColumn)) return { headerRow: mark.headerRow, column: mark.column };
  for (let row = 0; row < Math.min(head.values.length, SEARCHED_ROWS); row++) {
    const cells = head.values[row] ?? [];
    for (let column = 0; column + mark.headers.length <= cells.length; column++) {
      if (isAt(row, column)) return { headerRow: row + head.firstRow, column: column + head.firstColumn };
    }
  }
  return null;
}
