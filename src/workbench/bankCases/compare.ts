import { parseDecimal } from "../../domain";
import { isFields } from "../job";

/** Null when two JSON values say the same, decimal texts by value; else the second. */
export function same(expected: unknown, came: unknown): unknown {
  return canonical(expected) === canonical(came) ? null : came ?? "nothing";
}

/** Null when everything that the first object states stands in the second; else the second. */
export function holds(expected: unknown, came: Readonly<Record<string, unknown>>): unknown {
  if (!isFields(expected)) return came;
  return Object.entries(expected).every(([key, value]) => same(value, came[key] === undefined ? "nothing" : came[key]) === null) ? null : came;
}

/** Null when two lists hold the same texts, whatever their order; else the second. */
export function sameSet(expected: unknown, came: readonly string[]): unknown {
  return Array.isArray(expected) ? same([...(expected as readonly string[])].sort(), [...came].sort()) : came;
}

function canonical(value: unknown): string {
  if (typeof value === "string") {
    const decimal = parseDecimal(value, "CLF");
    return JSON.stringify(decimal.ok ? `#${decimal.value}` : value);
  }
  if (typeof value === "number") return canonical(String(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isFields(value)) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${key}:${canonical(value[key])}`).join()}}`;
}
