import { wordsOf, type Currency } from "../domain";
import { HEADER_RULES } from "./headerRules";
import { HEADER_STEMS, type Stem } from "./headerStems";
import { readHeaderText, repairedSpellings } from "./headerText";
import { HEADER_WORDS, type Meaning } from "./headerWords";

/** One thing a header can mean, and how much its words say so: 1 for a known header, less for one known by its parts. */
interface HeaderMeaning {
  readonly meaning: Meaning;
  readonly strength: number;
}

/** Everything the words of a header say. */
export interface HeaderReading {
  /** Best first; several when the words are used for several things; none when they say nothing. */
  readonly meanings: readonly HeaderMeaning[];
  readonly isLocal: boolean;
  readonly currency: Currency;
  /** Which of a sender and recipient pair. */
  readonly role: "sender" | "recipient" | null;
}

const KNOWN: ReadonlyMap<string, readonly Meaning[]> = knownHeaders();
const PARTS = readParts();
const read = new Map<string, HeaderReading>();
/** Headers kept read; a person's workbook has some hundreds. */
const MOST_KEPT = 5_000;
/** Words of the longest header; more are a sentence. */
const LONGEST = 8;
/** Meanings kept for a header known by its parts. */
const STANDING_BY = 3;
/** A header that is known, but means several things. */
const SHARED_STRENGTH = 0.9;

function knownHeaders(): Map<string, Meaning[]> {
  const known = new Map<string, Meaning[]>();
  for (const [meaning, list] of Object.entries(HEADER_WORDS) as [Meaning, string][]) {
    for (const text of list.split("|")) {
      const { folded } = readHeaderText(text);
      const meanings = known.get(folded);
      if (!meanings) known.set(folded, [meaning]);
      else if (!meanings.includes(meaning)) meanings.push(meaning);
    }
  }
  return known;
}

/** Reads what a header means. Cost: a look-up, or some hundred comparisons the first time. */
export function readHeader(text: string): HeaderReading {
  const kept = read.get(text);
  if (kept) return kept;
  if (read.size >= MOST_KEPT) read.clear();
  const reading = readAfresh(text);
  read.set(text, reading);
  return reading;
}

function readAfresh(text: string): HeaderReading {
  const plain = readHeaderText(text);
  for (const spelling of [plain, ...repairedSpellings(text).map(readHeaderText)]) {
    const meanings = KNOWN.get(spelling.folded);
    if (meanings === undefined) continue;
    const strength = meanings.length > 1 ? SHARED_STRENGTH : 1;
    return { ...plain, role: roleIn(stemsOf(spelling.words)), meanings: meanings.map((meaning) => ({ meaning, strength })) };
  }
  const stems = stemsOf(plain.words);
  return { ...plain, role: roleIn(stems), meanings: plain.words.length > LONGEST ? [] : composedMeanings(stems) };
}

/** The first rule that fits; the next ones stand by, should the cells contradict it. */
function composedMeanings(stems: ReadonlySet<Stem>): HeaderMeaning[] {
  const found: HeaderMeaning[] = [];
  for (const { meaning, all, none, strength } of HEADER_RULES) {
    if (found.length === STANDING_BY) break;
    if (!all.every((stem) => stems.has(stem)) || none?.some((stem) => stems.has(stem))) continue;
    if (found.every((one) => one.meaning !== meaning)) found.push({ meaning, strength: found.length === 0 ? strength : strength / 2 });
  }
  return found;
}

function roleIn(stems: ReadonlySet<Stem>): HeaderReading["role"] {
  if (stems.has("sender") === stems.has("recipient")) return null;
  return stems.has("sender") ? "sender" : "recipient";
}

/** One part of a word, under its first letter, or its last where the word ends with it. */
interface Part {
  readonly stem: Stem;
  readonly text: string;
  readonly kind: "whole" | "leading" | "beginning" | "end";
}

/** Parts by the letter they begin with; ends by the letter they end with. */
interface Parts {
  readonly byFirst: ReadonlyMap<string, readonly Part[]>;
  readonly byLast: ReadonlyMap<string, readonly Part[]>;
}

function readParts(): Parts {
  const byFirst = new Map<string, Part[]>();
  const byLast = new Map<string, Part[]>();
  for (const [stem, list] of Object.entries(HEADER_STEMS) as [Stem, string][]) {
    for (const written of list.split(" ")) {
      const text = wordsOf(written).join("");
      const kind = written.startsWith("^") ? "leading" : written.startsWith("*") ? "end" : written.endsWith("*") ? "beginning" : "whole";
      const [index, letter] = kind === "end" ? [byLast, text.at(-1)!] : [byFirst, text.charAt(0)];
      const known = index.get(letter);
      if (known) known.push({ stem, text, kind });
      else index.set(letter, [{ stem, text, kind }]);
    }
  }
  return { byFirst, byLast };
}

function stemsOf(words: readonly string[]): Set<Stem> {
  const found = new Set<Stem>();
  words.forEach((word, at) => {
    for (const { stem, text, kind } of PARTS.byFirst.get(word.charAt(0)) ?? []) {
      if (kind === "beginning" ? word.startsWith(text) : word === text && (kind === "whole" || (at === 0 && words.length > 1))) found.add(stem);
    }
    for (const { stem, text } of PARTS.byLast.get(word.at(-1) ?? "") ?? []) {
      if (word.length > text.length && word.endsWith(text)) found.add(stem);
    }
  });
  return found;
}

/** Says whether a header heads a column that tells booked rows from pending ones. */
export function isStatusHeader(text: string): boolean {
  return text !== "" && readHeader(text).meanings.some(({ meaning }) => meaning === "status");
}

/** Says whether a header names the payer or the payee. */
export function roleOf(text: string): HeaderReading["role"] {
  return text === "" ? null : readHeader(text).role;
}

/** Parts of a header's words, for questions finer than its meaning. */
export function stemsIn(text: string): ReadonlySet<Stem> {
  return stemsOf(readHeaderText(text).words);
}
