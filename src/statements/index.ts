// Bank files to statements: one file a format, one list of formats. Knows no sheet and no pane but reads tables of
// values as sheets are read. Start with parse.ts and formats.ts.
export type { Encoding } from "./encoding";
export { fingerprints, type Fingerprint } from "./fingerprint";
export { FORMATS } from "./formats";
export { bookedTotal, reconciles } from "./line";
export { parseFile, type ParseOptions } from "./parse";
export type {
  BankLine, BankStatement, BatchDetail, FileIssue, FilePlace, OnRead, ParsedFile, Reading, StatementFormat,
} from "./types";
