import { appliedAmount, sum, type Amount, type Currency, type Day, type EntryId, type LedgerEntry, type LineId, type MatchId, type StatementLine } from "../domain";
import { isLive, type Explanation, type Match } from "../session";
import type { Filter, Formats } from "./messages";
import type { ReconciliationState } from "./types";

/** One row of the review list: a match, a line on its own or an entry on its own. */
export type Item =
  | { readonly kind: "match"; readonly key: MatchId; readonly day: Day | null; readonly match: Match }
  | { readonly kind: "line"; readonly key: LineId; readonly day: Day | null; readonly line: StatementLine; readonly explanation: Explanation | null }
  | { readonly kind: "entry"; readonly key: EntryId; readonly day: Day | null; readonly entry: LedgerEntry };

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
  readonly highSuggestions: readonly MatchId[];
  readonly shares: Shares;
  readonly usedLines: ReadonlyMap<LineId, Match>;
  readonly usedEntries: ReadonlyMap<EntryId, Match>;
  /** First and last booking day on the statement. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly currency: Currency;
}

type Rows = Pick<ReconciliationState, "lines" | "entries" | "session" | "stale">;

/** An entry that a line may still come for. */
export const isOutstanding = (entry: LedgerEntry): boolean => entry.isOpen && !entry.isReversed;

/** Counts where everything stands: one pass over matches, lines and entries. */
export function standingOf({ lines, entries, session, stale }: Rows): Standing {
  const usedLines = new Map<LineId, Match>();
  const usedEntries = new Map<EntryId, Match>();
  const counts: Record<Filter, number> = { suggested: 0, difference: 0, openLines: 0, openEntries: 0, matched: 0, explained: 0, stale: 0 };
  const highSuggestions: MatchId[] = [];
  let unexplainedDifferences = 0;
  for (const match of session.matches.values()) {
    if (!isLive(match)) continue;
    for (const id of match.lines) usedLines.set(id, match);
    for (const id of match.entries) usedEntries.set(id, match);
    counts[match.status === "matched" ? "matched" : "suggested"] += 1;
    if (match.status === "suggested" && match.confidence === "high") highSuggestions.push(match.id);
    if (match.difference !== 0) counts.difference += 1;
    if (match.difference !== 0 && match.status === "matched" && !session.explanations.has(match.id)) unexplainedDifferences += 1;
    if (stale.has(match.id)) counts.stale += 1;
  }
  for (const entry of entries.values()) if (isOutstanding(entry) && !usedEntries.has(entry.id)) counts.openEntries += 1;
  const byLine = standingOfLines({ lines, session }, usedLines);
  counts.openLines = byLine.open;
  counts.explained = byLine.explained;
  return { counts, unexplainedDifferences, highSuggestions, usedLines, usedEntries, shares: byLine.shares, period: byLine.period, currency: byLine.currency };
}

function standingOfLines({ lines, session }: Pick<Rows, "lines" | "session">, used: ReadonlyMap<LineId, Match>):
  { open: number; explained: number; shares: Shares; period: Standing["period"]; currency: Currency } {
  const weights = { matched: 0, suggested: 0, open: 0 };
  const numbers = { open: 0, explained: 0 };
  let from: Day | null = null;
  let to: Day | null = null;
  let currency: Currency = "";
  for (const line of lines.values()) {
    const match = used.get(line.id);
    const isExplained = match === undefined && session.explanations.has(line.id);
    if (isExplained) numbers.explained += 1;
    else if (match === undefined) numbers.open += 1;
    weights[isExplained || match?.status === "matched" ? "matched" : match ? "suggested" : "open"] += Math.abs(line.amount);
    if (line.bookedOn !== null && (from === null || line.bookedOn < from)) from = line.bookedOn;
    if (line.bookedOn !== null && (to === null || line.bookedOn > to)) to = line.bookedOn;
    if (currency === "") currency = line.currency;
  }
  const whole = weights.matched + weights.suggested + weights.open || 1;
  const shares = { matched: weights.matched / whole, suggested: weights.suggested / whole, open: weights.open / whole };
  return { ...numbers, shares, currency, period: from === null || to === null ? null : { from, to } };
}

