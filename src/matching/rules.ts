import type { Confidence } from "../domain";

/** What is known about a chosen pair, as words. */
export interface Finding {
  readonly amount: AmountFinding;
  readonly number: NumberFinding;
  readonly name: NameFinding;
  readonly date: DateFinding;
  /** Whether no other line and no other entry near has the amount. */
  readonly isAlone: boolean;
  /** Whether rows that nothing tells apart were paired in date order. */
  readonly isAlike: boolean;
  /** Bits by which the whole would be worse without the pair: 1 bit is twice as likely, 10 a thousand times. */
  readonly margin: number;
}

export type AmountFinding = "equal" | "within tolerance" | "near";
/** Which number of the entry the line quotes; other: it quotes one of another entry. */
export type NumberFinding = "check" | "reference" | "document" | "narrative" | "none" | "other";
/** Whether the line names the entry's party; other: it names somebody else whom the books know. */
export type NameFinding = "same" | "part" | "none" | "other";
/** far: more than a week; beyond: outside the window. */
export type DateFinding = "same" | "near" | "far" | "beyond" | "none";

/** One row of the table: what must hold, and what is then said. What a row leaves out may be anything. */
export interface Rule {
  readonly name: string;
  readonly amount?: readonly AmountFinding[];
  readonly number?: readonly NumberFinding[];
  readonly party?: readonly NameFinding[];
  readonly date?: readonly DateFinding[];
  readonly isAlone?: true;
  readonly isAlike?: false;
  readonly margin: number;
  /** drop: not even suggested. */
  readonly confidence: Confidence | "drop";
}

/** A thousand to one against every other way to match the rows. */
const SURE = 10;
/** Sixty to one. */
const CLEAR = 6;
/** Four to one. */
const FAIR = 2;

const FULL: readonly AmountFinding[] = ["equal", "within tolerance"];
/** The line quotes no document, or only something that stands in the entry's narrative. */
const SILENT: readonly NumberFinding[] = ["none", "narrative"];
/** Nobody else is named. */
const NAMED: readonly NameFinding[] = ["same", "part", "none"];
const INSIDE: readonly DateFinding[] = ["same", "near", "far", "none"];

/**
 * From evidence to confidence: the first row that holds decides.
 * Source: margins measured on the labelled sets of test/bench/data, seeds 101 and 202; see test/bench.
 */
export const RULES: readonly Rule[] = [
  { name: "check-number", amount: FULL, number: ["check"], party: NAMED, margin: CLEAR, confidence: "high" },
  { name: "reference", amount: FULL, number: ["reference"], party: NAMED, margin: CLEAR, confidence: "high" },
  { name: "document-number", amount: FULL, number: ["document"], party: NAMED, margin: CLEAR, confidence: "high" },
  { name: "counterparty", amount: FULL, number: SILENT, party: ["same"], date: INSIDE, margin: CLEAR, confidence: "high" },
  { name: "only-amount", amount: FULL, number: ["none"], party: ["part", "none"], date: ["same", "near"], isAlone: true, margin: SURE, confidence: "high" },
  { name: "number-only", amount: FULL, number: ["check", "reference", "document"], margin: FAIR, confidence: "medium" },
  { name: "counterparty-beyond", amount: FULL, party: ["same"], date: ["beyond"], margin: CLEAR, confidence: "medium" },
  { name: "beyond-window", number: ["none", "other", "narrative"], date: ["beyond"], margin: 0, confidence: "drop" },
  { name: "counterparty-fair", amount: FULL, party: ["same"], margin: FAIR, confidence: "medium" },
  { name: "amount-fair", amount: FULL, number: SILENT, party: NAMED, isAlike: false, margin: FAIR, confidence: "medium" },
  { name: "number-near-amount", amount: ["near"], number: ["check", "reference", "document"], margin: FAIR, confidence: "medium" },
  { name: "counterparty-near-amount", amount: ["near"], party: ["same"], margin: CLEAR, confidence: "medium" },
  { name: "weak", margin: 0, confidence: "low" },
];

/** Says how sure a chosen pair is, by the table. */
export function judge(finding: Finding): { readonly rule: string; readonly confidence: Confidence | "drop" } {
  const rule = RULES.find((row) => holds(row, finding))!;
  return { rule: rule.name, confidence: rule.confidence };
}

function holds(rule: Rule, finding: Finding): boolean {
  return finding.margin >= rule.margin
    && (rule.amount === undefined || rule.amount.includes(finding.amount))
    && (rule.number === undefined || rule.number.includes(finding.number))
    && (rule.party === undefined || rule.party.includes(finding.name))
    && (rule.date === undefined || rule.date.includes(finding.date))
    && (rule.isAlone === undefined || finding.isAlone)
    && (rule.isAlike === undefined || !finding.isAlike);
}

export function judgeGroup(group: { readonly form: string; readonly margin: number; readonly bits: number }): { readonly rule: string; readonly confidence: Confidence } {
  return { rule: group.form, confidence: group.margin >= SURE ? "high" : group.margin >= CLEAR ? "medium" : "low" };
}

/** The table as text, one row a line, for the README and its test. */
export function rulesAsText(): string {
  const head = "| rule | amount | number on the line | counterparty | date | margin, bits | confidence |\n|---|---|---|---|---|---|---|\n";
  const cell = (values: readonly string[] | undefined): string => (values === undefined ? "any" : values.join(", "));
  return head + RULES.map((rule) =>
    `| ${rule.name} | ${cell(rule.amount)} | ${cell(rule.number)} | ${cell(rule.party)} | ${cell(rule.date)} | ${rule.margin} | ${rule.confidence} |`,
  ).join("\n");
}
