import type { OpenEntry, PaymentLine } from "../domain";
import type { ApplicationInput } from "./types";

/** Puts lines and entries in an order that comes from what they say: lines by day, entries by due date, so that row order never matters. */
export function byContent(input: ApplicationInput): ApplicationInput {
  return { ...input, lines: [...input.lines].sort(byDay), openEntries: [...input.openEntries].sort(byDueDate) };
}

function byDay(one: PaymentLine, other: PaymentLine): number {
  return days(one.bookedOn ?? one.valueOn, other.bookedOn ?? other.valueOn) || one.amount - other.amount || texts(one.text, other.text)
    || texts(one.reference, other.reference) || texts(one.id, other.id);
}

function byDueDate(one: OpenEntry, other: OpenEntry): number {
  return days(one.dueOn, other.dueOn) || days(one.postedOn, other.postedOn) || texts(one.documentNo, other.documentNo) || texts(one.id, other.id);
}

/** Rows without a day come first. */
function days(one: number | null, other: number | null): number {
  return (one ?? -Infinity) === (other ?? -Infinity) ? 0 : (one ?? -Infinity) - (other ?? -Infinity);
}

function texts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
