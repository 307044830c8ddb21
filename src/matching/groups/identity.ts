import { FURTHER_WORDS, MOST_NAME_BITS, type Facts } from "../facts";
import { IntList, inverted, type Lists } from "../lists";

/** Which parties a line may be about, best first. */
export interface Identity {
  readonly ofLine: Lists;
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
  const scorer = new PartyScorer(facts);
  const start = new Int32Array(bank.count + 1);
  const items = new IntList();
  for (let line = 0; line < bank.count; line++) {
    if (isWanted(line)) for (const party of scorer.partiesOf(line)) items.push(party);
    start[line + 1] = items.length;
  }
  const ofLine = { start, items: items.trimmed() };
  return { ofLine, linesOfParty: inverted(ofLine, parties.parties) };
}

/** Scores the parties of one line after the other; the columns are swept clean in between. */
class PartyScorer {
  private readonly partiesWithWord: Lists;
  private readonly best: Float64Array;
  private readonly all: Float64Array;
  private readonly other: Float64Array;
  private readonly touched: number[] = [];

  constructor(private readonly facts: Facts) {
    const { parties } = facts.parties;
    this.partiesWithWord = wordsOfParties(facts);
    this.best = new Float64Array(parties);
    this.all = new Float64Array(parties);
    this.other = new Float64Array(parties);
  }

  /** The parties that a line may be about, best first. */
  partiesOf(line: number): number[] {
    this.addNames(line);
    this.addOther(this.facts.learned.partyOf(line), MOST_NAME_BITS / 2);
    this.addNumbers(line);
    const scores = this.touched.map((party) => ({ party, bits: this.bitsOf(party) })).filter(({ bits }) => bits >= LEAST_BITS);
    for (const party of this.touched) this.best[party] = this.all[party] = this.other[party] = 0;
    this.touched.length = 0;
    return scores.sort((a, b) => b.bits - a.bits || a.party - b.party).slice(0, MOST_PARTIES_EACH).map(({ party }) => party);
  }

  private bitsOf(party: number): number {
    const best = this.best[party]!;
    return Math.max(this.other[party]!, Math.min(MOST_NAME_BITS, best + FURTHER_WORDS * (this.all[party]! - best)));
  }

  private touch(party: number): void {
    if (this.best[party] === 0 && this.other[party] === 0) this.touched.push(party);
  }

  private addOther(party: number, bits: number): void {
    if (party < 0 || bits <= 0) return;
    this.touch(party);
    this.other[party] = Math.max(this.other[party]!, bits);
  }

  private addNames(line: number): void {
    const { words, wordBits } = this.facts;
    const { start, items } = this.partiesWithWord;
    for (let at = words.ofLine.start[line]!; at < words.ofLine.start[line + 1]!; at++) {
      const word = words.ofLine.items[at]!;
      const bits = wordBits[word]! * words.lineStrength[at]! / 100;
      if (bits <= 0 || start[word + 1]! - start[word]! > MOST_NAMESAKES) continue;
      for (let index = start[word]!; index < start[word + 1]!; index++) {
        const party = items[index]!;
        this.touch(party);
        this.best[party] = Math.max(this.best[party]!, bits);
        this.all[party]! += bits;
      }
    }
  }

  private addNumbers(line: number): void {
    const { numbers, numberBits, entriesWithNumber, parties } = this.facts;
    for (let at = numbers.ofLine.start[line]!; at < numbers.ofLine.start[line + 1]!; at++) {
      const number = numbers.ofLine.items[at]!;
      const [from, to] = [entriesWithNumber.start[number]!, entriesWithNumber.start[number + 1]!];
      if (numberBits[number]! < TELLING_NUMBER || to - from > MOST_HOLDERS) continue;
      for (let index = from; index < to; index++) this.addOther(parties.partyOfEntry[entriesWithNumber.items[index]!]!, numberBits[number]!);
    }
  }
}

/** Parties by word of their name; the first entry of a party says its words. */
function wordsOfParties({ parties, words }: Facts): Lists {
  const start = new Int32Array(parties.parties + 1);
  const items = new IntList();
  for (let party = 0; party < parties.parties; party++) {
    const entry = parties.entriesOfParty.items[parties.entriesOfParty.start[party]!]!;
    const from = words.ofEntry.start[entry]!;
    for (let at = from; at < from + words.namesOfEntry[entry]!; at++) items.push(words.ofEntry.items[at]!);
    start[party + 1] = items.length;
  }
  return inverted({ start, items: items.trimmed() }, words.vocabulary.size);
}
