import { findSubsets } from "../matching";
import { comparable } from "./amounts";
import { NO_DAY } from "./book";
import type { Ground, LineEvidence } from "./ground";
import type { DocumentGroup } from "./groups";
import { AMOUNT_NONE, AMOUNT_ONE, DEBIT_NOT_CONSIDERED, DOCUMENT_SEVERAL, factCode, PARTY_NO } from "./rules";

/** Documents of one account that a line names, credit memos among them. */
export interface NamedSet extends DocumentGroup {
  /** Whether what they ask is what the line pays; then `rows` are those that do. */
  readonly isExact: boolean;
  /** Whether discounts are taken from what they ask. */
  readonly terms: "granted" | "refused";
}

/**
 * Gathers the documents of one account that each line names, two or more, of either direction, and finds out which of them the
 * line pays: all, less discount or in full, or the only ones that add up.
 */
export function namedSets(ground: Ground, evidence: readonly (LineEvidence | null)[], amounts: readonly number[]): NamedSet[][] {
  return evidence.map((seen, line) => (seen === null ? [] : setsOfLine(ground, seen, { line, target: amounts[line]! })));
}

function setsOfLine(ground: Ground, seen: LineEvidence, { line, target }: { readonly line: number; readonly target: number }): NamedSet[] {
  const { book } = ground;
  const byAccount = new Map<number, { readonly rows: number[]; strong: number }>();
  for (const { row, isStrong } of seen.documents) {
    if (seen.day === NO_DAY || book.postedOn[row]! > seen.day) continue;
    const account = book.account[row]!;
    const named = byAccount.get(account) ?? { rows: [], strong: 0 };
    named.rows.push(row);
    if (isStrong) named.strong++;
    byAccount.set(account, named);
  }
  const sets: NamedSet[] = [];
  for (const [account, { rows, strong }] of byAccount) {
    const party = partyFact(ground, seen, account);
    if (rows.length < 2 || (strong === 0 && party === PARTY_NO)) continue;
    sets.push(settled(ground, { line, account, party, rows: [...rows].sort((a, b) => a - b), target, day: seen.day }));
  }
  return sets;
}

interface Draft {
  readonly line: number;
  readonly account: number;
  readonly party: number;
  readonly rows: readonly number[];
  readonly target: number;
  readonly day: number;
}

function settled({ book, rules }: Ground, { rows, target, day, ...draft }: Draft): NamedSet {
  const net = exactRows(rows.map((row) => comparable(book, row, day)), target);
  const exact = net ?? exactRows(rows.map((row) => book.open[row]!), target);
  const facts = factCode(draft.party, DOCUMENT_SEVERAL, { amount: exact === null ? AMOUNT_NONE : AMOUNT_ONE, debit: DEBIT_NOT_CONSIDERED });
  const used = exact === null ? rows.filter((row) => Math.sign(book.open[row]!) === Math.sign(target)) : exact.map((at) => rows[at]!);
  return { ...draft, rows: used, total: target, facts, score: used.length < 2 ? 0 : rules.score[facts]!, isExact: exact !== null, terms: net === null ? "refused" : "granted" };
}

/** The places of the values that add up to the target: all, or the only set of two or more. */
function exactRows(values: readonly number[], target: number): readonly number[] | null {
  let total = 0;
  for (const value of values) total += value;
  if (total === target) return values.map((_, at) => at);
  const { found, isComplete } = findSubsets(values, target, 1);
  return found.length === 1 && isComplete ? found[0]! : null;
}

/** How surely the line is known to be of the account's party. */
export function partyFact({ book, input }: Ground, seen: LineEvidence, account: number): number {
  const party = book.accounts[account]!.party;
  if (party === null) return PARTY_NO;
  for (const hit of seen.parties) if (input.parties[hit.party] === party) return hit.fact;
  return PARTY_NO;
}
