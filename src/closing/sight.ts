import { add, sameCurrency, ZERO, type Amount, type Day, type EntryId, type LedgerEntry, type LineId, type StatementLine } from "../domain";
import { entriesOn, linesOn, type ExpectedEntry, type KeptStatement } from "./kept";

/** The statement whose rows are wanted, among the others of its account. */
export interface SightInput {
  readonly lines: readonly StatementLine[];
  readonly entries: ReadonlyMap<EntryId, LedgerEntry>;
  /** The other statements of the same bank account. */
  readonly others: readonly KeptStatement[];
  /** Lines booked before are on no statement here. */
  readonly from: Day | null;
  /** Sheets that the rows were read from. */
  readonly sheets: { readonly bank: string; readonly book: string };
  /** The statement's date, where a person set it: what was booked later is the next statement's. */
  readonly until: Day | null;
}

/** The rows of the sheets as one statement sees them. */
export interface Sight {
  readonly lines: ReadonlyMap<LineId, StatementLine>;
  /** What other statements closed by this one's date is not open; what went on from earlier ones is among them. */
  readonly entries: ReadonlyMap<EntryId, LedgerEntry>;
  /** Entries on another statement: its number. They can't be matched here. */
  readonly held: ReadonlyMap<EntryId, string>;
  /** Entries that went on from earlier statements and stand on no sheet of this one. */
  readonly carried: ReadonlySet<EntryId>;
  /** Entries that went on, but are missing from a ledger that should show them. */
  readonly missing: readonly LedgerEntry[];
  /** What earlier statements posted and the books don't show yet. */
  readonly awaited: readonly ExpectedEntry[];
  /** Σ of the bank's errors on earlier statements that it has not put right. */
  readonly bankErrors: Amount;
  /** Finished statements of these sheets whose rows are no longer as they were, and how many are not. */
  readonly changed: readonly { readonly statementNo: string; readonly count: number }[];
  /** Lines of the sheet that are on other statements, before this one, after it. */
  readonly elsewhere: number;
  readonly earlier: number;
  readonly later: number;
  /** Σ of the sheet's lines that come before this statement's, and of those that come after. */
  readonly sumBefore: Amount;
  readonly sumAfter: Amount;
}

/**
 * Says which rows a statement sees where several share the sheets: lines that no other statement has, up to its date; entries with what
 * others closed, and with what was open when the one before was finished.
 *
 * Cost:    linear in rows, and in members of the other statements' matches.
 */
export function rowsInSight(input: SightInput): Sight {
  const { others, until } = input;
  const { lines, ...around } = linesInSight(input);
  const before = latestBefore(others, until);
  const { carried, missing } = goneOn(before?.finished?.carried ?? [], input.entries);
  const all = carried.length === 0 ? input.entries : new Map([...input.entries, ...carried.map((entry) => [entry.id, entry] as const)]);
  const standing = standingAmong(all, input);
  return {
    lines, entries: standing.entries, held: standing.held, awaited: standing.awaited, carried: new Set(carried.map(({ id }) => id)), missing,
    bankErrors: before?.finished?.bankErrors ?? ZERO, changed: changedOn(input), ...around,
  };
}

/** A row that was edited has another name, so a name that is gone is a row that was changed or deleted after its statement was finished. */
function changedOn({ lines, entries, others, sheets }: SightInput): Sight["changed"] {
  const onSheet = new Set(lines.map(({ id }) => id));
  return others.flatMap((kept) => {
    const { bank, book } = kept.sources;
    const passed = new Set((kept.finished === null ? [] : othersCarried(others, kept)));
    const gone = kept.finished === null ? 0
      : (bank === sheets.bank ? countGone(linesOn(kept), onSheet) : 0) + (book === sheets.book ? countGone([...entriesOn(kept)].filter((id) => !passed.has(id)), entries) : 0);
    return gone === 0 ? [] : [{ statementNo: kept.statementNo, count: gone }];
  });
}

/** Entries that stood on an earlier statement's sheets and only went on to this one. */
function othersCarried(others: readonly KeptStatement[], { sources }: KeptStatement): readonly EntryId[] {
  return others.flatMap(({ finished, sources: { book } }) => (book === sources.book ? [] : finished?.carried ?? [])).map(({ id }) => id);
}

function countGone<T>(ids: Iterable<T>, there: { has(id: T): boolean }): number {
  let count = 0;
  for (const id of ids) if (!there.has(id)) count += 1;
  return count;
}

type LinesInSight = Pick<Sight, "lines" | "elsewhere" | "earlier" | "later" | "sumBefore" | "sumAfter">;

