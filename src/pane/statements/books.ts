import { freeNumber, type AccountBooks, type ClosedStatement, type KeptStatement, type Reconciliation } from "../../closing";
import { bankAccount, readBankAccounts, ZERO, type BankAccount, type StatementLine } from "../../domain";
import { isLive } from "../../session";
import { statementDate } from "../reconcileFigures";
import type { ReconciliationState } from "../types";
import { othersOf, statedBalances } from "./sight";

/** The account being worked on with its open and finished statements, as the rules of closing take it. */
export function booksOf(state: ReconciliationState): AccountBooks {
  const others = othersOf(state);
  const finished = others.filter(({ finished: facts }) => facts !== null);
  const linesById = new Map((state.bank?.source?.lines ?? []).map((line) => [line.id, line]));
  const books: AccountBooks = {
    account: accountOf(state), entries: [...state.entries.values()], open: others.filter(({ finished: facts }) => facts === null).map((kept) => reconciliationOf(kept, linesById)),
    closed: finished.map((kept) => closedOf(kept, linesById)), earlierNos: new Set(), known: new Map(),
  };
  return { ...books, open: [...books.open, current(state, state.statement.statementNo || freeNumber(books))] };
}

/** The number of the statement being worked on. */
export function numberOf(state: ReconciliationState): string {
  return state.statement.statementNo || booksOf(state).open.at(-1)!.statementNo;
}

/**
 * The card of the account being worked on; without one what its finished statements say.
 */
export function accountOf(state: ReconciliationState): BankAccount {
  const { statement: { account }, setup, proof } = state;
  const card = readBankAccounts(setup.rows.bankAccounts ?? []).accounts.find(({ number }) => number === account && number !== "");
  const last = lastOf(othersOf(state));
  const known = card ?? bankAccount(account, { currency: proof?.currency ?? "" });
  if (!last?.finished || known.lastStatementNo !== "") return known;
  return { ...known, lastStatementNo: last.statementNo, lastStatementBalance: last.finished.closingBalance };
}

/** The finished statement with the latest date; of one day's the one finished last. */
export function lastOf(statements: readonly KeptStatement[]): KeptStatement | null {
  let last: KeptStatement | null = null;
  for (const kept of statements) if (kept.finished !== null && kept.finished.closedOn >= (last?.finished?.closedOn ?? kept.finished.closedOn)) last = kept;
  return last;
}

/** Whether something was decided on the statement being worked on, so that it is worth keeping. */
export function isBegun({ session, hasRun, statement }: ReconciliationState): boolean {
  return hasRun || session.matches.size > 0 || session.explanations.size > 0 || statement.from !== null || [...session.matches.values()].some(isLive);
}

function current(state: ReconciliationState, statementNo: string): Reconciliation {
  const { openingBalance, closingBalance } = statedBalances(state);
  return {
    statementNo, statementDate: statementDate(state), openingBalance: openingBalance ?? state.proof?.openingBalance ?? ZERO, closingBalance,
    lines: [...state.lines.values()], session: state.session,
  };
}

function reconciliationOf({ statementNo, openingBalance, closingBalance, finished, session }: KeptStatement, lines: ReadonlyMap<string, StatementLine>): Reconciliation {
  const ids = [...session.matches.values()].filter(isLive).flatMap((match) => match.lines);
  return {
    statementNo, statementDate: finished?.closedOn ?? session.options.statementDate, openingBalance: finished?.openingBalance ?? openingBalance ?? ZERO, closingBalance: finished?.closingBalance ?? closingBalance,
    lines: ids.flatMap((id) => lines.get(id) ?? []), session,
  };
}

function closedOf(kept: KeptStatement, lines: ReadonlyMap<string, StatementLine>): ClosedStatement {
  const facts = kept.finished!;
  const entries = [...kept.session.matches.values()].flatMap((match) => (match.status === "matched" ? match.entries : []));
  return {
    reconciliation: reconciliationOf(kept, lines), statementNo: kept.statementNo, closedOn: facts.closedOn, closingBalance: facts.closingBalance, previousNo: facts.previousNo, entries,
    bookBalance: facts.bookBalance, outstandingTransactions: facts.outstandingTransactions, outstandingChecks: facts.outstandingChecks,
  };
}
