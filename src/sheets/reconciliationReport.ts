import { negate } from "../domain";
import { moneyCell } from "./reconciliationFigures";
import type { ReportFigures } from "./reportFormulas";
import { COLUMN, MARK, type ReconciliationInput } from "./reconciliationPlan";
import { addRow, type DraftCell, type Places, type SheetDraft } from "./sheetDraft";

/**
 * Adds the figures of a test report below the proof: what is outstanding by kind, the sum of differences, and the identity that ties the
 * gap between the two balances to them. What is left of it after what earlier statements are known to have left is a check of its own.
 * Source: Business Central, Test Report of bank account reconciliations.
 */
export function addTestReport(draft: SheetDraft, input: ReconciliationInput, figures: ReportFigures): void {
  const { proof, words } = input;
  const { currency, report } = proof;
  addRow(draft, []);
  addRow(draft, [words.headingReport], { look: "heading" });
  addFigure(draft, { label: words.totalReceived, mark: MARK.totalReceived, cell: figures.totalReceived });
  addFigure(draft, { label: words.totalPaid, mark: MARK.totalPaid, cell: figures.totalPaid });
  addFigure(draft, { label: words.outstandingTransactions, mark: MARK.outstandingTransactions, cell: (at) => moneyCell(`${listed(at, MARK.outstanding)}-${listed(at, MARK.checks)}`, currency) });
  addFigure(draft, { label: words.subtotal, mark: MARK.subtotal, cell: addedUp(currency, [closingMark(input), MARK.outstandingTransactions]), isTotal: true });
  addFigure(draft, { label: words.outstandingChecks, mark: MARK.outstandingChecks, cell: (at) => moneyCell(listed(at, MARK.checks), currency) });
  const differences: DraftCell = (at) => moneyCell([MARK.unexplained, MARK.explained, MARK.differences].map((mark) => listed(at, mark)).join("+"), currency);
  addFigure(draft, { label: words.sumOfDifferences, mark: MARK.sumOfDifferences, cell: differences });
  addFigure(draft, { label: words.toReconcile, mark: MARK.toReconcile, cell: figures.toReconcile });
  if (report.checksNotClosed !== negate(report.outstandingChecks)) addFigure(draft, { label: words.checksNotClosed, mark: MARK.checksNotClosed, cell: figures.checksNotClosed });
  if (report.bookBalanceAllDates !== proof.bookBalance) addFigure(draft, { label: words.allEntries, mark: MARK.allEntries, cell: figures.allEntries });
  if (figures.localEntries !== null) addFigure(draft, { label: words.localEntries, mark: MARK.localEntries, cell: figures.localEntries });
  if (report.matchedAfterDate !== 0) addFigure(draft, { label: words.matchedAfterDate, mark: MARK.matchedAfter, cell: figures.matchedAfterDate });
  addFigure(draft, { label: words.inherited, mark: MARK.inherited, cell: inheritedCell(input) });
}

/** The gap between the two balances less all that is known of this statement. */
function inheritedCell(input: ReconciliationInput): DraftCell {
  const { proof: { currency, paymentsToPost, report } } = input;
  const known = [MARK.bookBalance, MARK.sumOfDifferences, ...(paymentsToPost === 0 ? [] : [MARK.paymentsToPost]), ...(report.matchedAfterDate === 0 ? [] : [MARK.matchedAfter])];
  return (at) => moneyCell([closingMark(input), MARK.deposits, MARK.payments].map((mark) => at.cell(mark, COLUMN.amount)).join("+") + known.map((mark) => `-${at.cell(mark, COLUMN.amount)}`).join(""), currency);
}

/** What is inherited and neither the bank's error of an earlier statement nor a posting the books wait for. */
export function unaccountedCell({ proof }: ReconciliationInput): DraftCell {
  const errors = proof.earlierBankErrors === 0 ? [] : [MARK.earlierErrors];
  const awaited = proof.awaited === 0 ? [] : [MARK.awaited];
  return (at) => moneyCell([MARK.inherited, ...errors].map((mark) => at.cell(mark, COLUMN.amount)).join("+") + awaited.map((mark) => `-${at.cell(mark, COLUMN.amount)}`).join(""), proof.currency);
}

function listed(at: Places, mark: string): string {
  const range = at.range(mark, COLUMN.amount);
  return range === null ? "0" : `SUM(${range})`;
}

/** A figure with its label, and the mark that formulas find it by. */
interface FigurePlan {
  readonly label: string;
  readonly mark: string;
  readonly cell: DraftCell;
  readonly isTotal?: boolean;
}

/** Adds a row with one figure. */
export function addFigure(draft: SheetDraft, { label, mark, cell, isTotal = false }: FigurePlan): void {
  addRow(draft, [label, null, null, null, null, cell], isTotal ? { mark, look: "total" } : { mark });
}

/** The closing balance that the proof stands on. */
export function closingMark({ stated }: ReconciliationInput): string {
  return stated.closingBalance === null ? MARK.closingByLines : MARK.closingStated;
}

/** The sum of figures further up. */
export function addedUp(currency: string, marks: readonly string[]): DraftCell {
  return (at) => moneyCell(marks.map((mark) => at.cell(mark, COLUMN.amount)).join("+"), currency);
}
