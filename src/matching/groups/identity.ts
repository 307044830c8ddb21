import { FURTHER_WORDS, MOST_NAME_BITS, writtenBits, type Facts } from "../facts";
import { IntList, inverted, placeOf, type Lists } from "../lists";

/** Which parties a line may be about, best first. */
export interface Identity {
  readonly ofLine: Lists;
  /** Lines that may be about each party. */
  readonly linesOfParty: Lists;
}

const MOST_PARTIES_EACH = 4;
/** Parties gone through for two common words together. */
const MOST_MERGED = 4096;
const LEAST_BITS = 4;
/** Parties looked at for one line, those of its rarest words first: a word that more share points at none of them. */
const MOST_NAMESAKES = 256;
const TELLING_NUMBER = 6;
const MOST_HOLDERS = 16;

/** Finds out which parties each line may be about: by name, by account, by the numbers it quotes. */
export function identify(facts: Facts): Identity {
  const { sides: { bank }, parties } = facts;
  const scorer = new PartyScorer(facts);
  const start = new Int32Array(bank.count + 1);
  const items = new IntList(bank.count * 2 + 16);
  for (let line = 0; line < bank.count; line++) {
    scorer.addParties(line, items);
    start[line + 1] = items.length;
  }
  const ofLine = { start, items: items.trimmed() };
  return { ofLine, linesOfParty: inverted(ofLine, parties.parties) };
}

interface WrittenWord {
  readonly word: number;
  /** Parties whose names hold it. */
  readonly holders: number;
  readonly bits: number;
}

/** Scores the parties of one line after the other; the columns are swept clean in between. */
class PartyScorer {
  private readonly partiesWithWord: Lists;
  private readonly best: Float64Array;
  private readonly all: Float64Array;
  private readonly other: Float64Array;
  private readonly touched = new IntList();
  /** The best parties of the present line, and what speaks for them. */
  private readonly first = new Int32Array(MOST_PARTIES_EACH);
  private readonly bitsOfFirst = new Float64Array(MOST_PARTIES_EACH);
  private found = 0;

  constructor(private readonly facts: Facts) {
    const { parties } = facts.parties;
    this.partiesWithWord = wordsOfParties(facts);
    this.best = new Float64Array(parties);
    this.all = new Float64Array(parties);
    this.other = new Float64Array(parties);
  }

  /** Adds the parties that a line may be about to `into`, best first. */
  addParties(line: number, into: IntList): void {
    this.addNames(line);
    this.addOther(this.facts.learned.partyOf(line), MOST_NAME_BITS / 2);
    this.addNumbers(line);
    this.found = 0;
    for (let at = 0; at < this.touched.length; at++) {
      const party = this.touched.values[at]!;
      this.rank(party, this.bitsOf(party));
      this.best[party] = 0;
      this.all[party] = 0;
      this.other[party] = 0;
    }
    this.touched.length = 0;
    for (let place = 0; place < this.found; place++) into.push(this.first[place]!);
  }

  /** Puts a party among the best; of equals the one with the lower number comes first. */
  private rank(party: number, bits: number): void {
    if (bits < LEAST_BITS) return;
    let place = this.found;
    while (place > 0 && (bits > this.bitsOfFirst[place - 1]! || (bits === this.bitsOfFirst[place - 1] && party < this.first[place - 1]!))) {
      if (place < MOST_PARTIES_EACH) {
        this.first[place] = this.first[place - 1]!;
        this.bitsOfFirst[place] = this.bitsOfFirst[place - 1]!;
      }
      place--;
    }
    if (place === MOST_PARTIES_EACH) return;
    this.first[place] = party;
    this.bitsOfFirst[place] = bits;
    this.found = Math.min(MOST_PARTIES_EACH, this.found + 1);
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
    const { ofLine } = this.facts.words;
    const { start } = this.partiesWithWord;
    const [from, to] = [ofLine.start[line]!, ofLine.start[line + 1]!];
    let holders = 0;
    for (let at = from; at < to; at++) holders += start[ofLine.items[at]! + 1]! - start[ofLine.items[at]!]!;
    if (holders > MOST_NAMESAKES) this.addCommon(line);
    else for (let at = from; at < to; at++) this.addWord(ofLine.items[at]!, writtenBits(this.facts, at));
  }

