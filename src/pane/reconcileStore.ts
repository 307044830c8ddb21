import { DEFAULT_OPTIONS, type EntryId, type LedgerEntry, type LineId, type MatchId, type Problem, type StatementLine } from "../domain";
import { EMPTY_HISTORY, emptySession, findStale, indexAfter, nextLabels, NO_CHANGE, staleAfter, type History, type MatchIndex, type Session, type SessionDiff, type Template } from "../session";
import type { SheetGrid, SourceLayout } from "../sheets";
import { atOnce } from "./pieces";
import { journalOf, proofOf } from "./reconcileFigures";
import type { BeforeImport } from "./importTypes";
import { rowsOf } from "./statements/sight";
import type { ReconciliationState } from "./types";
import { DEFAULT_PREFIX, type TakenCard } from "./usecasesCard";

/** What the use cases know besides the state that the pane shows. */
interface Kept {
  history: History;
  /** Parts of the saved session that this version does not know. */
  unknown: Readonly<Record<string, unknown>>;
  /** Whole sheets as last read, for formulas over them and to read them again another way. */
  readonly grids: { bank: SheetGrid | null; book: SheetGrid | null };
  /** The same of the sheets beside the ledger, by name, and whether our columns stand on them. */
  readonly beside: Map<string, { readonly grid: SheetGrid; hasColumns: boolean }>;
  /** Texts as last kept in the workbook, so that only changed ones are sent. */
  remembered: ReadonlyMap<string, string>;
  /** Something changed that is not kept in the workbook yet. */
  isDirty: boolean;
  /** A newer version of Avstem saved here, or nobody knows what was: nothing may be written over it. */
  isSavingBarred: boolean;
  /** Saved texts that could not be read, to be put aside at the first save. */
  damaged: readonly (readonly [key: string, text: string])[];
  /** Readings a person corrected, by headers. */
  layouts: Map<string, SourceLayout>;
  /** Texts of other statements that can't be read: kept as they are. */
  unreadStatements: ReadonlyMap<string, string>;
  /** The person asked to stop the run under way. */
  isCancelled: boolean;
  /** What happens in the workbook is told to us. */
  isFollowed: boolean;
  /** Sheets that somebody changed since they were read. */
  readonly touched: Set<string>;
  /** Decisions not painted yet; null when a part of the sheets may differ anywhere. */
  unpainted: SessionDiff | null;
  /** What was decided since the decisions were last kept in the workbook; null when anything may have been. */
  unsaved: SessionDiff | null;
  /** Proof and journal are those of the session before. */
  areFiguresDue: boolean;
  /** Which match each row is in, by the session of the moment; null until asked for. */
  index: MatchIndex | null;
  /** Whether our columns stand on the side's sheet, so that formulas may use them. */
  readonly hasColumns: { bank: boolean; book: boolean };
  /** The bank account's card that filled in settings last. */
  card: TakenCard;
  /** Parts of a template that this version does not know, for the next template saved. */
  templateUnknown: Readonly<Record<string, unknown>>;
  /** The set-up before the last template was applied. */
  beforeTemplate: Template | null;
  /** Marks of the lines that took part in the last run; null before one, or where nobody noted them. */
  seen: ReadonlySet<string> | null;
  /** The same as texts for the workbook's memory. */
  seenTexts: ReadonlyMap<string, string>;
  /** What the lines of the state were last compared for. */
  counted: { readonly lines: ReadonlyMap<LineId, StatementLine>; readonly seen: ReadonlySet<string> | null; readonly hasRun: boolean };
  /** Number of the last bank file that was dropped. */
  lastFile: number;
  /** What was in force before the last import. */
  beforeImport: BeforeImport | null;
  /** Lines that the last import added below a sheet's own, by sheet. */
  imported: ReadonlyMap<string, ReadonlySet<LineId>>;
}

/** The state as an external store, for React and for everybody else. */
export interface Store {
  readonly kept: Kept;
  state(): ReconciliationState;
  subscribe(listener: () => void): () => void;
  /** Puts new values in place of old ones and tells. What follows from them is computed again. */
  set(changes: Partial<ReconciliationState>): void;
  /** Takes a new session, with its history, to be kept whole. Where the difference is given the figures wait for `figures`, and the caller notes it. */
  setSession(session: Session, history: History, diff?: SessionDiff): void;
  /** Works out the figures that a decision left for later, piece by piece; once more when another decision came meanwhile. */
  figures(): Generator<void, void>;
  /** Adds problems of the action under way; the same problem is not shown twice. */
  report(...problems: readonly Problem[]): void;
}

const NOTHING: ReconciliationState = {
  work: null, culture: null, sheets: [], bank: null, book: null, openItems: [], partyLists: [],
  lines: new Map(), entries: new Map(),
  session: emptySession(DEFAULT_OPTIONS), stale: new Set(),
  balances: { openingBalance: null, closingBalance: null, bookOpeningBalance: null },
  statement: { id: 1, account: "", statementNo: "", from: null }, statements: [], sight: null,
  proof: null,
  posting: { layout: "generic", bankAccount: "", bankAccountType: "Bank Account", documentNoPrefix: DEFAULT_PREFIX },
  posted: new Map(), journal: null, consent: "not-asked", undo: null, redo: null, hasRun: false,
  written: { matches: null, reconciliation: null, posting: null, setup: null }, setup: { rows: {}, issues: [] },
  imports: { files: [], offers: [], done: [] }, feed: { fresh: 0, gone: 0 },
  selected: { lines: [], entries: [] }, problems: [],
};

