import { foldText, parseDecimal, parseNumber, type CellRef, type CellValue, type Currency, type Day, type Issue, type PaymentField, type VendorPayment } from "../domain";
import { countMarks, decimalMarkFrom, parseAmountText } from "./amountText";
import { cellText, isBlankCell, isErrorCell } from "./cellText";
import { countOrders, orderFrom, parseDateCell, type DateReading } from "./dateText";
import type { SheetGrid } from "./types";

/** The payments of a sheet. */
export interface PaymentsSource {
  readonly sheet: string;
  readonly payments: readonly VendorPayment[];
  /** Columns found, by header. */
  readonly columns: Readonly<Partial<Record<PaymentField, string>>>;
  /** Cells that can't be read; their rows are left out. */
  readonly issues: readonly Issue[];
}

/**
 * Headers of payment lists, folded; the first that fits says what a column holds. Source: payment proposals of Business Central, Tripletex, Visma, Fortnox,
 * e-conomic and DATEV, as far as known.
 */
const HEADERS: readonly (readonly [PaymentField, RegExp])[] = [
  ["bic", /\bbic\b|swift/],
  ["account", /\biban\b|bank ?account|account (no|number)|recipient account|to account|bankkonto|kontonummer|kontonr|til konto|till konto|mottakerkonto|bankgiro|empfangerkonto/],
  ["reference", /\bkid\b|\bocr\b|payment reference|structured ref|betalingsref|creditor reference|\brf\b|\bfik\b|referenznummer/],
  ["amount", /amount|belop|belob|betrag|bedrag|montant|importe|remaining/],
  ["currency", /currency|valuta|wahrung|\bccy\b|devise/],
  ["dueOn", /due|payment date|execution|forfall|betalingsdato|betaldatum|forfaldsdato|forfallodag|fallig|zahlungsdatum|dato|datum|date/],
  ["message", /message|melding|meddelande|besked|invoice|faktura|rechnung|text|tekst|description|beskrivelse|verwendungszweck|remittance|document no/],
  ["country", /country|\bland\b|landkode|landskod/],
  ["partyNo", /(vendor|supplier|creditor|leverandor|leverantor|kreditor|lieferant)s? ?(no|nr|number|nummer|id)|^(no|nr|id)$/],
  ["name", /name|navn|namn|vendor|supplier|creditor|recipient|mottaker|mottagare|modtager|leverandor|leverantor|kreditor|empfanger|lieferant/],
];

const HEADER_ROWS = 20;

interface Found {
  readonly row: number;
  readonly places: ReadonlyMap<PaymentField, number>;
}

/** Says whether a sheet lists payments: names, accounts to pay to, and amounts. */
export function isPaymentList(grid: SheetGrid): boolean {
  return findHeader(grid) !== null;
}

/**
 * Reads a sheet of payments to vendors; null when it is none.
 *
 * Cost:    linear in rows.
 * Errors:  amount/…, date/unreadable, cell/error name the cell; that row is left out.
 */
export function readPayments(grid: SheetGrid): PaymentsSource | null {
  const found = findHeader(grid);
  if (found === null) return null;
  const { places, row: header } = found;
  const body = grid.values.slice(header + 1);
  const column = (field: PaymentField): CellValue[] => { const place = places.get(field); return place === undefined ? [] : body.map((row) => row[place] ?? ""); };
  const mark = decimalMarkFrom(countMarks(column("amount").filter((cell): cell is string => typeof cell === "string")));
  const { order } = orderFrom(countOrders(column("dueOn").filter((cell): cell is string => typeof cell === "string")));
  const issues: Issue[] = [];
  const payments: VendorPayment[] = [];
  body.forEach((cells, at) => {
    if (isNothing(cells, places) || grid.hiddenRows.includes(header + 1 + at + grid.firstRow)) return;
    const cellAt = (field: PaymentField): CellRef => ({ sheet: grid.sheet, row: header + 1 + at + grid.firstRow, column: (places.get(field) ?? 0) + grid.firstColumn });
    const value = (field: PaymentField): CellValue => { const place = places.get(field); return place === undefined ? "" : cells[place] ?? ""; };
    const text = (field: PaymentField): string => (isBlankCell(value(field)) ? "" : cellText(value(field)));
    const wrong = [...places.keys()].find((field) => isErrorCell(value(field)));
    const currency = text("currency").toUpperCase();
    const amount = readAmount(value("amount"), { mark, currency });
    const dueOn = readDay(value("dueOn"), { order, system: grid.dateSystem });
    if (wrong !== undefined) issues.push({ code: "cell/error", at: cellAt(wrong), text: text(wrong) });
    else if (amount === null) issues.push(isBlankCell(value("amount")) ? { code: "amount/missing", at: cellAt("amount") } : { code: "amount/unreadable", at: cellAt("amount"), text: text("amount") });
    else if (dueOn === "unreadable") issues.push({ code: "date/unreadable", at: cellAt("dueOn"), text: text("dueOn") });
    else {
      const fields: readonly PaymentField[] = HEADERS.map(([field]) => field);
      payments.push({
        name: text("name"), account: text("account"), bic: text("bic"), amount, currency, dueOn, reference: text("reference"), message: text("message"), partyNo: text("partyNo"), country: text("country").toUpperCase(),
        cells: Object.fromEntries(fields.map((field) => [field, cellAt(field)])) as VendorPayment["cells"],
      });
    }
  });
  const headers = Object.fromEntries([...places].map(([field, place]) => [field, cellText(grid.values[header]?.[place] ?? "")]));
  return { sheet: grid.sheet, payments, columns: headers, issues };
}

/** Blank rows, and totals below: an amount with neither name nor account. */
function isNothing(cells: readonly CellValue[], places: Found["places"]): boolean {
  return (["name", "account"] as const).every((field) => { const place = places.get(field); return place === undefined || isBlankCell(cells[place]); });
}

function readAmount(cell: CellValue, { mark, currency }: { readonly mark: ReturnType<typeof decimalMarkFrom>; readonly currency: Currency }): VendorPayment["amount"] | null {
  if (typeof cell === "number") { const read = parseNumber(cell, currency); return read.ok ? read.value : null; }
  const decimal = typeof cell === "string" ? parseAmountText(cellText(cell), mark)?.decimal : undefined;
  const read = decimal === undefined ? null : parseDecimal(decimal, currency);
  return read?.ok === true ? read.value : null;
}

function readDay(cell: CellValue, reading: DateReading): Day | null | "unreadable" {
  if (isBlankCell(cell)) return null;
  return parseDateCell(cell, reading) ?? "unreadable";
}

function findHeader(grid: SheetGrid): Found | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, grid.values.length); row++) {
    const places = new Map<PaymentField, number>();
    (grid.values[row] ?? []).forEach((cell, place) => {
      const header = typeof cell === "string" ? foldText(cell) : "";
      const field = header === "" ? undefined : HEADERS.find(([known, words]) => !places.has(known) && words.test(header))?.[0];
      if (field !== undefined) places.set(field, place);
    });
    if (["name", "account", "amount"].every((field) => places.has(field as PaymentField))) return { row, places };
  }
  return null;
}
