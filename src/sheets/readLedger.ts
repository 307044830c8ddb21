import { absolute, negate, type Amount, type EntryId, type EntryKind, type LedgerEntry } from "../domain";
import { readCell } from "./amountCells";
import { readBalances } from "./balances";
import { cellText } from "./cellText";
import { kindOfLedger, readEntryKind } from "./entryKind";
import { fieldReader, type FieldReader } from "./fields";
import { readFlag } from "./flags";
import { beginReading, placeOf, type Reading } from "./reading";
import { rowIds, type Naming } from "./rowIds";
import { firstDataRow, walkRows, type MoneyRow } from "./rows";
import { nameHidden, nameSeveral, nameTurned } from "./several";
import type { LedgerSource, SheetGrid, SourceLayout } from "./types";

/**
 * Reads a sheet as the books: bank entries, or open entries of customers and vendors, by its layout.
 *
 * Shapes:  cells → entries with money into the bank positive, opening and closing balance, rows left out and why, and
 *          every problem by cell.
 * Cost:    linear in rows.
 */
export function readLedger(grid: SheetGrid, layout: SourceLayout): LedgerSource {
  const reading = beginReading(grid, layout);
  nameHidden(reading, firstDataRow(reading));
  nameTurned(reading);
  const walked = walkRows(reading, "postedOn");
  const balances = readBalances(reading, walked);
  const beside: Beside = { reading, fields: fieldReader(reading), kind: kindOfLedger(layout), dimensions: dimensionsOf(reading) };
  const drafts = walked.rows.map((row, index) => draftEntry(row, beside, balances.byRow[index] ?? null));
  rowIds("l", drafts, NAMING).forEach((id, index) => { drafts[index]!.id = id as EntryId; });
  const entries: readonly LedgerEntry[] = drafts;
  nameSeveral(reading, entries);
  const { openingBalance, closingBalance } = balances;
  return { layout, entries, openingBalance, closingBalance, skipped: reading.skipped, issues: reading.issues };
}

/** An entry whose name is still to come. */
type Draft = Omit<LedgerEntry, "id"> & { id: EntryId };

interface Beside {
  readonly reading: Reading;
  readonly fields: FieldReader;
  readonly kind: EntryKind | "by-sign";
  readonly dimensions: readonly { readonly name: string; readonly place: number }[];
}

function dimensionsOf(reading: Reading): { name: string; place: number }[] {
  const { grid, layout } = reading;
  return reading.places("dimension").map((place) => ({ place, name: (layout.headers[place + grid.firstColumn] ?? "").trim() }));
}

function draftEntry(money: MoneyRow, beside: Beside, balance: Amount | null): Draft {
  const { fields, reading } = beside;
  const open = openOf(money, beside);
  return {
    id: "" as EntryId,
    at: { sheet: reading.grid.sheet, row: money.row + reading.grid.firstRow },
    kind: kindOf(money, beside),
    postedOn: money.day,
    documentType: fields.joined(money, "documentType"),
    documentNo: fields.code(money, "documentNo"),
    externalDocumentNo: fields.code(money, "externalDocumentNo"),
    text: textOf(fields.joined(money, "text"), fields.joined(money, "additionalInfo")),
    amount: money.amount,
    openAmount: open.amount,
    currency: money.currency,
    reference: fields.references(money).reference,
    counterpartyName: fields.otherParty(money, "counterpartyName"),
    counterpartyAccount: fields.otherParty(money, "counterpartyAccount"),
    partyNo: fields.code(money, "partyNo"),
    accountNo: fields.code(money, "accountNo"),
    checkNo: fields.code(money, "checkNo"),
    dueOn: fields.day(money, "dueOn"),
    discountOn: fields.day(money, "discountOn"),
    discountAmount: turned(fields.amount(money, "discountAmount"), reading),
    isOpen: open.isOpen,
    isReversed: flagOf(money, reading, "isReversed") ?? false,
    balance,
    ...localOf(money, beside), ...sourceOf(money, beside),
    dimensions: beside.dimensions.length === 0 ? NO_DIMENSIONS : dimensionsIn(money, beside.dimensions),
  };
}

