import type { ApplicationReason } from "./application";
import type { AppliedPart } from "./applied";
import type { Day } from "./day";
import type { Amount, Currency } from "./money";
import type { EntryId, LineId } from "./rows";

declare const matchBrand: unique symbol;
/** "M-0012": the same on both sheets. */
export type MatchId = string & { readonly [matchBrand]: true };

export type Confidence = "high" | "medium" | "low";
export type Origin = "engine" | "person";

/** One reason for a match, with the values that agreed. Words are chosen in the pane. */
export type Reason =
  | { readonly code: "amount/equal"; readonly amount: Amount; readonly currency: Currency }
  | { readonly code: "amount/within-tolerance"; readonly difference: Amount; readonly currency: Currency }
  | { readonly code: "amount/near"; readonly difference: Amount; readonly currency: Currency }
  /** What the difference looks like. Basis points are hundredths of a per cent of what was posted. */
  | { readonly code: "difference/fee"; readonly difference: Amount; readonly currency: Currency }
  | { readonly code: "difference/rounding"; readonly difference: Amount; readonly currency: Currency }
  | { readonly code: "difference/swapped-digits"; readonly difference: Amount; readonly currency: Currency }
  | { readonly code: "difference/part"; readonly difference: Amount; readonly currency: Currency }
  | { readonly code: "difference/unknown"; readonly difference: Amount; readonly currency: Currency }
  | { readonly code: "difference/discount"; readonly difference: Amount; readonly currency: Currency; readonly basisPoints: number }
  | { readonly code: "difference/exchange"; readonly difference: Amount; readonly currency: Currency; readonly basisPoints: number }
  | { readonly code: "amount/sum-equal"; readonly count: number; readonly amount: Amount; readonly currency: Currency }
  | { readonly code: "amount/only-one"; readonly amount: Amount; readonly currency: Currency }
  | { readonly code: "reference/equal"; readonly value: string }
  | { readonly code: "reference/holds-document-no"; readonly value: string; readonly reference: string }
  | { readonly code: "document-no/in-text"; readonly value: string }
  | { readonly code: "external-document-no/in-text"; readonly value: string }
  | { readonly code: "check-no/equal"; readonly value: string }
  | { readonly code: "bank-reference/equal"; readonly value: string }
  | { readonly code: "counterparty/same"; readonly value: string }
  | { readonly code: "counterparty-account/same"; readonly value: string }
  | { readonly code: "text/similar"; readonly value: string }
  | { readonly code: "date/same"; readonly day: Day }
  | { readonly code: "date/near"; readonly days: number }
  | { readonly code: "identical/paired-by-date"; readonly count: number }
  | { readonly code: "ambiguous"; readonly count: number }
  /** The entry bears the number of the document that was posted from here. */
  | { readonly code: "posted/here"; readonly value: string }
  | { readonly code: "person" }
  | (ApplicationReason & { readonly currency?: Currency });

/** Who came second, and what the winner had that it lacked. */
export interface RunnerUp {
  readonly lines: readonly LineId[];
  readonly entries: readonly EntryId[];
  readonly lost: "tie" | "reference" | "document-no" | "counterparty" | "date" | "text" | "amount";
}

/** What the engine says: these lines and these entries are the same money. */
export interface Proposal {
  readonly lines: readonly LineId[];
  readonly entries: readonly EntryId[];
  /** matched: applied without asking. suggested: shown for a decision. */
  readonly status: "matched" | "suggested";
  readonly confidence: Confidence;
  /** How likely the whole is right, 0 to 1, as measured on labelled sets; left out where nothing was measured. */
  readonly probability?: number;
  /** Lines minus entries, kept, never rounded away. */
  readonly difference: Amount;
  readonly currency: Currency;
  /** Row of the rule table that decided. */
  readonly rule: string;
  readonly reasons: readonly Reason[];
  readonly runnerUp: RunnerUp | null;
  /** What each line puts on each open entry; absent = every entry is settled whole. */
  readonly applied?: readonly AppliedPart[];
}

export type Tolerance = { readonly type: "Amount" | "Percentage"; readonly value: string };

export interface MatchOptions {
  /** How many days the entry may be posted before the line is booked. */
  readonly windowBefore: number;
  /** How many days the entry may be posted after the line is booked. */
  readonly windowAfter: number;
  readonly tolerance: Tolerance;
  readonly conventions: "avstem" | "business-central";
  /** The least confidence that is applied without asking. */
  readonly applyFrom: Confidence;
  /** Entries posted after this day are left out; null = the latest line's day does not limit. */
  readonly statementDate: Day | null;
}

/** What a person gets without changing anything. */
export const DEFAULT_OPTIONS: MatchOptions = {
  windowBefore: 10,
  windowAfter: 5,
  tolerance: { type: "Amount", value: "0" },
  conventions: "avstem",
  applyFrom: "high",
  statementDate: null,
};

/** Why a line, or a difference, has no entry in the books. */
export type ExplanationKind =
  | "fee" | "interest" | "transfer" | "on-account" | "missing-in-books" | "bank-error" | "other-account"
  | "rounding" | "discount" | "exchange";
