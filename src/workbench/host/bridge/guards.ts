import type { BookSheet } from "../book";
import { contains } from "./address";
import type { Cells } from "./cells";
import type { Session } from "./contract";
import { fail } from "./errors";

/** Most cells one operation may touch. Source: office-js-docs, error handling, OperationCellsExceedLimit. */
const MAX_CELLS_TOUCHED = 33_554_000;

function isUnlocked(cells: Cells, session: Session): boolean {
  const side = session.sideOf(cells.sheet);
  return cells.areas.every((area) => side.format(area, "locked", true) === false);
}

/** What a protected sheet lets one do, by the options it was protected with. */
function allows(sheet: BookSheet, option: string, session: Session): boolean {
  return !sheet.isProtected || session.sideOf(sheet).protection?.options[option] === true;
}

/** Before contents change. Errors: AccessDenied on locked cells of a protected sheet. */
export function guardContents(cells: Cells, session: Session): void {
  if (cells.sheet.isProtected && !isUnlocked(cells, session)) fail("AccessDenied");
}

/** Before looks change. Errors: AccessDenied on a protected sheet that does not allow formatting; OperationCellsExceedLimit. */
export function guardFormat(cells: Cells, session: Session): void {
  if (!allows(cells.sheet, "allowFormatCells", session)) fail("AccessDenied");
  if (!cells.isUnbounded && cells.count > MAX_CELLS_TOUCHED) fail("OperationCellsExceedLimit");
}

/** Before rows, tables or the sheet itself change. Errors: AccessDenied. */
export function guardStructure(sheet: BookSheet, option: string, session: Session): void {
  if (!allows(sheet, option, session)) fail("AccessDenied");
}

/** Before a sheet comes, goes, or changes its name or visibility. Errors: AccessDenied when the workbook's structure is protected. */
export function guardWorkbook(session: Session): void {
  if (session.side.isStructureLocked) fail("AccessDenied");
}

/** Whether cells touch merged ones. */
export function touchesMerged(sheet: BookSheet, cells: Cells): boolean {
  return sheet.mergedAreas.some((merged) => cells.areas.some((area) => contains(area, merged) ||
    (merged.row < area.row + area.rows && area.row < merged.row + merged.rows && merged.column < area.column + area.columns && area.column < merged.column + merged.columns)));
}
