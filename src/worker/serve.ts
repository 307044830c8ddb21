import { createEngine, matchStatement } from "../matching";
import type { EngineMessage, MatchRequest, Port } from "./protocol";

/** Answers match requests that come through a port, one after the other. Errors: a bug is sent as `failed`, never thrown. */
export function serve(port: Port): void {
  const engine = createEngine();
  const send = (message: EngineMessage): void => port.postMessage(message);
  port.onmessage = ({ data }) => {
    const { requestId, input } = data as MatchRequest;
    try {
      const outcome = matchStatement(input, (stage, done, total) => send({ type: "stage", requestId, stage, done, total }), engine);
      send({ type: "matched", requestId, outcome });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      send({ type: "failed", requestId, name, message });
    }
  };
  send({ type: "ready" });
}
