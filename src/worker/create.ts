import { ThreadMatcher, type EngineThread } from "./matcher";
import { FileThread } from "./fileThread";
import type { BankFiles } from "./fileTypes";
import type { Matcher } from "./types";

/** The engine on its own thread where the machine has one to give, else on the caller's. */
export function createMatcher(): Matcher {
  return new ThreadMatcher(typeof Worker === "undefined" ? null : startWorker);
}

function startWorker(): EngineThread {
  return new Worker(new URL("./matcher.worker.ts", import.meta.url)) as unknown as EngineThread;
}

/** Bank files read on a thread of their own, whose parsers are loaded only when the first file comes. */
export function createBankFiles(): BankFiles {
  return new FileThread(typeof Worker === "undefined" ? null : startReader);
}

function startReader(): EngineThread {
  return new Worker(new URL("./files.worker.ts", import.meta.url)) as unknown as EngineThread;
}
