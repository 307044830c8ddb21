import { absolute, add, negate, subtract, ZERO, type Amount } from "../domain";
import { accountsOf, type BankStatement, type FileAccount } from "../statements";
import type { AccountInFile } from "./fileTypes";

/** Names an account of a file in one currency. */
export function accountKey({ iban, account, currency }: BankStatement): string {
  return `${iban || account} ${currency}`.trim();
}

/** Sums up what a file holds, account by account. Cost: linear in lines. */
export function accountsInFile(statements: readonly BankStatement[]): AccountInFile[] {
  return accountsOf(statements).map(accountInFile);
}

function accountInFile(found: FileAccount): AccountInFile {
  const { currency, booked, pending, openingBalance, closingBalance } = found;
  const [first] = found.statements;
  let [moneyIn, moneyOut]: [Amount, Amount] = [ZERO, ZERO];
  for (const { lines } of found.statements) {
    for (const { amount, status } of lines) {
      if (status !== "booked") continue;
      if (amount >= 0) moneyIn = add(moneyIn, amount);
      else moneyOut = add(moneyOut, absolute(amount));
    }
  }
  const total = add(moneyIn, negate(moneyOut));
  const missing = openingBalance === null || closingBalance === null ? null : subtract(closingBalance, add(openingBalance, total));
  return {
    key: first ? accountKey(first) : "", account: first?.iban || first?.account || "", currency, booked, pending, from: found.from, to: found.to,
    moneyIn, moneyOut, openingBalance, closingBalance, missing,
  };
}
