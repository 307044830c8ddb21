import {
  add, daysBetween, negate, sameCurrency, subtract, sum, ZERO,
  type Amount, type Currency, type Day, type EntryId, type Issue, type LedgerEntry, type LineId, type StatementLine,
} from "../domain";
import type { Session } from "../session";
import { clearedInPieces, type Cleared, type RowsById } from "./cleared";
import { inBooks, matchedAfter, reportOf } from "./report";
import type { OutstandingItem, Proof } from "./types";

/** What a proof is made of. Rows of another currency than `currency` are left out; a row that names none belongs. */
export interface ProofInput {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly session: Session;
  /** The same rows by their ids, where the caller has them so. */
  readonly rows?: RowsById;
  /** Balances the sheets or a person state; null where nobody does. */
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  readonly bookOpeningBalance: Amount | null;
  /** The statement date; later entries are left out. Null = no limit. */
  readonly asOf: Day | null;
  readonly currency: Currency;
  /** What earlier statements of the account left. */
  readonly earlier?: EarlierStatements;
}

/** What earlier statements left open, where there are any. */
export interface EarlierStatements {
  /** Entries among `entries` that an opening balance of the books holds already. */
  readonly carried: ReadonlySet<EntryId>;
  /** Σ of the bank's errors that it has not put right. */
  readonly bankErrors: Amount;
  /** Amounts on the bank account that were posted from them and that the books don't show yet. */
  readonly awaited: readonly Amount[];
}

const NOTHING_EARLIER: EarlierStatements = { carried: new Set(), bankErrors: ZERO, awaited: [] };

interface BankSide { readonly opening: Amount; readonly closing: Amount; readonly total: Amount; readonly isKnown: boolean }

/**
 * Proves the balance: the bank's closing balance with what is outstanding against the books' balance with what is explained.
 *
 * Shapes:  every line and entry in one pass; only applied matches whose rows are all there clear anything.
 *          Without an opening balance in the books the openings are taken to agree, and unmatched entries closed earlier or reversed are left out;
 *          without one on the statement it is the stated closing balance less the lines, else 0. Both are said as issues.
 * Units:   minor units of `currency`, money in positive on both sides.
 * Errors:  none; what keeps the proof from closing is in `issues`.
 * Source:  Business Central, Test Report of bank account reconciliations; strict where it is not: differences that cancel out do not pass.
 */
export function prove(input: ProofInput): Proof {
  const proving = proveInPieces(input);
  for (let step = proving.next(); ; step = proving.next()) if (step.done === true) return step.value;
}

/** The same with pauses, so that whoever shows it can do something else in between. */
export function* proveInPieces(input: ProofInput): Generator<void, Proof> {
  const { currency, asOf, earlier = NOTHING_EARLIER } = input;
  const lines = input.lines.filter((line) => sameCurrency(line.currency, currency));
  const entries = input.entries.filter((entry) => sameCurrency(entry.currency, currency));
  const rows = input.rows ?? { lines: new Map(lines.map((line) => [line.id, line])), entries: new Map(entries.map((entry) => [entry.id, entry])) };
  yield;
  const cleared = yield* clearedInPieces(input.session, rows, currency);
  yield;
  const bank = bankSide(input, sum(lines.map((line) => line.amount)));
  const bookBalance = bookSide(input, { entries, cleared, assumedOpening: subtract(bank.opening, earlier.bankErrors) });
  const outstanding = outstandingOf(entries, cleared, asOf);
  yield;
  const reasons = explainedBy(input.session, lines, cleared);
  const payments = sum(outstanding.map(({ amount }) => (amount < 0 ? amount : ZERO)));
  const deposits = sum(outstanding.map(({ amount }) => (amount > 0 ? amount : ZERO)));
  const bankErrors = add(earlier.bankErrors, reasons.bankErrors);
  // An opening balance taken from the bank's has in it what is still to be posted.
  const awaited = input.bookOpeningBalance === null ? ZERO : sum(earlier.awaited);
  const adjustedBankBalance = sum([bank.closing, payments, deposits, negate(bankErrors)]);
  const adjustedBookBalance = sum([bookBalance, reasons.explained, cleared.paymentsToPost, awaited]);
  const remainingDifference = subtract(adjustedBankBalance, adjustedBookBalance);
  const statementFoots = add(bank.opening, bank.total) === bank.closing;
  yield;
  const gap = subtract(sum([bank.closing, payments, deposits]), bookBalance);
  const report = reportOf({ lines, entries, cleared, outstanding, asOf, currency }, { closing: bank.closing, book: bookBalance, gap });
  yield;
  const unexplainedLines = lines.filter((line) => line.amount !== 0 && !cleared.lines.has(line.id) && !input.session.explanations.has(line.id));
  const blocking = [...unexplainedIssues(unexplainedLines, currency), ...differenceIssues(input.session, cleared, currency), ...cleared.issues, ...lateIssues(entries, cleared, input)];
  return {
    currency, asOf, openingBalance: bank.opening, closingBalance: bank.closing, statementTotal: bank.total, bookBalance,
    outstandingPayments: payments, depositsInTransit: deposits, adjustedBankBalance, adjustedBookBalance,
    explained: reasons.explained, paymentsToPost: cleared.paymentsToPost, awaited, bankErrors, earlierBankErrors: earlier.bankErrors,
    report,
    remainingDifference, statementFoots, outstanding, unexplainedLines: unexplainedLines.map(({ id }) => id),
    closes: remainingDifference === 0 && statementFoots && blocking.length === 0,
    issues: [...openingIssues(input, bank), ...blocking],
  };
}

