import type { AccountRef } from "./openEntries";
import type { Amount } from "./money";
import type { EntryId, LineId } from "./rows";

/** What a rule can ask of the four criteria. Words as Business Central writes them, since rules are shared with it. */
export type PartyFact = "Not Considered" | "Fully" | "Partially" | "No";
export type DocumentFact = "Not Considered" | "Yes" | "Yes - Multiple" | "No";
export type AmountFact = "Not Considered" | "One Match" | "Multiple Matches" | "No Matches";
export type DebitFact = "Not Considered" | "Yes" | "No";

/** What was found about a line and an entry, or a line and several documents of one account. */
export interface Facts {
  readonly party: PartyFact;
  readonly document: DocumentFact;
  readonly amount: AmountFact;
  readonly directDebit: DebitFact;
}

export type RuleConfidence = "none" | "low" | "medium" | "high";

/** How sure an application is; person's work ranks above the engine's. */
export type ApplicationConfidence = RuleConfidence | "mapping" | "manual" | "accepted";

/** One row of work: part of a line put on an entry or an account. */
export interface Application {
  readonly line: LineId;
  /** Null: booked on the account without an entry (mapping, on account, fee, transfer). */
  readonly entry: EntryId | null;
  readonly account: AccountRef;
  /** What is closed on the entry, or booked on the account; money in positive, discount included. */
  readonly appliedAmount: Amount;
  /** Discount granted and tolerance accepted, signed as the entry; part of `appliedAmount` that no money came for. */
  readonly discount: Amount;
  /** How much of `discount` is accepted payment tolerance. */
  readonly tolerance: Amount;
  readonly confidence: ApplicationConfidence;
  readonly score: number;
  readonly facts: Facts | null;
  /** What a row without an entry stands for. */
  readonly purpose: ApplicationPurpose;
  /** applied: counted. suggested: waits for a person. */
  readonly status: "applied" | "suggested";
  readonly reasons: readonly ApplicationReason[];
}

export type ApplicationPurpose = "entry" | "mapping" | "on-account" | "fee" | "rounding" | "exchange" | "transfer" | "account";

/** Why a line was put where it is, with the values that agreed. Words are chosen in the pane. */
export type ApplicationReason =
  | { readonly code: "party/account"; readonly value: string }
  | { readonly code: "party/name"; readonly value: string; readonly isUnique: boolean }
  | { readonly code: "party/address"; readonly value: string }
  | { readonly code: "party/learned-account"; readonly value: string; readonly times: number }
  | { readonly code: "party/learned-alias"; readonly value: string; readonly times: number }
  | { readonly code: "document/reference"; readonly value: string }
  | { readonly code: "document/in-reference"; readonly value: string; readonly reference: string }
  | { readonly code: "document/in-text"; readonly value: string }
  | { readonly code: "amount/one"; readonly amount: Amount }
  | { readonly code: "amount/several"; readonly amount: Amount; readonly count: number }
  | { readonly code: "amount/sum"; readonly amount: Amount; readonly count: number }
  | { readonly code: "amount/only-sum"; readonly amount: Amount; readonly count: number }
  | { readonly code: "amount/net-of-credit"; readonly amount: Amount }
  | { readonly code: "amount/short"; readonly difference: Amount }
  | { readonly code: "amount/discounted"; readonly discount: Amount }
  | { readonly code: "amount/rate"; readonly difference: Amount }
  | { readonly code: "direct-debit"; readonly value: string }
  | { readonly code: "text/mapped"; readonly value: string }
  | { readonly code: "fee/learned"; readonly amount: Amount; readonly times: number }
  | { readonly code: "ambiguous"; readonly count: number };
