import type { Amount, Currency, Day, Issue } from "../domain";

export type AccountType = "G/L Account" | "Bank Account" | "Customer" | "Vendor" | "Employee";

/** One line of the journal in canonical form; debit is positive. Layouts are projections of it. */
export interface JournalLine {
  readonly lineNo: number;
  readonly postingDate: Day | null;
  readonly documentNo: string;
  readonly documentType: "" | "Payment" | "Refund";
  readonly externalDocumentNo: string;
  readonly accountType: AccountType;
  readonly account: string;
  readonly description: string;
  /** Debit positive, credit negative. */
  readonly amount: Amount;
  readonly currency: Currency;
  readonly reference: string;
  /** The open entry this line settles: its document type and number as the ERP writes them; "" for none. */
  readonly appliesToType: string;
  readonly appliesToNo: string;
  readonly matchId: string;
  /** Names the booked thing itself, the same on every run: a second posting of it is seen. */
  readonly importKey: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** What the posting needs to know besides the session. */
export interface PostingSettings {
  readonly layout: string;
  /** G/L or bank account number of the bank account being reconciled. */
  readonly bankAccount: string;
  readonly bankAccountType: "G/L Account" | "Bank Account";
  readonly documentNoPrefix: string;
  /** Currency that the ERP leaves unnamed (Business Central's LCY). Where nobody says, every line names its currency. */
  readonly localCurrency?: Currency;
  /** Account of discounts granted, for ERPs that do not grant them by themselves. */
  readonly discountAccount?: string;
}

/** A journal, whole: its lines, and what is wrong with them. */
export interface Journal {
  readonly lines: readonly JournalLine[];
  readonly issues: readonly Issue[];
}

/** What a column of a posting layout can hold. */
export type PostingField =
  | "lineNo" | "postingDate" | "documentType" | "documentNo" | "externalDocumentNo" | "accountType" | "account" | "description"
  | "amount" | "debit" | "credit" | "localAmount" | "currency" | "balAccountType" | "balAccount" | "reference" | "appliesToType" | "appliesToNo" | "matchId" | "importKey" | "blank";
