import { add, ZERO, type Amount, type Issue } from "../domain";
import type { PostingLayout } from "./layouts";
import { documentsOf, postingRows, postingText } from "./project";
import type { Journal, JournalLine, PostingSettings } from "./types";

/** What the checks need besides the journal and its layout. */
export interface CheckOptions {
  readonly settings: PostingSettings;
  /** Import keys of lines that were posted before. */
  readonly posted?: ReadonlySet<string>;
}

/**
 * Checks a journal before it is written: each document balances in each currency and has one date, accounts and dates are
 * filled in, texts and line count fit the layout, nothing is posted a second time.
 * Cost: linear in lines.
 */
export function checkJournal(journal: Journal, layout: PostingLayout, { settings, posted = new Set() }: CheckOptions): readonly Issue[] {
  const { lines } = journal;
  const isBankKnown = settings.bankAccount.trim() !== "";
  return [
    ...(lines.length > 0 && !isBankKnown ? [{ code: "posting/bank-account-missing" } as const] : []),
    ...lines.flatMap((line) => lineIssues(line, isBankKnown || !line.importKey.endsWith("/bank"))),
    ...[...documentsOf(lines)].flatMap(([documentNo, legs]) => documentIssues(documentNo, legs)),
    ...layoutIssues(lines, layout, settings),
    ...lines.filter(({ importKey }) => posted.has(importKey)).map(({ lineNo, importKey }): Issue => ({ code: "posting/posted-before", journalLine: lineNo, importKey })),
  ];
}

function lineIssues({ lineNo, account, postingDate }: JournalLine, needsAccount: boolean): readonly Issue[] {
  const issues: Issue[] = [];
  if (account.trim() === "" && needsAccount) issues.push({ code: "posting/account-missing", journalLine: lineNo });
  if (postingDate === null) issues.push({ code: "posting/date-missing", journalLine: lineNo });
  return issues;
}

function documentIssues(documentNo: string, legs: readonly JournalLine[]): readonly Issue[] {
  const issues: Issue[] = [];
  const totals = new Map<string, Amount>();
  for (const { currency, amount } of legs) totals.set(currency, add(totals.get(currency) ?? ZERO, amount));
  for (const [currency, amount] of totals) if (amount !== 0) issues.push({ code: "posting/unbalanced", documentNo, amount, currency });
  if (new Set(legs.map(({ postingDate }) => postingDate)).size > 1) issues.push({ code: "posting/several-dates", documentNo });
  return issues;
}

function layoutIssues(lines: readonly JournalLine[], layout: PostingLayout, settings: PostingSettings): readonly Issue[] {
  const rows = postingRows(lines, layout, settings);
  const issues: Issue[] = [];
  for (const row of rows) {
    for (const column of layout.columns) {
      const length = postingText(row, column, settings)?.length ?? 0;
      if (column.limit === null || column.isCut || length <= column.limit) continue;
      issues.push({ code: "posting/too-long", journalLine: row.line.lineNo, column: column.header ?? column.field, limit: column.limit });
    }
  }
  if (layout.lineLimit !== null && rows.length > layout.lineLimit) issues.push({ code: "posting/too-many-lines", limit: layout.lineLimit, count: rows.length });
  return issues;
}
