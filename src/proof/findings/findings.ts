import { daysBetween, partsFromDay, subtract, type Day, type LedgerEntry } from "../../domain";
import { clearedBy } from "../cleared";
import { changedAccounts, duplicateImports, duplicatePayments } from "./payments";
import { oppositeSigns, transposedDigits, type LeftOver } from "./slips";
import type { Finding, FindingsInput } from "./types";

/**
 * Lists what reconciling a bank account brought to light, kind after kind: payments made twice, payees with a new account, transactions
 * imported twice, gaps between statements, direct postings, wrong signs and digits, wrong periods, old open items, lines missing in the books.
 *
 * Shapes:  a row may be in several findings; a line told as a wrong sign or digit is not told as missing as well.
 * Cost:    linear in rows but for sorting.
 */
export function findings(input: FindingsInput): readonly Finding[] {
  const left = leftOver(input);
  const slips = [...oppositeSigns(left, input.currency), ...transposedDigits(left, input.currency)];
  const told = new Set(slips.flatMap(({ lines, entries }) => [...lines, ...entries] as readonly string[]));
  return [
    ...duplicatePayments(input), ...changedAccounts(input), ...duplicateImports(input), ...statementGaps(input), ...directPostings(input), ...slips,
    ...wrongPeriods(input), ...oldItems(left, input, told), ...missingInBooks(left, input, told),
  ];
}

function leftOver({ lines, entries, session }: FindingsInput): LeftOver {
  const cleared = clearedBy(session, lines, entries);
  return {
    lines: lines.filter(({ id, amount }) => amount !== 0 && !cleared.lines.has(id) && !session.explanations.has(id)),
    entries: entries.filter(({ id, amount, kind, isOpen, isReversed }) => kind === "bank" && amount !== 0 && isOpen && !isReversed && !cleared.entries.has(id)),
  };
}

function* statementGaps({ statements, currency }: FindingsInput): Iterable<Finding> {
  const inOrder = [...statements].sort((one, other) => one.date - other.date);
  for (const [at, after] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (!before || before.closingBalance === after.openingBalance) continue;
    yield {
      code: "finding/statement-gap", lines: [], entries: [], amount: subtract(after.openingBalance, before.closingBalance), currency, before: before.statementNo, after: after.statementNo,
    };
  }
}

/**
 * Postings on the G/L account that did not come by way of the bank account: their source is nobody, or somebody else. Told only where
 * some sources are known to be the bank account; in other books a source may be anything.
 * Source: Business Central, test report, warning on direct postings.
 */
function* directPostings({ entries, day, currency, accountNames }: FindingsInput): Iterable<Finding> {
  const told = entries.filter(({ kind, source, postedOn }) => kind === "bank" && source !== undefined && (day === null || postedOn === null || postedOn <= day));
  const numbersOf = (is: (entry: LedgerEntry) => boolean): ReadonlySet<string> => new Set(told.flatMap((entry) => (entry.source !== undefined && entry.source.no !== "" && is(entry) ? [entry.source.no] : [])));
  const named = numbersOf(({ source }) => accountNames.includes(source?.no ?? ""));
  const own = named.size > 0 ? named : numbersOf(({ source }) => source?.kind === "bank");
  if (own.size === 0) return;
  for (const { id, amount, postedOn, source } of told) if (!own.has(source?.no ?? "")) yield { code: "finding/direct-posting", lines: [], entries: [id], amount, currency, day: postedOn };
}

/** The books are later than the bank by a month's end: on the statement's date they had it not. Earlier in the books is only outstanding. */
function* wrongPeriods({ lines, entries, session, currency }: FindingsInput): Iterable<Finding> {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  for (const match of session.matches.values()) {
    if (match.status !== "matched") continue;
    const booked = latest(match.lines.map((id) => lineOf.get(id)?.bookedOn ?? null));
    for (const id of match.entries) {
      const entry = entryOf.get(id);
      if (!entry || entry.postedOn === null || entry.kind !== "bank" || booked === null || monthOf(entry.postedOn) <= monthOf(booked)) continue;
      yield { code: "finding/wrong-period", lines: match.lines, entries: [id], amount: entry.amount, currency, match: match.id, booked, posted: entry.postedOn };
    }
  }
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((best, day) => (day !== null && (best === null || day > best) ? day : best), null);
}

function monthOf(day: Day): number {
  const { year, month } = partsFromDay(day);
  return year * 12 + month;
}

function* oldItems({ entries }: LeftOver, { day, currency, outstandingDays }: FindingsInput, told: ReadonlySet<string>): Iterable<Finding> {
  for (const { id, amount, postedOn } of entries) {
    const age = day === null || postedOn === null ? 0 : daysBetween(postedOn, day);
    if (age > outstandingDays && !told.has(id)) yield { code: "finding/outstanding-old", lines: [], entries: [id], amount, currency, age };
  }
}

function* missingInBooks({ lines }: LeftOver, { currency }: FindingsInput, told: ReadonlySet<string>): Iterable<Finding> {
  for (const { id, amount } of lines) if (!told.has(id)) yield { code: "finding/missing-in-books", lines: [id], entries: [], amount, currency };
}
