import { decodeReference, passesMod11, type CellValue } from "../domain";
import { parseAmountText } from "./amountText";
import { cellText, isBlankCell, isErrorCell } from "./cellText";
import { readCurrency } from "./currencies";
import { looksLikeDate, looksLikeShortDate } from "./dateText";
import { readFlag } from "./flags";
import { readMark } from "./marks";
import { saysPending } from "./rowWords";
import type { SheetGrid } from "./types";

/** What the cells of one column look like; counts are over the sampled rows under the header. */
export interface ColumnProfile {
  /** Place in a row of the grid's values. */
  readonly place: number;
  readonly rows: number;
  readonly filled: number;
  /** Cells that can be a day: numbers shown as dates, date texts, eight digits. */
  readonly dates: number;
  /** Whole numbers that could be serials, in cells not shown as dates. */
  readonly serials: number;
  /** Cells that can be a day and a month without a year, as 31/01 or 3101. */
  readonly shortDates: number;
  readonly amounts: number;
  /** Amounts with decimals, a sign or a currency: money rather than numbers of things. */
  readonly money: number;
  readonly negatives: number;
  readonly currencies: number;
  readonly marks: number;
  readonly flags: number;
  readonly ibans: number;
  /** Account numbers and other codes: mostly digits, six and more. */
  readonly codes: number;
  readonly references: number;
  /** Norwegian account numbers: eleven digits with their check. */
  readonly accounts: number;
  /** Texts with letters. */
  readonly words: number;
  readonly letters: number;
  readonly distinct: number;
}

/** Rows under the header that are looked at. */
const SAMPLE_ROWS = 200;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;
const DATE_FORMAT = /(^|[^\\"])[dy]|mmm/i;

/** Says whether a number format shows a date: dd.mm.yyyy does, #,##0.00 "kr" does not. */
export function isDateFormat(format: string): boolean {
  return DATE_FORMAT.test(format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "")) && !/general|standard/i.test(format);
}

/** Looks at a column under a header row. Cost: one pass over at most SAMPLE_ROWS rows. */
export function profileColumn(grid: SheetGrid, place: number, firstRow: number): ColumnProfile {
  const counts = {
    filled: 0, dates: 0, serials: 0, shortDates: 0, amounts: 0, money: 0, negatives: 0, currencies: 0, marks: 0, flags: 0, ibans: 0, codes: 0, references: 0, accounts: 0, words: 0, letters: 0,
  };
  const seen = new Set<CellValue>();
  const last = Math.min(grid.values.length, firstRow + SAMPLE_ROWS);
  for (let row = firstRow; row < last; row++) {
    const cell = grid.values[row]![place];
    if (cell === undefined || isBlankCell(cell) || isErrorCell(cell)) continue;
    counts.filled += 1;
    seen.add(cell);
    if (looksLikeShortDate(cell)) counts.shortDates += 1;
    if (typeof cell === "number") countNumber(counts, cell, grid.formats[row]?.[place] ?? "");
    else countText(counts, cellText(cell));
  }
  return { place, rows: Math.max(0, last - firstRow), distinct: seen.size, ...counts };
}

type Counts = { -readonly [Key in Exclude<keyof ColumnProfile, "place" | "rows" | "distinct">]: number };

function countNumber(counts: Counts, value: number, format: string): void {
  const isWhole = Number.isInteger(value);
  const isDay = value >= 20_000 && value < 80_000;
  if (isDateFormat(format) && isDay) counts.dates += 1;
  else if (isWhole && value >= 19_000_101 && value <= 21_001_231 && looksLikeDate(String(value))) counts.dates += 1;
  else if (isWhole && isDay) counts.serials += 1;
  if (isDateFormat(format)) return;
  counts.amounts += 1;
  if (!isWhole || value < 0 || /[.,]0|[€£$]|"kr/.test(format)) counts.money += 1;
  if (value < 0) counts.negatives += 1;
  const digits = String(Math.abs(value)).length;
  if (isWhole && digits >= 6) counts.codes += 1;
  if (value === 0 || value === 1) counts.flags += 1;
  if (isWhole && isAccount(String(value))) counts.accounts += 1;
  if (isWhole && digits >= 7 && decodeReference(String(value)) !== null) counts.references += 1;
}

function countText(counts: Counts, text: string): void {
  const compact = text.replace(/[\s.]/g, "");
  if (looksLikeDate(text) || saysPending(text)) counts.dates += 1;
  if (text.length <= 8) countShort(counts, text);
  const amount = text.length <= 40 ? parseAmountText(text, null) : null;
  if (amount !== null && !looksLikeDate(text)) {
    counts.amounts += 1;
    if (/[.,]|[^\d\s]/.test(text)) counts.money += 1;
    if (amount.decimal.startsWith("-")) counts.negatives += 1;
  }
  const isIban = IBAN.test(compact.toUpperCase());
  if (isIban) counts.ibans += 1;
  if (isIban || /^[\d-]{6,}$/.test(compact)) counts.codes += 1;
  if (isAccount(compact)) counts.accounts += 1;
  if (/^(RF\d|\+?\d)/i.test(compact) && compact.length >= 7 && decodeReference(text) !== null) counts.references += 1;
  if (!isIban && /\p{L}{2}/u.test(text)) counts.words += 1;
  counts.letters += text.length;
}

/** Source: Bits, "Kontonummer": eleven digits, modulus 11. */
function isAccount(digits: string): boolean {
  return digits.length === 11 && /^\d+$/.test(digits) && passesMod11(digits);
}

function countShort(counts: Counts, text: string): void {
  if (readCurrency(text) !== null && !/^\d/.test(text)) counts.currencies += 1;
  if (readMark(text, "in") !== null) counts.marks += 1;
  if (readFlag(text) !== null) counts.flags += 1;
}

/** Share of the filled cells. */
export function share(profile: ColumnProfile, count: keyof ColumnProfile): number {
  return profile.filled === 0 ? 0 : profile[count] / profile.filled;
}

/** A column of days; words such as "Reservert" count as days. */
export function isDateColumn(profile: ColumnProfile): boolean {
  return profile.filled > 0 && share(profile, "dates") >= 0.6;
}

/** A column of days once its header says so: plain numbers that can be serials are taken. */
export function couldBeDates(profile: ColumnProfile): boolean {
  return profile.filled > 0 && (profile.dates + profile.serials) / profile.filled >= 0.6;
}

/** A column of days without a year, once its header says that it holds days. */
export function couldBeShortDates(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.shortDates === profile.filled;
}

/** A column of amounts. */
export function isAmountColumn(profile: ColumnProfile): boolean {
  return profile.filled > 0 && !isDateColumn(profile) && share(profile, "amounts") >= 0.6;
}

/** A column of amounts once its header says so: some cells may be garbled. */
export function couldBeAmounts(profile: ColumnProfile): boolean {
  return profile.filled > 0 && !isDateColumn(profile) && share(profile, "amounts") >= 0.3;
}
