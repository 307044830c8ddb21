import { wordsOf } from "../../domain";
import { LIVING } from "./terms/living";
import { OFFICE } from "./terms/office";
import { PEOPLE } from "./terms/people";
import { PREMISES } from "./terms/premises";
import { TRAVEL } from "./terms/travel";
import { baseForms, saysLittle, slips } from "./words";

/** A kind of spending or earning: its name, the wider ones it belongs to, and the words and phrases for it in several languages. */
export type ConceptRow = readonly [name: string, within: string, terms: string];

/** What a word means, each 0 to 1: "hotel" is lodging 1 and travel 0.6. */
export type Meaning = ReadonlyMap<string, number>;

/** How much of a meaning is left one step wider; a second wider kind gets a little less than the first. */
const WIDER = 0.65;
const ALSO_WIDER = 0.62;
/** A meaning narrower than this says nothing any more. */
const LEAST = 0.2;
/** Shortest words whose slips of the pen are forgiven: shorter ones are too often other words. */
const LEAST_SLIP = 7;
/** Shortest part of a joined word, where both parts are known; where the other is not, and only at its beginning or end. */
const LEAST_PART = 3;
const LEAST_LONE_PART = 6;
/** Of two parts that both mean something the last is what the thing is, the first which one. */
const MODIFIER = 0.85;
const HEAD = 1.1;
const NOTHING: Meaning = new Map();

const ROWS = [...PREMISES, ...TRAVEL, ...OFFICE, ...PEOPLE, ...LIVING];
const WITHIN = new Map(ROWS.map(([name, within]) => [name, within.split(", ").filter((parent) => parent !== "")]));

/** The phrase's concepts by its folded words, one space apart. */
const TERMS = termIndex();
const SLIPPED = slipIndex();
/** Most words of one phrase. */
const LONGEST_PHRASE = 4;

function termIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [name, , terms] of ROWS) {
    for (const term of terms.split(",")) {
      const key = wordsOf(term).join(" ");
      const known = index.get(key);
      if (known && !known.includes(name)) known.push(name);
      else if (!known) index.set(key, [name]);
    }
  }
  return index;
}

function slipIndex(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const term of TERMS.keys()) {
    if (term.length < LEAST_SLIP || term.includes(" ")) continue;
    for (const slip of slips(term)) if (!index.has(slip)) index.set(slip, term);
  }
  return index;
}

const kept = new Map<string, Meaning>();

/** Says what a folded word or phrase means in bookkeeping, wider meanings weighing less; nothing for a word nobody knows. */
export function meaningOf(word: string): Meaning {
  const known = kept.get(word);
  if (known) return known;
  const meaning = widen(conceptsOf(word));
  if (kept.size < 20_000) kept.set(word, meaning);
  return meaning;
}

/** The longest phrase of the thesaurus that begins at a word, in words; 1 when there is none. */
export function phraseAt(words: readonly string[], at: number): number {
  for (let count = Math.min(LONGEST_PHRASE, words.length - at); count > 1; count--) {
    if (TERMS.has(words.slice(at, at + count).join(" "))) return count;
  }
  return 1;
}

function conceptsOf(word: string): Meaning {
  const exact = lookUp(word);
  if (exact) return exact;
  if (word.length >= LEAST_SLIP) {
    for (const slip of slips(word)) {
      const term = SLIPPED.get(slip);
      if (term !== undefined && term[0] === word[0]) return weighed(TERMS.get(term)!, 0.9);
    }
  }
  return joined(word);
}

function lookUp(word: string): Meaning | null {
  for (const form of baseForms(word)) {
    const concepts = form.length < 3 && form !== word ? undefined : TERMS.get(form);
    if (concepts) return weighed(concepts, form === word ? 1 : 0.95);
  }
  return null;
}

/** A word made of two: "strømregning", "kontorrekvisita", "Heizkosten". Its parts mean a little less than whole words. */
function joined(word: string): Meaning {
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    const [before, after] = [part(first), part(last)];
    const isCommon = saysLittle(last);
    if (before && after) return both(scaled(before, MODIFIER), scaled(after, HEAD));
    if (before && isCommon) return before;
    if (after && saysLittle(first)) return after;
  }
  for (let at = word.length - LEAST_PART; at >= LEAST_LONE_PART; at--) {
    const before = TERMS.get(word.slice(0, at));
    if (before) return weighed(before, 0.8);
  }
  for (let at = LEAST_PART; at <= word.length - LEAST_LONE_PART; at++) {
    const after = TERMS.get(word.slice(at));
    if (after) return weighed(after, 0.8);
  }
  return NOTHING;
}

/** A part of a joined word, with or without the s or e that joins it. */
function part(word: string): Meaning | null {
  const concepts = TERMS.get(word) ?? (/[se]$/.test(word) && word.length > 4 ? TERMS.get(word.slice(0, -1)) : undefined);
  return concepts ? weighed(concepts, 0.85) : null;
}

function scaled(meaning: Meaning, share: number): Meaning {
  return new Map([...meaning].map(([concept, weight]) => [concept, weight * share]));
}

function both(one: Meaning, other: Meaning): Meaning {
  const together = new Map(one);
  for (const [concept, weight] of other) together.set(concept, Math.max(weight, together.get(concept) ?? 0));
  return together;
}

function weighed(concepts: readonly string[], weight: number): Meaning {
  return new Map(concepts.map((concept) => [concept, weight]));
}

function widen(concepts: Meaning): Meaning {
  if (concepts.size === 0) return NOTHING;
  const all = new Map(concepts);
  const open = [...concepts];
  for (let at = 0; at < open.length; at++) {
    const [concept, weight] = open[at]!;
    for (const [place, parent] of (WITHIN.get(concept) ?? []).entries()) {
      const wider = weight * (place === 0 ? WIDER : ALSO_WIDER);
      if (wider < LEAST) continue;
      if ((all.get(parent) ?? 0) >= wider) continue;
      all.set(parent, wider);
      open.push([parent, wider]);
    }
  }
  return all;
}
