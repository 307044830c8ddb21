import { compactText, daysBetween, digitStrings, partyWords, type Day, type EntryId, type LedgerEntry, type LineId, type StatementLine } from "../../domain";
import type { Finding, FindingsInput } from "./types";

/** Two payments of one amount to one payee this near are a question; a month apart they are a rent. */
const NEAR_DAYS = 5;
/** A number of fewer digits names no document. */
const LEAST_DIGITS = 4;

/** Payments made twice, on the statement and in the books. Cost: linear but for sorting. */
export function* duplicatePayments({ lines, entries, currency }: FindingsInput): Iterable<Finding> {
  const paid = lines.filter(({ amount }) => amount < 0);
  for (const [first, second] of pairs(paid, { keyOf: payeeOf, dayOf: ({ bookedOn }) => bookedOn })) {
    const reference = sharedReference(first, second);
    const days = gap(first.bookedOn, second.bookedOn);
    if (reference === "" && (days > NEAR_DAYS || differ(first.reference, second.reference))) continue;
    yield { code: "finding/duplicate-payment", lines: [first.id, second.id], entries: [], amount: second.amount, currency, days, reference };
  }
  const booked = entries.filter(({ amount, isReversed, externalDocumentNo }) => amount < 0 && !isReversed && externalDocumentNo.trim() !== "");
  for (const [first, second] of pairs(booked, { keyOf: documentOf, dayOf: ({ postedOn }) => postedOn })) {
    const days = gap(first.postedOn, second.postedOn);
    yield { code: "finding/duplicate-payment", lines: [], entries: [first.id, second.id], amount: second.amount, currency, days, reference: second.externalDocumentNo };
  }
}

function payeeOf({ amount, counterpartyAccount, counterpartyName }: StatementLine): string | null {
  const payee = compactText(counterpartyAccount) || partyWords(counterpartyName).join(" ");
  return payee === "" ? null : `${amount} ${payee}`;
}

function documentOf({ amount, partyNo, counterpartyName, externalDocumentNo }: LedgerEntry): string | null {
  const party = partyNo || partyWords(counterpartyName).join(" ");
  return party === "" ? null : `${amount} ${party} ${compactText(externalDocumentNo)}`;
}

interface Grouping<T> {
  keyOf(row: T): string | null;
  dayOf(row: T): Day | null;
}

/** Neighbours by day among rows of one key. */
function* pairs<T extends { readonly id: LineId | EntryId }>(rows: readonly T[], { keyOf, dayOf }: Grouping<T>): Iterable<readonly [T, T]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(row);
    else if (key !== null) groups.set(key, [row]);
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    group.sort((one, other) => (dayOf(one) ?? 0) - (dayOf(other) ?? 0) || (one.id < other.id ? -1 : 1));
    for (let at = 1; at < group.length; at++) yield [group[at - 1]!, group[at]!];
  }
}

function gap(from: Day | null, to: Day | null): number {
  return from === null || to === null ? 0 : daysBetween(from, to);
}

function differ(one: string, other: string): boolean {
  return one.trim() !== "" && other.trim() !== "" && compactText(one) !== compactText(other);
}

/** The payment reference, or a document's number, that both have; "" for none. */
function sharedReference(one: StatementLine, other: StatementLine): string {
  if (one.reference.trim() !== "" && compactText(one.reference) === compactText(other.reference)) return other.reference;
  if (differ(one.reference, other.reference)) return "";
  const numbers = new Set(numbersOf(one));
  return numbersOf(other).find((number) => numbers.has(number)) ?? "";
}

function numbersOf({ documentNo, text, additionalInfo }: StatementLine): readonly string[] {
  return digitStrings(`${documentNo} ${text} ${additionalInfo}`).filter((number) => number.length >= LEAST_DIGITS && !/^(19|20)\d\d$/.test(number));
}

/** Known payees who are paid to an account they were not paid to before, in the order of the payments. */
export function* changedAccounts({ lines, knownAccounts, currency }: FindingsInput): Iterable<Finding> {
  const accounts = new Map<string, string[]>();
  for (const { payee, account } of knownAccounts) if (compactText(account) !== "") remember(accounts, partyKey(payee), compactText(account));
  const paid = lines.filter(({ amount, counterpartyAccount, counterpartyName }) => amount < 0 && compactText(counterpartyAccount) !== "" && partyKey(counterpartyName) !== "");
  const inOrder = [...paid].sort((one, other) => (one.bookedOn ?? 0) - (other.bookedOn ?? 0) || (one.id < other.id ? -1 : 1));
  for (const { id, amount, counterpartyAccount, counterpartyName } of inOrder) {
    const [payee, account] = [partyKey(counterpartyName), compactText(counterpartyAccount)];
    const earlier = [...(accounts.get(payee) ?? [])];
    if (!remember(accounts, payee, account) || earlier.length === 0) continue;
    yield { code: "finding/changed-account", lines: [id], entries: [], amount, currency, payee: counterpartyName, account: counterpartyAccount, earlier };
  }
}

function partyKey(name: string): string {
  return partyWords(name).join(" ");
}

function remember(accounts: Map<string, string[]>, payee: string, account: string): boolean {
  const known = accounts.get(payee);
  if (known?.includes(account)) return false;
  if (known) known.push(account);
  else accounts.set(payee, [account]);
  return true;
}

/** Transactions of the bank that stand twice on the statement: the same id of the bank's, or the same row with the same running balance. */
export function* duplicateImports({ lines, currency }: FindingsInput): Iterable<Finding> {
  const seen = new Map<string, LineId>();
  for (const line of lines) {
    const key = line.bankReference.trim() !== "" ? `${line.bankReference.trim()}\u0001${line.amount}\u0001${line.bookedOn}`
      : line.balance === null || line.amount === 0 ? "" : `${line.bookedOn}\u0001${line.amount}\u0001${line.balance}\u0001${line.text}\u0001${line.counterpartyName}`;
    const earlier = seen.get(key);
    if (key !== "" && earlier !== undefined) {
      yield { code: "finding/duplicate-import", lines: [earlier, line.id], entries: [], amount: line.amount, currency, bankReference: line.bankReference };
    } else if (key !== "") seen.set(key, line.id);
  }
}