function emptyKept(): Kept {
  return {
    history: EMPTY_HISTORY, unknown: {}, grids: { bank: null, book: null }, beside: new Map(), remembered: new Map(), isDirty: false, isSavingBarred: false,
    damaged: [], unreadStatements: new Map(), layouts: new Map(), isCancelled: false, isFollowed: false, touched: new Set(), unpainted: NO_CHANGE, unsaved: NO_CHANGE, areFiguresDue: false, index: null, hasColumns: { bank: false, book: false },
    card: { card: null, rows: undefined, lines: NO_LINES }, templateUnknown: {}, beforeTemplate: null,
    seen: null, seenTexts: new Map(), counted: { lines: NO_LINES, seen: null, hasRun: false }, lastFile: 0, beforeImport: null, imported: new Map(),
  };
}

/** Makes an empty store. */
export function createStore(): Store {
  let state = NOTHING;
  const listeners = new Set<() => void>();
  const kept = emptyKept();
  const put = (after: ReconciliationState): void => {
    state = after;
    for (const listener of [...listeners]) listener();
  };
  const set = (changes: Partial<ReconciliationState>): void => {
    const before = state;
    const after = derived(before, { ...before, ...changes });
    if (after.proof !== before.proof || after.bank === null || after.book === null) kept.areFiguresDue = false;
    put(after);
  };
  return {
    kept, state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set, figures: () => figuresOf({ kept, state: () => state, put }),
    setSession: (session, history, diff) => {
      kept.history = history;
      const labels = nextLabels(history);
      if (diff === undefined) {
        [kept.index, kept.unsaved] = [null, null];
        set({ session, change: null, undo: labels.undo, redo: labels.redo });
        return;
      }
      kept.areFiguresDue = true;
      kept.index = kept.index && indexAfter(kept.index, diff);
      const stale = staleAfter(state.stale, { session, diff }, state);
      put({ ...state, session, stale, change: { before: state.session, after: session, diff }, undo: labels.undo, redo: labels.redo });
    },
    report: (...problems) => {
      const fresh = newAmong(problems, state.problems);
      if (fresh.length > 0) set({ problems: [...state.problems, ...fresh] });
    },
  };
}

function newAmong(problems: readonly Problem[], shown: readonly Problem[]): readonly Problem[] {
  const known = new Set(shown.map((problem) => JSON.stringify(problem)));
  return problems.filter((problem) => !known.has(JSON.stringify(problem)));
}

/** Works out proof and journal; again where the state they are of has changed meanwhile. */
function* figuresOf({ kept, state, put }: { readonly kept: Kept; state(): ReconciliationState; put(after: ReconciliationState): void }): Generator<void, void> {
  while (kept.areFiguresDue) {
    const of = state();
    const proof = yield* proofOf(of);
    yield;
    const journal = proof === null ? null : journalOf(of);
    const now = state();
    const isSame = now.session === of.session && now.lines === of.lines && now.entries === of.entries && now.balances === of.balances && now.posting === of.posting && now.posted === of.posted;
    if (!isSame) continue;
    kept.areFiguresDue = false;
    put({ ...now, proof, journal });
  }
}

const NO_LINES: ReadonlyMap<LineId, StatementLine> = new Map();
const NO_ENTRIES: ReadonlyMap<EntryId, LedgerEntry> = new Map();

/** Computes what follows from the rest, and only what has changed: parts that stay equal stay the same object. */
function derived(before: ReconciliationState, after: ReconciliationState): ReconciliationState {
  const withRows = isSeenAlike(before, after) ? after : { ...after, ...seenBy(after) };
  const isSame = withRows.lines === before.lines && withRows.entries === before.entries && after.session === before.session;
  if (isSame && after.balances === before.balances && after.posting === before.posting && after.posted === before.posted) return withRows;
  const stale = isSame ? before.stale : sameOr(before.stale, findStale(after.session, withRows).matches);
  const proof = atOnce(proofOf(withRows));
  return { ...withRows, stale, proof, journal: proof === null ? null : journalOf(withRows) };
}

/** Whether the statement sees the same rows: the same sheets, among the same statements, up to the same day. */
function isSeenAlike(before: ReconciliationState, after: ReconciliationState): boolean {
  return after.bank?.source === before.bank?.source && after.book?.source === before.book?.source && after.openItems === before.openItems
    && after.statements === before.statements && after.session.options.statementDate === before.session.options.statementDate
    && after.statement.account === before.statement.account && after.statement.from === before.statement.from;
}

function seenBy(after: ReconciliationState): Pick<ReconciliationState, "lines" | "entries" | "sight"> {
  const { lines, entries, sight } = rowsOf(after, { lines: after.bank?.source?.lines ?? [], entries: entriesOf(after) });
  return { lines: lines.size === 0 ? NO_LINES : lines, entries: entries.size === 0 ? NO_ENTRIES : entries, sight };
}

/** Entries of the ledger and of the sheets beside it; a row that stands on two sheets counts once, as the ledger has it. */
function entriesOf({ book, openItems }: ReconciliationState): ReadonlyMap<EntryId, LedgerEntry> {
  const entries = new Map<EntryId, LedgerEntry>();
  for (const source of [book?.source, ...openItems.map((each) => each.source)]) {
    for (const entry of source?.entries ?? []) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return entries;
}

function sameOr(before: ReadonlySet<MatchId>, after: ReadonlySet<MatchId>): ReadonlySet<MatchId> {
  return before.size === after.size && [...after].every((match) => before.has(match)) ? before : after;
}
