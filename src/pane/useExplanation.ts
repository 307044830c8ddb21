import { useMemo, useState } from "react";
import { readBankAccounts, subtract, sum, ZERO, type Amount, type BankAccount, type ExplanationKind } from "../domain";
import { suggestAccounts } from "../matching";
import { cardAccount, cardOf, type Explanation, type ExplanationPart, type Session } from "../session";
import { lineName, type Item } from "./items";
import { learnedHere, postedHere } from "./learnedHere";
import type { ReconciliationState } from "./types";
import { useCard } from "./useCard";
import { usePane } from "./usePane";

/** One part as it is being typed. */
export interface DraftPart {
  readonly kind: ExplanationKind;
  readonly account: string;
  readonly text: string;
  /** As typed; the only part is the whole amount and types none. */
  readonly amount: string;
}

/** The account used last for a kind, and how often; or the one that the bank account's card names. */
interface AccountHint {
  readonly account: string;
  readonly times: number;
  readonly card: string | null;
}

/** An explanation as it is being typed. */
export interface ExplanationDraft {
  readonly parts: readonly DraftPart[];
  readonly isSplit: boolean;
  /** What is to be explained. */
  readonly amount: Amount;
  readonly currency: string;
  /** What no part has taken yet; null while an amount can't be read. */
  readonly left: Amount | null;
  change(at: number, change: Partial<DraftPart>): void;
  /** Adds a part with what is left of the amount. */
  split(): void;
  remove(at: number): void;
  hint(kind: ExplanationKind): AccountHint | null;
  isAccountMissing(part: DraftPart): boolean;
  /** The explanation, or null while something is missing. */
  ready(): Pick<Explanation, "kind" | "account" | "text" | "parts"> | null;
}

/** The account used last for the same kind in this workbook, and how often: a hint, never filled in without being seen. */
function lastAccount(session: Session, kind: ExplanationKind): AccountHint | null {
  let latest: Explanation | null = null;
  for (const explanation of session.explanations.values()) {
    if (explanation.kind === kind && explanation.account !== "" && (latest === null || explanation.decidedAt >= latest.decidedAt)) latest = explanation;
  }
  if (latest === null) return null;
  const { account } = latest;
  let times = 0;
  for (const explanation of session.explanations.values()) if (explanation.kind === kind && explanation.account === account) times += 1;
  return { account, times, card: null };
}

/** What the card of the bank account says of a kind, where nothing was used before. */
function hintOf(session: Session, card: BankAccount | null, { kind, amount }: { readonly kind: ExplanationKind; readonly amount: Amount }): AccountHint | null {
  const last = lastAccount(session, kind);
  const account = card === null || last !== null ? "" : cardAccount(card, kind, amount > 0);
  return account === "" ? last : { account, times: 0, card: card?.name || card?.number || "" };
}

/** What is too much of a payment stays on the account of the party whose entries it pays. */
function partyHint({ entries }: ReconciliationState, item: Item): AccountHint | null {
  const paid = item.kind === "match" ? item.match.entries.flatMap((id) => entries.get(id) ?? []).find(({ kind, partyNo }) => kind !== "bank" && partyNo !== "") : undefined;
  return paid ? { account: paid.partyNo, times: 0, card: paid.counterpartyName || paid.partyNo } : null;
}

/** Another bank account of one's own that the money went to or came from, by its number or IBAN on the line. */
export function ownAccountHint({ setup, posting }: Pick<ReconciliationState, "setup" | "posting">, item: Item, current: BankAccount | null): AccountHint | null {
  if (item.kind !== "line" || item.line.counterpartyAccount.trim() === "") return null;
  const others = readBankAccounts(setup.rows.bankAccounts ?? []).accounts.filter(({ number }) => number !== "" && number !== current?.number);
  const other = cardOf(others, [{ accountNo: item.line.counterpartyAccount }]);
  return other === null ? null : { account: posting.bankAccountType === "Bank Account" ? other.number : other.account || other.number, times: 0, card: [other.number, other.name].filter((text) => text !== "").join(" ") };
}

/** What the engine took a difference for. */
export function classifiedKind(item: Item): ExplanationKind | null {
  if (item.kind !== "match") return null;
  for (const { code } of item.match.reasons) {
    const kind = CLASSES[code];
    if (kind !== undefined) return kind;
  }
  return null;
}

const CLASSES: Readonly<Partial<Record<string, ExplanationKind>>> = {
  "difference/fee": "fee", "difference/rounding": "rounding", "difference/discount": "discount", "difference/exchange": "exchange",
};

