import type { CellRef, EntryId, LineId, RowRef } from "../domain";
import { valueOrReport, type Tools } from "./reconcileTools";

/** Selects the rows of these lines and entries in the workbook. */
export async function show({ store, workbook }: Tools, lines: readonly LineId[], entries: readonly EntryId[]): Promise<void> {
  const state = store.state();
  const rows: (RowRef | null | undefined)[] = [...lines.map((id) => state.lines.get(id)?.at), ...entries.map((id) => state.entries.get(id)?.at)];
  const known = rows.filter((at): at is RowRef => at !== null && at !== undefined);
  if (known.length > 0) valueOrReport(store, await workbook.selectRows(known));
}

/** Shows one cell, as behind a problem that names it. */
export async function showCell({ store, workbook }: Tools, cell: CellRef): Promise<void> {
  valueOrReport(store, await workbook.selectCell(cell));
}

/** Brings a sheet to the front. */
export async function showSheet({ store, workbook }: Tools, name: string): Promise<void> {
  valueOrReport(store, await workbook.activateSheet(name));
}
