import { meaningOf, type Meaning } from "./concepts";
import { isSameWord, slips, type Word } from "./words";

/** How far a word of a text and a word of a name agree: 0 not at all, 1 wholly; the concept where they agree by meaning. */
export interface Agreement {
  readonly agreement: number;
  readonly concept: string | null;
}

/** How far words agree that are written alike in one way or another, and words that only mean the same. */
export const AGREES = { word: 1, form: 0.97, part: 0.85, slip: 0.85, cut: 0.8, cutName: 0.6, meaning: 0.62 } as const;
/** A name that only belongs to the wider kind that the text is of is half an answer. */
const NAME_WIDER = 0.5;
/** From here a meaning is the word's own, below it a wider one. */
const OWN_MEANING = 0.75;
/** Shortest beginning that an abbreviation may stand for. */
export const LEAST_CUT = 3;
/** Shortest word whose slips are forgiven. */
export const LEAST_SLIP = 6;
/** Shortest word looked for at the beginning and at the end of a joined one, which is its head. */
export const LEAST_PART = 6;
export const LEAST_LAST_PART = 4;
/** Words that begin alike for so long are of one family: "redovisningsbyrå", "redovisningstjänster". */
export const LEAST_FAMILY = 8;
/** How names say, folded, that an account is for income or for expenses. English, Norwegian, Danish, Swedish, German. */
export const INCOME = /income|revenue|received|sales|earnings|inntekt|indtagt|intakt|salg|forsaljning|omsetning|ertrag|erlose|einnahme|gevinst|vinst/;
export const EXPENSE = /expense|cost|paid|charges|purchase|kostnad|utgift|udgift|omkostning|aufwand|kosten|aufwendung|spesen|\btap\b|forlust|innkjop|inkop/;

const NONE: Agreement = { agreement: 0, concept: null };

/** Compares a word of a text with a word of a name, by how they are written and by what they mean. */
export function agreementOf(name: { readonly word: Word; readonly meaning: Meaning }, text: { readonly word: Word; readonly meaning: Meaning }): Agreement {
  const alike = writtenAlike(name.word, text.word);
  const written = alike < AGREES.form && isAnother(name.meaning, text.meaning) ? 0 : alike;
  const meant = written >= AGREES.meaning ? NONE : meantAlike(name.meaning, text.meaning);
  return written >= meant.agreement ? { agreement: written, concept: null } : meant;
}

/** Two words that both mean something, and nothing in common, are only alike by chance: "care" in "daycare". */
function isAnother(name: Meaning, text: Meaning): boolean {
  return name.size > 0 && text.size > 0 && ![...text.keys()].some((concept) => name.has(concept));
}

function writtenAlike(name: Word, text: Word): number {
  if (name.text === text.text) return AGREES.word;
  if (isSameWord(name.text, text.text)) return AGREES.form;
  if (text.isCut && text.text.length >= LEAST_CUT && name.text.startsWith(text.text)) return AGREES.cut;
  if (name.isCut && name.text.length >= LEAST_CUT && text.text.startsWith(name.text)) return AGREES.cutName;
  if (isPartOf(name.text, text.text) || isPartOf(text.text, name.text)) return AGREES.part;
  if (isSlip(name.text, text.text)) return AGREES.slip;
  return sharedStart(name.text, text.text) >= LEAST_FAMILY ? AGREES.cut : 0;
}

/** Whether a word begins or ends a joined one: "forsikring" in "forsikringspremie". */
function isPartOf(word: string, joined: string): boolean {
  if (joined.length < word.length + 3) return false;
  if (word.length >= LEAST_LAST_PART && joined.endsWith(word)) return true;
  const rest = joined.slice(word.length);
  return word.length >= LEAST_PART && joined.startsWith(word) && (meaningOf(rest).size === 0 || INCOME.test(rest) || EXPENSE.test(rest));
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LEAST_SLIP || Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false;
  const left = new Set(slips(one));
  return slips(other).some((slip) => left.has(slip));
}

function meantAlike(name: Meaning, text: Meaning): Agreement {
  let best: Agreement = NONE;
  for (const [concept, weight] of text) {
    const named = name.get(concept) ?? 0;
    const agreement = AGREES.meaning * weight * (named < OWN_MEANING ? NAME_WIDER * named : named);
    if (agreement > best.agreement) best = { agreement, concept };
  }
  return best;
}
