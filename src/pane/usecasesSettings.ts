import type { MatchOptions } from "../domain";
import type { PostingSettings } from "../posting";
import type { Side, SourceLayout } from "../sheets";
import { valueOrReport, working, type Tools } from "./reconcileTools";
import { sampleSheets } from "./sample";
import type { Consent, StatedBalances } from "./types";
import { note, unpaint } from "./usecasesPaint";
import { correctLayout, listAgain, takeSheet } from "./usecasesSources";

/** Takes another sheet as statement or ledger. */
export async function chooseSheet(tools: Tools, side: Side, sheet: string): Promise<void> {
  const before = tools.store.state()[side]?.sheet;
  if (!(await takeSheet(tools, side, sheet))) return;
  if (before !== undefined && before !== sheet) tools.store.set({ hasRun: false });
  note(tools, null);
}

/** Reads a side the way a person says. */
export function setLayout(tools: Tools, side: Side, layout: SourceLayout): void {
  correctLayout(tools, side, layout);
  note(tools, null);
}

/** Changes options of the engine; they count from the next run. */
export function setOptions(tools: Tools, options: Partial<MatchOptions>): void {
  const { session } = tools.store.state();
  tools.store.set({ session: { ...session, options: { ...session.options, ...options } } });
  tools.store.kept.isDirty = true;
}

/** Takes balances that a person typed. */
export function setBalances(tools: Tools, balances: Partial<StatedBalances>): void {
  tools.store.set({ balances: { ...tools.store.state().balances, ...balances } });
  tools.store.kept.isDirty = true;
}

/** Takes or takes back the leave to write beside the user's rows; what was written or painted before goes. */
export async function setConsent(tools: Tools, consent: Consent): Promise<void> {
  const before = tools.store.state().consent;
  if (before === consent) return;
  tools.store.set({ consent });
  if (before !== "not-asked") await working(tools.store, "painting", () => unpaint(tools, before === "yes" ? "columns" : "fills"));
  note(tools, null);
}

/** Changes how the posting sheet is written. */
export function setPosting(tools: Tools, settings: Partial<PostingSettings>): void {
  tools.store.set({ posting: { ...tools.store.state().posting, ...settings } });
  tools.store.kept.isDirty = true;
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
  tools.store.kept.isDirty = true;
}
