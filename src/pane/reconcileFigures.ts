import { dayFromParts, partsFromDay, type Currency, type Day } from "../domain";
import { journalFor, type Journal } from "../posting";
import { proveInPieces, type Proof } from "../proof";
import type { ReconciliationState } from "./types";

/** The figures of the proof for the rows and decisions of the moment; null until both sides are read. */
export function* proofOf(state: ReconciliationState): Generator<void, Proof | null> {
  const { bank, book, balances, session } = state;
  if (!bank?.source || !book?.source) return null;
  const { lines } = bank.source;
  const entries = [...state.entries.values()];
  return yield* proveInPieces({
    lines, entries, session, rows: state,
    openingBalance: balances.openingBalance ?? bank.source.openingBalance,
    closingBalance: balances.closingBalance ?? bank.source.closingBalance,
    bookOpeningBalance: balances.bookOpeningBalance ?? book.source.openingBalance,
    asOf: statementDate(state),
    currency: mostUsed(lines.map((line) => line.currency), bank.source.layout.currency),
  });
}

/**
 * The day the reconciliation is made up to: the one a person set; else the last day on either sheet, but not beyond the
 * month of the last statement line, since a ledger often goes on after the statement ends. Null without any date.
 */
function statementDate(state: ReconciliationState): Day | null {
  const stated = state.session.options.statementDate;
  if (stated !== null) return stated;
  const lastLine = latest((state.bank?.source?.lines ?? []).map((line) => line.bookedOn));
  if (lastLine === null) return null;
  const monthEnd = endOfMonth(lastLine);
  const lastEntry = latest((state.book?.source?.entries ?? []).map((entry) => entry.postedOn).filter((day) => day !== null && day <= monthEnd));
  return lastEntry !== null && lastEntry > lastLine ? lastEntry : lastLine;
}

/** The journal of what was explained and matched, in the settings of the moment; null until both sides are read. */
export function journalOf(state: ReconciliationState): Journal | null {
  const { bank, book, session, posting, lines, entries } = state;
  if (!bank?.source || !book?.source) return null;
  return journalFor(session, { lines, entries }, posting);
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function endOfMonth(day: Day): Day {
  const { year, month } = partsFromDay(day);
  const next = month === 12 ? dayFromParts(year + 1, 1, 1) : dayFromParts(year, month + 1, 1);
  return next === null ? day : ((next - 1) as Day);
}

/** The currency of most rows, the first on a tie; rows that name none have `otherwise`. */
function mostUsed(currencies: readonly Currency[], otherwise: Currency): Currency {
  const counts = new Map<Currency, number>();
  for (const currency of currencies) counts.set(currency || otherwise, (counts.get(currency || otherwise) ?? 0) + 1);
  let best = otherwise;
  for (const [currency, count] of counts) if (count > (counts.get(best) ?? 0)) best = currency;
  return best;
}
