import type { Problem } from "../domain";
import { pastOf } from "../session";
import { importing } from "./reconcileImports";
import { note } from "./reconcileNotes";
import { createQueue } from "./reconcileQueue";
import { createStore } from "./reconcileStore";
import { inTurn } from "./reconcileTurn";
import type { ReconciliationParts, Tools } from "./reconcileTools";
import type { Reconciliation, ReconciliationState, StatementActions } from "./types";
import { takeCard } from "./usecasesCard";
import { dropBeside, takeBeside } from "./usecasesBeside";
import { decide, redo, undo } from "./usecasesDecide";
import { open } from "./usecasesOpen";
import { addSample, chooseSheet, setBalances, setConsent, setLayout, setOptions, setPosting } from "./usecasesSettings";
import { setSetup } from "./usecasesSetup";
import { applyTemplate, previewTemplate, saveTemplate, undoTemplate } from "./usecasesTemplate";
import { show, showCell, showSheet } from "./usecasesShow";

/** What is not needed to open a workbook is loaded when it is first asked for. */
const matching = () => import("./usecasesMatch");
const writing = () => import("./usecasesWrite");
const closing = () => import("./statements/actions");

/**
 * Binds the use cases to one workbook and one engine. Everything that touches the workbook is done one after the other, in
 * the order asked; decisions show in the state at once.
 *
 * Errors: none but bugs; what the workbook or the user's data refuse is in `state().problems`.
 */
export function createReconciliation(parts: ReconciliationParts): Reconciliation {
  const store = createStore();
  const tools: Tools = { ...parts, store, queue: createQueue() };
  return {
    state: (): ReconciliationState => store.state(),
    subscribe: (listener) => store.subscribe(listener),
    cancel: () => {
      store.kept.isCancelled = true;
      parts.matcher.cancel();
      parts.files.cancel();
    },
    dismissProblems: () => { dismiss(tools); },
    saveTemplate: () => saveTemplate(tools),
    previewTemplate: (text) => previewTemplate(tools, text),
    pastOf: (match) => pastOf(store.kept.history, match),
    ...settingUp(tools),
    imports: importing(tools, () => { dismiss(tools); }),
    ...reviewing(tools),
  };
}

type Actions = Omit<Reconciliation, "state" | "subscribe" | "cancel" | "dismissProblems" | "pastOf" | "saveTemplate" | "previewTemplate" | "imports">;
type Reviewing = Pick<Actions, "decide" | "undo" | "redo" | "show" | "showCell" | "showSheet">;

const NO_PROBLEMS: readonly Problem[] = [];

function dismiss({ store }: Tools): void {
  if (store.state().problems.length > 0) store.set({ problems: NO_PROBLEMS });
}

/** Actions that wait for their turn; each begins without the problems of the one before. */
function settingUp(tools: Tools): Omit<Actions, keyof Reviewing> {
  const act = (action: () => Promise<void> | void): Promise<void> => inTurn(tools, async () => {
    await action();
    takeCard(tools);
  }, () => { dismiss(tools); });
  return {
    open: () => act(() => open(tools)),
    chooseSheet: (side, sheet) => act(() => chooseSheet(tools, side, sheet)),
    addBeside: (sheet) => act(async () => { if (await takeBeside(tools, sheet)) note(tools, null); }),
    removeBeside: (sheet) => act(() => { dropBeside(tools, sheet); note(tools, null); }),
    setLayout: (side, layout) => act(() => setLayout(tools, side, layout)),
    setOptions: (options) => act(() => setOptions(tools, options)),
    setBalances: (balances) => act(() => setBalances(tools, balances)),
    setConsent: (consent) => act(() => setConsent(tools, consent)),
    setPosting: (settings) => act(() => setPosting(tools, settings)),
    setSetup: (table, rows) => act(() => setSetup(tools, table, rows)),
    applyTemplate: (text, parts) => act(() => applyTemplate(tools, text, parts)),
    undoTemplate: () => act(() => undoTemplate(tools)),
    applyMappings: () => act(async () => (await matching()).applyMappings(tools)),
    match: (mode) => act(async () => (await matching()).match(tools, mode)),
    writeReport: () => act(async () => (await writing()).writeReport(tools)),
    writePosting: () => act(async () => (await writing()).writePosting(tools)),
    readPayments: async (sheet) => inTurn(tools, async () => (await import("./paymentFile/readPayments")).readPaymentsOn(tools, sheet)),
    postingFile: async () => (await writing()).fileToSave(tools),
    setPosted: (isPosted) => act(async () => { (await writing()).setPosted(tools, isPosted); }),
    addSample: () => act(() => addSample(tools)),
    statements: statementActions(tools, act),
  };
}

/** Statements of the workbook, loaded when one is begun, finished or taken up. */
function statementActions(tools: Tools, act: (action: () => Promise<void> | void) => Promise<void>): StatementActions {
  return {
    set: (changes) => act(async () => { (await closing()).set(tools, changes); }),
    begin: (account) => act(async () => (await closing()).begin(tools, account)),
    take: (id) => act(async () => (await closing()).take(tools, id)),
    check: async () => (await closing()).check(tools.store.state()),
    finish: (allowed) => act(async () => (await closing()).finish(tools, allowed)),
    reopen: (id) => act(async () => (await closing()).reopen(tools, id)),
    suggest: async (asked) => {
      let count = 0;
      await act(async () => { count = await (await import("./statements/suggest")).suggest(tools, asked); });
      return count;
    },
  };
}

/** Decisions, which show at once; and looking around, which leaves the problems to be looked at. */
function reviewing(tools: Tools): Reviewing {
  const afresh = <T>(action: () => Promise<T>): Promise<T> => {
    dismiss(tools);
    return action();
  };
  return {
    decide: (decision) => afresh(() => decide(tools, decision)),
    undo: () => afresh(() => undo(tools)),
    redo: () => afresh(() => redo(tools)),
    show: (lines, entries) => inTurn(tools, () => show(tools, lines, entries)),
    showCell: (cell) => inTurn(tools, () => showCell(tools, cell)),
    showSheet: (name) => inTurn(tools, () => showSheet(tools, name)),
  };
}
