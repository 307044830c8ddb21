import type { RowRef } from "./cell";
import type { Day } from "./day";
import type { Amount, Currency } from "./money";

declare const lineBrand: unique symbol;
declare const entryBrand: unique symbol;
/** Names a statement line by content (fingerprint and occurrence), so that sorting and inserting rows keep it. */
export type LineId = string & { readonly [lineBrand]: true };
/** Names a ledger entry the same way. */
export type EntryId = string & { readonly [entryBrand]: true };

/** One booked transaction on the bank's statement. Texts that the source lacks are "". */
export interface StatementLine {
  readonly id: LineId;
  /** Where it stands in the workbook; null when it came from elsewhere. */
  readonly at: RowRef | null;
  readonly bookedOn: Day | null;
  readonly valueOn: Day | null;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly text: string;
  readonly additionalInfo: string;
  /** Structured payment reference: KID, OCR, QR, RF. */
  readonly reference: string;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  readonly documentNo: string;
  readonly checkNo: string;
  /** The bank's own id of the transaction. */
  readonly bankReference: string;
  readonly transactionType: string;
  /** The bank account the line is on, where the sheet says. */
  readonly accountNo: string;
  /** Running balance after the line, where the sheet gives it. */
  readonly balance: Amount | null;
}

export type EntryKind = "bank" | "customer" | "vendor" | "employee";

/** One posting in the books that may answer a statement line. Texts that the source lacks are "". */
export interface LedgerEntry {
  readonly id: EntryId;
  readonly at: RowRef | null;
  readonly kind: EntryKind;
  readonly postedOn: Day | null;
  readonly documentType: string;
  readonly documentNo: string;
  readonly externalDocumentNo: string;
  readonly text: string;
  /** Posted amount, money into the bank positive. */
  readonly amount: Amount;
  /** What is still unsettled of it; equal to `amount` where the sheet does not say. */
  readonly openAmount: Amount;
  readonly currency: Currency;
  readonly reference: string;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  readonly partyNo: string;
  readonly accountNo: string;
  readonly checkNo: string;
  readonly dueOn: Day | null;
  readonly discountOn: Day | null;
  readonly discountAmount: Amount | null;
  readonly isOpen: boolean;
  readonly isReversed: boolean;
  /** Running balance after the entry, where the sheet gives it. */
  readonly balance: Amount | null;
  /** Dimension columns by header, carried to posting. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** The amount in the currency of the books, in hundredths since no sheet names it, where the sheet gives both; money in positive. */
  readonly localAmount?: Amount;
  /** On whose account a posting of the general ledger came about, where the sheet says: of what kind, and its number. */
  readonly source?: { readonly kind: EntryKind | null; readonly no: string };
}

/** What an entry puts into a match: a bank entry its posted amount, an open customer, vendor or employee entry what is unsettled. */
export function appliedAmount(entry: LedgerEntry): Amount {
  return entry.kind === "bank" ? entry.amount : entry.openAmount;
}

/** Says whether two currencies can be the same money; a source that names none ("") goes with any. */
export function sameCurrency(one: Currency, other: Currency): boolean {
  return one === other || one === "" || other === "";
}
