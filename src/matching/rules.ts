import type { Confidence } from "../domain";
import type { Form } from "./groups/hypothesis";
import { probabilityRows } from "./probability";

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

/** near: as far apart as a fee, a discount, rounding, exchange or swapped digits would explain; part: further. */
export type AmountFinding = "equal" | "within tolerance" | "near" | "part";
/** Which number of the entry the line quotes; other: it quotes one of another entry. */
export type NumberFinding = "check" | "reference" | "document" | "narrative" | "none" | "other";
/** Whether the line names the entry's party; unknown: somebody whom the books don't; other: somebody else whom they do. */
export type NameFinding = "same" | "part" | "none" | "unknown" | "other";
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
/** Sixteen to one. */
const LIKELY = 4;
/** Four to one. */
const FAIR = 2;
/** Two to one; what has less of a lead is tied. */
const SLIGHT = 1;

const FULL: readonly AmountFinding[] = ["equal", "within tolerance"];
/** The line quotes no document, or only something that stands in the entry's narrative. */
const SILENT: readonly NumberFinding[] = ["none", "narrative"];
/** Nobody else is named. */
const NAMED: readonly NameFinding[] = ["same", "part", "none", "unknown"];
const KNOWN: readonly NameFinding[] = ["same", "part", "none"];
const INSIDE: readonly DateFinding[] = ["same", "near", "far", "none"];

/**
 * From evidence to confidence: the first row that holds decides.
 * Source: margins measured on the labelled sets of test/bench/data, seeds 101, 202 and 404; see test/bench/run.ts.
 */
