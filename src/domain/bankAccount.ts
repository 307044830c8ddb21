import { isIban } from "./references";
import { parseDecimal, ZERO, type Amount, type Currency } from "./money";
import type { ExplanationKind, Tolerance } from "./match";

/** The card of a bank account: what reconciling it needs to know. Texts that nobody set are "". */
export interface BankAccount {
  readonly number: string;
  readonly name: string;
  readonly iban: string;
  /** "" = the currency of the books. */
  readonly currency: Currency;
  /** G/L account that the bank account is posted on. */
  readonly account: string;
  readonly lastStatementNo: string;
  readonly lastStatementBalance: Amount;
  readonly bankFormat: string;
  readonly tolerance: Tolerance;
  /** First number of the document numbers for what is posted from here: "BANK-0001". */
  readonly numberSeries: string;
  readonly feeAccount: string;
  readonly roundingAccount: string;
  readonly exchangeGainAccount: string;
  readonly exchangeLossAccount: string;
  readonly discountAccount: string;
  readonly isBlocked: boolean;
}

/** A field of a card that cannot be taken, and why. */
export interface BankAccountProblem {
  readonly field: keyof BankAccount;
  readonly code: "missing" | "not-an-iban" | "not-a-currency" | "unreadable" | "out-of-range" | "twice";
  readonly value: string;
}

/** A percentage above this is no tolerance. Source: Business Central, Match Tolerance Value of bank accounts. */
const MOST_PER_CENT = 99;

/** A card with nothing on it but its number. */
export function bankAccount(number: string, more: Partial<BankAccount> = {}): BankAccount {
  return {
    number, name: "", iban: "", currency: "", account: "", lastStatementNo: "", lastStatementBalance: ZERO, bankFormat: "", tolerance: { type: "Amount", value: "0" },
    numberSeries: "", feeAccount: "", roundingAccount: "", exchangeGainAccount: "", exchangeLossAccount: "", discountAccount: "", isBlocked: false, ...more,
  };
}

/**
 * Reads the cards of all bank accounts from rows of plain texts, and says what is wrong with them.
 *
 * Shapes:  texts by field; absent ones are as on an empty card. A card with a problem is read with that field empty.
 * Errors:  missing (number); not-an-iban (length or check digits); not-a-currency; unreadable; out-of-range; twice (two cards of one number).
 */
export function readBankAccounts(rows: readonly Readonly<Record<string, string>>[]): {
  readonly accounts: readonly BankAccount[]; readonly problems: readonly (BankAccountProblem & { readonly row: number })[];
} {
  const problems: (BankAccountProblem & { readonly row: number })[] = [];
  const seen = new Set<string>();
  const accounts = rows.map((texts, row) => {
    const found: BankAccountProblem[] = [];
    const account = readBankAccount(texts, found);
    if (account.number !== "" && seen.has(account.number)) found.push({ field: "number", code: "twice", value: account.number });
    seen.add(account.number);
    for (const problem of found) problems.push({ ...problem, row });
    return account;
  });
  return { accounts, problems };
}

/**
 * The account that a card names for a difference: fees, rounding, discounts, and exchange differences by whether they are a gain or a loss.
 * "" where the card names none, and for kinds that no card knows. `amount` is what the bank has more than the books.
 */
export function differenceAccount(card: BankAccount, kind: ExplanationKind, amount: Amount): string {
  switch (kind) {
    case "fee": return card.feeAccount;
    case "rounding": return card.roundingAccount;
    case "discount": return card.discountAccount;
    case "exchange": return amount > 0 ? card.exchangeGainAccount : card.exchangeLossAccount;
    default: return "";
  }
}

function readBankAccount(texts: Readonly<Record<string, string>>, problems: BankAccountProblem[]): BankAccount {
  const text = (field: string): string => (texts[field] ?? "").trim();
  const note = (field: keyof BankAccount, code: BankAccountProblem["code"]): void => void problems.push({ field, code, value: text(field) });
  if (text("number") === "") note("number", "missing");
  const iban = text("iban").replace(/\s+/g, "").toUpperCase();
  if (iban !== "" && !isIban(iban)) note("iban", "not-an-iban");
  const currency = text("currency").toUpperCase();
  if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) note("currency", "not-a-currency");
  const balance = text("lastStatementBalance") === "" ? null : parseDecimal(text("lastStatementBalance"), currency);
  if (balance?.ok === false) note("lastStatementBalance", balance.error === "out-of-range" ? "out-of-range" : "unreadable");
  return bankAccount(text("number"), {
    name: text("name"), iban: isIban(iban) ? iban : "", currency: /^[A-Z]{3}$/.test(currency) ? currency : "", account: text("account"),
    lastStatementNo: text("lastStatementNo"), lastStatementBalance: balance?.ok === true ? balance.value : ZERO, bankFormat: text("bankFormat"),
    tolerance: readTolerance(text("toleranceType"), text("tolerance"), note), numberSeries: text("numberSeries"), feeAccount: text("feeAccount"),
    roundingAccount: text("roundingAccount"), exchangeGainAccount: text("exchangeGainAccount"), exchangeLossAccount: text("exchangeLossAccount"),
    discountAccount: text("discountAccount"), isBlocked: text("isBlocked") === "yes",
  });
}

function readTolerance(type: string, value: string, note: (field: "tolerance", code: "unreadable" | "out-of-range") => void): Tolerance {
  const none: Tolerance = { type: type === "Percentage" ? "Percentage" : "Amount", value: "0" };
  if (value === "") return none;
  if (!/^\d+(\.\d+)?$/.test(value)) note("tolerance", "unreadable");
  else if (type === "Percentage" && Number(value) > MOST_PER_CENT) note("tolerance", "out-of-range");
  else return { ...none, value };
  return none;
}
