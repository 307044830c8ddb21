import { absolute, add, atRate, negate, subtract, sum, ZERO, type Amount, type Currency, type Day, type LedgerEntry, type StatementLine } from "../domain";
import { appliedByLine, type Session, type SessionRows } from "../session";
import { isPostedBy, outstandingOn, type EntryStanding, type Outstanding, type StatementView } from "./standing";

/** Entries of the G/L account behind the bank account, and the rate into the bank account's currency; null = it is the books' own. */
export interface LedgerAccount {
  readonly entries: readonly { readonly postedOn: Day | null; readonly amount: Amount }[];
  readonly localCurrency: Currency;
  /** So many units of the bank's currency are worth so many of the local one. */
  readonly rate: { readonly units: string; readonly worth: string } | null;
}

export interface FiguresInput {
  readonly lines: readonly StatementLine[];
  readonly session: Session;
  readonly standings: readonly EntryStanding[];
  readonly view: StatementView;
  readonly openingBalance: Amount;
  readonly closingBalance: Amount;
  readonly currency: Currency;
  /** Null where only the bank account's entries are known: they are the G/L balance then. */
  readonly ledgerAccount: LedgerAccount | null;
}

/** Every figure of a statement's header, test report and page. Minor units of the bank account's currency. */
export interface StatementFigures {
  readonly totalReceived: Amount;
  readonly totalPaid: Amount;
  readonly totalTransactions: Amount;
  /** Opening balance and lines. */
  readonly totalBalance: Amount;
  readonly appliedTotal: Amount;
  readonly sumOfDifferences: Amount;
  /** All entries of the account, whatever their date. */
  readonly ledgerBalance: Amount;
  /** Entries posted by the statement's date, reversed ones as well. */
  readonly bookBalance: Amount;
  readonly glBalanceLocal: Amount;
  readonly glBalance: Amount;
  /** With what is explained and comes in; and with what goes out as well. */
  readonly glSubtotal: Amount;
  readonly endingGlBalance: Amount;
  /** Entries that can be matched on this statement or are. */
  readonly balanceToReconcile: Amount;
  /** Checks posted and not voided that no finished statement holds, positive for money out. */
  readonly checksNotClosed: Amount;
  readonly outstanding: Outstanding;
  readonly subtotal: Amount;
  readonly adjustedBalance: Amount;
  /** Adjusted balance less book balance = differences + entries matched here but posted later + what earlier statements left. */
  readonly gap: Amount;
  readonly matchedAfterDate: Amount;
  readonly inherited: Amount;
}

/**
 * Works out the figures of a statement.
 *
 * Cost:    linear in lines, entries and matches.
 * Source:  Business Central, bank reconciliation page and test report; the worksheet of its North American version for the G/L side.
 */
export function statementFigures(input: FiguresInput): StatementFigures {
  const { lines, session, standings, view, openingBalance, closingBalance } = input;
  const entries = standings.map(({ entry }) => entry);
  const amounts = lines.map(({ amount }) => amount);
  const total = sum(amounts);
  const applied = appliedTo(session, rowsOf(lines, entries));
  const bookBalance = sum(entries.filter((entry) => isPostedBy(entry, view.day)).map(({ amount }) => amount));
  const outstanding = outstandingOn(standings, view);
  const subtotal = add(closingBalance, outstanding.transactionsTotal);
  const adjustedBalance = add(subtotal, outstanding.checksTotal);
  const matchedAfterDate = sum(standings.filter((one) => one.statementNo !== "" && one.statementNo === view.statementNo && !isPostedBy(one.entry, view.day)).map(({ entry }) => entry.amount));
  const [sumOfDifferences, gap] = [subtract(total, applied), subtract(adjustedBalance, bookBalance)];
  return {
    totalReceived: sum(amounts.filter((amount) => amount > 0)), totalPaid: sum(amounts.filter((amount) => amount < 0)), totalTransactions: total,
    totalBalance: add(openingBalance, total), appliedTotal: applied, sumOfDifferences, ledgerBalance: sum(entries.map(({ amount }) => amount)), bookBalance,
    ...ledgerSide(input, bookBalance), balanceToReconcile: sum(standings.filter(({ isClosed, entry }) => !isClosed && entry.isOpen && !entry.isReversed).map(({ entry }) => entry.amount)),
    checksNotClosed: negate(sum(standings.filter((one) => isCheckNotClosed(one, view.day)).map(({ entry }) => entry.amount))),
    outstanding, subtotal, adjustedBalance, gap, matchedAfterDate, inherited: subtract(subtract(gap, sumOfDifferences), matchedAfterDate),
  };
}

/** The balance after each line, in the order of the statement. */
export function runningBalances(openingBalance: Amount, lines: readonly StatementLine[]): readonly Amount[] {
  let balance = openingBalance;
  return lines.map(({ amount }) => (balance = add(balance, amount)));
}

/** What is left of each line once its entries are applied; unmatched lines leave their whole amount. */
export function lineDifferences(lines: readonly StatementLine[], session: Session, entries: readonly LedgerEntry[]): ReadonlyMap<StatementLine["id"], Amount> {
  const rows = rowsOf(lines, entries);
  const differences = new Map(lines.map(({ id, amount }) => [id, amount]));
  for (const match of session.matches.values()) {
    if (match.status !== "matched") continue;
    for (const [id, part] of appliedByLine(match, rows)) {
      const left = differences.get(id);
      if (left !== undefined) differences.set(id, subtract(left, part));
    }
  }
  return differences;
}

function rowsOf(lines: readonly StatementLine[], entries: readonly LedgerEntry[]): SessionRows {
  return { lines: new Map(lines.map((line) => [line.id, line])), entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

function appliedTo(session: Session, rows: SessionRows): Amount {
  let total = ZERO;
  for (const match of session.matches.values()) if (match.status === "matched") total = add(total, sum(appliedByLine(match, rows).values()));
  return total;
}

function isCheckNotClosed({ entry, isClosed }: EntryStanding, day: Day | null): boolean {
  return entry.checkNo !== "" && !isClosed && !entry.isReversed && isPostedBy(entry, day);
}

function ledgerSide({ ledgerAccount, currency, view, session, lines }: FiguresInput, bookBalance: Amount): Pick<StatementFigures, "glBalanceLocal" | "glBalance" | "glSubtotal" | "endingGlBalance"> {
  const local = ledgerAccount === null ? bookBalance
    : sum(ledgerAccount.entries.filter(({ postedOn }) => view.day === null || postedOn === null || postedOn <= view.day).map(({ amount }) => amount));
  const rate = ledgerAccount?.rate ?? null;
  const glBalance = ledgerAccount === null || rate === null ? local
    : atRate(local, ledgerAccount.localCurrency, { units: rate.worth, worth: rate.units, to: currency });
  const explained = lines.filter(({ id }) => session.explanations.has(id)).map(({ amount }) => amount);
  const glSubtotal = add(glBalance, sum(explained.filter((amount) => amount > 0)));
  return { glBalanceLocal: local, glBalance, glSubtotal, endingGlBalance: subtract(glSubtotal, absolute(sum(explained.filter((amount) => amount < 0)))) };
}
