import {
  absolute, err, negate, ok, parseDecimal, parseNumber, subtract, ZERO, type Amount, type AmountProblem, type CellValue, type Currency,
  type Issue, type Result,
} from "../domain";
import { parseAmountText } from "./amountText";
import { cellText, isBlankCell, isErrorCell } from "./cellText";
import { readMark } from "./marks";
import { cellRef, placeOf, type Reading } from "./reading";

/** How the sheet writes money in and money out. */
export interface AmountStyle {
  /** The one signed column, or −1. */
  readonly signed: number;
  /** Beside the signed column: what says the direction, or −1. */
  readonly mark: number;
  /** Money-in and money-out columns, or −1. */
  readonly plus: number;
  readonly minus: number;
  /** The money-out column is written with a minus already. */
  readonly minusIsNegative: boolean;
  readonly turned: boolean;
}

const LONE_DASH = /^[-\u2010-\u2015\u2212\s]+$/;
/** Rows looked at to learn a column's habits. */
const SAMPLE = 2_000;

/**
 * Learns how the amount columns are used: which pair means in and out, whether money out carries a minus already, and
 * whether a mark column is needed because no amount has a sign.
 */
export function amountStyle(reading: Reading, firstRow: number): AmountStyle {
  const { layout } = reading;
  const [plus, minus] = pairOf(reading);
  const signed = placeOf(reading, "amount");
  const mark = placeOf(reading, "sign");
  return {
    signed,
    mark: mark >= 0 && signed >= 0 && !hasNegative(reading, signed, firstRow) ? mark : -1,
    plus, minus,
    minusIsNegative: minus >= 0 && isMostlyNegative(reading, minus, firstRow),
    turned: layout.sign === -1,
  };
}

function pairOf(reading: Reading): readonly [plus: number, minus: number] {
  const [amountIn, amountOut] = [placeOf(reading, "amountIn"), placeOf(reading, "amountOut")];
  if (amountIn >= 0 || amountOut >= 0) return [amountIn, amountOut];
  const [debit, credit] = [placeOf(reading, "debit"), placeOf(reading, "credit")];
  return reading.layout.debitMeans === "in" ? [debit, credit] : [credit, debit];
}

function hasNegative(reading: Reading, place: number, firstRow: number): boolean {
  return countSigns(reading, place, firstRow).negative > 0;
}

function isMostlyNegative(reading: Reading, place: number, firstRow: number): boolean {
  const { negative, positive } = countSigns(reading, place, firstRow);
  return negative > positive;
}

function countSigns({ grid, layout }: Reading, place: number, firstRow: number): { negative: number; positive: number } {
  const signs = { negative: 0, positive: 0 };
  const { values } = grid;
  const step = Math.max(1, Math.floor((values.length - firstRow) / SAMPLE));
  for (let row = firstRow; row < values.length; row += step) {
    const value = values[row]?.[place];
    if (typeof value === "number") signs[value < 0 ? "negative" : "positive"] += value === 0 ? 0 : 1;
    else if (typeof value === "string" && value !== "") {
      const decimal = parseAmountText(value, layout.decimalMark)?.decimal;
      if (decimal !== undefined && /[1-9]/.test(decimal)) signs[decimal.startsWith("-") ? "negative" : "positive"] += 1;
    }
  }
  return signs;
}

/** What a row's amount cells hold: an amount, nothing, or something wrong. */
export type AmountFinding =
  | { readonly found: "amount"; readonly amount: Amount }
  | { readonly found: "nothing" }
  | { readonly found: "problem"; readonly issue: Issue };

const NOTHING: AmountFinding = { found: "nothing" };

/** Reads the amount of a row, money in positive. */
export function readRowAmount(reading: Reading, style: AmountStyle, at: { readonly row: number; readonly currency: Currency }): AmountFinding {
  const cells = reading.grid.values[at.row]!;
  const signed = style.signed < 0 ? NOTHING : readSigned(reading, style, at);
  const finding = signed.found === "nothing" && (style.plus >= 0 || style.minus >= 0) ? readPair(reading, style, { ...at, cells }) : signed;
  return style.turned && finding.found === "amount" ? { found: "amount", amount: negate(finding.amount) } : finding;
}

