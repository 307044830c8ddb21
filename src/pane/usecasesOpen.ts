import { loadLanguage } from "./messages";
import { recall } from "./reconcileMemory";
import { note } from "./reconcileNotes";
import { working, type Tools } from "./reconcileTools";
import { follow } from "./reconcileWatch";
import { takeBeside } from "./usecasesBeside";
import { takeSetup } from "./usecasesSetup";
import { findSources, listAgain, takeSheet, writtenOn } from "./usecasesSources";

/** Lists the sheets, takes up what was saved, finds statement and ledger and reads them. */
export async function open(tools: Tools): Promise<void> {
  const { store } = tools;
  await loadLanguage(tools.languageTag);
  const isListed = await working(store, "opening", () => listAgain(tools));
  if (!isListed) return;
  const settings = await working(store, "opening", () => recall(tools));
  const { consent, balances, posting, posted, hasRun, statement, setup } = settings;
  store.set({ consent, balances, posting, posted, hasRun, statement, setup: { rows: setup, issues: [] }, written: writtenOn(store.state().sheets, statement.id) });
  await takeSetup(tools);
  const names = new Set(store.state().sheets.map((sheet) => sheet.name));
  const remembered = { bank: known(names, settings.sources.bank), book: known(names, settings.sources.book) };
  const found = remembered.bank !== null && remembered.book !== null ? { ...remembered, beside: settings.sources.beside } : await working(store, "opening", () => findSources(tools));
  const bank = remembered.bank ?? found.bank;
  const book = remembered.book ?? found.book;
  if (bank === null) store.report({ code: "sheet/no-statement" });
  else await takeSheet(tools, "bank", bank);
  if (book === null) store.report({ code: "sheet/no-ledger" });
  else await takeSheet(tools, "book", book);
  for (const sheet of found.beside) if (names.has(sheet) && sheet !== bank && sheet !== book) await takeBeside(tools, sheet);
  await follow(tools);
  // Rows may have been moved or edited while no pane was open.
  if (hasRun) note(tools, null);
}

function known(names: ReadonlySet<string>, sheet: string | null): string | null {
  return sheet !== null && names.has(sheet) ? sheet : null;
}
