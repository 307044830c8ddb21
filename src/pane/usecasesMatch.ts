import type { Proposal } from "../domain";
import { MatchCancelled } from "../worker";
import { decide, planRun, recordStep, type RunPlan } from "../session";
import { progress, working, type Tools } from "./reconcileTools";
import type { RunMode } from "./types";
import { note } from "./usecasesPaint";
import { readSide } from "./usecasesSources";

/**
 * Reads both sheets afresh, runs the engine on what is open, takes in its proposals as one step, paints and saves.
 * What a person decided stays, also what is decided while the engine runs.
 */
export async function match(tools: Tools, mode: RunMode): Promise<void> {
  const { store } = tools;
  store.kept.isCancelled = false;
  const isRead = (await readSide(tools, "bank")) && isGoingOn(tools) && (await readSide(tools, "book")) && isGoingOn(tools);
  const { lines, entries, session, bank, book } = store.state();
  if (!isRead || !bank?.source || !book?.source) return;
  const plan = planRun(session, { lines, entries }, mode);
  const proposals = await working(store, "matching", () => run(tools, plan));
  note(tools, null);
  if (proposals !== null) {
    const decision = { type: "propose", proposals, replaces: plan.replaces, at: tools.now() } as const;
    const decided = decide(store.state().session, decision, store.state());
    if (!decided.ok) store.report(decided.error);
    else store.setSession(decided.value.session, recordStep(store.kept.history, decision, decided.value.diff));
    store.set({ hasRun: true });
  }
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
  try {
    const outcome = await matcher.match(
      { lines: plan.lines, entries: plan.entries, options, rejected: plan.rejected },
      (_stage, done, total) => { show(done, total); },
    );
    return outcome.proposals;
  } catch (error) {
    if (error instanceof MatchCancelled) return null;
    throw error;
  }
}
