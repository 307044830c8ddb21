import { accountWords } from "./words";

/** A line that was posted earlier, in this workbook or in the template it began from. */
export interface EarlierPosting {
  readonly text: string;
  readonly counterpartyName: string;
  readonly account: string;
  readonly isMoneyIn: boolean;
}

/** What the earlier postings say of a text. */
export interface Learnt {
  readonly account: string;
  /** How many of the postings that look like it went to the account, and how many there are. */
  readonly times: number;
  readonly of: number;
  /** Whether they are the last ones, unbroken. */
  readonly isSteady: boolean;
  /** The words they share. */
  readonly words: readonly string[];
  /** Whether the whole text, numbers apart, was posted before. */
  readonly isSameText: boolean;
}

/** Earlier postings made ready: by whole text and by word. */
export interface History {
  readonly postings: readonly EarlierPosting[];
  readonly byText: ReadonlyMap<string, readonly number[]>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** A word in more than this share of the postings tells nothing of any one of them. */
const MOST_SHARE = 0.2;
/** Few postings: the share says nothing yet. */
const LEAST_COUNTED = 10;
/** A word never seen before speaks against a likeness half as much as a rare one: months, names of shops. */
const NEVER_SEEN = 0.5;
/** Postings looked at for one word, the latest: more of the same change nothing. */
const LOOKED_AT = 200;
/** Least share of a text's words that a posting must have, by rarity, and least share of those postings on one account. */
const LEAST_SHARED = 0.5;
const LEAST_AGREED = 0.6;

/** Makes earlier postings ready, oldest first. Cost: linear in their words. */
export function historyOf(postings: readonly EarlierPosting[]): History {
  const byText = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  postings.forEach((posting, at) => {
    const words = wordsFor(posting.text, posting.counterpartyName);
    list(byText, keyOf(words, posting.isMoneyIn)).push(at);
    for (const word of new Set(words)) list(byWord, word).push(at);
  });
  return { postings, byText, byWord };
}

/** Says where lines like this one were posted before; null when nothing is near enough or they disagree. */
export function learnt(history: History, line: { readonly text: string; readonly counterpartyName: string; readonly isMoneyIn: boolean }): Learnt | null {
  const words = wordsFor(line.text, line.counterpartyName);
  const same = words.length === 0 ? undefined : history.byText.get(keyOf(words, line.isMoneyIn));
  if (same) return agreed(history, same, { words, isSameText: true });
  const { near, shared } = alike(history, words, line.isMoneyIn);
  return near.length === 0 ? null : agreed(history, near, { words: shared, isSameText: false });
}

function alike(history: History, words: readonly string[], isMoneyIn: boolean): { near: readonly number[]; shared: readonly string[] } {
  const { postings, byWord } = history;
  const most = postings.length < LEAST_COUNTED ? postings.length : postings.length * MOST_SHARE;
  const weights = new Map<number, number>();
  let whole = 0;
  const telling: string[] = [];
  for (const word of new Set(words)) {
    const found = byWord.get(word) ?? [];
    const weight = Math.log((postings.length + 1) / (Math.max(1, found.length) + 0.5));
    whole += Math.max(0, weight) * (found.length === 0 ? NEVER_SEEN : 1);
    if (found.length === 0 || found.length > most) continue;
    telling.push(word);
    for (const at of found.slice(-LOOKED_AT)) if (postings[at]!.isMoneyIn === isMoneyIn) weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  const near = [...weights].filter(([, weight]) => weight >= LEAST_SHARED * whole).map(([at]) => at).sort((one, other) => one - other);
  const nearWords = new Set(near.slice(-1).flatMap((at) => wordsFor(postings[at]!.text, postings[at]!.counterpartyName)));
  return { near, shared: telling.filter((word) => nearWords.has(word)) };
}

function agreed({ postings }: History, found: readonly number[], { words, isSameText }: Pick<Learnt, "words" | "isSameText">): Learnt | null {
  const times = new Map<string, number>();
  for (const at of found) times.set(postings[at]!.account, (times.get(postings[at]!.account) ?? 0) + 1);
  const latest = postings[found.at(-1)!]!.account;
  const [account, count] = [...times].reduce((best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] === latest) ? each : best));
  if (count < LEAST_AGREED * found.length) return null;
  const isSteady = found.slice(-count).every((at) => postings[at]!.account === account);
  return { account, times: count, of: found.length, isSteady, words, isSameText };
}

function wordsFor(text: string, counterpartyName: string): string[] {
  return accountWords(`${counterpartyName} ${text}`).filter(({ isCommon, text: word }) => !isCommon && !/\d/.test(word)).map(({ text: word }) => word);
}

function keyOf(words: readonly string[], isMoneyIn: boolean): string {
  return `${isMoneyIn ? "+" : "-"}${[...new Set(words)].sort().join(" ")}`;
}

function list(index: Map<string, number[]>, key: string): number[] {
  const known = index.get(key);
  if (known) return known;
  const made: number[] = [];
  index.set(key, made);
  return made;
}
