import { absolute, negate, type Amount, type AppendBlock, type CellContent, type DataSheetBlock, type Day, type Field } from "../domain";
import type { SourceLayout } from "../sheets";
import { inOrder } from "./accounts";
import { runningBalances } from "./checks";
import { shownLine } from "./shown";
import type { BankLine, BankStatement } from "./types";

/** Columns of a statement sheet, in their order. */
const COLUMNS = [
  "bookedOn", "valueOn", "text", "counterpartyName", "counterpartyAccount", "reference", "amount", "currency", "balance", "bankReference", "checkNo",
  "transactionType", "additionalInfo", "accountNo",
] as const;

export type StatementColumn = (typeof COLUMNS)[number];

/** Words written on a statement sheet. The headers are read again as any bank's, so they are among the words sheets know. */
export interface StatementWords {
  readonly header: Readonly<Record<StatementColumn, string>>;
  /** Name asked for the sheet of an account; at most 31 characters. */
  readonly sheetName: (account: string) => string;
}

/** Widths in characters, by column. */
const WIDTHS: Readonly<Record<StatementColumn, number>> = {
  bookedOn: 12, valueOn: 12, text: 44, counterpartyName: 26, counterpartyAccount: 22, reference: 22, amount: 14, currency: 8, balance: 15, bankReference: 20,
  checkNo: 10, transactionType: 12, additionalInfo: 30, accountNo: 22,
};
const TABLE_NAME = "AvstemStatement";
const LONGEST_NAME = 31;

/**
 * Makes a new statement sheet of one account: an Excel table with days as days, amounts as numbers, references and
 * accounts as text. Pending lines are left out.
 *
 * Shapes:  statements of one account and currency → a block; with opening and closing balance known, a balance a line.
 * Cost:    linear in lines.
 */
export function statementSheet(statements: readonly BankStatement[], words: StatementWords): DataSheetBlock {
  const rows = facts(statements).map((fact) => COLUMNS.map((column) => cellOf(fact, column)));
  const account = statements[0]?.account ?? "";
  return {
    name: words.sheetName(account).slice(0, LONGEST_NAME), cells: [COLUMNS.map((column) => words.header[column]), ...rows],
    looks: [{ row: 0, column: 0, rows: 1, columns: COLUMNS.length, look: "heading" }], widths: COLUMNS.map((column) => WIDTHS[column]),
    frozenRows: 1, landscape: true,
    tables: rows.length === 0 ? [] : [{ name: TABLE_NAME, headerRow: 0, lastRow: rows.length, column: 0, columns: COLUMNS.length }],
  };
}

/** Whether rows can be added to a sheet of this layout: a mark for money out can be written only where its texts are known. */
export function takesRows({ columns, marks }: SourceLayout): boolean {
  return columns.sign === undefined || marks !== undefined;
}

/**
 * Makes rows to be added below a statement sheet the user has, each fact in the column that holds it there.
 *
 * Shapes:  statements and the sheet's layout → rows; null when the sheet says money out in a way that can't be written,
 *          by a mark whose texts aren't known.
 */
export function statementRows(statements: readonly BankStatement[], layout: SourceLayout): AppendBlock | null {
  if (!takesRows(layout)) return null;
  const places = Object.entries(layout.columns).flatMap(([field, place]) => ([place].flat().slice(0, 1).map((column) => [column, field as Field] as const)));
  const all = [...Object.keys(layout.headers).map(Number), ...places.map(([column]) => column)];
  const first = all.reduce((least, column) => Math.min(least, column), Infinity);
  const last = all.reduce((most, column) => Math.max(most, column), 0);
  const byColumn = new Map(places);
  const columns = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => byColumn.get(first + at) ?? null);
  return { sheet: layout.sheet, column: first === Infinity ? 0 : first, cells: facts(statements).map((fact) => columns.map((field) => (field === null ? null : asWritten(fact, field, layout)))) };
}

interface Fact { readonly line: BankLine; readonly statement: BankStatement; readonly balance: Amount | null }

function facts(statements: readonly BankStatement[]): Fact[] {
  return inOrder(statements).flatMap((statement) => {
    const balances = runningBalances(statement);
    return statement.lines.flatMap((line, at) => (line.status === "booked" ? [{ line, statement, balance: line.balance ?? balances[at] ?? null }] : []));
  });
}

function cellOf({ line, statement, balance }: Fact, column: Field): CellContent {
  const shown = shownLine(line);
  switch (column) {
    case "bookedOn": return dayCell(line.bookedOn ?? line.valueOn);
    case "valueOn": return dayCell(line.valueOn);
    case "amount": return { amount: line.amount, currency: line.currency };
    case "balance": return balance === null ? null : { amount: balance, currency: line.currency };
    case "text": return textCell(shown.text);
    case "additionalInfo": return textCell(shown.additionalInfo);
    case "counterpartyName": return textCell(shown.counterpartyName);
    case "counterpartyAccount": return textCell(shown.counterpartyAccount);
    case "reference": return textCell(shown.reference);
    case "checkNo": return textCell(shown.checkNo);
    case "currency": return textCell(line.currency);
    case "bankReference": return textCell(shown.bankReference);
    case "transactionType": return textCell(line.transactionCode);
    case "accountNo": return textCell(statement.iban || statement.account);
    default: return null;
  }
}

/** The cell of a field as the user's own sheet writes it: one signed column, two columns, or an amount beside a mark. */
function asWritten(fact: Fact, field: Field, layout: SourceLayout): CellContent {
  const { amount, currency } = fact.line;
  const isIn = amount >= 0;
  const sized = (isHere: boolean): CellContent => (isHere ? { amount: absolute(amount), currency } : null);
  switch (field) {
    case "amount": return layout.marks ? { amount: absolute(amount), currency } : { amount: layout.sign === -1 ? negate(amount) : amount, currency };
    case "amountIn": return sized(isIn);
    case "amountOut": return sized(!isIn);
    case "debit": return sized((layout.debitMeans === "in") === isIn);
    case "credit": return sized((layout.debitMeans === "out") === isIn);
    case "sign": return (isIn ? layout.marks?.in[0] : layout.marks?.out[0]) ?? null;
    default: return cellOf(fact, field);
  }
}


function dayCell(day: Day | null): CellContent {
  return day === null ? null : { day };
}

function textCell(text: string): CellContent {
  return text === "" ? null : text;
}
