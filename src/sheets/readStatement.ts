import type { LineId, StatementLine } from "../domain";
import { readBalances } from "./balances";
import { fieldReader, type FieldReader } from "./fields";
import { beginReading } from "./reading";
import { rowIds, type Naming } from "./rowIds";
import { firstDataRow, walkRows, type MoneyRow } from "./rows";
import { nameHidden, nameSeveral, nameTurned } from "./several";
import type { SheetGrid, SourceLayout, StatementSource } from "./types";

/**
 * Reads a sheet as the bank's statement, by its layout.
 *
 * Shapes:  cells → lines with money in positive, opening and closing balance, rows left out and why, and every problem
 *          by cell. A row that can't be read is in `issues` and in `skipped`, never a zero.
 * Cost:    linear in rows.
 */
export function readStatement(grid: SheetGrid, layout: SourceLayout): StatementSource {
  const reading = beginReading(grid, layout);
  nameHidden(reading, firstDataRow(reading));
  nameTurned(reading);
  const walked = walkRows(reading, "bookedOn");
  const fields = fieldReader(reading);
  const balances = readBalances(reading, walked);
  const beside = { fields, sheet: grid.sheet, firstRow: grid.firstRow };
  const drafts = walked.rows.map((row, index) => draftLine(row, beside, balances.byRow[index] ?? null));
  rowIds("b", drafts, NAMING).forEach((id, index) => { drafts[index]!.id = id as LineId; });
  const quietly = { ...beside, fields: fieldReader({ ...reading, issues: [] }) };
  const pending = walked.pending.map((row) => draftLine(row, quietly, null));
  rowIds("p", pending, NAMING).forEach((id, index) => { pending[index]!.id = id as LineId; });
  const lines: readonly StatementLine[] = drafts;
  nameSeveral(reading, lines);
  const { openingBalance, closingBalance } = balances;
  return { layout, lines, pending, openingBalance, closingBalance, skipped: reading.skipped, issues: reading.issues };
}

/** A line whose name is still to come. */
type Draft = Omit<StatementLine, "id"> & { id: LineId };

interface Beside {
  readonly fields: FieldReader;
  readonly sheet: string;
  readonly firstRow: number;
}

function draftLine(money: MoneyRow, { fields, sheet, firstRow }: Beside, balance: StatementLine["balance"]): Draft {
  const { reference, others } = fields.references(money);
  return {
    id: "" as LineId,
    at: { sheet, row: money.row + firstRow },
    bookedOn: money.day,
    valueOn: fields.day(money, "valueOn"),
    amount: money.amount,
    currency: money.currency,
    text: fields.joined(money, "text"),
    additionalInfo: [fields.joined(money, "additionalInfo"), ...others].filter((text) => text !== "").join(" "),
    reference,
    counterpartyName: fields.otherParty(money, "counterpartyName"),
    counterpartyAccount: fields.otherParty(money, "counterpartyAccount"),
    documentNo: fields.code(money, "documentNo"),
    checkNo: fields.code(money, "checkNo"),
    bankReference: fields.code(money, "bankReference"),
    transactionType: fields.joined(money, "transactionType"),
    accountNo: fields.code(money, "accountNo"),
    balance,
  };
}

const NAMING: Naming<Draft> = {
  fields: (line) => [
    line.bookedOn, line.valueOn, line.amount, line.currency, line.text, line.additionalInfo, line.reference, line.counterpartyName,
    line.counterpartyAccount, line.documentNo, line.checkNo, line.bankReference, line.transactionType, line.accountNo,
  ],
  changing: (line) => [line.balance],
};
