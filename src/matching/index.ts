// The engine: which lines and entries are the same money. Pure, synchronous, deterministic; row order never matters.
// Knows no Excel, no clock, no words for people. Start with match.ts, then rules.ts.
export { match } from "./match";
export { RULES, rulesAsText, type Finding, type Rule } from "./rules";
export type { MatchInput, MatchOutcome, MatchStage, MatchWork, OnStage } from "./types";
