import { ZERO, type AccountType, type LineId, type Proposal } from "../domain";
import type { Explanation } from "./types";

/** A line whose text stands for an account. */
export interface MappedAccount {
  readonly line: LineId;
  /** The line's own text: what is written on the posting. */
  readonly text: string;
  readonly account: string;
  readonly accountType: AccountType;
  readonly mappedText: string;
}

const KINDS: Readonly<Record<AccountType, Explanation["kind"]>> = {
  "G/L Account": "other-account", "Customer": "on-account", "Vendor": "on-account", "Employee": "on-account", "Bank Account": "transfer",
};

/** What a mapping says of a line, as an explanation that a run may take back. */
export function mappedExplanation({ line, text, account, accountType, mappedText }: MappedAccount, at: string): Explanation {
  return { line, match: null, kind: KINDS[accountType], account, text, decidedAt: at, origin: "mapping", mappedText, accountType };
}

/**
 * Settles who has a line that both the engine and a mapping speak for. What is applied and what is sure goes before a mapping;
 * so does one entry of the very amount, since the payment may be booked already. Other suggestions give way.
 */
export function settleMapped(proposals: readonly Proposal[], mapped: ReadonlySet<LineId>): readonly Proposal[] {
  return proposals.filter((proposal) => goesBefore(proposal) || !proposal.lines.some((line) => mapped.has(line)));
}

function goesBefore({ status, confidence, lines, entries, difference }: Proposal): boolean {
  return status === "matched" || confidence === "high" || (lines.length === 1 && entries.length === 1 && difference === ZERO);
}
