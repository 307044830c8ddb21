import { decimalText, isoFromDay, ZERO, type AccountType, type Amount, type EntryId } from "../../domain";
import { standingsOf, viewOf, type ClosedStatement, type Reconciliation } from "../../closing";
import { itemIds, outstandingOn, runningBalances, statementFigures, type StatementFigures } from "../../proof";
import { isFields } from "../job";
import { holds, same, sameSet } from "./compare";
import { linesLeft, sameRows } from "./judgeMatches";
import type { Judge } from "./judges";
import type { World } from "./world";

/** Judges of statements, balances, entries and journal lines. */
export const BOOK_JUDGES: Readonly<Record<string, Judge>> = {
  figures: (world, expected) => {
    const figures = figuresOf(world);
    return isFields(expected) && Object.keys(expected).some((name) => figures[name] === undefined)
      ? Object.keys(expected).filter((name) => figures[name] === undefined).map((name) => `${name} not covered`) : holds(expected, figures);
  },
  statementNo: ({ current }, expected) => same(expected, current),
  posted: ({ isPosted }, expected) => same(expected, isPosted),
  postedStatementNo: ({ postedNo }, expected) => same(expected, postedNo),
  openStatementRemains: ({ books }, expected) => same(expected, books.open.length > 0),
  closedLedger: (world, expected) => sameSet(expected, standingsOf(world.books).filter(({ isClosed }) => isClosed).map(({ entry }) => entry.id)),
  openLedger: (world, expected) => sameSet(expected, standingsOf(world.books).filter(({ isClosed, entry }) => !isClosed && entry.isOpen).map(({ entry }) => entry.id)),
  remainingAmounts: (world, expected) => holds(expected, Object.fromEntries(standingsOf(world.books)
    .map(({ entry, isClosed }) => [entry.id, decimalText(isClosed ? ZERO : entry.openAmount, world.currency)]))),
  statements: ({ books, currency }, expected) => sameRows(expected, books.closed.map(({ statementNo, closedOn, closingBalance, reconciliation }) => ({
    no: statementNo, date: isoFromDay(closedOn), openingBalance: decimalText(reconciliation.openingBalance, currency), endingBalance: decimalText(closingBalance, currency),
  }))),
  statementEndingBalance: (world, expected) => {
    const balance = subjectOf(world).reconciliation?.closingBalance ?? null;
    return same(expected, balance === null ? null : decimalText(balance, world.currency));
  },
  statementLines: (world, expected) => same(expected, subjectOf(world).reconciliation?.lines.map(({ amount }) => decimalText(amount, world.currency))),
  lineOrder: (world, expected) => same(expected, linesLeft(world)),
  runningBalances: (world, expected) => {
    const { reconciliation } = subjectOf(world);
    const balances = reconciliation ? runningBalances(reconciliation.openingBalance, reconciliation.lines) : [];
    return holds(expected, Object.fromEntries(balances.map((balance, at) => [reconciliation!.lines[at]!.id, decimalText(balance, world.currency)])));
  },
  outstandingTransactions: (world, expected) => same(expected, isListed(world) ? outstandingIds(world).transactions : []),
  outstandingChecksList: (world, expected) => same(expected, isListed(world) ? outstandingIds(world).checks : []),
  importedStatement: ({ imported }, expected) => same(expected, imported),
  rejectedStatement: ({ rejected }, expected) => same(expected, rejected),
  candidatesPerStep: ({ candidates }, expected) => same(expected, candidates),
  candidateCutoffDate: ({ cutoff }, expected) => same(expected, cutoff === null ? null : isoFromDay(cutoff)),
  journalLines: (world, expected) => sameRows(expected, world.journal.map(({ statement, draft }) => ({
    statement, amount: decimalText(draft.amount, world.currency), sourceCurrencyAmount: decimalText(draft.amount, world.currency), account: draft.account.no,
    accountNo: draft.account.no, accountType: SHORT[draft.account.type], balancingNo: draft.balancing.no, balancingType: SHORT[draft.balancing.type],
    description: draft.description, documentNo: draft.documentNo, documentType: draft.documentType, postingDate: isoFromDay(draft.postingDate), lineNo: draft.lineNo,
  }))),
  newLedger: judgeNewEntries,
};

const SHORT: Readonly<Record<AccountType, string>> = { "G/L Account": "gl", "Bank Account": "bank", Customer: "customer", Vendor: "vendor", Employee: "employee" };

