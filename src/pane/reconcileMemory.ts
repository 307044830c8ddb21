import { EMPTY_HISTORY, NO_CHANGE, restore, save } from "../session";
import { recallRun } from "./reconcileFeed";
import { layoutsFrom, settingsFrom, settingsTexts, templateUnknownFrom, type Settings } from "./reconcileSettings";
import { valueOrReport, type Tools } from "./reconcileTools";

/** Texts that could not be read are kept under this, so that nothing is lost when work begins afresh. */
const DAMAGED = "damaged/";

/**
 * Keeps the decisions and settings in the workbook; only texts that differ are sent.
 * Cost: nothing when nothing differs.
 */
export async function keep({ store, workbook }: Tools): Promise<void> {
  const { kept } = store;
  const diff = kept.unsaved;
  if (kept.isSavingBarred || !kept.isDirty) return;
  const { statements } = store.state();
  const others = statements.length === 0 ? kept.unreadStatements : new Map([...kept.unreadStatements, ...(await import("./statements/memory")).statementTexts(statements)]);
  const texts = new Map([...save(store.state().session, kept.history, { unknown: kept.unknown, since: kept.unsaved && { texts: kept.remembered, diff: kept.unsaved } }), ...settingsTexts(store.state(), kept), ...kept.seenTexts, ...others]);
  if (kept.unsaved === null) for (const key of kept.remembered.keys()) if (isOfStatement(key) && !texts.has(key)) texts.set(key, "");
  for (const [key, text] of kept.damaged) texts.set(DAMAGED + key, text);
  const changed = new Map([...texts].filter(([key, text]) => kept.remembered.get(key) !== text));
  const isKept = changed.size === 0 || valueOrReport(store, await workbook.writeMemory(changed)) !== null;
  if (!isKept) return;
  kept.remembered = texts;
  kept.isDirty = false;
  if (kept.unsaved === diff) kept.unsaved = NO_CHANGE;
}

/** Texts of a statement that is no longer kept so are emptied; all others that nobody names stay. */
function isOfStatement(key: string): boolean {
  return /^(session|statements)\//.test(key);
}

/**
 * Takes up what was kept in the workbook, and gives the settings found. Nothing kept is a fresh start. Where a newer version
 * saved, or the memory can't be read now, nothing will be written over it.
 */
export async function recall(tools: Tools): Promise<Settings> {
  const { store, workbook } = tools;
  const { kept } = store;
  const otherwise = { ...store.state(), sources: { bank: null, book: null, beside: [] }, setup: {} };
  const texts = valueOrReport(store, await workbook.readMemory());
  const restored = restore(texts ?? new Map());
  if (!restored.ok) store.report(restored.error);
  const isDamaged = !restored.ok && restored.error.code === "save/damaged";
  kept.isSavingBarred = texts === null || (!restored.ok && !isDamaged);
  kept.damaged = isDamaged ? [...(texts ?? [])].filter(([key]) => key.startsWith("session")) : [];
  kept.remembered = texts ?? new Map();
  const found = restored.ok ? restored.value : null;
  kept.unknown = found?.unknown ?? {};
  kept.layouts = layoutsFrom(kept.remembered);
  recallRun(tools, kept.remembered);
  kept.templateUnknown = templateUnknownFrom(kept.remembered);
  if (hasStatements(kept.remembered)) store.set({ statements: (await import("./statements/memory")).recallStatements(store, kept.remembered) });
  store.setSession(found?.session ?? store.state().session, found?.history ?? EMPTY_HISTORY);
  kept.unsaved = NO_CHANGE;
  return settingsFrom(kept.remembered, otherwise);
}

/** Whether the workbook keeps other statements. */
function hasStatements(texts: ReadonlyMap<string, string>): boolean {
  for (const [key, text] of texts) if (text !== "" && key.startsWith("statements/")) return true;
  return false;
}
