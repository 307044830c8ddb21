import { postingLayout, postingSheet } from "../posting";
import { findStale } from "../session";
import { matchesSheet, reconciliationSheet, type LiveSource, type Side } from "../sheets";
import { progress, valueOrReport, working, type Tools } from "./reconcileTools";
import { writtenWords } from "./reconcileWords";
import type { StatedBalances } from "./types";
import { statusColumn } from "./usecasesPaint";

/** Writes or refreshes `Matches` and `Reconciliation`; what stands there already is not written again. */
export async function writeReport(tools: Tools): Promise<void> {
  const { store, workbook } = tools;
  const state = store.state();
  const bank = liveSource(tools, "bank");
  const book = liveSource(tools, "book");
  if (state.proof === null || bank === null || book === null) return;
  const { proof, session, stale } = state;
  const words = writtenWords(tools.languageTag, state).sheets;
  await working(store, "writing", async () => {
    const show = progress(store, "writing");
    const matches = valueOrReport(store, await workbook.writeSheet(matchesSheet({ session, stale, rows: state, words }), show));
    const block = reconciliationSheet({
      proof, session, stale, words, bank, book, matchesSheet: matches,
      stated: statedOf(tools), lines: [...state.lines.values()], entries: [...state.entries.values()],
      findings: [...(state.bank?.source?.issues ?? []), ...(state.book?.source?.issues ?? []), ...findStale(session, state).issues],
    });
    const reconciliation = valueOrReport(store, await workbook.writeSheet(block, show));
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
  const block = postingSheet(state.journal, postingLayout(state.posting.layout), { settings: state.posting, words });
  await working(store, "writing", async () => {
    const posting = valueOrReport(store, await workbook.writeSheet(block, progress(store, "writing")));
    const { written } = store.state();
    store.set({ written: { ...written, posting: posting ?? written.posting } });
  });
}

function liveSource(tools: Tools, side: Side): LiveSource | null {
  const layout = tools.store.state()[side]?.layout;
  return layout ? { layout, grid: tools.store.kept.grids[side], statusColumn: statusColumn(tools, side) } : null;
}

function statedOf({ store }: Tools): StatedBalances {
  const { balances, bank, book } = store.state();
  return {
    openingBalance: balances.openingBalance ?? bank?.source?.openingBalance ?? null,
    closingBalance: balances.closingBalance ?? bank?.source?.closingBalance ?? null,
    bookOpeningBalance: balances.bookOpeningBalance ?? book?.source?.openingBalance ?? null,
  };
}
