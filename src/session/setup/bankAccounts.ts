import { compactText, readBankAccounts, type BankAccount, type ExplanationKind, type StatementLine } from "../../domain";
import type { SetupFault, SetupRow } from "./types";

/** Says what a person must mend on the card of a bank account; `others` are the other cards. */
export function checkBankAccount(row: SetupRow, others: readonly SetupRow[]): readonly SetupFault[] {
  const { problems } = readBankAccounts([...others, row]);
  return problems.filter((problem) => problem.row === others.length).map(({ code, field }) => ({ code, column: field }));
}

/**
 * Finds the card of the account a statement is on: by the account number that most lines name, which may be the card's number
 * or IBAN or the national number inside the IBAN. A statement that names none goes with the only card there is.
 *
 * Cost:    one pass over the lines.
 */
export function cardOf(cards: readonly BankAccount[], lines: Iterable<Pick<StatementLine, "accountNo">>): BankAccount | null {
  const counts = new Map<string, number>();
  for (const { accountNo } of lines) if (accountNo !== "") counts.set(accountNo, (counts.get(accountNo) ?? 0) + 1);
  if (counts.size === 0) return cards.length === 1 ? cards[0]! : null;
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const account = compactText(most![0]);
  return cards.find((card) => isOn(card, account)) ?? null;
}

/** Fewest digits by which a national account number is known inside an IBAN. */
const FEWEST_DIGITS = 7;

function isOn(card: BankAccount, account: string): boolean {
  const [number, iban] = [compactText(card.number), compactText(card.iban)];
  if (account === number || account === iban) return account !== "";
  const isInside = (whole: string, part: string): boolean => part.length >= FEWEST_DIGITS && whole.endsWith(part);
  return isInside(iban, account) || isInside(account, number);
}

/** The account that a card names for a kind of explanation; "" where it names none. */
export function cardAccount(card: BankAccount, kind: ExplanationKind, isMoneyIn: boolean): string {
  switch (kind) {
    case "fee": return card.feeAccount;
    case "rounding": return card.roundingAccount;
    case "discount": return card.discountAccount;
    case "exchange": return isMoneyIn ? card.exchangeGainAccount : card.exchangeLossAccount;
    default: return "";
  }
}
