import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DEFAULT_OPTIONS, type LedgerEntry, type StatementLine } from "../../src/domain";
import type { MatchInput } from "../../src/matching";
import { FieldReader, readEntry, readLine, type JobIssue } from "../../src/workbench/job";

/** One true group: these lines and these entries are the same money. */
export interface TrueGroup {
  readonly statement: readonly string[];
  readonly ledger: readonly string[];
  readonly kind: string;
  /** Groups with the same mark cannot be told apart: a swap among them is right. */
  readonly equiv?: string;
}

export interface LabelledSet {
  readonly name: string;
  readonly input: MatchInput;
  readonly truth: readonly TrueGroup[];
}

/** Rows as a match job has them, and the truth beside them. */
export interface Stored {
  readonly statement: readonly Record<string, unknown>[];
  readonly ledger: readonly Record<string, unknown>[];
  readonly truth: readonly TrueGroup[];
}

/** Reads one labelled set of this folder by name: "realistic-1k-101". */
export function readLabelled(name: string): LabelledSet {
  return labelledFrom(name, JSON.parse(gunzipSync(readFileSync(join(__dirname, "data", `${name}.json.gz`))).toString("utf8")) as Stored);
}

/** Makes a labelled set of rows as a match job has them. Errors: throws on a row that cannot be read. */
export function labelledFrom(name: string, stored: Stored): LabelledSet {
  const issues: JobIssue[] = [];
  const lines: StatementLine[] = stored.statement.map((row) => readLine(new FieldReader(row, "", issues)));
  const entries: LedgerEntry[] = stored.ledger.map((row) => readEntry(new FieldReader(row, "", issues)));
  if (issues.length > 0) throw new Error(`${name}: ${JSON.stringify(issues[0])}`);
  return { name, input: { lines, entries, options: DEFAULT_OPTIONS, rejected: [] }, truth: stored.truth };
}
