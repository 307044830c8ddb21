import type { BothClasses } from "./classes";
import { AS_IT_STANDS } from "./digits";
import { noEvidence, weighPair, type RowPair } from "./evidence";
import type { Facts } from "./facts";
import { holds } from "./lists";
import type { Pairs } from "./pairs";

/** Most margin of a pair in doubt, in bits: enough to suggest, not to apply. */
export const MOST_DOUBTED = 3;
/** Bits of a number that names a document, and of a name that is the party's. */
const TELLING_NUMBER = 6;
const SAME_NAME = 5;

/** Entries that share a number which still names a document. */
const MOST_HOLDERS = 4;

const evidence = noEvidence();

/** Whether the line also quotes other documents of the entry's party: it may pay them too, though one alone has its amount. */
export function quotesMore(facts: Facts, { line, entry }: RowPair): boolean {
  const { numbers, numberBits, entriesWithNumber, parties: { partyOfEntry } } = facts;
  const party = partyOfEntry[entry]!;
  for (let at = numbers.ofLine.start[line]!; at < numbers.ofLine.start[line + 1]!; at++) {
    const number = numbers.ofLine.items[at]!;
    const [from, to] = [entriesWithNumber.start[number]!, entriesWithNumber.start[number + 1]!];
    const isTelling = numberBits[number]! >= TELLING_NUMBER && (numbers.linePlace[at]! & AS_IT_STANDS) !== 0 && to - from <= MOST_HOLDERS;
    if (!isTelling || party < 0 || holds(numbers.ofEntry, entry, number)) continue;
    for (let index = from; index < to; index++) if (partyOfEntry[entriesWithNumber.items[index]!] === party) return true;
  }
  return false;
}

/**
 * Says of a pair whether another line of the same amount and party has no entry: the bank booked the payment twice, or the
 * books lack one, and nothing says which of the two lines it is.
 */
export function paidTwice(facts: Facts, pairs: Pairs, { lines, entries }: BothClasses): (at: number) => boolean {
  const { bank } = facts.sides;
  const hasOwn = new Uint8Array(bank.count);
  for (let at = 0; at < pairs.count; at++) hasOwn[pairs.line[at]!] = 1;
  return (at) => {
    const [line, entry, rival] = [pairs.line[at]!, pairs.entry[at]!, pairs.rivalLine[at]!];
    if (rival < 0 || pairs.rivalEntry[at] !== entries.ofRow[entry] || rival === lines.ofRow[line]) return false;
    const other = lines.first[rival]!;
    if (hasOwn[other] === 1 || bank.amount[other] !== bank.amount[line]) return false;
    weighPair(facts, { line: other, entry }, evidence);
    return evidence.number >= 0 && evidence.name + evidence.account + evidence.quotedAccount >= SAME_NAME;
  };
}
