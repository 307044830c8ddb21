/** Separates fields in a fingerprint; no cell can hold it. */
const FIELD_END = "\u0001";

/** A row's content as far as it names the row, and what tells twins apart. */
export interface RowContent {
  /** Fields that don't change while the row is the same booking. */
  readonly fields: readonly (string | number | null)[];
  /** Fields that may change or be recalculated (balance, open amount); only the order of twins follows them. */
  readonly changing: readonly (string | number | null)[];
}

/**
 * Names rows by what they say, not by where they stand: sorting, filtering and inserting rows keep every name. Rows that
 * say the same are numbered, in the order of their balances and so on, else as they stand.
 *
 * Shapes:  prefix "b" → "b:1x9k…#1".
 * Cost:    linear; only twins are sorted.
 */
export function rowIds(prefix: string, rows: readonly RowContent[]): string[] {
  const groups = new Map<string, number[]>();
  rows.forEach(({ fields }, at) => {
    const print = fingerprint(fields.join(FIELD_END));
    const group = groups.get(print);
    if (group) group.push(at);
    else groups.set(print, [at]);
  });
  const ids = new Array<string>(rows.length);
  for (const [print, members] of groups) {
    if (members.length > 1) sortTwins(members, rows);
    members.forEach((at, index) => { ids[at] = `${prefix}:${print}#${index + 1}`; });
  }
  return ids;
}

function sortTwins(members: number[], rows: readonly RowContent[]): void {
  const keys = new Map(members.map((at) => [at, rows[at]!.changing.join(FIELD_END)]));
  members.sort((one, other) => {
    const [a, b] = [keys.get(one)!, keys.get(other)!];
    return a < b ? -1 : a > b ? 1 : one - other;
  });
}

/**
 * A short name for a text: 53 bits, so that among a million rows a chance twin is a one-in-18,000 event, and even then
 * only a higher number behind "#".
 * Source: cyrb53 by bryc (public domain), two 32-bit multiplicative hashes combined.
 */
export function fingerprint(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & other) + (one >>> 0)).toString(36);
}
