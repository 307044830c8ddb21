import { daysBetween, sameCurrency, type Amount, type Currency, type Day, type LineId } from "../domain";
import type { KeptStatement } from "./kept";

/** A line that a person explained as a transfer between own accounts. */
export interface OwnTransfer {
  readonly line: LineId;
  /** The other account, as posted: its number or its G/L account. */
  readonly account: string;
  readonly day: Day | null;
  /** On the account of the statement it is on. */
  readonly amount: Amount;
  readonly currency: Currency;
  /** Document that it is posted as; "" where it is not posted from here. */
  readonly documentNo: string;
  /** What it is posted as on the other account, where that has another currency and a person said it. */
  readonly exchange?: { readonly amount: Amount; readonly currency: Currency };
}

/** Where the other side of a transfer was posted. */
export interface OtherSide {
  readonly statementNo: string;
  readonly account: string;
  readonly documentNo: string;
  /** As it is posted there, in that account's currency. */
  readonly amount: Amount;
  readonly currency: Currency;
}

export interface OtherSidesInput {
  readonly transfers: readonly OwnTransfer[];
  /** All that the account being worked on goes by: number, IBAN, G/L account. */
  readonly names: readonly string[];
  /** Statements of other accounts, each with what its account goes by. */
  readonly others: readonly { readonly kept: KeptStatement; readonly names: readonly string[] }[];
}

/** Banks need days to move money from one to another, more over holidays. */
const MOST_DAYS = 10;

/**
 * Finds the transfers that a statement of the other account posts already: from that account to this one, of the opposite amount, a few
 * days apart at most. Between two currencies it is the amount that was said there of this account; where none was said, the opposite direction must do. Equal amounts come
 * first, then the nearest in time, and each answers for one line only.
 *
 * Cost:    transfers by transfers of the other accounts.
 */
export function otherSides({ transfers, names, others }: OtherSidesInput): ReadonlyMap<LineId, OtherSide> {
  const own = new Set(names.map(plain));
  const offered = others.flatMap(({ kept, names: theirs }) => {
    const known = new Set(theirs.map(plain));
    return (kept.transfers ?? []).filter(({ account, documentNo }) => documentNo !== "" && own.has(plain(account))).map((transfer) => ({ transfer, known, kept }));
  });
  const pairs = transfers.flatMap((mine) => offered
    .filter(({ transfer, known }) => known.has(plain(mine.account)) && isOpposite(mine, transfer))
    .map((offer) => ({ mine, offer, isExchanged: offer.transfer.exchange === undefined && offer.transfer.amount !== -mine.amount, days: apart(mine.day, offer.transfer.day) })).filter(({ days }) => days <= MOST_DAYS));
  const found = new Map<LineId, OtherSide>();
  const taken = new Set<OwnTransfer>();
  for (const { mine, offer: { transfer, kept } } of pairs.sort((one, other) => Number(one.isExchanged) - Number(other.isExchanged) || one.days - other.days || (one.mine.line < other.mine.line ? -1 : 1))) {
    if (found.has(mine.line) || taken.has(transfer)) continue;
    taken.add(transfer);
    found.set(mine.line, { statementNo: kept.statementNo, account: kept.account, documentNo: transfer.documentNo, amount: transfer.amount, currency: transfer.currency });
  }
  return found;
}

function isOpposite(mine: OwnTransfer, theirs: OwnTransfer): boolean {
  const { exchange } = theirs;
  if (exchange !== undefined) return exchange.amount === mine.amount && sameCurrency(exchange.currency, mine.currency);
  if (sameCurrency(mine.currency, theirs.currency)) return theirs.amount === -mine.amount;
  return Math.sign(theirs.amount) === -Math.sign(mine.amount);
}

function apart(one: Day | null, other: Day | null): number {
  return one === null || other === null ? MOST_DAYS : Math.abs(daysBetween(one, other));
}

function plain(name: string): string {
  return name.replaceAll(/[\s.]/g, "").toUpperCase();
}
