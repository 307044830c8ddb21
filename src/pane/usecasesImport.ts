import type { CsvFormat } from "../statements";
import { ReadCancelled, type CsvHint, type CsvView, type FileRead, type FileReading, type FileToRead } from "../worker";
import type { ImportFile, Imports } from "./importTypes";
import { progress, working, type Tools } from "./reconcileTools";
import { askedOf, nameUnusable } from "./usecasesFormats";
import { makeOffers } from "./usecasesOffers";

/** Rows of a table shown to a person who corrects its reading. */
const SHOWN_ROWS = 60;
/** Names by which a browser says that a file is gone, locked or forbidden. Source: W3C File API, "Errors and exceptions". */
const NOT_OPENED: readonly string[] = ["NotFoundError", "NotReadableError", "SecurityError", "AbortError"];

/** Reads files that were dropped or chosen; each that is read is kept, also when the next is refused or the reading is stopped. */
export async function readFiles(tools: Tools, files: readonly FileToRead[]): Promise<void> {
  const { store } = tools;
  store.kept.isCancelled = false;
  const fresh = files.map((file): ImportFile => ({ id: ++store.kept.lastFile, file, readings: {}, isRead: false, found: [] }));
  setImports(tools, { files: [...store.state().imports.files, ...fresh] });
  await readUnread(tools);
}

/** Reads one file again, the way a person says. */
export async function setReading(tools: Tools, id: number, { name, reading }: { readonly name: string; readonly reading: FileReading }): Promise<void> {
  tools.store.kept.isCancelled = false;
  setImports(tools, { files: filesOf(tools).map((file) => (file.id === id ? { ...file, isRead: false, readings: { ...file.readings, [name]: reading } } : file)) });
  await readUnread(tools);
}

/** Leaves a file out; the workbook never had it. */
export async function leaveOut(tools: Tools, id: number): Promise<void> {
  setImports(tools, { files: filesOf(tools).filter((file) => file.id !== id) });
  await makeOffers(tools);
}

/** Shows a table's first rows by a format, or by the best guess. */
export async function viewCsv(tools: Tools, id: number, { name, format }: { readonly name: string; readonly format: CsvFormat | CsvHint }): Promise<CsvView | null> {
  const file = filesOf(tools).find((each) => each.id === id);
  if (!file) return null;
  try {
    return await tools.files.view({ asked: askedOf(tools, file), name, format, rows: SHOWN_ROWS });
  } catch (error) {
    if (error instanceof ReadCancelled || isNotOpened(error)) return null;
    throw error;
  }
}

async function readUnread(tools: Tools): Promise<void> {
  const { store } = tools;
  nameUnusable(tools);
  await working(store, "importing", async () => {
    for (const file of filesOf(tools)) {
      if (file.isRead || store.kept.isCancelled) continue;
      const found = await readOne(tools, file);
      if (found !== null) setImports(tools, { files: filesOf(tools).map((each) => (each.id === file.id ? { ...each, isRead: true, found } : each)) });
    }
    // What was stopped is as if it had never been dropped.
    setImports(tools, { files: filesOf(tools).filter(({ isRead }) => isRead) });
    if (!store.kept.isCancelled) await makeOffers(tools);
  });
}

/** What a file holds; null when the reading was stopped. */
async function readOne(tools: Tools, file: ImportFile): Promise<readonly FileRead[] | null> {
  try {
    return await tools.files.read(askedOf(tools, file), progress(tools.store, "importing"));
  } catch (error) {
    if (error instanceof ReadCancelled) return null;
    if (error instanceof RangeError || (error instanceof Error && error.name === "RangeError")) return [refused(file, { code: "file/too-large" })];
    if (isNotOpened(error)) return [refused(file, { code: "file/not-opened" })];
    throw error;
  }
}

function isNotOpened(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && NOT_OPENED.includes(String(error.name));
}

function refused({ file }: ImportFile, issue: FileRead["issues"][number]): FileRead {
  return { name: file.name, format: "", encoding: "", csvFormat: null, accounts: [], issues: [issue], issueCount: 1 };
}

function filesOf({ store }: Tools): readonly ImportFile[] {
  return store.state().imports.files;
}

function setImports({ store }: Tools, changes: Partial<Imports>): void {
  store.set({ imports: { ...store.state().imports, ...changes } });
}
