// The engine on another thread: plain data across, progress back, cancel by ending the thread.
// Knows no Excel and no words. Start with create.ts.
export { createMatcher } from "./create";
export { MatchCancelled } from "./matcher";
export type { Matcher } from "./types";
