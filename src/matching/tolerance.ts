import { absolute, parseDecimal, perCentOf, ZERO, type Amount, type Currency, type Tolerance } from "../domain";

/** The largest difference that the options accept for an amount. Units: minor, never negative; unreadable is none. */
export function toleranceOf(tolerance: Tolerance, of: Amount, currency: Currency): Amount {
  const value = parseDecimal(tolerance.value, currency);
  if (tolerance.type === "Amount") return value.ok ? absolute(value.value) : ZERO;
  return /^\d+(\.\d+)?$/.test(tolerance.value) ? absolute(perCentOf(of, tolerance.value)) : ZERO;
}
