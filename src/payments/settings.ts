import { amount } from "../domain";
import type { ApplicationSettings } from "./types";

/** What people get without changing anything. */
export const DEFAULT_PAYMENT_SETTINGS: ApplicationSettings = {
  conventions: "avstem", tolerance: { type: "Amount", value: "0" }, partyNames: "nearness", accountMatch: "equal",
  kinds: { customer: true, vendor: true, employee: true, bank: true }, usesClosedDocuments: true, matcher: "rules", paymentTolerance: null,
  acceptsLateDiscount: false, bankCurrency: "", localCurrency: "", rateTolerance: "2", feeAccount: null, mostFee: amount(5000),
};