function localOf(money: MoneyRow, { reading }: Beside): Pick<LedgerEntry, "localAmount"> {
  const place = placeOf(reading, "localAmount");
  if (place < 0) return {};
  const finding = readCell(reading, { row: money.row, place, currency: "" });
  // Which currency it is nobody says, so its digits can't be too many.
  if (finding.found === "problem" && finding.issue.code !== "amount/too-precise") reading.issues.push(finding.issue);
  const localAmount = finding.found === "amount" ? directed(finding.amount, money.amount, reading) : null;
  return localAmount === null ? {} : { localAmount };
}

/** The same money in another currency moves the same way, whatever the cell's own sign; only where no money moves the cell alone can say, unless a mark does. */
function directed(value: Amount, amount: Amount, reading: Reading): Amount | null {
  if (amount !== 0) return amount < 0 ? negate(absolute(value)) : absolute(value);
  return value === 0 || placeOf(reading, "sign") < 0 ? turned(value, reading) : null;
}

function sourceOf(money: MoneyRow, { fields, reading }: Beside): Pick<LedgerEntry, "source"> {
  if (placeOf(reading, "sourceNo") < 0) return {};
  const place = placeOf(reading, "sourceType");
  return { source: { kind: place < 0 ? null : readEntryKind(cellText(money.cells[place])), no: fields.code(money, "sourceNo") } };
}

const NO_DIMENSIONS: LedgerEntry["dimensions"] = {};

function dimensionsIn({ cells }: MoneyRow, dimensions: Beside["dimensions"]): LedgerEntry["dimensions"] {
  return Object.fromEntries(dimensions.flatMap(({ name, place }) => {
    const text = cellText(cells[place]);
    return text === "" || name === "" ? [] : [[name, text]];
  }));
}

function textOf(text: string, more: string): string {
  return more === "" || more === text ? text : text === "" ? more : `${text} ${more}`;
}

function openOf(money: MoneyRow, { fields, reading }: Beside): { amount: Amount; isOpen: boolean } {
  const isSame = placeOf(reading, "openAmount") === placeOf(reading, "amount");
  const remaining = isSame ? null : turned(fields.amount(money, "openAmount"), reading);
  const flag = flagOf(money, reading, "isOpen");
  return { amount: remaining ?? money.amount, isOpen: flag ?? (remaining === null || remaining !== 0) };
}

function turned(value: Amount | null, { layout }: Reading): Amount | null {
  return value !== null && layout.sign === -1 ? negate(value) : value;
}

function flagOf(money: MoneyRow, reading: Reading, field: "isOpen" | "isReversed"): boolean | null {
  const place = placeOf(reading, field);
  return place < 0 ? null : readFlag(money.cells[place]);
}

function kindOf(money: MoneyRow, { kind, reading }: Beside): EntryKind {
  const place = placeOf(reading, "partyType");
  const told = place < 0 ? null : readEntryKind(cellText(money.cells[place]));
  if (told !== null) return told;
  if (kind !== "by-sign") return kind;
  return money.amount < 0 ? "vendor" : "customer";
}

const NAMING: Naming<Draft> = {
  fields: (entry) => [
    entry.kind, entry.postedOn, entry.amount, entry.currency, entry.documentType, entry.documentNo, entry.externalDocumentNo, entry.text,
    entry.reference, entry.counterpartyName, entry.counterpartyAccount, entry.partyNo, entry.accountNo, entry.checkNo, entry.dueOn,
    entry.discountOn, entry.discountAmount, ...Object.entries(entry.dimensions).flat(),
  ],
  changing: (entry) => [entry.balance, entry.openAmount, entry.isOpen ? 1 : 0, entry.isReversed ? 1 : 0],
};
