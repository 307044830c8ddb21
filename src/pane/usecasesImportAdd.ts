import type { LineId, StatementLine } from "../domain";
import { ReadCancelled, type Brought } from "../worker";
import { asksForColumns, type ImportDone, type ImportFile, type Offer } from "./importTypes";
import { pickMessages } from "./messages";
import { note } from "./reconcileNotes";
import { progress, valueOrReport, working, type Tools } from "./reconcileTools";
import type { StatedBalances } from "./types";
import { partsOf, standingOn } from "./usecasesOffers";
import { listAgain, takeSheet } from "./usecasesSources";

/** What an import wrote for one offer, and what its files say. */
interface Written {
  readonly done: ImportDone;
  readonly brought: Brought;
}

/**
 * Writes what is wanted of the files, each account to its sheet, and takes the sheet as the statement.
 * Errors: an account that can't be written stays on offer; nothing of it is left in the workbook.
 */
export async function addImports(tools: Tools): Promise<void> {
  const { store } = tools;
  const { balances, bank, imports } = store.state();
  const wanted = imports.offers.filter(({ isWanted }) => isWanted);
  const written = await working(store, "writing", async () => {
    const all: Written[] = [];
    for (const offer of wanted) {
      const each = await write(tools, offer);
      if (each !== null) all.push(each);
    }
    return all;
  });
  if (written.length === 0) return;
  store.kept.beforeImport = { bank: bank?.sheet ?? null, balances };
  const keys = new Set(written.map(({ done }) => done.key));
  const left = imports.offers.filter(({ key }) => wanted.some((offer) => offer.key === key) && !keys.has(key));
  await listAgain(tools);
  const chosen = written.find(({ done }) => done.sheet === bank?.sheet) ?? [...written].sort((one, other) => other.done.added - one.done.added)[0];
  if (chosen) await takeAsStatement(tools, chosen);
  store.kept.imported = await linesAdded(tools, written);
  const isOpen = (file: ImportFile): boolean => left.length > 0 || file.found.some((read) => read.accounts.length === 0 || asksForColumns(read));
  store.set({ imports: { files: imports.files.filter(isOpen), offers: left, done: written.map(({ done }) => done) } });
}

/** Takes away what the last import added: new sheets go, rows that were added go, and what was chosen before is chosen again. */
export async function takeBackImport(tools: Tools): Promise<void> {
  const { store } = tools;
  const { done } = store.state().imports;
  const before = store.kept.beforeImport;
  const left: ImportDone[] = [];
  await working(store, "writing", async () => {
    for (const each of done) if (!(await takeAway(tools, each))) left.push(each);
  });
  store.set({ imports: { ...store.state().imports, done: left } });
  await listAgain(tools);
  const names = new Set(store.state().sheets.map(({ name }) => name));
  const sheet = before?.bank ?? null;
  if (sheet !== null && names.has(sheet)) await takeSheet(tools, "bank", sheet);
  else if (!names.has(store.state().bank?.sheet ?? "")) store.set({ bank: null, hasRun: false });
  if (before) store.set({ balances: before.balances });
  store.kept.beforeImport = null;
  note(tools, null);
}

/** Writes one account's lines; null when that failed, as the problems say. */
async function write(tools: Tools, offer: Offer): Promise<Written | null> {
  const { store } = tools;
  const { statementSheet: words } = pickMessages(tools.languageTag);
  const standing = offer.sheet === null ? null : await standingOn(tools, offer.sheet);
  const target = standing === null ? { kind: "sheet" as const, name: words.sheetName(offer.account), header: words.header } : { kind: "rows" as const, layout: standing.layout };
  const brought = await bring(tools, offer, { target, standing: standing?.source.lines ?? [] });
  if (brought === null) return null;
  const { added, skipped, rows, sheet } = brought;
  const base = { key: offer.key, added, skipped };
  const show = progress(store, "writing");
  if (sheet !== null) {
    const name = valueOrReport(store, await tools.workbook.writeDataSheet(sheet, show));
    return name === null ? null : { brought, done: { ...base, sheet: name, isNew: true, firstRow: 0 } };
  }
  if (rows === null || offer.sheet === null) return null;
  const firstRow = added === 0 ? null : valueOrReport(store, await tools.workbook.appendRows(rows, show));
  return added > 0 && firstRow === null ? null : { brought, done: { ...base, sheet: offer.sheet, isNew: false, firstRow } };
}

async function bring(tools: Tools, { key, account, takesAlike }: Offer, where: Pick<Parameters<Tools["files"]["bring"]>[0], "target" | "standing">): Promise<Brought | null> {
  try {
    return await tools.files.bring({ ...where, parts: partsOf(tools, key), account, takesAlike });
  } catch (error) {
    if (error instanceof ReadCancelled) return null;
    throw error;
  }
}

/** Takes the sheet as the statement, and the files' balances where the sheet doesn't say the same. */
async function takeAsStatement(tools: Tools, { done, brought }: Written): Promise<void> {
  const { store } = tools;
  const before = store.state();
  if (!(await takeSheet(tools, "bank", done.sheet))) return;
  if (before.bank?.sheet !== done.sheet) store.set({ hasRun: false });
  store.set({ balances: { ...before.balances, ...balancesFrom(tools, { done, brought }) } });
  note(tools, null);
}

function balancesFrom({ store }: Tools, { done, brought: { figures } }: Written): Partial<StatedBalances> {
  const source = store.state().bank?.source;
  if (!source || figures === null) return {};
  const days = source.lines.flatMap(({ bookedOn }) => (bookedOn === null ? [] : [bookedOn]));
  const [first, last] = [days.reduce((least, day) => Math.min(least, day), Infinity), days.reduce((most, day) => Math.max(most, day), -Infinity)];
  const isFirst = done.isNew || (figures.from !== null && figures.from <= first);
  const isLast = done.isNew || (figures.to !== null && figures.to >= last);
  const { openingBalance, closingBalance } = figures;
  return {
    ...(isFirst ? { openingBalance: openingBalance === source.openingBalance ? null : openingBalance } : {}),
    ...(isLast ? { closingBalance: closingBalance === source.closingBalance ? null : closingBalance } : {}),
  };
}

/** Removes one sheet or one run of rows; rows that somebody changed or moved since stay, and that is said. */
async function takeAway(tools: Tools, { sheet, isNew, firstRow }: ImportDone): Promise<boolean> {
  const { store, workbook } = tools;
  if (isNew) return valueOrReport(store, await workbook.removeSheet(sheet)) !== null;
  if (firstRow === null) return true;
  const standing = await standingOn(tools, sheet);
  const below = linesFrom(standing?.source.lines ?? [], firstRow);
  const imported = store.kept.imported.get(sheet) ?? new Set();
  if (below.length !== imported.size || !below.every((id) => imported.has(id))) {
    store.report({ code: "import/rows-changed", sheet });
    return false;
  }
  return valueOrReport(store, await workbook.removeLastRows(sheet, firstRow)) !== null;
}

/** The lines that now stand where rows were added. */
async function linesAdded(tools: Tools, written: readonly Written[]): Promise<Map<string, ReadonlySet<LineId>>> {
  const added = new Map<string, ReadonlySet<LineId>>();
  for (const { done: { sheet, isNew, firstRow } } of written) {
    if (!isNew && firstRow !== null) added.set(sheet, new Set(linesFrom((await standingOn(tools, sheet))?.source.lines ?? [], firstRow)));
  }
  return added;
}

function linesFrom(lines: readonly StatementLine[], firstRow: number): LineId[] {
  return lines.flatMap(({ id, at }) => (at !== null && at.row >= firstRow ? [id] : []));
}
