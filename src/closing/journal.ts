import { err, negate, ok, subtract, type AccountType, type Amount, type Day, type LedgerEntry, type LineId, type Refusal, type Result, type StatementLine } from "../domain";
import { lineDifferences } from "../proof";
import { decide, indexMatches } from "../session";
import { findOpen, rowsFor, withOpen } from "./books";
import type { AccountBooks, BooksResult, Reconciliation } from "./types";

export interface JournalAccount {
  readonly type: AccountType;
  /** "" = the person fills it in. */
  readonly no: string;
}

/** One line of a general journal made from what a statement line leaves. A positive amount is a debit to `account`. */
export interface DifferenceLine {
  readonly lineNo: number;
  readonly postingDate: Day;
  readonly documentType: "" | "Payment";
  readonly documentNo: string;
  readonly description: string;
  readonly account: JournalAccount;
  readonly balancing: JournalAccount;
  readonly amount: Amount;
  /** The line that the posted entry is matched with; null where several lines share their entry. */
  readonly line: LineId | null;
}

export interface TransferOptions {
  /** Lines to transfer; those without a difference are passed over. */
  readonly lines: readonly LineId[];
  /** The journal's own balancing account; no number = the bank account. */
  readonly balancing: JournalAccount;
  /** Last line number in the journal. */
  readonly lastLineNo: number;
  /** Document number for a line that has none. */
  readonly documentNoFor: (line: StatementLine) => string;
}

/** Journals count their lines in such steps. Source: Business Central. */
const LINE_STEP = 10_000;

/**
 * Takes what lines leave to a general journal, one journal line each; the account is filled in there.
 * Balanced by another account the difference keeps its sign; balanced by the bank account itself it is turned.
 *
 * Errors:  statement/not-found; journal/no-difference; journal/date-missing.
 * Source:  Business Central, Transfer to General Journal.
 */
export function transferDifferences(books: AccountBooks, statementNo: string, options: TransferOptions): Result<readonly DifferenceLine[], Refusal> {
  const found = findOpen(books, statementNo);
  if (!found.ok) return found;
  const { balancing } = options;
  const bank: JournalAccount = { type: "Bank Account", no: books.account.number };
  const isOther = balancing.no !== "" && !(balancing.type === "Bank Account" && balancing.no === bank.no);
  return linesFor(books, found.value, {
    ...options, draftFor: (difference) => ({
      documentType: "", account: { type: "G/L Account", no: "" }, balancing: isOther ? balancing : bank, amount: isOther ? difference : negate(difference),
    }),
  });
}

export interface AccountPosting extends Omit<TransferOptions, "balancing" | "lines"> {
  readonly accounts: ReadonlyMap<LineId, string>;
  /** Days that may be posted in; null = no limit. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Journal lines for lines that a person gave a G/L account, and the lines left out because of their day. */
export interface AccountPosted {
  readonly drafts: readonly DifferenceLine[];
  readonly refused: readonly Refusal[];
}

/** Posts what lines leave to the accounts that a person chose for them, against the bank account. Errors: as `transferDifferences`. */
export function postToAccounts(books: AccountBooks, statementNo: string, options: AccountPosting): Result<AccountPosted, Refusal> {
  const found = findOpen(books, statementNo);
  if (!found.ok) return found;
  const refused: Refusal[] = [];
  const isInside = ({ id, bookedOn }: StatementLine): boolean => {
    if (bookedOn === null || ((options.from === null || bookedOn >= options.from) && (options.to === null || bookedOn <= options.to))) return true;
    refused.push({ code: "journal/outside-period", line: id, day: bookedOn });
    return false;
  };
  const lines = found.value.lines.filter((line) => options.accounts.has(line.id) && isInside(line)).map(({ id }) => id);
  if (lines.length === 0 && refused.length > 0) return ok({ drafts: [], refused });
  const bank: JournalAccount = { type: "Bank Account", no: books.account.number };
  const drafts = linesFor(books, found.value, {
    ...options, lines, draftFor: (difference, { id }) => ({
      documentType: "Payment", account: { type: "G/L Account", no: options.accounts.get(id) ?? "" }, balancing: bank, amount: negate(difference),
    }),
  });
  return drafts.ok ? ok({ drafts: drafts.value, refused }) : drafts;
}

interface Drafting extends Omit<TransferOptions, "balancing"> {
  draftFor(difference: Amount, line: StatementLine): Pick<DifferenceLine, "documentType" | "account" | "balancing" | "amount">;
}

function linesFor(books: AccountBooks, reconciliation: Reconciliation, options: Drafting): Result<readonly DifferenceLine[], Refusal> {
  const selected = new Set(options.lines);
  const differences = lineDifferences(reconciliation.lines, reconciliation.session, books.entries);
  const { byLine } = indexMatches(reconciliation.session);
  const drafts: DifferenceLine[] = [];
  for (const line of reconciliation.lines) {
    const difference = differences.get(line.id);
    if (!selected.has(line.id) || difference === undefined || difference === 0) continue;
    if (line.bookedOn === null) return err({ code: "journal/date-missing", line: line.id });
    drafts.push({
      ...options.draftFor(difference, line), lineNo: options.lastLineNo + LINE_STEP * (drafts.length + 1), postingDate: line.bookedOn,
      documentNo: line.documentNo || options.documentNoFor(line), description: line.text, line: (byLine.get(line.id)?.lines.length ?? 1) > 1 ? null : line.id,
    });
  }
  return drafts.length === 0 ? err({ code: "journal/no-difference" }) : ok(drafts);
}

/** The entries that posting a journal line brings on bank accounts: its own side first, then the balancing side. */
export function bankEntriesOf({ account, balancing, amount }: DifferenceLine): readonly { readonly bankAccount: string; readonly amount: Amount }[] {
  const sides = [{ ...account, amount }, { ...balancing, amount: negate(amount) }];
  return sides.filter(({ type }) => type === "Bank Account").map((side) => ({ bankAccount: side.no, amount: side.amount }));
}

/** An entry that came into the books, and the line it was posted for. */
export interface PostedEntry {
  readonly entry: LedgerEntry;
  readonly line: LineId | null;
}

/**
 * Takes in the entries that journal lines became once they are posted: each joins the line it came from where it is the line's whole amount or what
 * the line leaves; any other amount stays unmatched.
 *
 * Cost:    linear in rows, and in matches for each entry that joins a line.
 * Errors:  statement/not-found, and what a decision refuses; nothing is changed then.
 * Source:  Business Central, linking of entries posted from a bank reconciliation.
 */
export function takePosted(books: AccountBooks, statementNo: string, { posted, at }: { readonly posted: readonly PostedEntry[]; readonly at: string }): BooksResult {
  const found = findOpen(books, statementNo);
  if (!found.ok) return found;
  const grown = { ...books, entries: [...books.entries, ...posted.map(({ entry }) => entry)] };
  const rows = rowsFor(grown, found.value);
  const left = new Map(lineDifferences(found.value.lines, found.value.session, books.entries));
  let { session } = found.value;
  for (const { entry, line } of posted) {
    const from = line === null ? undefined : rows.lines.get(line);
    const difference = from && left.get(from.id);
    if (!from || difference === undefined || (entry.amount !== from.amount && entry.amount !== difference)) continue;
    const decided = decide(session, { type: "link", lines: [from.id], entries: [entry.id], at }, rows);
    if (!decided.ok) return decided;
    session = decided.value.session;
    left.set(from.id, subtract(difference, entry.amount));
  }
  return ok(withOpen(grown, { ...found.value, session }));
}
