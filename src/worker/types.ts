import type { MatchInput, MatchOutcome, OnStage } from "../matching";

/** The engine on another thread. */
export interface Matcher {
  /** Runs the engine. Rejects with `MatchCancelled` after `cancel`, with an Error when the engine has a bug. */
  match(input: MatchInput, onStage?: OnStage): Promise<MatchOutcome>;
  /** Stops at once; the next `match` starts a fresh thread. */
  cancel(): void;
}
