import type { CellValue } from "../../../src/domain";
import type { SheetGrid } from "../../../src/sheets";
import { gridOf } from "./grid";

/** A header line as a bank or ERP writes it, and what each column holds. */
export interface LayoutFixture {
  readonly system: string;
  readonly sheet: string;
  readonly language: string;
  readonly amountStyle: "signed" | "debit-credit" | "in-out" | "amount+mark";
  readonly dateFormat: string;
  readonly decimal: string;
  readonly debitMeans?: "in" | "out";
  readonly preambleRows?: number;
  readonly headers: readonly (readonly [text: string, field: string, hint?: string])[];
}

/** Minor units, money in positive, one a row; the same whole amounts on purpose never. */
export const AMOUNTS: readonly number[] = [
  1_248_050, -341_025, 99_900, -25_05, -1_875_000, 642_575, 3_310_000, -48_990, 120_035, -734_925, -15_000, 265_000, 87_512, -9_950, 410_060, -2_214_575,
];
const DAYS: readonly (readonly [month: number, date: number])[] = [
  [1, 2], [1, 3], [1, 3], [1, 7], [1, 9], [1, 13], [1, 14], [1, 17], [1, 21], [1, 22], [1, 24], [1, 28], [2, 3], [2, 4], [2, 11], [2, 25],
];
const NAMES = ["Nordlys Optikk AS", "Fjellheim Bygg AS", "Papirhuset Vest", "Larsen & Sons Ltd", "Müller GmbH", "Kystfrakt AS", "Grønnlia Hagesenter", "Bakker BV"];
const TEXTS = ["Invoice 10231 January", "Payment rent office", "Card purchase KIWI 0412", "Transfer own account", "Fee monthly", "Salary run 01", "Refund order 5512", "Subscription software"];
const OPENING = 5_000_000;
const CURRENCIES: Readonly<Record<string, string>> = { nb: "NOK", sv: "SEK", da: "DKK", en: "GBP", pl: "PLN", cs: "CZK", tr: "TRY", ro: "RON", id: "IDR", "de-CH": "CHF", "fr-CH": "CHF", "en-US": "USD", "pt-BR": "BRL" };

/** A sheet with the fixture's headers over sixteen rows of its kind. */
export function sheetOf(fixture: LayoutFixture): SheetGrid {
  const preamble: CellValue[][] = Array.from({ length: fixture.preambleRows ?? 0 }, (_, row) => (row === 0 ? [fixture.sheet] : [""]));
  const rows = AMOUNTS.map((_, row) => fixture.headers.map((header) => cellOf(fixture, header, row)));
  const formats = [...preamble, ["header"], ...rows].map((cells, row) => fixture.headers.map((header, place) => {
    const cell = row <= preamble.length ? "" : (cells[place] ?? "");
    return typeof cell === "number" && isDateField(header) && !fixture.dateFormat.startsWith("yyyymmdd") ? "dd.mm.yyyy" : "General";
  }));
  return gridOf([...preamble, fixture.headers.map(([text]) => text), ...rows], { sheet: "Sheet1", formats });
}

const DATE_HINTS = ["documentDate", "closedDate", "taxDate"];

function isDateField([, field, hint]: LayoutFixture["headers"][number]): boolean {
  return /On$/.test(field) || DATE_HINTS.includes(hint ?? "");
}

function cellOf(fixture: LayoutFixture, header: LayoutFixture["headers"][number], row: number): CellValue {
  const [text, field, hint = ""] = header;
  if (isDateField(header)) return dateCell(fixture, row, dayShift(field, hint));
  const minor = AMOUNTS[row]!;
  const money = moneyOf(fixture, { field, hint, row, minor });
  if (money !== undefined) return money === null ? "" : moneyCell(fixture, money);
  return codeOf(fixture, { text, field, hint, row, minor }) ?? textOf({ field, hint, row, minor });
}

function dayShift(field: string, hint: string): number {
  if (field === "dueOn") return 14;
  return DATE_HINTS.includes(hint) || hint === "transactionDate" ? -1 : 0;
}

