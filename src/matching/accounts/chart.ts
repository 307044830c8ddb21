import { foldText } from "../../domain";
import { meaningOf, phraseAt, type Meaning } from "./concepts";
import { accountWords, baseForms, isSameWord, slips, type Word } from "./words";

/** An account of the chart. */
export interface ChartAccount {
  readonly no: string;
  readonly name: string;
}

/** A word or phrase of a text or name, and what it means. */
export interface Term {
  readonly word: Word;
  readonly meaning: Meaning;
}

/** A term of an account's name, weighed: a word rare in the chart says more than one that many names hold. */
interface NameTerm extends Term {
  readonly weight: number;
  /** Says what kind of account it is (tax, payable, interest …) rather than what for. */
  readonly isRole: boolean;
}

/** A chart made ready for looking up. */
export interface Chart {
  readonly accounts: readonly ChartAccount[];
  readonly names: readonly (readonly NameTerm[])[];
  /** Accounts by the forms of the words in their names, and by what the words mean. */
  readonly byForm: ReadonlyMap<string, readonly number[]>;
  /** Accounts by the beginnings and ends of the words in their names. */
  readonly byPart: ReadonlyMap<string, readonly number[]>;
  readonly byConcept: ReadonlyMap<string, readonly number[]>;
}

/** Concepts that turn an account into another kind of account: an uncovered one makes the name unlikely. */
const ROLES: ReadonlySet<string> = new Set([
  "tax", "payable", "receivable", "accrued", "prepaid", "depreciation", "interest", "income", "sales", "bad debt", "discrepancy", "extraordinary",
]);
/** Weight of a word that says little ("expenses", "other"), beside that of one that is alone in the chart. */
const COMMON_WEIGHT = 0.12;
/** A role tells less than what the money was for. */
const ROLE_WEIGHT = 0.7;
/** A name of another kind than the text asks for; and taxes, which are owed before they are paid. */
const OTHER_KIND = 0.78;
const TAX_OWED = 1.25;
/** How names say, folded, that an account is for income or for expenses. English, Norwegian, Danish, Swedish, German. */
const INCOME = /income|revenue|received|sales|earnings|inntekt|indtagt|intakt|salg|forsaljning|omsetning|ertrag|erlose|einnahme|gevinst|vinst/;
const EXPENSE = /expense|cost|paid|charges|purchase|kostnad|utgift|udgift|omkostning|aufwand|kosten|aufwendung|spesen|\btap\b|forlust|innkjop|inkop/;
/** From here a meaning is the word's own, below it a wider one. */
const OWN_MEANING = 0.75;
/** How much what the text leaves of a name speaks against it: 0 not at all. */
const UNCOVERED = 0.35;
/** Shortest beginning that an abbreviation may stand for. */
const LEAST_CUT = 3;
/** Shortest word looked for at the beginning and at the end of a joined one, which is its head. */
const LEAST_PART = 6;
const LEAST_LAST_PART = 4;
/** Words that begin alike for so long are of one family: "redovisningsbyrå", "redovisningstjänster". */
const LEAST_FAMILY = 8;
/** Shortest word whose slips are forgiven. */
const LEAST_SLIP = 6;

/** How far a text word and a name word agree. */
const AGREES = { word: 1, form: 0.97, part: 0.85, slip: 0.85, cut: 0.8, cutName: 0.6, meaning: 0.62 } as const;
/** How much a second word of the text that means the same adds. */
const SECONDED = 0.25;
/** A name that only belongs to the wider kind that the text is of is half an answer. */
const NAME_WIDER = 0.5;

/** Makes a chart of accounts ready. Cost: linear in the names. */
export function chartOf(accounts: readonly ChartAccount[]): Chart {
  const terms = accounts.map(({ name }) => nameTerms(name));
  const seenIn = new Map<string, number>();
  for (const name of terms) {
    for (const stem of new Set(name.map(({ word }) => shortest(word.text)))) seenIn.set(stem, (seenIn.get(stem) ?? 0) + 1);
  }
  const most = Math.log(accounts.length + 1);
  const names = terms.map((name) => name.map((term): NameTerm => {
    const rarity = most === 0 ? 1 : Math.log((accounts.length + 1) / seenIn.get(shortest(term.word.text))!) / most;
    const isRole = [...term.meaning].some(([concept, weight]) => weight >= 0.8 && ROLES.has(concept));
    return { ...term, isRole, weight: (0.25 + 0.75 * rarity) * (term.word.isCommon ? COMMON_WEIGHT : isRole ? ROLE_WEIGHT : 1) };
  }));
  return { accounts, names, ...postings(names) };
}

