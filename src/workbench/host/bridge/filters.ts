import type { Area, BookSheet, BookTable } from "../book";
import type { Session } from "./contract";
import { fail, missing } from "./errors";
import { guardStructure } from "./guards";
import type { Json } from "./protocol";
import { bodyOf } from "./tables";

/** A filter is on a sheet's own filter area, or on a table. */
export interface Filtered { readonly sheet: BookSheet; readonly table: BookTable | null }

interface State { readonly area: Area; readonly criteria: Json[] }

/** The rows a filter decides about, and its criteria by column; null when there is none. */
export function filterState(session: Session, { sheet, table }: Filtered): State | null {
  const side = session.sideOf(sheet);
  if (table !== null) {
    if (!table.filterButtons) return null;
    const criteria = side.tableFilters.get(table.id) ?? [];
    side.tableFilters.set(table.id, criteria);
    return { area: bodyOf(table), criteria };
  }
  const own = side.autoFilter;
  return own === null ? null : { area: { ...own.area, row: own.area.row + 1, rows: Math.max(1, own.area.rows - 1) }, criteria: own.criteria };
}

function texts(criterion: Json): Set<string> {
  const given = typeof criterion === "object" && criterion !== null && !Array.isArray(criterion) ? (criterion as Record<string, Json>) : fail("InvalidArgument");
  const isValues = given["filterOn"] === "Values" || given["filterOn"] === undefined;
  if (!isValues || !Array.isArray(given["values"])) return missing(`filter on ${typeof given["filterOn"] === "string" ? given["filterOn"] : "that"}`);
  return new Set((given["values"] as readonly Json[]).map(String));
}

/** Hides the rows that do not have one of the chosen texts, and shows the others. */
export function applyFilter(session: Session, filtered: Filtered): void {
  const state = filterState(session, filtered);
  if (state === null) return;
  const { area, criteria } = state;
  const chosen = criteria.map((criterion) => (criterion === null ? null : texts(criterion)));
  const rows = filtered.sheet.texts(area);
  for (const [at, row] of rows.entries()) {
    const isHidden = row.some((text, column) => chosen[column]?.has(text) === false);
    filtered.sheet.setRowsHidden(area.row + at, 1, isHidden);
  }
}

/** Filters by one column more. Errors: AccessDenied, InvalidArgument. */
export function setFilter(session: Session, filtered: Filtered, at: { readonly column: number; readonly criterion: Json }): null {
  guardStructure(filtered.sheet, "allowAutoFilter", session);
  const state = filterState(session, filtered) ?? fail("InvalidOperation");
  if (at.column < 0 || at.column >= state.area.columns) fail("InvalidArgument");
  while (state.criteria.length <= at.column) state.criteria.push(null);
  state.criteria[at.column] = at.criterion;
  applyFilter(session, filtered);
  return null;
}

/** Shows all rows again, or those that one column hid. */
export function clearFilter(session: Session, filtered: Filtered, column?: number): null {
  guardStructure(filtered.sheet, "allowAutoFilter", session);
  const state = filterState(session, filtered);
  if (state === null) return null;
  if (column === undefined) state.criteria.length = 0;
  else if (column < state.criteria.length) state.criteria[column] = null;
  applyFilter(session, filtered);
  return null;
}

/** Whether any column is filtered. */
export function isFiltered(session: Session, filtered: Filtered): boolean {
  return filterState(session, filtered)?.criteria.some((criterion) => criterion !== null) ?? false;
}
