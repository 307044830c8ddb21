// Payments put on open entries of customers, vendors and employees: rules, discounts, sums, mappings, what is learned. Pure,
// deterministic. Knows no Excel and no words. Start with matchStatement.ts (a whole statement) and apply.ts.
export { matchStatement } from "./matchStatement";
export { applyPayments, listCandidates } from "./apply";
export { openOn } from "./book";
export { amountWindow, type AmountWindow } from "./amounts";
export { changeJournal, type JournalAction, type PaymentJournal } from "./journal";
export { forget, learnFrom, NOTHING_LEARNED, suggestAccount, usualLag, type AcceptedLine, type TextSuggestion } from "./learning";
export {
  mappingFromLine, mappingIssues, previewMappings, type MappingConflict, type MappingIssue, type MappingPreview,
} from "./mappingTable";
export { mapLines, searchMappings, type MappingHit } from "./mappings";
export { postJournal, remainingAfter, type PostingTerms } from "./postable";
export { proposalsOf, type ProposedFrom } from "./proposals";
export { bestRule, DEFAULT_RULES, ruleScore } from "./rules";
export { DEFAULT_PAYMENT_SETTINGS } from "./settings";
export { ruleIssues, type RuleIssue } from "./ruleIssues";
export type {
  ApplicationCandidate, ApplicationInput, ApplicationNote, ApplicationOutcome, ApplicationRefusal, ApplicationRule, ApplicationSettings,
  ApplicationWork, LearnedFacts, LearnedFee, LearnedLag, LearnedParty, LearnedText, LineOutcome, Payments, SlipStatus, StatementInput, TextMapping,
} from "./types";
