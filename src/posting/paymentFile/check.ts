import { isIban, isKid, isRf, minorDigits, passesMod11, type CellRef, type Issue, type VendorPayment } from "../../domain";
import { firstUnwritable } from "./letters";
import type { CheckedPayments, PaymentFileSettings } from "./types";

/** Longest texts of the message. Source: ISO 20022 pain.001, Max140Text; SEPA rulebook, 70 characters of a name. */
const LIMITS = { name: 70, message: 140 } as const;
/** Digits of an amount. Source: ISO 20022, ActiveOrHistoricCurrencyAndAmount: 18 in all, of which 5 after the point; SEPA rulebook: 999999999.99. */
const MOST = 99_999_999_999;
/** What stays in the file, but a person should look at. */
const WARNINGS: ReadonlySet<string> = new Set(["payment/twice", "payment/date-past"]);

/** Checks payments before they go into a file: names, accounts, references, amounts, days, characters; and who pays. Cost: linear. */
export function checkPayments(payments: readonly VendorPayment[], settings: PaymentFileSettings): CheckedPayments {
  const seen = new Map<string, VendorPayment>();
  const found = payments.map((payment) => {
    const issues = issuesOf(payment, settings);
    // What stays out of the file is paid by nobody, so that it is no first of two.
    return issues.some(({ code }) => !WARNINGS.has(code)) ? issues : [...issues, ...twice(payment, seen)];
  });
  const isRefused = (at: number): boolean => found[at]!.some(({ code }) => !WARNINGS.has(code));
  const kept = payments.filter((_, at) => !isRefused(at));
  const debtor = debtorIssues(settings);
  return {
    payments: debtor.length > 0 ? [] : kept, refused: payments.filter((_, at) => isRefused(at)),
    issues: [...debtor, ...found.flat(), ...(kept.length === 0 ? [{ code: "payment/none" } as const] : [])],
  };
}

function debtorIssues({ name, account }: PaymentFileSettings): readonly Issue[] {
  const issues: Issue[] = [];
  if (name.trim() === "") issues.push({ code: "payment/debtor-name" });
  if (!isAccount(account)) issues.push({ code: "payment/debtor-account", text: account });
  return issues;
}

function issuesOf(payment: VendorPayment, settings: PaymentFileSettings): readonly Issue[] {
  const { name, account, amount, dueOn, reference, message, bic, cells } = payment;
  const issues: Issue[] = [];
  if (name.trim() === "") issues.push({ code: "payment/missing", at: cells.name, field: "name" });
  if (account.trim() === "") issues.push({ code: "payment/missing", at: cells.account, field: "account" });
  else if (!isAccount(account)) issues.push({ code: "payment/account-invalid", at: cells.account, text: account });
  if (amount <= 0) issues.push({ code: "payment/not-positive", at: cells.amount });
  else if (amount > MOST * 10 ** Math.max(0, minorDigits(payment.currency || settings.currency) - 2)) issues.push({ code: "payment/too-large", at: cells.amount });
  if (dueOn === null) issues.push({ code: "payment/missing", at: cells.dueOn, field: "dueOn" });
  else if (dueOn < settings.today) issues.push({ code: "payment/date-past", at: cells.dueOn, day: dueOn });
  if (reference.trim() !== "" && !isReference(reference)) issues.push({ code: "payment/reference-invalid", at: cells.reference, text: reference });
  issues.push(...bicIssues(bic, account, cells.bic));
  for (const [field, text] of [["name", name], ["message", message]] as const) {
    const character = firstUnwritable(text, settings.letters);
    if (character !== null) issues.push({ code: "payment/character", at: cells[field], character });
    if (text.length > LIMITS[field]) issues.push({ code: "payment/too-long", at: cells[field], limit: LIMITS[field] });
  }
  return issues;
}

/** The same account, amount and reference again. */
function twice({ account, amount, currency, reference, message, cells }: VendorPayment, seen: Map<string, VendorPayment>): readonly Issue[] {
  const key = [compact(account), amount, currency, compact(reference) || message.trim().toLowerCase()].join("|");
  const other = seen.get(key);
  seen.set(key, other ?? ({ cells } as VendorPayment));
  return other === undefined ? [] : [{ code: "payment/twice", at: cells.amount, row: other.cells.amount.row }];
}

function bicIssues(bic: string, account: string, at: CellRef): readonly Issue[] {
  const code = compact(bic);
  if (code === "") return [];
  if (!/^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(code)) return [{ code: "payment/bic-invalid", at, text: bic }];
  const country = isIban(account) ? compact(account).slice(0, 2) : "";
  return country === "" || code.slice(4, 6) === country ? [] : [{ code: "payment/bic-elsewhere", at, text: bic, country }];
}

/** An IBAN; a Norwegian account of 11 digits with its check digit; any other national number of digits. */
function isAccount(text: string): boolean {
  const account = compact(text);
  if (/^[A-Z]{2}\d{2}/.test(account)) return isIban(account);
  if (/^\d{11}$/.test(account)) return passesMod11(account);
  return /^\d{5,34}$/.test(account);
}

function isReference(text: string): boolean {
  const reference = compact(text);
  return /^RF/.test(reference) ? isRf(reference) : isKid(reference);
}

/** Without blanks, points and dashes, in capitals. */
export function compact(text: string): string {
  return text.replace(/[\s.\u00a0-]/g, "").toUpperCase();
}
