import { err, ok, type Amount, type Currency, type Day, type EntryId, type LedgerEntry, type LineId, type Refusal, type Result } from "../domain";
import { cellJson, putText, restore, save, takeText, type History, type Session } from "../session";
import type { OwnTransfer } from "./transfers";

/** Sheets that a statement is made of. */
export interface StatementSources {
  readonly bank: string | null;
  readonly book: string | null;
  /** Further sheets of open entries and of parties. */
  readonly beside: readonly string[];
}

/** A bank entry that a statement's posting will bring into the books: one for each document, by the amount it has on the bank account. */
export interface ExpectedEntry {
  readonly documentNo: string;
  readonly postedOn: Day | null;
  readonly amount: Amount;
  readonly currency: Currency;
}

/** What was settled when a statement was finished; later postings do not change it. */
export interface FinishedFacts {
  readonly closedOn: Day;
  /** ISO time. */
  readonly finishedAt: string;
  /** The account's last number before it. */
  readonly previousNo: string;
  readonly openingBalance: Amount;
  readonly closingBalance: Amount;
  readonly currency: Currency;
  readonly bookBalance: Amount;
  readonly outstandingTransactions: readonly EntryId[];
  readonly outstandingChecks: readonly EntryId[];
  /** The rows of both, so that they go on where the next month's ledger is another sheet. */
  readonly carried: readonly LedgerEntry[];
  /** Σ of the bank's errors that it has not put right yet, those of earlier statements among them. */
  readonly bankErrors: Amount;
  readonly expected: readonly ExpectedEntry[];
  /** Documents of its posting: the next statement's are numbered after them. */
  readonly documents: number;
  readonly lines: number;
}

/** A statement of the workbook that is not being worked on: finished, or laid aside. */
export interface KeptStatement {
  /** Names it in the workbook; never given again. */
  readonly id: number;
  /** Number of the bank account; "" where nobody named one. */
  readonly account: string;
  readonly statementNo: string;
  /** First day of its lines, where the sheet has earlier ones that are not on it. */
  readonly from: Day | null;
  /** Figures that a person stated; null where the sheets say them. */
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  readonly bookOpeningBalance: Amount | null;
  readonly sources: StatementSources;
  readonly hasRun: boolean;
  readonly session: Session;
  readonly history: History;
  /** Lines on it that no match and no explanation names. */
  readonly otherLines: readonly LineId[];
  /** Transfers to own accounts that it posts; absent where it has none. */
  readonly transfers?: readonly OwnTransfer[];
  /** Null while it is only laid aside. */
  readonly finished: FinishedFacts | null;
}

/** Names of the texts of a statement in the workbook's memory begin so. */
const KEPT = "statements/";

/** Lists the lines that are on a statement. */
export function linesOn({ session, otherLines }: KeptStatement): ReadonlySet<LineId> {
  const lines = new Set(otherLines);
  for (const match of session.matches.values()) if (match.status !== "rejected") for (const id of match.lines) lines.add(id);
  for (const { line } of session.explanations.values()) if (line !== null) lines.add(line);
  return lines;
}

/** Lists the entries that a statement holds: all that are matched on it; on one laid aside those that are suggested as well. */
export function entriesOn({ session, finished }: KeptStatement): ReadonlySet<EntryId> {
  const entries = new Set<EntryId>();
  for (const { status, entries: ids } of session.matches.values()) {
    if (status === "matched" || (finished === null && status === "suggested")) for (const id of ids) entries.add(id);
  }
  return entries;
}

/**
 * Writes a statement as texts to keep in the workbook, beside those of the one being worked on.
 * Cost: linear in its matches.
 */
export function keptTexts({ session, history, ...head }: KeptStatement): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const name = `${KEPT}${head.id}`;
  putText(texts, name, cellJson({ version: KEPT_VERSION, ...head }));
  for (const [key, text] of save(session, history)) texts.set(`${name}/${key}`, text);
  return texts;
}

