// The engine on another thread, and bank files read on one of their own: plain data across, progress back, cancel by ending
// the thread. Knows no Excel and no words. Start with create.ts.
export { createBankFiles, createMatcher } from "./create";
export { ReadCancelled } from "./fileThread";
export type {
  AccountInFile, BankFiles, BringAsked, Brought, CsvHint, CsvView, FileAsked, FileRead, FileReading, FileToRead, PartAsked, Target,
} from "./fileTypes";
export { MatchCancelled } from "./matcher";
export type { Matcher } from "./types";
