import type { Party, PartyKind, PaymentLine } from "../domain";
import { FULLY, PARTLY } from "./rules";
import { NameCounts, NearNames, NO_NAMES, WholeNames, type NameFinder } from "./partyNames";
import type { ApplicationReason, ApplicationSettings } from "./types";
import { plainAccount } from "./partyKeys";

/** A party that a line seems to be from or to. */
export interface PartyHit {
  /** Place in the list of parties. */
  readonly party: number;
  /** FULLY or PARTLY, for its own entries, and for bank entries whose money it was. */
  readonly fact: number;
  readonly bankFact: number;
  readonly reason: ApplicationReason;
}

/** Says whom a line is from or to. */
export interface PartyFinder {
  hits(line: PaymentLine): readonly PartyHit[];
  readonly compared: number;
}

/** Account beginnings by which identifiers inside longer texts are found. */
const ACCOUNT_START = 5;

/**
 * Whom lines are from or to, as Business Central finds it: the bank account first; else the structured name, or where there is
 * none the text; a name is certain when address and city agree, or no other name contains it.
 * Source: Business Central, MatchBankPayments (CustomerMatching, RelatedPartyInfoMatching); spec §2.6.
 */
export class PartiesAsWritten implements PartyFinder {
  private readonly names: NameFinder;
  private readonly counts: Readonly<Record<PartyKind, NameCounts>>;
  private readonly byAccount = new Map<string, number[]>();
  private readonly accountsByStart = new Map<string, string[]>();

  constructor(private readonly parties: readonly Party[], private readonly settings: ApplicationSettings) {
    const names = parties.map(({ name }) => name);
    this.names = settings.partyNames === "off" ? NO_NAMES : settings.partyNames === "nearness" ? new NearNames(names) : new WholeNames(names);
    const of = (kind: PartyKind): NameCounts => new NameCounts(parties.filter((party) => party.kind === kind).map(({ name }) => name));
    this.counts = { customer: of("customer"), vendor: of("vendor"), employee: of("employee") };
    for (const [number, party] of parties.entries()) {
      for (const account of party.accounts) this.learnAccount(number, identifierOf(account, settings.accountMatch));
    }
  }

  get compared(): number {
    return this.names.compared;
  }

  hits(line: PaymentLine): readonly PartyHit[] {
    const byAccount = this.accountHolders(plainAccount(line.counterpartyAccount));
    const certain = new Set(byAccount);
    const reason = { code: "party/account", value: line.counterpartyAccount } as const;
    const hits: PartyHit[] = byAccount.map((party) => ({ party, fact: FULLY, bankFact: FULLY, reason }));
    const text = line.counterpartyName === "" ? line.text : line.counterpartyName;
    for (const party of this.names.find(text)) if (!certain.has(party)) hits.push(this.named(party, line));
    return hits;
  }

  private named(number: number, line: PaymentLine): PartyHit {
    const party = this.parties[number]!;
    const isAtHome = line.counterpartyName !== "" && party.city !== "" && party.address !== ""
      && line.counterpartyCity === party.city && line.counterpartyAddress === party.address;
    if (isAtHome) return { party: number, fact: FULLY, bankFact: FULLY, reason: { code: "party/address", value: party.name } };
    const isUnique = party.kind !== "employee" && this.counts[party.kind].containing(party.name) === 1;
    return { party: number, fact: isUnique ? FULLY : PARTLY, bankFact: PARTLY, reason: { code: "party/name", value: party.name, isUnique } };
  }

  private learnAccount(number: number, identifier: string): void {
    if (identifier === "") return;
    const holders = this.byAccount.get(identifier);
    if (holders !== undefined) {
      if (!holders.includes(number)) holders.push(number);
      return;
    }
    this.byAccount.set(identifier, [number]);
    const start = identifier.slice(0, ACCOUNT_START);
    const same = this.accountsByStart.get(start);
    if (same === undefined) this.accountsByStart.set(start, [identifier]);
    else same.push(identifier);
  }

  private accountHolders(value: string): readonly number[] {
    if (value === "") return [];
    if (this.settings.accountMatch !== "contains") return this.byAccount.get(value) ?? [];
    const found = new Set<number>();
    for (let at = 0; at < value.length; at++) {
      for (let length = 1; length <= ACCOUNT_START; length++) {
        for (const identifier of this.accountsByStart.get(value.slice(at, at + length)) ?? []) {
          if (value.startsWith(identifier, at)) for (const holder of this.byAccount.get(identifier)!) found.add(holder);
        }
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}

function identifierOf({ iban, accountNo, branchNo }: Party["accounts"][number], match: ApplicationSettings["accountMatch"]): string {
  const own = plainAccount(iban);
  return own !== "" ? own : plainAccount(match === "branch-and-account" ? branchNo + accountNo : accountNo);
}
