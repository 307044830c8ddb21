import { isEmptyDiff, squashDiffs, type SessionDiff } from "../session";
import type { Tools } from "./reconcileTools";

/** Notes what a decision changed, to be kept and painted with the next round. Null: anything may have changed, as after a read. */
export function note({ store: { kept } }: Tools, diff: SessionDiff | null): void {
  kept.isDirty = true;
  if (diff !== null && kept.unsaved !== null) kept.unsaved = squashDiffs([kept.unsaved, diff]);
  kept.unpainted = diff === null || kept.unpainted === null ? null : squashDiffs([kept.unpainted, diff]);
}

/** Whether rows are to be marked afresh, and a person lets us; before the first run of the first statement there are none. */
export function owesPaint({ store }: Tools): boolean {
  const { consent, hasRun, statements } = store.state();
  const { unpainted } = store.kept;
  return (hasRun || statements.length > 0) && consent !== "not-asked" && (unpainted === null || !isEmptyDiff(unpainted));
}
