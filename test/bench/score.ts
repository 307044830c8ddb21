import type { TrueGroup } from "./labelled";

/** What any matcher says: rows of both sides by id, and whether it would apply them without asking. */
export interface Claim {
  readonly lines: readonly string[];
  readonly entries: readonly string[];
  readonly isApplied: boolean;
  readonly confidence: string;
  readonly rule: string;
  /** How likely it says it is right; left out by who states nothing. */
  readonly probability?: number;
}

export interface Share {
  right: number;
  of: number;
}

/** A matcher's figures on one labelled set. */
export interface Score {
  /** Over (line, entry) pairs. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** True groups reproduced exactly. */
  readonly groups: Share;
  readonly byKind: ReadonlyMap<string, Share>;
  readonly byShape: ReadonlyMap<string, Share>;
  /** Claims right as a whole, by confidence and by rule. */
  readonly byConfidence: ReadonlyMap<string, Share>;
  readonly byRule: ReadonlyMap<string, Share>;
  /** Claims applied without asking, right among them, and their lines' share of all lines. */
  readonly applied: Share;
  readonly appliedLines: number;
  /** Claims right as a whole, by the probability they state. */
  readonly byProbability: ReadonlyMap<number, Share>;
  readonly wrong: readonly Claim[];
}

/** Compares claims with the truth. A swap inside a class of groups that nobody could tell apart is right. */
export function scoreClaims(claims: readonly Claim[], truth: readonly TrueGroup[], lineCount: number): Score {
  const groupOfLine = new Map<string, TrueGroup>();
  const groupOfEntry = new Map<string, TrueGroup>();
  for (const group of truth) {
    for (const id of group.statement) groupOfLine.set(id, group);
    for (const id of group.ledger) groupOfEntry.set(id, group);
  }
  const found = new Map<TrueGroup, number>();
  const pairs = { right: 0, claimed: 0, true: sum(truth.map(({ statement, ledger }) => statement.length * ledger.length)) };
  const tally = { confidence: new Map<string, Share>(), rule: new Map<string, Share>(), probability: new Map<number, Share>(), applied: { right: 0, of: 0 }, lines: 0 };
  const wrong: Claim[] = [];
  for (const claim of claims) {
    pairs.claimed += claim.lines.length * claim.entries.length;
    for (const line of claim.lines) for (const entry of claim.entries) {
      if (isSame(groupOfLine.get(line), groupOfEntry.get(entry))) pairs.right++;
    }
    const group = wholeGroup(claim, groupOfLine, groupOfEntry);
    if (group !== null) found.set(group, (found.get(group) ?? 0) + 1);
    else wrong.push(claim);
    count(tally.confidence, claim.confidence, group !== null);
    count(tally.rule, claim.rule, group !== null);
    if (claim.probability !== undefined) count(tally.probability, claim.probability, group !== null);
    if (claim.isApplied) {
      tally.applied.of++;
      tally.lines += claim.lines.length;
      if (group !== null) tally.applied.right++;
    }
  }
  const [byKind, byShape] = [new Map<string, Share>(), new Map<string, Share>()];
  const groups = { right: 0, of: truth.length };
  for (const group of truth) {
    const isFound = found.has(group) || swapped(group, found);
    count(byKind, group.kind, isFound);
    count(byShape, shapeOf(group), isFound);
    if (isFound) groups.right++;
  }
  const precision = ratio(pairs.right, pairs.claimed);
  const recall = ratio(pairs.right, pairs.true);
  return {
    precision, recall, f1: ratio(2 * precision * recall, precision + recall), groups, byKind, byShape,
    byConfidence: tally.confidence, byRule: tally.rule, byProbability: tally.probability, applied: tally.applied, appliedLines: tally.lines / lineCount, wrong,
  };
}

function isSame(one: TrueGroup | undefined, other: TrueGroup | undefined): boolean {
  return one !== undefined && other !== undefined && (one === other || (one.equiv !== undefined && one.equiv === other.equiv));
}

/** The true group that a claim reproduces, by its first row; null when it does not. */
function wholeGroup(
  claim: Claim, groupOfLine: ReadonlyMap<string, TrueGroup>, groupOfEntry: ReadonlyMap<string, TrueGroup>,
): TrueGroup | null {
  const groups = [...claim.lines.map((id) => groupOfLine.get(id)), ...claim.entries.map((id) => groupOfEntry.get(id))];
  const first = groups[0];
  if (first === undefined || !groups.every((group) => isSame(first, group))) return null;
  return claim.lines.length === first.statement.length && claim.entries.length === first.ledger.length ? first : null;
}

/** Among groups that cannot be told apart, each claim right stands for one of them. */
function swapped(group: TrueGroup, found: Map<TrueGroup, number>): boolean {
  if (group.equiv === undefined) return false;
  for (const [other, times] of found) {
    if (times < 2 || other.equiv !== group.equiv || shapeOf(other) !== shapeOf(group)) continue;
    found.set(other, times - 1);
    return true;
  }
  return false;
}

export function shapeOf({ statement, ledger }: Pick<TrueGroup, "statement" | "ledger">): string {
  const side = (count: number): string => (count === 0 ? "0" : count === 1 ? "1" : "N");
  return `${side(statement.length)}:${side(ledger.length)}`;
}

function count<Key>(shares: Map<Key, Share>, name: Key, isRight: boolean): void {
  const share = shares.get(name) ?? { right: 0, of: 0 };
  share.of++;
  if (isRight) share.right++;
  shares.set(name, share);
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * How far stated probabilities are from the shares that were right, on average over all claims: the expected calibration
 * error, in bands of probability.
 */
export function calibrationError(shares: ReadonlyMap<number, Share>): number {
  const bands = new Map<number, { right: number; stated: number; of: number }>();
  for (const [stated, { right, of }] of shares) {
    const band = bands.get(bandOf(stated)) ?? { right: 0, stated: 0, of: 0 };
    bands.set(bandOf(stated), { right: band.right + right, stated: band.stated + stated * of, of: band.of + of });
  }
  let [gap, all] = [0, 0];
  for (const { right, stated, of } of bands.values()) {
    gap += Math.abs(stated - right);
    all += of;
  }
  return ratio(gap, all);
}

/** Where one band of probability begins. */
const BANDS: readonly number[] = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999];

export function bandOf(probability: number): number {
  return BANDS.filter((from) => probability >= from).at(-1)!;
}