/** Takes a text apart into words and phrases with what they mean. */
export function termsOf(text: string): readonly Term[] {
  const words = accountWords(text);
  const texts = words.map((word) => word.text);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const count = phraseAt(texts, at);
    const phrase = count === 1 ? NO_MEANING : meaningOf(texts.slice(at, at + count).join(" "));
    for (const word of words.slice(at, at + count)) terms.push({ word: count > 1 ? { ...word, isCommon: false } : word, meaning: count > 1 ? phrase : ownMeaning(word) });
    at += count;
  }
  return terms;
}

/** A name all of whose words say little says what they say: "Fees", "Services". */
function nameTerms(name: string): readonly Term[] {
  const terms = termsOf(name);
  if (terms.some(({ word }) => !word.isCommon)) return terms;
  return terms.map(({ word }) => ({ word: { ...word, isCommon: word.text.length < 3 }, meaning: meaningOf(word.text) }));
}

const NO_MEANING: Meaning = new Map();

function ownMeaning(word: Word): Meaning {
  return word.isCommon ? NO_MEANING : meaningOf(word.text);
}

function shortest(word: string): string {
  return baseForms(word).filter((form) => form.length >= 3).at(-1) ?? word;
}

function postings(names: readonly (readonly NameTerm[])[]): Pick<Chart, "byForm" | "byPart" | "byConcept"> {
  const byForm = new Map<string, number[]>();
  const byPart = new Map<string, number[]>();
  const byConcept = new Map<string, number[]>();
  const post = (index: Map<string, number[]>, key: string, account: number): void => {
    const list = index.get(key);
    if (!list) index.set(key, [account]);
    else if (list.at(-1) !== account) list.push(account);
  };
  names.forEach((name, account) => {
    for (const { word, meaning } of name) {
      if (word.isCommon) continue;
      for (const form of lookUpForms(word)) post(byForm, form, account);
      for (const part of partsOf(word)) post(byPart, part, account);
      for (const concept of meaning.keys()) post(byConcept, concept, account);
    }
  });
  return { byForm, byPart, byConcept };
}

function lookUpForms({ text }: Word): readonly string[] {
  return [...baseForms(text), ...(text.length >= LEAST_SLIP ? slips(text) : []), text.slice(0, LEAST_CUT)];
}

/** The beginnings and ends of a word that may be words of their own. */
function partsOf({ text }: Word): readonly string[] {
  const parts: string[] = [];
  for (let at = 3; at <= text.length - LEAST_LAST_PART; at++) parts.push(text.slice(at));
  for (let at = LEAST_PART; at <= text.length - 3; at++) parts.push(text.slice(0, at));
  return parts;
}

/** The accounts whose names share a word, a slip of one, an abbreviation or a meaning with a text. */
export function accountsNear(chart: Chart, terms: readonly Term[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { word, meaning } of terms) {
    if (word.isCommon) continue;
    const forms = word.isCut ? [word.text.slice(0, LEAST_CUT)] : [...lookUpForms(word), ...partsOf(word)];
    const lists = [...forms.map((form) => chart.byForm.get(form)), chart.byPart.get(word.text), chart.byPart.get(word.text.slice(0, LEAST_FAMILY)),
      ...[...meaning.keys()].map((concept) => chart.byConcept.get(concept))];
    for (const accounts of lists) for (const account of accounts ?? []) found.add(account);
  }
  return found;
}

/** How an account's name answers a text. */
export interface Likeness {
  readonly account: number;
  readonly score: number;
  /** The best agreement of any one word, 0 to 1. */
  readonly best: number;
  /** Words that the name shares with the text, and the meaning shared where no word is. */
  readonly words: readonly string[];
  readonly concept: string | null;
  /** How far each word of the text is answered. */
  readonly answered: readonly number[];
}

