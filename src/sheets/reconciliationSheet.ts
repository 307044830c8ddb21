import { ZERO, negate, subtract, type CellContent, type SheetBlock } from "../domain";
import { liveFigures, moneyCell, type Figures } from "./reconciliationFigures";
import { addAgeing, addLists } from "./reconciliationLists";
import { addedUp, addFigure, addTestReport, closingMark, unaccountedCell } from "./reconciliationReport";
import { reportFigures } from "./reportFormulas";
import { COLUMN, MARK, WIDTHS, type ReconciliationInput } from "./reconciliationPlan";
import { addRow, finishDraft, lookAt, quotedText, sheetDraft, type DraftCell, type Places, type SheetDraft } from "./sheetDraft";
import type { SheetWords } from "./words";

/** Row of the statement date. */
const AS_OF_ROW = 3;

/**
 * Makes the sheet `Reconciliation`: the proof as an accountant writes it, with its checks and sign-off on the first page, then
 * every item behind it. Figures are formulas over the user's sheets where those can be added up in place, else over our
 * own lists; the notes say which. The formulas give the figures of `proof`.
 */
export function reconciliationSheet(input: ReconciliationInput): SheetBlock {
  const { words } = input;
  const draft = sheetDraft(WIDTHS.length);
  const asOfCell = `$B$${AS_OF_ROW + 1}`;
  const figures = liveFigures(input, asOfCell);
  addHead(draft, input);
  addBankSide(draft, input, figures);
  addBookSide(draft, input, figures);
  addChecks(draft, input);
  addTestReport(draft, input, reportFigures(input, figures, asOfCell));
  addSignOff(draft, words);
  const chart = addAgeing(draft, input);
  addLists(draft, input);
  addNotes(draft, input, figures);
  return {
    role: "reconciliation", name: words.sheetReconciliation, cells: finishDraft(draft), looks: draft.looks, widths: WIDTHS,
    frozenRows: 0, tables: [], landscape: false, ...(chart === null ? {} : { charts: [chart] }),
  };
}

function addHead(draft: SheetDraft, { proof, bank, book, statement, words }: ReconciliationInput): void {
  addRow(draft, [words.titleReconciliation]);
  lookAt(draft, "title", { column: 0, columns: 1 });
  addRow(draft, [words.labelStatementSheet, bank.layout.sheet]);
  addRow(draft, [words.labelLedgerSheet, book.layout.sheet]);
  addRow(draft, [words.labelAsOf, proof.asOf === null ? null : { day: proof.asOf }], { mark: MARK.asOf });
  addRow(draft, [words.labelCurrency, proof.currency || null]);
  if (statement.account !== "") addRow(draft, [words.labelAccount, statement.account]);
  if (statement.number !== "") addRow(draft, [words.labelStatementNo, statement.number]);
  if (statement.finishedOn !== null) addRow(draft, [words.labelFinished, { day: statement.finishedOn }]);
}

function addBankSide(draft: SheetDraft, input: ReconciliationInput, figures: Figures): void {
  const { proof, stated, words } = input;
  const { currency } = proof;
  addRow(draft, []);
  addRow(draft, [words.headingBank], { look: "heading" });
  addFigure(draft, { label: words.openingBalance, mark: MARK.opening, cell: openingCell(input) });
  addFigure(draft, { label: words.statementTotal, mark: MARK.statementTotal, cell: figures.statementTotal });
  addFigure(draft, { label: words.closingByLines, mark: MARK.closingByLines, cell: addedUp(currency, [MARK.opening, MARK.statementTotal]), isTotal: true });
  if (stated.closingBalance !== null) {
    addFigure(draft, { label: words.closingStated, mark: MARK.closingStated, cell: { amount: stated.closingBalance, currency } });
  }
  addFigure(draft, { label: words.depositsInTransit, mark: MARK.deposits, cell: figures.depositsInTransit });
  addFigure(draft, { label: words.outstandingPayments, mark: MARK.payments, cell: figures.outstandingPayments });
  const here = subtract(proof.bankErrors, proof.earlierBankErrors);
  if (here !== 0) addFigure(draft, { label: words.bankErrors, mark: MARK.bankErrors, cell: bankErrorsCell(input) });
  if (proof.earlierBankErrors !== 0) addFigure(draft, { label: words.earlierBankErrors, mark: MARK.earlierErrors, cell: { amount: negate(proof.earlierBankErrors), currency } });
  const errors = [...(here === 0 ? [] : [MARK.bankErrors]), ...(proof.earlierBankErrors === 0 ? [] : [MARK.earlierErrors])];
  const cell = addedUp(currency, [closingMark(input), MARK.deposits, MARK.payments, ...errors]);
  addFigure(draft, { label: words.adjustedBankBalance, mark: MARK.adjustedBank, cell, isTotal: true });
}

