import { parseDecimal } from "../../domain";
import { isFields } from "../job";

type Fields = Readonly<Record<string, unknown>>;

/** A case of the payment file as it stands in JSON. */
export interface PaymentCase {
  readonly id: string;
  readonly kind: string;
  readonly settings?: Fields;
  readonly rules?: unknown;
  readonly mappings?: readonly Fields[];
  readonly parties?: readonly Fields[];
  readonly openEntries?: readonly Fields[];
  readonly directDebits?: readonly Fields[];
  readonly statement?: readonly Fields[];
  readonly actions?: readonly Fields[];
  readonly lookups?: readonly Fields[];
  readonly ruleErrors?: readonly unknown[];
  readonly nearness?: readonly Fields[];
  readonly lcs?: readonly Fields[];
  readonly searches?: readonly Fields[];
  readonly expect: Fields;
}

/** A difference between what a case expects and what came. */
export interface Miss {
  readonly what: string;
  readonly expected: unknown;
  readonly came: unknown;
}

/** Whether two JSON values say the same, decimal texts by value. */
export function isSame(expected: unknown, came: unknown): boolean {
  return canonical(expected) === canonical(came);
}

/** Whether a value says everything that is expected of it; it may say more. */
export function says(expected: unknown, came: unknown): boolean {
  if (!isFields(expected) || !isFields(came)) return isSame(expected, came);
  return Object.entries(expected).every(([key, value]) => says(value, came[key]));
}

function canonical(value: unknown): string {
  if (typeof value === "string") {
    const decimal = parseDecimal(value, "");
    return JSON.stringify(decimal.ok ? decimal.value : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isFields(value)) return value === undefined ? "null" : JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${key}:${canonical(value[key])}`).join()}}`;
}

/**
 * Whether each expected row can be given a row of its own that came, and none is left over: rows with several right answers may
 * be answered by any, but not two by the same.
 * Cost:  a search over the few rows of a case.
 */
export function pairsUp(expected: readonly unknown[], came: readonly unknown[], agrees: (one: unknown, other: unknown) => boolean): boolean {
  if (expected.length !== came.length) return false;
  const taken = new Set<number>();
  const place = (at: number): boolean => at === expected.length || came.some((each, other) => {
    if (taken.has(other) || !agrees(expected[at], each)) return false;
    taken.add(other);
    if (place(at + 1)) return true;
    taken.delete(other);
    return false;
  });
  return place(0);
}
