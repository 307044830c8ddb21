import { roleOf } from "../domain";
import type { SheetInfo } from "../excel";
import { compareSigns, detectSource, findAccount, isPartyList, layoutKey, pickSources, readLedger, readStatement, type Detection, type DetectionHints, type LedgerSource, type SheetGrid, type Side, type SourceLayout } from "../sheets";
import { progress, valueOrReport, working, type Tools } from "./reconcileTools";
import type { ReconciliationState } from "./types";

/** First rows read of every sheet, to tell which is the statement and which the ledger. */
const HEAD_ROWS = 60;
/** First rows shown for choosing columns. */
export const SAMPLE_ROWS = 50;

/** Lists the sheets again; false when the workbook doesn't answer. */
export async function listAgain({ store, workbook }: Tools): Promise<boolean> {
  const sheets = valueOrReport(store, await workbook.listSheets());
  const culture = valueOrReport(store, await workbook.culture());
  if (sheets === null || culture === null) return false;
  store.set({ sheets, culture, written: writtenOn(sheets, store.state().statement.id) });
  return true;
}

/** Our sheets of a statement, by name. */
export function writtenOn(sheets: readonly SheetInfo[], statement: number): ReconciliationState["written"] {
  const nameOf = (role: SheetInfo["role"]): string | null => sheets.find((sheet) => sheet.role === role)?.name ?? null;
  const [matches, reconciliation, posting] = (["matches", "reconciliation", "posting"] as const).map((role) => nameOf(roleOf(role, statement)));
  return { matches: matches ?? null, reconciliation: reconciliation ?? null, posting: posting ?? null, setup: nameOf("setup") };
}

/** The sheets a reconciliation is made of, as far as their first rows tell. */
export interface FoundSources {
  readonly bank: string | null;
  readonly book: string | null;
  /** Further sheets of open entries, and lists of parties. */
  readonly beside: readonly string[];
}

/** Says which sheets look like statement and ledger, and which stand beside them, from their first rows. */
export async function findSources(tools: Tools): Promise<FoundSources> {
  const { store, workbook } = tools;
  const names = store.state().sheets.filter(isCandidate).map((sheet) => sheet.name);
  const heads = names.length === 0 ? [] : (valueOrReport(store, await workbook.readHeads(names, HEAD_ROWS)) ?? []);
  const lists = heads.filter(isPartyList);
  const { statement, ledger, more } = pickSources(heads.filter((grid) => !lists.includes(grid)).map((grid) => detect(tools, grid, null)));
  const nameOf = (picked: Detection | null): string | null => picked?.layout?.sheet ?? null;
  return { bank: nameOf(statement), book: nameOf(ledger), beside: [...more.flatMap((each) => nameOf(each) ?? []), ...lists.map(({ sheet }) => sheet)] };
}

function isCandidate({ isVisible, role, rows, columns }: SheetInfo): boolean {
  return isVisible && role === null && rows > 1 && columns > 1;
}

/** Reads a sheet whole and takes it as a side's source. False when it can't be read; what was chosen before stays. */
export async function takeSheet(tools: Tools, side: Side, sheet: string): Promise<boolean> {
  const { store, workbook } = tools;
  const grid = await working(store, "reading", async () => valueOrReport(store, await workbook.readSheet(sheet, progress(store, "reading"))));
  if (grid === null) return false;
  store.kept.grids[side] = grid;
  store.kept.touched.delete(sheet);
  store.kept.hasColumns[side] = grid.ownColumns.length > 0;
  const detection = detect(tools, grid, side);
  // A reading that is only a guess waits for the person's answer.
  takeLayout(tools, side, { grid, detection, layout: detection.questions.length === 0 ? detection.layout : null });
  return true;
}

/** Reads a chosen side afresh, by the headers as they stand now. */
export async function readSide(tools: Tools, side: Side): Promise<boolean> {
  const sheet = tools.store.state()[side]?.sheet;
  return sheet !== undefined && takeSheet(tools, side, sheet);
}