/** The entries that came into being on the reconciled account are listed whole; of those on others only the ones that a case names. */
function judgeNewEntries(world: World, expected: unknown): unknown {
  const own = world.books.account.number;
  const standings = new Map(standingsOf(world.books).map((one) => [one.entry.id as string, one]));
  const came = world.newEntries.map(({ id, bankAccount, amount }) => {
    const on = bankAccount === own ? standings.get(id) : undefined;
    return { id, bankAccount, amount: decimalText(amount, world.currency), open: on?.isClosed !== true, statementNo: on?.statementNo ?? "" };
  });
  if (!Array.isArray(expected)) return came;
  const named = (expected as readonly unknown[]).filter(isFields);
  const isOwn = named.every(({ bankAccount }) => bankAccount === undefined || bankAccount === own);
  const counted = isOwn ? came.filter(({ bankAccount }) => bankAccount === own) : came.filter(({ id }) => named.some((one) => one.id === id));
  return named.length === expected.length ? sameRows(expected, counted) : came;
}

interface Subject {
  readonly closed: ClosedStatement | null;
  readonly reconciliation: Reconciliation | null;
}

/** The statement that figures are asked for: the one of the last step, open or finished. */
function subjectOf({ books, current }: World): Subject {
  const reconciliation = books.open.find(({ statementNo }) => statementNo === current) ?? null;
  const closed = reconciliation ? null : books.closed.find(({ statementNo }) => statementNo === current) ?? null;
  return { closed, reconciliation: closed?.reconciliation ?? reconciliation };
}

function isListed({ each }: World): boolean {
  return each.options?.listOutstanding !== false;
}

function outstandingIds(world: World): { readonly transactions: readonly EntryId[]; readonly checks: readonly EntryId[] } {
  const { closed } = subjectOf(world);
  if (closed) return { transactions: closed.outstandingTransactions, checks: closed.outstandingChecks };
  const outstanding = outstandingOn(standingsOf(world.books), viewOf(world.books, world.current));
  return { transactions: itemIds(outstanding.transactions), checks: itemIds(outstanding.checks) };
}

function figuresOf(world: World): Readonly<Record<string, string | number | undefined>> {
  const { books, currency } = world;
  const text = (amount: Amount): string => decimalText(amount, currency);
  const { reconciliation } = subjectOf(world);
  const counted = {
    lastStatementBalance: text(books.account.lastStatementBalance), lastStatementNo: books.account.lastStatementNo,
    importedLines: world.imported.length, rejectedLines: world.rejected.length, linesOnStatement: world.importedTo,
  };
  if (!reconciliation) return counted;
  const figures = statementFigures({
    lines: reconciliation.lines, session: reconciliation.session, standings: standingsOf(books), view: viewOf(books, world.current), currency, ledgerAccount: null,
    openingBalance: reconciliation.openingBalance, closingBalance: reconciliation.closingBalance ?? reconciliation.openingBalance,
  });
  return { ...counted, ...amountsOf(figures, text), ...listedTotals(world, text) };
}

function amountsOf(figures: StatementFigures, text: (amount: Amount) => string): Record<string, string> {
  return {
    totalReceived: text(figures.totalReceived), totalPaid: text(figures.totalPaid), totalTransactions: text(figures.totalTransactions), totalBalance: text(figures.totalBalance),
    totalAppliedAmount: text(figures.appliedTotal), sumOfDifferences: text(figures.sumOfDifferences), totalDifference: text(figures.sumOfDifferences),
    ledgerBalance: text(figures.ledgerBalance), bankAccountBalance: text(figures.bookBalance), glBalance: text(figures.glBalance), glBalanceLocal: text(figures.glBalanceLocal),
    glSubtotal: text(figures.glSubtotal), endingGlBalance: text(figures.endingGlBalance), balanceToReconcile: text(figures.balanceToReconcile),
    outstandingChecks: text(figures.checksNotClosed), subtotal: text(figures.subtotal), adjustedBalance: text(figures.adjustedBalance),
  };
}

function listedTotals(world: World, text: (amount: Amount) => string): Record<string, string> {
  const { transactions, checks } = outstandingIds(world);
  const amounts = new Map(world.books.entries.map(({ id, amount }) => [id, amount]));
  const total = (ids: readonly EntryId[]): string => text(ids.reduce<Amount>((all, id) => (all + (amounts.get(id) ?? ZERO)) as Amount, ZERO));
  return { outstandingTransactionsTotal: total(transactions), outstandingChecksTotal: total(checks) };
}
