import { compactText } from "../domain";
import { inverted, type Lists } from "./lists";
import type { Sides } from "./rows";

/** Whom the rows name without words: the account a line came from or went to, and the party of an entry. */
export interface Parties {
  /** Number of the line's counterparty account, or of its counterparty name where it has no account; −1 for neither. */
  readonly payerOfLine: Int32Array;
  /** Number of the entry's party, −1 where it names none. In books without a column for it, the wording of the narrative. */
  readonly partyOfEntry: Int32Array;
  /** Whether parties have columns of their own in these books. */
  readonly areNamed: boolean;
  readonly entriesOfParty: Lists;
  readonly payers: number;
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

/** Numbers the payers and the parties. */
export function readParties(facts: { readonly sides: Sides }): Parties {
  const { bank, book } = facts.sides;
  const payers = new Numbering();
  const parties = new Numbering();
  const [payerOfLine, partyOfEntry] = [new Int32Array(bank.count), new Int32Array(book.count)];
  for (let row = 0; row < bank.count; row++) {
    const { counterpartyAccount, counterpartyName } = bank.rows[row]!;
    payerOfLine[row] = counterpartyAccount === "" ? payers.ofName(counterpartyName) : payers.ofNumber(counterpartyAccount);
  }
  const areNamed = book.rows.some(({ partyNo, counterpartyName }) => partyNo !== "" || counterpartyName !== "");
  for (let row = 0; row < book.count; row++) {
    const { partyNo, counterpartyName, text } = book.rows[row]!;
    partyOfEntry[row] = partyNo === "" ? parties.ofName(areNamed ? counterpartyName : wordingOf(text)) : parties.ofNumber(partyNo);
  }
  if (!areNamed) forgetCommon(partyOfEntry, parties.size);
  return { payerOfLine, partyOfEntry, areNamed, entriesOfParty: byParty(partyOfEntry, parties.size), payers: payers.size, parties: parties.size };
}

/** Part of the books beyond which a wording is a kind of payment and names nobody. */
const MOST_OF_ONE_WORDING = 0.1;

/** A narrative without its numbers, and without words that hold one. */
function wordingOf(text: string): string {
  return /\d/.test(text) ? text.replace(/\S*\d\S*/g, "").trim() : text;
}

function forgetCommon(partyOfEntry: Int32Array, parties: number): void {
  const holders = new Int32Array(parties);
  for (const party of partyOfEntry) if (party >= 0) holders[party]!++;
  const most = Math.max(2, MOST_OF_ONE_WORDING * partyOfEntry.length);
  for (let entry = 0; entry < partyOfEntry.length; entry++) {
    if (partyOfEntry[entry]! >= 0 && holders[partyOfEntry[entry]!]! > most) partyOfEntry[entry] = -1;
  }
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
