import type { ApplicationSettings } from "./types";

/** The choices by which one engine works as this or that system does. */
export interface ApplicationPolicy {
  /** Whom equals favour: the last line and the newest entry, or the oldest due and what stands first by content. */
  readonly ties: "newest" | "oldest-due";
  /** Lines one after the other by score, or the best whole. */
  readonly choice: "greedy" | "best-whole";
  /** Names compared letter by letter, or folded word by word. */
  readonly names: "letters" | "words";
  /** Whether a structured name keeps the text from being read. */
  readonly nameHidesText: boolean;
  /** Whether an IBAN keeps the account number beside it from being read. */
  readonly ibanHidesAccountNo: boolean;
  /** Document numbers as written at their first place, or all numbers without zeros and prefixes, and inside references. */
  readonly numbers: "as-written" | "decoded";
  /** Where equal amounts are counted: the whole ledger, or the party's account once the party is known. */
  readonly counts: "ledger" | "party";
  /** A full payment within the discount period takes the discount too. */
  readonly discountsFullPayment: boolean;
  /** Credit memos are set off; sums without numbers are looked for; short payments are explained. */
  readonly netsCredits: boolean;
  readonly findsSums: boolean;
  readonly explainsShort: boolean;
  /** Several documents of one line share its payment tolerance. */
  readonly toleratesGroups: boolean;
  /** Mapped texts count as words only, within their amounts and counterparty, and never to a blank account. */
  readonly mapsWholeWords: boolean;
  readonly mapsToBlank: boolean;
  /** A line pays one account only; another takes a split. */
  readonly onePerLine: boolean;
  /** Lines without a booking date use their value date. */
  readonly usesValueDate: boolean;
  /** The least confidence that is applied without asking. */
  readonly appliesFrom: "low" | "medium";
}

/** The column "improved" and the column "replicate". Source: spec of payment reconciliation, §11.2. */
const POLICIES: Readonly<Record<ApplicationSettings["conventions"], ApplicationPolicy>> = {
  avstem: {
    ties: "oldest-due", choice: "best-whole", names: "words", nameHidesText: false, ibanHidesAccountNo: false, numbers: "decoded",
    counts: "party", discountsFullPayment: false, netsCredits: true, findsSums: true, explainsShort: true, toleratesGroups: true,
    mapsWholeWords: true, mapsToBlank: false, onePerLine: false, usesValueDate: true, appliesFrom: "medium",
  },
  "business-central": {
    ties: "newest", choice: "greedy", names: "letters", nameHidesText: true, ibanHidesAccountNo: true, numbers: "as-written",
    counts: "ledger", discountsFullPayment: true, netsCredits: false, findsSums: false, explainsShort: false, toleratesGroups: false,
    mapsWholeWords: false, mapsToBlank: true, onePerLine: true, usesValueDate: false, appliesFrom: "low",
  },
};

/** The choices that go with the conventions set. */
export function policyOf({ conventions }: Pick<ApplicationSettings, "conventions">): ApplicationPolicy {
  return POLICIES[conventions];
}
