import type {
  AmountFact, ApplicationConfidence, ApplicationRule, DebitFact, DocumentFact, Facts, PartyFact, RuleConfidence,
} from "./types";

/** Scores between two confidences. Source: Business Central, BankPmtApplRule (GetConfidenceScoreRange). */
const SCORE_RANGE = 1000;
export const MOST_PRIORITY = SCORE_RANGE - 1;
/** A mapped text scores this plus its length plus one, and is told by this band. Source: BankPmtApplRule (GetTextMapperScore). */
const MAPPING_BAND = { least: 3000, most: 3499 };
const CONFIDENCES: readonly RuleConfidence[] = ["none", "low", "medium", "high"];

const PARTY: readonly PartyFact[] = ["No", "Partially", "Fully"];
const DOCUMENT: readonly DocumentFact[] = ["No", "Yes", "Yes - Multiple"];
const AMOUNT: readonly AmountFact[] = ["No Matches", "One Match", "Multiple Matches"];
const DEBIT: readonly DebitFact[] = ["Not Considered", "Yes", "No"];

/** Facts packed into one number, places in the lists above. */
export const PARTY_NO = 0;
export const PARTLY = 1;
export const FULLY = 2;
export const DOCUMENT_YES = 1;
export const DOCUMENT_SEVERAL = 2;
export const AMOUNT_NONE = 0;
export const AMOUNT_ONE = 1;
export const AMOUNT_SEVERAL = 2;
export const DEBIT_NOT_CONSIDERED = 0;
export const DEBIT_YES = 1;
export const DEBIT_NO = 2;
const FACT_CODES = PARTY.length * DOCUMENT.length * AMOUNT.length * DEBIT.length;

/** Packs what was found about a pair. */
export function factCode(party: number, document: number, rest: { readonly amount: number; readonly debit: number }): number {
  return ((party * DOCUMENT.length + document) * AMOUNT.length + rest.amount) * DEBIT.length + rest.debit;
}

/** Takes packed facts apart. */
export function factsOf(code: number): Facts {
  const debit = code % DEBIT.length;
  const amount = Math.floor(code / DEBIT.length) % AMOUNT.length;
  const document = Math.floor(code / (DEBIT.length * AMOUNT.length)) % DOCUMENT.length;
  const party = Math.floor(code / (DEBIT.length * AMOUNT.length * DOCUMENT.length));
  return { party: PARTY[party]!, document: DOCUMENT[document]!, amount: AMOUNT[amount]!, directDebit: DEBIT[debit]! };
}

/** Says how much a rule weighs: any higher confidence before any lower, then the smaller priority. */
export function ruleScore({ confidence, priority }: Pick<ApplicationRule, "confidence" | "priority">): number {
  return (CONFIDENCES.indexOf(confidence) + 1) * SCORE_RANGE - priority;
}

/** The weight of a mapped text: longer texts first, above every medium rule and below the usual high ones. */
export function mappingScore(text: string): number {
  return Math.min(MAPPING_BAND.most, MAPPING_BAND.least + text.length + 1);
}

/** Reads the confidence off a score. */
export function confidenceOf(score: number): ApplicationConfidence {
  if (score >= MAPPING_BAND.least && score <= MAPPING_BAND.most) return "mapping";
  return CONFIDENCES[Math.min(CONFIDENCES.length - 1, Math.floor(score / SCORE_RANGE))]!;
}

/** Finds the rule that fits the facts best: each of its criteria equals what was found or is not considered; null = none. */
export function bestRule(rules: readonly ApplicationRule[], facts: Facts): ApplicationRule | null {
  let best: ApplicationRule | null = null;
  for (const rule of rules) {
    if (!rule.isOff && fits(rule, facts) && (best === null || ruleScore(rule) > ruleScore(best))) best = rule;
  }
  return best;
}

function fits(rule: ApplicationRule, facts: Facts): boolean {
  return agrees(rule.party, facts.party) && agrees(rule.document, facts.document) && agrees(rule.amount, facts.amount)
    && agrees(rule.directDebit, facts.directDebit);
}

function agrees(asked: string, found: string): boolean {
  return asked === "Not Considered" || asked === found;
}

/** The rules as the engine asks them: one look-up a pair. */
export interface RuleBook {
  /** Score by packed facts; 0 where no rule fits. */
  readonly score: Int32Array;
  /** The lowest score that makes a candidate. */
  readonly least: number;
  /** Scores that a person should look at. */
  readonly review: ReadonlySet<number>;
}

/** Reads the rules. A proposal lists everything, so no score is too low for it. */
export function readRules(rules: readonly ApplicationRule[], isProposal = false): RuleBook {
  const score = new Int32Array(FACT_CODES);
  for (let code = 0; code < FACT_CODES; code++) {
    const rule = bestRule(rules, factsOf(code));
    score[code] = rule === null ? 0 : ruleScore(rule);
  }
  const applying = rules.filter(({ confidence, isOff }) => confidence !== "none" && !isOff);
  let least = Infinity;
  for (const rule of applying) least = Math.min(least, ruleScore(rule));
  return { score, least: isProposal ? 0 : least, review: new Set(applying.filter(({ needsReview }) => needsReview).map(ruleScore)) };
}

type Row = readonly [RuleConfidence, number, PartyFact, DocumentFact, AmountFact];
const ANY = "Not Considered";
const MANY = "Yes - Multiple";
const ONE = "One Match";
const SEVERAL = "Multiple Matches";

/** Business Central's 25 rules but the first, which asks the direct debit alone. Source: BankPmtApplRule (InsertDefaultMatchingRules). */
const ROWS: readonly Row[] = [
  ["high", 2, "Fully", MANY, ONE], ["high", 3, "Fully", MANY, SEVERAL], ["high", 4, "Fully", "Yes", ONE], ["high", 5, "Fully", "Yes", SEVERAL],
  ["high", 6, "Partially", MANY, ONE], ["high", 7, "Partially", MANY, SEVERAL], ["high", 8, "Partially", "Yes", ONE],
  ["high", 9, "Fully", "No", ONE], ["high", 10, "No", MANY, ONE], ["high", 11, "No", MANY, SEVERAL],
  ["medium", 1, "Fully", MANY, ANY], ["medium", 2, "Fully", "Yes", ANY], ["medium", 3, "Fully", "No", SEVERAL],
  ["medium", 4, "Partially", MANY, ANY], ["medium", 5, "Partially", "Yes", ANY], ["medium", 6, "No", "Yes", ONE],
  ["medium", 7, "No", MANY, ANY], ["medium", 8, "Partially", "No", ONE], ["medium", 9, "No", "Yes", ANY],
  ["low", 1, "Fully", "No", "No Matches"], ["low", 2, "Partially", "No", SEVERAL], ["low", 3, "Partially", "No", "No Matches"],
  ["low", 4, "No", "No", ONE], ["low", 5, "No", "No", SEVERAL],
];

/** The rules that people start with; medium and low ones are for review. */
export const DEFAULT_RULES: readonly ApplicationRule[] = [
  { confidence: "high", priority: 1, party: ANY, document: ANY, amount: ANY, directDebit: "Yes", needsReview: false, isOff: false },
  ...ROWS.map(([confidence, priority, party, document, amount]): ApplicationRule =>
    ({ confidence, priority, party, document, amount, directDebit: ANY, needsReview: confidence !== "high", isOff: false })),
];
