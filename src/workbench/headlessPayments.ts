import { writeFileSync } from "node:fs";
import { bankAccount, dayFromIso, type Day, type Issue } from "../domain";
import { paymentSettings, PAYMENT_FILE, type Reconciliation } from "../pane";
import { checkPayments, writePaymentFile } from "../posting";
import type { PaymentFileOptions } from "./headlessOptions";

/** What became of a file of payments. */
export interface PaymentsMade {
  readonly payments: number;
  readonly refused: number;
  readonly controlSum: string;
  readonly issues: readonly Issue[];
}

/** Makes the file of payments that the options ask for. Errors: what can't be read or paid, by cell; without a payment no file is written. */
export async function makePayments(reconciliation: Reconciliation, { sheet, file, settings: stated }: PaymentFileOptions, now: string): Promise<PaymentsMade> {
  const source = await reconciliation.readPayments(sheet);
  if (source === null) return { payments: 0, refused: 0, controlSum: "0.00", issues: sheet === null ? [{ code: "payment/none" }] : [{ code: "sheet/no-header", sheet }] };
  const { posting } = reconciliation.state();
  const moment = { now: now.slice(0, 19), today: dayFromIso(now.slice(0, 10)) ?? (0 as Day) };
  const settings = paymentSettings({ ...posting, ofLayouts: { ...posting.ofLayouts, [PAYMENT_FILE]: { ...posting.ofLayouts?.[PAYMENT_FILE], ...stated } } }, bankAccount(""), moment);
  const { payments, refused, issues } = checkPayments(source.payments, settings);
  const written = writePaymentFile(payments, settings);
  if (payments.length > 0) writeFileSync(file, written.text);
  return { payments: payments.length, refused: refused.length, controlSum: written.totals.controlSum, issues: [...source.issues, ...issues] };
}
