import { add, decimalText, type Amount } from "../domain";
import { isCurrency } from "../sheets";
import { bookedTotal, reconciles } from "./line";
import type { BankLine, BankStatement, FileIssue } from "./types";

/** Doubled lines named one by one. */
const MOST_NAMED = 50;
/** Test and no-currency codes of ISO 4217 and those of metals name no money, but are no mistakes either. */
const NO_MONEY = /^X[A-Z]{2}$/;

/**
 * Checks what a file's statements say of themselves: that balances follow from the lines and from each other, that no
 * statement is missing, that currencies exist, that no line stands there twice. Nothing here stops an import.
 *
 * Cost: linear in lines.
 */
export function checkStatements(statements: readonly BankStatement[]): FileIssue[] {
  const issues: FileIssue[] = [];
  const previous = new Map<string, { statement: BankStatement; at: number }>();
  statements.forEach((statement, index) => {
    const at = index + 1;
    checkBalance(statement, at, issues);
    checkCurrency(statement, at, issues);
    checkDoubled(statement, at, issues);
    const key = `${statement.account}\u0001${statement.currency}`;
    const before = previous.get(key);
    if (before) checkChain(before, { statement, at }, issues);
    previous.set(key, { statement, at });
  });
  return issues;
}

function checkBalance(statement: BankStatement, at: number, issues: FileIssue[]): void {
  const { openingBalance, closingBalance, currency } = statement;
  if (openingBalance === null || closingBalance === null || reconciles(statement) !== false) return;
  issues.push({
    code: "file/balance-does-not-foot", statement: at, expected: decimalText(add(openingBalance, bookedTotal(statement)), currency), actual: decimalText(closingBalance, currency),
  });
}

/** The next statement of an account opens with what the one before closed with, and has the next number. */
function checkChain(before: { statement: BankStatement; at: number }, next: { statement: BankStatement; at: number }, issues: FileIssue[]): void {
  const [closing, opening] = [before.statement.closingBalance, next.statement.openingBalance];
  const { currency } = next.statement;
  if (closing !== null && opening !== null && closing !== opening) {
    issues.push({ code: "file/balance-chain", statement: next.at, expected: decimalText(closing, currency), actual: decimalText(opening, currency) });
  }
  const [last, number] = [numberOf(before.statement), numberOf(next.statement)];
  if (last !== null && number !== null && number > last + 1) issues.push({ code: "file/statement-gap", statement: next.at, after: before.statement.statementNo, found: next.statement.statementNo });
}

/** The number of a statement without its page: 14/1 → 14. Long numbers hold dates and the like, and don't count up. */
function numberOf({ statementNo }: BankStatement): number | null {
  const parts = /^0*(\d{1,5})(?:\/\d{1,5})?$/.exec(statementNo.trim());
  return parts ? Number(parts[1]) : null;
}

function checkCurrency({ currency, lines }: BankStatement, at: number, issues: FileIssue[]): void {
  const known = (code: string): boolean => code === "" || isCurrency(code) || NO_MONEY.test(code);
  const seen = new Set<string>();
  for (const line of lines) {
    if (known(line.currency) || seen.has(line.currency)) continue;
    seen.add(line.currency);
    issues.push({ code: "file/currency-unknown", at: line.at, text: line.currency });
  }
  if (!known(currency) && !seen.has(currency)) issues.push({ code: "file/statement-currency-unknown", statement: at, text: currency });
}

/** The bank's own id of a booking twice on one day with the same amount: the file holds the line twice. */
function checkDoubled({ lines }: BankStatement, statement: number, issues: FileIssue[]): void {
  const first = new Map<string, BankLine>();
  let named = 0;
  for (const line of lines) {
    if (line.bankReference === "" || line.status !== "booked") continue;
    const key = `${line.bookedOn ?? ""}\u0001${line.amount}\u0001${line.currency}\u0001${line.bankReference}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, line);
    else if (named++ < MOST_NAMED) issues.push({ code: "file/line-twice", statement, at: line.at, first: earlier.at, text: line.bankReference });
  }
}

/** Balance after each booked line, where opening balance and lines give the closing balance; else null. */
export function runningBalances(statement: BankStatement): readonly (Amount | null)[] {
  const { openingBalance, closingBalance, lines } = statement;
  if (openingBalance === null || (closingBalance !== null && reconciles(statement) === false)) return lines.map(() => null);
  let balance = openingBalance;
  return lines.map((line) => {
    if (line.status !== "booked") return null;
    balance = add(balance, line.amount);
    return balance;
  });
}

/** Puts the balance after each booked line on the line, where it is known, so that a part of a statement keeps it. */
export function withBalances(statement: BankStatement): BankStatement {
  const balances = runningBalances(statement);
  return { ...statement, lines: statement.lines.map((line, at) => ({ ...line, balance: line.balance ?? balances[at] ?? null })) };
}
