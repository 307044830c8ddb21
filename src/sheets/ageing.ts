import { add, ZERO, type Amount } from "../domain";
import type { Proof } from "../proof";

/** Days from posting to the statement date. Over 90 days is what auditors ask about. */
export const BANDS: readonly (readonly [from: number, to: number | null])[] = [[0, 30], [31, 60], [61, 90], [91, null]];

/** What is outstanding of one age; both null: without a date. */
export interface AgeBand {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
  /** Money out and money in, each by itself, since they would hide each other. */
  readonly payments: Amount;
  readonly deposits: Amount;
}

/** Sums up what is outstanding by age; the band without a date only where something is in it. */
export function outstandingByAge({ outstanding }: Pick<Proof, "outstanding">): readonly AgeBand[] {
  const bands = [...BANDS.map(([from, to]) => ({ from, to })), { from: null, to: null }].map((band) => ({ ...band, count: 0, payments: ZERO, deposits: ZERO }));
  for (const { age, amount } of outstanding) {
    const band = bands.find(({ from, to }) => (age === null ? from === null : from !== null && age >= from && (to === null || age <= to))) ?? bands[0];
    if (band === undefined) continue;
    band.count += 1;
    if (amount < 0) band.payments = add(band.payments, amount);
    else band.deposits = add(band.deposits, amount);
  }
  return bands.filter(({ from, count }) => from !== null || count > 0);
}
