import { ok, sum, add, type CellValue, type LedgerEntry, type Refusal, type Result, type StatementLine } from "../../../src/domain";
import { compareTemplate, decide, emptySession, EMPTY_HISTORY, readTemplate, writeTemplate, type Template, nextLabels, pastOf, recordStep, redo, undo, type Decision, type History, type SetupRow } from "../../../src/session";
import { journalFor } from "../../../src/posting";
import { prove } from "../../../src/proof";
import type { PaymentsSource, SheetGrid, SourceLayout } from "../../../src/sheets";
import type { Reconciliation, ReconciliationState } from "../../../src/pane/types";
import { check as checkStatement } from "../../../src/pane/statements/actions";
import { afterFirstRun, day, OPENING, ROWS } from "./january";

const layout = (side: "bank" | "book"): SourceLayout => ({
  sheet: side === "bank" ? "Bank" : "1920", side, headerRow: 0,
  columns: side === "bank" ? { bookedOn: 0, text: 1, reference: 2, counterpartyName: 3, amount: 5 } : { postedOn: 0, documentNo: 1, text: 2, counterpartyName: 3, amount: 5 },
  headers: side === "bank" ? { 0: "Bokført dato", 1: "Forklarende tekst", 2: "KID", 3: "Motpart", 5: "Beløp" } : { 0: "Bokføringsdato", 1: "Bilagsnr.", 2: "Tekst", 3: "Navn", 5: "Beløp" },
  sign: 1, debitMeans: "in", dateOrder: "day-first", decimalMark: ",", currency: "NOK", includeHidden: false,
});

function sample(side: "bank" | "book"): SheetGrid {
  const rows: CellValue[][] = side === "bank"
    ? [["Bokført dato", "Forklarende tekst", "KID", "Motpart", "Valutert", "Beløp"], ...[...ROWS.lines.values()].slice(0, 5).map((line): CellValue[] => [45658 + (line.bookedOn! - day(1)), line.text, line.reference, line.counterpartyName, "", line.amount / 100])]
    : [["Bokføringsdato", "Bilagsnr.", "Tekst", "Navn", "Type", "Beløp"], ...[...ROWS.entries.values()].slice(0, 5).map((entry): CellValue[] => [45658 + (entry.postedOn! - day(1)), entry.documentNo, entry.text, entry.counterpartyName, "", entry.amount / 100])];
  const formats = rows.map((row) => row.map((_, column) => (column === 0 ? "dd.mm.yyyy" : column === 5 ? "#,##0.00" : "General")));
  return { sheet: side === "bank" ? "Bank" : "1920", firstRow: 0, firstColumn: 0, values: rows, formats, hiddenRows: [], dateSystem: 1900, ownColumns: [] };
}

function withProof(state: ReconciliationState): ReconciliationState {
  if (!state.hasRun) return state;
  const lines = [...state.lines.values()];
  const { session, balances, posting } = state;
  const proof = prove({
    lines, entries: [...state.entries.values()], session, openingBalance: balances.openingBalance ?? OPENING, closingBalance: balances.closingBalance ?? add(OPENING, sum(lines.map((line: StatementLine) => line.amount))),
    bookOpeningBalance: balances.bookOpeningBalance ?? OPENING, asOf: day(31), currency: "NOK",
  });
  return { ...state, proof, journal: journalFor(session, { lines: state.lines, entries: state.entries }, posting) };
}

/** A workbook with January found in it; changes say in which state it is. */
export function stateOf(changes: Partial<ReconciliationState> = {}): ReconciliationState {
  const detection = { likeness: { bank: 1, book: 0 }, questions: [], issues: [] };
  const skipped = [{ row: 14, why: "total" as const }];
  const lines: readonly StatementLine[] = [...ROWS.lines.values()];
  const entries: readonly LedgerEntry[] = [...ROWS.entries.values()];
  return withProof({
    work: null, culture: { displayLanguage: "nb-NO", decimalMark: ",", groupMark: "\u00a0", shortDate: "dd.MM.yyyy" },
    sheets: ["Bank", "1920", "Notater"].map((name) => ({ name, isVisible: true, isProtected: false, role: null, rows: 20, columns: 6 })),
    bank: {
      sheet: "Bank", detection: { ...detection, layout: layout("bank") }, layout: layout("bank"), sample: sample("bank"),
      source: { layout: layout("bank"), lines, openingBalance: OPENING, closingBalance: null, skipped, issues: [{ code: "amount/unreadable", at: { sheet: "Bank", row: 43, column: 5 }, text: "se vedlegg" }, { code: "cell/error", at: { sheet: "Bank", row: 90, column: 5 }, text: "#N/A" }] },
    },
    book: { sheet: "1920", detection: { ...detection, layout: layout("book") }, layout: layout("book"), sample: sample("book"), source: { layout: layout("book"), entries, openingBalance: null, closingBalance: null, skipped: [], issues: [] } },
    openItems: [], partyLists: [], lines: ROWS.lines, entries: ROWS.entries, session: afterFirstRun(), stale: new Set(), balances: { openingBalance: null, closingBalance: null, bookOpeningBalance: null },
    statement: { id: 1, account: "1920", statementNo: "", from: null }, statements: [], sight: null,
    selected: { lines: [], entries: [] }, proof: null, posting: { layout: "generic", bankAccount: "1920", bankAccountType: "G/L Account", documentNoPrefix: "AVS" }, posted: new Map(), journal: null, consent: "yes", undo: null, redo: null, hasRun: true,
    written: { matches: null, reconciliation: null, posting: null, setup: null }, setup: { rows: {}, issues: [] }, imports: { files: [], offers: [], done: [] }, feed: { fresh: 0, gone: 0 }, problems: [], ...changes,
  });
}

