import { useCallback, useMemo, useState } from "react";
import { appliedAmount, sameCurrency, subtract, sum, type Amount, type Currency, type Day, type EntryId, type LedgerEntry, type LineId, type StatementLine } from "../domain";
import type { Side } from "../sheets";
import { amountOf, entryName, entryNumber, foldSearch, isOutstanding, lineName, rowsOf, type Item, type Standing } from "./items";
import type { Formats } from "./messages";
import { usePane } from "./usePane";
import { useStanding } from "./useStanding";

/** A line or an entry that may belong to the match made by hand. */
export interface Candidate {
  readonly id: LineId | EntryId;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly day: Day | null;
  readonly name: string;
  readonly text: string;
  /** The suggestion it is part of at present; "" for none. */
  readonly taken: string;
}

export interface Candidates {
  readonly shown: Readonly<Record<Side, readonly Candidate[]>>;
  readonly ticked: ReadonlySet<LineId | EntryId>;
  readonly tickedBy: Readonly<Record<Side, number>>;
  toggle(id: LineId | EntryId): void;
  readonly query: string;
  setQuery(query: string): void;
  readonly sums: Readonly<Record<Side, Amount>>;
  readonly difference: Amount;
  readonly currency: Currency;
}

interface Target {
  readonly amount: Amount;
  readonly day: Day | null;
  readonly currency: Currency;
  readonly own: ReadonlySet<LineId | EntryId>;
}

function ofLine(line: StatementLine, taken: string): Candidate {
  const { id, amount, currency, bookedOn: day } = line;
  return { id, amount, currency, day, name: lineName(line), text: [line.text, line.reference].filter((text) => text !== lineName(line)).join(" "), taken };
}

function ofEntry(entry: LedgerEntry, taken: string): Candidate {
  const { id, currency, postedOn: day } = entry;
  return { id, amount: appliedAmount(entry), currency, day, name: entryName(entry), text: [entryNumber(entry), entry.text === entryName(entry) ? "" : entry.text].join(" ").trim(), taken };
}

/** Own rows first, then by how near the amount is, then by how near the day is. */
function ranked(candidates: readonly Candidate[], target: Target): readonly Candidate[] {
  const rank = ({ id, amount, day }: Candidate): readonly [number, number, number] => [
    target.own.has(id) ? 0 : 1, Math.abs(amount - target.amount), day === null || target.day === null ? 0 : Math.abs(day - target.day),
  ];
  return candidates
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1] || one.rank[2] - other.rank[2])
    .map(({ candidate }) => candidate);
}

/** Rows that are free, or only in a suggestion: a person's choice takes them out of it. */
function freeRows(state: { lines: ReadonlyMap<LineId, StatementLine>; entries: ReadonlyMap<EntryId, LedgerEntry> }, standing: Standing, target: Target): Readonly<Record<Side, readonly Candidate[]>> {
  const bank: Candidate[] = [];
  const book: Candidate[] = [];
  for (const line of state.lines.values()) {
    const match = standing.usedLines.get(line.id);
    const isFree = match?.status !== "matched" || target.own.has(line.id);
    if (isFree && sameCurrency(line.currency, target.currency)) bank.push(ofLine(line, match && !target.own.has(line.id) ? match.id : ""));
  }
  for (const entry of state.entries.values()) {
    const match = standing.usedEntries.get(entry.id);
    const isFree = (match === undefined && isOutstanding(entry)) || match?.status === "suggested" || target.own.has(entry.id);
    if (isFree && sameCurrency(entry.currency, target.currency)) book.push(ofEntry(entry, match && !target.own.has(entry.id) ? match.id : ""));
  }
  return { bank: ranked(bank, target), book: ranked(book, target) };
}

function searchIn(candidates: readonly Candidate[], query: string, formats: Formats): readonly Candidate[] {
  const words = foldSearch(query.trim()).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return candidates;
  return candidates.filter(({ name, text, amount, currency }) => {
    const all = `${name} ${text} ${foldSearch(formats.amount(amount, currency))}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** What a match made by hand would hold: ticks on both sides, their sums and the difference between them. */
export function useCandidates(item: Item): Candidates {
  const { state: { lines, entries }, formats } = usePane();
  const standing = useStanding();
  const [query, setQuery] = useState("");
  const [start] = useState(() => rowsOf(item, { lines, entries }));
  const [ticked, setTicked] = useState<ReadonlySet<LineId | EntryId>>(() => new Set([...start.lines, ...start.entries].map((row) => row.id)));
  const [own] = useState(ticked);
  const currency = [...start.lines, ...start.entries].find((row) => row.currency !== "")?.currency ?? "";
  const target = useMemo((): Target => ({ amount: amountOf(start), day: item.day, currency, own }), [start, item.day, currency, own]);
  const free = useMemo(() => freeRows({ lines, entries }, standing, target), [lines, entries, standing, target]);
  const shown = useMemo(() => ({ bank: searchIn(free.bank, query, formats), book: searchIn(free.book, query, formats) }), [free, query, formats]);
  const toggle = useCallback((id: LineId | EntryId) => setTicked((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  }), []);
  const sums = useMemo(() => ({
    bank: sum(free.bank.filter(({ id }) => ticked.has(id)).map(({ amount }) => amount)),
    book: sum(free.book.filter(({ id }) => ticked.has(id)).map(({ amount }) => amount)),
  }), [free, ticked]);
  const tickedBy = { bank: free.bank.filter(({ id }) => ticked.has(id)).length, book: free.book.filter(({ id }) => ticked.has(id)).length };
  return { shown, ticked, tickedBy, toggle, query, setQuery, sums, difference: subtract(sums.bank, sums.book), currency };
}
