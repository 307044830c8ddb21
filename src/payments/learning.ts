import { amount, wordsOf, type AccountRef, type Application, type OpenEntry, type PartyKind, type PaymentLine } from "../domain";
import { aliasKey, plainAccount } from "./partyKeys";
import type { LearnedFacts, LearnedFee, LearnedLag, LearnedParty, LearnedText } from "./types";

/** One line that a person has accepted, with the rows it was put on. */
export interface AcceptedLine {
  readonly line: PaymentLine;
  readonly rows: readonly Application[];
  readonly entries: readonly OpenEntry[];
}

export const NOTHING_LEARNED: LearnedFacts = { accounts: [], aliases: [], texts: [], fees: [], lags: [] };

/** Words of a text that are learned: enough to tell it, few enough to come again. */
const MOST_WORDS = 4;
const SHORTEST_WORD = 3;

/**
 * Learns from accepted work, line by line: whose account and whose name it was, what account a text stands for, what a
 * counterparty's bank keeps, and how long after the due date a party pays. Each adds to a count, so that one wrong acceptance does
 * not outweigh many right ones.
 *
 * Shapes:  facts known so far and accepted lines → facts with them; the facts given stay as they are.
 * Units:   days; amounts in the bank account's currency.
 * Cost:    linear in the lines and in what is known.
 */
export function learnFrom(known: LearnedFacts, accepted: readonly AcceptedLine[]): LearnedFacts {
  const counts = {
    accounts: counter(known.accounts, (each) => partyKey(each)), aliases: counter(known.aliases, (each) => partyKey(each)),
    texts: counter(known.texts, textKey), fees: counter(known.fees, feeKey), lags: new Map(known.lags.map((each) => [lagKey(each), each])),
  };
  for (const each of accepted) {
    const party = partyOf(each);
    if (party !== null) {
      count(counts.accounts, { key: plainAccount(each.line.counterpartyAccount), party, times: 1 }, partyKey);
      count(counts.aliases, { key: aliasKey(each.line), party, times: 1 }, partyKey);
      learnFee(counts.fees, each, party);
      learnLag(counts.lags, each, party);
    } else learnText(counts.texts, each);
  }
  return {
    accounts: sorted(counts.accounts).filter(({ key }) => key !== ""), aliases: sorted(counts.aliases).filter(({ key }) => key !== ""),
    texts: sorted(counts.texts), fees: sorted(counts.fees), lags: sorted(counts.lags),
  };
}

/** Forgets one thing that was learned: the list without it. */
export function forget<K extends keyof LearnedFacts>(known: LearnedFacts, list: K, fact: LearnedFacts[K][number]): LearnedFacts {
  return { ...known, [list]: (known[list] as readonly unknown[]).filter((each) => each !== fact) };
}

/** An account that a line's text was accepted for before, with how often, and how often something else was. */
export interface TextSuggestion {
  readonly account: AccountRef;
  readonly key: string;
  readonly times: number;
  readonly others: number;
}

/** Suggests the account that lines with this text were accepted for most; null when nothing was, or as often something else. */
export function suggestAccount(known: LearnedFacts, line: PaymentLine): TextSuggestion | null {
  const key = textPattern(line);
  const own = known.texts.filter((each) => each.key === key && key !== "");
  let all = 0;
  for (const { times } of own) all += times;
  const [most] = [...own].sort((a, b) => b.times - a.times);
  return most === undefined || most.times * 2 <= all ? null : { account: most.account, key, times: most.times, others: all - most.times };
}

/** Mean and deviation of the days after the due date on which a party pays; null before it was seen twice. */
export function usualLag(known: LearnedFacts, party: LearnedLag["party"]): { readonly days: number; readonly deviation: number; readonly times: number } | null {
  const lag = known.lags.find((each) => each.party.kind === party.kind && each.party.no === party.no);
  if (lag === undefined || lag.times < 2) return null;
  const days = lag.days / lag.times;
  return { days, deviation: Math.sqrt(Math.max(0, lag.squares / lag.times - days * days)), times: lag.times };
}

/** The words of a text that come again: letters only, numbers and dates left out. */
export function textPattern({ text }: PaymentLine): string {
  return wordsOf(text).filter((word) => word.length >= SHORTEST_WORD && !/\d/.test(word)).slice(0, MOST_WORDS).join(" ");
}

const KINDS: Readonly<Record<string, PartyKind>> = { Customer: "customer", Vendor: "vendor", Employee: "employee" };

/** The one party of a line's rows; null when there is none or more than one. */
function partyOf({ rows }: AcceptedLine): LearnedParty["party"] | null {
  const parties = new Map(rows.flatMap(({ account }) => (KINDS[account.type] === undefined ? [] : [[`${account.type}\n${account.no}`, account] as const])));
  const [account] = [...parties.values()];
  return parties.size !== 1 || account === undefined ? null : { kind: KINDS[account.type]!, no: account.no };
}

function learnFee(fees: Map<string, LearnedFee>, { rows }: AcceptedLine, party: LearnedParty["party"]): void {
  for (const row of rows) {
    if (row.purpose === "fee" && row.account.no !== "" && row.appliedAmount < 0) {
      count(fees, { party, amount: amount(-row.appliedAmount), account: row.account, times: 1 }, feeKey);
    }
  }
}

function learnLag(lags: Map<string, LearnedLag>, { line, entries }: AcceptedLine, party: LearnedParty["party"]): void {
  for (const { dueOn } of entries) {
    if (dueOn === null || line.bookedOn === null) continue;
    const days = line.bookedOn - dueOn;
    const before = lags.get(lagKey({ party })) ?? { party, times: 0, days: 0, squares: 0 };
    lags.set(lagKey({ party }), { party, times: before.times + 1, days: before.days + days, squares: before.squares + days * days });
  }
}

function learnText(texts: Map<string, LearnedText>, { line, rows }: AcceptedLine): void {
  const key = textPattern(line);
  const own = rows.filter(({ entry }) => entry === null);
  if (key === "" || own.length !== 1 || own[0]!.account.no === "") return;
  count(texts, { key, account: own[0]!.account, times: 1 }, textKey);
}

interface Counted {
  readonly times: number;
}

function counter<T>(facts: readonly T[], keyOf: (fact: T) => string): Map<string, T> {
  return new Map(facts.map((fact) => [keyOf(fact), fact]));
}

function count<T extends Counted>(facts: Map<string, T>, fact: T, keyOf: (fact: T) => string): void {
  const key = keyOf(fact);
  const before = facts.get(key);
  facts.set(key, before === undefined ? fact : { ...before, times: before.times + fact.times });
}

function sorted<T>(facts: ReadonlyMap<string, T>): T[] {
  return [...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

function partyKey({ key, party }: LearnedParty): string {
  return [key, party.kind, party.no].join("\n");
}

function textKey({ key, account }: LearnedText): string {
  return [key, account.type, account.no].join("\n");
}

function feeKey({ party, amount: value, account }: LearnedFee): string {
  return [party.kind, party.no, value, account.type, account.no].join("\n");
}

function lagKey({ party }: Pick<LearnedLag, "party">): string {
  return `${party.kind}\n${party.no}`;
}