function addBookSide(draft: SheetDraft, input: ReconciliationInput, figures: Figures): void {
  const { proof, stated, words } = input;
  const { currency } = proof;
  addRow(draft, []);
  addRow(draft, [words.headingBooks], { look: "heading" });
  const opening: DraftCell = stated.bookOpeningBalance === null
    ? (at) => moneyCell(at.cell(MARK.opening, COLUMN.amount), currency)
    : { amount: stated.bookOpeningBalance, currency };
  addFigure(draft, { label: words.bookOpeningBalance, mark: MARK.bookOpening, cell: opening });
  addFigure(draft, { label: words.entriesTotal, mark: MARK.entriesTotal, cell: figures.entriesTotal });
  if (figures.otherEntries) {
    addRow(draft, [words.otherEntries, null, null, null, null, { amount: figures.otherEntries, currency }], { mark: MARK.otherEntries, look: "note" });
  }
  addFigure(draft, { label: words.bookBalance, mark: MARK.bookBalance, cell: addedUp(currency, [MARK.bookOpening, MARK.entriesTotal]), isTotal: true });
  addFigure(draft, { label: words.explainedLines, mark: MARK.explainedLines, cell: explainedCell(input, MARK.explained) });
  addFigure(draft, { label: words.explainedDifferences, mark: MARK.explainedDifferences, cell: explainedCell(input, MARK.differences) });
  const rare = [[words.paymentsToPost, MARK.paymentsToPost, proof.paymentsToPost], [words.awaited, MARK.awaited, proof.awaited]] as const;
  const shown = rare.filter(([, , amount]) => amount !== 0);
  for (const [label, mark, amount] of shown) addFigure(draft, { label, mark, cell: { amount, currency } });
  const cell = addedUp(currency, [MARK.bookBalance, MARK.explainedLines, MARK.explainedDifferences, ...shown.map(([, mark]) => mark)]);
  addFigure(draft, { label: words.adjustedBookBalance, mark: MARK.adjustedBook, cell, isTotal: true });
  addRow(draft, []);
  const remaining: DraftCell = (at) => moneyCell(`${at.cell(MARK.adjustedBank, COLUMN.amount)}-${at.cell(MARK.adjustedBook, COLUMN.amount)}`, currency);
  addFigure(draft, { label: words.remainingDifference, mark: MARK.remaining, cell: remaining, isTotal: true });
  addRow(draft, [verdictCell(input)]);
}

function addChecks(draft: SheetDraft, input: ReconciliationInput): void {
  const { proof, stated, words } = input;
  const { currency } = proof;
  addRow(draft, []);
  addRow(draft, [words.headingChecks], { look: "heading" });
  const foots: DraftCell = stated.closingBalance === null
    ? { amount: ZERO, currency }
    : (at) => moneyCell(`${at.cell(MARK.closingByLines, COLUMN.amount)}-${at.cell(MARK.closingStated, COLUMN.amount)}`, currency);
  addFigure(draft, { label: words.checkStatementFoots, mark: MARK.check, cell: foots });
  addFigure(draft, { label: words.checkUnexplainedLines, mark: MARK.check, cell: bothWays(currency, MARK.unexplained, null) });
  addFigure(draft, { label: words.checkUnexplainedDifferences, mark: MARK.check, cell: bothWays(currency, MARK.differences, words.notExplained) });
  addFigure(draft, { label: words.checkOutstandingList, mark: MARK.check, cell: (at) => {
    const list = at.range(MARK.outstanding, COLUMN.amount);
    const figures = [MARK.deposits, MARK.payments].map((mark) => `-${at.cell(mark, COLUMN.amount)}`).join("");
    return moneyCell(`${list ? `SUM(${list})` : "0"}${figures}`, currency);
  } });
  addFigure(draft, { label: words.checkInherited, mark: MARK.check, cell: unaccountedCell(input) });
}

