import type { Confidence, LineId, StatementLine } from "../../domain";
import { chartOf, termsOf, type Chart, type ChartAccount } from "./chart";
import { historyOf, learnt, type EarlierPosting, type History, type Learnt } from "./history";
import { accountsLike } from "./likeness";

/** Why an account is suggested. Words are chosen in the pane. */
export type AccountReason =
  /** Of the postings like it, so many went to the account; `isSteady`: the last ones without a break. */
  | { readonly code: "account/posted-before"; readonly times: number; readonly of: number; readonly isSteady: boolean; readonly words: readonly string[] }
  | { readonly code: "account/name-shares"; readonly name: string; readonly words: readonly string[] }
  | { readonly code: "account/name-means"; readonly name: string; readonly concept: string };

/** The most likely account for a line that has no entry. Never posted without being seen. */
export interface AccountSuggestion {
  readonly line: LineId;
  readonly account: string;
  readonly confidence: Confidence;
  readonly reasons: readonly AccountReason[];
}

export interface AccountSources {
  readonly chart: readonly ChartAccount[];
  /** Oldest first. */
  readonly earlier: readonly EarlierPosting[];
}

/** Least score of a name to be worth showing. */
const LEAST_SCORE = 0.1;
/** From here a name is as good as said. */
const SURE_SCORE = 0.6;
/** A second account this near leaves the choice open. */
const NEAR = 0.9;
/** Postings that make a habit. */
const HABIT = 3;

/**
 * Suggests the account for each line that nothing in the books answers, from earlier postings and from the names in the chart of accounts.
 *
 * Shapes:  lines → one answer a line, in their order; null where nothing is likely. Earlier postings speak before names.
 * Cost:    linear in the words of lines, postings and names; equal texts are weighed once.
 */
export function suggestAccounts(lines: readonly StatementLine[], { chart, earlier }: AccountSources): readonly (AccountSuggestion | null)[] {
  const [names, history] = [chartOf(chart), historyOf(earlier)];
  const known = new Map<string, Omit<AccountSuggestion, "line"> | null>();
  return lines.map((line) => {
    const key = `${line.amount > 0 ? "+" : "-"}${line.counterpartyName}\u0001${line.text}\u0001${line.additionalInfo}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = fromHistory(history, names, line) ?? fromNames(names, line);
      known.set(key, answer);
    }
    return answer && { line: line.id, ...answer };
  });
}

type Answer = Omit<AccountSuggestion, "line">;

function fromHistory(history: History, { accounts }: Chart, line: StatementLine): Answer | null {
  const said = learnt(history, { text: line.text, counterpartyName: line.counterpartyName, isMoneyIn: line.amount > 0 });
  if (!said || (accounts.length > 0 && !accounts.some(({ no }) => no === said.account))) return null;
  return {
    account: said.account, confidence: confidenceOf(said),
    reasons: [{ code: "account/posted-before", times: said.times, of: said.of, isSteady: said.isSteady, words: said.words }],
  };
}

function confidenceOf({ isSameText, isSteady, times }: Learnt): Confidence {
  if (isSameText && isSteady && times >= HABIT) return "high";
  return isSameText || (isSteady && times >= HABIT) ? "medium" : "low";
}

function fromNames(chart: Chart, line: StatementLine): Answer | null {
  const terms = termsOf(`${line.text} ${line.counterpartyName} ${line.additionalInfo}`);
  const [first, second] = accountsLike(chart, terms, line.amount > 0);
  if (!first || first.score < LEAST_SCORE) return null;
  const { no, name } = chart.accounts[first.account]!;
  const isAlone = !second || second.score < NEAR * first.score;
  return {
    account: no, confidence: isAlone && first.words.length > 0 && first.score >= SURE_SCORE ? "medium" : "low",
    reasons: first.words.length > 0 ? [{ code: "account/name-shares", name, words: first.words }]
      : [{ code: "account/name-means", name, concept: first.concept ?? "" }],
  };
}
