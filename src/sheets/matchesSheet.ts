import {
  add, paidOn, partsFromDay, rowName, ZERO,
  type Amount, type CellContent, type Day, type EntryId, type LedgerEntry, type LineId, type SheetBlock, type StatementLine,
} from "../domain";
import { isLive, matchesInOrder, type Match, type SessionRows } from "../session";
import { confidenceText, explanationText, shortened, statusOf, whyText, type Decisions } from "./rowStatus";
import type { SheetWords } from "./words";

export interface MatchesSheetInput extends Decisions {
  readonly rows: SessionRows;
  readonly words: SheetWords;
}

/** Where formulas of other sheets find things on `Matches`, zero-based. */
export const MATCHES_COLUMNS = { status: 1, statementAmount: 6, ledgerAmount: 10 } as const;
export const MATCHES_HEADER_ROW = 2;

/** Names of rows listed in one cell before "and so many more". */
const NAMES_LISTED = 40;
const WIDTHS = [10, 12, 12, 24, 13, 36, 14, 24, 13, 24, 14, 12, 24, 20, 48, 36, 12, 18] as const;

/**
 * Makes the sheet `Matches`: the auditor's list, one row a match in the order they were made, then the sets a person rejected.
 * Cost: linear in members.
 */
export function matchesSheet(input: MatchesSheetInput): SheetBlock {
  const { words } = input;
  const all = matchesInOrder(input.session);
  const listed = [...all.filter(isLive), ...all.filter((match) => !isLive(match))];
  const header = headers(words);
  const title = [words.titleMatches, ...header.slice(1).map(() => null)];
  const blank = header.map(() => null);
  const empty = [words.nothing, ...header.slice(1).map(() => null)];
  const cells = [title, blank, header, ...(listed.length === 0 ? [empty] : listed.map((match) => matchCells(match, input)))];
  const lastRow = MATCHES_HEADER_ROW + listed.length;
  return {
    role: "matches", name: words.sheetMatches, cells,
    looks: [
      { row: 0, column: 0, rows: 1, columns: 1, look: "title" },
      { row: MATCHES_HEADER_ROW, column: 0, rows: 1, columns: header.length, look: "heading" },
    ],
    widths: WIDTHS, frozenRows: MATCHES_HEADER_ROW + 1, landscape: true,
    tables: listed.length === 0 ? [] : [{ name: "AvstemMatches", headerRow: MATCHES_HEADER_ROW, lastRow, column: 0, columns: header.length }],
  };
}

function headers(words: SheetWords): readonly string[] {
  return [
    words.columnMatch, words.columnStatus, words.columnConfidence,
    words.columnStatementRows, words.columnStatementDates, words.columnStatementText, words.columnStatementAmount,
    words.columnLedgerRows, words.columnLedgerDates, words.columnLedgerDocuments, words.columnLedgerAmount,
    words.columnDifference, words.columnDifferenceExplained, words.columnRule, words.columnWhy, words.columnRunnerUp, words.columnWho, words.columnWhen,
  ];
}

function matchCells(match: Match, input: MatchesSheetInput): readonly CellContent[] {
  const { words, rows } = input;
  const lines = present(match.lines, rows.lines);
  const entries = present(match.entries, rows.entries);
  const explanation = input.session.explanations.get(match.id);
  const money = (value: Amount): CellContent => ({ amount: value, currency: match.currency });
  return [
    match.id, isLive(match) ? words.status[statusOf(match, input.stale)] : words.statusRejected, confidenceText(match, words),
    memberNames(match.lines, rows.lines, words), daysCell(lines.map((line) => line.bookedOn), words), lineText(lines), money(total(lines, (line) => line.amount)),
    memberNames(match.entries, rows.entries, words), daysCell(entries.map((entry) => entry.postedOn), words), documents(entries), money(total(entries, (entry) => paidOn(entry, match))),
    money(match.difference), explanation ? explanationText(explanation, words) : null,
    match.rule, whyText(match, input, words), runnerUpText(match, input), words.who[match.origin], timeText(match.decidedAt),
  ];
}

function present<K, V>(ids: readonly K[], rows: ReadonlyMap<K, V>): readonly V[] {
  return ids.map((id) => rows.get(id)).filter((row): row is V => row !== undefined);
}

function total<V>(rows: readonly V[], of: (row: V) => Amount): Amount {
  return rows.reduce((sum, row) => add(sum, of(row)), ZERO);
}

/** "Bank!14, Bank!15": where the members stand now; a member that is gone says so. */
function memberNames(ids: readonly (LineId | EntryId)[], rows: ReadonlyMap<LineId | EntryId, StatementLine | LedgerEntry>, words: SheetWords): string {
  const names = ids.slice(0, NAMES_LISTED).map((id) => {
    const row = rows.get(id);
    return row?.at ? rowName(row.at) : row ? row.id : words.rowGone;
  });
  return ids.length > NAMES_LISTED ? `${names.join(", ")} ${words.andMore(ids.length - NAMES_LISTED)}` : names.join(", ");
}

/** One day as a date; several as a text from the first to the last. */
function daysCell(days: readonly (Day | null)[], words: SheetWords): CellContent {
  const known = [...new Set(days.filter((day): day is Day => day !== null))].sort((one, other) => one - other);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  return first === last ? { day: first } : `${dayText(first, words.dateFormat)} – ${dayText(last, words.dateFormat)}`;
}

/** Writes a day as the number format would show it. */
function dayText(day: Day, format: string): string {
  const { year, month, date } = partsFromDay(day);
  const two = (value: number): string => String(value).padStart(2, "0");
  return format.replace(/yyyy|yy|mm?|dd?/gi, (part) => {
    switch (part.toLowerCase()) {
      case "yyyy": return String(year).padStart(4, "0");
      case "yy": return two(year % 100);
      case "mm": return two(month);
      case "m": return String(month);
      case "dd": return two(date);
      default: return String(date);
    }
  });
}

function lineText(lines: readonly StatementLine[]): string {
  return shortened([...new Set(lines.map((line) => line.counterpartyName || line.text))].join("; "));
}

function documents(entries: readonly LedgerEntry[]): string {
  return shortened([...new Set(entries.map((entry) => entry.documentNo || entry.externalDocumentNo).filter((number) => number !== ""))].join(", "));
}

function runnerUpText({ runnerUp }: Match, { rows, words }: MatchesSheetInput): CellContent {
  if (!runnerUp) return null;
  const names = [memberNames(runnerUp.lines, rows.lines, words), memberNames(runnerUp.entries, rows.entries, words)].filter((text) => text !== "");
  return words.runnerUp(names.join(" / "), runnerUp.lost);
}

/** "2026-11-25T10:04:12Z" → "2026-11-25 10:04 UTC": the same for every reader. */
function timeText(iso: string): CellContent {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*?(Z?)$/.exec(iso);
  if (!parts) return iso === "" ? null : iso;
  return `${parts[1] ?? ""} ${parts[2] ?? ""}${parts[3] === "Z" ? " UTC" : ""}`;
}
