// The engine: which lines and entries are the same money. Pure, synchronous, deterministic; row order never matters.
// Knows no Excel, no clock, no words for people. Start with match.ts, then rules.ts.
export { match } from "./match";
export { rulesAsText } from "./rules";
export type { MatchInput, MatchOutcome, MatchStage, MatchWork, OnStage } from "./types";
export { suggestAccounts, type AccountReason, type AccountSources, type AccountSuggestion } from "./accounts/suggest";
export type { ChartAccount } from "./accounts/chart";
export type { EarlierPosting } from "./accounts/history";
