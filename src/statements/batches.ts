import { add, ZERO } from "../domain";
import type { BankLine, BankStatement } from "./types";

/**
 * Takes collective entries apart into their payments, each a line of its own. An entry whose payments don't add up to it
 * (charges, other currencies, missing details) stays whole.
 *
 * Cost: linear in lines and details.
 */
export function splitBatches(statement: BankStatement): BankStatement {
  return { ...statement, lines: statement.lines.flatMap((line) => (canSplit(line) ? partsOf(line) : [line])) };
}

/** Whether the payments of a collective entry add up to it. */
export function canSplit({ batch, amount }: BankLine): boolean {
  if (batch.length < 2) return false;
  let total = ZERO;
  for (const part of batch) {
    if (part.amount === null || !Number.isSafeInteger(total + part.amount)) return false;
    total = add(total, part.amount);
  }
  return total === amount;
}

function partsOf(line: BankLine): BankLine[] {
  return line.batch.map((part, index) => ({
    ...line, amount: part.amount ?? ZERO, text: part.text, remittance: part.text, counterpartyName: part.counterpartyName, counterpartyAccount: part.counterpartyAccount,
    reference: part.reference, referenceType: part.referenceType, endToEndId: part.endToEndId, checkNo: part.checkNo,
    bankReference: part.bankReference || (line.bankReference === "" ? "" : `${line.bankReference}/${index + 1}`), batch: [],
  }));
}
