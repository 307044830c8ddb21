import { compactText, type PaymentLine } from "../domain";

/** Keeps letters and digits of an account number. */
export function plainAccount(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** The name of a counterparty as it is learned and looked up. */
export function aliasKey({ counterpartyName }: PaymentLine): string {
  return compactText(counterpartyName);
}
