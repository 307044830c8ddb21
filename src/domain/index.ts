// The words of the profession as types: money, days, cells, rows, matches, problems.
// Knows no Excel, no React, no clock, no locale. Start with rows.ts and match.ts.
export { err, ok, assertNever, type Result } from "./result";
export {
  ZERO, absolute, add, amount, cellNumber, decimalText, minorDigits, negate, parseDecimal, parseNumber, perCentOf,
  subtract, sum, type Amount, type AmountProblem, type Currency,
} from "./money";
export {
  dayFromIso, dayFromParts, dayFromSerial, daysBetween, isoFromDay, partsFromDay, serialFromDay,
  type DateSystem, type Day,
} from "./day";
export { cellName, columnLetters, quotedSheet, rowName, type CellRef, type CellValue, type RowRef } from "./cell";
export type { EntryId, EntryKind, LedgerEntry, LineId, StatementLine } from "./rows";
export {
  DEFAULT_OPTIONS, type Confidence, type ExplanationKind, type MatchId, type MatchOptions, type Origin, type Proposal,
  type Reason, type RunnerUp, type Tolerance,
} from "./match";
export type {
  CellContent, CellLook, Look, MatchColumnsBlock, SheetBlock, SheetRole, StatusColour,
} from "./block";
export type { Field, HostFault, Issue, Problem, Refusal } from "./issue";
