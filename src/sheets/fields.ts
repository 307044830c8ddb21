import { decodeReference, type Amount, type Day, type Field } from "../domain";
import { readCell } from "./amountCells";
import { cellText, isBlankCell, isDamaged, isErrorCell } from "./cellText";
import { parseDateCell } from "./dateText";
import { roleOf } from "./headers";
import { cellRef, type Reading } from "./reading";
import type { MoneyRow } from "./rows";

/** Reads the fields of one row after another. */
export interface FieldReader {
  text(row: MoneyRow, field: Field): string;
  /** Several columns joined, without saying the same twice. */
  joined(row: MoneyRow, field: Field): string;
  /** A number or code: digits kept, damaged ones named and left out. */
  code(row: MoneyRow, field: Field): string;
  day(row: MoneyRow, field: Field): Day | null;
  amount(row: MoneyRow, field: Field): Amount | null;
  /** Of a sender and a recipient column, the one that is not us. */
  otherParty(row: MoneyRow, field: "counterpartyName" | "counterpartyAccount"): string;
  /** The structured reference of several columns; the rest go to the additional text. */
  references(row: MoneyRow): { readonly reference: string; readonly others: readonly string[] };
}

/** Begins to read the fields of a source's rows. Problems go to its issues; the row stays. */
export function fieldReader(reading: Reading): FieldReader {
  const code = (row: MoneyRow, field: Field): string => firstOf(codesOf(reading, row, field));
  return {
    text: (row, field) => firstOf(textsOf(reading, row, field)),
    joined: (row, field) => [...new Set(textsOf(reading, row, field))].join(" "),
    code,
    day: (row, field) => dayOf(reading, row, field),
    amount: (row, field) => amountOf(reading, row, field),
    otherParty: (row, field) => otherPartyOf(reading, row, field),
    references: (row) => {
      const found = [...new Set(codesOf(reading, row, "reference"))];
      const structured = found.find((text) => decodeReference(text) !== null) ?? found[0] ?? "";
      return { reference: structured, others: found.filter((text) => text !== structured) };
    },
  };
}

function firstOf(texts: readonly string[]): string {
  return texts[0] ?? "";
}

function textsOf(reading: Reading, { row, cells }: MoneyRow, field: Field): string[] {
  const texts: string[] = [];
  for (const place of reading.places(field)) {
    const cell = cells[place];
    if (cell === undefined || isBlankCell(cell)) continue;
    if (isErrorCell(cell)) reading.issues.push({ code: "cell/error", at: cellRef(reading, row, place), text: cell });
    else texts.push(cellText(cell));
  }
  return texts;
}

function codesOf(reading: Reading, { row, cells }: MoneyRow, field: Field): string[] {
  const codes: string[] = [];
  for (const place of reading.places(field)) {
    const cell = cells[place];
    if (cell === undefined || isBlankCell(cell)) continue;
    if (isErrorCell(cell)) reading.issues.push({ code: "cell/error", at: cellRef(reading, row, place), text: cell });
    else if (isDamaged(cell)) reading.issues.push({ code: "reference/damaged", at: cellRef(reading, row, place), text: cellText(cell) });
    else codes.push(cellText(cell));
  }
  return codes;
}

function dayOf(reading: Reading, { row, cells }: MoneyRow, field: Field): Day | null {
  const [place] = reading.places(field);
  const cell = place === undefined ? "" : cells[place];
  if (place === undefined || cell === undefined || isBlankCell(cell)) return null;
  const day = isErrorCell(cell) ? null : parseDateCell(cell, { order: reading.layout.dateOrder, system: reading.grid.dateSystem });
  if (day === null) {
    const at = cellRef(reading, row, place);
    reading.issues.push(isErrorCell(cell) ? { code: "cell/error", at, text: cell } : { code: "date/unreadable", at, text: cellText(cell) });
  }
  return day;
}

function amountOf(reading: Reading, { row, currency }: MoneyRow, field: Field): Amount | null {
  const [place] = reading.places(field);
  if (place === undefined) return null;
  const finding = readCell(reading, { row, place, currency });
  if (finding.found === "problem") reading.issues.push(finding.issue);
  return finding.found === "amount" ? finding.amount : null;
}

function otherPartyOf(reading: Reading, row: MoneyRow, field: "counterpartyName" | "counterpartyAccount"): string {
  const places = reading.places(field);
  const named = places.map((place) => ({ place, role: roleOf(reading.layout.headers[place + reading.grid.firstColumn] ?? "") }));
  const wanted = row.amount < 0 ? "recipient" : "sender";
  const hasWanted = named.some(({ role }) => role === wanted);
  const ordered = [...named.filter(({ role }) => role === wanted), ...named.filter(({ role }) => role === null || (!hasWanted && role !== wanted))];
  for (const { place } of ordered) {
    const cell = row.cells[place];
    if (cell === undefined || isBlankCell(cell)) continue;
    if (field === "counterpartyAccount" && isDamaged(cell)) {
      reading.issues.push({ code: "reference/damaged", at: cellRef(reading, row.row, place), text: cellText(cell) });
    } else if (!isErrorCell(cell)) return cellText(cell);
  }
  return "";
}
