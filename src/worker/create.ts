import { ThreadMatcher, type EngineThread } from "./matcher";
import type { Matcher } from "./types";

/** The engine on its own thread where the machine has one to give, else on the caller's. */
export function createMatcher(): Matcher {
  return new ThreadMatcher(typeof Worker === "undefined" ? null : startWorker);
}

function startWorker(): EngineThread {
  return new Worker(new URL("./matcher.worker.ts", import.meta.url)) as unknown as EngineThread;
}
