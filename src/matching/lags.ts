/** Shares of lags: how often a line follows its entry by so many days. */
const SAME_DAY = 0.35;
const LATER = { share: 0.4, keep: 0.72 };
const EARLIER = { share: 0.18, keep: 0.6 };
const FAR = 0.002;

/** Lags beyond this many days are as rare as this one. */
const LAG_REACH = 400;

function shareOfLag(lag: number): number {
  if (lag === 0) return SAME_DAY;
  const { share, keep } = lag > 0 ? LATER : EARLIER;
  return share * (1 - keep) * keep ** (Math.abs(lag) - 1) + FAR;
}

/** Bits that lags in days are worth against any day of a span of days, to be read by `bitsOfLag`. */
export function lagTable(span: number): Float64Array {
  return Float64Array.from({ length: 2 * LAG_REACH + 1 }, (_, at) => Math.log2(shareOfLag(at - LAG_REACH) * span));
}

/** Reads a table of lags. */
export function bitsOfLag(table: Float64Array, lag: number): number {
  return table[Math.max(-LAG_REACH, Math.min(LAG_REACH, lag)) + LAG_REACH]!;
}