/** Weighs how well an account's name answers a text; the direction of the money speaks for or against income. */
export function likeness(chart: Chart, account: number, { terms, isMoneyIn }: { readonly terms: readonly Term[]; readonly isMoneyIn: boolean }): Likeness {
  const isTax = terms.some(({ meaning }) => (meaning.get("tax") ?? 0) >= 0.6);
  let [covered, whole, best, kind] = [0, 0, 0, 1];
  const words: string[] = [];
  const answered = terms.map(() => 0);
  const counted = terms.map(() => 0); // one word of the text speaks once: "Health & Medical" is no better than "Health"
  let concept: string | null = null;
  for (const term of chart.names[account]!) {
    const answer = bestAnswer(term, terms, answered);
    whole += term.weight;
    covered += term.weight * answer.agreement;
    if (answer.at >= 0) counted[answer.at] = Math.max(counted[answer.at]!, term.weight * answer.agreement);
    if (term.isRole && answer.agreement < 0.3) kind *= isTax && term.meaning.has("payable") ? TAX_OWED : OTHER_KIND;
    if (!term.word.isCommon && answer.agreement > best) {
      best = answer.agreement;
      concept = answer.concept;
    }
    if (!term.word.isCommon && answer.agreement >= AGREES.slip) words.push(term.word.written);
  }
  const agreed = counted.reduce((total, part) => total + part, 0);
  return { account, best, words, concept, answered, score: agreed * Math.pow(whole === 0 ? 0 : covered / whole, UNCOVERED) * kind * bySign(chart.accounts[account]!, isMoneyIn) };
}

/** How rare each word of a text is in the chart, 0 to 1: what a name leaves unanswered weighs by it. */
export function rarityOf({ accounts, byForm }: Chart, terms: readonly Term[]): readonly number[] {
  const most = Math.log(accounts.length + 1);
  return terms.map(({ word }) => {
    if (word.isCommon) return 0;
    const holding = byForm.get(word.text)?.length ?? 1;
    return most === 0 ? 1 : Math.log((accounts.length + 1) / holding) / most;
  });
}

/** Money out is seldom income; money in seldom an expense. */
function bySign({ name }: ChartAccount, isMoneyIn: boolean): number {
  const folded = foldText(name);
  if (INCOME.test(folded)) return isMoneyIn ? 1.2 : 0.6;
  return isMoneyIn && EXPENSE.test(folded) ? 0.7 : 1;
}

interface Answer {
  readonly agreement: number;
  readonly concept: string | null;
  /** The word of the text that answers; −1 for none. */
  readonly at: number;
}

const NO_ANSWER: Answer = { agreement: 0, concept: null, at: -1 };

function bestAnswer(name: Term, terms: readonly Term[], answered: number[]): Answer {
  let best: Answer = { ...NO_ANSWER };
  let seconded = 0;
  for (const [at, term] of terms.entries()) {
    const written = writtenAlike(name.word, term.word);
    const meant = term.word.isCommon || written >= AGREES.meaning ? NO_ANSWER : meantAlike(name.meaning, term.meaning);
    if (!name.word.isCommon) answered[at] = Math.max(answered[at]!, written, meant.agreement);
    const answer = written >= meant.agreement ? { agreement: written, concept: null, at } : { ...meant, at };
    const weaker = Math.min(answer.agreement, best.agreement);
    if (term.meaning !== terms[at - 1]?.meaning) seconded = Math.max(seconded, weaker);
    if (answer.agreement > best.agreement) best = answer;
  }
  return best.agreement < AGREES.slip ? { ...best, agreement: best.agreement + SECONDED * seconded } : best;
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

function meantAlike(name: Meaning, text: Meaning): Answer {
  let best: Answer = NO_ANSWER;
  for (const [concept, weight] of text) {
    const named = name.get(concept) ?? 0;
    const agreement = AGREES.meaning * weight * (named < OWN_MEANING ? NAME_WIDER * named : named);
    if (agreement > best.agreement) best = { agreement, concept, at: -1 };
  }
  return best;
}
