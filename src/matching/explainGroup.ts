import { sum, subtract, appliedAmount, ZERO, type Proposal, type Reason } from "../domain";
import type { Facts } from "./facts";
import type { Group } from "./groups/settle";
import { judgeGroup } from "./rules";

/** Puts a group into words of the domain. */
export function explainGroup(facts: Facts, group: Group): Proposal {
  const lines = group.lines.map((row) => facts.sides.bank.rows[row]!);
  const entries = group.entries.map((row) => facts.sides.book.rows[row]!);
  const total = sum(lines.map(({ amount }) => amount));
  const difference = subtract(total, sum(entries.map((entry) => appliedAmount(entry))));
  const { rule, confidence } = judgeGroup(group);
  const currency = [...lines, ...entries].find((row) => row.currency !== "")?.currency ?? "";
  const reasons: Reason[] = [{ code: "amount/sum-equal", count: lines.length + entries.length, amount: total, currency }];
  return {
    lines: lines.map(({ id }) => id), entries: entries.map(({ id }) => id), status: confidence === "high" ? "matched" : "suggested",
    confidence, difference: lines.length === 0 || entries.length === 0 ? ZERO : difference, currency, rule, reasons, runnerUp: null,
  };
}
