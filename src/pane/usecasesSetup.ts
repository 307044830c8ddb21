import { SETUP_TABLES, type SetupRow, type SetupRows, type SetupTableId } from "../session";
import { readSetup, setupSheet, type SetupReading } from "../sheets";
import { pickMessages, setupWords, setupWordsOfAll } from "./messages";
import { progress, valueOrReport, working, type Tools } from "./reconcileTools";

/**
 * Takes up what people changed on the sheet `Setup`: a table found there counts, one that is missing stays as it was.
 * Cost: nothing where the workbook has no such sheet.
 */
export async function takeSetup(tools: Tools): Promise<void> {
  const { store, workbook } = tools;
  const name = setupSheetName(tools);
  if (name === null) {
    if (store.state().setup.issues.length > 0) store.set({ setup: { ...store.state().setup, issues: [] } });
    return;
  }
  const grid = valueOrReport(store, await workbook.readSheet(name));
  if (grid === null) return;
  store.kept.touched.delete(name);
  const reading = readSetup(grid, SETUP_TABLES, await setupWordsOfAll(tools.languageTag));
  store.set({ setup: { rows: { ...store.state().setup.rows, ...rowsOf(reading) }, issues: reading.issues } });
  store.kept.isDirty = true;
}

/**
 * Takes the rows of a table as a person set them in the pane, and writes the sheet `Setup`, making it where there is none.
 * Errors: while the sheet has cells that can't be read, nothing is changed, since writing it would lose them.
 */
export async function setSetup(tools: Tools, table: SetupTableId, rows: readonly SetupRow[]): Promise<void> {
  await changeSetup(tools, { ...tools.store.state().setup.rows, [table]: rows });
}

/** Takes the rows of several tables at once, as a template gives them; false when they could not be written. */
export async function changeSetup(tools: Tools, rows: SetupRows): Promise<boolean> {
  const { store, workbook } = tools;
  const { setup } = store.state();
  if (setup.issues.length > 0) {
    store.report(...setup.issues);
    return false;
  }
  const words = setupWords(pickMessages(tools.languageTag).setup);
  const written = await working(store, "writing", async () =>
    valueOrReport(store, await workbook.writeSheet(setupSheet(SETUP_TABLES, rows, words), progress(store, "writing"))));
  if (written === null) return false;
  store.set({ setup: { rows, issues: [] }, written: { ...store.state().written, setup: written } });
  store.kept.isDirty = true;
  return true;
}

function setupSheetName({ store }: Tools): string | null {
  return store.state().sheets.find(({ role }) => role === "setup")?.name ?? null;
}

function rowsOf({ tables }: SetupReading): SetupRows {
  return Object.fromEntries([...tables].map(([id, rows]) => [id, rows.map(({ values }) => values)]));
}
