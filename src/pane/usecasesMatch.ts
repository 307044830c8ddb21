import type { EntryId, LedgerEntry, Proposal } from "../domain";
import { MatchCancelled } from "../worker";
import { decide, isExplained, planRun, recordStep, settleMapped, type Decision, type RunPlan } from "../session";
import { explainMapped } from "./mappedLines";
import { arrivedOf } from "./posting/arrived";
import { noteRun } from "./reconcileFeed";
import { progress, working, type Tools } from "./reconcileTools";
import type { RunMode, StatementSight } from "./types";
import { paymentTerms } from "./paymentTerms";
import { note } from "./reconcileNotes";
import { readBeside } from "./usecasesBeside";
import { readSide } from "./usecasesSources";

/**
 * Reads both sheets afresh, runs the engine on what is open, takes in its proposals as one step, paints and saves.
 * What a person decided stays, also what is decided while the engine runs.
 */
export async function match(tools: Tools, mode: RunMode): Promise<void> {
  const { store } = tools;
  store.kept.isCancelled = false;
  const before = store.state();
  const isRead = (await readSide(tools, "bank")) && isGoingOn(tools) && (await readSide(tools, "book")) && (await readBeside(tools)) && isGoingOn(tools);
  if (isRead) takeArrived(tools);
  const { lines, entries, session, bank, book } = store.state();
  if (!isRead || !bank?.source || !book?.source) return;
  const plan = planRun(session, { lines, entries: free(entries, store.state().sight) }, mode);
  const proposals = await working(store, "matching", () => run(tools, plan));
  // Rows that stand where they stood, under columns that stand, need only what the run changes.
  if (!before.hasRun || !haveColumns(tools) || !isSamePlaces(before.lines, lines) || !isSamePlaces(before.entries, entries)) note(tools, null);
  if (proposals !== null) takeIn(tools, plan, proposals);
}

/** What was posted from here and stands in the books now takes the place of its explanation, as a step of its own. */
function takeArrived(tools: Tools): void {
  const { store } = tools;
  const pairs = arrivedOf(store.state());
  if (pairs.length === 0) return;
  const decision: Decision = { type: "posted", pairs, at: tools.now() };
  const decided = decide(store.state().session, decision, store.state());
  if (!decided.ok) return;
  store.setSession(decided.value.session, recordStep(store.kept.history, decision, decided.value.diff));
  note(tools, null);
}

/** Entries that no other statement has. */
function free(entries: ReadonlyMap<EntryId, LedgerEntry>, sight: StatementSight | null): ReadonlyMap<EntryId, LedgerEntry> {
  if (sight === null || sight.held.size === 0) return entries;
  return new Map([...entries].filter(([id]) => !sight.held.has(id)));
}

/** Takes in what the engine says, and what mappings say of the lines that are left over, as one step. */
function takeIn(tools: Tools, plan: RunPlan, proposals: readonly Proposal[]): void {
  const at = tools.now();
  const explanations = explainMapped(tools.store.state(), plan.lines, at);
  const settled = settleMapped(proposals, new Set(explanations.flatMap(({ line }) => line ?? [])));
  take(tools, { type: "propose", proposals: settled, replaces: plan.replaces, explanations, at });
  noteRun(tools);
}

/** Explains the open lines that mappings hit, without an engine run; one step. */
export function applyMappings(tools: Tools): void {
  const state = tools.store.state();
  const at = tools.now();
  const open = [...state.lines.values()].filter(({ id }) => !isExplained(state.session, id));
  take(tools, { type: "propose", proposals: [], explanations: explainMapped(state, open, at), at });
}

function take(tools: Tools, decision: Extract<Decision, { readonly type: "propose" }>): void {
  const { store } = tools;
  const decided = decide(store.state().session, decision, store.state());
  if (!decided.ok) {
    store.report(decided.error);
    return;
  }
  note(tools, decided.value.diff);
  store.setSession(decided.value.session, recordStep(store.kept.history, decision, decided.value.diff), decided.value.diff);
  store.set({ hasRun: true });
}

function haveColumns({ store }: Tools): boolean {
  return store.state().consent === "yes" && store.kept.hasColumns.bank && store.kept.hasColumns.book;
}

type Placed = ReadonlyMap<string, { readonly at: { readonly sheet: string; readonly row: number } | null }>;

function isSamePlaces(before: Placed, after: Placed): boolean {
  if (before.size !== after.size) return false;
  for (const [id, { at }] of after) {
    const was = before.get(id)?.at;
    if (was?.row !== at?.row || was?.sheet !== at?.sheet) return false;
  }
  return true;
}

function isGoingOn({ store: { kept } }: Tools): boolean {
  return !kept.isCancelled;
}

/** The engine's proposals; null when the run was cancelled. */
async function run(tools: Tools, plan: RunPlan): Promise<readonly Proposal[] | null> {
  if (!isGoingOn(tools)) return null;
  const { store, matcher } = tools;
  const show = progress(store, "matching");
  const { options } = store.state().session;
  const payments = paymentTerms(store.state());
  try {
    const outcome = await matcher.match(
      { lines: plan.lines, entries: plan.entries, options, rejected: plan.rejected, payments },
      (_stage, done, total) => { show(done, total); },
    );
    return outcome.proposals;
  } catch (error) {
    if (error instanceof MatchCancelled) return null;
    throw error;
  }
}