function linesInSight({ lines: all, others, from, until }: SightInput): LinesInSight {
  const taken = new Map<LineId, KeptStatement>();
  for (const kept of others) for (const id of linesOn(kept)) taken.set(id, kept);
  const seen = { elsewhere: 0, earlier: 0, later: 0, sumBefore: ZERO, sumAfter: ZERO };
  const lines = new Map<LineId, StatementLine>();
  const isEarlier = (other: KeptStatement): boolean => until === null || (dateOf(other) ?? until) < until;
  for (const line of all) {
    const { id, bookedOn, amount } = line;
    const other = taken.get(id);
    const isBefore = other === undefined && bookedOn !== null && from !== null && bookedOn < from;
    const isAfter = other === undefined && bookedOn !== null && until !== null && bookedOn > until;
    if (other !== undefined) seen.elsewhere += 1;
    else if (isBefore) seen.earlier += 1;
    else if (isAfter) seen.later += 1;
    if (isBefore || (other !== undefined && isEarlier(other))) seen.sumBefore = add(seen.sumBefore, amount);
    else if (isAfter || other !== undefined) seen.sumAfter = add(seen.sumAfter, amount);
    else lines.set(id, line);
  }
  return { lines, ...seen };
}

/** The date of a statement: when it was closed, or the one a person set. */
export function dateOf({ finished, session }: KeptStatement): Day | null {
  return finished?.closedOn ?? session.options.statementDate;
}

/** The finished statement that a day's statement goes on from. */
function latestBefore(others: readonly KeptStatement[], day: Day | null): KeptStatement | null {
  let latest: KeptStatement | null = null;
  for (const kept of others) {
    const on = kept.finished?.closedOn;
    if (on !== undefined && (day === null || on < day) && on >= (latest?.finished?.closedOn ?? on)) latest = kept;
  }
  return latest;
}

/**
 * What was open and is not on the ledger's sheet goes on where that sheet begins later; a sheet that reaches back that far and lacks it
 * has lost it.
 */
function goneOn(open: readonly LedgerEntry[], entries: ReadonlyMap<EntryId, LedgerEntry>): { readonly carried: readonly LedgerEntry[]; readonly missing: readonly LedgerEntry[] } {
  const absent = open.filter(({ id }) => !entries.has(id));
  if (absent.length === 0) return { carried: [], missing: [] };
  let first: Day | null = null;
  for (const { postedOn, kind } of entries.values()) if (kind === "bank" && postedOn !== null && (first === null || postedOn < first)) first = postedOn;
  const isEarlier = ({ postedOn }: LedgerEntry): boolean => first === null || postedOn === null || postedOn < first;
  return { carried: absent.filter(isEarlier).map((entry) => ({ ...entry, at: null })), missing: absent.filter((entry) => !isEarlier(entry)) };
}

interface Standing {
  readonly entries: ReadonlyMap<EntryId, LedgerEntry>;
  readonly held: ReadonlyMap<EntryId, string>;
  readonly awaited: readonly ExpectedEntry[];
}

function standingAmong(entries: ReadonlyMap<EntryId, LedgerEntry>, { others, until }: SightInput): Standing {
  const held = new Map<EntryId, string>();
  const closed = new Map<EntryId, Day>();
  for (const kept of others) {
    for (const id of entriesOn(kept)) {
      held.set(id, kept.statementNo);
      if (kept.finished !== null) closed.set(id, kept.finished.closedOn);
    }
  }
  const awaited = arrived(entries, others, { held, closed });
  if (held.size === 0) return { entries, held, awaited };
  const seen = new Map<EntryId, LedgerEntry>();
  for (const [id, entry] of entries) {
    const on = closed.get(id);
    seen.set(id, entry.isOpen && on !== undefined && (until === null || on <= until) ? { ...entry, isOpen: false } : entry);
  }
  return { entries: seen, held, awaited };
}

/** Finds what finished statements posted among the entries, and gives what has not come. An entry answers for one posting only. */
function arrived(
  entries: ReadonlyMap<EntryId, LedgerEntry>, others: readonly KeptStatement[], { held, closed }: { readonly held: Map<EntryId, string>; readonly closed: Map<EntryId, Day> },
): readonly ExpectedEntry[] {
  const finished = others.filter(({ finished: facts }) => facts !== null && facts.expected.length > 0);
  if (finished.length === 0) return [];
  const byAmount = new Map<Amount, LedgerEntry[]>();
  for (const { finished: facts } of finished) for (const { amount } of facts!.expected) byAmount.set(amount, []);
  for (const entry of entries.values()) if (entry.kind === "bank" && !held.has(entry.id)) byAmount.get(entry.amount)?.push(entry);
  const awaited: ExpectedEntry[] = [];
  for (const { statementNo, finished: facts } of finished) {
    for (const expected of facts!.expected) {
      const entry = byAmount.get(expected.amount)?.find((each) => !held.has(each.id) && isPostingOf(each, expected));
      if (!entry) {
        awaited.push(expected);
        continue;
      }
      held.set(entry.id, statementNo);
      closed.set(entry.id, facts!.closedOn);
    }
  }
  return awaited;
}

/** The document's own number, whole, is the one thing that says so: an equal amount alone may be anything. */
function isPostingOf({ documentNo, externalDocumentNo, text, currency, amount }: LedgerEntry, expected: ExpectedEntry): boolean {
  if (expected.documentNo === "" || amount !== expected.amount || !sameCurrency(currency, expected.currency)) return false;
  return [documentNo, externalDocumentNo, ...text.split(/[\s,;:]+/)].includes(expected.documentNo);
}
