import { amount, err, ok, type Amount, type Application, type LineId, type Result } from "../domain";
import { sheetOf, type PaymentJournal } from "./journal";
import type { ApplicationRefusal, ApplicationSettings } from "./types";
import type { Worksheet } from "./worksheet";

/** What a posting is held against. */
export interface PostingTerms {
  /** Lines of the statement that is posted; null = all. */
  readonly lines: readonly LineId[] | null;
  /** Balances of the statement, where they are known. */
  readonly openingBalance: Amount | null;
  readonly endingBalance: Amount | null;
}

/**
 * Posts the lines of a statement: entries are reduced by what was put on them, and the lines are done.
 * Errors:  refused when there is nothing to post, a line is not put anywhere or has a difference, an entry is dated after its
 *          line or settled meanwhile, or the lines don't lead to the ending balance.
 * Source:  spec of payment reconciliation, §7.2; differences are looked at line by line, not over the whole journal.
 */
export function postJournal(journal: PaymentJournal, terms: PostingTerms, settings: ApplicationSettings): Result<PaymentJournal, ApplicationRefusal> {
  const wanted = terms.lines === null ? null : new Set(terms.lines);
  const lines = journal.lines.filter(({ id }) => (wanted === null || wanted.has(id)) && !journal.posted.some(({ line }) => line === id));
  if (lines.length === 0) return err({ code: "post/nothing" });
  const sheet = sheetOf(journal, settings);
  const refusal = lines.map((line) => lineRefusal(sheet, line.id)).find((each) => each !== null) ?? balanceRefusal(lines, terms);
  if (refusal !== null) return err(refusal);
  const isPosted = new Set<string>(lines.map(({ id }) => id));
  const posted = journal.applications.filter((row) => isPosted.has(row.line) && row.status === "applied");
  return ok({ ...journal, applications: journal.applications.filter((row) => !isPosted.has(row.line)), posted: [...journal.posted, ...posted] });
}

function lineRefusal(sheet: Worksheet, id: LineId): ApplicationRefusal | null {
  const line = sheet.line(id)!;
  const rows = sheet.rowsOfLine(id).filter(({ status }) => status === "applied");
  if (rows.length === 0 && line.amount !== 0) return { code: "post/line-not-applied", line: id };
  for (const row of rows) {
    const entry = row.entry === null ? undefined : sheet.entry(row.entry);
    if (entry === undefined) continue;
    if (!entry.isOpen) return { code: "post/entry-closed", line: id, entry: entry.id };
    if (entry.postedOn !== null && line.bookedOn !== null && entry.postedOn > line.bookedOn) {
      return { code: "post/entry-later", line: id, entry: entry.id, postedOn: entry.postedOn };
    }
  }
  let left: number = line.amount;
  for (const row of rows) left -= row.amount - row.discount;
  return left === 0 ? null : { code: "post/difference", line: id, amount: amount(left) };
}

function balanceRefusal(lines: PaymentJournal["lines"], { openingBalance, endingBalance }: PostingTerms): ApplicationRefusal | null {
  if (endingBalance === null) return null;
  let actual: number = openingBalance ?? 0;
  for (const line of lines) actual += line.amount;
  return actual === endingBalance ? null : { code: "post/ending-balance", expected: endingBalance, actual: amount(actual) };
}

/** What each entry has left after all that is put on it and posted, in the bank account's currency. */
export function remainingAfter(journal: PaymentJournal, open: ReadonlyMap<string, Amount>): ReadonlyMap<string, Amount> {
  const remaining = new Map<string, Amount>(open);
  const rows: readonly Application[] = [...journal.applications, ...journal.posted];
  for (const { entry, appliedAmount, status } of rows) {
    const before = entry === null ? undefined : remaining.get(entry);
    if (entry !== null && before !== undefined && status === "applied") remaining.set(entry, amount(before - appliedAmount));
  }
  return remaining;
}
