import type { Day } from "./day";
import type { Amount } from "./money";
import type { LedgerEntry, LineId, StatementLine } from "./rows";

/** Where money is booked: the account types of a journal. */
export type AccountType = "G/L Account" | "Bank Account" | "Customer" | "Vendor" | "Employee";

/** One account of the books. */
export interface AccountRef {
  readonly type: AccountType;
  readonly no: string;
}

/** A statement line with what payments need besides. Texts that the source lacks are "". */
export interface PaymentLine extends StatementLine {
  readonly counterpartyAddress: string;
  readonly counterpartyCity: string;
  /** Reference of a Swiss payment slip (ESR), 27 digits. */
  readonly slipReference: string;
  /** The line this one was split off from; null for a line of the statement itself. */
  readonly splitFrom: LineId | null;
}

/** Units of the bank account's currency that one unit of the entry's is worth from a day on. */
export interface ExchangeRate {
  readonly from: Day | null;
  /** Decimal text, "7.46". */
  readonly rate: string;
}

/** An unsettled posting of a customer, vendor or employee, or an open one of the bank account, with what payments need. */
export interface OpenEntry extends LedgerEntry {
  /** Last day on which a late discount may still be granted. */
  readonly graceOn: Day | null;
  /** Open amount and discount in the bank account's currency, where the entry is in another; null = same currency. */
  readonly openAtBank: Amount | null;
  readonly discountAtBank: Amount | null;
  readonly rates: readonly ExchangeRate[];
  /** The most that may be written off as payment tolerance; null = by the settings. */
  readonly mostTolerance: Amount | null;
  /** Where a bank entry's money came from or went to; null elsewhere. */
  readonly balanceAccount: AccountRef | null;
  /** Numbers of the documents that a booked payment has closed. */
  readonly closedDocumentNos: readonly string[];
  /** Another journal is already paying it. */
  readonly isAppliedElsewhere: boolean;
}

export type PartyKind = "customer" | "vendor" | "employee";

/** One bank account of a party. Texts that the source lacks are "". */
export interface PartyAccount {
  readonly iban: string;
  readonly accountNo: string;
  readonly branchNo: string;
}

/** A customer, vendor or employee of the books, with or without open entries. */
export interface Party {
  readonly kind: PartyKind;
  readonly no: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly accounts: readonly PartyAccount[];
}

/** A payment that we collected by direct debit. */
export interface DirectDebit {
  readonly transactionId: string;
  /** The customer entry it collects. */
  readonly entry: LedgerEntry["id"];
  readonly collectionStatus: "New" | "Canceled" | "File Created" | "Posted" | "Closed";
  readonly entryStatus: "New" | "File Created" | "Rejected" | "Posted";
}

/** Gives a statement line the payment fields it lacks. */
export function asPaymentLine(line: StatementLine): PaymentLine {
  return { counterpartyAddress: "", counterpartyCity: "", slipReference: "", splitFrom: null, ...line };
}

/** Gives a ledger entry the payment fields it lacks. */
export function asOpenEntry(entry: LedgerEntry): OpenEntry {
  return {
    graceOn: null, openAtBank: null, discountAtBank: null, rates: [], mostTolerance: null, balanceAccount: null,
    closedDocumentNos: [], isAppliedElsewhere: false, ...entry,
  };
}
