import { dayFromIso, roleOf, type SheetBlock, type StatementRole } from "../domain";
import { postingFile, postingLayout, postingSheet, type PostingFile } from "../posting";
import { findStale } from "../session";
import { matchesSheet, reconciliationSheet, type LiveSource, type Side } from "../sheets";
import { postingSettingsOf } from "./posting/ownLayouts";
import { findingsOf } from "./proof/findingsOf";
import { progress, valueOrReport, working, type Tools } from "./reconcileTools";
import { writtenWords } from "./reconcileWords";
import { accountOf, numberOf } from "./statements/books";
import { statedBalances } from "./statements/sight";
import type { ReconciliationState } from "./types";
import { statusColumn } from "./usecasesPaint";

/**
 * Writes or refreshes `Matches` and `Reconciliation`; what stands there already is not written again. The final one, when the statement
 * is finished, has no formulas over our columns, since those go on to say what later statements do.
 */
export async function writeReport(tools: Tools, { isFinal }: { readonly isFinal: boolean } = { isFinal: false }): Promise<void> {
  const { store, workbook } = tools;
  const state = store.state();
  const bank = liveSource(tools, "bank", isFinal);
  const book = liveSource(tools, "book", isFinal);
  if (state.proof === null || bank === null || book === null) return;
  const { proof, session, stale } = state;
  const words = writtenWords(tools.languageTag, state).sheets;
  await working(store, "writing", async () => {
    const show = progress(store, "writing");
    const matches = valueOrReport(store, await workbook.writeSheet(named(matchesSheet({ session, stale, rows: state, words }), "matches", state), show));
    const block = reconciliationSheet({
      proof, session, stale, words, bank, book, matchesSheet: matches,
      statement: { account: accountOf(state).number, number: numberOf(state), finishedOn: isFinal ? dayFromIso(tools.now().slice(0, 10)) : null },
      stated: statedBalances(state), lines: [...state.lines.values()], entries: [...state.entries.values()],
      found: findingsOf(state), findings: [...(state.bank?.source?.issues ?? []), ...(state.book?.source?.issues ?? []), ...findStale(session, state).issues],
    });
    const reconciliation = valueOrReport(store, await workbook.writeSheet(named(block, "reconciliation", state), show));
    const { written } = store.state();
    store.set({ written: { ...written, matches: matches ?? written.matches, reconciliation: reconciliation ?? written.reconciliation } });
  });
}

/** Writes the posting sheet in the chosen layout. */
export async function writePosting(tools: Tools): Promise<void> {
  const { store, workbook } = tools;
  const state = store.state();
  if (state.journal === null) return;
  const words = writtenWords(tools.languageTag, state).posting;
  const settings = postingSettingsOf(state);
  const block = postingSheet(state.journal, postingLayout(settings.layout, settings.ownLayouts), { settings, words });
  await working(store, "writing", async () => {
    const posting = valueOrReport(store, await workbook.writeSheet(named(block, "posting", state), progress(store, "writing")));
    const { written } = store.state();
    store.set({ written: { ...written, posting: posting ?? written.posting } });
  });
}

/** The journal as the file of its layout. */
export function fileToSave({ store, now }: Tools): PostingFile | null {
  const state = store.state();
  const settings = postingSettingsOf(state);
  return state.journal === null || state.journal.lines.length === 0 ? null : postingFile(state.journal, postingLayout(settings.layout, settings.ownLayouts), { settings, now: now() });
}

/** Notes that the lines of the journal were posted, or that they were not after all. */
export function setPosted({ store }: Tools, isPosted: boolean): void {
  const { journal, posted } = store.state();
  const after = new Map(posted);
  for (const { importKey, documentNo } of journal?.lines ?? []) if (isPosted) after.set(importKey, documentNo); else after.delete(importKey);
  store.set({ posted: after });
  store.kept.isDirty = true;
}

/** The block as the sheet of the statement being worked on: a later one's bears its number. */
function named(block: SheetBlock, role: StatementRole, { statement }: ReconciliationState): SheetBlock {
  return statement.id === 1 ? block : { ...block, role: roleOf(role, statement.id), name: `${block.name} ${statement.statementNo || statement.id}` };
}

function liveSource(tools: Tools, side: Side, isFinal: boolean): LiveSource | null {
  const layout = tools.store.state()[side]?.layout;
  return layout ? { layout, grid: tools.store.kept.grids[side], statusColumn: isFinal ? null : statusColumn(tools, side) } : null;
}