  /** Words that many parties share: the rarest first, the others only for parties that those pointed at. */
  private addCommon(line: number): void {
    const { ofLine } = this.facts.words;
    const { start } = this.partiesWithWord;
    const written: WrittenWord[] = [];
    for (let at = ofLine.start[line]!; at < ofLine.start[line + 1]!; at++) {
      const word = ofLine.items[at]!;
      written.push({ word, holders: start[word + 1]! - start[word]!, bits: writtenBits(this.facts, at) });
    }
    written.sort((a, b) => a.holders - b.holders || a.word - b.word);
    let left = MOST_NAMESAKES;
    for (let at = 0; at < written.length; at++) {
      const each = written[at]!;
      left -= each.holders;
      if (left >= 0) this.addWord(each.word, each.bits);
      else if (this.touched.length > 0) this.addToKnown(each);
      else if (at > 0) this.addBoth(written[at - 1]!, each);
    }
  }

  /** A common word speaks for parties that other words pointed at. */
  private addToKnown({ word, bits }: WrittenWord): void {
    for (let place = 0; place < this.touched.length; place++) {
      const party = this.touched.values[place]!;
      const at = placeOf(this.partiesWithWord, word, party);
      if (at < this.partiesWithWord.start[word + 1]! && this.partiesWithWord.items[at] === party) this.addParty(party, bits);
    }
  }

  /** Common words both of which a name has: the parties that hold the one and the other. */
  private addBoth(one: WrittenWord, other: WrittenWord): void {
    const { start, items } = this.partiesWithWord;
    let [at, beside] = [start[one.word]!, start[other.word]!];
    const [end, besideEnd] = [start[one.word + 1]!, start[other.word + 1]!];
    if (end - at + besideEnd - beside > MOST_MERGED) return;
    while (at < end && beside < besideEnd) {
      if (items[at] === items[beside]) {
        this.addParty(items[at]!, one.bits);
        this.addParty(items[at]!, other.bits);
      }
      if (items[at]! <= items[beside]!) at++;
      else beside++;
    }
  }

  private addWord(word: number, bits: number): void {
    if (bits <= 0) return;
    const { start, items } = this.partiesWithWord;
    for (let index = start[word]!; index < start[word + 1]!; index++) this.addParty(items[index]!, bits);
  }

  private addParty(party: number, bits: number): void {
    this.touch(party);
    this.best[party] = Math.max(this.best[party]!, bits);
    this.all[party]! += bits;
  }

  private addNumbers(line: number): void {
    const { numbers, numberBits, entriesWithNumber, parties } = this.facts;
    const account = numbers.accountOfLine[line]!;
    if (account >= 0) {
      const holder = entriesWithNumber.items[entriesWithNumber.start[account]!]!;
      this.addOther(parties.partyOfEntry[holder]!, numberBits[account]!);
    }
    for (let at = numbers.ofLine.start[line]!; at < numbers.ofLine.start[line + 1]!; at++) {
      const number = numbers.ofLine.items[at]!;
      const [from, to] = [entriesWithNumber.start[number]!, entriesWithNumber.start[number + 1]!];
      if (numberBits[number]! < TELLING_NUMBER || to - from > MOST_HOLDERS) continue;
      for (let index = from; index < to; index++) this.addOther(parties.partyOfEntry[entriesWithNumber.items[index]!]!, numberBits[number]!);
    }
  }
}

/** Parties by word of their name, or of their narrative where they have no other; the first entry of a party says its words. */
function wordsOfParties({ parties, words }: Facts): Lists {
  const start = new Int32Array(parties.parties + 1);
  const items = new IntList();
  for (let party = 0; party < parties.parties; party++) {
    start[party + 1] = items.length;
    if (parties.entriesOfParty.start[party] === parties.entriesOfParty.start[party + 1]) continue;
    const entry = parties.entriesOfParty.items[parties.entriesOfParty.start[party]!]!;
    const from = words.ofEntry.start[entry]!;
    const to = parties.areNamed ? from + words.namesOfEntry[entry]! : words.ofEntry.start[entry + 1]!;
    for (let at = from; at < to; at++) items.push(words.ofEntry.items[at]!);
    start[party + 1] = items.length;
  }
  return inverted({ start, items: items.trimmed() }, words.vocabulary.size);
}
