// The words of the profession as types: money, days, cells, rows, matches, problems.
// Knows no Excel, no React, no clock, no locale. Start with rows.ts and match.ts.
export { err, ok, assertNever, type Result } from "./result";
export {
  ZERO, absolute, add, amount, atRate, cellNumber, decimalText, isSameFigure, minorDigits, negate, parseDecimal, parseNumber, perCentOf, roundDecimal,
  subtract, sum, type Amount, type AmountProblem, type Currency,
} from "./money";
export {
  dayFromIso, dayFromParts, dayFromSerial, daysBetween, isoFromDay, partsFromDay, serialFromDay,
  type DateSystem, type Day,
} from "./day";
export {
  compactText, digitStrings, foldText, isLegalForm, partyWords, scanRuns, wordsOf, type Run,
} from "./text";
export {
  decodeReference, isFik, isIban, isKid, isQr, isRf, isViite, passesMod10, passesMod11, referenceHolds,
  type DecodedReference, type ReferenceKind,
} from "./references";
export { bankAccount, differenceAccount, readBankAccounts, type BankAccount, type BankAccountProblem } from "./bankAccount";
export { cellName, columnLetters, quotedSheet, rowName, type CellRef, type CellValue, type RowRef } from "./cell";
export { closedOn, discountOn, paidOn, type AppliedPart } from "./applied";
export { appliedAmount, sameCurrency, type EntryId, type EntryKind, type LedgerEntry, type LineId, type StatementLine } from "./rows";
export {
  asOpenEntry, asPaymentLine, type AccountRef, type AccountType, type DirectDebit, type ExchangeRate, type OpenEntry, type Party,
  type PartyAccount, type PartyKind, type PaymentLine,
} from "./openEntries";
export type { PaymentField, VendorPayment } from "./vendorPayment";
export type {
  AmountFact, Application, ApplicationConfidence, ApplicationPurpose, ApplicationReason, DebitFact, DocumentFact, Facts, PartyFact, RuleConfidence,
} from "./application";
export {
  DEFAULT_OPTIONS, type Confidence, type ExplanationKind, type MatchId, type MatchOptions, type Origin, type Proposal,
  type Reason, type RunnerUp, type Tolerance,
} from "./match";
export type {
  AppendBlock, BlockArea, BlockChart, BlockTable, CellContent, CellLook, DataSheetBlock, Look, MatchColumnsBlock, SheetBlock, SheetRole, StatementRole, StatusColour,
} from "./block";
export { roleOf } from "./block";
export type { Field, HostFault, Issue, Problem, Refusal, SettingShape } from "./issue";
