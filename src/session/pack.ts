import type { Match } from "./types";

/** What most matches are; saved only where it is otherwise, since 50,000 matches are saved after every run. */
const USUAL = { status: "matched", origin: "engine", confidence: "high", difference: 0, runnerUp: null } as const;

/** Takes out of a match what goes without saying: usual values, and the currency where a reason repeats it. */
export function packMatch(match: Match): Readonly<Record<string, unknown>> {
  const packed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(match)) {
    const isUsual = Object.hasOwn(USUAL, key) && USUAL[key as keyof typeof USUAL] === value;
    if (!isUsual) packed[key] = key === "reasons" ? match.reasons.map((reason) => withoutCurrency(reason, match.currency)) : value;
  }
  return packed;
}

/** Puts it back, on the freshly parsed value itself. What else is there, or missing, is left for the reader to judge. */
export function unpackMatch(packed: Record<string, unknown>): void {
  for (const key in USUAL) if (!(key in packed)) packed[key] = USUAL[key as keyof typeof USUAL];
  if (Array.isArray(packed.reasons)) for (const reason of packed.reasons as readonly unknown[]) addCurrency(reason, packed.currency);
}

function withoutCurrency(reason: Match["reasons"][number], currency: string): Readonly<Record<string, unknown>> {
  if (!("currency" in reason) || reason.currency !== currency) return reason;
  const { currency: _, ...rest } = reason;
  return rest;
}

function addCurrency(reason: unknown, currency: unknown): void {
  if (typeof reason !== "object" || reason === null || "currency" in reason) return;
  if ("amount" in reason || "difference" in reason || "discount" in reason) Object.assign(reason, { currency });
}
