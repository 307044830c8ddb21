// The proof that bank and books agree, and what is outstanding between them. Takes rows and decisions, gives figures and issues.
// Knows no sheets, no words, no engine. Start with prove.ts.
export type { OutstandingItem, Proof } from "./types";
export { isCheck, isPostedAfter, isToReconcile } from "./report";
export { prove, proveInPieces, type EarlierStatements, type ProofInput } from "./prove";
export { lineDifferences, runningBalances, statementFigures, type FiguresInput, type LedgerAccount, type StatementFigures } from "./figures";
export { itemIds, outstandingOn, type EntryStanding, type Outstanding, type StatementView } from "./standing";
export { findings } from "./findings/findings";
export type { Finding, FindingCode, FindingsInput, StatementBalances } from "./findings/types";
