import { sameCurrency, ZERO, type Amount, type Currency, type LedgerEntry } from "../domain";
import { isCheck, isPostedAfter, isToReconcile } from "../proof";
import { liveDirected, liveSheet, liveSum, turnedLive, type LiveDay, type LiveRow } from "./liveFigures";
import { moneyCell, type Figures } from "./reconciliationFigures";
import { COLUMN, MARK, type ReconciliationInput } from "./reconciliationPlan";
import type { DraftCell } from "./sheetDraft";

/** The figures of a test report that come from the user's sheets: formulas where their rows can be added up in place, else the figures themselves. */
export interface ReportFigures {
  readonly totalReceived: DraftCell;
  readonly totalPaid: DraftCell;
  readonly toReconcile: DraftCell;
  readonly checksNotClosed: DraftCell;
  readonly allEntries: DraftCell;
  /** Null where the ledger gives no amounts in another currency than the account's. */
  readonly localEntries: DraftCell | null;
  readonly matchedAfterDate: DraftCell;
}

/** Finds the formulas of the test report. Cost: linear in rows. */
export function reportFigures(input: ReconciliationInput, { bank, book }: Figures, asOfCell: string): ReportFigures {
  const { proof } = input;
  const { currency, report } = proof;
  const asOf = proof.asOf === null ? null : { day: proof.asOf, cell: asOfCell };
  const own = input.entries.filter((entry) => entry.kind === "bank" && sameCurrency(entry.currency, currency));
  const inPlace = (entries: readonly LedgerEntry[], live = book.live): string | null => live && liveSum(live, entries.map(({ id }) => book.rowOf(id)), null);
  const figure = (formula: string | null, value: Amount): DraftCell => (formula === null ? { amount: value, currency } : moneyCell(formula, currency));
  const directed = (direction: "in" | "out", value: Amount): DraftCell => figure(bank.live && value !== 0 ? liveDirected(bank.live, direction) : null, value);
  const open = own.filter(isToReconcile);
  const late = own.filter((entry) => isPostedAfter(entry, proof.asOf));
  const checks = open.filter((entry) => isCheck(entry) && !isPostedAfter(entry, proof.asOf));
  const later = inPlace(late);
  const cleared = new Set(proof.issues.flatMap((issue) => (issue.code === "proof/matched-after-date" ? [issue.entry] : [])));
  return {
    totalReceived: directed("in", report.totalReceived), totalPaid: directed("out", report.totalPaid), toReconcile: figure(inPlace(open), report.toReconcile),
    checksNotClosed: figure(inPlace(checks, book.live && turnedLive(book.live)), report.checksNotClosed),
    allEntries: later === null ? { amount: report.bookBalanceAllDates, currency } : (at) => moneyCell(`${at.cell(MARK.bookBalance, COLUMN.amount)}+${later}`, currency),
    localEntries: report.localEntries === null ? null : localCell(input, own, { total: report.localEntries, asOf }),
    matchedAfterDate: figure(inPlace(late.filter(({ id }) => cleared.has(id))), report.matchedAfterDate),
  };
}

/** Nobody names the currency of the books on the ledger. */
const UNNAMED: Currency = "";

function localCell({ book: { layout, grid, statusColumn }, proof }: ReconciliationInput, own: readonly LedgerEntry[], { total, asOf }: { readonly total: Amount; readonly asOf: LiveDay | null }): DraftCell {
  const { localAmount: column, postedOn } = layout.columns;
  const [rows, inBooks]: [LiveRow[], LiveRow[]] = [[], []];
  for (const entry of own) {
    const row = { at: entry.at, amount: entry.localAmount ?? ZERO, status: "" };
    rows.push(row);
    if (!isPostedAfter(entry, proof.asOf)) inBooks.push(row);
  }
  const isHere = own.every(({ at }) => at?.sheet === layout.sheet);
  const columns = { ...(column === undefined ? {} : { amount: column }), ...(postedOn === undefined ? {} : { postedOn }) };
  const live = grid && isHere && rows.length > 0 ? liveSheet({ layout: { ...layout, columns }, grid, statusColumn, currency: UNNAMED }, rows) : null;
  const formula = live && liveSum(live, inBooks, asOf);
  return formula ? moneyCell(formula, UNNAMED) : { amount: total, currency: UNNAMED };
}
