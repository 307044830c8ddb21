import type { HostFault, Result } from "../domain";
import type { Workbook } from "../excel";
import type { BankFiles, Matcher } from "../worker";
import type { Queue } from "./reconcileQueue";
import type { Store } from "./reconcileStore";
import type { Work } from "./types";

/** What a reconciliation is bound to. */
export interface ReconciliationParts {
  readonly workbook: Workbook;
  readonly matcher: Matcher;
  /** Reads bank files. */
  readonly files: BankFiles;
  /** Language of the words written to the sheets: "nb-NO". */
  readonly languageTag: string;
  /** The time as ISO text; the rest has no clock. */
  readonly now: () => string;
}

/** What every use case works with. */
export interface Tools extends ReconciliationParts {
  readonly store: Store;
  readonly queue: Queue;
}

/** Gives the value, or null after showing the fault. */
export function valueOrReport<T>(store: Store, result: Result<T, HostFault>): T | null {
  if (result.ok) return result.value;
  store.report(result.error);
  return null;
}

/** Shows what is being done while it is done, also when it fails. */
export async function working<T>(store: Store, doing: NonNullable<Work>["doing"], action: () => Promise<T>): Promise<T> {
  store.set({ work: { doing, done: 0, total: 0 } });
  try {
    return await action();
  } finally {
    store.set({ work: null });
  }
}

/** Shows how far the work under way has come. */
export function progress(store: Store, doing: NonNullable<Work>["doing"]): (done: number, total: number) => void {
  return (done, total) => { store.set({ work: { doing, done, total } }); };
}
