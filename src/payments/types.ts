import type {
  AccountRef, Amount, Application, ApplicationConfidence, Currency, Day, DirectDebit, EntryId, Facts, LineId, OpenEntry, Party, PartyKind,
  PaymentLine, RuleConfidence, Tolerance,
} from "../domain";
import type { MatchInput } from "../matching";
export type {
  AmountFact, Application, ApplicationConfidence, ApplicationPurpose, ApplicationReason, DebitFact, DocumentFact, Facts, PartyFact, RuleConfidence,
} from "../domain";

/** One row of the editable table of application rules. */
export interface ApplicationRule extends Facts {
  readonly confidence: RuleConfidence;
  /** 1 is best; unique within the confidence. */
  readonly priority: number;
  readonly needsReview: boolean;
  readonly isOff: boolean;
}

/** A text of the statement that stands for an account. */
export interface TextMapping {
  readonly text: string;
  readonly accountType: "G/L Account" | "Customer" | "Vendor" | "Bank Account";
  /** Account of money in and of money out, for G/L accounts. */
  readonly debitAccountNo: string;
  readonly creditAccountNo: string;
  /** Account of the other types. */
  readonly accountNo: string;
  /** For incoming documents of one vendor only; "" = for all. */
  readonly vendorNo: string;
  /** Amounts it is for, sign ignored; null = any. */
  readonly least: Amount | null;
  readonly most: Amount | null;
  /** Part of the counterparty's name or account that must agree; "" = any. */
  readonly counterparty: string;
  readonly isOff: boolean;
}

export interface ApplicationSettings {
  readonly conventions: "avstem" | "business-central";
  /** How far an entry's amount may be from the line's to be looked at; never writes anything off. */
  readonly tolerance: Tolerance;
  readonly partyNames: "nearness" | "permutations" | "off";
  readonly accountMatch: "equal" | "contains" | "branch-and-account";
  readonly kinds: Readonly<Record<PartyKind | "bank", boolean>>;
  /** A booked payment is also known by the documents it has closed. */
  readonly usesClosedDocuments: boolean;
  /** "fik": Danish payment slips by their reference alone. */
  readonly matcher: "rules" | "fik";
  /** Difference that may be written off when an entry is settled, in per cent of it; null = none. */
  readonly paymentTolerance: { readonly perCent: string; readonly isAccepted: boolean } | null;
  /** Whether discounts are granted between the discount date and the grace date. */
  readonly acceptsLateDiscount: boolean;
  /** Currency of the bank account and of the books; equal or "" = a bank account in local currency. */
  readonly bankCurrency: Currency;
  readonly localCurrency: Currency;
  /** Foreign entries on a local bank account: difference by rate that is still the same money, in per cent. */
  readonly rateTolerance: string;
  /** Where fees taken out of a payment are booked; "" = asked. */
  readonly feeAccount: AccountRef | null;
  /** The most that is taken for a fee when nothing was learned, in the bank account's currency. */
  readonly mostFee: Amount;
}

/** What accepted work has shown, with how often. Lists are sorted and hold no two rows of one key. */
export interface LearnedFacts {
  readonly accounts: readonly LearnedParty[];
  readonly aliases: readonly LearnedParty[];
  readonly texts: readonly LearnedText[];
  readonly fees: readonly LearnedFee[];
  readonly lags: readonly LearnedLag[];
}

/** A counterparty's account number or a name on statements, and whom it was accepted for. */
export interface LearnedParty {
  readonly key: string;
  readonly party: { readonly kind: PartyKind; readonly no: string };
  /** Times accepted for this party. */
  readonly times: number;
}

/** Words of the statement, and the account they were accepted for. */
export interface LearnedText {
  readonly key: string;
  readonly account: AccountRef;
  readonly times: number;
}

/** What a counterparty's bank usually keeps. */
export interface LearnedFee {
  readonly party: { readonly kind: PartyKind; readonly no: string };
  readonly amount: Amount;
  readonly account: AccountRef;
  readonly times: number;
}

/** Days after the due date on which a party pays: sum and sum of squares, so that more can be added. */
export interface LearnedLag {
  readonly party: { readonly kind: PartyKind; readonly no: string };
  readonly times: number;
  readonly days: number;
  readonly squares: number;
}

