import {
  cellName, columnLetters, decimalText, isoFromDay, minorDigits, parseDecimal, partsFromDay, type Amount, type CellRef,
  type Currency, type Day, type EntryId, type LineId,
} from "../../domain";
import type { HostCulture } from "../../excel";

/** Turns values into the user's own way of writing them. */
export interface Formats {
  /** An amount without its currency: 1 250,00. */
  amount(value: Amount, currency: Currency): string;
  /** An amount without group marks, to be searched in: 1250,00. Quicker than `amount`. */
  plainAmount(value: Amount, currency: Currency): string;
  /** An amount with its currency, for sentences: 1 250,00 NOK. */
  money(value: Amount, currency: Currency): string;
  /** A day in full; "–" for none. */
  day(day: Day | null): string;
  /** A day without its year, for lists; "–" for none. */
  shortDay(day: Day | null): string;
  /** The day and hour of an ISO time where the reader is; "" for none. */
  time(iso: string): string;
  /** January 2025. */
  month(day: Day): string;
  /** 2025-01-31, for date fields. */
  isoDay(day: Day): string;
  count(count: number): string;
  /** a, b and c. */
  list(items: readonly string[]): string;
  cell(at: CellRef): string;
  column(column: number): string;
  /** Where the line or entry stands: Bank!14; its shortened id when it stands nowhere. */
  row(id: LineId | EntryId): string;
  /** Reads a typed amount in the user's own way of writing; null when it can't be read. */
  parseAmount(text: string, currency: Currency): Amount | null;
  /** A plain decimal text ("1250.5") in the user's writing. */
  decimal(text: string): string;
  /** A number as its cell shows it: decimals and grouping by the number format. */
  number(value: number, format: string): string;
  /** How the user writes a date, in Excel's letters: "dd.MM.yyyy". */
  readonly datePattern: string;
  /** The user's writing as a plain decimal text; null when it can't be read. */
  parseDecimal(text: string): string | null;
}

interface FormatsOptions {
  readonly languageTag: string;
  readonly culture: HostCulture | null;
  readonly rowName: (id: LineId | EntryId) => string;
}

interface Marks {
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

const NO_BREAK_SPACE = "\u00a0";
/** Minus signs people and banks write: hyphen, true minus, non-breaking hyphen, en dash, small and full-width hyphen. */
const MINUS_SIGNS = /[\u2010-\u2013\u2212\ufe63\uff0d]/g;
const SPACES = /[\s\u00a0\u202f\u2009]/g;

function localeMarks({ languageTag, culture }: FormatsOptions): Marks {
  const parts = new Intl.NumberFormat(languageTag, { useGrouping: true }).formatToParts(-1_234_567.5);
  const mark = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const group = culture === null ? mark("group", "") : culture.groupMark;
  return {
    decimal: culture?.decimalMark || mark("decimal", "."),
    group: group === " " ? NO_BREAK_SPACE : group,
    minus: mark("minusSign", "-"),
  };
}

/** The date pattern of a language, in Excel's letters: nb gives "dd.MM.yyyy". */
function localePattern(languageTag: string): string {
  const letters: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { day: "dd", month: "MM", year: "yyyy" };
  return new Intl.DateTimeFormat(languageTag, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" })
    .formatToParts(0)
    .map((part) => letters[part.type] ?? part.value)
    .join("");
}

function writePlain(text: string, marks: Marks): string {
  const isNegative = text.startsWith("-");
  const [whole = "", fraction] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return (isNegative ? marks.minus : "") + grouped + (fraction === undefined ? "" : marks.decimal + fraction);
}

function plainAmount(value: Amount, digits: number, { minus, decimal }: Marks): string {
  const sign = value < 0 ? minus : "";
  const text = String(Math.abs(value)).padStart(digits + 1, "0");
  return digits === 0 ? sign + text : sign + text.slice(0, -digits) + decimal + text.slice(-digits);
}

function readPlain(text: string, marks: Marks): string | null {
  let plain = text.trim().replace(SPACES, "").replace(MINUS_SIGNS, "-");
  if (marks.group.trim() !== "") plain = plain.split(marks.group).join("");
  plain = plain.replace(marks.decimal, ".");
  if (/^[\d.]+-$/.test(plain)) plain = `-${plain.slice(0, -1)}`;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? plain : null;
}

function writeDay(day: Day, pattern: string, languageTag: string): string {
  const { year, month, date } = partsFromDay(day);
  const monthName = (width: "short" | "long"): string =>
    new Intl.DateTimeFormat(languageTag, { month: width, timeZone: "UTC" }).format(new Date(isoFromDay(day)));
  return pattern.replace(/'([^']*)'|d{1,2}(?!d)|M{1,4}|m{1,4}|y{2,4}/g, (piece, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    const number = piece.startsWith("d") ? date : piece.startsWith("y") ? year : month;
    if (piece.startsWith("y")) return piece.length === 2 ? String(year % 100).padStart(2, "0") : String(year);
    if (piece.length >= 3) return monthName(piece.length === 3 ? "short" : "long");
    return String(number).padStart(piece.length, "0");
  });
}

