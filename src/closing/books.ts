import { err, ok, type Amount, type BankAccount, type Day, type EntryId, type LedgerEntry, type MatchOptions, type Refusal, type Result, type StatementLine } from "../domain";
import type { EntryStanding, StatementView } from "../proof";
import { emptySession, type SessionRows } from "../session";
import type { AccountBooks, BooksResult, ClosedStatement, Reconciliation } from "./types";

/** A bank account on which nothing was reconciled yet. */
export function newBooks(account: BankAccount, entries: readonly LedgerEntry[]): AccountBooks {
  return { account, entries, open: [], closed: [], earlierNos: new Set(), known: new Map() };
}

/** Says where each entry of the account stands: free, matched on an open statement, or closed. Cost: linear in entries and matches. */
export function standingsOf(books: AccountBooks): readonly EntryStanding[] {
  const standing = new Map<EntryId, Omit<EntryStanding, "entry">>();
  for (const [id, { statementNo, isClosed, closedOn }] of books.known) standing.set(id, { statementNo, isClosed, closedOn });
  for (const { statementNo, closedOn, entries } of books.closed) for (const id of entries) standing.set(id, { statementNo, isClosed: true, closedOn });
  for (const { statementNo, session } of books.open) {
    for (const match of session.matches.values()) {
      if (match.status === "matched") for (const id of match.entries) standing.set(id, { statementNo, isClosed: false, closedOn: null });
    }
  }
  return books.entries.map((entry) => ({ entry, ...(standing.get(entry.id) ?? FREE) }));
}

const FREE = { statementNo: "", isClosed: false, closedOn: null } as const;

/** The view on one statement, open or finished, for figures and outstanding items. */
export function viewOf(books: AccountBooks, statementNo: string): StatementView {
  const open = new Map(books.open.map((one) => [one.statementNo, one.statementDate]));
  const closed = books.closed.find((one) => one.statementNo === statementNo);
  return { statementNo, day: closed?.closedOn ?? open.get(statementNo) ?? null, open };
}

/** The reconciliation of a number, or why there is none. */
export function findOpen(books: AccountBooks, statementNo: string): Result<Reconciliation, Refusal> {
  const found = books.open.find((one) => one.statementNo === statementNo);
  return found ? ok(found) : err({ code: "statement/not-found", statementNo });
}

/** Puts a changed reconciliation in the place of the one with its number. */
export function withOpen(books: AccountBooks, changed: Reconciliation): AccountBooks {
  return { ...books, open: books.open.map((one) => (one.statementNo === changed.statementNo ? changed : one)) };
}

/** The rows that decisions on a statement are about: its lines, and the entries; what other statements closed is not open. */
export function rowsFor(books: AccountBooks, reconciliation: Reconciliation): SessionRows {
  const entries = standingsOf(books).map(({ entry, isClosed }) => (isClosed && entry.isOpen ? { ...entry, isOpen: false } : entry));
  return { lines: new Map(reconciliation.lines.map((line) => [line.id, line])), entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** The rows that an engine run on a statement may see: entries that no other statement holds. */
export function rowsToMatch(books: AccountBooks, reconciliation: Reconciliation): SessionRows {
  const entries = standingsOf(books).filter(({ statementNo, isClosed }) => !isClosed && (statementNo === "" || statementNo === reconciliation.statementNo));
  return { lines: new Map(reconciliation.lines.map((line) => [line.id, line])), entries: new Map(entries.map(({ entry }) => [entry.id, entry])) };
}

/** The last day whose entries can be matched on a statement: its date, or its latest line's where that is later; null = no limit. */
export function cutoffOf({ statementDate, lines }: Reconciliation): Day | null {
  let latest = statementDate;
  for (const { bookedOn } of lines) if (bookedOn !== null && (latest === null || bookedOn > latest)) latest = bookedOn;
  return latest;
}

/** The entries that a statement offers for matching: open, not reversed, on no other finished statement, posted by its cut-off. */
export function candidatesFor(books: AccountBooks, statementNo: string): Result<readonly EntryId[], Refusal> {
  const found = findOpen(books, statementNo);
  if (!found.ok) return found;
  const cutoff = cutoffOf(found.value);
  const offered = standingsOf(books).filter(({ entry, isClosed }) => entry.isOpen && !isClosed && !entry.isReversed
    && (cutoff === null || entry.postedOn === null || entry.postedOn <= cutoff));
  return ok(offered.map(({ entry }) => entry.id));
}

export interface NewReconciliation {
  readonly statementDate: Day | null;
  readonly closingBalance?: Amount | null;
  readonly lines?: readonly StatementLine[];
  /** Without it the number after the last. */
  readonly statementNo?: string;
  readonly options?: MatchOptions;
}

/** Begins the next statement: its number follows the last, its opening balance is the last closing balance. Errors: statement/number-taken. */
export function beginStatement(books: AccountBooks, { statementDate, closingBalance = null, lines = [], statementNo, options }: NewReconciliation): BooksResult {
  const number = statementNo ?? freeNumber(books);
  if (isTakenNumber(books, number)) return err({ code: "statement/number-taken", statementNo: number });
  const begun = { statementNo: number, statementDate, openingBalance: books.account.lastStatementBalance, closingBalance, lines, session: emptySession(options) };
  return ok({ ...books, open: [...books.open, begun] });
}

/** Gives an open statement another number. Errors: statement/not-found; statement/number-taken. */
export function renumber(books: AccountBooks, from: string, to: string): BooksResult {
  const found = findOpen(books, from);
  if (!found.ok || from === to) return found.ok ? ok(books) : found;
  if (isTakenNumber(books, to)) return err({ code: "statement/number-taken", statementNo: to });
  return ok({ ...books, open: books.open.map((one) => (one.statementNo === from ? { ...one, statementNo: to } : one)) });
}

/** The first number after the account's last that no statement has. */
export function freeNumber(books: AccountBooks): string {
  let number = nextNumber(books.account.lastStatementNo);
  while (isTakenNumber(books, number)) number = nextNumber(number);
  return number;
}

/** The number after a number: its last digits count on and keep their width; without digits "1" is put behind. */
export function nextNumber(last: string): string {
  const digits = /\d+(?=\D*$)/.exec(last);
  if (!digits) return `${last}1`;
  const next = (BigInt(digits[0]) + 1n).toString().padStart(digits[0].length, "0");
  return `${last.slice(0, digits.index)}${next}${last.slice(digits.index + digits[0].length)}`;
}

/** Whether a finished statement has the number. */
export function isFinishedNumber(books: AccountBooks, statementNo: string): boolean {
  return books.earlierNos.has(statementNo) || books.closed.some((one: ClosedStatement) => one.statementNo === statementNo);
}

/** Whether a statement of the account has the number. */
export function isTakenNumber(books: AccountBooks, statementNo: string): boolean {
  return isFinishedNumber(books, statementNo) || books.open.some((one) => one.statementNo === statementNo);
}
