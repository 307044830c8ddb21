// What crosses between the two threads: numbers, strings, arrays, plain objects and null. No class, no function, no Decimal.
import type { MatchOutcome, MatchStage } from "../matching";
import type { StatementInput } from "../payments";

/** To the engine. Each request has its own number; an answer carries the number it answers. */
export interface MatchRequest {
  readonly type: "match";
  readonly requestId: number;
  readonly input: StatementInput;
}

/** From the engine. */
export type EngineMessage =
  | { readonly type: "ready" }
  | { readonly type: "stage"; readonly requestId: number; readonly stage: MatchStage; readonly done: number; readonly total: number }
  | { readonly type: "matched"; readonly requestId: number; readonly outcome: MatchOutcome }
  | { readonly type: "failed"; readonly requestId: number; readonly name: string; readonly message: string };

/** What both a Worker and a MessagePort can do. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}
