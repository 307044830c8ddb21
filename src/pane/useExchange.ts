import { useState } from "react";
import { absolute, differenceAccount, negate, readBankAccounts, ZERO, type Amount, type BankAccount } from "../domain";
import { exchangedTransfer } from "../posting";
import type { Exchange } from "../session";
import type { Item } from "./items";
import { useCard } from "./useCard";
import { usePane } from "./usePane";

/** The other side of a transfer to an own account in another currency, while it is typed. */
export interface ExchangeDraft {
  /** Currency of the other account, and the two that a rate of the books is between. */
  readonly currency: string;
  readonly local: string;
  readonly foreign: string;
  readonly typed: Typed;
  set(change: Partial<Typed>): void;
  readonly isAmountMissing: boolean;
  readonly isRateBad: boolean;
  readonly isAccountMissing: boolean;
  /** What the rate leaves over; null where it leaves nothing, or nothing can be said yet. */
  readonly left: Amount | null;
  /** Null while something is missing. */
  ready(): Exchange | null;
}

interface Typed {
  /** Without sign: its direction is against the line's. */
  readonly amount: string;
  readonly rate: string;
  readonly account: string;
}

/** The own account that goes by this number, IBAN or G/L account. */
function ownAccount(accounts: readonly BankAccount[], name: string): BankAccount | null {
  const plain = (text: string): string => text.replaceAll(/[\s.]/g, "").toUpperCase();
  const wanted = plain(name);
  return wanted === "" ? null : accounts.find(({ number, iban, account }) => [number, iban, account].some((each) => plain(each) === wanted)) ?? null;
}

/** Asks for the other side of a transfer where the account named has another currency than the line; null where it has not. */
export function useExchange(item: Item, account: string): ExchangeDraft | null {
  const { state: { session, setup, posting }, formats } = usePane();
  const card = useCard();
  const known = item.kind === "line" ? session.explanations.get(item.key)?.exchange : undefined;
  const [typed, setTyped] = useState<Typed>(() => (known === undefined ? { amount: "", rate: "", account: "" }
    : { amount: formats.amount(absolute(known.amount), known.currency), rate: known.rate === "" ? "" : formats.decimal(known.rate), account: known.account }));
  const other = item.kind === "line" ? ownAccount(readBankAccounts(setup.rows.bankAccounts ?? []).accounts, account) : null;
  if (item.kind !== "line" || other === null) return null;
  const { line } = item;
  const local = posting.localCurrency ?? "";
  const [mine, currency] = [line.currency || local, other.currency || local];
  if (currency === "" || mine === "" || currency === mine) return null;
  const size = formats.parseAmount(typed.amount, currency);
  const isAmountMissing = size === null || size <= 0;
  const rate = typed.rate.trim() === "" ? "" : formats.parseDecimal(typed.rate);
  const isRateBad = rate === null || (rate !== "" && !/^\d*\.?\d*[1-9]/.test(rate));
  const amount = line.amount < 0 ? size ?? ZERO : negate(size ?? ZERO);
  const worked = isAmountMissing || isRateBad ? null : exchangedTransfer(line, { amount, currency, rate, account: "" }, posting);
  const left = worked === null || "code" in worked ? null : worked.difference?.amount ?? null;
  const gain = card === null ? "" : differenceAccount(card, "exchange", left === null ? ZERO : negate(left));
  const to = rate === "" ? "" : typed.account.trim() || gain;
  return {
    currency, local, foreign: currency === local ? mine : currency, typed: { ...typed, account: typed.account || to }, isAmountMissing, isRateBad, left, isAccountMissing: rate !== "" && to === "",
    set: (change) => setTyped((before) => ({ ...before, ...change })),
    ready: () => (isAmountMissing || isRateBad || (rate !== "" && to === "") ? null : { amount, currency, rate, account: to }),
  };
}
