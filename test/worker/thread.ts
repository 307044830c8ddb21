import { MessageChannel } from "node:worker_threads";
import type { EngineThread } from "../../src/worker/matcher";
import type { Port } from "../../src/worker/protocol";

/** A thread of which the engine's side is at hand: everything that crosses is cloned, as between real threads. */
export interface FakeThread extends EngineThread {
  readonly engine: Port;
  isTerminated: boolean;
}

/** Makes a thread that nothing answers on yet. */
export function fakeThread(): FakeThread {
  const { port1, port2 } = new MessageChannel();
  const thread: FakeThread = {
    onmessage: null, onerror: null, isTerminated: false,
    engine: { onmessage: null, postMessage: (message) => port2.postMessage(message) },
    postMessage: (message) => port1.postMessage(message),
    terminate() {
      thread.isTerminated = true;
      port1.close();
    },
  };
  port1.on("message", (data: unknown) => thread.onmessage?.({ data }));
  port2.on("message", (data: unknown) => thread.engine.onmessage?.({ data }));
  return thread;
}
