/** How rows are named: by fields that stay while the row is the same booking. */
export interface Naming<Row> {
  /** Fields that name the row. */
  readonly fields: (row: Row) => readonly (string | number | null)[];
  /** Fields that may change or be recalculated (balance, open amount); only the order of twins follows them. */
  readonly changing: (row: Row) => readonly (string | number | null)[];
}

/** Separates fields in a fingerprint; no cell can hold it. */
const FIELD_END = "\u0001";

/**
 * Names rows by what they say, not by where they stand: sorting, filtering and inserting rows keep every name. Rows that
 * say the same are numbered, in the order of their balances and so on, else as they stand.
 *
 * Shapes:  prefix "b" → "b:1x9k…#1", one name a row.
 * Cost:    linear; only twins are sorted.
 */
export function rowIds<Row>(prefix: string, rows: readonly Row[], { fields, changing }: Naming<Row>): string[] {
  const prints = rows.map((row) => fingerprint(fields(row).join(FIELD_END)));
  const twins = new Map<string, number[]>();
  const first = new Map<string, number>();
  prints.forEach((print, at) => {
    const before = first.get(print);
    if (before === undefined) first.set(print, at);
    else (twins.get(print) ?? start(twins, print, before)).push(at);
  });
  const ids = prints.map((print) => `${prefix}:${print}#1`);
  for (const [print, members] of twins) {
    sortTwins(members, (at) => changing(rows[at]!).join(FIELD_END));
    members.forEach((at, index) => { ids[at] = `${prefix}:${print}#${index + 1}`; });
  }
  return ids;
}

function start(twins: Map<string, number[]>, print: string, before: number): number[] {
  const members = [before];
  twins.set(print, members);
  return members;
}

function sortTwins(members: number[], keyOf: (at: number) => string): void {
  const keys = new Map(members.map((at) => [at, keyOf(at)]));
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
