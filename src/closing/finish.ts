import { add, err, ok, subtract, sum, ZERO, type Amount, type EntryId, type Problem } from "../domain";
import { itemIds, lineDifferences, outstandingOn } from "../proof";
import { appliedByLine, isLive, type Match, type SessionRows } from "../session";
import { findOpen, freeNumber, isFinishedNumber, rowsFor, standingsOf, viewOf } from "./books";
import { STRICT_CLOSING, type AccountBooks, type BooksResult, type ClosedStatement, type ClosingPolicy, type FinishResult, type Reconciliation } from "./types";

/**
 * Says what keeps a statement from being finished; nothing when it may be.
 *
 * Errors:  finish/…, in the order they are checked; strict: proof/line-unexplained and proof/difference-unexplained for each as well, so that
 *          two errors that cancel out do not pass.
 * Source:  Business Central, checks before posting a bank reconciliation.
 */
export function checkFinish(books: AccountBooks, reconciliation: Reconciliation, policy: ClosingPolicy = STRICT_CLOSING): readonly Problem[] {
  const { currency, number, isBlocked } = books.account;
  const problems: Problem[] = [];
  const { statementDate, closingBalance, openingBalance, lines } = reconciliation;
  if (statementDate === null) problems.push({ code: "finish/date-missing" });
  const actual = add(openingBalance, sum(lines.map(({ amount }) => amount)));
  if (closingBalance === null) problems.push({ code: "finish/balance-missing" });
  else if (actual !== closingBalance) problems.push({ code: "finish/does-not-foot", expected: closingBalance, actual, currency });
  if (lines.length === 0 && !policy.isEmptyAllowed) problems.push({ code: "finish/no-lines" });
  const rows = rowsFor(books, reconciliation);
  problems.push(...groupProblems(reconciliation, rows, currency), ...closedProblems(books, reconciliation));
  if (policy.check === "strict") problems.push(...strictProblems(reconciliation, rows, { currency, policy }));
  else {
    const left = sum(openDifferences(reconciliation, rows, policy));
    if (left !== 0) problems.push({ code: "finish/difference", amount: left, currency });
  }
  if (isBlocked) problems.push({ code: "finish/account-blocked", account: number });
  return problems;
}

/**
 * Finishes a statement: its entries are closed, the account carries its number and balance, and the whole of it goes into history.
 * Nothing is posted in the books. Where its number was finished meanwhile, it gets the next.
 *
 * Errors:  statement/not-found, and all that `checkFinish` says; nothing is changed then.
 */
export function finish(books: AccountBooks, statementNo: string, policy: ClosingPolicy = STRICT_CLOSING): FinishResult {
  const found = findOpen(books, statementNo);
  if (!found.ok) return err([found.error]);
  const problems = checkFinish(books, found.value, policy);
  if (problems.length > 0) return err(problems);
  const number = isFinishedNumber(books, statementNo) ? freeNumber(books) : statementNo;
  const closed = closedFrom(books, found.value, number);
  const isLatest = books.closed.every(({ closedOn }) => closedOn <= closed.closedOn);
  return ok({
    statementNo: number,
    books: {
      ...books, open: books.open.filter((one) => one !== found.value), closed: [...books.closed, closed],
      account: isLatest ? { ...books.account, lastStatementNo: number, lastStatementBalance: closed.closingBalance } : books.account,
    },
  });
}

/**
 * Reopens a finished statement: lines, matches, explanations and reasons are as they were, its entries are open again. The account's last
 * balance is the statement's opening balance again where it was the last one (always, under the next number).
 *
 * Errors:  statement/not-found; statement/number-taken where an open statement has its number.
 */
export function reopen(books: AccountBooks, statementNo: string, policy: Pick<ClosingPolicy, "reopenedNo"> = STRICT_CLOSING): BooksResult {
  const at = books.closed.findIndex((one) => one.statementNo === statementNo);
  const statement = books.closed[at];
  if (!statement) return err({ code: "statement/not-found", statementNo });
  const closed = books.closed.filter((one) => one !== statement);
  const isNext = policy.reopenedNo === "next";
  if (!isNext && books.open.some((one) => one.statementNo === statementNo)) return err({ code: "statement/number-taken", statementNo });
  const isLatest = closed.every(({ closedOn }, index) => closedOn < statement.closedOn || (closedOn === statement.closedOn && index < at));
  const lastBalance = isNext || isLatest ? statement.reconciliation.openingBalance : books.account.lastStatementBalance;
  const lastNo = !isNext && isLatest ? statement.previousNo : books.account.lastStatementNo;
  const number = isNext ? freeNumber(books) : statementNo;
  return ok({
    ...books, closed, open: [...books.open, { ...statement.reconciliation, statementNo: number }],
    account: { ...books.account, lastStatementBalance: lastBalance, lastStatementNo: lastNo },
  });
}

