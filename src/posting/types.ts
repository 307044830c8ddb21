import type { Amount, Currency, Day, Issue, LineId } from "../domain";
import type { PostingLayout } from "./layouts";

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
  /** Name of the customer, vendor or employee the line is on; "" for none. */
  readonly partyName?: string;
  /** The same in the currency of the books, on every line of a document in two currencies. */
  readonly localAmount?: Amount;
}

/** Where a line is posted that is posted from another statement, and how much on that statement's account. */
export interface PostedElsewhere {
  readonly documentNo: string;
  readonly statementNo: string;
  readonly account: string;
  readonly amount: Amount;
  readonly currency: Currency;
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
  /** What layouts ask for besides, by layout and setting. */
  readonly ofLayouts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Layouts of a person's own, worked out from the set-up; never saved here. */
  readonly ownLayouts?: readonly PostingLayout[];
  /** Document numbers that were given already, by import key: a booking keeps its own, and none is given twice. */
  readonly numbers?: ReadonlyMap<string, string>;
  /** Lines that are posted from the other account's statement, and as what: they are in no booking of this one. */
  readonly elsewhere?: ReadonlyMap<LineId, PostedElsewhere>;
  /** Days that may be posted in; null or absent = no limit. */
  readonly from?: Day | null;
  readonly to?: Day | null;
}

/** A journal, whole: its lines, and what is wrong with them. */
export interface Journal {
  readonly lines: readonly JournalLine[];
  readonly issues: readonly Issue[];
}

/** What a column of a posting layout can hold. */
export type PostingField =
  | "lineNo" | "postingDate" | "documentType" | "documentNo" | "externalDocumentNo" | "accountType" | "account" | "description"
  | "amount" | "debit" | "credit" | "localAmount" | "currency" | "balAccountType" | "balAccount" | "reference" | "appliesToType" | "appliesToNo" | "matchId" | "importKey" | "blank"
  /** The column's own text; a setting of the layout; a document's number as digits; month and year of the posting date. */
  | "constant" | "setting" | "voucherNo" | "month" | "year"
  /** Number of a customer or vendor, and their name; the control account in their place. */
  | "customerNo" | "vendorNo" | "partyName" | "ledgerAccount"
  /** Amount without sign and its side; the other side of a whole booking; number of a line in its document. */
  | "absolute" | "debitCredit" | "counterAccount" | "legNo";
