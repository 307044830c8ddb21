// Statements in the pane: the one being worked on, those laid aside, those finished. Use cases in actions.ts, what a statement sees in sight.ts.
export { ClearingPage } from "./ClearingPage";
export { FinishPage } from "./FinishPage";
export { StatementsPage } from "./StatementsPage";