/** What a person should know about a line. */
export type ApplicationNote =
  | { readonly code: "note/not-enough-for-document"; readonly documentNo: string }
  | { readonly code: "note/several-entries"; readonly count: number }
  | { readonly code: "note/several-lines"; readonly count: number }
  | { readonly code: "note/mapping-overruled"; readonly count: number }
  | { readonly code: "note/already-booked"; readonly entry: EntryId }
  | { readonly code: "note/maybe-paid-twice"; readonly entry: EntryId };

/** An entry, or several documents of one account, that a line could be put on. */
export interface ApplicationCandidate {
  readonly line: LineId;
  /** Empty for a mapping. */
  readonly entries: readonly EntryId[];
  readonly account: AccountRef;
  readonly score: number;
  readonly confidence: ApplicationConfidence;
  /** Null for a mapping. */
  readonly facts: Facts | null;
}

/** What came of one line. */
export interface LineOutcome {
  readonly line: LineId;
  /** Σ(applied − discount) of what is applied; suggestions are not counted. */
  readonly applied: Amount;
  /** Line amount − `applied`: never rounded away. */
  readonly difference: Amount;
  readonly confidence: ApplicationConfidence;
  readonly needsReview: boolean;
  /** What the reference matcher says, where it was used. */
  readonly slip: SlipStatus | null;
  readonly notes: readonly ApplicationNote[];
  /** Who came next, best first; a few. */
  readonly runnersUp: readonly ApplicationCandidate[];
}

export type SlipStatus = "matching" | "partial" | "excess" | "already-paid" | "duplicate" | "no-match";

/** All the engine needs to know. */
export interface ApplicationInput {
  readonly lines: readonly PaymentLine[];
  readonly openEntries: readonly OpenEntry[];
  readonly parties: readonly Party[];
  readonly directDebits: readonly DirectDebit[];
  readonly rules: readonly ApplicationRule[];
  readonly mappings: readonly TextMapping[];
  readonly settings: ApplicationSettings;
  /** Accepted and manual work: never changed, and what it uses is not offered again. */
  readonly kept: readonly Application[];
  /** Sets that a person took away: not proposed again. */
  readonly rejected: readonly { readonly line: LineId; readonly entries: readonly EntryId[] }[];
  readonly learned: LearnedFacts;
}

/** What the engine says, `kept` included as it came. */
export interface ApplicationOutcome {
  readonly applications: readonly Application[];
  readonly lines: readonly LineOutcome[];
  readonly work: ApplicationWork;
}

/** Work counted, so that a quadratic step shows. */
export interface ApplicationWork {
  readonly pairs: number;
  readonly namesCompared: number;
  readonly sumsTried: number;
}

/** A change by hand that is not allowed, and why. */
export type ApplicationRefusal =
  | { readonly code: "apply/line-not-found"; readonly line: LineId }
  | { readonly code: "apply/entry-not-found"; readonly entry: EntryId }
  | { readonly code: "apply/nothing-left"; readonly line: LineId }
  | { readonly code: "apply/already-applied"; readonly line: LineId; readonly entry: EntryId }
  | { readonly code: "apply/other-account"; readonly line: LineId; readonly account: AccountRef }
  | { readonly code: "apply/paid-in-other-journal"; readonly entry: EntryId }
  | { readonly code: "apply/currencies-differ"; readonly line: LineId }
  | { readonly code: "apply/amount-too-large"; readonly most: Amount; readonly remaining: Amount; readonly usedByOthers: Amount }
  | { readonly code: "apply/amount-zero" }
  | { readonly code: "apply/not-applied"; readonly line: LineId }
  | { readonly code: "apply/account-missing" }
  | { readonly code: "accept/excess"; readonly line: LineId; readonly amount: Amount }
  | { readonly code: "transfer/no-difference"; readonly line: LineId }
  | { readonly code: "split/id-taken"; readonly line: LineId }
  | { readonly code: "post/nothing" }
  | { readonly code: "post/line-not-applied"; readonly line: LineId }
  | { readonly code: "post/difference"; readonly line: LineId; readonly amount: Amount }
  | { readonly code: "post/ending-balance"; readonly expected: Amount; readonly actual: Amount }
  | { readonly code: "post/entry-later"; readonly line: LineId; readonly entry: EntryId; readonly postedOn: Day }
  | { readonly code: "post/entry-closed"; readonly line: LineId; readonly entry: EntryId };

/** What payments on open entries of customers, vendors and employees are matched with. */
export type Payments = Pick<ApplicationInput, "parties" | "rules" | "settings" | "learned">;

/** A statement with all that the books hold. */
export interface StatementInput extends MatchInput {
  /** Absent: open entries are matched as bank entries are. */
  readonly payments?: Payments;
}
