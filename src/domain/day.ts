declare const dayBrand: unique symbol;
/** A calendar day, as whole days since 1970-01-01. No time, no time zone. */
export type Day = number & { readonly [dayBrand]: true };
/** How a workbook counts dates: from 1900 (Windows) or from 1904 (old Mac). */
export type DateSystem = 1900 | 1904;

const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01 in each system. Source: ECMA-376 part 1 §18.17.4.1. */
const EPOCH_SERIAL: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 };

/** Takes a year, month (1–12) and day of month as a day, or null when the calendar has no such day. */
export function dayFromParts(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const ms = Date.UTC(2000, month - 1, date);
  const at = new Date(ms);
  at.setUTCFullYear(year, month - 1, date);
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date || at.getUTCFullYear() !== year) return null;
  return Math.floor(at.getTime() / MS_PER_DAY) as Day;
}

/** Reads "2025-01-31" (a time after it is ignored), or null. */
export function dayFromIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  return parts ? dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Writes a day as "2025-01-31". */
export function isoFromDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Splits a day into year, month (1–12) and day of month. */
export function partsFromDay(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/**
 * Reads a cell's date serial; the time of day is dropped. Null when the serial names no day (0, negative, 60 in the
 * 1900 system, beyond year 9999).
 */
export function dayFromSerial(serial: number, system: DateSystem): Day | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (system === 1900 ? 1 : 0) || whole > 2_958_465) return null;
  if (system === 1904) return (whole - EPOCH_SERIAL[1904]) as Day;
  if (whole === 60) return null; // the 29 February 1900 that never was
  return (whole - EPOCH_SERIAL[1900] + (whole < 60 ? 1 : 0)) as Day;
}

/** The serial a cell should hold for the day. */
export function serialFromDay(day: Day, system: DateSystem): number {
  const serial = day + EPOCH_SERIAL[system];
  return system === 1900 && serial <= 60 ? serial - 1 : serial;
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}
