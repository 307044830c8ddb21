import { useCallback, useMemo, useState } from "react";
import { appliedAmount, sameCurrency, subtract, sum, type Amount, type Currency, type Day, type EntryId, type LedgerEntry, type LineId, type StatementLine } from "../domain";
import type { Side } from "../sheets";
import { amountOf, entryName, entryNumber, foldSearch, lineName } from "./items";
import type { Formats } from "./messages";
import { isOutstanding, type Standing } from "./standing";
import { usePane } from "./usePane";
import { useStanding } from "./useStanding";

/** What a match made by hand begins with: the rows of an item, or rows selected in the sheets. */
export interface FinderStart {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
}

/** Which of the open rows are shown. */
export type Near = "all" | "amount" | "party" | "days";

type Id = LineId | EntryId;

/** A line or an entry that may belong to the match made by hand. */
export interface Candidate {
  readonly id: LineId | EntryId;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly day: Day | null;
  readonly name: string;
  readonly text: string;
  /** Whom it is about, for grouping. */
  readonly party: string;
  /** The suggestion it is part of at present; "" for none. */
  readonly taken: string;
}

export interface Candidates {
  readonly free: Readonly<Record<Side, readonly Candidate[]>>;
  readonly shown: Readonly<Record<Side, readonly Candidate[]>>;
  readonly ticked: ReadonlySet<Id>;
  readonly tickedBy: Readonly<Record<Side, number>>;
  toggle(id: Id): void;
  /** Ticks these, besides what is ticked. */
  tick(ids: readonly Id[], isOn?: boolean): void;
  clear(): void;
  readonly query: string;
  setQuery(query: string): void;
  readonly near: Near;
  setNear(near: Near): void;
  readonly sums: Readonly<Record<Side, Amount>>;
  readonly difference: Amount;
  readonly currency: Currency;
  readonly target: Target;
}

/** What is looked for: the amount, the day and the party of what the match begins with. */
export interface Target {
  readonly amount: Amount;
  readonly day: Day | null;
  readonly party: string;
  readonly currency: Currency;
  readonly own: ReadonlySet<Id>;
}

function ofLine(line: StatementLine, taken: string): Candidate {
  const { id, amount, currency, bookedOn: day } = line;
  return { id, amount, currency, day, name: lineName(line), party: line.counterpartyName, text: [line.text, line.reference].filter((text) => text !== lineName(line)).join(" "), taken };
}

function ofEntry(entry: LedgerEntry, taken: string): Candidate {
  const { id, currency, postedOn: day } = entry;
  return { id, amount: appliedAmount(entry), currency, day, name: entryName(entry), party: entry.counterpartyName, text: [entryNumber(entry), entry.text === entryName(entry) ? "" : entry.text].join(" ").trim(), taken };
}

/** Own rows first, then by how near the amount is, then by how near the day is. Cost: one sort of numbers. */
function ranked(candidates: readonly Candidate[], target: Target): readonly Candidate[] {
  const near = Float64Array.from(candidates, ({ id, amount }) => (target.own.has(id) ? -1 : Math.abs(amount - target.amount)));
  const days = Float64Array.from(candidates, ({ day }) => (day === null || target.day === null ? 0 : Math.abs(day - target.day)));
  const order = Array.from(candidates.keys()).sort((one, other) => near[one]! - near[other]! || days[one]! - days[other]!);
  return order.flatMap((at) => candidates[at] ?? []);
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

/** Days within which a row is near. */
const NEAR_DAYS = 10;

const NEARNESS: Readonly<Record<Near, (candidate: Candidate, target: Target) => boolean>> = {
  all: () => true,
  amount: ({ amount }, target) => amount === target.amount,
  party: ({ party }, target) => target.party !== "" && foldSearch(party) === foldSearch(target.party),
  days: ({ day }, target) => day !== null && target.day !== null && Math.abs(day - target.day) <= NEAR_DAYS,
};

function searchIn(candidates: readonly Candidate[], { words, near, target, formats }: { words: readonly string[]; near: Near; target: Target; formats: Formats }): readonly Candidate[] {
  if (words.length === 0 && near === "all") return candidates;
  return candidates.filter((candidate) => {
    if (target.own.has(candidate.id) && words.length === 0) return true;
    if (!NEARNESS[near](candidate, target)) return false;
    const { name, text, amount, currency, day } = candidate;
    const all = `${name} ${text} ${foldSearch(formats.amount(amount, currency))} ${formats.day(day)}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

function useTicks(start: FinderStart): Pick<Candidates, "ticked" | "toggle" | "tick" | "clear"> & { readonly own: ReadonlySet<Id> } {
  const [own] = useState<ReadonlySet<Id>>(() => new Set([...start.lines, ...start.entries].map((row) => row.id)));
  const [ticked, setTicked] = useState(own);
  const tick = useCallback((ids: readonly Id[], isOn = true) => setTicked((before) => {
    const after = new Set(before);
    for (const id of ids) if (isOn) after.add(id); else after.delete(id);
    return after;
  }), []);
  const toggle = useCallback((id: Id) => setTicked((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  }), []);
  const clear = useCallback(() => setTicked(new Set<Id>()), []);
  return { ticked, toggle, tick, clear, own };
}

/** What a match made by hand would hold: ticks on both sides, their sums and the difference between them. */
export function useCandidates(start: FinderStart): Candidates {
  const { state: { lines, entries }, formats } = usePane();
  const standing = useStanding();
  const [query, setQuery] = useState("");
  const [near, setNear] = useState<Near>("all");
  const { own, ...ticks } = useTicks(start);
  const [target] = useState((): Target => {
    const [line] = start.lines;
    const [entry] = start.entries;
    const currency = [...start.lines, ...start.entries].find((row) => row.currency !== "")?.currency ?? "";
    return { amount: amountOf(start), day: line?.bookedOn ?? entry?.postedOn ?? null, party: line?.counterpartyName || entry?.counterpartyName || "", currency, own };
  });
  const free = useMemo(() => freeRows({ lines, entries }, standing, target), [lines, entries, standing, target]);
  const shown = useMemo(() => {
    const search = { words: foldSearch(query.trim()).split(/\s+/).filter((word) => word !== ""), near, target, formats };
    return { bank: searchIn(free.bank, search), book: searchIn(free.book, search) };
  }, [free, query, near, target, formats]);
  const taken = useMemo(() => {
    const of = (side: readonly Candidate[]): readonly Amount[] => side.filter(({ id }) => ticks.ticked.has(id)).map(({ amount }) => amount);
    return { bank: of(free.bank), book: of(free.book) };
  }, [free, ticks.ticked]);
  const sums = { bank: sum(taken.bank), book: sum(taken.book) };
  return {
    free, shown, ...ticks, tickedBy: { bank: taken.bank.length, book: taken.book.length }, query, setQuery, near, setNear,
    sums, difference: subtract(sums.bank, sums.book), currency: target.currency, target,
  };
}