function bankSide({ openingBalance, closingBalance }: ProofInput, total: Amount): BankSide {
  const opening = openingBalance ?? (closingBalance === null ? ZERO : subtract(closingBalance, total));
  return { opening, closing: closingBalance ?? add(opening, total), total, isKnown: openingBalance !== null };
}

function bookSide(input: ProofInput, known: { readonly entries: readonly LedgerEntry[]; readonly cleared: Cleared; readonly assumedOpening: Amount }): Amount {
  const isAssumed = input.bookOpeningBalance === null;
  const carried = input.earlier?.carried ?? NOTHING_EARLIER.carried;
  const isLeftOut = (entry: LedgerEntry): boolean => (isAssumed ? isSettledElsewhere(entry, known.cleared) : carried.has(entry.id));
  const counted = known.entries.filter((entry) => inBooks(entry, input.asOf) && !isLeftOut(entry));
  return add(input.bookOpeningBalance ?? known.assumedOpening, sum(counted.map((entry) => entry.amount)));
}

/** Closed by an earlier statement, or reversed: an opening balance that agrees with the bank's holds it already, or never did. */
function isSettledElsewhere(entry: LedgerEntry, cleared: Cleared): boolean {
  return (!entry.isOpen || entry.isReversed) && !cleared.entries.has(entry.id);
}

function outstandingOf(entries: readonly LedgerEntry[], cleared: Cleared, asOf: Day | null): readonly OutstandingItem[] {
  return entries
    .filter((entry) => inBooks(entry, asOf) && entry.isOpen && !entry.isReversed && entry.amount !== 0 && !cleared.entries.has(entry.id))
    .map(({ id, amount, postedOn, checkNo }) => ({ entry: id, amount, postedOn, age: asOf === null || postedOn === null ? null : daysBetween(postedOn, asOf), isCheck: checkNo !== "" }));
}

/** Σ of what a person explained: what the books lack, and what the bank will put right. */
function explainedBy(session: Session, lines: readonly StatementLine[], cleared: Cleared): { readonly explained: Amount; readonly bankErrors: Amount } {
  let explained = ZERO;
  let bankErrors = ZERO;
  const count = (key: LineId | string, value: Amount): void => {
    const explanation = session.explanations.get(key as LineId);
    if (explanation?.kind === "bank-error") bankErrors = add(bankErrors, value);
    else if (explanation) explained = add(explained, value);
  };
  for (const line of lines) if (!cleared.lines.has(line.id)) count(line.id, line.amount);
  for (const [match, difference] of cleared.differences) count(match, difference);
  return { explained, bankErrors };
}

function openingIssues(input: ProofInput, bank: BankSide): readonly Issue[] {
  const issues: Issue[] = [];
  if (!bank.isKnown) issues.push({ code: "proof/no-opening-balance", side: "bank" });
  if (input.bookOpeningBalance === null) issues.push({ code: "proof/no-opening-balance", side: "book" });
  return issues;
}

function unexplainedIssues(lines: readonly StatementLine[], currency: Currency): readonly Issue[] {
  return lines.map(({ id, amount }) => ({ code: "proof/line-unexplained", line: id, amount, currency }));
}

function differenceIssues(session: Session, cleared: Cleared, currency: Currency): readonly Issue[] {
  return [...cleared.differences]
    .filter(([match]) => !session.explanations.has(match))
    .map(([match, difference]) => ({ code: "proof/difference-unexplained", match, amount: difference, currency }));
}

/** A line matched to an entry posted after the statement date: the bank has it, the books on that day had it not. */
function lateIssues(entries: readonly LedgerEntry[], cleared: Cleared, { asOf, currency }: ProofInput): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { id, amount } of matchedAfter(entries, cleared, asOf)) issues.push({ code: "proof/matched-after-date", match: cleared.entries.get(id)!, entry: id, amount, currency });
  return issues;
}
