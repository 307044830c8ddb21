// The use cases without React, and the words: what the workbench and its headless command share with the pane.
// Knows the workbook and the engine only through their doors. Start with reconcile.ts.
export { createReconciliation } from "./reconcile";
export { createFormats, pickMessages, sayProblem, sayReason, type Formats, type Messages } from "./messages";
export type { ReconciliationParts } from "./reconcileTools";
export type {
  ChosenSource, Consent, HistoryLabel, Reconciliation, ReconciliationState, RunMode, StatedBalances, Work,
} from "./types";
