import type { MatchOutcome, OnStage } from "../matching";
import type { StatementInput } from "../payments";
import type { EngineMessage, MatchRequest, Port } from "./protocol";
import type { Matcher } from "./types";

/** A run was stopped by `cancel`, or by the next run. */
export class MatchCancelled extends Error {
  override readonly name = "MatchCancelled";
}

/** A thread to run the engine on. */
export interface EngineThread extends Port {
  terminate(): void;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

interface Run {
  readonly requestId: number;
  readonly input: StatementInput;
  readonly onStage: OnStage;
  readonly resolve: (outcome: MatchOutcome) => void;
  readonly reject: (reason: Error) => void;
}

/** Runs the engine on threads made by `startThread`, or on this one where none can be had. */
export class ThreadMatcher implements Matcher {
  private thread: EngineThread | null = null;
  private isReady = false;
  private cannotStart = false;
  private run: Run | null = null;
  private lastRequest = 0;

  constructor(private readonly startThread: (() => EngineThread) | null) {}

  match(input: StatementInput, onStage: OnStage = () => undefined): Promise<MatchOutcome> {
    this.cancel();
    return new Promise((resolve, reject) => {
      const run: Run = { requestId: ++this.lastRequest, input, onStage, resolve, reject };
      this.run = run;
      const thread = this.thread ?? this.start();
      if (thread === null) this.runHere(run);
      else thread.postMessage({ type: "match", requestId: run.requestId, input } satisfies MatchRequest);
    });
  }

  cancel(): void {
    const run = this.run;
    if (run === null) return;
    this.end();
    this.stop();
    run.reject(new MatchCancelled());
  }

  private start(): EngineThread | null {
    if (this.startThread === null || this.cannotStart) return null;
    try {
      const thread = this.startThread();
      thread.onmessage = ({ data }) => this.receive(data as EngineMessage);
      thread.onerror = (event) => this.fail(event.message ?? "");
      this.thread = thread;
      return thread;
    } catch {
      this.cannotStart = true;
      return null;
    }
  }

  private stop(): void {
    if (this.thread !== null) {
      this.thread.onmessage = null;
      this.thread.onerror = null;
      this.thread.terminate();
    }
    this.thread = null;
    this.isReady = false;
  }

  private receive(message: EngineMessage): void {
    if (message.type === "ready") this.isReady = true;
    const run = this.run;
    if (message.type === "ready" || run === null || message.requestId !== run.requestId) return;
    if (message.type === "stage") {
      run.onStage(message.stage, message.done, message.total);
      return;
    }
    this.end();
    if (message.type === "matched") run.resolve(message.outcome);
    else run.reject(Object.assign(new Error(message.message), { name: message.name }));
  }

  /** A thread that breaks before it was ever ready cannot be had here; one that breaks later has a bug. */
  private fail(message: string): void {
    const run = this.run;
    const neverStarted = !this.isReady;
    this.stop();
    if (neverStarted) this.cannotStart = true;
    if (run === null) return;
    if (neverStarted) {
      this.runHere(run);
      return;
    }
    this.end();
    run.reject(new Error(message));
  }

  private end(): void {
    this.run = null;
  }

  /** Loads the engine and lets the screen draw once, then runs it on this thread; nothing else happens until it is done. */
  private runHere(run: Run): void {
    setTimeout(() => {
      void import("../payments").then(({ matchStatement }) => {
        if (this.run !== run) return;
        run.resolve(matchStatement(run.input, run.onStage));
        this.end();
      }).catch((error: unknown) => {
        run.reject(error instanceof Error ? error : new Error(String(error)));
        if (this.run === run) this.end();
      });
    }, 0);
  }
}
