import { minorDigits, subtract, type Amount, type Currency, type Reason } from "../domain";
import { nearAmountBits } from "./nearAmounts";

/** Basis points in one: 100 is one per cent. */
const WHOLE = 10_000;

/**
 * Says what the difference between what was paid and what was posted looks like. A bank keeps fees, it does not give them:
 * a fee is only seen where less came in or more went out.
 *
 * Units: minor units; shares in basis points of what was posted.
 */
export function differenceReason(paid: Amount, posted: Amount, currency: Currency): Reason {
  const difference = subtract(paid, posted);
  const why = posted === 0 ? undefined : nearAmountBits(paid, posted, 10 ** minorDigits(currency))?.why;
  const basisPoints = posted === 0 ? 0 : Math.abs(Math.round((difference / posted) * WHOLE));
  if (why === "discount" || why === "exchange") return { code: `difference/${why}`, difference, currency, basisPoints };
  if (why === "rounding" || why === "swapped-digits" || (why === "fee" && difference < 0)) return { code: `difference/${why}`, difference, currency };
  const isPart = difference !== 0 && Math.sign(paid) === Math.sign(posted) && Math.abs(paid) < Math.abs(posted);
  return { code: isPart ? "difference/part" : "difference/unknown", difference, currency };
}