function readSigned(reading: Reading, style: AmountStyle, { row, currency }: { readonly row: number; readonly currency: Currency }): AmountFinding {
  const cells = reading.grid.values[row]!;
  const finding = readCell(reading, { row, place: style.signed, currency });
  if (style.mark < 0 || finding.found !== "amount") return finding;
  const text = cellText(cells[style.mark]);
  const direction = directionOf(text, reading);
  if (direction === null) {
    if (finding.amount === ZERO) return finding;
    return { found: "problem", issue: { code: "amount/unreadable", at: cellRef(reading, row, style.mark), text } };
  }
  return direction === "in" ? finding : { found: "amount", amount: negate(finding.amount) };
}

function directionOf(text: string, { layout }: Reading): "in" | "out" | null {
  const { marks } = layout;
  return marks?.in.includes(text) ? "in" : marks?.out.includes(text) ? "out" : readMark(text, layout.debitMeans);
}

interface PairAt {
  readonly row: number;
  readonly currency: Currency;
  readonly cells: readonly CellValue[];
}

function readPair(reading: Reading, style: AmountStyle, { row, currency }: PairAt): AmountFinding {
  const plus = style.plus < 0 ? NOTHING : readCell(reading, { row, place: style.plus, currency });
  const minus = style.minus < 0 ? NOTHING : readCell(reading, { row, place: style.minus, currency });
  if (plus.found === "problem") return plus;
  if (minus.found === "problem") return minus;
  const into = plus.found === "amount" ? plus.amount : null;
  const out = minus.found === "amount" ? (style.minusIsNegative ? negate(minus.amount) : minus.amount) : null;
  if (into === null && out === null) return NOTHING;
  if (into !== null && out !== null && into !== ZERO && out !== ZERO) {
    return { found: "problem", issue: { code: "amount/both-sides", at: cellRef(reading, row, style.minus) } };
  }
  return { found: "amount", amount: subtract(into ?? ZERO, out ?? ZERO) };
}

/** One amount cell to be read. */
export interface AmountPlace {
  readonly row: number;
  readonly place: number;
  readonly currency: Currency;
}

/** Reads one cell as an amount, as it stands; text with DR or CR behind it by what a debit means. */
export function readCell(reading: Reading, { row, place, currency }: AmountPlace): AmountFinding {
  const value = reading.grid.values[row]?.[place];
  if (value === undefined || isBlankCell(value)) return NOTHING;
  const at = cellRef(reading, row, place);
  if (isErrorCell(value)) return { found: "problem", issue: { code: "cell/error", at, text: value } };
  if (typeof value === "string" && LONE_DASH.test(value)) return NOTHING;
  const read = amountOf(value, reading, currency);
  if (read.ok) return { found: "amount", amount: read.value };
  const text = cellText(value);
  if (read.error === "too-precise") return { found: "problem", issue: { code: "amount/too-precise", at, text, currency } };
  return { found: "problem", issue: { code: read.error === "out-of-range" ? "amount/out-of-range" : "amount/unreadable", at, text } };
}

/** Reads a value that stands outside the amount columns, or null. */
export function readText(reading: Reading, value: CellValue, currency: Currency): Amount | null {
  const read = amountOf(value, reading, currency);
  return read.ok ? read.value : null;
}

function amountOf(value: CellValue, { layout }: Reading, currency: Currency): Result<Amount, AmountProblem> {
  if (typeof value === "number") return parseNumber(value, currency);
  const text = typeof value === "string" ? parseAmountText(value, layout.decimalMark) : null;
  if (text === null) return err("unreadable");
  const read = parseDecimal(text.decimal, currency);
  if (!read.ok || text.mark === null || read.value < 0) return read;
  const isIn = (text.mark === "debit") === (layout.debitMeans === "in");
  return ok(isIn ? absolute(read.value) : negate(read.value));
}
