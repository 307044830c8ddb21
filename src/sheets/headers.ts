import { wordsOf, type Currency } from "../domain";
import { HEADER_RULES } from "./headerRules";
import { HEADER_STEMS, type Stem } from "./headerStems";
import { readHeaderText, repairedSpellings } from "./headerText";
import { HEADER_WORDS, type Meaning } from "./headerWords";

/** One thing a header can mean, and how much its words say so: 1 for a known header, less for one known by its parts. */
export interface HeaderMeaning {
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
const STEMS = stemMatchers();
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

interface StemMatcher {
  readonly stem: Stem;
  readonly exact: ReadonlySet<string>;
  /** Prepositions: they count as the first word only, "Til konto" but not "end to end". */
  readonly leading: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
}

function stemMatchers(): StemMatcher[] {
  return (Object.entries(HEADER_STEMS) as [Stem, string][]).map(([stem, list]) => {
    const parts = list.split(" ");
    const ones = (kind: (part: string) => boolean): string[] => parts.filter(kind).map((part) => wordsOf(part).join(""));
    return {
      stem,
      exact: new Set(ones((part) => !/[*^]/.test(part))),
      leading: new Set(ones((part) => part.startsWith("^"))),
      prefixes: ones((part) => part.endsWith("*")),
      suffixes: ones((part) => part.startsWith("*")),
    };
  });
}

function stemsOf(words: readonly string[]): Set<Stem> {
  const found = new Set<Stem>();
  for (const { stem, exact, leading, prefixes, suffixes } of STEMS) {
    const fits = (word: string, at: number): boolean => exact.has(word) || (at === 0 && words.length > 1 && leading.has(word))
      || prefixes.some((part) => word.startsWith(part)) || suffixes.some((part) => word.length > part.length && word.endsWith(part));
    if (words.some(fits)) found.add(stem);
  }
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
