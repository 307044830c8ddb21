import type { Confidence } from "../domain";

/** What is known about a chosen pair, as words. */
export interface Finding {
  readonly amount: AmountFinding;
  readonly number: NumberFinding;
  readonly name: NameFinding;
  readonly date: DateFinding;
  /** Bits by which the whole would be worse without the pair: 1 bit is twice as likely, 10 a thousand times. */
  readonly margin: number;
}

export type AmountFinding = "equal" | "within tolerance" | "near";
/** Which number of the entry the line quotes; other: it quotes one of another entry. */
export type NumberFinding = "check" | "reference" | "document" | "narrative" | "none" | "other";
/** Whether the line names the entry's party; other: it names somebody else whom the books know. */
export type NameFinding = "same" | "part" | "none" | "other";
export type DateFinding = "same" | "near" | "far" | "none";

/** One row of the table: what must hold, and what is then said. What a row leaves out may be anything. */
export interface Rule {
  readonly name: string;
  readonly amount?: readonly AmountFinding[];
  readonly number?: readonly NumberFinding[];
  readonly party?: readonly NameFinding[];
  readonly date?: readonly DateFinding[];
  readonly margin: number;
  readonly confidence: Confidence;
}

/** A thousand to one against every other way to match the rows. */
const SURE = 10;
/** Sixty to one. */
const CLEAR = 6;
/** Four to one. */
const FAIR = 2;

const FULL: readonly AmountFinding[] = ["equal", "within tolerance"];

/**
 * From evidence to confidence: the first row that holds decides.
 * Source: margins measured on the labelled sets of test/bench/data, seeds 101 and 202; see test/bench.
 */
export const RULES: readonly Rule[] = [
  { name: "check-number", amount: FULL, number: ["check"], party: ["same", "part", "none"], margin: CLEAR, confidence: "high" },
  { name: "reference", amount: FULL, number: ["reference"], party: ["same", "part", "none"], margin: CLEAR, confidence: "high" },
  { name: "document-number", amount: FULL, number: ["document"], party: ["same", "part", "none"], margin: CLEAR, confidence: "high" },
  { name: "counterparty", amount: FULL, number: ["none", "narrative"], party: ["same"], date: ["same", "near", "none"], margin: CLEAR, confidence: "high" },
  { name: "only-amount", amount: FULL, number: ["none"], party: ["part", "none"], date: ["same", "near"], margin: SURE, confidence: "high" },
  { name: "number-other-party", amount: FULL, number: ["check", "reference", "document"], margin: FAIR, confidence: "medium" },
  { name: "amount-clear", amount: FULL, number: ["none", "narrative"], party: ["same", "part", "none"], margin: FAIR, confidence: "medium" },
  { name: "number-near-amount", amount: ["near"], number: ["check", "reference", "document"], margin: FAIR, confidence: "medium" },
  { name: "counterparty-near-amount", amount: ["near"], party: ["same"], margin: CLEAR, confidence: "medium" },
  { name: "weak", margin: 0, confidence: "low" },
];

/** Says how sure a chosen pair is, by the table. */
export function judge(finding: Finding): { readonly rule: string; readonly confidence: Confidence } {
  const rule = RULES.find((row) => holds(row, finding))!;
  return { rule: rule.name, confidence: rule.confidence };
}

function holds(rule: Rule, finding: Finding): boolean {
  return finding.margin >= rule.margin
    && (rule.amount === undefined || rule.amount.includes(finding.amount))
    && (rule.number === undefined || rule.number.includes(finding.number))
    && (rule.party === undefined || rule.party.includes(finding.name))
    && (rule.date === undefined || rule.date.includes(finding.date));
}

/** The table as text, one row a line, for the README and its test. */
export function rulesAsText(): string {
  const head = "| rule | amount | number on the line | counterparty | date | margin, bits | confidence |\n|---|---|---|---|---|---|---|\n";
  const cell = (values: readonly string[] | undefined): string => (values === undefined ? "any" : values.join(", "));
  return head + RULES.map((rule) =>
    `| ${rule.name} | ${cell(rule.amount)} | ${cell(rule.number)} | ${cell(rule.party)} | ${cell(rule.date)} | ${rule.margin} | ${rule.confidence} |`,
  ).join("\n");
}
