/** Fewest characters of a common piece that count. Source: Business Central, RecordMatchMgt, nearness of bank texts. */
const FEWEST_COMMON = 4;
const WHOLE = 100;

/**
 * Says how much of the shorter text the two have in common, in per cent.
 *
 * Shapes:  pieces of at least four characters, longest first, each taken out of both texts before the next is looked for;
 *          what is left on both sides of a piece joins up. Case does not count, nothing else is folded.
 * Cost:    product of the lengths, a few times.
 * Source:  Business Central, RecordMatchMgt (CalculateStringNearness).
 */
export function near(one: string, other: string): number {
  return nearness(one, other, { fewest: FEWEST_COMMON, scale: WHOLE });
}

/** The same with other pieces and another scale: pieces of at least `fewest` characters (two or more), 0 to `scale`. */
export function nearness(one: string, other: string, { fewest, scale }: { readonly fewest: number; readonly scale: number }): number {
  let [a, b] = [one.toUpperCase(), other.toUpperCase()];
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 0;
  let common = 0;
  for (;;) {
    const { length, inFirst, inSecond } = longestCommon(a, b);
    if (length < Math.max(2, fewest)) return Math.floor((scale * common) / shorter);
    common += length;
    a = a.slice(0, inFirst) + a.slice(inFirst + length);
    b = b.slice(0, inSecond) + b.slice(inSecond + length);
  }
}

/**
 * Says how much of the ledger's text stands in the statement's text in one piece, in per cent; 100 is all of it.
 * Source: Business Central, RecordMatchMgt (longest common substring over the ledger text).
 */
export function exact(statementText: string, ledgerText: string): number {
  if (ledgerText === "") return 0;
  const { length } = longestCommon(statementText.toUpperCase(), ledgerText.toUpperCase());
  return Math.min(WHOLE, Math.floor((WHOLE * length) / ledgerText.length));
}

/** The longest piece that both texts hold, in capitals; of several the first in `one`. Source: RecordMatchMgt (GetLongestCommonSubstring). */
export function longestCommonText(one: string, other: string): string {
  const a = one.toUpperCase();
  const { inFirst, length } = longestCommon(a, other.toUpperCase());
  return a.slice(inFirst, inFirst + length);
}

interface Common {
  readonly length: number;
  readonly inFirst: number;
  readonly inSecond: number;
}

/** The longest piece that both texts hold; of several, the first in `a`, and its first place in `b`. */
function longestCommon(a: string, b: string): Common {
  let best = { length: 0, inFirst: 0, inSecond: 0 };
  let before = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let at = 1; at <= a.length; at++) {
    for (let to = 1; to <= b.length; to++) {
      const length = a.charCodeAt(at - 1) === b.charCodeAt(to - 1) ? before[to - 1]! + 1 : 0;
      row[to] = length;
      if (length > best.length) best = { length, inFirst: at - length, inSecond: to - length };
    }
    [before, row] = [row, before];
  }
  return best.length === 0 ? best : { ...best, inSecond: b.indexOf(a.slice(best.inFirst, best.inFirst + best.length)) };
}
