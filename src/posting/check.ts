import { add, ZERO, type Amount, type Currency, type Issue } from "../domain";
import type { PostingLayout } from "./layouts";
import { layoutIssues } from "./checkLayout";
import { documentsOf } from "./project";
import type { Journal, JournalLine, PostingSettings } from "./types";

/** What the checks need besides the journal and its layout. */
export interface CheckOptions {
  readonly settings: PostingSettings;
  /** Import keys of lines that were posted before. */
  readonly posted?: ReadonlySet<string>;
}

/**
 * Checks a journal before it is written: each document balances in each currency, or in that of the books where it has two, and has one date, accounts and dates are
 * filled in, texts and line count fit the layout, nothing is posted a second time.
 * Cost: linear in lines.
 */
export function checkJournal(journal: Journal, layout: PostingLayout, { settings, posted = new Set() }: CheckOptions): readonly Issue[] {
  const { lines } = journal;
  const isBankKnown = settings.bankAccount.trim() !== "";
  return [
    ...(lines.length > 0 && !isBankKnown ? [{ code: "posting/bank-account-missing" } as const] : []),
    ...lines.flatMap((line) => lineIssues(line, isBankKnown || !line.importKey.endsWith("/bank"))),
    ...[...documentsOf(lines)].flatMap(([documentNo, legs]) => documentIssues(documentNo, legs, settings.localCurrency ?? "")),
    ...layoutIssues(lines, { layout, settings }),
    ...periodIssues(lines, settings),
    ...postedIssues(lines, posted),
  ];
}

/** Names the lines that were posted before, by their import keys. */
export function postedIssues(lines: readonly JournalLine[], posted: { has(importKey: string): boolean }): readonly Issue[] {
  return lines.flatMap(({ lineNo, importKey }): readonly Issue[] => (posted.has(importKey) ? [{ code: "posting/posted-before", journalLine: lineNo, importKey }] : []));
}

/** Days that a person declared closed, or not open yet. */
function periodIssues(lines: readonly JournalLine[], { from = null, to = null }: PostingSettings): readonly Issue[] {
  return lines.flatMap(({ lineNo, postingDate }): readonly Issue[] => {
    const isOutside = postingDate !== null && ((from !== null && postingDate < from) || (to !== null && postingDate > to));
    return isOutside ? [{ code: "posting/outside-period", journalLine: lineNo, day: postingDate }] : [];
  });
}

function lineIssues({ lineNo, account, postingDate }: JournalLine, needsAccount: boolean): readonly Issue[] {
  const issues: Issue[] = [];
  if (account.trim() === "" && needsAccount) issues.push({ code: "posting/account-missing", journalLine: lineNo });
  if (postingDate === null) issues.push({ code: "posting/date-missing", journalLine: lineNo });
  return issues;
}

function documentIssues(documentNo: string, legs: readonly JournalLine[], local: Currency): readonly Issue[] {
  const issues: Issue[] = [];
  const totals = new Map<string, Amount>();
  const isExchanged = legs.every(({ localAmount }) => localAmount !== undefined);
  for (const leg of legs) {
    const [currency, amount] = isExchanged ? [local, leg.localAmount ?? ZERO] : [leg.currency, leg.amount];
    totals.set(currency, add(totals.get(currency) ?? ZERO, amount));
  }
  for (const [currency, amount] of totals) if (amount !== 0) issues.push({ code: "posting/unbalanced", documentNo, amount, currency });
  if (new Set(legs.map(({ postingDate }) => postingDate)).size > 1) issues.push({ code: "posting/several-dates", documentNo });
  return issues;
}
