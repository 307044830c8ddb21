// The engine: which lines and entries are the same money. Pure, synchronous, deterministic; row order never matters.
// Knows no Excel, no clock, no words for people. Start with match.ts, then rules.ts.
export { createEngine, match, type Engine } from "./match";
export { longestCommonText, nearness } from "./conventions/nearness";
export { rulesAsText } from "./rules";
export type { MatchInput, MatchOutcome, MatchStage, MatchWork, OnStage } from "./types";
export { suggestAccounts, type AccountReason, type AccountSources, type AccountSuggestion } from "./accounts/suggest";
export type { ChartAccount } from "./accounts/chart";
export type { EarlierPosting } from "./accounts/history";
export { findSums, searchSums } from "./sums/find";
export type { Combination, InPieces, SumRow, Sums, SumTarget } from "./sums/types";
export { assign } from "./assign";
export { IntList } from "./lists";
export { Spelling, WHOLE } from "./spelling";
export { Vocabulary } from "./vocabulary";
export { findSubsets, MOST_AMOUNTS } from "./groups/subsets";
