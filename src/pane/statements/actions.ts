import { checkFinish, finish as finishOn, freeNumber, isTakenNumber, reopen as reopenOn, STRICT_CLOSING, type AccountBooks, type ClosingPolicy, type FinishedFacts, type KeptStatement } from "../../closing";
import { decimalText, type Amount, type Issue, type LineId, type Problem } from "../../domain";
import { emptySession, EMPTY_HISTORY, indexMatches } from "../../session";
import { statementDate } from "../reconcileFigures";
import { note } from "../reconcileNotes";
import type { Store } from "../reconcileStore";
import type { Tools } from "../reconcileTools";
import type { CurrentStatement, ReconciliationState } from "../types";
import { dropBeside, takeBeside } from "../usecasesBeside";
import { changeSetup } from "../usecasesSetup";
import { listAgain, takeSheet } from "../usecasesSources";
import { writeReport } from "../usecasesWrite";
import { accountOf, booksOf, isBegun, lastOf, numberOf } from "./books";
import { freeId } from "./memory";
import { otherSidesOf, transfersOf } from "./transfers";

const NO_BALANCES = { openingBalance: null, closingBalance: null, bookOpeningBalance: null } as const;

/** Sets number, account or first day of the statement being worked on. Errors: statement/number-taken; nothing is changed then. */
export function set(tools: Tools, changes: Partial<Omit<CurrentStatement, "id">>): void {
  const { store } = tools;
  const state = store.state();
  const statement = { ...state.statement, ...changes };
  const { statementNo } = statement;
  if (statementNo !== "" && isTakenNumber(withoutCurrent({ ...state, statement }), statementNo)) {
    store.report({ code: "statement/number-taken", statementNo });
    return;
  }
  store.set({ statement });
  note(tools, null);
}

/** Lays the statement being worked on aside, where anything was done on it, and begins another. */
export async function begin(tools: Tools, account?: string): Promise<void> {
  const state = tools.store.state();
  const statements = laidAside(tools.store);
  putNew(tools, { statements, account: account ?? state.statement.account });
  await listAgain(tools);
  note(tools, null);
}

/** Takes up a statement that was laid aside; the one being worked on is laid aside. */
export async function take(tools: Tools, id: number): Promise<void> {
  const state = tools.store.state();
  const kept = state.statements.find((each) => each.id === id && each.finished === null);
  if (!kept) return;
  await takeUp(tools, kept, laidAside(tools.store).filter((each) => each.id !== id));
}

/** What is worth knowing, but no reason to leave a statement open. */
const HARMLESS: ReadonlySet<string> = new Set<Issue["code"]>(["proof/no-opening-balance", "statement/rows-changed"]);

/** What keeps the statement being worked on from being finished, under a policy. */
export function check(state: ReconciliationState, policy: ClosingPolicy = STRICT_CLOSING): readonly Problem[] {
  const { proof } = state;
  if (proof === null) return [{ code: "finish/balance-missing" }];
  const books = booksOf(state);
  const problems = [...checkFinish(books, books.open.at(-1)!, policy)];
  const said = new Set(problems.map((problem) => JSON.stringify(problem)));
  for (const issue of proof.issues) if (!HARMLESS.has(issue.code) && !said.has(JSON.stringify(issue))) problems.push(issue);
  if (proof.remainingDifference !== 0 && problems.length === 0) problems.push({ code: "finish/difference", amount: proof.remainingDifference, currency: proof.currency });
  return problems;
}

/**
 * Finishes the statement being worked on and begins the next.
 *
 * Errors:  what `check` says; the sheets could not be written. Nothing is changed then.
 */
