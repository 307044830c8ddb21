import { appliedAmount, subtract, type Amount, type Day, type LedgerEntry, type Proposal, type StatementLine } from "../../domain";
import { decide, recordStep, type Decision } from "../../session";
import { bankLine, bankStatement, statementRows, statementSheet, type BankStatement } from "../../statements";
import type { ImportDone } from "../importTypes";
import { pickMessages } from "../messages";
import { note } from "../reconcileNotes";
import { progress, valueOrReport, working, type Tools } from "../reconcileTools";
import type { Adjustment, SuggestAsked } from "../types";
import { standingOn } from "../usecasesOffers";
import { listAgain, readSide, takeSheet } from "../usecasesSources";
import { booksOf } from "./books";
import { offeredFor } from "./offered";

/** Names the place of the rows among the imports, which are taken away again in the same way. */
const FROM_BOOKS = "books";
/** First row of lines on a sheet of their own. */
const BELOW_HEADER = 1;

/**
 * Makes lines from the entries that are on no statement, for an account whose bank gives no file: below the statement's sheet, or on a new
 * one where none is chosen, each matched with its entry. Gives how many.
 *
 * Errors: sheet/no-ledger; finish/date-missing; statement/not-suggested, where the sheet can't take rows. Nothing is written then.
 */
export async function suggest(tools: Tools, asked: SuggestAsked): Promise<number> {
  const { store } = tools;
  if (store.state().book === null) {
    store.report({ code: "sheet/no-ledger" });
    return 0;
  }
  if (!(await readSide(tools, "book")) || (store.state().bank !== null && !(await readSide(tools, "bank")))) return 0;
  const drafts = draftsOf(tools, asked);
  if (drafts.length === 0) return 0;
  const before = store.state();
  const done = await working(store, "writing", () => write(tools, drafts));
  if (done === null) return 0;
  store.kept.beforeImport = { bank: before.bank?.sheet ?? null, balances: before.balances };
  await listAgain(tools);
  if (!(await takeSheet(tools, "bank", done.sheet))) return 0;
  const read = (store.state().bank?.source?.lines ?? []).filter(({ at }) => at !== null && at.row >= (done.firstRow ?? 0));
  store.kept.imported = done.isNew ? new Map() : new Map([[done.sheet, new Set(read.map(({ id }) => id))]]);
  store.set({ hasRun: true, imports: { ...store.state().imports, done: [done] } });
  const firstRow = done.isNew ? BELOW_HEADER : (done.firstRow ?? 0);
  settle(tools, read.flatMap((line) => {
    const draft = drafts[line.at!.row - firstRow];
    return draft?.amount === line.amount ? [{ line, draft }] : [];
  }));
  return drafts.length;
}

/** A line to be: from an entry, or an adjustment. */
type Draft = { readonly day: Day | null; readonly amount: Amount; readonly text: string } & (
  | { readonly entry: LedgerEntry; readonly adjustment?: never }
  | { readonly entry?: never; readonly adjustment: Adjustment });

/** Entries by date, then the adjustments on the statement's date. */
function draftsOf({ store }: Tools, { entries: asked, adjustments = [], ...which }: SuggestAsked): readonly Draft[] {
  const state = store.state();
  const found = offeredFor(state, which);
  if (!found.ok) {
    store.report(found.error);
    return [];
  }
  const day = booksOf(state).open.at(-1)!.statementDate;
  return [
    ...found.value.filter(({ id, openAmount }) => openAmount !== 0 && (asked === undefined || asked.has(id))).map((entry): Draft => ({ entry, day: entry.postedOn, amount: entry.openAmount, text: entry.text })),
    ...adjustments.map((adjustment): Draft => ({ adjustment, day, amount: adjustment.amount, text: adjustment.text })),
  ];
}

/** Writes lines below those of the statement's sheet, or on a sheet of their own; null when that failed, as the problems say. */
async function write(tools: Tools, drafts: readonly Draft[]): Promise<ImportDone | null> {
  const { store, workbook } = tools;
  const { bank, statement: { account } } = store.state();
  const show = progress(store, "writing");
  const made = { key: FROM_BOOKS, added: drafts.length, skipped: 0 };
  const statement = statementOf(drafts, account);
  if (bank === null) {
    const sheet = valueOrReport(store, await workbook.writeDataSheet(statementSheet([statement], pickMessages(tools.languageTag).statementSheet), show));
    return sheet === null ? null : { ...made, sheet, isNew: true, firstRow: 0 };
  }
  const standing = await standingOn(tools, bank.sheet);
  const rows = standing === null ? null : statementRows([statement], standing.layout);
  if (rows === null) {
    store.report({ code: "statement/not-suggested", sheet: bank.sheet });
    return null;
  }
  const firstRow = valueOrReport(store, await workbook.appendRows(rows, show));
  return firstRow === null ? null : { ...made, sheet: bank.sheet, isNew: false, firstRow };
}

/** What the bank would have said. It says no balances: those must come from the bank itself, or the proof would prove nothing. */
function statementOf(drafts: readonly Draft[], account: string): BankStatement {
  const currency = drafts.find(({ entry }) => entry !== undefined)?.entry?.currency ?? "";
  return bankStatement({
    account, currency,
    lines: drafts.map(({ entry, day, amount, text }, place) => bankLine({
      bookedOn: day, amount, currency: entry?.currency ?? currency, text, reference: entry?.documentNo ?? "", checkNo: entry?.checkNo ?? "", at: { line: place + 1 },
    })),
  });
}

/** Matches what was written with what it was made from and explains the adjustments, as one step. */
function settle(tools: Tools, made: readonly { readonly line: StatementLine; readonly draft: Draft }[]): void {
  const { store, now } = tools;
  const { session, lines, entries } = store.state();
  const at = now();
  const pairs = made.filter(({ line }) => lines.has(line.id));
  const decision: Decision = {
    type: "propose", at, proposals: pairs.flatMap(({ line, draft: { entry } }) => (entry && entries.has(entry.id) ? [fromEntry(line, entry)] : [])),
    explanations: pairs.flatMap(({ line, draft: { adjustment } }) => (adjustment ? [{ line: line.id, match: null, kind: adjustment.kind, account: adjustment.account, text: adjustment.text, decidedAt: at }] : [])),
  };
  const decided = decide(session, decision, { lines, entries });
  if (!decided.ok) {
    store.report(decided.error);
    return;
  }
  store.setSession(decided.value.session, recordStep(store.kept.history, decision, decided.value.diff));
  note(tools, null);
}

function fromEntry(line: StatementLine, entry: LedgerEntry): Proposal {
  const currency = line.currency || entry.currency;
  return {
    lines: [line.id], entries: [entry.id], status: "matched", confidence: "high", difference: subtract(line.amount, appliedAmount(entry)), currency, rule: "line-from-entry",
    reasons: [{ code: "amount/equal", amount: line.amount, currency }], runnerUp: null,
  };
}
