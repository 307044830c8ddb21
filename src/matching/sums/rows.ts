import { partyWords } from "../../domain";
import type { InPieces, SumRow, SumTarget } from "./types";

/** A row with its party in one writing. */
export interface KeyedRow extends SumRow {
  readonly key: string;
}

/** Rows read between two pauses. */
const PIECE = 4_000;
/** Nearest rows of which sets are made. */
const NEAREST = 280;
/** A row whose day nobody knows stands behind those of a year. */
const NO_DAY = 366;
/** More days than any two rows lie apart. */
const FAR = 1e6;

/** Gives one writing of each party, remembered, since names repeat. */
export function partyKeys(): (party: string) => string {
  const known = new Map<string, string>();
  return (party) => {
    const key = known.get(party) ?? partyWords(party).join(" ");
    known.set(party, key);
    return key;
  };
}

/** The rows that can be part of a sum, with their parties. */
export function* keyed(rows: readonly SumRow[], keyOf: (party: string) => string): InPieces<readonly KeyedRow[]> {
  const result: KeyedRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.amount !== 0) result.push({ ...row, key: keyOf(row.party) });
    if (at % PIECE === PIECE - 1) yield;
  }
  return result;
}

/** The rows likeliest to belong to the target, best first: its own party, then by days, amount and id. */
export function nearest(target: SumTarget & { readonly key: string }, rows: readonly KeyedRow[]): readonly KeyedRow[] {
  const ranks = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) ranks[at] = rankOf(rows[at]!, target);
  const limit = ranks.slice().sort()[Math.min(NEAREST, rows.length) - 1] ?? 0;
  const order: number[] = [];
  for (let at = 0; at < rows.length; at++) if (ranks[at]! <= limit) order.push(at);
  order.sort((one, other) => ranks[one]! - ranks[other]! || rows[one]!.amount - rows[other]!.amount || (rows[one]!.id < rows[other]!.id ? -1 : 1));
  return order.slice(0, NEAREST).map((at) => rows[at]!);
}

function rankOf({ day, key }: KeyedRow, target: SumTarget & { readonly key: string }): number {
  const days = day === null || target.day === null ? NO_DAY : Math.abs(day - target.day);
  return days + (target.key !== "" && key === target.key ? 0 : FAR);
}
