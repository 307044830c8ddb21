import { absolute, amount, perCentOf, sameCurrency, type AccountRef, type OpenEntry, type PaymentLine } from "../domain";
import { discountAtBank } from "./book";
import type { Ground } from "./ground";
import type { ApplicationPurpose, ApplicationReason, LearnedFee } from "./types";

/** Why a payment is not the amount of its entry, and where the gap is booked. */
export interface Gap {
  readonly purpose: Extract<ApplicationPurpose, "fee" | "exchange" | "entry">;
  /** Booked on the account, money in positive; of a late discount what is granted on the entry. */
  readonly amount: number;
  readonly account: AccountRef;
  /** Seen often enough to be taken without asking. */
  readonly isSure: boolean;
  readonly reason: ApplicationReason;
}

/** Times a fee must have been accepted before it is taken without asking. */
const SURE_TIMES = 2;
/** A fee is a small part of what was paid. Source: what banks of the Nordics and the SEPA area charge the payee. */
const MOST_FEE_PER_CENT = "5";
const ASKED: AccountRef = { type: "G/L Account", no: "" };

/**
 * Explains why a line pays less than its entry asks (or more, where we pay): a fee that the counterparty's bank usually keeps, a
 * small fee, the discount a little late, or another rate. Null when it is a part payment.
 */
export function explainGap(ground: Ground, line: PaymentLine, at: { readonly entry: OpenEntry; readonly open: number }): Gap | null {
  const { settings, learned } = ground.input;
  const { entry, open } = at;
  const gap = line.amount - open;
  if (gap === 0 || line.amount * open <= 0) return null;
  if (!sameCurrency(entry.currency, settings.bankCurrency) && Math.abs(gap) <= perCent(open, settings.rateTolerance)) {
    return { purpose: "exchange", amount: gap, account: ASKED, isSure: false, reason: { code: "amount/rate", difference: amount(gap) } };
  }
  const discount = discountAtBank(entry);
  if (discount !== 0 && gap === -discount) {
    return { purpose: "entry", amount: discount, account: ASKED, isSure: false, reason: { code: "amount/discounted", discount } };
  }
  if (gap > 0) return null;
  const fee = learned.fees.find((each) => isOf(each, entry) && each.amount === -gap);
  if (fee !== undefined) {
    return {
      purpose: "fee", amount: gap, account: fee.account, isSure: fee.times >= SURE_TIMES,
      reason: { code: "fee/learned", amount: fee.amount, times: fee.times },
    };
  }
  if (-gap > Math.min(settings.mostFee, perCent(open, MOST_FEE_PER_CENT))) return null;
  return { purpose: "fee", amount: gap, account: settings.feeAccount ?? ASKED, isSure: false, reason: { code: "amount/short", difference: amount(gap) } };
}

function isOf({ party }: LearnedFee, entry: OpenEntry): boolean {
  return party.kind === entry.kind && party.no === entry.partyNo;
}

function perCent(value: number, of: string): number {
  return absolute(perCentOf(amount(value), of));
}
