import { DEFAULT_OPTIONS, type LedgerEntry, type StatementLine } from "../../src/domain";
import { match, type MatchInput } from "../../src/matching";
import type { Claim } from "./score";

/** A way to match that others use, for comparison. */
export interface Baseline {
  readonly name: string;
  readonly claims: (input: MatchInput) => readonly Claim[];
}

const WINDOW = 7;

function byAmount(entries: readonly LedgerEntry[]): Map<number, LedgerEntry[]> {
  const amounts = new Map<number, LedgerEntry[]>();
  for (const entry of entries) amounts.set(entry.amount, [...(amounts.get(entry.amount) ?? []), entry]);
  return amounts;
}

function distance(line: StatementLine, entry: LedgerEntry): number {
  return line.bookedOn === null || entry.postedOn === null ? 0 : Math.abs(line.bookedOn - entry.postedOn);
}

function claim(line: StatementLine, entry: LedgerEntry): Claim {
  return { lines: [line.id], entries: [entry.id], isApplied: true, confidence: "applied", rule: "equal-amount" };
}

/** Takes for each line, in the order of the sheet, the first free entry of its amount within a week: XLOOKUP with a window. */
function firstInWindow({ lines, entries }: MatchInput): Claim[] {
  const amounts = byAmount(entries);
  return greedy(lines, (line, free) => (amounts.get(line.amount) ?? []).find((entry) => free(entry) && distance(line, entry) <= WINDOW));
}

/** The same, but the entry nearest in date: what most small programs do. */
function nearestDate({ lines, entries }: MatchInput): Claim[] {
  const amounts = byAmount(entries);
  return greedy(lines, (line, free) => (amounts.get(line.amount) ?? []).filter((entry) => free(entry) && distance(line, entry) <= WINDOW)
    .sort((a, b) => distance(line, a) - distance(line, b))[0]);
}

type Choose = (line: StatementLine, free: (entry: LedgerEntry) => boolean) => LedgerEntry | undefined;

function greedy(lines: readonly StatementLine[], choose: Choose): Claim[] {
  const taken = new Set<string>();
  return lines.flatMap((line) => {
    const entry = choose(line, ({ id }) => !taken.has(id));
    if (entry === undefined) return [];
    taken.add(entry.id);
    return [claim(line, entry)];
  });
}

/** Business Central's automatic matching with five days, by our own conventions. */
function businessCentral(input: MatchInput): Claim[] {
  const options = { ...DEFAULT_OPTIONS, conventions: "business-central" as const, windowBefore: 5, windowAfter: 5 };
  return claimsOf({ ...input, options });
}

/** What the engine claims, as claims to score. */
export function claimsOf(input: MatchInput): Claim[] {
  return match(input).proposals.map(({ lines, entries, status, confidence, rule, probability }) => ({
    lines, entries, isApplied: status === "matched", confidence, rule, ...(probability === undefined ? {} : { probability }),
  }));
}

export const BASELINES: readonly Baseline[] = [
  { name: "first of equal amount", claims: firstInWindow },
  { name: "nearest of equal amount", claims: nearestDate },
  { name: "Business Central, 5 days", claims: businessCentral },
  { name: "Avstem", claims: claimsOf },
];
