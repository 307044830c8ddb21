/** What an add-in asked of the host since the last reset. */
export interface Counters {
  /** Requests that did something; the library's own clean-up after a run is not among them. */
  readonly syncs: number;
  readonly requests: number;
  /** Loads, calls, settings and creations. */
  readonly actions: number;
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
  readonly totalBytes: number;
  /** Calls that empty the user's undo stack, by name. Source: spec/office-addin-ecosystem.md §3.6. */
  readonly undoClearingCalls: readonly string[];
}

export interface LogEntry {
  readonly request: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | null;
}

/** Counts what goes over the bridge. */
export class Counting implements Counters {
  syncs = 0;
  requests = 0;
  actions = 0;
  maxRequestBytes = 0;
  maxResponseBytes = 0;
  totalBytes = 0;
  undoClearingCalls: string[] = [];
  log: LogEntry[] = [];

  reset(): void {
    Object.assign(this, new Counting());
  }

  /** Takes in one request and its answer. */
  add(entry: { readonly request: number; readonly response: number; readonly actions: number; readonly isCleanUp: boolean; readonly error: string | null }): void {
    this.requests += 1;
    if (!entry.isCleanUp) this.syncs += 1;
    this.actions += entry.actions;
    this.maxRequestBytes = Math.max(this.maxRequestBytes, entry.request);
    this.maxResponseBytes = Math.max(this.maxResponseBytes, entry.response);
    this.totalBytes += entry.request + entry.response;
    this.log.push({ request: this.requests, actions: entry.actions, requestBytes: entry.request, responseBytes: entry.response, error: entry.error });
  }
}
