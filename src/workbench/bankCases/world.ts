import {
  bankAccount, dayFromIso, DEFAULT_OPTIONS, decimalText, isoFromDay, parseDecimal, roundDecimal, sum, ZERO,
  type Amount, type Currency, type Day, type EntryId, type LedgerEntry, type LineId, type MatchOptions, type Problem, type StatementLine,
} from "../../domain";
import {
  beginStatement, newBooks, freeNumber, standingsOf, viewOf, type AccountBooks, type ClosedStatement, type DifferenceLine, type KnownStanding,
} from "../../closing";
import { itemIds, outstandingOn } from "../../proof";
import { emptySession } from "../../session";
import { FieldReader, readEntry, readLine, type JobIssue } from "../job";
import { rowsOf, textsOf, type BankCase, type CaseRow, type CaseStep } from "./case";

/** An entry that came into being on the way, on this or another bank account. */
export interface NewEntry {
  readonly id: string;
  readonly bankAccount: string;
  readonly amount: Amount;
}

/** A journal line made on the way, with the statement line it came from. */
export interface CaseJournalLine {
  readonly statement: string;
  readonly draft: DifferenceLine;
}

/** A case being worked through: the bank account with its statements, and what the steps left behind. */
export interface World {
  readonly each: BankCase;
  readonly currency: Currency;
  readonly lines: Map<string, StatementLine>;
  /** Which statement a line is on, where the case says. */
  readonly statementOf: Map<string, string>;
  readonly defaultNo: string;
  /** Entries that were entered after the statement was finished. */
  readonly enteredLater: ReadonlySet<string>;
  books: AccountBooks;
  /** The statement that the last step was about. */
  current: string;
  refused: Problem | null;
  isPosted: boolean;
  postedNo: string;
  journal: CaseJournalLine[];
  readonly newEntries: NewEntry[];
  readonly madeLines: { id: string; from: string }[];
  readonly deleted: string[];
  readonly candidates: (readonly string[])[];
  cutoff: Day | null;
  imported: readonly string[];
  rejected: readonly string[];
  importedTo: number;
}

/** Time of the decisions: cases have none. */
export const CASE_TIME = "";

/** Reads a case and sets its bank account up; null when a row cannot be read. */
export function worldOf(each: BankCase): World | null {
  const issues: JobIssue[] = [];
  const card = each.bankAccount ?? {};
  const currency = typeof card.currency === "string" ? card.currency : "";
  const precision = each.options?.amountRoundingPrecision;
  const rounded = (row: CaseRow): CaseRow => ({ ...row, amount: roundedText(row.amount, currency, precision) });
  const lines = each.statement.map((row) => readLine(new FieldReader(
    { ...rounded(row), currency, counterpartyName: row.relatedPartyName ?? row.counterpartyName, reference: row.paymentReference ?? row.reference }, "", issues)));
  const entries = each.ledger.map((row) => readEntry(new FieldReader({ ...row, currency, open: row.open !== false && row.status !== "closed" }, "", issues)));
  const reader = new FieldReader(card, "bankAccount", issues);
  const account = bankAccount(reader.text("number"), {
    currency, lastStatementNo: reader.text("lastStatementNo"), isBlocked: reader.flag("blocked", false),
    lastStatementBalance: card.lastStatementBalance === undefined ? ZERO : reader.amount("lastStatementBalance", currency),
  });
  if (issues.length > 0) return null;
  const books: AccountBooks = { ...newBooks(account, entries), earlierNos: new Set(textsOf(each.options?.postedStatementNos)), known: knownStandings(each) };
  const world: World = {
    each, currency, lines: new Map(lines.map((line) => [line.id, line])), books, current: "", refused: null, isPosted: false, postedNo: "", journal: [],
    statementOf: new Map(each.statement.flatMap((row) => (typeof row.statementNo === "string" ? [[String(row.id), row.statementNo]] : []))),
    defaultNo: defaultNo(each, books), newEntries: [], madeLines: [], deleted: [], candidates: [], cutoff: null, imported: [], rejected: [], importedTo: 0,
    enteredLater: new Set(each.ledger.filter((row) => row.enteredAfterPosting === true).map((row) => String(row.id))),
  };
  settleBefore(world);
  return world;
}

/** The steps of a case; an auto-match case without any is matched once. */
export function stepsOf({ kind, options }: BankCase): readonly CaseStep[] {
  return (options?.steps ?? (kind === "auto-match" ? [{ op: "auto-match" }] : [])) as readonly CaseStep[];
}

function roundedText(value: unknown, currency: Currency, precision: unknown): unknown {
  if (typeof value !== "string" || typeof precision !== "string") return value;
  const rounded = roundDecimal(value, currency, precision);
  return rounded.ok ? decimalText(rounded.value, currency) : value;
}

function defaultNo(each: BankCase, books: AccountBooks): string {
  if (typeof each.options?.statementNo === "string") return each.options.statementNo;
  const named = stepsOf(each).find(({ op, statementNo }) => op === "post" && statementNo !== undefined)?.statementNo;
  return named ?? freeNumber(books);
}

function knownStandings(each: BankCase): ReadonlyMap<EntryId, KnownStanding> {
  const known = new Map<EntryId, KnownStanding>();
  for (const row of each.ledger) {
    const statementNo = typeof row.statementNo === "string" ? row.statementNo : "";
    const isClosed = row.status === "closed";
    const stated = row.closedAt === undefined && isClosed ? statedDate(each, statementNo) : row.closedAt;
    const closedOn = typeof stated === "string" ? dayFromIso(stated) : null;
    if (statementNo !== "" || isClosed || closedOn !== null) known.set(String(row.id) as EntryId, { statementNo, isClosed, closedOn });
  }
  return known;
}

