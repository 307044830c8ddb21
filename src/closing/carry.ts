import { type Amount, type Day } from "../domain";
import { outstandingOn, type OutstandingItem } from "../proof";
import { standingsOf } from "./books";
import type { AccountBooks } from "./types";

/** The items that go on to the next statement, oldest first, with their age on a day. */
export function carryForward(books: AccountBooks, day: Day): readonly OutstandingItem[] {
  const { transactions, checks } = outstandingOn(standingsOf(books), { statementNo: "", day, open: new Map(books.open.map((one) => [one.statementNo, one.statementDate])) });
  return [...transactions, ...checks].sort((one, other) => (one.postedOn ?? 0) - (other.postedOn ?? 0) || (one.entry < other.entry ? -1 : 1));
}

/** A finished statement in the account's history. */
export interface HistoryRow {
  readonly statementNo: string;
  readonly date: Day;
  readonly openingBalance: Amount;
  readonly closingBalance: Amount;
  readonly lines: number;
  /** Whether it opens at what the one before closed at; the first always does. */
  readonly follows: boolean;
}

/** Lists the finished statements of the account by date, and says where one does not begin as the one before ended. */
export function historyOf(books: AccountBooks): readonly HistoryRow[] {
  const inOrder = books.closed.map((closed, at) => ({ closed, at })).sort((one, other) => one.closed.closedOn - other.closed.closedOn || one.at - other.at);
  return inOrder.map(({ closed }, at) => {
    const before = inOrder[at - 1]?.closed;
    const { openingBalance, lines } = closed.reconciliation;
    return {
      statementNo: closed.statementNo, date: closed.closedOn, openingBalance, closingBalance: closed.closingBalance, lines: lines.length,
      follows: before === undefined || before.closingBalance === openingBalance,
    };
  });
}