export async function finish(tools: Tools, { isEmptyAllowed = false }: { readonly isEmptyAllowed?: boolean } = {}): Promise<void> {
  const { store } = tools;
  const policy = { ...STRICT_CLOSING, isEmptyAllowed };
  const problems = check(store.state(), policy);
  if (problems.length > 0) {
    store.report(...problems);
    return;
  }
  const before = store.state().problems.length;
  await writeReport(tools, { isFinal: true });
  if (store.state().problems.length > before) return;
  const state = store.state();
  const books = booksOf(state);
  const finished = finishOn(books, books.open.at(-1)!.statementNo, policy);
  if (!finished.ok) {
    store.report(...finished.error);
    return;
  }
  const { statementNo } = finished.value;
  const kept: KeptStatement = { ...snapshot(store), statementNo, finished: factsOf(state, books, tools.now()) };
  putNew(tools, { statements: [...state.statements, kept], account: state.statement.account });
  await setCard(tools, finished.value.books);
  await listAgain(tools);
  note(tools, null);
}

/** Takes a finished statement up again, whole. Errors: statement/not-found; statement/number-taken. */
export async function reopen(tools: Tools, id: number): Promise<void> {
  const { store } = tools;
  const state = store.state();
  const kept = state.statements.find((each) => each.id === id && each.finished !== null);
  if (!kept?.finished) {
    store.report({ code: "statement/not-found", statementNo: String(id) });
    return;
  }
  const books = { ...withoutCurrent({ ...state, statement: { ...state.statement, account: kept.account } }), open: [] };
  const reopened = reopenOn(books, kept.statementNo);
  if (!reopened.ok) {
    store.report(reopened.error);
    return;
  }
  const { openingBalance, closingBalance, closedOn } = kept.finished;
  const session = { ...kept.session, options: { ...kept.session.options, statementDate: kept.session.options.statementDate ?? closedOn } };
  await takeUp(tools, { ...kept, openingBalance, closingBalance, session, finished: null }, laidAside(tools.store).filter((each) => each.id !== id));
  await setCard(tools, reopened.value);
}

/** The other statements with the one being worked on among them, where anything was done on it. */
function laidAside(store: Store): readonly KeptStatement[] {
  const state = store.state();
  return isBegun(state) ? [...state.statements, snapshot(store)] : state.statements;
}

function snapshot(store: Store): KeptStatement {
  const state = store.state();
  const { statement, balances, bank, book, openItems, partyLists, session, hasRun } = state;
  const transfers = transfersOf(state).filter(({ documentNo }) => documentNo !== "");
  return {
    ...(transfers.length === 0 ? {} : { transfers }),
    id: statement.id, account: statement.account, statementNo: numberOf(state), from: statement.from, ...balances, hasRun, session, history: store.kept.history, otherLines: otherLines(state),
    sources: { bank: bank?.sheet ?? null, book: book?.sheet ?? null, beside: [...openItems, ...partyLists].map(({ sheet }) => sheet) }, finished: null,
  };
}

function otherLines({ lines, session }: ReconciliationState): readonly LineId[] {
  const { byLine } = indexMatches(session);
  return [...lines.keys()].filter((id) => !byLine.has(id) && !session.explanations.has(id));
}

function factsOf(state: ReconciliationState, books: AccountBooks, finishedAt: string): FinishedFacts {
  const { proof, journal, posting, entries, lines } = state;
  const date = statementDate(state);
  if (proof === null || date === null) throw new Error("A statement without proof or date was not refused");
  const outstanding = proof.outstanding.flatMap(({ entry }) => entries.get(entry) ?? []);
  const bankLegs = (journal?.lines ?? []).filter(({ accountType, account }) => accountType === posting.bankAccountType && account === posting.bankAccount);
  return {
    closedOn: date, finishedAt, previousNo: books.account.lastStatementNo, openingBalance: proof.openingBalance, closingBalance: proof.closingBalance, currency: proof.currency,
    bookBalance: proof.bookBalance, bankErrors: proof.bankErrors, lines: lines.size, documents: new Set((journal?.lines ?? []).map(({ documentNo }) => documentNo)).size,
    outstandingTransactions: outstanding.filter(({ checkNo }) => checkNo === "").map(({ id }) => id),
    outstandingChecks: outstanding.filter(({ checkNo }) => checkNo !== "").map(({ id }) => id), carried: outstanding,
    expected: [...bankLegs.map(({ documentNo, postingDate, amount, currency }) => ({ documentNo, postedOn: postingDate, amount, currency })), ...fromOtherAccounts(state)],
  };
}

