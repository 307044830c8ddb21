import { amount, dayFromIso, type Problem } from "../../src/domain";
import type { ReconciliationState } from "../../src/pane/types";
import { decide, emptySession, type Decision, type Session } from "../../src/session";
import { emptyState, stateOf } from "../pane/support/fakeReconciliation";
import { AUTUMN } from "../pane/support/statements";
import { afterFirstRun, entryId, lineId, OPENING, ROWS } from "../pane/support/january";

/** A state of the pane that people meet, and what is pressed to get there from what is shown first. */
export interface GalleryState {
  readonly state: () => ReconciliationState;
  /** Keys pressed with the focus on the review list, in Playwright's names; "tab 3" goes to the third tab, "button X" presses X, "tick 3" ticks the third box. */
  readonly steps?: readonly string[];
}

const at = "2025-02-03T09:00:00Z";

function after(...decisions: readonly Decision[]): Session {
  return decisions.reduce((session, decision) => {
    const decided = decide(session, decision, ROWS);
    if (!decided.ok) throw new Error(decided.error.code);
    return decided.value.session;
  }, afterFirstRun());
}

const explained = (line: number, kind: "fee" | "interest" | "on-account", account: string): Decision => ({ type: "explain", explanation: { line: lineId(line), match: null, kind, account, text: "", decidedAt: at } });

/** Every suggestion accepted, every line explained, the openings known. */
function finished(): ReconciliationState {
  const session = after(
    { type: "explain", explanation: { line: null, match: "M-0004" as never, kind: "fee", account: "7770", text: "Vipps", decidedAt: at } },
    { type: "accept", matches: ["M-0005", "M-0008", "M-0009"] as never, at },
    explained(3, "fee", "7770"), explained(8, "on-account", "10017"), explained(12, "interest", "8050"), explained(13, "fee", "7770"),
  );
  return stateOf({ session, balances: { openingBalance: OPENING, closingBalance: null, bookOpeningBalance: OPENING } });
}

/** All of it written, with nothing left but to finish. */
export function GALLERY_CLOSING(): ReconciliationState {
  const state = finished();
  const closingBalance = state.proof?.closingBalance ?? null;
  return { ...state, balances: { ...state.balances, closingBalance }, written: { ...state.written, matches: "Matches", reconciliation: "Reconciliation", posting: "Posting" } };
}

function beforeMatching(changes: Partial<ReconciliationState> = {}): ReconciliationState {
  return stateOf({ session: emptySession(), hasRun: false, proof: null, journal: null, consent: "not-asked", ...changes });
}

/** A statement sheet that could be read in several ways. */
function withQuestions(): ReconciliationState {
  const { bank } = stateOf();
  if (bank === null) throw new Error("January has a statement");
  const questions = [{ about: "amount", sheet: "Bank", columns: [5, 4] }, { about: "dateOrder", sheet: "Bank", columns: [] }] as const;
  return beforeMatching({ bank: { ...bank, layout: null, source: null, detection: { ...bank.detection, questions } }, lines: new Map() });
}

/** An account without a file: the ledger alone, and the closing balance from the bank's letter. */
function byLetter(): ReconciliationState {
  const { session } = beforeMatching();
  return beforeMatching({
    bank: null, lines: new Map(), session: { ...session, options: { ...session.options, statementDate: dayFromIso("2025-01-31") } },
    balances: { openingBalance: OPENING, closingBalance: 10_557_800 as never, bookOpeningBalance: OPENING },
  });
}

/** A transfer to an account in euros, at a rate of the books that leaves something over. */
function exchanged(): ReconciliationState {
  const exchange = { amount: amount(360), currency: "EUR", rate: "11.45", account: "8160" };
  const session = after({ type: "explain", explanation: { line: lineId(3), match: null, kind: "transfer", account: "1921", text: "Til valutakonto", decidedAt: at, exchange } });
  const state = stateOf({ session, setup: { rows: { bankAccounts: [{ number: "1921", name: "Valuta", currency: "EUR", account: "1921" }] }, issues: [] } });
  return { ...state, posting: { ...state.posting, localCurrency: "NOK" } };
}

const saying = (...problems: readonly Problem[]) => (): ReconciliationState => stateOf({ problems });

/** All states, by the names of their pictures. */
export const STATES: Readonly<Record<string, GalleryState>> = {
  "first run": { state: emptyState },
  "opening": { state: () => emptyState({ work: { doing: "opening", done: 0, total: 0 } }) },
  "sources": { state: beforeMatching },
  "sources with questions": { state: withQuestions },
  "matching": { state: () => beforeMatching({ work: { doing: "matching", done: 12_400, total: 50_000 } }) },
  "consent": { state: () => stateOf({ consent: "not-asked" }), steps: ["tab 2"] },
  "review": { state: stateOf, steps: ["ArrowDown"] },
  "review closed": { state: stateOf, steps: ["ArrowDown", "s", "click"] },
  "open lines": { state: stateOf, steps: ["2"] },
  "open entries": { state: stateOf, steps: ["3"] },
  "matched": { state: () => stateOf({ undo: { step: "accept", count: 1 } }), steps: ["4", "ArrowDown"] },
  "selected rows": { state: () => stateOf({ selected: { lines: [lineId(3), lineId(13)], entries: [entryId(12)] } }), steps: ["tab 2"] },
  "finder": { state: stateOf, steps: ["2", "o"] },
  "finder sums": { state: stateOf, steps: ["2", "o", "button Find entries"] },
  "explain": { state: stateOf, steps: ["2", "e"] },
  "explain in parts": { state: stateOf, steps: ["2", "e", "button Split into parts"] },
  "explain in another currency": { state: exchanged, steps: ["tab 2", "filter explained", "e"] },
  "proof": { state: stateOf, steps: ["tab 3"] },
  "proof agrees": { state: finished, steps: ["tab 3"] },
  "posting": { state: finished, steps: ["tab 4"] },
  "posting as a file": { state: () => ({ ...finished(), posting: { ...finished().posting, layout: "datev" } }), steps: ["tab 4"] },
  "statements": { state: () => stateOf({ statements: AUTUMN }), steps: ["title"] },
  "checks and deposits": { state: byLetter, steps: ["button Use my sheets", "button The bank gives no file? Tick the ledger's entries.", "tick 1", "tick 3"] },
  "reopening": { state: () => stateOf({ statements: AUTUMN }), steps: ["title", "first Reopen"] },
  "finish refused": { state: stateOf, steps: ["title", "first Finish…"] },
  "finish": { state: GALLERY_CLOSING, steps: ["tab 3", "first Finish"] },
  "next statement": { state: () => emptyState({ statements: AUTUMN, statement: { id: 15, account: "1921", statementNo: "1", from: null } }) },
  "all matched": { state: finished, steps: ["tab 2"] },
  "stale": { state: () => stateOf({ stale: new Set(["M-0001" as never]), lines: new Map([...ROWS.lines].filter(([id]) => id !== lineId(1))) }), steps: ["tab 2", "filter stale"] },
  "protected sheet": { state: saying({ code: "host/protected", sheet: "Bank" }), steps: ["tab 2"] },
  "Excel is busy": { state: saying({ code: "host/busy-editing" }), steps: ["tab 2"] },
  "several problems": { state: saying({ code: "host/not-found", name: "Bank" }, { code: "sheet/no-ledger" }, { code: "host/too-large" }, { code: "match/needs-both-sides" }), steps: ["tab 1"] },
  "keys": { state: stateOf, steps: ["?"] },
  "menu": { state: stateOf, steps: ["button More"] },
};

/** A reconciliation with a fault of ours in it. */
export const BUG = "a fault of ours";
