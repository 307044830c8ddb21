import type { Day, LineId, MatchOptions } from "../domain";
import type { PostingSettings } from "../posting";
import { decide, isLive, recordStep, type Decision } from "../session";
import type { Side, SourceLayout } from "../sheets";
import { note } from "./reconcileNotes";
import { valueOrReport, working, type Tools } from "./reconcileTools";
import type { Consent, StatedBalances } from "./types";
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

/** Changes options of the engine; they count from the next run. What lies after another statement's date comes off this one, as one step. */
export function setOptions(tools: Tools, options: Partial<MatchOptions>): void {
  const { session } = tools.store.state();
  if (options.statementDate !== undefined && options.statementDate !== session.options.statementDate) leaveLater(tools, options.statementDate);
  const { session: now } = tools.store.state();
  tools.store.set({ session: { ...now, options: { ...now.options, ...options } } });
  tools.store.kept.isDirty = true;
}

/** Takes matches with lines after a date apart: these lines wait for the next statement. */
function leaveLater(tools: Tools, until: Day | null): void {
  const { store } = tools;
  const { session, lines, entries } = store.state();
  if (until === null) return;
  const isLater = (id: LineId): boolean => (lines.get(id)?.bookedOn ?? until) > until;
  const matches = [...session.matches.values()].filter((match) => isLive(match) && match.lines.some(isLater)).map(({ id }) => id);
  const decisions: readonly Decision[] = [
    ...(matches.length === 0 ? [] : [{ type: "dissolve", matches, at: tools.now() } as const]),
    ...[...session.explanations.values()].flatMap(({ line }) => (line !== null && isLater(line) ? [{ type: "unexplain", key: line, at: tools.now() } as const] : [])),
  ];
  for (const decision of decisions) {
    const decided = decide(store.state().session, decision, { lines, entries });
    if (decided.ok) store.setSession(decided.value.session, recordStep(store.kept.history, decision, decided.value.diff));
  }
  if (decisions.length > 0) note(tools, null);
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
  if (before !== "not-asked") await working(tools.store, "painting", async () => (await import("./usecasesPaint")).unpaint(tools, before === "yes" ? "columns" : "fills"));
  note(tools, null);
}

/** Changes how the posting sheet is written. */
export function setPosting(tools: Tools, settings: Partial<PostingSettings>): void {
  const { posting } = tools.store.state();
  const ofLayouts = { ...posting.ofLayouts };
  for (const [layout, stated] of Object.entries(settings.ofLayouts ?? {})) ofLayouts[layout] = { ...ofLayouts[layout], ...stated };
  tools.store.set({ posting: { ...posting, ...settings, ...(settings.ofLayouts === undefined ? {} : { ofLayouts }) } });
  tools.store.kept.isDirty = true;
}

/** Makes two small sheets with a sample month and chooses them. */
export async function addSample(tools: Tools): Promise<void> {
  const { store, workbook } = tools;
  const { sampleSheets } = await import("./sample");
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
