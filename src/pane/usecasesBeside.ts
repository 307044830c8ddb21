import type { Issue } from "../domain";
import { readLedger, readParties, type PartiesSource } from "../sheets";
import { progress, valueOrReport, working, type Tools } from "./reconcileTools";
import { detect, SAMPLE_ROWS, settledByStatement } from "./usecasesSources";

/**
 * Takes a further sheet beside the ledger: open entries of customers, vendors or employees, or a list of them with addresses and
 * bank accounts. What it holds, its headers say. False when it can't be read as either; nothing changes then.
 */
export async function takeBeside(tools: Tools, sheet: string): Promise<boolean> {
  const { store, workbook } = tools;
  const grid = await working(store, "reading", async () => valueOrReport(store, await workbook.readSheet(sheet, progress(store, "reading"))));
  if (grid === null) return false;
  store.kept.touched.delete(sheet);
  const list = readParties(grid);
  if (list !== null) {
    store.set({ partyLists: [...store.state().partyLists.filter((each) => each.sheet !== sheet), list] });
    return true;
  }
  const detection = detect(tools, grid, "book");
  if (detection.layout === null || detection.questions.length > 0) {
    store.report(...(detection.issues.length > 0 ? detection.issues : [{ code: "sheet/no-header", sheet } satisfies Issue]));
    return false;
  }
  const sample = { ...grid, values: grid.values.slice(0, SAMPLE_ROWS), formats: grid.formats.slice(0, SAMPLE_ROWS) };
  const { layout, source } = settledByStatement(tools, { grid, layout: detection.layout, source: readLedger(grid, detection.layout) });
  const chosen = { sheet, detection, layout, sample, source };
  store.kept.beside.set(sheet, { grid, hasColumns: grid.ownColumns.length > 0 });
  store.set({ openItems: inOrder([...store.state().openItems.filter((each) => each.sheet !== sheet), chosen]) });
  return true;
}

/** Takes a sheet away again; its matches stay and show as changed until it is back. */
export function dropBeside({ store }: Tools, sheet: string): void {
  const { openItems, partyLists } = store.state();
  store.kept.beside.delete(sheet);
  store.kept.isDirty = true;
  store.set({ openItems: openItems.filter((each) => each.sheet !== sheet), partyLists: partyLists.filter((each) => each.sheet !== sheet) });
}

/** Reads the sheets beside the ledger afresh; false when one of them can't be read now. */
export async function readBeside(tools: Tools, only: (sheet: string) => boolean = () => true): Promise<boolean> {
  const { openItems, partyLists, sheets } = tools.store.state();
  const names = new Set(sheets.map(({ name }) => name));
  let isRead = true;
  for (const { sheet } of [...openItems, ...partyLists]) {
    if (!only(sheet)) continue;
    if (names.has(sheet)) isRead = (await takeBeside(tools, sheet)) && isRead;
    else tools.store.report({ code: "sheet/not-found", sheet });
  }
  return isRead;
}

/** All parties of all lists; a party on two lists has the accounts of both. */
export function partiesOf(lists: readonly PartiesSource[]): PartiesSource["parties"] {
  const parties = new Map<string, PartiesSource["parties"][number]>();
  for (const party of lists.flatMap((list) => list.parties)) {
    const key = `${party.kind} ${party.no}`;
    const known = parties.get(key);
    parties.set(key, known ? { ...known, accounts: [...known.accounts, ...party.accounts] } : party);
  }
  return [...parties.values()];
}

/** By name, so that the order in which sheets were taken says nothing. */
function inOrder<T extends { readonly sheet: string }>(sources: readonly T[]): readonly T[] {
  return [...sources].sort((one, other) => (one.sheet < other.sheet ? -1 : 1));
}
