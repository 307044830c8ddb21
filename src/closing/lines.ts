import { appliedAmount, err, ok, subtract, type Day, type LedgerEntry, type LineId, type Proposal, type Refusal, type Result, type StatementLine } from "../domain";
import { decide, type Session } from "../session";
import { findOpen, rowsFor, standingsOf, withOpen } from "./books";
import type { AccountBooks, BooksResult, LineNamer, Reconciliation } from "./types";

/** Which entries lines can be made from. */
export interface EntriesAsked {
  readonly from: Day | null;
  /** Null = the statement's date; a later day is cut to it. */
  readonly to: Day | null;
  readonly isReversedIncluded: boolean;
}

export interface SuggestLines extends EntriesAsked {
  /** Match each line with its entry at once. */
  readonly isMatched: boolean;
  readonly nameLine: LineNamer;
  readonly at: string;
}

/**
 * Makes the lines of a statement from the entries in the books, for banks that give no file: one line an entry, matched with it at once.
 * Run again it adds only what is new, where lines are matched.
 *
 * Errors:  statement/not-found; finish/date-missing without an end.
 * Source:  Business Central, Suggest Lines of the bank reconciliation.
 */
export function suggestLines(books: AccountBooks, statementNo: string, options: SuggestLines): BooksResult {
  const found = findOpen(books, statementNo);
  if (!found.ok) return found;
  const taken = entriesForLines(books, statementNo, options);
  if (!taken.ok) return taken;
  const pairs = taken.value.map((entry) => ({ entry, line: lineFrom(entry, options.nameLine(entry)) }));
  const grown: Reconciliation = { ...found.value, lines: [...found.value.lines, ...pairs.map(({ line }) => line)] };
  if (!options.isMatched) return ok(withOpen(books, grown));
  const proposals = pairs.map(({ entry, line }): Proposal => ({
    lines: [line.id], entries: [entry.id], status: "matched", confidence: "high", difference: subtract(line.amount, appliedAmount(entry)), currency: line.currency,
    rule: "line-from-entry", reasons: [{ code: "amount/equal", amount: line.amount, currency: line.currency }], runnerUp: null,
  }));
  const decided = decide(grown.session, { type: "propose", proposals, at: options.at }, rowsFor(books, grown));
  return decided.ok ? ok(withOpen(books, { ...grown, session: decided.value.session })) : decided;
}

/** Lists the entries that are on no statement and can become lines of one, by date. Errors: as `suggestLines`. */
export function entriesForLines(books: AccountBooks, statementNo: string, { from, to: asked, isReversedIncluded }: EntriesAsked): Result<readonly LedgerEntry[], Refusal> {
  const found = findOpen(books, statementNo);
  if (!found.ok) return found;
  const { statementDate } = found.value;
  const to = asked === null || (statementDate !== null && statementDate < asked) ? statementDate : asked;
  if (to === null) return err({ code: "finish/date-missing" });
  return ok(standingsOf(books)
    .filter(({ entry, statementNo: on, isClosed }) => entry.isOpen && !isClosed && on === "" && (isReversedIncluded || !entry.isReversed)
      && entry.postedOn !== null && entry.postedOn <= to && (from === null || entry.postedOn >= from))
    .map(({ entry }) => entry).sort((one, other) => one.postedOn! - other.postedOn!));
}

function lineFrom(entry: LedgerEntry, id: LineId): StatementLine {
  return {
    id, at: null, bookedOn: entry.postedOn, valueOn: null, amount: entry.openAmount, currency: entry.currency, text: entry.text, additionalInfo: "", reference: "",
    counterpartyName: "", counterpartyAccount: "", documentNo: entry.documentNo, checkNo: entry.checkNo, bankReference: "", transactionType: "",
    accountNo: entry.accountNo, balance: null,
  };
}

export interface ImportOptions {
  /** A bank's id that is on the statement already may come again. */
  readonly isRepeatAllowed: boolean;
  /** Ids of lines on finished statements: they never come again. */
  readonly finishedIds: ReadonlySet<string>;
  /** Ids of lines that were posted but never reconciled: they come again if a person said so. */
  readonly postedIds: ReadonlySet<string>;
  readonly isPostedConfirmed: boolean;
}

/** Lines that were read and those that stayed out, because the bank's id of the transaction was here before. */
export interface Imported {
  readonly taken: readonly StatementLine[];
  readonly refused: readonly StatementLine[];
}

/**
 * Takes lines of a bank file onto a statement and leaves out what is there already, by the bank's own id of the transaction.
 * Lines without an id always come.
 *
 * Source:  Business Central, import of bank statements.
 */
export function importLines(present: readonly StatementLine[], incoming: readonly StatementLine[], options: ImportOptions): Imported {
  const seen = new Set(present.map(({ bankReference }) => bankReference));
  const [taken, refused]: [StatementLine[], StatementLine[]] = [[], []];
  for (const line of incoming) {
    const id = line.bankReference;
    const isBlocked = options.finishedIds.has(id) || (options.postedIds.has(id) && !options.isPostedConfirmed) || (seen.has(id) && !options.isRepeatAllowed);
    (id !== "" && isBlocked ? refused : taken).push(line);
    seen.add(id);
  }
  return { taken, refused };
}

/** Takes a line off a statement; its entries are free again. Errors: statement/not-found; match/row-not-found. */
export function deleteLine(books: AccountBooks, statementNo: string, { line, at }: { readonly line: LineId; readonly at: string }): BooksResult {
  const found = findOpen(books, statementNo);
  if (!found.ok) return found;
  const reconciliation = found.value;
  if (!reconciliation.lines.some(({ id }) => id === line)) return err({ code: "match/row-not-found", id: line });
  const session = freed(reconciliation, books, { line, at });
  return session.ok ? ok(withOpen(books, { ...reconciliation, session: session.value, lines: reconciliation.lines.filter(({ id }) => id !== line) })) : session;
}

function freed(reconciliation: Reconciliation, books: AccountBooks, { line, at }: { line: LineId; at: string }): Result<Session, Refusal> {
  const rows = rowsFor(books, reconciliation);
  const unlinked = decide(reconciliation.session, { type: "unlink", lines: [line], entries: [], at }, rows);
  if (!unlinked.ok) return unlinked;
  const { session } = unlinked.value;
  if (!session.explanations.has(line)) return ok(session);
  const plain = decide(session, { type: "unexplain", key: line, at }, rows);
  return plain.ok ? ok(plain.value.session) : plain;
}
