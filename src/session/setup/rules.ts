import type { ApplicationRule } from "../../payments";
import type { SetupRow } from "./types";

/** Words of the rules as the table of Setup writes them. Source: the columns of the table "rules". */
const PARTY = { any: "Not Considered", fully: "Fully", partially: "Partially", no: "No" } as const;
const DOCUMENT = { any: "Not Considered", yes: "Yes", several: "Yes - Multiple", no: "No" } as const;
const AMOUNT = { any: "Not Considered", one: "One Match", several: "Multiple Matches", none: "No Matches" } as const;
const DEBIT = { any: "Not Considered", yes: "Yes", no: "No" } as const;

/** Reads the table of rules as the engine takes it; null where nobody changed the rules, so that those to start with hold. */
export function rulesOf(rows: readonly SetupRow[] | undefined): readonly ApplicationRule[] | null {
  return rows === undefined || rows.length === 0 ? null : rows.map(ruleOf);
}

/** Takes a row of the table of rules as a rule; what is left empty is not considered. */
export function ruleOf(row: SetupRow): ApplicationRule {
  const { confidence } = row;
  return {
    confidence: confidence === "high" || confidence === "medium" || confidence === "low" ? confidence : "none", priority: Number(row.priority ?? "0"),
    party: worded(PARTY, row.party), document: worded(DOCUMENT, row.document), amount: worded(AMOUNT, row.amount), directDebit: worded(DEBIT, row.directDebit),
    needsReview: row.reviewRequired === "yes", isOff: row.isOn === "no",
  };
}

/** Writes a rule as a row of the table. */
export function ruleRow({ confidence, priority, party, document, amount, directDebit, needsReview, isOff }: ApplicationRule): SetupRow {
  return {
    confidence, priority: String(priority), party: coded(PARTY, party), document: coded(DOCUMENT, document), amount: coded(AMOUNT, amount), directDebit: coded(DEBIT, directDebit),
    reviewRequired: needsReview ? "yes" : "no", isOn: isOff ? "no" : "yes",
  };
}

const ORDER = ["high", "medium", "low"];

/** Puts rules in the order they are tried: the surest first, then by priority. */
export function rulesInOrder(rows: readonly SetupRow[]): readonly SetupRow[] {
  const rank = (row: SetupRow): number => ORDER.indexOf(row.confidence ?? "");
  return [...rows].sort((one, other) => rank(one) - rank(other) || Number(one.priority) - Number(other.priority));
}

/** Numbers the rules of each confidence from 1 in the order they stand. */
export function numberRules(rows: readonly SetupRow[]): readonly SetupRow[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const priority = (counts.get(row.confidence ?? "") ?? 0) + 1;
    counts.set(row.confidence ?? "", priority);
    return row.priority === String(priority) ? row : { ...row, priority: String(priority) };
  });
}

function worded<Words extends Readonly<Record<string, string>>>(words: Words, code: string | undefined): Words[keyof Words] | "Not Considered" {
  return code !== undefined && Object.hasOwn(words, code) ? words[code as keyof Words] : "Not Considered";
}

function coded(words: Readonly<Record<string, string>>, word: string): string {
  return Object.keys(words).find((code) => words[code] === word) ?? "any";
}
