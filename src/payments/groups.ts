import { comparable } from "./amounts";
import type { Candidates } from "./candidates";
import { isRejected, type Ground, type LineEvidence } from "./ground";
import {
  AMOUNT_NONE, AMOUNT_ONE, AMOUNT_SEVERAL, DEBIT_NOT_CONSIDERED, DOCUMENT_SEVERAL, DOCUMENT_YES, factCode,
} from "./rules";

/** Several documents of one account that a line names. */
export interface DocumentGroup {
  readonly line: number;
  readonly account: number;
  /** Rows in the order of the book. */
  readonly rows: readonly number[];
  /** What they ask together. */
  readonly total: number;
  readonly party: number;
  facts: number;
  score: number;
}

const PER_PARTY = 27;
const PER_DOCUMENT = 9;

/** How surely the party of packed facts was found. */
export function partyOf(facts: number): number {
  return Math.floor(facts / PER_PARTY);
}

/** How the document of packed facts was found. */
export function documentOf(facts: number): number {
  return Math.floor(facts / PER_DOCUMENT) % 3;
}

/**
 * Gathers the documents of one account that a line names, two or more, and scores them as one: by their total, and by how many
 * other such groups and single entries ask the same.
 * Source: Business Central, MatchBankPayments (UpdateOneToManyMatches); spec §2.12.
 */
export function findGroups(ground: Ground, candidates: Candidates, evidence: readonly (LineEvidence | null)[]): DocumentGroup[] {
  const groups: DocumentGroup[] = [];
  for (let line = 0; line + 1 < candidates.start.length; line++) {
    const seen = evidence[line];
    if (seen !== null && seen !== undefined) groups.push(...groupsOfLine(ground, candidates, { line, day: seen.day }));
  }
  const totals = groups.map(({ total }) => total).sort((a, b) => a - b);
  for (const group of groups) scoreGroup(group, ground, { seen: evidence[group.line]!, totals });
  return groups;
}

function groupsOfLine(ground: Ground, candidates: Candidates, { line, day }: { readonly line: number; readonly day: number }): DocumentGroup[] {
  const { book } = ground;
  const byAccount = new Map<number, number[]>();
  for (let pair = candidates.start[line]!; pair < candidates.start[line + 1]!; pair++) {
    if (documentOf(candidates.facts.values[pair]!) !== DOCUMENT_YES) continue;
    const account = book.account[candidates.row.values[pair]!]!;
    const pairs = byAccount.get(account);
    if (pairs === undefined) byAccount.set(account, [pair]);
    else pairs.push(pair);
  }
  const groups: DocumentGroup[] = [];
  for (const [account, pairs] of byAccount) {
    if (pairs.length < 2) continue;
    const rows = pairs.map((pair) => candidates.row.values[pair]!);
    let total = 0;
    for (const row of rows) total += comparable(book, row, day);
    if (isRejected(ground, ground.input.lines[line]!.id, rows)) continue;
    groups.push({ line, account, rows, total, party: partyOf(candidates.facts.values[pairs[0]!]!), facts: 0, score: 0 });
  }
  return groups;
}

function scoreGroup(group: DocumentGroup, ground: Ground, by: { readonly seen: LineEvidence; readonly totals: readonly number[] }): void {
  const { window, day } = by.seen;
  let amount = AMOUNT_NONE;
  if (group.total >= window.least && group.total <= window.most) {
    const others = countBetween(by.totals, window.least, window.most);
    const ledger = ground.book.accounts[group.account]!.ledger;
    const count = others > 1 ? others : others + ground.amounts.count(ledger, { window, day, most: 2 });
    amount = count === 1 ? AMOUNT_ONE : AMOUNT_SEVERAL;
  }
  group.facts = factCode(group.party, DOCUMENT_SEVERAL, { amount, debit: DEBIT_NOT_CONSIDERED });
  group.score = ground.rules.score[group.facts]!;
}

function countBetween(sorted: readonly number[], least: number, most: number): number {
  return placeOf(sorted, (value) => value > most) - placeOf(sorted, (value) => value >= least);
}

function placeOf(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
