import { dayFromParts, serialFromDay, type DateSystem, type Day } from "../../../domain";
import { getLocale, parseDate, parseTime } from "numfmt";
import type { BookLocale } from "./locale";

/** What dates are read with; `year` is the one meant by "31/1". */
export interface DateContext { readonly locale: BookLocale; readonly dateSystem: DateSystem; readonly year: number }

export interface TypedNumber { readonly value: number; readonly format: string }

/** Two-digit years from here on are of the last century. Source: Windows regional default, 1930–2029. */
const CENTURY_TURN = 30;
const MINUTES = 1_440;
/** First year that each date system can show. */
const FIRST_YEAR: Readonly<Record<DateSystem, number>> = { 1900: 1900, 1904: 1904 };

/**
 * Reads a typed date, time or both; null when it is none.
 * ASSUMED: the readings and the formats that Excel gives; full dates get the system's short date (m/d/yyyy in the file's notation).
 */
export function parseDateInput(text: string, context: DateContext): TypedNumber | null {
  const plain = text.trim();
  if (plain.length > 40) return null;
  const date = numericDate(plain, context) ?? fraction(plain) ?? namedDate(plain, context) ?? time(plain);
  if (date) return date;
  const parts = /^(\S.*?)[ T](\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)$/.exec(plain);
  const day = parts && (numericDate(parts[1] ?? "", context) ?? namedDate(parts[1] ?? "", context));
  const hours = parts && time(parts[2] ?? "");
  return day && hours ? { value: day.value + hours.value, format: "m/d/yyyy h:mm" } : null;
}

const yearOf = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < CENTURY_TURN ? 2000 : 1900));

function serial(day: Day | null, year: number, { dateSystem }: DateContext): number | null {
  return day === null || year < FIRST_YEAR[dateSystem] ? null : serialFromDay(day, dateSystem);
}

function numericDate(text: string, context: DateContext): TypedNumber | null {
  const marks = context.locale.dateMark === "." ? "[/.-]" : "[/-]";
  const parts = new RegExp(`^(\\d{1,4})(${marks})(\\d{1,4})(?:\\2(\\d{2}|\\d{4}))?\\.?$`).exec(text);
  if (!parts) return null;
  const [, first = "", mark = "", second = "", third] = parts;
  if (text.endsWith(".") && mark !== ".") return null;
  if (first.length > 2) return third === undefined ? monthOf(first, second, context) : whole({ year: first, month: second, date: third }, context);
  if (second.length > 2) return third === undefined ? monthOf(second, first, context) : null;
  const isMonthFirst = context.locale.dateOrder === "month-first";
  if (third === undefined) return dayOfYear(first, second, context) ?? monthOf(second, first, context);
  if (context.locale.dateOrder === "year-first" && third.length === 2) return whole({ year: first, month: second, date: third }, context);
  return whole({ year: third, month: isMonthFirst ? first : second, date: isMonthFirst ? second : first }, context);
}

function whole(parts: { readonly year: string; readonly month: string; readonly date: string }, context: DateContext): TypedNumber | null {
  const year = yearOf(parts.year);
  if (parts.year.length === 3 || parts.month.length > 2 || parts.date.length > 2) return null;
  const value = serial(dayFromParts(year, Number(parts.month), Number(parts.date)), year, context);
  return value === null ? null : { value, format: "m/d/yyyy" };
}

/** "31/1" is a day of this year. */
function dayOfYear(first: string, second: string, context: DateContext): TypedNumber | null {
  const isDayFirst = context.locale.dateOrder === "day-first";
  const value = serial(dayFromParts(context.year, Number(isDayFirst ? second : first), Number(isDayFirst ? first : second)), context.year, context);
  return value === null ? null : { value, format: "d-mmm" };
}

/** "12/2025" and "2025-01" are the first of a month. */
function monthOf(year: string, month: string, context: DateContext): TypedNumber | null {
  if (year.length === 3 || month.length > 2) return null;
  const value = serial(dayFromParts(yearOf(year), Number(month), 1), yearOf(year), context);
  return value === null ? null : { value, format: "mmm-yy" };
}

/** "1 1/2" is one and a half. */
function fraction(text: string): TypedNumber | null {
  const parts = /^(-?)(\d{1,9}) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!parts || Number(parts[4]) === 0) return null;
  const value = Number(parts[2]) + Number(parts[3]) / Number(parts[4]);
  return { value: parts[1] === "-" ? -value : value, format: (parts[4] ?? "").length > 1 ? "# ??/??" : "# ?/?" };
}

const monthPatterns = new Map<string, RegExp>();

/** Whether a text has the beginning of a month's name as a word of its own: most texts have none, and need no closer look. */
function hasMonth(text: string, { formatTag }: BookLocale): boolean {
  let pattern = monthPatterns.get(formatTag);
  if (!pattern) {
    const starts = ["en-US", formatTag].flatMap((tag) => (getLocale(tag)?.mmmm ?? []).map((name) => name.slice(0, 3)));
    pattern = new RegExp(`(?:^|[\\d\\s.,/-])(?:${starts.join("|")})\\p{L}*\\.?(?:$|[\\d\\s.,/-])`, "iu");
    monthPatterns.set(formatTag, pattern);
  }
  return pattern.test(text);
}

/** Dates with a month's name, in the region's language or English. */
function namedDate(text: string, context: DateContext): TypedNumber | null {
  if (!hasMonth(text, context.locale)) return null;
  const found = parseDate(text, { locale: context.locale.formatTag }) ?? parseDate(text, { locale: "en-US" });
  if (!found || typeof found.v !== "number" || !/mmm/.test(found.z ?? "")) return null;
  const hasDay = /d/.test(found.z ?? "");
  const hasYear = /y/.test(found.z ?? "");
  const value = found.v - (context.dateSystem === 1904 ? 1_462 : 0);
  return value < 0 ? null : { value, format: hasDay ? (hasYear ? "d-mmm-yy" : "d-mmm") : "mmm-yy" };
}

function time(text: string): TypedNumber | null {
  const parts = /^(\d{1,4}):(\d{2})(?::(\d{2}))?( ?[AaPp][Mm])?$/.exec(text);
  if (!parts) return null;
  const found = parts[4] ? parseTime(text) : null;
  if (parts[4]) return found && typeof found.v === "number" ? { value: found.v, format: parts[3] ? "h:mm:ss AM/PM" : "h:mm AM/PM" } : null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)] as const;
  if (minutes > 59 || seconds > 59) return null;
  return { value: (hours * 60 + minutes + seconds / 60) / MINUTES, format: hours > 23 ? "[h]:mm:ss" : parts[3] ? "h:mm:ss" : "h:mm" };
}
