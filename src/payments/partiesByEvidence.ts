import { foldText, partyWords, type Party, type PaymentLine } from "../domain";
import { NameWords, type NamedParty } from "./nameWords";
import type { PartyFinder, PartyHit } from "./parties";
import { aliasKey, plainAccount } from "./partyKeys";
import { FULLY, PARTLY } from "./rules";
import type { ApplicationReason, LearnedFacts, LearnedParty } from "./types";

/** Share of what was accepted that makes a learned party certain, and times an alias must have been accepted for that. */
const CERTAIN_SHARE = 0.75;
const CERTAIN_ALIAS = 2;
/** Bits from which words in free text name a party. */
const TELLING_BITS = 7;
/** Country and check digits before the national number in an IBAN. Source: ISO 13616. */
const IBAN_HEAD = 4;

/**
 * Whom lines are from or to, by the best of all evidence: account, what was learned from accepted work, the structured name and
 * the text, names read word by word.
 */
export class PartiesByEvidence implements PartyFinder {
  private readonly words: NameWords;
  private readonly byAccount = new Map<string, number[]>();
  private readonly learnedAccounts: ReadonlyMap<string, readonly LearnedParty[]>;
  private readonly learnedAliases: ReadonlyMap<string, readonly LearnedParty[]>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly named = new Map<string, readonly NamedParty[]>();

  constructor(private readonly parties: readonly Party[], learned: LearnedFacts, private readonly readsNames: boolean) {
    this.words = new NameWords(parties.map(({ name }) => name));
    this.places = new Map(parties.map((party, place) => [`${party.kind}\n${party.no}`, place]));
    this.learnedAccounts = byKey(learned.accounts);
    this.learnedAliases = byKey(learned.aliases);
    for (const [place, party] of parties.entries()) {
      for (const { iban, accountNo, branchNo } of party.accounts) {
        for (const text of [iban, plainAccount(iban).slice(IBAN_HEAD), accountNo, branchNo === "" ? "" : branchNo + accountNo]) this.addAccount(place, plainAccount(text));
      }
    }
  }

  get compared(): number {
    return this.words.compared;
  }

  hits(line: PaymentLine): readonly PartyHit[] {
    const byAccount = this.accountHits(line);
    if (byAccount.some(({ fact }) => fact === FULLY)) return byAccount;
    const best = new Map<number, PartyHit>();
    for (const hit of [...byAccount, ...this.aliasHits(line), ...this.nameHits(line)]) {
      const known = best.get(hit.party);
      if (known === undefined || hit.fact > known.fact) best.set(hit.party, hit);
    }
    return [...best.values()].sort((a, b) => b.fact - a.fact || a.party - b.party);
  }

  private accountHits(line: PaymentLine): PartyHit[] {
    const value = plainAccount(line.counterpartyAccount);
    if (value === "") return [];
    const tail = /^[A-Z]{2}\d{2}/.test(value) ? value.slice(IBAN_HEAD) : "";
    const holders = [...new Set([...(this.byAccount.get(value) ?? []), ...(tail === "" ? [] : this.byAccount.get(tail) ?? [])])];
    if (holders.length > 0) {
      const reason = { code: "party/account", value: line.counterpartyAccount } as const;
      return holders.map((party) => ({ party, fact: FULLY, bankFact: FULLY, reason }));
    }
    return this.learnedHits(this.learnedAccounts.get(value) ?? [], 1, (times) => ({ code: "party/learned-account", value: line.counterpartyAccount, times }));
  }

  private aliasHits(line: PaymentLine): PartyHit[] {
    const learned = this.learnedAliases.get(aliasKey(line)) ?? [];
    return this.learnedHits(learned, CERTAIN_ALIAS, (times) => ({ code: "party/learned-alias", value: line.counterpartyName, times }));
  }

  /** What was accepted most, certain when it is most of all that was accepted. */
  private learnedHits(learned: readonly LearnedParty[], fewest: number, reasonOf: (times: number) => ApplicationReason): PartyHit[] {
    let all = 0;
    for (const { times } of learned) all += times;
    const [most] = [...learned].sort((a, b) => b.times - a.times || (a.party.no < b.party.no ? -1 : 1));
    const party = most === undefined ? undefined : this.places.get(`${most.party.kind}\n${most.party.no}`);
    if (most === undefined || party === undefined || most.times * 2 <= all) return [];
    const fact = most.times >= fewest && most.times >= CERTAIN_SHARE * all ? FULLY : PARTLY;
    return [{ party, fact, bankFact: fact, reason: reasonOf(most.times) }];
  }

  private nameHits(line: PaymentLine): PartyHit[] {
    if (!this.readsNames) return [];
    const own = line.counterpartyName === "" ? [] : this.namedIn(line.counterpartyName);
    const structured = this.asHits(own, line, line.counterpartyName);
    if (structured.some(({ fact }) => fact === FULLY)) return structured;
    return [...structured, ...this.asHits(this.namedIn(line.text), line, "")];
  }

  private namedIn(text: string): readonly NamedParty[] {
    const known = this.named.get(text);
    if (known !== undefined) return known;
    const found = this.words.find(text);
    this.named.set(text, found);
    return found;
  }

  /** `name`: the structured name that was read; "" = free text. */
  private asHits(named: readonly NamedParty[], line: PaymentLine, name: string): PartyHit[] {
    return named.flatMap((each): PartyHit[] => {
      const party = this.parties[each.party]!;
      const same = named.filter((other) => this.parties[other.party]!.kind === party.kind);
      const reason = { code: "party/name", value: party.name, isUnique: same.length === 1 } as const;
      if (isAtHome(party, line)) return [{ party: each.party, fact: FULLY, bankFact: FULLY, reason: { code: "party/address", value: party.name } }];
      const isTelling = name === "" ? each.bits >= TELLING_BITS : each.bits >= TELLING_BITS || isSameName(party.name, name);
      const isCertain = each.isWhole && same.length === 1 && isTelling;
      if (!each.isWhole && same.length > 1) return [];
      return [{ party: each.party, fact: isCertain ? FULLY : PARTLY, bankFact: isCertain ? FULLY : PARTLY, reason }];
    });
  }

  private addAccount(place: number, identifier: string): void {
    if (identifier === "") return;
    const holders = this.byAccount.get(identifier);
    if (holders === undefined) this.byAccount.set(identifier, [place]);
    else if (!holders.includes(place)) holders.push(place);
  }
}

function isAtHome(party: Party, line: PaymentLine): boolean {
  const [city, address] = [foldText(party.city), foldText(party.address)];
  return line.counterpartyName !== "" && city !== "" && address !== ""
    && foldText(line.counterpartyCity) === city && foldText(line.counterpartyAddress) === address;
}

function isSameName(one: string, other: string): boolean {
  return [...partyWords(one)].sort().join(" ") === [...partyWords(other)].sort().join(" ");
}

function byKey(learned: readonly LearnedParty[]): ReadonlyMap<string, readonly LearnedParty[]> {
  const lists = new Map<string, LearnedParty[]>();
  for (const each of learned) {
    if (each.key === "") continue;
    const list = lists.get(each.key);
    if (list === undefined) lists.set(each.key, [each]);
    else list.push(each);
  }
  return lists;
}
