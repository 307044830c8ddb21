// The reconciliation under review: what was decided, what that changed, how it is undone, saved and found again.
// Knows no sheets, no clock and no engine but its proposals' form. Start with decide.ts.
export type { Change, Decision, Exchange, Explanation, ExplanationKey, ExplanationPart, Match, Session, SessionDiff } from "./types";
export { decide, emptySession, type Decided } from "./decide";
export { applyDiff, isEmptyDiff, matchId, NO_CHANGE, reverseDiff, squashDiffs } from "./diff";
export { EMPTY_HISTORY, nextLabels, pastOf, recordStep, redo, undo, type History, type PastStep, type Step, type StepLabel, type Travelled } from "./history";
export { indexAfter, indexMatches, isDecided, isExplained, isLive, matchesInOrder, rejectedSets, setKey, type MatchIndex, type SessionRows } from "./rows";
export { explanationParts, isSameExplanation } from "./parts";
export { appliedByLine } from "./link";
export { planRun, type RunMode, type RunPlan } from "./run";
export { findStale, staleAfter, type Stale } from "./stale";
export { mappedExplanation, settleMapped, type MappedAccount } from "./mapped";
export { SETUP_TABLES, type SetupTableId } from "./setup/tables";
export { checkMapping, mappingOf, tellingText } from "./setup/mappings";
export { learnedInUse, learnedKey, learnedOf, learnedRows, meanDelay, type LearnedTable } from "./setup/learned";
export { numberRules, ruleOf, ruleRow, rulesInOrder, rulesOf } from "./setup/rules";
export { cardAccount, cardOf, checkBankAccount } from "./setup/bankAccounts";
export type { SetupColumn, SetupFault, SetupKind, SetupRow, SetupRows, SetupTable } from "./setup/types";
export { restore, type Restored } from "./restore";
export { save } from "./save";
export { cellJson, putText, takeText } from "./pieces";
export { compareTemplate, mergeTemplate, readTemplate, writeTemplate, type Template, type TemplateChange, type TemplateConflict, type TemplatePart } from "./template";