function closedFrom(books: AccountBooks, reconciliation: Reconciliation, statementNo: string): ClosedStatement {
  const entries: EntryId[] = [];
  for (const match of reconciliation.session.matches.values()) if (match.status === "matched") entries.push(...match.entries);
  const view = viewOf(books, reconciliation.statementNo);
  const outstanding = outstandingOn(standingsOf(books), view);
  const { statementDate, closingBalance } = reconciliation;
  if (statementDate === null || closingBalance === null) throw new Error("A statement without date or balance was not refused");
  return {
    reconciliation, statementNo, closedOn: statementDate, closingBalance, entries, previousNo: books.account.lastStatementNo,
    bookBalance: sum(books.entries.filter(({ postedOn }) => postedOn === null || postedOn <= statementDate).map(({ amount }) => amount)),
    outstandingTransactions: itemIds(outstanding.transactions), outstandingChecks: itemIds(outstanding.checks),
  };
}

/** Several lines with one entry must come to it exactly; and no match may miss a row. */
function groupProblems({ session }: Reconciliation, rows: SessionRows, currency: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const match of session.matches.values()) {
    if (match.status !== "matched") continue;
    if (isGone(match, rows)) problems.push({ code: "finish/rows-gone", match: match.id });
    else if (match.lines.length > 1 && !session.explanations.has(match.id)) {
      const actual = sum(match.lines.map((id) => rows.lines.get(id)!.amount));
      const expected = sum(appliedByLine(match, rows).values());
      if (actual !== expected) problems.push({ code: "finish/group-differs", match: match.id, expected, actual, currency });
    }
  }
  return problems;
}

/** Money that another statement closed is not closed again: an entry of the bank account stands on one finished statement. */
function closedProblems(books: AccountBooks, { session }: Reconciliation): readonly Problem[] {
  const kinds = new Map(books.entries.map(({ id, kind }) => [id, kind]));
  const closed = new Map<EntryId, string>();
  for (const [id, { statementNo, isClosed }] of books.known) if (isClosed) closed.set(id, statementNo);
  for (const { statementNo, entries } of books.closed) for (const id of entries) if (kinds.get(id) === "bank") closed.set(id, statementNo);
  return [...session.matches.values()].filter(({ status }) => status === "matched").flatMap(({ id: match, entries }) =>
    entries.flatMap((entry): readonly Problem[] => (closed.has(entry) ? [{ code: "finish/entry-closed", match, entry, statementNo: closed.get(entry)! }] : [])));
}

function isGone(match: Match, rows: SessionRows): boolean {
  return match.lines.some((id) => !rows.lines.has(id)) || match.entries.some((id) => !rows.entries.has(id));
}

interface Strict { readonly currency: string; readonly policy: ClosingPolicy }

function strictProblems({ session, lines }: Reconciliation, rows: SessionRows, { currency, policy }: Strict): readonly Problem[] {
  const matched = new Set<string>();
  const problems: Problem[] = [];
  for (const match of session.matches.values()) {
    if (!isLive(match) || match.status !== "matched") continue;
    for (const id of match.lines) matched.add(id);
    const actual = sum(match.lines.map((id) => rows.lines.get(id)?.amount ?? ZERO));
    const difference = subtract(actual, sum(appliedByLine(match, rows).values()));
    if (difference !== 0 && !session.explanations.has(match.id)) problems.push({ code: "proof/difference-unexplained", match: match.id, amount: difference, currency });
  }
  for (const { id, amount } of policy.postsLines ? [] : lines) {
    if (amount !== 0 && !matched.has(id) && !session.explanations.has(id)) problems.push({ code: "proof/line-unexplained", line: id, amount, currency });
  }
  return problems;
}

/** What the lines leave. Lines that are posted with the statement leave nothing. */
function openDifferences({ session, lines }: Reconciliation, rows: SessionRows, { postsLines }: ClosingPolicy): readonly Amount[] {
  const left = lineDifferences(lines, session, [...rows.entries.values()]);
  if (!postsLines) return [...left.values()];
  const matched = new Set([...session.matches.values()].filter(({ status }) => status === "matched").flatMap((match) => match.lines));
  return [...left].filter(([id]) => matched.has(id)).map(([, amount]) => amount);
}
