import type { EntryId, LineId, MatchColumnsBlock, MatchId } from "../domain";
import { COLUMNS_MOVED } from "../excel";
import { indexMatches, NO_CHANGE, type Session, type SessionDiff } from "../session";
import {
  extentOf, firstMatchColumn, matchColumnsBlock, readLedger, readStatement, STATUS_OFFSET, type MatchColumnsInput, type SheetGrid, type SheetRow, type Side, type SourceLayout,
} from "../sheets";
import { progress, type Tools, working } from "./reconcileTools";
import type { ReconciliationState } from "./types";
import { writtenWords } from "./reconcileWords";

/** A sheet whose rows are marked: a side's own, or one of open entries beside the ledger. */
interface MarkedSheet {
  readonly side: Side;
  readonly sheet: string;
  readonly layout: SourceLayout | null;
  readonly grid: SheetGrid | null;
  readonly hasColumns: boolean;
  readonly setColumns: (stand: boolean) => void;
}

function markedSheets({ store }: Tools): readonly MarkedSheet[] {
  const { kept } = store;
  const state = store.state();
  const own = (["bank", "book"] as const).flatMap((side): readonly MarkedSheet[] => {
    const chosen = state[side];
    const setColumns = (stand: boolean): void => { kept.hasColumns[side] = stand; };
    return chosen ? [{ side, sheet: chosen.sheet, layout: chosen.layout, grid: kept.grids[side], hasColumns: kept.hasColumns[side], setColumns }] : [];
  });
  const beside = state.openItems.flatMap(({ sheet, layout }): readonly MarkedSheet[] => {
    const known = kept.beside.get(sheet);
    const setColumns = (stand: boolean): void => { if (known) known.hasColumns = stand; };
    return known ? [{ side: "book", sheet, layout, grid: known.grid, hasColumns: known.hasColumns, setColumns }] : [];
  });
  return [...own, ...beside];
}

/** Brings both sheets up to date with the decisions, where that is owed. */
export async function paint(tools: Tools): Promise<void> {
  const { store } = tools;
  const changed = store.kept.unpainted;
  store.kept.unpainted = NO_CHANGE;
  if (store.state().statements.length > 0) elsewhere = (await import("./statements/elsewhere")).rowsElsewhere;
  await working(store, "painting", async () => {
    let isWhole = true;
    for (const marked of markedSheets(tools)) isWhole = (await paintSheet(tools, marked, changed)) && isWhole;
    if (!isWhole) store.kept.unpainted = null;
  });
}

/** Says what other statements say of rows; loaded with the first of them. */
let elsewhere: (state: ReconciliationState) => NonNullable<MatchColumnsInput["elsewhere"]> = () => new Map();

/** Takes our columns, or our fills, off both sheets. */
export async function unpaint(tools: Tools, what: "columns" | "fills"): Promise<void> {
  const { store, workbook } = tools;
  for (const marked of markedSheets(tools)) {
    const { sheet } = marked;
    const done = what === "columns"
      ? await workbook.removeMatchColumns(sheet)
      : await workbook.paintRows(sheet, rowsOn(tools, marked).flatMap(({ at }) => (at === null ? [] : [{ row: at.row, colour: null }])));
    if (!done.ok) store.report(done.error);
    if (what === "columns" && done.ok) marked.setColumns(false);
  }
  store.kept.unpainted = null;
}

/** Gives whether the sheet is as up to date as it can be. */
async function paintSheet(tools: Tools, marked: MarkedSheet, changed: SessionDiff | null): Promise<boolean> {
  const { store, workbook } = tools;
  const block = blockOf(tools, marked, changed);
  if (block === null || block.changedRows?.length === 0) return true;
  if (store.state().consent === "no") return paintFills(tools, block);
  const done = await workbook.writeMatchColumns(block, progress(store, "painting"));
  if (!done.ok && changed !== null && done.error.code === "host/unexpected" && done.error.hostCode === COLUMNS_MOVED) return paintSheet(tools, marked, null);
  const isProtected = !done.ok && done.error.code === "host/protected";
  marked.setColumns(done.ok || (marked.hasColumns && !isProtected));
  if (done.ok) return true;
  store.report(done.error);
  // Columns can't be written on a protected sheet, but colours can where it lets cells be formatted.
  return isProtected && paintFills(tools, block);
}

function blockOf(tools: Tools, marked: MarkedSheet, changed: SessionDiff | null): MatchColumnsBlock | null {
  const { side, layout, grid } = marked;
  const state = tools.store.state();
  if (!layout || !grid) return null;
  const { session, stale } = state;
  const all = rowsOn(tools, marked);
  const rows = changed === null ? all : touchedRows(all, changed, session);
  const words = writtenWords(tools.languageTag, state).sheets;
  tools.store.kept.index ??= indexMatches(session);
  return matchColumnsBlock({ index: tools.store.kept.index, side, layout, extent: extentOf(grid), rows, words, session, stale, changed, elsewhere: elsewhere(state) });
}

/** The rows that a change touches, and the last row, which says how far the sheet goes; the rest is as it was written. */
function touchedRows(all: readonly SheetRow[], changed: SessionDiff, session: Session): SheetRow[] {
  const ids = new Set<LineId | EntryId>(changed.explanations.keys() as Iterable<LineId>);
  const matches = [...changed.matches.values()].flatMap(({ from, to }) => [from, to]);
  for (const key of changed.explanations.keys()) matches.push(session.matches.get(key as MatchId) ?? null);
  for (const match of matches) for (const id of [...(match?.lines ?? []), ...(match?.entries ?? [])]) ids.add(id);
  const touched = all.filter(({ id }) => ids.has(id));
  let last: SheetRow | null = null;
  for (const row of all) if (row.at !== null && row.at.row > (last?.at?.row ?? -1)) last = row;
  return last === null || touched.includes(last) ? touched : [...touched, last];
}

/** The same as colours alone: the status of each row that may have changed, as a fill. */
async function paintFills({ store, workbook }: Tools, block: MatchColumnsBlock): Promise<boolean> {
  const colours = new Map(block.rules.map(({ status, colour }) => [status, colour]));
  const rows = block.changedRows ?? block.cells.map((_, offset) => block.firstRow + offset);
  const fills = rows.map((row) => {
    const status = block.cells[row - block.firstRow]?.[STATUS_OFFSET];
    return { row, colour: (typeof status === "string" && colours.get(status)) || null };
  });
  const done = await workbook.paintRows(block.sheet, fills);
  if (!done.ok) store.report(done.error);
  return done.ok || done.error.code === "host/protected";
}

/** The rows that stand on a sheet: also those of other statements, and where only one account of it is read, those of the others. */
function rowsOn({ store }: Tools, { side, sheet, layout, grid }: MarkedSheet): readonly SheetRow[] {
  const { bank, book, openItems, statements } = store.state();
  if (layout?.account !== undefined && grid !== null && statements.length > 0) {
    const { account: _, ...whole } = layout;
    return side === "bank" ? readStatement(grid, whole).lines : readLedger(grid, whole).entries;
  }
  if (side === "bank") return bank?.source?.lines ?? [];
  return (sheet === book?.sheet ? book : openItems.find((each) => each.sheet === sheet))?.source?.entries ?? [];
}

/** Column of the Status texts on a side's sheet; null where our columns don't stand. */
export function statusColumn({ store: { kept } }: Tools, side: Side): number | null {
  const grid = kept.grids[side];
  return grid !== null && kept.hasColumns[side] ? firstMatchColumn(extentOf(grid)) + STATUS_OFFSET : null;
}
