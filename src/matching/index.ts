// The engine: which lines and entries are the same money. Pure, synchronous, deterministic; row order never matters.
// Knows no Excel, no clock, no words for people. Start with match.ts (bank entries), apply.ts (open entries), then rules.ts.
export { createEngine, match, type Engine } from "./match";
export { matchStatement } from "./matchStatement";
export { applyPayments, listCandidates } from "./apply";
export { openOn } from "./applications/book";
export { amountWindow, type AmountWindow } from "./applications/amounts";
export { changeJournal, type JournalAction, type PaymentJournal } from "./applications/journal";
export { forget, learnFrom, NOTHING_LEARNED, suggestAccount, usualLag, type AcceptedLine, type TextSuggestion } from "./applications/learning";
export {
  mappingFromLine, mappingIssues, previewMappings, type MappingConflict, type MappingIssue, type MappingPreview,
} from "./applications/mappingTable";
export { mapLines, searchMappings, type MappingHit } from "./applications/mappings";
export { postJournal, remainingAfter, type PostingTerms } from "./applications/postable";
export { proposalsOf, type ProposedFrom } from "./applications/proposals";
export { bestRule, DEFAULT_RULES, ruleScore } from "./applications/rules";
export { DEFAULT_PAYMENT_SETTINGS } from "./applications/settings";
export { ruleIssues, type RuleIssue } from "./applications/ruleIssues";
export { longestCommonText, nearness } from "./conventions/nearness";
export type {
  ApplicationCandidate, ApplicationInput, ApplicationNote, ApplicationOutcome, ApplicationRefusal, ApplicationRule, ApplicationSettings,
  ApplicationWork, LearnedFacts, LearnedFee, LearnedLag, LearnedParty, LearnedText, LineOutcome, SlipStatus, TextMapping,
} from "./applications/types";
export { rulesAsText } from "./rules";
export type { MatchInput, MatchOutcome, MatchStage, MatchWork, OnStage, Payments } from "./types";
export { suggestAccounts, type AccountReason, type AccountSources, type AccountSuggestion } from "./accounts/suggest";
export type { ChartAccount } from "./accounts/chart";
export type { EarlierPosting } from "./accounts/history";
export { findSums, searchSums } from "./sums/find";
export type { Combination, InPieces, SumRow, Sums, SumTarget } from "./sums/types";