/** What was found in the workbook of its other statements. */
export interface FoundStatements {
  /** By their ids. */
  readonly statements: readonly KeptStatement[];
  /** Texts of those that can't be read, or that a newer version kept: they stay as they are. */
  readonly unread: ReadonlyMap<string, string>;
  readonly problems: readonly Refusal[];
}

/**
 * Finds the statements that are kept in the workbook.
 *
 * Errors:  save/damaged and save/newer-version for one that can't be read; the others are found all the same.
 */
export function keptFrom(texts: ReadonlyMap<string, string>): FoundStatements {
  const byId = new Map<number, Map<string, string>>();
  for (const [key, text] of texts) {
    const id = text === "" ? undefined : KEY.exec(key)?.[1];
    if (id === undefined) continue;
    const own = byId.get(Number(id)) ?? new Map<string, string>();
    byId.set(Number(id), own.set(key, text));
  }
  const statements: KeptStatement[] = [];
  const unread = new Map<string, string>();
  const problems: Refusal[] = [];
  for (const [id, own] of [...byId].sort(([one], [other]) => one - other)) {
    const read = readKept(id, own);
    if (read.ok) statements.push(read.value);
    else {
      problems.push(read.error);
      for (const [key, text] of own) unread.set(key, text);
    }
  }
  return { statements, unread, problems };
}

/** Version of what is kept of a statement. A reader passes over a newer one; it grows only when an older reader would misread. */
const KEPT_VERSION = 1;
const KEY = /^statements\/(\d+)(?:\/|$)/;
const DAMAGED = err({ code: "save/damaged" } as const);

function readKept(id: number, texts: ReadonlyMap<string, string>): Result<KeptStatement, Refusal> {
  const name = `${KEPT}${id}`;
  const head = headOf(takeText(texts, name));
  if (head === null) return DAMAGED;
  if (Number(head.version) > KEPT_VERSION) return err({ code: "save/newer-version", version: Number(head.version) });
  const own = new Map([...texts].flatMap(([key, text]) => (key.startsWith(`${name}/`) ? [[key.slice(name.length + 1), text] as const] : [])));
  const restored = restore(own);
  if (!restored.ok) return restored;
  if (restored.value === null || !isHead(head, id)) return DAMAGED;
  const { version: _, ...rest } = head;
  return ok({ ...(rest as Omit<KeptStatement, "session" | "history">), session: restored.value.session, history: restored.value.history });
}

function headOf(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return isRecord(value) && Number.isSafeInteger(value.version) ? value : null;
  } catch {
    return null;
  }
}

function isHead(head: Readonly<Record<string, unknown>>, id: number): boolean {
  const { sources, finished } = head;
  return head.id === id && isTexts([head.account, head.statementNo]) && isIds(head.otherLines) && typeof head.hasRun === "boolean"
    && [head.from, head.openingBalance, head.closingBalance, head.bookOpeningBalance].every((value) => value === null || Number.isSafeInteger(value))
    && (head.transfers === undefined || isRows(head.transfers, ["line", "account", "amount", "currency", "documentNo"]))
    && isRecord(sources) && [sources.bank, sources.book].every((name) => name === null || typeof name === "string") && isIds(sources.beside)
    && (finished === null || (isRecord(finished) && isFinished(finished)));
}

function isFinished(facts: Readonly<Record<string, unknown>>): boolean {
  return [facts.closedOn, facts.openingBalance, facts.closingBalance, facts.bookBalance, facts.bankErrors, facts.documents, facts.lines].every(Number.isSafeInteger)
    && isTexts([facts.finishedAt, facts.previousNo, facts.currency]) && isIds(facts.outstandingTransactions) && isIds(facts.outstandingChecks)
    && isRows(facts.carried, ["id", "kind", "amount"]) && isRows(facts.expected, ["documentNo", "amount", "currency"]);
}

function isRows(value: unknown, keys: readonly string[]): boolean {
  return Array.isArray(value) && value.every((row) => isRecord(row) && keys.every((key) => key in row));
}

function isTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === "string");
}

function isIds(value: unknown): boolean {
  return Array.isArray(value) && isTexts(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
