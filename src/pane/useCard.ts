import { useMemo } from "react";
import { readBankAccounts, type BankAccount } from "../domain";
import { cardOf } from "../session";
import { usePane } from "./usePane";

/** The card of the bank account that the statement is on; null where there is none. */
export function useCard(): BankAccount | null {
  const { state: { setup: { rows: { bankAccounts } }, lines } } = usePane();
  return useMemo(() => (bankAccounts === undefined ? null : cardOf(readBankAccounts(bankAccounts).accounts, lines.values())), [bankAccounts, lines]);
}
