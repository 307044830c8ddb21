import type {
  AccountType, Amount, AppliedPart, Confidence, Currency, EntryId, ExplanationKind, LineId, MatchId, MatchOptions, Origin, Proposal, Reason, RunnerUp,
} from "../domain";

/** A set of lines and a set of entries said to be the same money, and what became of the saying. */
export interface Match {
  readonly id: MatchId;
  readonly lines: readonly LineId[];
  readonly entries: readonly EntryId[];
  /** matched: applied. suggested: waits for a person. rejected: a person said no; never proposed again. */
  readonly status: "matched" | "suggested" | "rejected";
  readonly origin: Origin;
  readonly confidence: Confidence;
  readonly difference: Amount;
  readonly currency: Currency;
  readonly rule: string;
  readonly reasons: readonly Reason[];
  readonly runnerUp: RunnerUp | null;
  /** What each line puts on each open entry; absent = every entry is settled whole. */
  readonly applied?: readonly AppliedPart[];
  /** ISO time of the last decision, given by the caller; "" for none. */
  readonly decidedAt: string;
}

/** Why a line, or the difference of a match, has no entry: what will be posted for it. */
export interface Explanation {
  /** Exactly one is set. */
  readonly line: LineId | null;
  readonly match: MatchId | null;
  readonly kind: ExplanationKind;
  /** Offset account; "" is allowed for bank-error only. */
  readonly account: string;
  readonly text: string;
  readonly decidedAt: string;
  /** Where the amount is split: two parts or more that add up to it. What stands above is then the first part's. */
  readonly parts?: readonly ExplanationPart[];
  /** Set where no person said so: a run may take it back. */
  readonly origin?: "mapping";
  /** The text on the line that stands for the account, where that is the origin. */
  readonly mappedText?: string;
  /** Type of the account, where the kind does not say it. */
  readonly accountType?: AccountType;
  /** Of a transfer to an own account in another currency: its other side. */
  readonly exchange?: Exchange;
}

/** What a transfer brings to an own account in another currency, or takes from it. */
export interface Exchange {
  /** In minor units of that account's currency; its sign is against the line's. */
  readonly amount: Amount;
  readonly currency: Currency;
  /** Local currency for one unit of the foreign one, as the books have it: "11.40". "" = the bank's own rate, which leaves no difference. */
  readonly rate: string;
  /** G/L account of what that rate leaves over; "" where there is no such rate. */
  readonly account: string;
}

/** One part of a line, or of a difference, that is posted to several accounts. What is the bank's error is not split. */
export interface ExplanationPart {
  readonly amount: Amount;
  readonly kind: Exclude<ExplanationKind, "bank-error">;
  readonly account: string;
  readonly text: string;
}

/** Key of an explanation: the line's id, or the match's. */
export type ExplanationKey = LineId | MatchId;

/** The reconciliation under review: an immutable value. Rows live beside it, in the sources. */
export interface Session {
  readonly matches: ReadonlyMap<MatchId, Match>;
  readonly explanations: ReadonlyMap<ExplanationKey, Explanation>;
  readonly options: MatchOptions;
  /** Number of the next match. */
  readonly nextMatch: number;
  /** Where its numbers begin; those before are of other statements in the workbook. Absent = 1. */
  readonly firstMatch?: number;
}

export type Change<T> = { readonly from: T | null; readonly to: T | null };

/** What a decision changed. Its inverse swaps every `from` and `to`. */
export interface SessionDiff {
  readonly matches: ReadonlyMap<MatchId, Change<Match>>;
  readonly explanations: ReadonlyMap<ExplanationKey, Change<Explanation>>;
}

/** The only ways a session changes. `at` is the ISO time, since the core has no clock. */
export type Decision =
  /**
   * `replaces`: matches that go unless proposed again (see `planRun`); without it only engine proposals in the way go.
   * `explanations`: what mappings say of lines left over; it takes the place of all that mappings said before.
   */
  | {
    readonly type: "propose"; readonly proposals: readonly Proposal[]; readonly replaces?: readonly MatchId[]; readonly explanations?: readonly Explanation[];
    readonly at: string;
  }
  | { readonly type: "accept"; readonly matches: readonly MatchId[]; readonly at: string }
  | { readonly type: "reject"; readonly matches: readonly MatchId[]; readonly at: string }
  | { readonly type: "dissolve"; readonly matches: readonly MatchId[]; readonly at: string }
  | { readonly type: "pair"; readonly lines: readonly LineId[]; readonly entries: readonly EntryId[]; readonly at: string }
  /** Says how much each line of a match puts on each of its open entries; the match becomes the person's. */
  | { readonly type: "apply"; readonly match: MatchId; readonly applied: readonly AppliedPart[]; readonly at: string }
  /** Entries that the posting of explained lines, or of differences, brought into the books take the place of the explanations. */
  | { readonly type: "posted"; readonly pairs: readonly { readonly line: LineId; readonly entry: EntryId; readonly documentNo: string }[]; readonly at: string }
  /** Rows come out of the matches they are in; a line that has entries gets the others as well. */
  | { readonly type: "link"; readonly lines: readonly LineId[]; readonly entries: readonly EntryId[]; readonly at: string }
  | { readonly type: "unlink"; readonly lines: readonly LineId[]; readonly entries: readonly EntryId[]; readonly at: string }
  | { readonly type: "explain"; readonly explanation: Explanation }
  | { readonly type: "unexplain"; readonly key: ExplanationKey; readonly at: string };