/** What the other account's statement posts on this one too. */
function fromOtherAccounts(state: ReconciliationState): FinishedFacts["expected"] {
  return [...otherSidesOf(state)].flatMap(([id, { documentNo }]) => {
    const line = state.lines.get(id);
    return line ? [{ documentNo, postedOn: line.bookedOn ?? line.valueOn, amount: line.amount, currency: line.currency }] : [];
  });
}

/** Begins an empty statement: it opens at what the account's last one closed at, and its matches are numbered on. */
function putNew({ store }: Tools, { statements, account }: { readonly statements: readonly KeptStatement[]; readonly account: string }): void {
  const state = store.state();
  const isKept = statements.some(({ id }) => id === state.statement.id);
  const statement: CurrentStatement = { id: isKept ? freeId(state.statement, statements) : state.statement.id, account, statementNo: "", from: null };
  const options = { ...state.session.options, statementDate: null };
  const firstMatch = Math.max(state.session.nextMatch, ...statements.map(({ session }) => session.nextMatch));
  const isOther = account !== state.statement.account;
  afresh(store);
  store.kept.history = EMPTY_HISTORY;
  store.set({
    statements, statement, session: emptySession(options, firstMatch), change: null, undo: null, redo: null, hasRun: false,
    balances: { ...NO_BALANCES, openingBalance: openingOf(state, statements, account) }, ...(isOther ? { bank: null, book: null } : {}),
  });
  store.set({ statement: { ...statement, statementNo: freeNumber(withoutCurrent(store.state())) } });
}

/** What is kept of the session in the workbook is another's: it is written whole. */
function afresh({ kept }: Store): void {
  kept.seen = null;
  kept.unsaved = null;
  kept.index = null;
}

function openingOf(state: ReconciliationState, statements: readonly KeptStatement[], account: string): Amount | null {
  const last = lastOf(statements.filter((kept) => kept.account === account))?.finished?.closingBalance;
  if (last !== undefined) return last;
  const card = accountOf({ ...state, statements, statement: { ...state.statement, account } });
  return card.lastStatementNo === "" ? null : card.lastStatementBalance;
}

function withoutCurrent(state: ReconciliationState): AccountBooks {
  const books = booksOf(state);
  return { ...books, open: books.open.slice(0, -1) };
}

async function takeUp(tools: Tools, kept: KeptStatement, statements: readonly KeptStatement[]): Promise<void> {
  const { store } = tools;
  const { id, account, statementNo, from, openingBalance, closingBalance, bookOpeningBalance, session, history, hasRun, sources } = kept;
  afresh(store);
  store.set({ statements, statement: { id, account, statementNo, from }, balances: { openingBalance, closingBalance, bookOpeningBalance }, hasRun });
  store.setSession(session, history);
  await listAgain(tools);
  const names = new Set(store.state().sheets.map(({ name }) => name));
  for (const side of ["bank", "book"] as const) {
    const sheet = sources[side];
    if (sheet === null || sheet === store.state()[side]?.sheet) continue;
    if (names.has(sheet)) await takeSheet(tools, side, sheet);
    else store.report({ code: "sheet/not-found", sheet });
  }
  const { openItems, partyLists } = store.state();
  const beside = [...openItems, ...partyLists].map(({ sheet }) => sheet);
  for (const sheet of beside) if (!sources.beside.includes(sheet)) dropBeside(tools, sheet);
  for (const sheet of sources.beside) if (names.has(sheet) && !beside.includes(sheet)) await takeBeside(tools, sheet);
  note(tools, null);
}

/** Puts the account's last statement on its card, where it has one. */
async function setCard(tools: Tools, { account }: AccountBooks): Promise<void> {
  const { setup: { rows } } = tools.store.state();
  const cards = rows.bankAccounts;
  if (!cards?.some(({ number }) => number === account.number)) return;
  const { lastStatementNo, lastStatementBalance } = account;
  const changed = cards.map((row) => (row.number === account.number ? { ...row, lastStatementNo, lastStatementBalance: decimalText(lastStatementBalance, account.currency) } : row));
  await changeSetup(tools, { ...rows, bankAccounts: changed });
}
