// The use cases without React, and the words: what the workbench and its headless command share with the pane.
// Knows the workbook and the engine only through their doors. Start with reconcile.ts.
export { createReconciliation } from "./reconcile";
export { createFormats, pickMessages, sayProblem, type Formats, type Messages } from "./messages";
export type { Reconciliation, ReconciliationState, StatedBalances, SuggestAsked } from "./types";
export { paymentSettings, PAYMENT_FILE } from "./paymentFile/paymentSettings";
export { findingsOf } from "./proof/findingsOf";
