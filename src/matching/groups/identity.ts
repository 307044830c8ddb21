import { FURTHER_WORDS, MOST_NAME_BITS, type Facts } from "../facts";
import { IntList, type Lists } from "../lists";

/** Which parties a line may be about, best first, and how surely. */
export interface Identity {
  readonly ofLine: Lists;
  readonly bits: Float32Array;
  /** Lines that may be about each party. */
  readonly linesOfParty: Lists;
}

const MOST_PARTIES_EACH = 3;
const LEAST_BITS = 4;
/** A word that so many parties share points at none of them. */
const MOST_NAMESAKES = 40;
const TELLING_NUMBER = 6;
const MOST_HOLDERS = 16;

/** Finds out which parties each line may be about: by name, by account, by the numbers it quotes. */
export function identify(facts: Facts, isWanted: (line: number) => boolean): Identity {
  const { sides: { bank }, parties } = facts;
  const partiesWithWord = wordsOfParties(facts);
  const start = new Int32Array(bank.count + 1);
  const items = new IntList();
  const bits: number[] = [];
  for (let line = 0; line < bank.count; line++) {
    if (isWanted(line)) {
      for (const [party, value] of partiesOf(facts, line, partiesWithWord)) {
        items.push(party);
        bits.push(value);
      }
    }
    start[line + 1] = items.length;
  }
  const ofLine = { start, items: items.trimmed() };
  return { ofLine, bits: Float32Array.from(bits), linesOfParty: turned(ofLine, parties.parties) };
}

function turned(ofLine: Lists, parties: number): Lists {
  const start = new Int32Array(parties + 1);
  for (const party of ofLine.items) start[party + 1]!++;
  for (let party = 0; party < parties; party++) start[party + 1]! += start[party]!;
  const fill = start.slice(0, -1);
  const items = new Int32Array(ofLine.items.length);
  for (let line = 0; line + 1 < ofLine.start.length; line++) {
    for (let at = ofLine.start[line]!; at < ofLine.start[line + 1]!; at++) items[fill[ofLine.items[at]!]!++] = line;
  }
  return { start, items };
}

/** Parties by word of their name. */
function wordsOfParties(facts: Facts): Map<number, Set<number>> {
  const { parties, words, sides: { book } } = facts;
  const holders = new Map<number, Set<number>>();
  for (let entry = 0; entry < book.count; entry++) {
    const party = parties.partyOfEntry[entry]!;
    if (party < 0) continue;
    const from = words.ofEntry.start[entry]!;
    for (let at = from; at < from + words.namesOfEntry[entry]!; at++) {
      const word = words.ofEntry.items[at]!;
      const known = holders.get(word);
      if (known === undefined) holders.set(word, new Set([party]));
      else known.add(party);
    }
  }
  return holders;
}

function partiesOf(facts: Facts, line: number, partiesWithWord: ReadonlyMap<number, ReadonlySet<number>>): [party: number, bits: number][] {
  const scores = new Map<number, number>();
  const raise = (party: number, bits: number): void => {
    if (party >= 0) scores.set(party, Math.max(scores.get(party) ?? 0, bits));
  };
  for (const [party, bits] of byName(facts, line, partiesWithWord)) raise(party, bits);
  raise(facts.learned.partyOf(line), MOST_NAME_BITS / 2);
  const { numbers, numberBits, entriesWithNumber, parties } = facts;
  for (let at = numbers.ofLine.start[line]!; at < numbers.ofLine.start[line + 1]!; at++) {
    const number = numbers.ofLine.items[at]!;
    const [from, to] = [entriesWithNumber.start[number]!, entriesWithNumber.start[number + 1]!];
    if (numberBits[number]! < TELLING_NUMBER || to - from > MOST_HOLDERS) continue;
    for (let index = from; index < to; index++) raise(parties.partyOfEntry[entriesWithNumber.items[index]!]!, numberBits[number]!);
  }
  return [...scores].filter(([, bits]) => bits >= LEAST_BITS).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_PARTIES_EACH);
}

function byName(facts: Facts, line: number, partiesWithWord: ReadonlyMap<number, ReadonlySet<number>>): Map<number, number> {
  const { words, wordBits } = facts;
  const best = new Map<number, number>();
  const all = new Map<number, number>();
  for (let at = words.ofLine.start[line]!; at < words.ofLine.start[line + 1]!; at++) {
    const word = words.ofLine.items[at]!;
    const holders = partiesWithWord.get(word);
    if (holders === undefined || holders.size > MOST_NAMESAKES) continue;
    const bits = wordBits[word]! * words.lineStrength[at]! / 100;
    for (const party of holders) {
      best.set(party, Math.max(best.get(party) ?? 0, bits));
      all.set(party, (all.get(party) ?? 0) + bits);
    }
  }
  const scores = new Map<number, number>();
  for (const [party, most] of best) scores.set(party, Math.min(MOST_NAME_BITS, most + FURTHER_WORDS * (all.get(party)! - most)));
  return scores;
}
