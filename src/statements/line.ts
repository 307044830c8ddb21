import { ZERO, add, dayFromParts, type Amount, type Currency, type Day } from "../domain";
import { referenceKind } from "./referenceKind";
import type { BankLine, BankStatement, FilePlace, ReadSteps, Reading } from "./types";

const NO_PARTS: BankLine["batch"] = [];

/** A reader of small files as one step. */
export function atOnce(read: (text: string) => Reading): (text: string) => ReadSteps<Reading> {
  return function* steps(text) {
    const reading = read(text);
    yield { done: text.length, total: text.length };
    return reading;
  };
}

/** Makes a bank line; what the file lacks is left empty. Field by field: a spread over defaults takes three times the memory. */
export function bankLine(facts: Partial<BankLine> & { amount: Amount; currency: Currency; at: FilePlace }): BankLine {
  return {
    bookedOn: facts.bookedOn ?? null, valueOn: facts.valueOn ?? null, amount: facts.amount, currency: facts.currency,
    text: facts.text ?? "", remittance: facts.remittance ?? "", additionalInfo: facts.additionalInfo ?? "",
    counterpartyName: facts.counterpartyName ?? "", counterpartyAccount: facts.counterpartyAccount ?? "",
    reference: facts.reference ?? "", referenceType: facts.referenceType || (facts.reference ? referenceKind(facts.reference, facts.currency) : ""), bankReference: facts.bankReference ?? "",
    endToEndId: facts.endToEndId ?? "", checkNo: facts.checkNo ?? "", transactionCode: facts.transactionCode ?? "",
    isReversal: facts.isReversal ?? false, status: facts.status ?? "booked", batch: facts.batch ?? NO_PARTS,
    balance: facts.balance ?? null, at: facts.at,
  };
}

/** Makes a statement; what the file lacks is left empty. */
export function bankStatement(facts: Partial<BankStatement>): BankStatement {
  return {
    account: "", iban: "", bic: "", currency: "", statementNo: "", from: null, to: null, openingBalance: null,
    closingBalance: null, lines: [], ...facts,
  };
}

/** Adds up the booked lines of a statement. */
export function bookedTotal(statement: BankStatement): Amount {
  let total = ZERO;
  for (const line of statement.lines) if (line.status === "booked") total = add(total, line.amount);
  return total;
}

/** Whether opening balance plus booked lines is the closing balance; null when either balance is unknown. */
export function reconciles(statement: BankStatement): boolean | null {
  if (statement.openingBalance === null || statement.closingBalance === null) return null;
  return add(statement.openingBalance, bookedTotal(statement)) === statement.closingBalance;
}

/** Reads yymmdd; years 70 to 99 are of the last century. Null for an impossible day. */
export function dayFromShort(text: string): Day | null {
  const parts = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  return parts ? dayFromParts(fullYear(Number(parts[1])), Number(parts[2]), Number(parts[3])) : null;
}

/** Gives a two-digit year its century: 70–99 → 19xx, else 20xx. */
export function fullYear(year: number): number {
  return year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year;
}

/** Whether the text is an IBAN by form and check digits (ISO 13616, mod 97). */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = sign >= "A" ? sign.charCodeAt(0) - 55 : Number(sign);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Gives the number of the line (from 1) at which each place of the text stands, by counting line ends once. */
export function lineCounter(text: string): (place: number) => number {
  let counted = 0;
  let line = 1;
  return (place) => {
    if (place < counted) [counted, line] = [0, 1];
    for (let i = text.indexOf("\n", counted); i !== -1 && i < place; i = text.indexOf("\n", i + 1)) {
      line += 1;
      counted = i + 1;
    }
    return line;
  };
}
