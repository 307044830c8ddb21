import { absolute, add, atRate, negate, subtract, ZERO, type Amount, type Currency, type Issue, type StatementLine } from "../domain";
import type { Exchange } from "../session";
import type { PostingSettings } from "./types";

/** One amount of a transfer between two currencies, and the same in the currency of the books. */
interface Exchanged {
  readonly amount: Amount;
  readonly currency: Currency;
  readonly localAmount: Amount;
}

/** A transfer between two currencies as it is posted. Debit positive; the local amounts add up to zero. */
export interface ExchangedTransfer {
  /** On the account being reconciled, and on the other one. */
  readonly own: Exchanged;
  readonly other: Exchanged;
  /** What the books' rate leaves over, on an account of exchange gains or losses; null where it leaves nothing. */
  readonly difference: Exchanged | null;
}

/** Between a bank's rate and that of the books lie a few per cent; this much, and the rate is another's or upside down. */
const MOST_DIFFERENCE = 5n;

/**
 * Works out what a transfer to an own account in another currency is posted as: each account in its own currency, and what the books' rate
 * leaves over. Without a rate the bank's own is taken, which leaves nothing.
 *
 * Errors:  posting/exchange-local where neither currency is the books', or nobody says which that is; posting/exchange-rate where the rate leaves
 *          more than a fifth over.
 * Source:  Business Central, "Transfer bank funds": two lines in their currencies and a third for the remainder.
 */
export function exchangedTransfer(line: StatementLine, { amount: theirs, currency, rate }: Exchange, { localCurrency: local = "" }: PostingSettings): ExchangedTransfer | Issue {
  const isOwnLocal = line.currency === "" || line.currency === local;
  if (local === "" || isOwnLocal === (currency === local)) return { code: "posting/exchange-local", line: line.id, currency: line.currency || local || "?", other: currency };
  const [foreign, onLocal] = isOwnLocal ? [{ amount: theirs, currency }, line.amount] : [{ amount: line.amount, currency: line.currency }, theirs];
  const worth = rate === "" ? negate(onLocal) : atRate(foreign.amount, foreign.currency, { units: "1", worth: rate, to: local });
  const left = subtract(ZERO, add(worth, onLocal));
  if (BigInt(absolute(left)) * MOST_DIFFERENCE > BigInt(absolute(onLocal))) return { code: "posting/exchange-rate", line: line.id, rate, amount: left, currency: local };
  const [abroad, athome] = [{ ...foreign, localAmount: worth }, { amount: onLocal, currency: local, localAmount: onLocal }];
  const difference = left === 0 ? null : { amount: left, currency: local, localAmount: left };
  return isOwnLocal ? { own: athome, other: abroad, difference } : { own: abroad, other: athome, difference };
}
