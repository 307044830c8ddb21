import { partyWords, scanRuns, type Run } from "../domain";
import { Spelling, Vocabulary, WHOLE } from "../matching";

/** A party whose name a text holds. */
export interface NamedParty {
  /** Place in the list of parties. */
  readonly party: number;
  /** Whether every telling word of the name stands in the text. */
  readonly isWhole: boolean;
  /** How much the words found tell, in bits. */
  readonly bits: number;
}

/** Words by which a party is looked up: its rarest. */
const KEYS = 2;
/** As if so many more parties were known: a short list says little about how rare a word is. */
const UNSEEN = 32;
/** Share of a name's telling that must be found for the name to be meant, though not whole. */
const ENOUGH = 0.66;
/** Parties looked at for one word; words of more parties tell nobody. */
const MOST_PER_WORD = 512;

/**
 * Finds parties by the telling words of their names: folded, in any order, legal forms left out, shortened and misspelt words
 * taken for what they may stand for.
 * Cost: built once over the parties' words; a text costs one look-up a word, and the parties of its rarer words.
 */
export class NameWords {
  compared = 0;
  private readonly words = new Vocabulary();
  private readonly wordsOfParty: readonly (readonly number[])[];
  private readonly holders: number[] = [];
  private readonly byKey = new Map<number, number[]>();
  private readonly spelling: Spelling;
  private readonly strengths = new Map<number, number>();

  constructor(private readonly names: readonly string[]) {
    this.wordsOfParty = names.map((name) => [...new Set(partyWords(name).map((word) => this.intern(word)))]);
    for (const words of this.wordsOfParty) for (const word of words) this.holders[word] = (this.holders[word] ?? 0) + 1;
    for (const [party, words] of this.wordsOfParty.entries()) {
      const rarest = [...words].sort((a, b) => this.holders[a]! - this.holders[b]! || a - b).slice(0, KEYS);
      for (const word of rarest) {
        const list = this.byKey.get(word);
        if (list === undefined) this.byKey.set(word, [party]);
        else list.push(party);
      }
    }
    this.spelling = new Spelling(this.words);
  }

  /** Parties whose names the text holds, whole or nearly; a name inside another that is held too is left out. */
  find(text: string): readonly NamedParty[] {
    this.readWords(text);
    const parties = new Set<number>();
    for (const word of this.strengths.keys()) {
      const list = this.byKey.get(word);
      if (list !== undefined && list.length <= MOST_PER_WORD) for (const party of list) parties.add(party);
    }
    const found = [...parties].sort((a, b) => a - b).map((party) => this.judge(party)).filter((each) => each !== null);
    const whole = found.filter(({ isWhole }) => isWhole);
    return whole.length > 0 ? whole.filter((one) => !whole.some((other) => this.isInside(one, other))) : found;
  }

  private judge(party: number): NamedParty | null {
    this.compared++;
    let [found, all, whole] = [0, 0, 0];
    const words = this.wordsOfParty[party]!;
    for (const word of words) {
      const bits = Math.log2((this.names.length + UNSEEN) / this.holders[word]!);
      all += bits;
      const strength = this.strengths.get(word) ?? 0;
      found += (bits * strength) / WHOLE;
      if (strength > 0) whole++;
    }
    const isWhole = words.length > 0 && whole === words.length;
    return isWhole || (whole > 1 && found >= ENOUGH * all) ? { party, isWhole, bits: found } : null;
  }

  /** "Hansen Marine" says nothing beside "Hansen Marine Services" when the text holds both. */
  private isInside(one: NamedParty, other: NamedParty): boolean {
    const [inner, outer] = [this.wordsOfParty[one.party]!, this.wordsOfParty[other.party]!];
    return inner.length < outer.length && inner.every((word) => outer.includes(word));
  }

  private readWords(text: string): void {
    this.strengths.clear();
    scanRuns(text, (run) => this.readWord(run));
  }

  private readWord({ codes, length }: Run): void {
    const word = this.words.find(codes, length);
    if (word >= 0) this.strengths.set(word, WHOLE);
    else for (const reading of this.spelling.readings(codes, length)) {
      this.strengths.set(reading.word, Math.max(reading.strength, this.strengths.get(reading.word) ?? 0));
    }
  }

  private intern(word: string): number {
    return this.words.intern(Uint16Array.from(word, (char) => char.charCodeAt(0)), word.length);
  }
}
