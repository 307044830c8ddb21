import { absolute, amount, perCentOf, type OpenEntry, type PaymentLine } from "../domain";
import { discountAtBank } from "./book";
import type { ApplicationSettings } from "./types";

/** A line about to pay an entry. Amounts in the bank account's currency, signed as the entry. */
export interface Settlement {
  readonly line: PaymentLine;
  readonly entry: OpenEntry;
  /** What is left of the line for it. */
  readonly available: number;
  /** What is left of the entry. */
  readonly remaining: number;
  readonly settings: ApplicationSettings;
  /** Whether a full payment takes the discount too. */
  readonly fullTakesDiscount: boolean;
}

/**
 * The difference that is written off when the entry is settled: positive gaps of a customer's short payment, and the same the
 * other way; 0 when there is none, it is too large, or it was not accepted.
 * Source: Business Central, PaymentToleranceManagement (PmtTolPmtReconJnl).
 */
export function acceptedTolerance(at: Settlement): number {
  const { entry, settings } = at;
  if (settings.paymentTolerance?.isAccepted !== true || (entry.kind !== "customer" && entry.kind !== "vendor")) return 0;
  const most = mostTolerance(at);
  const due = at.remaining - usableDiscount(at, most);
  const gap = due - at.available;
  const reaches = Math.abs(at.available) >= Math.abs(due) - most;
  return gap !== 0 && Math.abs(gap) <= most && reaches && at.available * at.remaining > 0 ? gap : 0;
}

/** Whether a discount that was paid for between its date and the grace date is granted. */
export function isLateDiscountAccepted(at: Settlement): boolean {
  if (!at.settings.acceptsLateDiscount || !isInGrace(at)) return false;
  const most = at.settings.paymentTolerance?.isAccepted === true ? mostTolerance(at) : 0;
  return at.available * at.remaining > 0
    && Math.abs(at.available) >= Math.abs(at.remaining - discountAtBank(at.entry)) - most;
}

function usableDiscount(at: Settlement, most: number): number {
  const { entry, line } = at;
  const discount = discountAtBank(entry);
  const isInTime = line.bookedOn !== null && entry.discountOn !== null && line.bookedOn <= entry.discountOn;
  const isUsable = isInTime || (at.settings.acceptsLateDiscount && isInGrace(at));
  const isEnough = Math.abs(at.available) >= Math.abs(at.remaining - discount) - most;
  const isFull = !at.fullTakesDiscount && Math.abs(at.available) >= Math.abs(at.remaining);
  return isUsable && isEnough && !isFull ? discount : 0;
}

function isInGrace({ entry, line }: Settlement): boolean {
  if (line.bookedOn === null || entry.graceOn === null || discountAtBank(entry) === 0) return false;
  return (entry.discountOn === null || line.bookedOn > entry.discountOn) && line.bookedOn <= entry.graceOn;
}

function mostTolerance({ entry, remaining, settings }: Settlement): number {
  if (entry.mostTolerance !== null) return Math.min(absolute(entry.mostTolerance), Math.abs(remaining));
  const { paymentTolerance } = settings;
  return paymentTolerance === null ? 0 : absolute(perCentOf(amount(remaining), paymentTolerance.perCent));
}
