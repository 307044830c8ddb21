import { amount, type AccountRef, type AccountType, type EntryKind, type OpenEntry } from "../domain";
import type { Application } from "./types";

/** A row of work while it is worked on. */
export interface Row extends Omit<Application, "appliedAmount" | "discount" | "tolerance"> {
  /** What is closed on the entry, discount included. */
  amount: number;
  discount: number;
  tolerance: number;
  confidence: Application["confidence"];
  status: Application["status"];
  /** A discount granted within the grace period. */
  isLate: boolean;
}

const ACCOUNT_TYPES: Readonly<Record<EntryKind, AccountType>> = {
  customer: "Customer", vendor: "Vendor", employee: "Employee", bank: "Bank Account",
};

/** The account an entry is on. */
export function accountOf(entry: Pick<OpenEntry, "kind" | "partyNo">): AccountRef {
  return { type: ACCOUNT_TYPES[entry.kind], no: entry.partyNo };
}

export function sameAccount(one: AccountRef, other: AccountRef): boolean {
  return one.type === other.type && one.no === other.no;
}

/** A row as it leaves the engine. */
export function asApplication({ amount: applied, discount, tolerance, isLate: _, ...row }: Row): Application {
  return { ...row, appliedAmount: amount(applied), discount: amount(discount), tolerance: amount(tolerance) };
}
