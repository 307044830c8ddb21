import { asOpenEntry, asPaymentLine, type Confidence, type LineId, type EntryId, type Proposal, type StatementLine } from "../domain";
import { applyPayments } from "./apply";
import { proposalsOf } from "./proposals";
import { match, type Engine, type MatchInput, type MatchOutcome, type OnStage } from "../matching";
import type { Payments, StatementInput } from "./types";

const RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/**
 * Matches a statement with all that the books hold: what is booked on the bank account with the bank's entries, what customers,
 * vendors and employees owe or are owed with payments. What is booked already comes first.
 *
 * Shapes:  rows in any order → proposals, each row in one at most. Where a line is suggested for a bank entry and for open
 *          entries, the surer one stays; the bank's on a tie.
 * Cost:    that of `match` and of `applyPayments`.
 */
export function matchStatement(input: StatementInput, onStage: OnStage = () => undefined, engine: Engine = { match }): MatchOutcome {
  const { payments } = input;
  if (!payments || input.entries.every(({ kind }) => kind === "bank")) return engine.match(input, onStage);
  const booked = engine.match({ ...input, entries: input.entries.filter(({ kind }) => kind === "bank") }, onStage);
  const done = new Set(booked.proposals.filter(({ status }) => status === "matched").flatMap(({ lines }) => lines));
  const paid = proposePayments(input, payments, done);
  return joined(input, booked, paid);
}

function proposePayments(input: MatchInput, payments: Payments, done: ReadonlySet<LineId>): { readonly proposals: readonly Proposal[]; readonly pairs: number; readonly sums: number } {
  const lines = input.lines.filter(({ id }) => !done.has(id)).map(asPaymentLine);
  const openEntries = input.entries.filter(({ kind, isReversed }) => kind !== "bank" && !isReversed).map(asOpenEntry);
  const rejected = input.rejected.flatMap(({ lines: [line, ...others], entries }) => (line !== undefined && others.length === 0 ? [{ line, entries }] : []));
  const outcome = applyPayments({ lines, openEntries, kept: [], mappings: [], directDebits: [], rejected, ...payments });
  const proposals = proposalsOf(outcome, { lines, openEntries, applyFrom: input.options.applyFrom });
  return { proposals, pairs: outcome.work.pairs, sums: outcome.work.sumsTried };
}

/** One answer of two: of proposals that want the same line the surer one stays. */
function joined(input: StatementInput, booked: MatchOutcome, paid: ReturnType<typeof proposePayments>): MatchOutcome {
  const holder = new Map<LineId, Proposal>();
  for (const proposal of booked.proposals) for (const line of proposal.lines) holder.set(line, proposal);
  const dropped = new Set<Proposal>();
  const kept: Proposal[] = [];
  for (const proposal of paid.proposals) {
    const rivals = [...new Set(proposal.lines.flatMap((line) => holder.get(line) ?? []))];
    if (rivals.some((rival) => !isSurer(proposal, rival))) continue;
    for (const rival of rivals) dropped.add(rival);
    kept.push(proposal);
  }
  const proposals = inOrder([...booked.proposals.filter((proposal) => !dropped.has(proposal)), ...kept], input);
  const taken = { lines: new Set<LineId>(), entries: new Set<EntryId>() };
  for (const { lines, entries } of proposals) {
    for (const line of lines) taken.lines.add(line);
    for (const entry of entries) taken.entries.add(entry);
  }
  return {
    proposals, unmatchedLines: input.lines.map(({ id }) => id).filter((id) => !taken.lines.has(id)).sort(),
    unmatchedEntries: input.entries.map(({ id }) => id).filter((id) => !taken.entries.has(id)).sort(),
    work: { ...booked.work, candidatePairs: booked.work.candidatePairs + paid.pairs, sumsTried: booked.work.sumsTried + paid.sums },
  };
}

function isSurer(one: Proposal, other: Proposal): boolean {
  if (one.status !== other.status) return one.status === "matched";
  return RANK[one.confidence] > RANK[other.confidence];
}

/** By the first line's date, amount and id; those of entries alone last, as they came. */
function inOrder(proposals: readonly Proposal[], { lines }: StatementInput): readonly Proposal[] {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const first = (proposal: Proposal): StatementLine | undefined => (proposal.lines[0] === undefined ? undefined : lineOf.get(proposal.lines[0]));
  return [...proposals].sort((one, other) => {
    const [a, b] = [first(one), first(other)];
    if (!a || !b) return a ? -1 : b ? 1 : 0;
    return (a.bookedOn ?? 0) - (b.bookedOn ?? 0) || a.amount - b.amount || (a.id < b.id ? -1 : 1);
  });
}