function addSignOff(draft: SheetDraft, words: SheetWords): void {
  addRow(draft, []);
  addRow(draft, [words.headingSignOff], { look: "heading" });
  for (const label of [words.preparedBy, words.reviewedBy]) {
    addRow(draft, [label, null, null, null, words.signedOn]);
    lookAt(draft, "input", { column: COLUMN.row, columns: 3 });
    lookAt(draft, "input", { column: COLUMN.amount, columns: 1 });
  }
}

function addNotes(draft: SheetDraft, { proof, words }: ReconciliationInput, figures: Figures): void {
  const notes = figures.ownNumbers.length < 2 ? [words.noteLive] : [];
  notes.push(...figures.ownNumbers.map(words.noteOwnNumbers));
  for (const issue of proof.issues) if (issue.code === "proof/no-opening-balance") notes.push(words.noteOpeningAssumed(issue.side));
  addRow(draft, []);
  addRow(draft, [words.headingNotes], { look: "heading" });
  for (const note of notes) addRow(draft, [note], { look: "note" });
}

function openingCell({ proof, stated }: ReconciliationInput): DraftCell {
  const { currency } = proof;
  if (stated.openingBalance !== null || stated.closingBalance === null) return { amount: proof.openingBalance, currency };
  return (at) => moneyCell(`${at.cell(MARK.closingStated, COLUMN.amount)}-${at.cell(MARK.statementTotal, COLUMN.amount)}`, currency);
}

/** Σ of a list of explanations but the bank's errors and what nobody explained. */
function explainedCell({ proof, words }: ReconciliationInput, mark: string): DraftCell {
  return (at) => {
    const sums = sumIfs(at, mark, [`<>${words.explanationKind["bank-error"]}`, ...(mark === MARK.differences ? [`<>${words.notExplained}`] : [])]);
    return sums === null ? { amount: ZERO, currency: proof.currency } : moneyCell(sums, proof.currency);
  };
}

function bankErrorsCell({ proof, words }: ReconciliationInput): DraftCell {
  return (at) => {
    const sums = [MARK.explained, MARK.differences].map((mark) => sumIfs(at, mark, [words.explanationKind["bank-error"]])).filter((part) => part !== null);
    return moneyCell(sums.map((part) => `-${part}`).join(""), proof.currency);
  };
}

/** Without direction, so that two errors that cancel out don't pass: what is in less what is out. */
function bothWays(currency: string, mark: string, what: string | null): DraftCell {
  return (at) => {
    const amounts = at.range(mark, COLUMN.amount);
    if (amounts === null) return { amount: ZERO, currency };
    const only = what === null ? "" : `,${at.range(mark, COLUMN.what) ?? ""},${quotedText(what)}`;
    return moneyCell(`SUMIFS(${amounts},${amounts},">0"${only})-SUMIFS(${amounts},${amounts},"<0"${only})`, currency);
  };
}

function sumIfs(at: Places, mark: string, kinds: readonly string[]): string | null {
  const amounts = at.range(mark, COLUMN.amount);
  const whats = at.range(mark, COLUMN.what);
  return amounts === null || whats === null ? null : `SUMIFS(${[amounts, ...kinds.flatMap((kind) => [whats, quotedText(kind)])].join(",")})`;
}

/** The sentence under the proof. What formulas can't see, as rows edited since the match, is settled when it is written. */
function verdictCell({ proof, words }: ReconciliationInput): DraftCell {
  if (proof.issues.some(({ code }) => code === "row/stale" || code === "proof/matched-after-date")) return words.doesNotAgree;
  return (at): CellContent => {
    const remaining = `${at.cell(MARK.remaining, COLUMN.amount)}=0`;
    const checks = `COUNTIF(${at.range(MARK.check, COLUMN.amount) ?? ""},"<>0")=0`;
    return { formula: `=IF(AND(${remaining},${checks}),${quotedText(words.agrees)},${quotedText(words.doesNotAgree)})` };
  };
}