/** Detects how a sheet is to be read; what a person corrected for these headers comes first. */
export function detect({ store }: Tools, grid: SheetGrid, side: Side | null): Detection {
  const hint = side === null ? {} : { side };
  const detection = detectSource(grid, hint);
  const kept = detection.layout && store.kept.layouts.get(layoutKey(detection.layout.headers));
  if (kept && (side === null || kept.side === side)) return detectSource(grid, { ...hint, layout: kept });
  return detection.layout ? detection : detectAny(grid, hint, [...store.kept.layouts.values()].filter((layout) => layout.side === side));
}

/** Headers that say nothing by themselves may be those of a sheet that a person once explained. */
function detectAny(grid: SheetGrid, hint: DetectionHints, layouts: readonly SourceLayout[]): Detection {
  const tried = layouts.map((layout) => detectSource(grid, { ...hint, layout }));
  return tried.find(({ layout }) => layout !== null) ?? detectSource(grid, hint);
}

interface Reading {
  readonly grid: SheetGrid;
  readonly detection: Detection;
  readonly layout: SourceLayout | null;
}

/** Puts a reading in force: the lines or entries that it gives, or none while a question is open. */
function takeLayout(tools: Tools, side: Side, { grid, detection, layout }: Reading): void {
  const { store } = tools;
  const sample = { ...grid, values: grid.values.slice(0, SAMPLE_ROWS), formats: grid.formats.slice(0, SAMPLE_ROWS) };
  const chosen = { sheet: grid.sheet, detection, layout, sample };
  if (side === "bank") store.set({ bank: { ...chosen, source: layout && readStatement(grid, layout) } });
  else store.set({ book: { ...chosen, source: layout && readLedger(grid, layout) } });
  settleLedger(tools);
}

/** Lets the statement settle what the ledger sheet alone can't tell. */
function settleLedger(tools: Tools): void {
  const { store } = tools;
  const { book } = store.state();
  const grid = store.kept.grids.book;
  if (!book?.source || !book.layout || !grid) return;
  const { layout, source } = settledByStatement(tools, { grid, layout: book.layout, source: book.source });
  if (layout !== book.layout) store.set({ book: { ...book, layout, source } });
}

/** A sheet of entries as it is read. */
interface ReadEntries {
  readonly grid: SheetGrid;
  readonly layout: SourceLayout;
  readonly source: LedgerSource;
}

/**
 * Lets the statement settle what a sheet of entries alone can't tell: which account of a full ledger is the bank's, and
 * whether its amounts are in the bank's view. What a person set for these headers stays.
 */
export function settledByStatement({ store }: Tools, read: ReadEntries): ReadEntries {
  const { bank } = store.state();
  if (!bank?.source || store.kept.layouts.has(layoutKey(read.layout.headers))) return read;
  const { grid } = read;
  let { layout, source } = read;
  if (layout.account === undefined && source.issues.some(({ code }) => code === "account/several")) {
    const account = findAccount(bank.source.lines, source.entries);
    if (account !== null) {
      layout = { ...layout, account };
      source = readLedger(grid, layout);
    }
  }
  if (compareSigns(bank.source.lines, source.entries) === "opposite") {
    layout = { ...layout, sign: layout.sign === 1 ? -1 : 1 };
    source = readLedger(grid, layout);
  }
  return { grid, layout, source };
}

/** Reads a side the way a person says, and remembers that for sheets with the same headers. */
export function correctLayout(tools: Tools, side: Side, layout: SourceLayout): void {
  const { kept } = tools.store;
  const grid = kept.grids[side];
  const chosen = tools.store.state()[side];
  if (!grid || !chosen) return;
  const key = layoutKey(layout.headers);
  kept.layouts.delete(key);
  kept.layouts.set(key, layout);
  takeLayout(tools, side, { grid, detection: chosen.detection, layout });
}
