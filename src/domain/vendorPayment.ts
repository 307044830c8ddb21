import type { CellRef } from "./cell";
import type { Day } from "./day";
import type { Amount, Currency } from "./money";

/** What a column of a sheet of payments can hold. */
export type PaymentField = "name" | "account" | "bic" | "amount" | "currency" | "dueOn" | "reference" | "message" | "partyNo" | "country";

/** A payment to a vendor that a file to the bank shall carry. Texts that the sheet lacks are "". */
export interface VendorPayment {
  readonly name: string;
  /** IBAN, or a national account number, as written. */
  readonly account: string;
  readonly bic: string;
  /** What is to be paid, positive. */
  readonly amount: Amount;
  /** "" = that of the account it is paid from. */
  readonly currency: Currency;
  readonly dueOn: Day | null;
  /** KID, OCR, RF: goes to the creditor as a structured reference. */
  readonly reference: string;
  /** Text to the creditor, as the number of an invoice. */
  readonly message: string;
  readonly partyNo: string;
  /** Two letters; "" where nobody says. */
  readonly country: string;
  /** Cell of each value; of one without a column the row's first. */
  readonly cells: Readonly<Record<PaymentField, CellRef>>;
}
