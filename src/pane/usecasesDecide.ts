import { err, ok, type EntryId, type Refusal, type Result } from "../domain";
import { decide as decideOn, recordStep, redo as redoOn, undo as undoOn, type Decision, type Travelled } from "../session";
import { note } from "./reconcileNotes";
import type { Tools } from "./reconcileTools";
import { inTurn } from "./reconcileTurn";

/**
 * Carries out a person's decision: at once in the pane, then on the sheets and in the workbook's memory. Decisions that come
 * while others are still being painted are painted together.
 *
 * Errors: the refusal, when the decision is not allowed; nothing has changed then.
 */
export async function decide(tools: Tools, decision: Decision): Promise<Result<void, Refusal>> {
  const { store } = tools;
  const { session, lines, entries, sight } = store.state();
  const held = sight === null ? null : entryElsewhere(decision, sight.held);
  const decided = held === null ? decideOn(session, decision, { lines, entries }) : err(held);
  if (!decided.ok) {
    store.report(decided.error);
    return decided;
  }
  const { diff } = decided.value;
  store.setSession(decided.value.session, recordStep(store.kept.history, decision, diff), diff);
  note(tools, diff);
  await inTurn(tools, nothingMore);
  return ok(undefined);
}

/** An entry that another statement has is not matched here as well. */
function entryElsewhere(decision: Decision, held: ReadonlyMap<EntryId, string>): Refusal | null {
  if (decision.type !== "pair" && decision.type !== "link") return null;
  const entry = decision.entries.find((id) => held.has(id));
  return entry === undefined ? null : { code: "match/on-statement", entry, statementNo: held.get(entry) ?? "" };
}

/** Takes back the last step, on the sheets too. */
export async function undo(tools: Tools): Promise<void> {
  await travel(tools, undoOn(tools.store.state().session, tools.store.kept.history));
}

/** Does the last undone step again. */
export async function redo(tools: Tools): Promise<void> {
  await travel(tools, redoOn(tools.store.state().session, tools.store.kept.history));
}

async function travel(tools: Tools, travelled: Result<Travelled, Refusal>): Promise<void> {
  const { store } = tools;
  if (!travelled.ok) {
    store.report(travelled.error);
    return;
  }
  store.setSession(travelled.value.session, travelled.value.history, travelled.value.diff);
  note(tools, travelled.value.diff);
  await inTurn(tools, nothingMore);
}

/** A decision is carried out already when its turn comes: what is left is to keep and to paint it. */
const nothingMore = (): Promise<void> => Promise.resolve();
