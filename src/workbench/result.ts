import { decimalText, isoFromDay, type Currency, type Proposal, type Reason } from "../domain";
import type { MatchOutcome } from "../matching";

/** How long the engine took and how much memory the process held at most. */
export interface Spent {
  readonly ms: { readonly index: number; readonly match: number };
  readonly peakMb: number;
}

/** Writes a match job's result as JSON text, piece by piece, so that a million matches are never one string. */
export function* resultPieces(outcome: MatchOutcome, spent: Spent): Iterable<string> {
  yield '{"matches":[';
  let separator = "\n";
  for (const proposal of outcome.proposals) {
    yield separator + JSON.stringify(matchJson(proposal));
    separator = ",\n";
  }
  yield `],\n"unmatchedStatement":${JSON.stringify(outcome.unmatchedLines)}`;
  yield `,\n"unmatchedLedger":${JSON.stringify(outcome.unmatchedEntries)}`;
  yield `,\n"work":${JSON.stringify(outcome.work)},"ms":${JSON.stringify(spent.ms)},"peakMb":${spent.peakMb}}\n`;
}

/** One match as a result says it. */
export function matchJson({ lines, entries, status, confidence, difference, currency, rule, reasons, runnerUp, probability }: Proposal): unknown {
  return {
    statement: lines, ledger: entries, status, confidence, ...(probability === undefined ? {} : { probability }), difference: decimalText(difference, currency), rule,
    reasons: reasons.map((reason) => reasonJson(reason)),
    runnerUp: runnerUp === null ? null : { ledger: runnerUp.entries, statement: runnerUp.lines, lost: runnerUp.lost },
  };
}

/** Amounts as decimal text, days as ISO. */
function reasonJson(reason: Reason): unknown {
  const currency: Currency = "currency" in reason ? reason.currency : "";
  return {
    ...reason,
    ...("amount" in reason ? { amount: decimalText(reason.amount, currency) } : {}),
    ...("difference" in reason ? { difference: decimalText(reason.difference, currency) } : {}),
    ...("day" in reason ? { day: isoFromDay(reason.day) } : {}),
  };
}
