import { AGREES, type Agreement } from "./alike";
import { answersTo, type Chart, type Term } from "./chart";

/** How an account's name answers a text. */
export interface Likeness {
  readonly account: number;
  readonly score: number;
  /** The best agreement of any one word, 0 to 1. */
  readonly best: number;
  /** Words that the name shares with the text, and the meaning shared where no word is. */
  readonly words: readonly string[];
  readonly concept: string | null;
}

/** How much what the text leaves of a name speaks against it: 0 not at all. */
const UNCOVERED = 0.35;
/** How much a second word of the text that means the same adds. */
const SECONDED = 0.25;
/** A name of another kind than the text asks for; and taxes, which are owed before they are paid. */
const OTHER_KIND = 0.78;
const TAX_OWED = 1.25;
/** Least agreement of one word with an account's name to look at the account at all. */
const LEAST_BEST = 0.2;

/** What one word of the text finds in one name's term. */
interface Found extends Agreement {
  readonly at: number;
}

/** What a text finds in the names of a chart: by term, and how far each of its words is answered by each account. */
interface Findings {
  readonly byTerm: ReadonlyMap<number, readonly Found[]>;
  readonly accounts: ReadonlySet<number>;
}

/**
 * Ranks the accounts whose names answer a text, best first, equal ones in the order of the chart.
 * What another name answers and an account's does not speaks against it; so does money in the wrong direction.
 */
export function accountsLike(chart: Chart, terms: readonly Term[], isMoneyIn: boolean): readonly Likeness[] {
  const findings = find(chart, terms);
  const isTax = terms.some(({ meaning }) => (meaning.get("tax") ?? 0) >= 0.6);
  const weighed = [...findings.accounts].map((account) => weigh(chart, account, { findings, terms, isTax }));
  const rarity = rarityOf(chart, terms);
  const most = rarity.map((_, at) => weighed.reduce((best, { answered }) => Math.max(best, answered[at]!), 0));
  const whole = most.reduce((total, best, at) => total + best * rarity[at]!, 0);
  return weighed
    .filter(({ best }) => best >= LEAST_BEST)
    .map(({ answered, ...each }) => {
      const share = whole === 0 ? 1 : answered.reduce((total, answer, at) => total + answer * rarity[at]!, 0) / whole;
      return { ...each, score: each.score * Math.sqrt(share) * bySign(chart.kinds[each.account]!, isMoneyIn) };
    })
    .sort((one, other) => other.score - one.score || one.account - other.account);
}

function find(chart: Chart, terms: readonly Term[]): Findings {
  const byTerm = new Map<number, Found[]>();
  const accounts = new Set<number>();
  terms.forEach((text, at) => {
    for (const { term, agreement, concept } of answersTo(chart, text)) {
      const list = byTerm.get(term);
      if (list) list.push({ agreement, concept, at });
      else byTerm.set(term, [{ agreement, concept, at }]);
      if (agreement >= LEAST_BEST) for (const account of chart.terms[term]!.accounts) accounts.add(account);
    }
  });
  return { byTerm, accounts };
}

interface Weighing {
  readonly findings: Findings;
  readonly terms: readonly Term[];
  readonly isTax: boolean;
}

function weigh(chart: Chart, account: number, { findings, terms, isTax }: Weighing): Likeness & { readonly answered: readonly number[] } {
  let [covered, whole, best, kind] = [0, 0, 0, 1];
  const words: string[] = [];
  const answered = terms.map(() => 0);
  const counted = terms.map(() => 0); // one word of the text speaks once: "Health & Medical" is no better than "Health"
  let concept: string | null = null;
  for (const number of chart.names[account]!) {
    const term = chart.terms[number]!;
    const found = findings.byTerm.get(number) ?? [];
    const answer = bestOf(found, terms);
    for (const { at, agreement } of found) answered[at] = Math.max(answered[at]!, agreement);
    whole += term.weight;
    covered += term.weight * answer.agreement;
    if (answer.at >= 0) counted[answer.at] = Math.max(counted[answer.at]!, term.weight * answer.agreement);
    if (term.isRole && answer.agreement < 0.3) kind *= isTax && term.meaning.has("payable") ? TAX_OWED : OTHER_KIND;
    if (answer.agreement > best) [best, concept] = [answer.agreement, answer.concept];
    if (answer.agreement >= AGREES.slip) words.push(term.word.written);
  }
  const agreed = counted.reduce((total, part) => total + part, 0);
  return { account, best, words, concept, answered, score: agreed * Math.pow(whole === 0 ? 0 : covered / whole, UNCOVERED) * kind };
}

/** The best of what the words of a text find in one term of a name; a second word that means the same adds a little. */
function bestOf(found: readonly Found[], terms: readonly Term[]): Found {
  let best: Found = { agreement: 0, concept: null, at: -1 };
  let seconded = 0;
  for (const one of found) {
    if (terms[one.at]!.meaning !== terms[one.at - 1]?.meaning) seconded = Math.max(seconded, Math.min(one.agreement, best.agreement));
    if (one.agreement > best.agreement) best = one;
  }
  return best.agreement < AGREES.slip ? { ...best, agreement: best.agreement + SECONDED * seconded } : best;
}

/** How rare each word of a text is in the chart, 0 to 1: what a name leaves unanswered weighs by it. */
function rarityOf({ accounts, terms: names, byForm }: Chart, terms: readonly Term[]): readonly number[] {
  const most = Math.log(accounts.length + 1);
  return terms.map(({ word }) => {
    if (word.isCommon) return 0;
    const holding = Math.max(1, (byForm.get(word.text) ?? []).reduce((total, term) => total + names[term]!.accounts.length, 0));
    return most === 0 ? 1 : Math.max(0, Math.log((accounts.length + 1) / holding)) / most;
  });
}

/** Money out is seldom income; money in seldom an expense. */
function bySign(kind: Chart["kinds"][number], isMoneyIn: boolean): number {
  if (kind === "income") return isMoneyIn ? 1.2 : 0.6;
  return isMoneyIn && kind === "expense" ? 0.7 : 1;
}
