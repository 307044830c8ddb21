// The engine: which lines and entries are the same money. Pure, synchronous, deterministic; row order never matters.
// Knows no Excel, no clock, no words for people. Start with match.ts, then rules.ts.
export { match } from "./match";
export { rulesAsText } from "./rules";
export type { MatchInput, MatchOutcome, MatchStage, MatchWork, OnStage } from "./types";
