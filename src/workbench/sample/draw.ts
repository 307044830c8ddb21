/** Chance that is the same on every machine and on every run. */
export interface Draw {
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Starts a row of draws from a seed. Source: mulberry32, Tommy Ettinger, public domain. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { between, pick: (from) => from[between(0, from.length - 1)]! };
}
