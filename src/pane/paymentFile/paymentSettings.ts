import type { BankAccount, Day } from "../../domain";
import type { PaymentFileSettings, PostingSettings } from "../../posting";

/** Under this name the settings of payment files stand among those that layouts ask for, and so in a template. */
export const PAYMENT_FILE = "payment-file";

/** When the file is made. */
export interface Moment {
  /** Local time as "2025-02-03T08:00:00". */
  readonly now: string;
  readonly today: Day;
}

/** Who pays and how, as a person set it; else as the bank account's card says. */
export function paymentSettings({ ofLayouts }: PostingSettings, card: BankAccount, { now, today }: Moment): PaymentFileSettings {
  const stated = ofLayouts?.[PAYMENT_FILE] ?? {};
  return {
    version: stated.version === "03" ? "03" : "09", name: stated.name ?? "", account: stated.account || card.iban || card.number, bic: stated.bic ?? "", currency: stated.currency || card.currency,
    organisationId: stated.organisationId ?? "", letters: stated.letters === "latin" ? "latin" : "nordic", isBatchBooked: stated.batch !== "no", messageId: `AVSTEM-${now.replace(/\D/g, "").slice(0, 14)}`, createdAt: now, today,
  };
}
