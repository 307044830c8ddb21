import Decimal from "decimal.js";
import { err, ok, type Result } from "./result";

declare const amountBrand: unique symbol;
/** Money in minor units (øre, cents) of one currency, a signed safe integer; positive is money into the account. */
export type Amount = number & { readonly [amountBrand]: true };
/** ISO 4217 alphabetic code in capitals, or "" where the source names none. */
export type Currency = string;

export type AmountProblem = "unreadable" | "too-precise" | "out-of-range";

/** Minor-unit digits other than 2. Source: ISO 4217 table A.1 (2024). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0,
  XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

export const ZERO = 0 as Amount;

/** Sign, digits, optional point and digits, optional exponent. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** Says how many digits the currency's minor unit has: 2 for NOK and for an unnamed currency, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: Currency): number {
  return EXPONENTS[currency] ?? 2;
}

/**
 * Takes minor units as an amount.
 * Errors: throws RangeError when not a safe integer; sums that large are a bug, not a booking.
 */
export function amount(minorUnits: number): Amount {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError(`Not an amount: ${minorUnits}`);
  return (minorUnits === 0 ? 0 : minorUnits) as Amount;
}

/** Says whether an amount of a currency and one of no named currency are the same figure: 1,000 JPY and 1,000.00 are. */
export function isSameFigure(value: Amount, currency: Currency, unnamed: Amount): boolean {
  const digits = minorDigits(currency) - minorDigits("");
  return digits >= 0 ? value === unnamed * 10 ** digits : value * 10 ** -digits === unnamed;
}

/** Adds two amounts of the same currency. Errors: RangeError beyond ±(2^53 − 1). */
export function add(augend: Amount, addend: Amount): Amount {
  return amount(augend + addend);
}

/** Subtracts the second amount from the first. Errors: RangeError beyond ±(2^53 − 1). */
export function subtract(minuend: Amount, subtrahend: Amount): Amount {
  return amount(minuend - subtrahend);
}

/** Turns money in into money out and the reverse. */
export function negate(value: Amount): Amount {
  return amount(-value);
}

/** Drops the direction of the money. */
export function absolute(value: Amount): Amount {
  return amount(Math.abs(value));
}

/** Adds up any number of amounts of one currency. Errors: RangeError beyond ±(2^53 − 1). */
export function sum(values: Iterable<Amount>): Amount {
  let total = 0;
  for (const value of values) {
    total += value;
    if (!Number.isSafeInteger(total)) throw new RangeError("Sum out of range");
  }
  return amount(total);
}

/**
 * Reads a plain decimal text ("-1234.5", no grouping) as an amount, exactly.
 *
 * Shapes:  sign, digits, optional point and digits, optional exponent → `Amount`.
 * Errors:  unreadable; too-precise ("1.005" NOK is refused, not rounded); out-of-range beyond ±(2^53 − 1).
 */
export function parseDecimal(text: string, currency: Currency): Result<Amount, AmountProblem> {
  if (!DECIMAL.test(text)) return err("unreadable");
  return fromDecimal(new Decimal(text), currency);
}

/**
 * Reads a cell's number as an amount. It counts at 15 significant digits, as Excel shows it: 0.1 + 0.2 reads 0.30.
 * Errors: unreadable (not finite); too-precise; out-of-range.
 */
export function parseNumber(value: number, currency: Currency): Result<Amount, AmountProblem> {
  if (!Number.isFinite(value)) return err("unreadable");
  return fromDecimal(new Decimal(value).toSignificantDigits(15), currency);
}

function fromDecimal(value: Decimal, currency: Currency): Result<Amount, AmountProblem> {
  const minor = value.times(new Decimal(10).pow(minorDigits(currency)));
  if (!minor.isInteger()) return err("too-precise");
  if (minor.abs().gt(Number.MAX_SAFE_INTEGER)) return err("out-of-range");
  return ok(amount(minor.toNumber()));
}

/** Writes an amount as a plain decimal text with the currency's digits: -123450 NOK → "-1234.50". */
export function decimalText(value: Amount, currency: Currency): string {
  const digits = minorDigits(currency);
  return new Decimal(value).div(new Decimal(10).pow(digits)).toFixed(digits);
}

/** The number a cell should hold for the amount: -123450 NOK → -1234.5. Exact up to 15 significant digits. */
export function cellNumber(value: Amount, currency: Currency): number {
  return new Decimal(value).div(new Decimal(10).pow(minorDigits(currency))).toNumber();
}

/** Takes a per cent of an amount, half away from zero. `perCent` is decimal text, "2.5". Errors: throws on other text. */
export function perCentOf(value: Amount, perCent: string): Amount {
  return amount(new Decimal(value).times(perCent).div(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/**
 * Reads a plain decimal text as an amount of a currency, rounded half away from zero: "-247.40" JPY → -247.
 * For amounts that a system books rounded; what people wrote is read by `parseDecimal`.
 *
 * Shapes:  `precision` is the smallest unit that is booked, "0.05"; without it the currency's minor unit.
 * Errors:  unreadable; too-precise (a precision finer than the minor unit); out-of-range.
 */
export function roundDecimal(text: string, currency: Currency, precision?: string): Result<Amount, AmountProblem> {
  if (!DECIMAL.test(text) || (precision !== undefined && !DECIMAL.test(precision))) return err("unreadable");
  const step = precision === undefined ? new Decimal(10).pow(-minorDigits(currency)) : new Decimal(precision);
  if (!step.gt(0)) return err("unreadable");
  return fromDecimal(new Decimal(text).div(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step), currency);
}

/**
 * Converts an amount at a rate given as two amounts worth the same ("100 EUR = 1140 NOK"), half away from zero.
 * Errors: throws on rates that are no decimals.
 */
export function atRate(value: Amount, from: Currency, { units, worth, to }: { readonly units: string; readonly worth: string; readonly to: Currency }): Amount {
  const major = new Decimal(value).div(new Decimal(10).pow(minorDigits(from))).times(worth).div(units);
  return amount(major.times(new Decimal(10).pow(minorDigits(to))).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}
