import type { MatchOutcome, OnStage } from "../matching";
import type { StatementInput } from "../payments";

/** The engine on another thread. */
export interface Matcher {
  /** Runs the engine. Rejects with `MatchCancelled` after `cancel`, with an Error when the engine has a bug. */
  match(input: StatementInput, onStage?: OnStage): Promise<MatchOutcome>;
  /** Stops at once; the next `match` starts a fresh thread. */
  cancel(): void;
}
