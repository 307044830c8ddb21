import { dayFromIso, dayFromParts, dayFromSerial, type CellValue, type DateSystem, type Day } from "../domain";
import { monthOf } from "./months";
import type { DateOrder } from "./types";

/** How the dates of a sheet are to be read. */
export interface DateReading {
  readonly order: DateOrder;
  readonly system: DateSystem;
  /** Year of dates written without one, where the title rows name it. */
  readonly year?: number | null;
}

/** Serials of 1954-10-03 and 2119-01-09: what an accountant's sheet can hold. */
const SERIALS = { least: 20_000, most: 80_000 };
/** Two-digit years from here on are of the last century. Source: POSIX strptime %y uses 69; banks' files agree from 70. */
const CENTURY_TURN = 70;

const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?.*)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?${TIME}$`);
const THREE_NUMBERS = new RegExp(String.raw`^(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. '’]{1,2}(\d{4}|\d{2})\.?${TIME}$`);
const DAY_MONTH_NAME = new RegExp(String.raw`^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[-/ ]*(?:de |d')?([\p{L}]+)\.?,?[-/ ]*(?:de )?(\d{4}|\d{2})${TIME}$`, "iu");
const MONTH_NAME_DAY = new RegExp(String.raw`^([\p{L}]+)\.?[-/ ]*(\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\d{4}|\d{2})${TIME}$`, "iu");
const WEEKDAY = /^([\p{L}]{2,10})\.?,?\s+(?=\d)/u;

/**
 * Reads a date cell: a serial, 20250131 as a number, or a text in the column's order.
 * Errors: null when it names no day.
 */
export function parseDateCell(value: CellValue, reading: DateReading): Day | null {
  const day = typeof value === "number" ? dayOfNumber(value, reading) : typeof value === "string" ? parseDateText(value, reading) : null;
  return day ?? (reading.year ? dayWithoutYear(value, reading.year, reading.order) : null);
}

/** 31/01 or 3101, the latter perhaps without its zero: 103 is 1 March at DATEV. */
const SHORT = /^(?:(\d{1,2})[-/.](\d{1,2})\.?|(\d{1,2})(\d{2}))$/;

function dayWithoutYear(value: CellValue, year: number, order: DateOrder): Day | null {
  const parts = SHORT.exec(String(value).trim());
  if (parts === null) return null;
  const [first, second] = [Number(parts[1] ?? parts[3]), Number(parts[2] ?? parts[4])];
  return order === "month-first" ? dayFromParts(year, first, second) : dayFromParts(year, second, first);
}

/** Says whether a cell could be a day and a month without a year. */
export function looksLikeShortDate(value: CellValue): boolean {
  return (["day-first", "month-first"] as const).some((order) => dayWithoutYear(value, LEAP_YEAR, order) !== null);
}

const LEAP_YEAR = 2024;

function dayOfNumber(value: number, { order, system }: DateReading): Day | null {
  if (value >= SERIALS.least && value < SERIALS.most) return dayFromSerial(value, system);
  return Number.isInteger(value) ? dayOfDigits(String(value).padStart(8, "0"), order) : null;
}

/** Reads eight digits: 20250131, else 31012025 or 01312025. */
function dayOfDigits(digits: string, order: DateOrder): Day | null {
  if (digits.length !== 8) return null;
  const yearFirst = /^(19|20)/.test(digits) ? dayFromIso(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) : null;
  if (yearFirst !== null) return yearFirst;
  return /(19|20)\d\d$/.test(digits) ? inOrder([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)], order) : null;
}

/** Reads a date text in the order its column has. */
function parseDateText(text: string, { order, system }: DateReading): Day | null {
  const trimmed = withoutWeekday(text);
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) return dayFromParts(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const numbers = THREE_NUMBERS.exec(trimmed);
  if (numbers) return inOrder([numbers[1]!, numbers[2]!, numbers[3]!], order);
  if (/^\d{8}$/.test(trimmed)) return dayOfDigits(trimmed, order);
  if (/^\d{5}(?:\.\d+)?$/.test(trimmed)) return dayOfNumber(Number(trimmed), { order, system });
  return dayOfNamedMonth(trimmed);
}

function withoutWeekday(text: string): string {
  const trimmed = text.replace(/[\u00a0\u202f]/g, " ").trim();
  return /^\d/.test(trimmed) ? trimmed : trimmed.replace(WEEKDAY, (whole, word: string) => (monthOf(word) === null ? "" : whole));
}

