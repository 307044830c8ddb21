import type { Refusal, Result } from "../domain";
import { compareTemplate, learnedRows, mergeTemplate, readTemplate, writeTemplate, type Template, type TemplateChange, type TemplatePart } from "../session";
import { learnedHere } from "./learnedHere";
import { note } from "./reconcileNotes";
import { layoutsOf, postingFrom } from "./reconcileSettings";
import type { Tools } from "./reconcileTools";
import { changeSetup } from "./usecasesSetup";
import { readSide } from "./usecasesSources";

/** Writes how this workbook is set up as the text of a template. */
export function saveTemplate(tools: Tools): string {
  const template = templateOf(tools);
  const state = tools.store.state();
  const learned = learnedRows(learnedHere(state), state.bank?.layout?.currency ?? "");
  return writeTemplate(learned.length === 0 ? template : { ...template, setup: { ...template.setup, learned } });
}

/** Says what a template would change here, part by part. Errors: template/…; it is no template of ours, or a newer one. */
export function previewTemplate(tools: Tools, text: string): Result<readonly TemplateChange[], Refusal> {
  const read = readTemplate(text);
  return read.ok ? { ok: true, value: compareTemplate(read.value, templateOf(tools)) } : read;
}

/** Puts the chosen parts of a template over the set-up; the sheet `Setup` is written, the sources are read anew by it. */
export async function applyTemplate(tools: Tools, text: string, parts: readonly TemplatePart[]): Promise<void> {
  const read = readTemplate(text);
  if (!read.ok) {
    tools.store.report(read.error);
    return;
  }
  const before = templateOf(tools);
  if (await take(tools, mergeTemplate(read.value, before, new Set(parts)))) tools.store.kept.beforeTemplate = before;
  tools.store.set({ hasTemplate: tools.store.kept.beforeTemplate !== null });
}

/** Brings back the set-up as it was before the last template. */
export async function undoTemplate(tools: Tools): Promise<void> {
  const { kept } = tools.store;
  if (kept.beforeTemplate === null || !(await take(tools, kept.beforeTemplate))) return;
  kept.beforeTemplate = null;
  tools.store.set({ hasTemplate: false });
}

function templateOf({ store }: Tools): Template {
  const { session, posting: { from: _from, to: _to, ...posting }, setup } = store.state();
  // The days that may be posted in are this month's, and no template's.
  return { options: session.options, posting, layouts: Object.fromEntries(store.kept.layouts), setup: setup.rows, unknown: store.kept.templateUnknown };
}

/** Takes a whole set-up; false when the sheet `Setup` could not be written, and then nothing is changed. */
async function take(tools: Tools, { options, posting, layouts, setup, unknown }: Template): Promise<boolean> {
  const { store } = tools;
  const { session, posting: before, setup: { rows } } = store.state();
  if (isOther(setup, rows) && !(await changeSetup(tools, setup))) return false;
  store.set({ session: { ...session, options }, posting: postingFrom(posting, before) });
  store.kept.templateUnknown = unknown;
  store.kept.isDirty = true;
  const isReadAnew = isOther(layouts, Object.fromEntries(store.kept.layouts));
  store.kept.layouts = layoutsOf(Object.entries(layouts));
  if (!isReadAnew) return true;
  for (const side of ["bank", "book"] as const) if (store.state()[side] !== null) await readSide(tools, side);
  note(tools, null);
  return true;
}

function isOther(one: object, other: object): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