/** Statements that the case says are finished, and those that are open before the first step where no step opens them. */
function settleBefore(world: World): void {
  const finished = new Set([
    ...world.each.statement.filter((row) => row.posted === true).map((row) => world.statementOf.get(String(row.id)) ?? world.defaultNo),
    ...rowsOf(world.each.options?.statements).filter(({ posted }) => posted === true).map(({ no }) => String(no)),
  ]);
  for (const number of finished) world.books = { ...world.books, closed: [...world.books.closed, finishedBefore(world, number)] };
  world.current = world.defaultNo;
  if (stepsOf(world.each).length > 0) return;
  const numbers = new Set([...world.statementOf.values(), ...rowsOf(world.each.options?.statements).map(({ no }) => String(no)), world.defaultNo]);
  for (const number of numbers) if (!finished.has(number)) ensure(world, number);
}

function finishedBefore(world: World, statementNo: string): ClosedStatement {
  const lines = linesOn(world, statementNo);
  const closedOn = statementDay(world, statementNo, lines) ?? (0 as Day);
  const seen = { ...world.books, entries: world.books.entries.filter(({ id }) => !world.enteredLater.has(id)) };
  const outstanding = outstandingOn(standingsOf(seen), { ...viewOf(seen, statementNo), day: closedOn });
  const openingBalance = world.books.account.lastStatementBalance;
  const reconciliation = { statementNo, statementDate: closedOn, openingBalance, closingBalance: null, lines, session: emptySession(optionsOf(world.each)) };
  return {
    reconciliation, statementNo, closedOn, closingBalance: sum([openingBalance, ...lines.map(({ amount }) => amount)]), previousNo: "", entries: [], bookBalance: ZERO,
    outstandingTransactions: itemIds(outstanding.transactions), outstandingChecks: itemIds(outstanding.checks),
  };
}

/** Opens a statement where it is not open yet: with its lines, its date, and the balance the account has come to. */
export function ensure(world: World, statementNo: string): void {
  world.current = statementNo;
  if (world.books.open.some((one) => one.statementNo === statementNo)) return;
  const lines = linesOn(world, statementNo);
  const begun = beginStatement({ ...world.books, earlierNos: new Set(), closed: [] }, { statementNo, statementDate: statementDay(world, statementNo, []), lines, closingBalance: statedBalance(world), options: optionsOf(world.each) });
  if (begun.ok) world.books = { ...world.books, open: begun.value.open };
}

function statedBalance(world: World): Amount | null {
  const stated = world.each.options?.statementEndingBalance;
  return typeof stated === "string" ? caseAmount(world, stated) : null;
}

/** The lines that stand on a statement before anything is done. */
function linesOn(world: World, statementNo: string): readonly StatementLine[] {
  const isImported = new Set(stepsOf(world.each).filter(({ op }) => op === "import").flatMap(({ statement }) => statement ?? []));
  return [...world.lines.values()].filter(({ id }) => !isImported.has(id) && (world.statementOf.get(id) ?? world.defaultNo) === statementNo);
}

function statedDate(each: BankCase, statementNo: string): unknown {
  return rowsOf(each.options?.statements).find(({ no }) => no === statementNo)?.date;
}

/** The date of a statement as the case states it, else its latest line's. */
function statementDay({ each }: World, statementNo: string, lines: readonly StatementLine[]): Day | null {
  const stated = statedDate(each, statementNo) ?? each.options?.statementDate;
  if (typeof stated === "string") return dayFromIso(stated);
  return lines.reduce<Day | null>((latest, { bookedOn }) => (bookedOn !== null && (latest === null || bookedOn > latest) ? bookedOn : latest), null);
}

/** Cases of the language model run with our own conventions, whose window is not theirs; the others as Business Central does. */
export function optionsOf(each: BankCase, step?: CaseStep): MatchOptions {
  if (each.options?.mode === "semantic") return DEFAULT_OPTIONS;
  const days = step?.dateToleranceDays ?? (each.options?.dateToleranceDays as number | undefined) ?? 0;
  const statementDate = typeof each.options?.statementDate === "string" ? dayFromIso(each.options.statementDate) : null;
  return { ...DEFAULT_OPTIONS, conventions: "business-central", windowBefore: days, windowAfter: days, statementDate };
}

/** The statement that lines are on. */
export function statementNoOf(world: World, lines: readonly string[]): string {
  const [first] = lines;
  const on = world.books.open.find((one) => one.lines.some(({ id }) => id === first));
  return on?.statementNo ?? (first === undefined ? world.current : world.statementOf.get(first) ?? world.defaultNo);
}

/** A decimal text of a case as money of its bank account; rounded where the case says how finely is booked. */
export function caseAmount({ currency, each }: World, text: string): Amount {
  const read = parseDecimal(String(roundedText(text, currency, each.options?.amountRoundingPrecision)), currency);
  if (!read.ok) throw new Error(`${text}: ${read.error}`);
  return read.value;
}

/** An entry on the reconciled bank account that a posting made. */
export function entryFrom(world: World, { id, line, amount }: { readonly id: string; readonly line: StatementLine | undefined; readonly amount: Amount }): LedgerEntry {
  return readEntry(new FieldReader({
    id, postingDate: line?.bookedOn === undefined || line.bookedOn === null ? null : isoFromDay(line.bookedOn), documentNo: line?.documentNo, description: line?.text,
    amount: decimalText(amount, world.currency), currency: world.currency,
  }, "", []));
}

/** Ids of lines as the session knows them. */
export function lineIds(ids: readonly string[] | undefined): readonly LineId[] {
  return (ids ?? []) as readonly LineId[];
}

/** Ids of entries as the session knows them. */
export function entryIds(ids: readonly string[] | undefined): readonly EntryId[] {
  return (ids ?? []) as readonly EntryId[];
}