function dayOfNamedMonth(text: string): Day | null {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  const named = dayFirst ?? MONTH_NAME_DAY.exec(text);
  if (named === null) return null;
  const [date, name] = dayFirst ? [named[1]!, named[2]!] : [named[2]!, named[1]!];
  const month = monthOf(name);
  return month === null ? null : dayFromParts(fullYear(named[3]!), month, Number(date));
}

function inOrder([first, second, third]: readonly [string, string, string], order: DateOrder): Day | null {
  if (order === "year-first" && third.length === 2) return dayFromParts(fullYear(first), Number(second), Number(third));
  const [date, month] = order === "month-first" ? [second, first] : [first, second];
  return dayFromParts(fullYear(third), Number(month), Number(date));
}

function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value < CENTURY_TURN ? 2000 + value : 1900 + value;
}

/** Says whether a text has the shape of a date, in whatever order. */
export function looksLikeDate(text: string): boolean {
  if (text.length < 6 || text.length > 40) return false;
  return (["day-first", "month-first", "year-first"] as const).some((order) => parseDateText(text, { order, system: 1900 }) !== null)
    && !/^\d{5}(?:\.\d+)?$/.test(text.trim());
}

/** What the date texts of a sheet say about their order. */
export interface OrderVotes {
  /** Texts that only one order makes a day of. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly yearFirst: number;
  /** Texts that two orders make different days of, and how many of these stand between points. */
  readonly unsure: number;
  readonly unsureWithPoint: number;
  /** Steps between neighbours that go one way, read each way; neighbours on the same day don't count. */
  readonly dayFirstSteps: number;
  readonly monthFirstSteps: number;
}

/**
 * Weighs all date texts of a column: one 31/01 settles 02/03, and else the order of rows speaks.
 * Cost: one pass.
 */
export function countOrders(texts: Iterable<string>): OrderVotes {
  const votes = { dayFirst: 0, monthFirst: 0, yearFirst: 0, unsure: 0, unsureWithPoint: 0, dayFirstSteps: 0, monthFirstSteps: 0 };
  const dayWalk = walk();
  const monthWalk = walk();
  for (const text of texts) {
    const trimmed = withoutWeekday(text);
    const numbers = THREE_NUMBERS.exec(trimmed);
    if (numbers === null) {
      if (YEAR_FIRST.test(trimmed)) votes.yearFirst += 1;
      continue;
    }
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    if (numbers[3]!.length === 2 && first > 31) votes.yearFirst += 1;
    else if (first > 12) votes.dayFirst += 1;
    else if (second > 12) votes.monthFirst += 1;
    else if (first !== second) {
      votes.unsure += 1;
      if (/^\d{1,2}\./.test(trimmed)) votes.unsureWithPoint += 1;
    }
    dayWalk.step(fullYear(numbers[3]!) * 400 + second * 32 + first);
    monthWalk.step(fullYear(numbers[3]!) * 400 + first * 32 + second);
  }
  return { ...votes, dayFirstSteps: dayWalk.oneWay(), monthFirstSteps: monthWalk.oneWay() };
}

function walk(): { step(place: number): void; oneWay(): number } {
  let [last, up, down] = [-1, 0, 0];
  return {
    step(place) {
      if (last >= 0 && place > last) up += 1;
      if (last >= 0 && place < last) down += 1;
      last = place;
    },
    oneWay: () => Math.abs(up - down) - Math.min(up, down),
  };
}

/** Decides the order of a sheet's date texts; `isSure` is false when both orders make days of all of them. */
export function orderFrom(votes: OrderVotes): { readonly order: DateOrder; readonly isSure: boolean } {
  const { dayFirst, monthFirst, yearFirst, unsure } = votes;
  if (dayFirst + monthFirst === 0) {
    if (unsure === 0) return { order: yearFirst > 0 ? "year-first" : "day-first", isSure: true };
    if (votes.unsureWithPoint > 0) return { order: "day-first", isSure: true };
    const lead = votes.dayFirstSteps - votes.monthFirstSteps;
    return { order: lead >= 0 ? "day-first" : "month-first", isSure: Math.abs(lead) > Math.max(2, unsure / 8) };
  }
  return { order: dayFirst >= monthFirst ? "day-first" : "month-first", isSure: true };
}