function dateCell({ dateFormat }: LayoutFixture, row: number, shift: number): CellValue {
  const [month, date] = DAYS[row]!;
  const at = new Date(Date.UTC(2025, month - 1, date + shift));
  const [d, m, y] = [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()];
  const serial = Math.round(at.getTime() / 86_400_000) + 25_569;
  const format = dateFormat.split("|")[0]!;
  if (format === "serial") return serial;
  if (format === "yyyymmdd") return Number(`${y}${two(m)}${two(d)}`);
  if (format === "ddmm" || format === "dd/mm") return serial;
  if (format === "ISO") return `${y}-${two(m)}-${two(d)}T10:15:00`;
  const name = ["Jan", "Feb", "Mar"][m - 1] ?? "Dec";
  return format.replace("yyyy", String(y)).replace("yy", String(y).slice(2)).replace("mmmm", name).replace("mmm", name).replace("hh:mm", "10:15").replace(":ss", ":07")
    .replace("dd", two(d)).replace(/d(?!\d)/, String(d)).replace("mm", two(m)).replace(/\bm\b/, String(m));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

interface At {
  readonly field: string;
  readonly hint: string;
  readonly row: number;
  readonly minor: number;
}

/** Minor units for a money column, null for an empty cell, undefined for a column of something else. */
function moneyOf(fixture: LayoutFixture, { field, hint, row, minor }: At): number | null | undefined {
  const isDebit = (fixture.debitMeans ?? "in") === "in" ? minor > 0 : minor < 0;
  const scale = hint === "localCurrency" || field === "amountLCY" ? 11 : hint === "foreignCurrency" ? 3 : 1;
  switch (field) {
    case "amount": return hint === "gross" ? minor + 100 : (fixture.amountStyle === "amount+mark" ? Math.abs(minor) : minor) * scale;
    case "amountLCY": return minor * scale;
    case "debit": return isDebit ? Math.abs(minor) * scale : null;
    case "credit": return isDebit ? null : Math.abs(minor) * scale;
    case "amountIn": return minor > 0 ? minor : null;
    case "amountOut": return minor < 0 ? -minor : null;
    case "openAmount": return (row % 3 === 0 ? 0 : minor) * scale;
    case "balance": return hint === "" ? OPENING + AMOUNTS.slice(0, row + 1).reduce((one, other) => one + other, 0) : OPENING + row * 700 * scale;
    case "other": return hint === "originalAmount" ? minor : hint === "fee" ? 100 : hint === "gross" ? minor + 100 : hint === "appliedAmount" || hint === "difference" ? 0 : undefined;
    default: return undefined;
  }
}

function moneyCell({ decimal }: LayoutFixture, minor: number): CellValue {
  if (decimal === "number cells") return minor / 100;
  const [mark, group] = decimal.startsWith(",") ? [",", "."] : [".", ","];
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  return `${minor < 0 ? "-" : ""}${whole}${mark}${digits.slice(-2)}`;
}

const MARKS: readonly (readonly [RegExp, string, string])[] = [
  [/kennzeichen|^$|soll/i, "S", "H"], [/deebet|debet/i, "D", "K"], [/details/i, "DEBIT", "CREDIT"], [/./, "DR", "CR"],
];

function codeOf(fixture: LayoutFixture, { text, field, hint, row, minor }: At & { text: string }): CellValue | null {
  const number = row + 1;
  switch (field) {
    case "sign": {
      const [, debit, credit] = MARKS.find(([pattern]) => pattern.test(text))!;
      return ((fixture.debitMeans ?? "out") === "in" ? minor > 0 : minor < 0) ? debit : credit;
    }
    case "currency": return CURRENCIES[fixture.language] ?? CURRENCIES[fixture.language.slice(0, 2)] ?? "EUR";
    case "documentNo": return `B-${1000 + number}`;
    case "externalDocumentNo": return String(77_120 + number * 7);
    case "entryNo": return 5_000 + number;
    case "partyNo": return String(10_000 + (row % 8));
    case "bankReference": return `2025${String(918_273 + row * 7_919)}AB`;
    case "checkNo": return row % 5 === 0 ? String(2_000 + number) : "";
    case "reference": return hint === "" ? (row % 2 === 0 ? "2001102314" : "") : "0308";
    case "accountNo": return fixture.headers.some(([, other]) => other === "bookedOn") ? "NO9386011117947" : "1920";
    case "counterpartyAccount": return hint === (minor < 0 ? "sender" : "recipient") ? "86011117947" : `NO93860111${String(10_000 + row * 37)}`;
    default: return null;
  }
}

function textOf({ field, hint, row, minor }: At): CellValue {
  switch (field) {
    case "counterpartyName": return hint === (minor < 0 ? "sender" : "recipient") ? "Our Company AS" : NAMES[row % NAMES.length]!;
    case "partyName": return NAMES[row % NAMES.length]!;
    case "text": return TEXTS[row % TEXTS.length]!;
    case "additionalInfo": return row % 4 === 0 ? `Ref customer ${row}` : "";
    case "transactionType": return hint === "rowType" ? "20" : minor > 0 ? "Transfer in" : "Card payment";
    case "documentType": return minor > 0 ? "Invoice" : "Payment";
    case "accountName": return "Bank account";
    case "dimension": return ["SALES", "ADM", ""][row % 3]!;
    case "taxCode": return "3";
    case "open": return row % 3 === 0 ? "No" : "Yes";
    case "reversed": return "No";
    case "statementNo": return "12";
    default: return otherText(hint, row);
  }
}

function otherText(hint: string, row: number): CellValue {
  if (hint === "status") return "Booked";
  if (hint === "balancingAccount") return "3000";
  if (hint === "balancingAccountType") return "G/L Account";
  if (hint !== "") return "";
  return row % 2 === 0 ? "General" : "";
}