/** Before anything was chosen or matched. */
export function emptyState(changes: Partial<ReconciliationState> = {}): ReconciliationState {
  return stateOf({ bank: null, book: null, lines: new Map(), entries: new Map(), session: emptySession(), hasRun: false, proof: null, journal: null, consent: "not-asked", ...changes });
}

export interface FakeReconciliation extends Reconciliation {
  /** Names and arguments of what was asked for, in order. */
  readonly calls: readonly (readonly [name: string, ...args: unknown[]])[];
  set(changes: Partial<ReconciliationState>): void;
}

const templateOf = ({ session, posting, setup }: ReconciliationState): Template => ({ options: session.options, posting: { ...posting }, layouts: {}, setup: setup.rows, unknown: {} });

/** A reconciliation without a workbook: decisions, proof and journal are the real ones, the rest is noted down. */
export function fakeReconciliation(initial: ReconciliationState = stateOf(), payments: PaymentsSource | null = null): FakeReconciliation {
  let state = initial;
  let history: History = EMPTY_HISTORY;
  const listeners = new Set<() => void>();
  const calls: (readonly [string, ...unknown[]])[] = [];
  const set = (changes: Partial<ReconciliationState>): void => {
    state = withProof({ ...state, ...changes });
    for (const listener of listeners) listener();
  };
  const noted = (name: string, change: (...args: never[]) => Partial<ReconciliationState> = () => ({})) => (...args: unknown[]): Promise<void> => {
    calls.push([name, ...args]);
    set(change(...(args as never[])));
    return Promise.resolve();
  };
  const travel = (to: typeof undo) => (): Partial<ReconciliationState> => {
    const travelled = to(state.session, history);
    if (!travelled.ok) return { problems: [travelled.error] };
    history = travelled.value.history;
    return { session: travelled.value.session, ...nextLabels(history) };
  };
  return {
    calls, set, state: () => state, pastOf: (match) => pastOf(history, match),
    subscribe: (listener) => { listeners.add(listener); return () => listeners.delete(listener); },
    decide: (decision: Decision): Promise<Result<void, Refusal>> => {
      calls.push(["decide", decision]);
      const decided = decide(state.session, decision, state);
      if (!decided.ok) { set({ problems: [decided.error] }); return Promise.resolve(decided); }
      history = recordStep(history, decision, decided.value.diff);
      set({ session: decided.value.session, problems: [], ...nextLabels(history) });
      return Promise.resolve(ok(undefined));
    },
    undo: noted("undo", travel(undo)), redo: noted("redo", travel(redo)),
    open: noted("open"), chooseSheet: noted("chooseSheet"), setLayout: noted("setLayout"), addBeside: noted("addBeside"), removeBeside: noted("removeBeside"),
    setOptions: noted("setOptions", (options: object) => ({ session: { ...state.session, options: { ...state.session.options, ...options } } })),
    setBalances: noted("setBalances", (balances: object) => ({ balances: { ...state.balances, ...balances } })),
    setConsent: noted("setConsent", (consent: ReconciliationState["consent"]) => ({ consent })),
    setPosting: noted("setPosting", (posting: object) => ({ posting: { ...state.posting, ...posting } })),
    setSetup: noted("setSetup", (table: string, rows: readonly SetupRow[]) => ({ setup: { rows: { ...state.setup.rows, [table]: rows }, issues: [] } })),
    saveTemplate: () => writeTemplate(templateOf(state)),
    previewTemplate: (text) => {
      const read = readTemplate(text);
      return read.ok ? ok(compareTemplate(read.value, templateOf(state))) : read;
    },
    applyTemplate: noted("applyTemplate", () => ({ hasTemplate: true })), undoTemplate: noted("undoTemplate", () => ({ hasTemplate: false })),
    applyMappings: noted("applyMappings"),
    imports: {
      read: noted("imports.read"), setReading: noted("imports.setReading"), saveFormat: noted("imports.saveFormat"), leaveOut: noted("imports.leaveOut"),
      setOffer: noted("imports.setOffer"), add: noted("imports.add"), takeBack: noted("imports.takeBack"), view: () => Promise.resolve(null),
    },
    postingFile: () => Promise.resolve(null), readPayments: () => Promise.resolve(payments), setPosted: noted("setPosted"),
    statements: {
      set: noted("statements.set", (changes: object) => ({ statement: { ...state.statement, ...changes } })), begin: noted("statements.begin"), take: noted("statements.take"),
      check: () => Promise.resolve(checkStatement(state)), finish: noted("statements.finish"), reopen: noted("statements.reopen"),
      suggest: async (asked) => { await noted("statements.suggest")(asked); return 2; },
    },
    match: noted("match", () => ({ hasRun: true, session: state.session.matches.size > 0 ? state.session : afterFirstRun() })),
    cancel: () => { calls.push(["cancel"]); set({ work: null }); },
    writeReport: noted("writeReport", () => ({ written: { ...state.written, matches: "Matches", reconciliation: "Reconciliation" } })),
    writePosting: noted("writePosting", () => ({ written: { ...state.written, posting: "Posting" } })),
    show: noted("show"), showCell: noted("showCell"), showSheet: noted("showSheet"),
    addSample: noted("addSample", () => ({ ...stateOf(), session: emptySession(), hasRun: false, proof: null, journal: null })),
    dismissProblems: () => { calls.push(["dismissProblems"]); set({ problems: [] }); },
  };
}
