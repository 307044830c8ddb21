import type { Currency, Day, Issue, VendorPayment } from "../../domain";

/** Version of the message pain.001.001. */
export type PaymentFileVersion = "03" | "09";

/** Who pays, and how the file is written. */
export interface PaymentFileSettings {
  readonly version: PaymentFileVersion;
  /** Name of the company that pays. */
  readonly name: string;
  /** IBAN it is paid from, or the national number of the account. */
  readonly account: string;
  readonly bic: string;
  /** Currency of that account, and of payments that name none. */
  readonly currency: Currency;
  /** The company's id with its bank; "" for none. */
  readonly organisationId: string;
  /** nordic: letters of the Nordic languages stay. latin: only the letters every bank takes. */
  readonly letters: "nordic" | "latin";
  /** One booking for all payments of a day, or one each. */
  readonly isBatchBooked: boolean;
  /** Names the message; no other file to the bank may have it. At most 35 characters. */
  readonly messageId: string;
  /** Local time as "2025-02-03T08:00:00", given by the caller. */
  readonly createdAt: string;
  /** The day the file is made: payments due earlier are told. */
  readonly today: Day;
}

/** The payments that a file can carry, and what keeps the others from it. */
export interface CheckedPayments {
  readonly payments: readonly VendorPayment[];
  /** Left out, each with an issue. */
  readonly refused: readonly VendorPayment[];
  /** Also those that a person only has to look at: payment/twice, payment/date-past. */
  readonly issues: readonly Issue[];
}

/** What a file to the bank adds up to. */
export interface PaymentTotals {
  readonly count: number;
  /** Σ of the numbers whatever their currency, as the message wants it. */
  readonly controlSum: string;
}

/** A file to the bank. */
export interface PaymentFile {
  readonly name: string;
  readonly text: string;
  readonly totals: PaymentTotals;
}
