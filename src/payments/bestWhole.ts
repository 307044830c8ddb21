import type { PaymentLine } from "../domain";
import { assign } from "../matching";
import type { Candidates } from "./candidates";
import type { Ground } from "./ground";
import { documentOf } from "./groups";
import { AMOUNT_NONE } from "./rules";

/** A line put on one entry by the choice of the best whole. */
export interface Assigned {
  readonly line: number;
  readonly row: number;
  readonly score: number;
  readonly facts: number;
  /** Another choice would be as good. */
  readonly isTie: boolean;
}

/** Weight of each confidence: none is given up for any number of lower ones nearby. Scores lie up to 999 above. */
const BASE = [0, 1_000, 12_000, 96_000];
/** Ties go to the earlier line, then to the oldest due: places told apart. */
const PLACES = 16;
const SCORE_RANGE = 1000;

/** What may still be chosen. */
export interface Free {
  readonly line: (line: number) => boolean;
  readonly row: (row: number) => boolean;
  /** The least score that is better than what the line could have otherwise. */
  readonly least: (line: number) => number;
}

/**
 * Chooses for all lines at once which entry each is put on: the best whole by score, equals by due date. Pairs that agree in
 * neither number nor amount are left out.
 * Cost:   the sparse assignment of assign.ts over the pairs.
 */
export function chooseBestWhole(ground: Ground, lines: readonly PaymentLine[], from: { readonly candidates: Candidates; readonly free: Free }): Assigned[] {
  const { candidates, free } = from;
  const pairs: number[] = [];
  for (let pair = 0; pair < candidates.row.length; pair++) {
    const [line, row] = [candidates.line.values[pair]!, candidates.row.values[pair]!];
    const isTelling = documentOf(candidates.facts.values[pair]!) > 0 || amountOf(candidates.facts.values[pair]!) !== AMOUNT_NONE || isDebit(candidates.facts.values[pair]!);
    if (isTelling && candidates.score.values[pair]! > free.least(line) && free.line(line) && free.row(row)) pairs.push(pair);
  }
  const start = new Int32Array(lines.length + 1);
  for (const pair of pairs) start[candidates.line.values[pair]! + 1]!++;
  for (let line = 0; line < lines.length; line++) start[line + 1]! += start[line]!;
  const entry = Int32Array.from(pairs, (pair) => candidates.row.values[pair]!);
  const isFirst = firstLines(pairs, candidates);
  const score = Int32Array.from(pairs, (pair, at) =>
    (weightOf(candidates.score.values[pair]!) * 2 + (isFirst[at] === 1 ? 1 : 0)) * PLACES + placeBonus(pairs, at, candidates));
  const ones = (count: number): Int32Array => new Int32Array(count).fill(1);
  const { flow, margin } = assign({ supply: ones(lines.length), demand: ones(ground.book.count), start, entry, score });
  return pairs.flatMap((pair, at) => (flow[at] === 0 ? [] : [{
    line: candidates.line.values[pair]!, row: candidates.row.values[pair]!, score: candidates.score.values[pair]!, facts: candidates.facts.values[pair]!,
    isTie: margin[at]! < PLACES,
  }]));
}

function weightOf(score: number): number {
  const confidence = Math.min(BASE.length - 1, Math.floor(score / SCORE_RANGE));
  return BASE[confidence]! + (score % SCORE_RANGE) + 1;
}

/** Of lines that ask the same of one entry the first gets it: that is no question. */
function firstLines(pairs: readonly number[], candidates: Candidates): Uint8Array {
  const seen = new Set<number>();
  return Uint8Array.from(pairs, (pair) => {
    const key = candidates.row.values[pair]! * (BASE.length * SCORE_RANGE) + candidates.score.values[pair]!;
    if (seen.has(key)) return 0;
    seen.add(key);
    return 1;
  });
}

/** Rows stand in the order of due dates: among a line's pairs the earlier one weighs a little more. */
function placeBonus(pairs: readonly number[], at: number, candidates: Candidates): number {
  let place = 0;
  const line = candidates.line.values[pairs[at]!];
  for (let before = at - 1; before >= 0 && place < PLACES - 1 && candidates.line.values[pairs[before]!] === line; before--) place++;
  return PLACES - 1 - place;
}

const DEBITS = 3;

function amountOf(facts: number): number {
  return Math.floor(facts / DEBITS) % DEBITS;
}

function isDebit(facts: number): boolean {
  return facts % DEBITS === 1;
}
