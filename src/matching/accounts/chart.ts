import { foldText } from "../../domain";
import { agreementOf, EXPENSE, INCOME, LEAST_CUT, LEAST_FAMILY, LEAST_LAST_PART, LEAST_PART, LEAST_SLIP, type Agreement } from "./alike";
import { meaningOf, phraseAt, type Meaning } from "./concepts";
import { accountWords, baseForms, slips, type Word } from "./words";

/** An account of the chart. */
export interface ChartAccount {
  readonly no: string;
  readonly name: string;
}

/** A word of a text or name, and what it means there: alone or as part of a phrase. */
export interface Term {
  /** The word and its phrase: equal ones are answered alike. */
  readonly key: string;
  readonly word: Word;
  readonly meaning: Meaning;
}

/** A term of account names, weighed: one that is rare in the chart says more than one that many names hold. */
export interface NameTerm extends Term {
  readonly weight: number;
  /** Says what kind of account it is (tax, payable, interest …) rather than what for. */
  readonly isRole: boolean;
  readonly accounts: number[];
}

/** How a term of names answers a word of a text. */
export interface Answer extends Agreement {
  /** Number of the term among the chart's. */
  readonly term: number;
}

/** A chart made ready for looking up: each different term of its names once. */
export interface Chart {
  readonly accounts: readonly ChartAccount[];
  /** Whether an account's name says that it is for income, or for expenses. */
  readonly kinds: readonly ("income" | "expense" | "")[];
  readonly terms: readonly NameTerm[];
  /** The terms of each account's name. */
  readonly names: readonly (readonly number[])[];
  /** Terms by their forms, by their beginnings and ends, and by what they mean. */
  readonly byForm: ReadonlyMap<string, readonly number[]>;
  readonly byPart: ReadonlyMap<string, readonly number[]>;
  readonly byConcept: ReadonlyMap<string, readonly number[]>;
  /** Answers already worked out, by the key of the text's term. */
  readonly known: Map<string, readonly Answer[]>;
}

/** Concepts that turn an account into another kind of account: an uncovered one makes the name unlikely. */
const ROLES: ReadonlySet<string> = new Set([
  "tax", "payable", "receivable", "accrued", "prepaid", "depreciation", "interest", "income", "sales", "bad debt", "discrepancy", "extraordinary",
]);
/** Weight of a word that says little ("expenses", "other"), beside that of one that is alone in the chart. */
const COMMON_WEIGHT = 0.12;
/** A role tells less than what the money was for. */
const ROLE_WEIGHT = 0.7;
/** Answers kept at most: texts hold ever new words. */
const MOST_KNOWN = 50_000;
const NO_MEANING: Meaning = new Map();

/** Makes a chart of accounts ready. Cost: linear in the names. */
export function chartOf(accounts: readonly ChartAccount[]): Chart {
  const written = accounts.map(({ name }) => nameTerms(name));
  const seenIn = new Map<string, number>();
  for (const name of written) {
    for (const stem of new Set(name.map(({ word }) => shortest(word.text)))) seenIn.set(stem, (seenIn.get(stem) ?? 0) + 1);
  }
  const most = Math.log(accounts.length + 1);
  const numbers = new Map<string, number>();
  const terms: NameTerm[] = [];
  const names = written.map((name, account) => name.map((term) => {
    let number = numbers.get(term.key);
    if (number === undefined) {
      const rarity = most === 0 ? 1 : Math.log((accounts.length + 1) / seenIn.get(shortest(term.word.text))!) / most;
      const isRole = [...term.meaning].some(([concept, weight]) => weight >= 0.8 && ROLES.has(concept));
      number = terms.push({ ...term, isRole, accounts: [], weight: (0.25 + 0.75 * rarity) * (term.word.isCommon ? COMMON_WEIGHT : isRole ? ROLE_WEIGHT : 1) }) - 1;
      numbers.set(term.key, number);
    }
    if (terms[number]!.accounts.at(-1) !== account) terms[number]!.accounts.push(account);
    return number;
  }));
  return { accounts, terms, names, kinds: accounts.map(({ name }) => kindOf(foldText(name))), ...postings(terms), known: new Map() };
}

function kindOf(folded: string): Chart["kinds"][number] {
  if (INCOME.test(folded)) return "income";
  return EXPENSE.test(folded) ? "expense" : "";
}

/** Takes a text apart into words with what they mean, phrases known as such. */
export function termsOf(text: string): readonly Term[] {
  const words = accountWords(text);
  const texts = words.map((word) => word.text);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const count = phraseAt(texts, at);
    const phrase = texts.slice(at, at + count).join(" ");
    for (const word of words.slice(at, at + count)) {
      if (count > 1) terms.push({ key: keyOf(word, phrase), word: { ...word, isCommon: false }, meaning: meaningOf(phrase) });
      else terms.push({ key: keyOf(word, ""), word, meaning: word.isCommon ? NO_MEANING : meaningOf(word.text) });
    }
    at += count;
  }
  return terms;
}

function keyOf(word: Word, phrase: string): string {
  return `${word.text}${word.isCut ? "." : ""}|${phrase}`;
}

/** A name all of whose words say little says what they say: "Fees", "Services". */
function nameTerms(name: string): readonly Term[] {
  const terms = termsOf(name);
  if (terms.some(({ word }) => !word.isCommon)) return terms;
  return terms.map(({ word }) => ({ key: keyOf(word, "!"), word: { ...word, isCommon: word.text.length < 3 }, meaning: meaningOf(word.text) }));
}

function shortest(word: string): string {
  return baseForms(word).filter((form) => form.length >= 3).at(-1) ?? word;
}

function postings(terms: readonly NameTerm[]): Pick<Chart, "byForm" | "byPart" | "byConcept"> {
  const [byForm, byPart, byConcept] = [new Map<string, number[]>(), new Map<string, number[]>(), new Map<string, number[]>()];
  const post = (index: Map<string, number[]>, key: string, term: number): void => {
    const list = index.get(key);
    if (!list) index.set(key, [term]);
    else if (list.at(-1) !== term) list.push(term);
  };
  terms.forEach(({ word, meaning }, term) => {
    if (word.isCommon) return;
    for (const form of lookUpForms(word)) post(byForm, form, term);
    for (const part of partsOf(word)) post(byPart, part, term);
    for (const concept of meaning.keys()) post(byConcept, concept, term);
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

/** The terms of account names that answer a word of a text: the same word, a form, a part, a slip or an abbreviation of it, or one of its kind. */
export function answersTo(chart: Chart, text: Term): readonly Answer[] {
  if (text.word.isCommon) return [];
  const known = chart.known.get(text.key);
  if (known) return known;
  const near = new Set<number>();
  for (const list of listsNear(chart, text)) for (const term of list ?? []) near.add(term);
  const answers: Answer[] = [];
  for (const term of near) {
    const found = agreementOf(chart.terms[term]!, text);
    if (found.agreement > 0) answers.push({ term, ...found });
  }
  if (chart.known.size < MOST_KNOWN) chart.known.set(text.key, answers);
  return answers;
}

function listsNear(chart: Chart, { word, meaning }: Term): readonly (readonly number[] | undefined)[] {
  const forms = word.isCut ? [word.text, word.text.slice(0, LEAST_CUT)] : [...lookUpForms(word), ...partsOf(word)];
  return [
    ...forms.map((form) => chart.byForm.get(form)), chart.byPart.get(word.text), chart.byPart.get(word.text.slice(0, LEAST_FAMILY)),
    ...[...meaning.keys()].map((concept) => chart.byConcept.get(concept)),
  ];
}
