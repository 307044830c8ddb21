import { absolute, parseDecimal, perCentOf, ZERO, type Amount, type Currency, type Tolerance } from "../domain";

/** The largest difference accepted for an amount in a currency. */
export type ToleranceOf = (of: Amount, currency: Currency) => Amount;

/**
 * Reads what difference the options accept.
 *
 * Units: minor, never negative; unreadable is none.
 * Cost:  the option is read once for each currency.
 */
export function tolerances(tolerance: Tolerance): ToleranceOf {
  if (tolerance.type === "Percentage") {
    const isReadable = /^\d+(\.\d+)?$/.test(tolerance.value);
    return (of) => (isReadable ? absolute(perCentOf(of, tolerance.value)) : ZERO);
  }
  const byCurrency = new Map<Currency, Amount>();
  return (_, currency) => {
    const known = byCurrency.get(currency);
    if (known !== undefined) return known;
    const value = parseDecimal(tolerance.value, currency);
    const read = value.ok ? absolute(value.value) : ZERO;
    byCurrency.set(currency, read);
    return read;
  };
}