export const RULES: readonly Rule[] = [
  { name: "check-number", amount: FULL, number: ["check"], party: NAMED, margin: CLEAR, confidence: "high" },
  { name: "reference", amount: FULL, number: ["reference"], party: NAMED, margin: CLEAR, confidence: "high" },
  { name: "document-number", amount: FULL, number: ["document"], party: NAMED, margin: CLEAR, confidence: "high" },
  { name: "number-other-payer", amount: FULL, number: ["check", "reference", "document"], margin: SURE, confidence: "high" },
  { name: "counterparty", amount: FULL, number: SILENT, party: ["same"], date: INSIDE, margin: LIKELY, confidence: "high" },
  { name: "only-amount", amount: FULL, number: ["none"], party: ["part", "none"], date: ["same", "near"], isAlone: true, margin: SURE, confidence: "high" },
  { name: "number-only", amount: FULL, number: ["check", "reference", "document"], margin: FAIR, confidence: "medium" },
  { name: "counterparty-beyond", amount: FULL, party: ["same"], date: ["beyond"], margin: CLEAR, confidence: "medium" },
  { name: "amount-beyond", amount: FULL, number: ["none"], party: ["part", "none"], date: ["beyond"], isAlone: true, margin: SLIGHT, confidence: "low" },
  { name: "counterparty-beyond-fair", amount: FULL, party: ["same"], date: ["beyond"], margin: 0, confidence: "low" },
  { name: "counterparty-near-beyond", amount: ["near"], number: ["none"], party: ["same", "part"], date: ["beyond"], isAlone: true, margin: LIKELY, confidence: "low" },
  { name: "beyond-window", number: ["none", "other"], date: ["beyond"], margin: 0, confidence: "drop" },
  { name: "counterparty-fair", amount: FULL, party: ["same"], margin: FAIR, confidence: "medium" },
  { name: "amount-fair", amount: FULL, number: SILENT, party: NAMED, isAlike: false, margin: FAIR, confidence: "medium" },
  { name: "number-part", amount: ["part"], number: ["check", "reference", "document", "narrative"], margin: LIKELY, confidence: "low" },
  { name: "number-part-tied", amount: ["part"], number: ["check", "reference", "document", "narrative"], margin: 0, confidence: "low" },
  { name: "part-only", amount: ["part"], margin: 0, confidence: "drop" },
  { name: "number-near-amount", amount: ["near"], number: ["check", "reference", "document"], margin: LIKELY, confidence: "medium" },
  { name: "counterparty-near-amount", amount: ["near"], party: ["same"], margin: CLEAR, confidence: "medium" },
  { name: "number-near-amount-fair", amount: ["near"], number: ["check", "reference", "document"], party: KNOWN, margin: 0, confidence: "low" },
  { name: "counterparty-near-amount-fair", amount: ["near"], party: ["same"], margin: 0, confidence: "low" },
  { name: "near-amount", amount: ["near"], margin: FAIR, confidence: "low" },
  { name: "near-amount-only", amount: ["near"], margin: 0, confidence: "drop" },
  { name: "number-of-another", amount: FULL, number: ["other"], margin: 0, confidence: "low" },
  { name: "amount-clear", amount: FULL, margin: SLIGHT, confidence: "low" },
  { name: "number-tied", amount: FULL, number: ["check", "reference", "document"], margin: 0, confidence: "low" },
  { name: "payer-unknown", amount: FULL, party: ["unknown"], margin: 0, confidence: "drop" },
  { name: "payer-other", amount: FULL, party: ["other"], margin: 0, confidence: "drop" },
  { name: "counterparty-tied", amount: FULL, party: ["same"], margin: 0, confidence: "low" },
  { name: "amount-tied", margin: 0, confidence: "low" },
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

/** What is known about a group of several rows, as words. */
export interface GroupFinding {
  readonly form: Form;
  /** What else than the sum speaks for it, in every line: numbers quoted, the party named, the count of items stated. */
  readonly backing: Backing;
  /** Bits by which the whole would be worse without it, or with the closest other group. */
  readonly margin: number;
}

export type Backing = "numbers" | "name" | "count" | "nothing";

/** One row of the table of groups. */
export interface GroupRule {
  readonly name: string;
  readonly form?: readonly Form[];
  readonly backing?: readonly Backing[];
  readonly margin: number;
  /** drop: not even suggested. */
  readonly confidence: Confidence | "drop";
}

const SAID: readonly Backing[] = ["numbers", "name"];

/** From the evidence for a group to its confidence: the first row that holds decides. An amount that differs is never sure. */
export const GROUP_RULES: readonly GroupRule[] = [
  { name: "quoted-documents", form: ["quoted-documents"], margin: SURE, confidence: "high" },
  { name: "party-sum", form: ["same-party", "whole-days"], backing: SAID, margin: SURE, confidence: "high" },
  { name: "document-run", form: ["same-run", "same-day"], backing: ["numbers", "name", "count"], margin: SURE, confidence: "high" },
  { name: "instalments", form: ["instalments"], backing: SAID, margin: SURE, confidence: "high" },
  { name: "exact-sum", form: ["quoted-documents", "same-party", "whole-days", "same-run", "same-day", "instalments", "lines-of-day", "several-to-several"], margin: CLEAR, confidence: "medium" },
  { name: "reversal", form: ["bank-reversal", "book-reversal"], margin: CLEAR, confidence: "medium" },
  { name: "net-of-fee", form: ["net-of-fee"], margin: CLEAR, confidence: "medium" },
  { name: "day-fair", form: ["whole-days", "same-day"], margin: 0, confidence: "low" },
  { name: "document-run-fair", form: ["same-run"], margin: 0, confidence: "low" },
  { name: "quoted-near-amount", form: ["quoted-near"], margin: 0, confidence: "low" },
  { name: "net-of-fee-fair", form: ["net-of-fee"], margin: 0, confidence: "low" },
  { name: "reversal-fair", form: ["bank-reversal", "book-reversal"], margin: 0, confidence: "low" },
  { name: "instalments-only", form: ["instalments"], backing: ["nothing"], margin: 0, confidence: "drop" },
  { name: "weak-group", margin: 0, confidence: "low" },
];

/** Says how sure a group is, by the table. */
export function judgeGroup(finding: GroupFinding): { readonly rule: string; readonly confidence: Confidence | "drop" } {
  const rule = GROUP_RULES.find(({ form, backing, margin }) => finding.margin >= margin
    && (form === undefined || form.includes(finding.form)) && (backing === undefined || backing.includes(finding.backing)))!;
  return { rule: rule.name, confidence: rule.confidence };
}

/** The tables as text, one row a line, for the README and its test. */
export function rulesAsText(): string {
  return [
    row(["rule", "amount", "number on the line", "counterparty", "date", "only one", "alike rows", "margin, bits", "confidence"]), rule(9),
    ...RULES.map((each) => row([
      each.name, cell(each.amount), cell(each.number), cell(each.party), cell(each.date), each.isAlone === true ? "yes" : "any",
      each.isAlike === false ? "no" : "any", String(each.margin), each.confidence,
    ])), "",
    row(["rule for groups", "form", "backed by", "margin, bits", "confidence"]), rule(5),
    ...GROUP_RULES.map((each) => row([each.name, cell(each.form), cell(each.backing), String(each.margin), each.confidence])), "",
    row(["rules", "right in a hundred, from so many bits of margin on"]), rule(2), ...probabilityRows().map(row), "",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function rule(columns: number): string {
  return `|${"---|".repeat(columns)}`;
}

function cell(values: readonly string[] | undefined): string {
  return values === undefined ? "any" : values.join(", ");
}
