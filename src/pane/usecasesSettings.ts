import type { MatchOptions } from "../domain";
import type { PostingSettings } from "../posting";
import type { Side, SourceLayout } from "../sheets";
import { keep } from "./reconcileMemory";
import { valueOrReport, working, type Tools } from "./reconcileTools";
import { sampleSheets } from "./sample";
import type { Consent, StatedBalances } from "./types";
import { paintAndKeep } from "./usecasesDecide";
import { note, unpaint } from "./usecasesPaint";
import { correctLayout, listAgain, takeSheet } from "./usecasesSources";

/** Takes another sheet as statement or ledger. */
export async function chooseSheet(tools: Tools, side: Side, sheet: string): Promise<void> {
  const before = tools.store.state()[side]?.sheet;
  if (!(await takeSheet(tools, side, sheet))) return;
  if (before !== undefined && before !== sheet) tools.store.set({ hasRun: false });
  note(tools, null);
  await paintAfterRun(tools);
}

/** Reads a side the way a person says. */
export async function setLayout(tools: Tools, side: Side, layout: SourceLayout): Promise<void> {
  correctLayout(tools, side, layout);
  note(tools, null);
  await paintAfterRun(tools);
}

/** Decisions may hold other rows now; before the first run there is nothing to paint. */
async function paintAfterRun(tools: Tools): Promise<void> {
  if (tools.store.state().hasRun) await paintAndKeep(tools);
  else await keep(tools);
}

/** Changes options of the engine; they count from the next run. */
export async function setOptions(tools: Tools, options: Partial<MatchOptions>): Promise<void> {
  const { session } = tools.store.state();
  tools.store.set({ session: { ...session, options: { ...session.options, ...options } } });
  await keep(tools);
}

/** Takes balances that a person typed. */
export async function setBalances(tools: Tools, balances: Partial<StatedBalances>): Promise<void> {
  tools.store.set({ balances: { ...tools.store.state().balances, ...balances } });
  await keep(tools);
}

/** Takes or takes back the leave to write beside the user's rows; what was written or painted before goes. */
export async function setConsent(tools: Tools, consent: Consent): Promise<void> {
  const before = tools.store.state().consent;
  if (before === consent) return;
  tools.store.set({ consent });
  if (before !== "not-asked") await working(tools.store, "painting", () => unpaint(tools, before === "yes" ? "columns" : "fills"));
  note(tools, null);
  await paintAfterRun(tools);
}

/** Changes how the posting sheet is written. */
export async function setPosting(tools: Tools, settings: Partial<PostingSettings>): Promise<void> {
  tools.store.set({ posting: { ...tools.store.state().posting, ...settings } });
  await keep(tools);
}

/** Makes two small sheets with a sample month and chooses them. */
export async function addSample(tools: Tools): Promise<void> {
  const { store, workbook } = tools;
  const samples = sampleSheets(/^n[bno]/i.test(tools.languageTag) ? "nb" : "en");
  for (const side of ["bank", "book"] as const) {
    const { name, cells, formats } = samples[side];
    const sheet = valueOrReport(store, await workbook.addSheet(name, cells, formats));
    if (sheet === null) return;
    await takeSheet(tools, side, sheet);
  }
  await listAgain(tools);
  await keep(tools);
}
