import { createEngine, type OnStage } from "../matching";
import type { StatementInput } from "../payments";
import type { EngineMessage, MatchRequest, Port } from "./protocol";

/**
 * Answers match requests that come through a port, one after the other. What puts payments on open entries is loaded when the
 * books first hold some.
 * Errors: a bug is sent as `failed`, never thrown.
 */
export function serve(port: Port): void {
  const engine = createEngine();
  const send = (message: EngineMessage): void => port.postMessage(message);
  const answer = ({ requestId, input }: MatchRequest, match: typeof engine.match): void => {
    const onStage: OnStage = (stage, done, total) => send({ type: "stage", requestId, stage, done, total });
    try {
      send({ type: "matched", requestId, outcome: match(input, onStage) });
    } catch (error) {
      fail(requestId, error);
    }
  };
  const fail = (requestId: number, error: unknown): void => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    send({ type: "failed", requestId, name, message });
  };
  port.onmessage = ({ data }) => {
    const request = data as MatchRequest;
    if (!hasPayments(request.input)) {
      answer(request, engine.match);
      return;
    }
    import("../payments").then(
      ({ matchStatement }) => answer(request, (input, onStage) => matchStatement(input, onStage, engine)),
      (error: unknown) => fail(request.requestId, error),
    );
  };
  send({ type: "ready" });
}

function hasPayments({ payments, entries }: StatementInput): boolean {
  return payments !== undefined && entries.some(({ kind }) => kind !== "bank");
}
