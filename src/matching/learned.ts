import { compactText } from "../domain";
import type { Chosen } from "./choose";
import { noEvidence, weighPair } from "./evidence";
import type { Facts } from "./facts";
import type { Lists } from "./lists";
import { inverted } from "./lists";

/** Whom the rows name without words: the account a line came from or went to, and the party of an entry. */
export interface Parties {
  /** Number of the line's counterparty account, or of its counterparty name where it has no account; −1 for neither. */
  readonly payerOfLine: Int32Array;
  /** Number of the entry's party, −1 where it names none. */
  readonly partyOfEntry: Int32Array;
  readonly entriesOfParty: Lists;
  readonly parties: number;
}

/** Which accounts and payer names stand for which parties, as the sure matches of this very workbook show. */
export interface Learned {
  /** Bits for or against the line's payer being the entry's party. */
  bits(line: number, entry: number): number;
  /** The party that the line's payer was seen with most, or −1. */
  partyOf(line: number): number;
}

export const NOTHING_LEARNED: Learned = { bits: () => 0, partyOf: () => -1 };

/** A few rows say little about how rare a party is: as if so many more entries were another's. */
const UNSEEN_ENTRIES = 64;
/** Margin from which a match teaches. */
const TEACHING_BITS = 6;
/** An amount alone teaches nothing: the number of the document or part of the name must agree as well. */
const TEACHING_NUMBER = 4;
const TEACHING_NAME = 3;
/** Most that a known payer adds to a pair. */
export const MOST_LEARNED_BITS = 11;
/** Against: the payer was seen with another party, once, and more than once. */
const SEEN_ONCE = -2;
const SEEN_OFTEN = -5;

/** Numbers the payers and the parties. */
export function readParties(facts: Pick<Facts, "sides">): Parties {
  const { bank, book } = facts.sides;
  const payers = new Numbering();
  const parties = new Numbering();
  const payerOfLine = Int32Array.from(bank.rows, ({ counterpartyAccount, counterpartyName }) =>
    (counterpartyAccount === "" ? payers.ofName(counterpartyName) : payers.ofNumber(counterpartyAccount)));
  const partyOfEntry = Int32Array.from(book.rows, ({ partyNo, counterpartyName }) =>
    (partyNo === "" ? parties.ofName(counterpartyName) : parties.ofNumber(partyNo)));
  return { payerOfLine, partyOfEntry, entriesOfParty: byParty(partyOfEntry, parties.size), parties: parties.size };
}

/** Numbers names, and account or party numbers, by what is left when they are folded; each spelling is folded once. */
class Numbering {
  size = 0;
  private readonly byFolded = new Map<string, number>();
  private readonly names = new Map<string, number>([["", -1]]);
  private readonly numbers = new Map<string, number>();

  ofName(name: string): number {
    return this.remembered(this.names, name, "");
  }

  ofNumber(number: string): number {
    return this.remembered(this.numbers, number, "=");
  }

  private remembered(spellings: Map<string, number>, text: string, mark: string): number {
    const known = spellings.get(text);
    if (known !== undefined) return known;
    const folded = mark + compactText(text);
    const number = this.byFolded.get(folded) ?? this.size;
    if (number === this.size) this.byFolded.set(folded, this.size++);
    spellings.set(text, number);
    return number;
  }
}

function byParty(partyOfEntry: Int32Array, parties: number): Lists {
  const start = new Int32Array(partyOfEntry.length + 1);
  for (let entry = 0; entry < partyOfEntry.length; entry++) start[entry + 1] = start[entry]! + (partyOfEntry[entry]! < 0 ? 0 : 1);
  return inverted({ start, items: partyOfEntry.filter((party) => party >= 0) }, parties);
}

/** Learns from the sure pairs of a first choice. */
export function learn(facts: Facts, pairs: readonly Chosen[]): Learned {
  const { payerOfLine, partyOfEntry, entriesOfParty } = facts.parties;
  const seen = new Map<number, Map<number, number>>();
  const evidence = noEvidence();
  for (const { line, entry, margin } of pairs) {
    const [payer, party] = [payerOfLine[line]!, partyOfEntry[entry]!];
    if (margin < TEACHING_BITS || payer < 0 || party < 0) continue;
    weighPair(facts, { line, entry }, evidence);
    if (evidence.number < TEACHING_NUMBER && evidence.name < TEACHING_NAME) continue;
    const parties = seen.get(payer) ?? new Map<number, number>();
    parties.set(party, (parties.get(party) ?? 0) + 1);
    seen.set(payer, parties);
  }
  if (seen.size === 0) return NOTHING_LEARNED;
  const entries = facts.sides.book.count;
  const bits = (line: number, entry: number): number => {
    const [payer, party] = [payerOfLine[line]!, partyOfEntry[entry]!];
    const parties = payer < 0 ? undefined : seen.get(payer);
    if (parties === undefined || party < 0) return 0;
    const [times, all] = [parties.get(party) ?? 0, total(parties)];
    if (times === 0) return all === 1 ? SEEN_ONCE : SEEN_OFTEN;
    const holders = entriesOfParty.start[party + 1]! - entriesOfParty.start[party]!;
    const share = (times + 0.5) / (all + 1);
    return Math.min(MOST_LEARNED_BITS, Math.max(0, Math.log2(share * (entries + UNSEEN_ENTRIES) / holders)));
  };
  const partyOf = (line: number): number => {
    const parties = payerOfLine[line]! < 0 ? undefined : seen.get(payerOfLine[line]!);
    return parties === undefined ? -1 : mostSeen(parties);
  };
  return { bits, partyOf };
}

function total(parties: ReadonlyMap<number, number>): number {
  let all = 0;
  for (const times of parties.values()) all += times;
  return all;
}

function mostSeen(parties: ReadonlyMap<number, number>): number {
  let [best, most] = [-1, 0];
  for (const [party, times] of parties) {
    if (times > most || (times === most && party < best)) [best, most] = [party, times];
  }
  return best;
}
