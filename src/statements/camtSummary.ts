import { amount as toAmount, decimalText, type Amount } from "../domain";
import { readAmount } from "./amounts";
import { textAt, type Element } from "./xml";
import type { BankLine, FileIssue } from "./types";

/** Totals of a statement by direction, and which lines they count. Source: ISO 20022, TotalTransactions. */
const TOTALS = [
  { name: "TtlCdtNtries", counts: (amount: Amount): boolean => amount >= 0 },
  { name: "TtlDbtNtries", counts: (amount: Amount): boolean => amount < 0 },
] as const;

/** Compares the number and the sum of entries that a statement tells with those it has. */
export function checkSummary(statement: Element, lines: readonly BankLine[], path: string): FileIssue[] {
  const issues: FileIssue[] = [];
  const currency = lines[0]?.currency ?? "";
  if (lines.some((line) => line.status !== "booked" || line.currency !== currency)) return issues;
  for (const { name, counts } of TOTALS) {
    const at = { path: `${path}/TxsSummry/${name}`, line: statement.line };
    const amounts = lines.map(({ amount }) => amount).filter(counts);
    const [number, text] = [textAt(statement, `TxsSummry/${name}/NbOfNtries`), textAt(statement, `TxsSummry/${name}/Sum`)];
    const stated = text === "" ? null : readAmount(text, currency, ".");
    const counted = Math.abs(amounts.reduce((total, amount) => total + amount, 0));
    if (number !== "" && Number(number) !== amounts.length) issues.push({ code: "file/control-total", at, expected: number, actual: String(amounts.length) });
    else if (stated !== null && stated !== counted && Number.isSafeInteger(counted)) {
      issues.push({ code: "file/control-total", at, expected: decimalText(stated, currency), actual: decimalText(toAmount(counted), currency) });
    }
  }
  return issues;
}
