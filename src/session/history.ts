import { err, ok, type MatchId, type Refusal, type Result } from "../domain";
import { applyDiff, isEmptyDiff, reverseDiff } from "./diff";
import type { Decision, Match, Session, SessionDiff } from "./types";

/** Steps kept while the workbook is open. A step holds only what it changed, so the bound is for order, not for memory. */
const STEPS_KEPT = 200;

/** Names a step: what kind, and how many matches or lines it touched. */
export interface StepLabel {
  readonly step: Decision["type"];
  readonly count: number;
}

export interface Step {
  readonly label: StepLabel;
  readonly diff: SessionDiff;
}

/** What can be undone and redone, newest last in both. An immutable value. */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** The outcome of one undo or redo; `diff` is what it changed on the session, for painting. */
export interface Travelled {
  readonly session: Session;
  readonly history: History;
  readonly diff: SessionDiff;
  readonly label: StepLabel;
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** Adds a decision to the history as one step, and forgets what could be redone. A decision that changed nothing is no step. */
export function recordStep(history: History, decision: Decision, diff: SessionDiff): History {
  if (isEmptyDiff(diff)) return history;
  const step = { label: { step: decision.type, count: touched(decision, diff) }, diff };
  return { undo: [...history.undo, step].slice(-STEPS_KEPT), redo: [] };
}

/** Takes back the last step. Errors: history/nothing-to-undo. */
export function undo(session: Session, history: History): Result<Travelled, Refusal> {
  const step = history.undo.at(-1);
  if (!step) return err({ code: "history/nothing-to-undo" });
  const diff = reverseDiff(step.diff);
  const travelled = { undo: history.undo.slice(0, -1), redo: [...history.redo, step] };
  return ok({ session: applyDiff(session, diff), history: travelled, diff, label: step.label });
}

/** Does the last undone step again. Errors: history/nothing-to-redo. */
export function redo(session: Session, history: History): Result<Travelled, Refusal> {
  const step = history.redo.at(-1);
  if (!step) return err({ code: "history/nothing-to-redo" });
  const travelled = { undo: [...history.undo, step], redo: history.redo.slice(0, -1) };
  return ok({ session: applyDiff(session, step.diff), history: travelled, diff: step.diff, label: step.label });
}

/** One step in the life of a match. */
export interface PastStep {
  readonly step: Decision["type"];
  /** ISO time; "" where none is known. */
  readonly at: string;
  /** What it was afterwards; null when it went. */
  readonly status: Match["status"] | null;
}

/** Tells what became of a match, oldest first, as far as the steps are kept. */
export function pastOf(history: History, id: MatchId): readonly PastStep[] {
  return history.undo.flatMap(({ label, diff }): readonly PastStep[] => {
    const change = diff.matches.get(id);
    return change === undefined ? [] : [{ step: label.step, at: change.to?.decidedAt ?? "", status: change.to?.status ?? null }];
  });
}

/** Names what undo and redo would do next; null when there is nothing. */
export function nextLabels(history: History): { readonly undo: StepLabel | null; readonly redo: StepLabel | null } {
  return { undo: history.undo.at(-1)?.label ?? null, redo: history.redo.at(-1)?.label ?? null };
}

function touched(decision: Decision, diff: SessionDiff): number {
  switch (decision.type) {
    case "propose": {
      let made = 0;
      for (const { to } of diff.matches.values()) if (to !== null) made += 1;
      for (const { to } of diff.explanations.values()) if (to !== null) made += 1;
      return made;
    }
    case "accept": case "reject": case "dissolve": return new Set(decision.matches).size;
    default: return 1;
  }
}