/** Drops the year and what separates it: "dd.MM.yyyy" → "dd.MM". */
function withoutYear(pattern: string): string {
  return pattern.replace(/^y+[^dMm]*/, "").replace(/[^dMm]*y+[^dMm]*$/, "");
}

/** Decimals of a number whose format sets none. Source: Excel's General shows up to 11 characters. */
const GENERAL_DECIMALS = 9;

function writeNumber(value: number, format: string, marks: Marks): string {
  const decimals = /\.([0#?]+)/.exec(format)?.[1]?.length ?? (/[0#]/.test(format) ? 0 : null);
  const digits = { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? GENERAL_DECIMALS, useGrouping: false };
  const isGrouped = /[#0],[#0]/.test(format);
  return writePlain(new Intl.NumberFormat("en", digits).format(value), isGrouped ? marks : { ...marks, group: "" });
}

/**
 * Sets up how amounts, days and counts are written: as the user's Excel does it, or as the language does where Excel
 * doesn't say.
 */
export function createFormats(options: FormatsOptions): Formats {
  const { languageTag, culture, rowName } = options;
  const marks = localeMarks(options);
  const pattern = culture?.shortDate || localePattern(languageTag);
  const listed = new Intl.ListFormat(languageTag, { style: "long", type: "conjunction" });
  const months = new Intl.DateTimeFormat(languageTag, { month: "long", year: "numeric", timeZone: "UTC" });
  const times = new Intl.DateTimeFormat(languageTag, { dateStyle: "short", timeStyle: "short" });
  const amount = (value: Amount, currency: Currency): string => writePlain(decimalText(value, currency), marks);
  return {
    amount,
    plainAmount: (value, currency) => plainAmount(value, minorDigits(currency), marks),
    money: (value, currency) => amount(value, currency) + (currency === "" ? "" : NO_BREAK_SPACE + currency),
    day: (day) => (day === null ? "–" : writeDay(day, pattern, languageTag)),
    shortDay: (day) => (day === null ? "–" : writeDay(day, withoutYear(pattern), languageTag)),
    time: (iso) => (Number.isNaN(Date.parse(iso)) ? "" : times.format(new Date(iso))),
    month: (day) => months.format(new Date(isoFromDay(day))),
    isoDay: isoFromDay,
    count: (count) => writePlain(String(count), marks),
    list: (items) => listed.format(items),
    cell: cellName,
    column: columnLetters,
    row: rowName,
    parseAmount: (text, currency) => {
      const plain = readPlain(text, marks);
      const read = plain === null ? null : parseDecimal(plain, currency);
      return read?.ok ? read.value : null;
    },
    decimal: (text) => writePlain(text, { ...marks, group: "" }),
    parseDecimal: (text) => readPlain(text, marks),
    number: (value, format) => writeNumber(value, format, marks),
    datePattern: pattern,
  };
}