/** The rows of the review list under a filter, by day; rows of one day keep the order they were found in. */
export function itemsOf(rows: Rows, standing: Standing, filter: Filter): readonly Item[] {
  const items: Item[] = [];
  if (filter === "openLines" || filter === "explained") addLines(items, rows, { standing, filter });
  else if (filter === "openEntries") addEntries(items, rows, standing);
  else addMatches(items, rows, filter);
  return items.sort((one, other) => (one.day ?? Number.MAX_SAFE_INTEGER) - (other.day ?? Number.MAX_SAFE_INTEGER));
}

function addLines(items: Item[], { lines, session }: Rows, { standing, filter }: { standing: Standing; filter: Filter }): void {
  for (const line of lines.values()) {
    if (standing.usedLines.has(line.id)) continue;
    const explanation = session.explanations.get(line.id) ?? null;
    if ((explanation !== null) === (filter === "explained")) items.push({ kind: "line", key: line.id, day: line.bookedOn, line, explanation });
  }
}

function addEntries(items: Item[], { entries }: Rows, standing: Standing): void {
  for (const entry of entries.values()) {
    if (isOutstanding(entry) && !standing.usedEntries.has(entry.id)) items.push({ kind: "entry", key: entry.id, day: entry.postedOn, entry });
  }
}

function addMatches(items: Item[], { session, stale, lines, entries }: Rows, filter: Filter): void {
  for (const match of session.matches.values()) {
    if (!isLive(match)) continue;
    const belongs = filter === "stale" ? stale.has(match.id) : filter === "difference" ? match.difference !== 0 : match.status === filter;
    if (!belongs) continue;
    const day = firstOf(match.lines, lines)?.bookedOn ?? firstOf(match.entries, entries)?.postedOn ?? null;
    items.push({ kind: "match", key: match.id, day, match });
  }
}

function firstOf<Id, Row>(ids: readonly Id[], rows: ReadonlyMap<Id, Row>): Row | undefined {
  const id = ids[0];
  return id === undefined ? undefined : rows.get(id);
}

/** The lines and entries of an item that are still on their sheets. */
export function rowsOf(item: Item, { lines, entries }: Pick<Rows, "lines" | "entries">): { lines: StatementLine[]; entries: LedgerEntry[] } {
  if (item.kind === "line") return { lines: [item.line], entries: [] };
  if (item.kind === "entry") return { lines: [], entries: [item.entry] };
  const found = <Id, Row>(ids: readonly Id[], rows: ReadonlyMap<Id, Row>): Row[] =>
    ids.flatMap((id) => rows.get(id) ?? []);
  return { lines: found(item.match.lines, lines), entries: found(item.match.entries, entries) };
}

/** What the item is about in money: the lines' sum, or the entry's amount where there is no line. */
export function amountOf({ lines, entries }: { lines: readonly StatementLine[]; entries: readonly LedgerEntry[] }): Amount {
  return lines.length > 0 ? sum(lines.map((line) => line.amount)) : sum(entries.map(appliedAmount));
}

/** Who or what a line is about, in the words of the bank. */
export function lineName(line: StatementLine): string {
  return line.counterpartyName || line.text || line.additionalInfo || line.transactionType;
}

/** Who or what an entry is about, in the words of the books. */
export function entryName(entry: LedgerEntry): string {
  return entry.counterpartyName || entry.text || entry.documentType;
}

/** The number an entry goes by. */
export function entryNumber(entry: LedgerEntry): string {
  return entry.documentNo || entry.externalDocumentNo;
}

/** All that an item can be found by, folded to small letters; amounts without spaces or group marks. */
export function searchText(item: Item, rows: Pick<Rows, "lines" | "entries">, formats: Formats): string {
  const { lines, entries } = rowsOf(item, rows);
  const amounts = [...lines, ...entries].map((row) => foldSearch(formats.amount(row.amount, row.currency)));
  const texts = lines.flatMap((line) => [line.text, line.counterpartyName, line.additionalInfo, line.reference, line.documentNo, line.checkNo, line.bankReference]);
  for (const entry of entries) texts.push(entry.text, entry.counterpartyName, entry.documentNo, entry.externalDocumentNo, entry.reference, entry.checkNo, entry.partyNo);
  return `${item.kind === "match" ? item.key : ""} ${amounts.join(" ")} ${texts.join(" ")}`.toLowerCase();
}

/** Folds a typed search, or an amount, so that "12 480,00" and "12480,00" find the same. */
export function foldSearch(text: string): string {
  return text.toLowerCase().replace(/(\d)[\s\u00a0\u202f.'’](?=\d{3}(\D|$))/g, "$1");
}
