import { dayFromParts, partsFromDay, type Currency, type Day } from "../domain";
import type { Journal } from "../posting";
import { proveInPieces, type EarlierStatements, type Proof } from "../proof";
import { statedBalances } from "./statements/sight";
import type { ReconciliationState, StatementSight } from "./types";

/** The figures of the proof for the rows and decisions of the moment; null until both sides are read. */
export function* proofOf(state: ReconciliationState): Generator<void, Proof | null> {
  const { bank, book, sight, session } = state;
  if (!bank?.source || !book?.source) return null;
  const lines = [...state.lines.values()];
  const entries = [...state.entries.values()];
  const proof = yield* proveInPieces({
    lines, entries, session, rows: state, ...statedBalances(state), asOf: statementDate(state), ...(sight === null ? {} : { earlier: earlierOf(sight) }),
    currency: mostUsed(lines.map((line) => line.currency), bank.source.layout.currency),
  });
  const changed = sight?.changed ?? [];
  return changed.length === 0 ? proof : { ...proof, issues: [...proof.issues, ...changed.map((each) => ({ code: "statement/rows-changed", ...each } as const))] };
}

/**
 * The day the reconciliation is made up to: the one a person set; else the last day on either sheet, but not beyond the
 * month of the last statement line, since a ledger often goes on after the statement ends. Null without any date.
 */
export function statementDate(state: ReconciliationState): Day | null {
  const stated = state.session.options.statementDate;
  if (stated !== null) return stated;
  const lastLine = latest([...state.lines.values()].map((line) => line.bookedOn));
  if (lastLine === null) return null;
  const monthEnd = endOfMonth(lastLine);
  const lastEntry = latest((state.book?.source?.entries ?? []).map((entry) => entry.postedOn).filter((day) => day !== null && day <= monthEnd));
  return lastEntry !== null && lastEntry > lastLine ? lastEntry : lastLine;
}

function earlierOf({ carried, bankErrors, awaited }: StatementSight): EarlierStatements {
  return { carried, bankErrors, awaited: awaited.map(({ amount }) => amount) };
}

/** Makes the journal; loaded with the first decision, since before it there is nothing to post. */
let journalMaker: ((state: ReconciliationState) => Journal | null) | null = null;

/** The journal of what was explained and matched, in the settings of the moment; null until both sides are read and something was decided. */
export function journalOf(state: ReconciliationState): Journal | null {
  return journalMaker === null ? null : journalMaker(state);
}

/** Loads what makes the journal, where something was decided and it is not there yet. Gives whether it came just now. */
export async function loadJournal({ session }: ReconciliationState): Promise<boolean> {
  if (journalMaker !== null || session.matches.size + session.explanations.size === 0) return false;
  journalMaker = (await import("./posting/journal")).journalOf;
  return true;
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
