import type { Currency, Day, EntryId, LedgerEntry, LineId, MatchId, StatementLine } from "../domain";
import { isLive, type Match, type SessionDiff } from "../session";
import type { Filter } from "./messages";
import type { ReconciliationState } from "./types";

/** What a reconciliation stands on: the rows, the decisions, and what no longer fits. */
export type Rows = Pick<ReconciliationState, "lines" | "entries" | "session" | "stale">;

/** Shares of the statement's amount, 0 to 1. For the bar only, so rounding does not matter. */
interface Shares {
  readonly matched: number;
  readonly suggested: number;
  readonly open: number;
}

/** Where the reconciliation stands, counted once for the whole pane. */
export interface Standing {
  readonly counts: Readonly<Record<Filter, number>>;
  /** Matched, with a difference that nobody has explained. */
  readonly unexplainedDifferences: number;
  readonly shares: Shares;
  readonly usedLines: ReadonlyMap<LineId, Match>;
  readonly usedEntries: ReadonlyMap<EntryId, Match>;
  /** First and last booking day on the statement. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly currency: Currency;
  /** What was counted. */
  readonly of: Rows;
}

/** Counts in the making. Adding and taking away the same leaves it as it was. */
interface Tally {
  readonly counts: Record<Filter, number>;
  unexplained: number;
  readonly weights: { matched: number; suggested: number; open: number };
  readonly usedLines: Map<LineId, Match>;
  readonly usedEntries: Map<EntryId, Match>;
}

/** Rows with the way they go: into the counts, or out. */
type Counted = Rows & { readonly by: 1 | -1 };

const tallies = new WeakMap<Standing, Tally>();

/** An entry that a line may still come for. */
export const isOutstanding = (entry: LedgerEntry): boolean => entry.isOpen && !entry.isReversed;

/** Counts where everything stands: one pass over matches, lines and entries. */
export function standingOf(rows: Rows): Standing {
  const tally: Tally = {
    counts: { suggested: 0, difference: 0, openLines: 0, openEntries: 0, matched: 0, explained: 0, stale: 0 }, unexplained: 0,
    weights: { matched: 0, suggested: 0, open: 0 }, usedLines: new Map(), usedEntries: new Map(),
  };
  const whole = { ...rows, by: 1 } as const;
  for (const match of rows.session.matches.values()) countMatch(tally, match, whole);
  for (const line of rows.lines.values()) countLine(tally, line, whole);
  for (const entry of rows.entries.values()) countEntry(tally, entry, 1);
  return standing(tally, rows, ofLines(rows.lines));
}

/**
 * Counts anew what a decision has changed. The counts of `before` are taken over, so it is not to be used afterwards.
 * Cost: linear in what the decision touches.
 */
export function standingAfter(before: Standing, diff: SessionDiff, rows: Rows): Standing {
  const tally = tallies.get(before);
  if (tally === undefined) return standingOf(rows);
  const touched = touchedBy(diff, rows);
  count(tally, touched, { ...before.of, by: -1 });
  count(tally, touched, { ...rows, by: 1 });
  return standing(tally, rows, before);
}

interface Touched {
  readonly matches: ReadonlySet<MatchId>;
  readonly lines: ReadonlySet<LineId>;
  readonly entries: ReadonlySet<EntryId>;
}

/** The matches, lines and entries that a change touches. */
export function touchedBy(diff: SessionDiff, { lines }: Pick<Rows, "lines">): Touched {
  const touched = { matches: new Set<MatchId>(diff.matches.keys()), lines: new Set<LineId>(), entries: new Set<EntryId>() };
  for (const { from, to } of diff.matches.values()) {
    for (const match of [from, to]) {
      for (const id of match?.lines ?? []) touched.lines.add(id);
      for (const id of match?.entries ?? []) touched.entries.add(id);
    }
  }
  for (const key of diff.explanations.keys()) {
    if (lines.has(key as LineId)) touched.lines.add(key as LineId);
    else touched.matches.add(key as MatchId);
  }
  return touched;
}

/** Takes what is touched out of the counts (−1: rows before matches leave), or puts it in (1: after they came). */
function count(tally: Tally, touched: Touched, counted: Counted): void {
  const { by, ...rows } = counted;
  const ofMatches = (): void => {
    for (const id of touched.matches) {
      const match = rows.session.matches.get(id);
      if (match) countMatch(tally, match, counted);
    }
  };
  if (by === 1) ofMatches();
  for (const id of touched.lines) {
    const line = rows.lines.get(id);
    if (line) countLine(tally, line, counted);
  }
  for (const id of touched.entries) {
    const entry = rows.entries.get(id);
    if (entry) countEntry(tally, entry, by);
  }
  if (by === -1) ofMatches();
}

function countMatch(tally: Tally, match: Match, { session, stale, by }: Counted): void {
  const { counts, usedLines, usedEntries } = tally;
  if (!isLive(match)) return;
  for (const id of match.lines) if (by === 1) usedLines.set(id, match); else usedLines.delete(id);
  for (const id of match.entries) if (by === 1) usedEntries.set(id, match); else usedEntries.delete(id);
  counts[match.status === "matched" ? "matched" : "suggested"] += by;
  if (match.difference !== 0) counts.difference += by;
  if (match.difference !== 0 && match.status === "matched" && !session.explanations.has(match.id)) tally.unexplained += by;
  if (stale.has(match.id)) counts.stale += by;
}

function countLine(tally: Tally, line: StatementLine, { session, by }: Counted): void {
  const match = tally.usedLines.get(line.id);
  const isExplained = match === undefined && session.explanations.has(line.id);
  if (isExplained) tally.counts.explained += by;
  else if (match === undefined) tally.counts.openLines += by;
  tally.weights[isExplained || match?.status === "matched" ? "matched" : match ? "suggested" : "open"] += by * Math.abs(line.amount);
}

function countEntry(tally: Tally, entry: LedgerEntry, by: 1 | -1): void {
  if (isOutstanding(entry) && !tally.usedEntries.has(entry.id)) tally.counts.openEntries += by;
}

function ofLines(lines: Rows["lines"]): Pick<Standing, "period" | "currency"> {
  let from: Day | null = null;
  let to: Day | null = null;
  let currency: Currency = "";
  for (const line of lines.values()) {
    if (line.bookedOn !== null && (from === null || line.bookedOn < from)) from = line.bookedOn;
    if (line.bookedOn !== null && (to === null || line.bookedOn > to)) to = line.bookedOn;
    if (currency === "") currency = line.currency;
  }
  return { currency, period: from === null || to === null ? null : { from, to } };
}

function standing(tally: Tally, rows: Rows, { period, currency }: Pick<Standing, "period" | "currency">): Standing {
  const { weights } = tally;
  const whole = weights.matched + weights.suggested + weights.open || 1;
  const counted: Standing = {
    counts: { ...tally.counts }, unexplainedDifferences: tally.unexplained, usedLines: tally.usedLines, usedEntries: tally.usedEntries,
    shares: { matched: weights.matched / whole, suggested: weights.suggested / whole, open: weights.open / whole }, period, currency, of: rows,
  };
  tallies.set(counted, tally);
  return counted;
}
