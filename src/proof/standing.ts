import { daysBetween, sum, type Amount, type Day, type EntryId, type LedgerEntry } from "../domain";
import type { OutstandingItem } from "./types";

/** Where a ledger entry stands among the statements of its bank account. */
export interface EntryStanding {
  readonly entry: LedgerEntry;
  /** The statement it is matched on or was closed by; "" for none. */
  readonly statementNo: string;
  /** Closed by a finished statement. */
  readonly isClosed: boolean;
  /** Date of the statement that closed it. */
  readonly closedOn: Day | null;
}

/** The statement that is looked at, and the others that are still open. */
export interface StatementView {
  readonly statementNo: string;
  /** Null = no limit by date. */
  readonly day: Day | null;
  /** Statements being worked on, with their dates. */
  readonly open: ReadonlyMap<string, Day | null>;
}

/** What the bank has not shown by a day: checks apart from the rest. */
export interface Outstanding {
  readonly transactions: readonly OutstandingItem[];
  readonly checks: readonly OutstandingItem[];
  readonly transactionsTotal: Amount;
  readonly checksTotal: Amount;
}

/**
 * Lists what was outstanding on a statement's date, whenever it is asked.
 *
 * Shapes:  an entry posted by the day, not reversed, not on this statement: free and open, or closed only later; or on another
 *          statement that is dated later. An entry that is neither open nor has a closing date is damaged and never counts.
 * Units:   posted amounts, money in positive: checks are usually negative.
 * Source:  Business Central, outstanding transactions of the bank reconciliation test report.
 */
export function outstandingOn(standings: readonly EntryStanding[], view: StatementView): Outstanding {
  const transactions: OutstandingItem[] = [];
  const checks: OutstandingItem[] = [];
  for (const standing of standings) {
    if (!isOutstanding(standing, view)) continue;
    const { id, amount, postedOn, checkNo } = standing.entry;
    const age = view.day === null || postedOn === null ? null : daysBetween(postedOn, view.day);
    (checkNo === "" ? transactions : checks).push({ entry: id, amount, postedOn, age, isCheck: checkNo !== "" });
  }
  return { transactions, checks, transactionsTotal: totalOf(transactions), checksTotal: totalOf(checks) };
}

/** Says whether an entry is posted by a day; one without a date always is. */
export function isPostedBy({ postedOn }: LedgerEntry, day: Day | null): boolean {
  return day === null || postedOn === null || postedOn <= day;
}

/** The ids of the items of a list. */
export function itemIds(items: readonly OutstandingItem[]): readonly EntryId[] {
  return items.map(({ entry }) => entry);
}

function totalOf(items: readonly OutstandingItem[]): Amount {
  return sum(items.map(({ amount }) => amount));
}

function isOutstanding({ entry, statementNo, isClosed, closedOn }: EntryStanding, { statementNo: own, day, open }: StatementView): boolean {
  if (entry.isReversed || !isPostedBy(entry, day) || (statementNo !== "" && statementNo === own)) return false;
  const isClosedLater = day !== null && closedOn !== null && closedOn > day;
  if (statementNo === "") return !isClosed && (entry.isOpen || isClosedLater);
  if (isClosedLater) return true;
  const other = open.get(statementNo);
  return closedOn === null && entry.isOpen && !isClosed && day !== null && other !== undefined && other !== null && other > day;
}
