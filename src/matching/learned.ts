import type { Chosen } from "./choose";
import { noEvidence, weighPair } from "./evidence";
import type { Facts } from "./facts";
import { IntList, placeOf, type Lists } from "./lists";
import { inOrderOf } from "./order";
import { NOTHING_LEARNED, type Learned } from "./parties";

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

/** Learns from the sure pairs of a first choice. Cost: one sort of the pairs that teach. */
export function learn(facts: Facts, pairs: Chosen): Learned {
  const { payerOfLine, partyOfEntry, payers, parties } = facts.parties;
  const keys = new Float64Array(pairs.count);
  let taught = 0;
  const evidence = noEvidence();
  for (let at = 0; at < pairs.count; at++) {
    const [line, entry] = [pairs.line[at]!, pairs.entry[at]!];
    const [payer, party] = [payerOfLine[line]!, partyOfEntry[entry]!];
    if (pairs.margin[at]! < TEACHING_BITS || payer < 0 || party < 0) continue;
    weighPair(facts, { line, entry }, evidence);
    if (evidence.number >= TEACHING_NUMBER || evidence.name >= TEACHING_NAME) keys[taught++] = payer * parties + party;
  }
  return taught === 0 ? NOTHING_LEARNED : learnedFrom(facts, seenIn(keys.subarray(0, taught), payers, parties));
}

/** The parties that each payer was seen with, ascending, and how often: `times` stands beside `parties.items`. */
interface Seen {
  readonly parties: Lists;
  readonly times: Int32Array;
}

/** Counts keys of payer and party. */
function seenIn(keys: Float64Array, payers: number, parties: number): Seen {
  const order = inOrderOf(keys);
  const [start, items, times] = [new Int32Array(payers + 1), new IntList(), new IntList()];
  for (let at = 0, next = 0; at < order.length; at = next) {
    const key = keys[order[at]!]!;
    while (next < order.length && keys[order[next]!] === key) next++;
    items.push(key % parties);
    times.push(next - at);
    start[Math.floor(key / parties) + 1]!++;
  }
  for (let payer = 0; payer < payers; payer++) start[payer + 1]! += start[payer]!;
  return { parties: { start, items: items.trimmed() }, times: times.trimmed() };
}

function learnedFrom({ parties: { payerOfLine, partyOfEntry, entriesOfParty, payers }, sides: { book } }: Facts, { parties, times }: Seen): Learned {
  const { start, items } = parties;
  const [bitsOf, against, mostSeen] = [new Float64Array(items.length), new Float64Array(payers), new Int32Array(payers).fill(-1)];
  for (let payer = 0; payer < payers; payer++) {
    let [all, most] = [0, 0];
    for (let at = start[payer]!; at < start[payer + 1]!; at++) {
      all += times[at]!;
      if (times[at]! > most) [mostSeen[payer], most] = [items[at]!, times[at]!];
    }
    against[payer] = all === 0 ? 0 : all === 1 ? SEEN_ONCE : SEEN_OFTEN;
    for (let at = start[payer]!; at < start[payer + 1]!; at++) {
      const holders = entriesOfParty.start[items[at]! + 1]! - entriesOfParty.start[items[at]!]!;
      const share = (times[at]! + 0.5) / (all + 1);
      bitsOf[at] = Math.min(MOST_LEARNED_BITS, Math.max(0, Math.log2(share * (book.count + UNSEEN_ENTRIES) / holders)));
    }
  }
  return {
    bits: (line, entry) => {
      const [payer, party] = [payerOfLine[line]!, partyOfEntry[entry]!];
      if (payer < 0 || party < 0) return 0;
      const at = placeOf(parties, payer, party);
      return at < start[payer + 1]! && items[at] === party ? bitsOf[at]! : against[payer]!;
    },
    partyOf: (line) => (payerOfLine[line]! < 0 ? -1 : mostSeen[payerOfLine[line]!]!),
  };
}