/** The account that lines like this one were explained with before, here or by what Setup has learned, and what they were. */
function learnedHint(state: ReconciliationState, item: Item): (AccountHint & { readonly kind: ExplanationKind }) | null {
  if (item.kind !== "line") return null;
  const [found] = suggestAccounts([item.line], { chart: [], earlier: postedHere(state, learnedHere(state).facts) });
  const before = found?.reasons.find(({ code }) => code === "account/posted-before");
  if (!found || before?.code !== "account/posted-before") return null;
  const latest = [...state.session.explanations.values()].filter(({ account }) => account === found.account).sort((one, other) => (one.decidedAt < other.decidedAt ? 1 : -1))[0];
  return { account: found.account, times: before.times, card: null, kind: latest?.kind ?? "other-account" };
}

const isAccountMissing = ({ account, kind }: DraftPart): boolean => account.trim() === "" && kind !== "bank-error";

/** What an item has to be explained: the line's amount, or the match's difference. */
function subjectOf(item: Item): { readonly amount: Amount; readonly currency: string } {
  if (item.kind === "line") return item.line;
  return item.kind === "match" ? { amount: item.match.difference, currency: item.match.currency } : { amount: ZERO, currency: "" };
}

interface Start {
  readonly write: (amount: Amount) => string;
  readonly kind: ExplanationKind;
  readonly account: string;
}

function startParts(item: Item, session: Session, { write, kind, account }: Start): readonly DraftPart[] {
  const known = item.kind === "entry" ? undefined : session.explanations.get(item.key);
  if (known?.parts) return known.parts.map((part) => ({ ...part, amount: write(part.amount) }));
  if (known) return [{ kind: known.kind, account: known.account, text: known.text, amount: "" }];
  return [{ kind, account, text: item.kind === "line" ? lineName(item.line) : "", amount: "" }];
}

function isPostable(part: ExplanationPart | { readonly kind: ExplanationKind; readonly amount: Amount }): part is ExplanationPart {
  return part.kind !== "bank-error" && part.amount !== 0;
}

/** The explanation of an item while it is being typed: one kind and account, or several parts that add up to the amount. */
export function useExplanation(item: Item): ExplanationDraft {
  const { state, formats } = usePane();
  const { session } = state;
  const { amount, currency } = subjectOf(item);
  const learned = useMemo(() => learnedHint(state, item), [state, item]);
  const card = useCard();
  const own = useMemo(() => ownAccountHint(state, item, card), [state, item, card]);
  const special = (kind: ExplanationKind): AccountHint | null => (kind === "on-account" ? partyHint(state, item) : kind === "transfer" ? own : null);
  const hint = (kind: ExplanationKind): AccountHint | null => special(kind) ?? (learned?.kind === kind ? learned : hintOf(session, card, { kind, amount }));
  const first = own !== null ? "transfer" : learned?.kind ?? classifiedKind(item) ?? "fee";
  const [parts, setParts] = useState<readonly DraftPart[]>(() => startParts(item, session, { write: (value) => formats.amount(value, currency), kind: first, account: hint(first)?.account ?? "" }));
  const isSplit = parts.length > 1;
  const amounts = parts.map((part) => formats.parseAmount(part.amount, currency));
  const typed = amounts.filter((value) => value !== null);
  const left = !isSplit ? ZERO : parts.some((part, at) => part.amount.trim() !== "" && amounts[at] === null) ? null : subtract(amount, sum(typed));
  const change = (at: number, changed: Partial<DraftPart>): void => setParts((before) => before.map((part, place) => {
    if (place !== at) return part;
    // A new kind brings its own account along, unless one was typed.
    const wasHint = part.account === "" || part.account === hint(part.kind)?.account;
    const account = changed.kind !== undefined && wasHint ? hint(changed.kind)?.account ?? "" : part.account;
    return { ...part, account, ...changed };
  }));
  const split = (): void => setParts((before) => {
    const rest = isSplit ? left ?? ZERO : ZERO;
    const first = before.map((part) => ({ ...part, kind: part.kind === "bank-error" ? "other-account" as const : part.kind, amount: isSplit ? part.amount : formats.amount(amount, currency) }));
    return [...first, { kind: "other-account", account: "", text: before[0]?.text ?? "", amount: rest === 0 ? "" : formats.amount(rest, currency) }];
  });
  const ready = (): ReturnType<ExplanationDraft["ready"]> => {
    const [first] = parts;
    if (first === undefined || parts.some(isAccountMissing)) return null;
    const clean = parts.map(({ kind, account, text }, at) => ({ kind, account: account.trim(), text: text.trim(), amount: amounts[at] ?? ZERO }));
    const whole = { kind: first.kind, account: first.account.trim(), text: first.text.trim() };
    if (!isSplit) return whole;
    return left === 0 && clean.every(isPostable) ? { ...whole, parts: clean } : null;
  };
  return {
    parts, isSplit, amount, currency, left, change, split, isAccountMissing, ready, hint,
    remove: (at) => setParts((before) => before.filter((_, place) => place !== at)),
  };
}
