/** Why two amounts that are the same money may differ. */
export type NearAmount = "rounding" | "discount" | "fee" | "exchange" | "swapped-digits" | "part";

/** One way to differ: how often payments do it, and how many amounts of the minor unit would pass. */
interface Way {
  readonly why: NearAmount;
  readonly share: number;
  /** Amounts that would pass for it by chance, in minor units; null when the pair does not differ this way. */
  readonly passing: (line: number, entry: number, unit: number) => number | null;
}

/** Cash discounts in per mille. Source: customary terms of trade (2/10 net 30, 3 % Skonto and the like). */
const DISCOUNTS = [10, 15, 20, 25, 30, 40, 50];
/** Whole-unit steps and most of a bank's fee on one payment. */
const FEE_STEP = 5;
const MOST_FEE = 100;
const ROUNDING_UNITS = 1;
/** Minor units of rounding looked for without any other sign of the entry. */
const ROUNDING_LOOKED_UP = 2;
/** A fee without any other sign of the entry is at most this part of the amount. */
const LEAST_OF_FEES = 10;
const EXCHANGE_PER_MILLE = 10;
const WIDE_EXCHANGE_PER_MILLE = 30;
const PART_SHARE = 0.01;
/** Amounts further apart than one part in so many, and by more than a fee, are parts or have swapped digits. */
const NARROW = 19;
/** Amounts are spread over about three powers of ten: ln 1000. */
const SPREAD = 6.9;

const WAYS: readonly Way[] = [
  { why: "rounding", share: 0.012, passing: (line, entry, unit) => (Math.abs(line - entry) <= ROUNDING_UNITS * unit ? 2 * unit : null) },
  { why: "discount", share: 0.015, passing: (line, entry) => (isDiscounted(line, entry) ? DISCOUNTS.length * 3 : null) },
  { why: "fee", share: 0.02, passing: (line, entry, unit) => (isFee(Math.abs(line - entry), unit) ? (2 * MOST_FEE) / FEE_STEP : null) },
  { why: "swapped-digits", share: 0.006, passing: (line, entry) => (isSwapped(Math.abs(line), Math.abs(entry)) ? 6 : null) },
  { why: "exchange", share: 0.008, passing: (line, entry) => within(line, entry, EXCHANGE_PER_MILLE) },
  { why: "exchange", share: 0.004, passing: (line, entry) => within(line, entry, WIDE_EXCHANGE_PER_MILLE) },
  { why: "part", share: PART_SHARE, passing: (_, entry) => Math.abs(entry) * 2 },
];

/**
 * Weighs two different amounts of the same sign as the same money.
 *
 * Units: minor units; `unit` is one whole unit of the currency in them; the result is in bits against any amount.
 */
export function nearAmountBits(line: number, entry: number, unit: number): { bits: number; why: NearAmount } | null {
  if (!isComparable(line, entry)) return null;
  const gap = Math.abs(line - entry);
  if (gap * NARROW > Math.abs(entry) && gap > MOST_FEE * unit && gap % 9 !== 0) return PART;
  let best: { bits: number; why: NearAmount } | null = null;
  for (let way = 0; way < WAYS.length; way++) {
    const { why, share, passing } = WAYS[way]!;
    const count = passing(line, entry, unit);
    if (count === null) continue;
    const bits = Math.log2((share * Math.abs(entry) * SPREAD) / count);
    if (best === null || bits > best.bits) best = { bits, why };
  }
  return best;
}

/** Most amounts that nearAmounts lists: two a fee, three a discount, one a pair of digits, two a minor unit of rounding. */
export const MOST_NEAR = 2 * (MOST_FEE / FEE_STEP) + 3 * DISCOUNTS.length + 16 + 2 * ROUNDING_LOOKED_UP;

/** Lists the amounts that could have become this one by a fee, a discount, rounding or swapped digits; returns how many. Units: minor. */
export function nearAmounts(line: number, unit: number, into: Float64Array): number {
  const sign = Math.sign(line);
  const size = Math.abs(line);
  let count = 0;
  for (let fee = FEE_STEP; fee <= MOST_FEE && fee * unit * LEAST_OF_FEES <= size; fee += FEE_STEP) {
    into[count++] = sign * (size + fee * unit);
    into[count++] = sign * (size - fee * unit);
  }
  for (let at = 0; at < DISCOUNTS.length; at++) {
    const whole = Math.round(size * 1000 / (1000 - DISCOUNTS[at]!));
    for (let amount = whole - 1; amount <= whole + 1; amount++) into[count++] = sign * amount;
  }
  for (let place = 1, rest = size; place * 10 <= size; place *= 10) {
    const next = Math.floor(rest / 10);
    const [low, high] = [rest - next * 10, next - Math.floor(next / 10) * 10];
    if (low !== high) into[count++] = sign * (size + (low - high) * place * 9);
    rest = next;
  }
  for (let part = 1; part <= ROUNDING_LOOKED_UP; part++) {
    into[count++] = sign * (size + part);
    into[count++] = sign * (size - part);
  }
  return count;
}

/** What is left for amounts too far apart for anything else. */
const PART: { readonly bits: number; readonly why: NearAmount } = { bits: Math.log2((PART_SHARE * SPREAD) / 2), why: "part" };

function isDiscounted(line: number, entry: number): boolean {
  for (let at = 0; at < DISCOUNTS.length; at++) if (Math.abs(line - entry * (1 - DISCOUNTS[at]! / 1000)) <= 1) return true;
  return false;
}

function isFee(difference: number, unit: number): boolean {
  return difference <= MOST_FEE * unit && difference % (FEE_STEP * unit) === 0;
}

function within(line: number, entry: number, perMille: number): number | null {
  const reach = Math.abs(entry) * perMille / 1000;
  return Math.abs(line - entry) <= reach ? 2 * reach : null;
}

/** Whether two amounts have one sign, and neither is more than twice the other. */
export function isComparable(line: number, entry: number): boolean {
  const ratio = line / entry;
  return ratio >= 0.5 && ratio <= 2;
}

/** Whether two numbers differ by two neighbouring digits changing places. */
function isSwapped(one: number, other: number): boolean {
  const difference = Math.abs(one - other);
  if (difference % 9 !== 0) return false;
  for (let place = 1; place * 10 <= Math.max(one, other); place *= 10) {
    const low = Math.floor(one / place) % 10;
    const high = Math.floor(one / (place * 10)) % 10;
    if (one + (low - high) * place * 9 === other) return true;
  }
  return false;
}
