import type { Area } from "../book";
import type { CellValue } from "../../../domain";
import type { Cells } from "./cells";
import type { Session } from "./contract";
import { ExcelError, fail } from "./errors";
import { guardContents } from "./guards";
import type { Json } from "./protocol";

/** Most cells one read may hold. Source: office-js-docs, excel/performance.md. */
const MAX_CELLS_READ = 5_000_000;
/** Longest text a cell holds. Source: Excel specifications and limits. */
const MAX_TEXT = 32_767;
const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!", "#BLOCKED!"]);

type Scalar = string | number | boolean | null;

/** Reads one value a cell; null for whole rows and columns. Errors: RangeExceedsLimit. */
export function readGrid(cells: Cells, read: (area: Area) => readonly (readonly Json[])[]): Json {
  if (cells.isUnbounded) return null;
  if (cells.count > MAX_CELLS_READ) fail("RangeExceedsLimit");
  return read(cells.area);
}

function isScalar(value: Json | undefined): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function mismatch(): never {
  return fail("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

/** Checks that an array has the shape of the cells. Errors: InvalidArgument. */
export function checkShape(cells: Cells, rows: Json, columns: Json): void {
  if (cells.area.rows !== rows || cells.area.columns !== columns) mismatch();
}

function scalar(value: Json | undefined): Scalar {
  if (!isScalar(value)) return fail("InvalidArgument");
  return typeof value === "string" && value.length > MAX_TEXT ? fail("InvalidArgument") : value;
}

/** What is to be written, one value a cell: an array of the same shape, or one value for all. Errors: InvalidArgument. */
function gridFor(area: Area, value: Json): Scalar[][] {
  if (!Array.isArray(value)) {
    const single = scalar(value);
    return Array.from({ length: area.rows }, () => new Array<Scalar>(area.columns).fill(single));
  }
  const rows = value as readonly Json[];
  if (rows.length !== area.rows) mismatch();
  return rows.map((row) => {
    if (!Array.isArray(row)) return mismatch();
    if (row.length !== area.columns) mismatch();
    return (row as readonly Json[]).map(scalar);
  });
}

/**
 * Writes one value a cell; null leaves a cell as it is.
 * Errors: InvalidArgument for another shape, for whole rows and columns and for a bad formula; AccessDenied.
 */
export function writeGrid(cells: Cells, session: Session, given: { readonly value: Json; readonly write: (area: Area, grid: Scalar[][]) => void }): void {
  if (cells.isUnbounded) fail("InvalidArgument");
  const grid = gridFor(cells.area, given.value);
  guardContents(cells, session);
  given.write(cells.area, grid);
}

/** Number formats are texts, or null to leave. */
export function formatsOf(grid: readonly (readonly Scalar[])[]): (string | null)[][] {
  return grid.map((row) => row.map((value) => {
    if (value !== null && typeof value !== "string") throw new ExcelError("InvalidArgument");
    return value;
  }));
}

/** Excel's name for what a cell holds. Source: Excel.RangeValueType. */
export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERRORS.has(value) ? "Error" : "String";
}
