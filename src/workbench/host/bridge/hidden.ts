import { intersect } from "./address";
import type { Cells } from "./cells";
import type { Session } from "./contract";

/** Whether the rows are hidden; null when some are. Cost: rows. */
export function hiddenRows(cells: Cells): boolean | null {
  const { row, rows } = cells.area;
  const first = cells.sheet.isRowHidden(row);
  for (let at = row + 1; at < row + rows; at++) if (cells.sheet.isRowHidden(at) !== first) return null;
  return first;
}

/** Whether a column is hidden. */
function isColumnHidden(cells: Pick<Cells, "sheet">, column: number, session: Session): boolean {
  return session.sideOf(cells.sheet).hiddenColumns.has(column);
}

/** Whether the columns are hidden; null when some are. */
export function hiddenColumns(cells: Cells, session: Session): boolean | null {
  const { column, columns } = cells.area;
  const first = isColumnHidden(cells, column, session);
  for (let at = column + 1; at < column + columns; at++) if (isColumnHidden(cells, at, session) !== first) return null;
  return first;
}

/** Hides columns, or shows them at the width they had. */
export function setColumnsHidden(cells: Cells, isHidden: boolean, session: Session): void {
  const hidden = session.sideOf(cells.sheet).hiddenColumns;
  const { column, columns } = cells.area;
  for (let at = column; at < column + columns; at++) {
    const width = hidden.get(at);
    if (isHidden && width === undefined) {
      hidden.set(at, cells.sheet.columnWidth(at));
      cells.sheet.setColumnWidth(at, 1, 0);
    } else if (!isHidden && width !== undefined) {
      hidden.delete(at);
      cells.sheet.setColumnWidth(at, 1, width);
    }
  }
}

/** The rows and columns of a range that can be seen, in order; beyond the used cells nothing is listed. */
export function visibleLines(cells: Cells, session: Session): { readonly rows: number[]; readonly columns: number[] } {
  const used = cells.isUnbounded ? cells.sheet.usedArea(false) : null;
  const area = used === null ? cells.area : intersect(used, cells.area) ?? { ...cells.area, rows: 1, columns: 1 };
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) if (!cells.sheet.isRowHidden(row)) rows.push(row);
  for (let column = area.column; column < area.column + area.columns; column++) if (!isColumnHidden(cells, column, session)) columns.push(column);
  return { rows, columns };
}
