import type { EntryId, LineId, MatchColumnsBlock, MatchId } from "../domain";
import { COLUMNS_MOVED } from "../excel";
import { isEmptyDiff, NO_CHANGE, squashDiffs, type Session, type SessionDiff } from "../session";
import { extentOf, firstMatchColumn, matchColumnsBlock, STATUS_OFFSET, type SheetRow, type Side } from "../sheets";
import { progress, type Tools, working } from "./reconcileTools";
import { writtenWords } from "./reconcileWords";

const SIDES: readonly Side[] = ["bank", "book"];

/** Notes what a decision changed, to be kept and painted with the next round. Null: anything may have changed, as after a read. */
export function note({ store: { kept } }: Tools, diff: SessionDiff | null): void {
  kept.isDirty = true;
  kept.unpainted = diff === null || kept.unpainted === null ? null : squashDiffs([kept.unpainted, diff]);
}

/** Brings both sheets up to date with the decisions, as far as the person lets us write there; before the first run there are none. */
export async function paint(tools: Tools): Promise<void> {
  const { store } = tools;
  const { consent, hasRun } = store.state();
  const changed = store.kept.unpainted;
  if (!hasRun || consent === "not-asked" || (changed !== null && isEmptyDiff(changed))) return;
  store.kept.unpainted = NO_CHANGE;
  await working(store, "painting", async () => {
    let isWhole = true;
    for (const side of SIDES) isWhole = (await paintSide(tools, side, changed)) && isWhole;
    if (!isWhole) store.kept.unpainted = null;
  });
}

/** Takes our columns, or our fills, off both sheets. */
export async function unpaint(tools: Tools, what: "columns" | "fills"): Promise<void> {
  const { store, workbook } = tools;
  for (const side of SIDES) {
    const sheet = store.state()[side]?.sheet;
    if (sheet === undefined) continue;
    const done = what === "columns"
      ? await workbook.removeMatchColumns(sheet)
      : await workbook.paintRows(sheet, rowsOf(tools, side).map((row) => ({ row, colour: null })));
    if (!done.ok) store.report(done.error);
    if (what === "columns" && done.ok) store.kept.hasColumns[side] = false;
  }
  store.kept.unpainted = null;
}

/** Gives whether the side's sheet is as up to date as it can be. */
async function paintSide(tools: Tools, side: Side, changed: SessionDiff | null): Promise<boolean> {
  const { store, workbook } = tools;
  const block = blockOf(tools, side, changed);
  if (block === null || block.changedRows?.length === 0) return true;
  if (store.state().consent === "no") return paintFills(tools, block);
  const done = await workbook.writeMatchColumns(block, progress(store, "painting"));
  if (!done.ok && changed !== null && done.error.code === "host/unexpected" && done.error.hostCode === COLUMNS_MOVED) return paintSide(tools, side, null);
  const isProtected = !done.ok && done.error.code === "host/protected";
  store.kept.hasColumns[side] = done.ok || (store.kept.hasColumns[side] && !isProtected);
  if (done.ok) return true;
  store.report(done.error);
  // Columns can't be written on a protected sheet, but colours can where it lets cells be formatted.
  return isProtected && paintFills(tools, block);
}

function blockOf({ store, languageTag }: Tools, side: Side, changed: SessionDiff | null): MatchColumnsBlock | null {
  const state = store.state();
  const layout = state[side]?.layout;
  const grid = store.kept.grids[side];
  if (!layout || !grid) return null;
  const { session, stale } = state;
  const all = side === "bank" ? state.lines : state.entries;
  const rows = changed === null ? [...all.values()] : touchedRows(all, changed, session);
  const words = writtenWords(languageTag, state).sheets;
  return matchColumnsBlock({ side, layout, extent: extentOf(grid), rows, words, session, stale, changed });
}

/** The rows that a change touches, and the last row, which says how far the sheet goes; the rest is as it was written. */
function touchedRows(all: ReadonlyMap<LineId | EntryId, SheetRow>, changed: SessionDiff, session: Session): SheetRow[] {
  const ids = new Set<LineId | EntryId>(changed.explanations.keys() as Iterable<LineId>);
  const matches = [...changed.matches.values()].flatMap(({ from, to }) => [from, to]);
  for (const key of changed.explanations.keys()) matches.push(session.matches.get(key as MatchId) ?? null);
  for (const match of matches) for (const id of [...(match?.lines ?? []), ...(match?.entries ?? [])]) ids.add(id);
  const touched = [...ids].flatMap((id) => all.get(id) ?? []);
  let last: SheetRow | null = null;
  for (const row of all.values()) if (row.at !== null && row.at.row > (last?.at?.row ?? -1)) last = row;
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

function rowsOf({ store }: Tools, side: Side): number[] {
  const rows = side === "bank" ? store.state().lines : store.state().entries;
  return [...rows.values()].flatMap(({ at }) => (at === null ? [] : [at.row]));
}

/** Column of the Status texts on a side's sheet; null where our columns don't stand. */
export function statusColumn({ store: { kept } }: Tools, side: Side): number | null {
  const grid = kept.grids[side];
  return grid !== null && kept.hasColumns[side] ? firstMatchColumn(extentOf(grid)) + STATUS_OFFSET : null;
}
