import type { Chosen } from "./choose";
import { noEvidence, weighPair } from "./evidence";
import type { Facts } from "./facts";
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

/** Learns from the sure pairs of a first choice. */
export function learn(facts: Facts, pairs: Chosen): Learned {
  const { payerOfLine, partyOfEntry, entriesOfParty } = facts.parties;
  const seen = new Map<number, Map<number, number>>();
  const evidence = noEvidence();
  for (let at = 0; at < pairs.count; at++) {
    const [line, entry] = [pairs.line[at]!, pairs.entry[at]!];
    const [payer, party] = [payerOfLine[line]!, partyOfEntry[entry]!];
    if (pairs.margin[at]! < TEACHING_BITS || payer < 0 || party < 0) continue;
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
