import { decodeReference, type Amount, type CellValue, type Day, type Field } from "../domain";
import { readCell } from "./amountCells";
import { cellText, isBlankCell, isDamaged, isErrorCell } from "./cellText";
import { parseDateCell } from "./dateText";
import { roleOf } from "./headers";
import { cellRef, type Reading } from "./reading";
import type { MoneyRow } from "./rows";

/** Reads the fields of one row after another. */
export interface FieldReader {
  /** A text; several columns joined, without saying the same twice. */
  joined(row: MoneyRow, field: Field): string;
  /** A number or code: digits kept, damaged ones named and left out. */
  code(row: MoneyRow, field: Field): string;
  day(row: MoneyRow, field: Field): Day | null;
  amount(row: MoneyRow, field: Field): Amount | null;
  /** Of a sender and a recipient column, the one that is not us. */
  otherParty(row: MoneyRow, field: PartyField): string;
  /** The structured reference of several columns; the rest go to the additional text. */
  references(row: MoneyRow): { readonly reference: string; readonly others: readonly string[] };
}

type PartyField = "counterpartyName" | "counterpartyAccount";
const NONE: readonly string[] = [];

/** Begins to read the fields of a source's rows. Problems go to its issues; the row stays. */
export function fieldReader(reading: Reading): FieldReader {
  const parties = { counterpartyName: partyPlaces(reading, "counterpartyName"), counterpartyAccount: partyPlaces(reading, "counterpartyAccount") };
  return {
    joined: (row, field) => joinedTexts(reading, row, reading.places(field)),
    code: (row, field) => firstCode(reading, row, reading.places(field)),
    day: (row, field) => dayOf(reading, row, field),
    amount: (row, field) => amountOf(reading, row, field),
    otherParty: (row, field) => {
      const places = row.amount < 0 ? parties[field].out : parties[field].into;
      return field === "counterpartyAccount" ? firstCode(reading, row, places) : firstText(reading, row, places);
    },
    references: (row) => referencesOf(reading, row),
  };
}

/** Reads a cell's text; null when it is blank or an error, which is named. */
function textAt(reading: Reading, { row, cells }: MoneyRow, place: number): string | null {
  const cell = cells[place];
  if (cell === undefined || isBlankCell(cell)) return null;
  if (!isErrorCell(cell)) return cellText(cell);
  reading.issues.push({ code: "cell/error", at: cellRef(reading, row, place), text: cell });
  return null;
}

function codeAt(reading: Reading, money: MoneyRow, place: number): string | null {
  const text = textAt(reading, money, place);
  const cell: CellValue = money.cells[place] ?? "";
  if (text === null || !isDamaged(cell)) return text;
  reading.issues.push({ code: "reference/damaged", at: cellRef(reading, money.row, place), text });
  return null;
}

function joinedTexts(reading: Reading, row: MoneyRow, places: readonly number[]): string {
  if (places.length === 0) return "";
  if (places.length === 1) return textAt(reading, row, places[0]!) ?? "";
  const texts = new Set<string>();
  for (const place of places) texts.add(textAt(reading, row, place) ?? "");
  texts.delete("");
  return [...texts].join(" ");
}

function firstText(reading: Reading, row: MoneyRow, places: readonly number[]): string {
  for (const place of places) {
    const text = textAt(reading, row, place);
    if (text !== null) return text;
  }
  return "";
}

function firstCode(reading: Reading, row: MoneyRow, places: readonly number[]): string {
  for (const place of places) {
    const text = codeAt(reading, row, place);
    if (text !== null) return text;
  }
  return "";
}

function referencesOf(reading: Reading, row: MoneyRow): ReturnType<FieldReader["references"]> {
  const places = reading.places("reference");
  if (places.length < 2) return { reference: firstCode(reading, row, places), others: NONE };
  const found = new Set<string>();
  for (const place of places) found.add(codeAt(reading, row, place) ?? "");
  found.delete("");
  if (found.size < 2) return { reference: [...found][0] ?? "", others: NONE };
  const reference = [...found].find((text) => decodeReference(text) !== null) ?? [...found][0] ?? "";
  found.delete(reference);
  return { reference, others: [...found] };
}

function dayOf(reading: Reading, { row, cells }: MoneyRow, field: Field): Day | null {
  const [place] = reading.places(field);
  const cell = place === undefined ? "" : cells[place];
  if (place === undefined || cell === undefined || isBlankCell(cell)) return null;
  const day = isErrorCell(cell) ? null : parseDateCell(cell, reading.dates);
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

/** Places of the other party by direction: the payer of money in, the payee of money out, then columns of either. */
function partyPlaces(reading: Reading, field: PartyField): { readonly into: readonly number[]; readonly out: readonly number[] } {
  const named = reading.places(field).map((place) => ({ place, role: roleOf(reading.layout.headers[place + reading.grid.firstColumn] ?? "") }));
  const ordered = (wanted: "sender" | "recipient"): number[] => {
    const hasWanted = named.some(({ role }) => role === wanted);
    const others = named.filter(({ role }) => role === null || (!hasWanted && role !== wanted));
    return [...named.filter(({ role }) => role === wanted), ...others].map(({ place }) => place);
  };
  return { into: ordered("sender"), out: ordered("recipient") };
}
