import { appliedAmount, sum, type Amount, type Day, type EntryId, type LedgerEntry, type LineId, type MatchId, type StatementLine } from "../domain";
import type { Explanation, Match } from "../session";
import type { Formats } from "./messages";
import type { Rows } from "./standing";

interface Common {
  readonly day: Day | null;
  /** What it is about in money. */
  readonly amount: Amount;
  /** Where it stands on its sheet, so that items of one day have an order. */
  readonly place: number;
}

/** One row of the review list: a match, a line on its own or an entry on its own. */
export type Item =
  | Common & { readonly kind: "match"; readonly key: MatchId; readonly match: Match }
  | Common & { readonly kind: "line"; readonly key: LineId; readonly line: StatementLine; readonly explanation: Explanation | null }
  | Common & { readonly kind: "entry"; readonly key: EntryId; readonly entry: LedgerEntry };

/** A match as an item of the list. */
export function itemOfMatch(match: Match, rows: Pick<Rows, "lines" | "entries">): Item {
  const line = firstOf(match.lines, rows.lines);
  const entry = firstOf(match.entries, rows.entries);
  const amount = match.lines.length === 1 && line ? line.amount : amountOf(membersOf(match, rows));
  return { kind: "match", key: match.id, day: line?.bookedOn ?? entry?.postedOn ?? null, amount, place: (line?.at ?? entry?.at)?.row ?? 0, match };
}

/** A line on its own as an item of the list. */
export function itemOfLine(line: StatementLine, explanation: Explanation | null): Item {
  return { kind: "line", key: line.id, day: line.bookedOn, amount: line.amount, place: line.at?.row ?? 0, line, explanation };
}

/** An entry on its own as an item of the list. */
export function itemOfEntry(entry: LedgerEntry): Item {
  return { kind: "entry", key: entry.id, day: entry.postedOn, amount: appliedAmount(entry), place: entry.at?.row ?? 0, entry };
}

function firstOf<Id, Row>(ids: readonly Id[], rows: ReadonlyMap<Id, Row>): Row | undefined {
  const id = ids[0];
  return id === undefined ? undefined : rows.get(id);
}

/** The lines and entries of an item that are still on their sheets. */
export function rowsOf(item: Item, { lines, entries }: Pick<Rows, "lines" | "entries">): { lines: StatementLine[]; entries: LedgerEntry[] } {
  if (item.kind === "line") return { lines: [item.line], entries: [] };
  if (item.kind === "entry") return { lines: [], entries: [item.entry] };
  return membersOf(item.match, { lines, entries });
}

function membersOf(match: Match, { lines, entries }: Pick<Rows, "lines" | "entries">): { lines: StatementLine[]; entries: LedgerEntry[] } {
  const found = <Id, Row>(ids: readonly Id[], rows: ReadonlyMap<Id, Row>): Row[] => ids.flatMap((id) => rows.get(id) ?? []);
  return { lines: found(match.lines, lines), entries: found(match.entries, entries) };
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
  const amounts = [...lines, ...entries].map((row) => formats.plainAmount(row.amount, row.currency));
  const texts = lines.flatMap((line) => [line.text, line.counterpartyName, line.additionalInfo, line.reference, line.documentNo, line.checkNo, line.bankReference]);
  for (const entry of entries) texts.push(entry.text, entry.counterpartyName, entry.documentNo, entry.externalDocumentNo, entry.reference, entry.checkNo, entry.partyNo);
  return `${item.kind === "match" ? item.key : ""} ${amounts.join(" ")} ${texts.join(" ")}`.toLowerCase();
}

/** Folds a typed search, or an amount, so that "12 480,00" and "12480,00" find the same. */
export function foldSearch(text: string): string {
  return text.toLowerCase().replace(/(\d)[\s\u00a0\u202f.'’](?=\d{3}(\D|$))/g, "$1");
}
