import { compactText, isIban, type ExplanationKind, type StatementLine } from "../../domain";
import { isDecimal } from "./mappings";
import type { SetupFault, SetupRow } from "./types";

/** Says what a person must mend on the card of a bank account; `others` are the other cards. */
export function checkBankAccount(row: SetupRow, others: readonly SetupRow[]): readonly SetupFault[] {
  const faults: SetupFault[] = [];
  const number = compactText(row.number ?? "");
  if (number === "") faults.push({ code: "missing", column: "number" });
  else if (others.some((other) => compactText(other.number ?? "") === number)) faults.push({ code: "twice", column: "number" });
  const iban = (row.iban ?? "").trim();
  if (iban !== "" && !isIban(iban)) faults.push({ code: "iban-wrong", column: "iban" });
  const currency = (row.currency ?? "").trim();
  if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) faults.push({ code: "currency-wrong", column: "currency" });
  for (const column of ["lastStatementBalance", "tolerance"]) if (!isDecimal(row[column] ?? "")) faults.push({ code: "not-a-number", column });
  if (isDecimal(row.tolerance ?? "") && row.tolerance?.startsWith("-")) faults.push({ code: "negative", column: "tolerance" });
  return faults;
}

/**
 * Finds the card of the account a statement is on: by the account number that most lines name, which may be the card's number
 * or IBAN or the national number inside the IBAN. A statement that names none goes with the only card there is.
 *
 * Cost:    one pass over the lines.
 */
export function cardOf(cards: readonly SetupRow[], lines: Iterable<Pick<StatementLine, "accountNo">>): SetupRow | null {
  const counts = new Map<string, number>();
  for (const { accountNo } of lines) if (accountNo !== "") counts.set(accountNo, (counts.get(accountNo) ?? 0) + 1);
  if (counts.size === 0) return cards.length === 1 ? cards[0]! : null;
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const account = compactText(most![0]);
  return cards.find((card) => isOn(card, account)) ?? null;
}

/** Fewest digits by which a national account number is known inside an IBAN. */
const FEWEST_DIGITS = 7;

function isOn(card: SetupRow, account: string): boolean {
  const [number, iban] = [compactText(card.number ?? ""), compactText(card.iban ?? "")];
  if (account === number || account === iban) return account !== "";
  const isInside = (whole: string, part: string): boolean => part.length >= FEWEST_DIGITS && whole.endsWith(part);
  return isInside(iban, account) || isInside(account, number);
}

/** The account that a card names for a kind of explanation; "" where it names none. */
export function cardAccount(card: SetupRow, kind: ExplanationKind, isMoneyIn: boolean): string {
  const column = kind === "exchange" ? (isMoneyIn ? "exchangeGainAccount" : "exchangeLossAccount") : COLUMNS[kind];
  return column === undefined ? "" : (card[column] ?? "").trim();
}

const COLUMNS: Readonly<Partial<Record<ExplanationKind, string>>> = { fee: "feeAccount", rounding: "roundingAccount", discount: "discountAccount" };
