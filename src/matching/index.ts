// The engine: which lines and entries are the same money. Pure, synchronous, deterministic; row order never matters.
export type { MatchInput, MatchOutcome, MatchStage, MatchWork, OnStage } from "./types";
