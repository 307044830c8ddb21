import { MOST_PRIORITY } from "./rules";
import type { ApplicationRule } from "./types";

/** Something wrong in the table of rules, by row (0 is the first). */
export type RuleIssue =
  | { readonly code: "rule/priority-out-of-range"; readonly row: number; readonly priority: number; readonly most: number }
  | { readonly code: "rule/priority-twice"; readonly row: number; readonly other: number }
  | { readonly code: "rule/criteria-twice"; readonly row: number; readonly other: number }
  | { readonly code: "rule/never-reached"; readonly row: number; readonly other: number }
  | { readonly code: "rule/high-in-mapping-band"; readonly row: number; readonly most: number };

/** High rules beyond this priority would be read back as mapped texts. Source: BankPmtApplRule, band 3000 to 3499. */
const MOST_HIGH_PRIORITY = 500;

/**
 * Checks the table of rules: priorities in range and unique within their confidence, no two rules that ask the same, none
 * that a better rule always answers first. Cost: rules × rules; there are a few dozen.
 */
export function ruleIssues(rules: readonly ApplicationRule[]): readonly RuleIssue[] {
  return rules.flatMap((rule, row) => (rule.isOff ? [] : [...ownIssues(rule, row), ...issuesAgainst(rules, rule, row)]));
}

function ownIssues({ confidence, priority }: ApplicationRule, row: number): RuleIssue[] {
  if (!Number.isInteger(priority) || priority < 1 || priority > MOST_PRIORITY) {
    return [{ code: "rule/priority-out-of-range", row, priority, most: MOST_PRIORITY }];
  }
  return confidence === "high" && priority > MOST_HIGH_PRIORITY ? [{ code: "rule/high-in-mapping-band", row, most: MOST_HIGH_PRIORITY }] : [];
}

function issuesAgainst(rules: readonly ApplicationRule[], rule: ApplicationRule, row: number): RuleIssue[] {
  const issues: RuleIssue[] = [];
  for (const [other, against] of rules.entries()) {
    if (other === row || against.isOff) continue;
    const isBefore = other < row;
    if (isBefore && against.confidence === rule.confidence && against.priority === rule.priority) issues.push({ code: "rule/priority-twice", row, other });
    if (isBefore && asksTheSame(rule, against)) issues.push({ code: "rule/criteria-twice", row, other });
    else if (isBetter(against, rule) && covers(against, rule)) issues.push({ code: "rule/never-reached", row, other });
  }
  return issues;
}

const CRITERIA = ["party", "document", "amount", "directDebit"] as const;

function asksTheSame(one: ApplicationRule, other: ApplicationRule): boolean {
  return CRITERIA.every((name) => one[name] === other[name]);
}

function covers(wide: ApplicationRule, narrow: ApplicationRule): boolean {
  return !asksTheSame(wide, narrow) && CRITERIA.every((name) => wide[name] === "Not Considered" || wide[name] === narrow[name]);
}

const ORDER = ["none", "low", "medium", "high"];

function isBetter(one: ApplicationRule, other: ApplicationRule): boolean {
  const [a, b] = [ORDER.indexOf(one.confidence), ORDER.indexOf(other.confidence)];
  return a > b || (a === b && one.priority < other.priority);
}
