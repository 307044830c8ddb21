import { columnLetters } from "../domain";

/** Longest address sent: Excel cuts longer ones at 8,192 characters, and may then mean other rows. Source: office-js docs, excel-add-ins-troubleshooting.md. */
const ADDRESS_LENGTH = 8_000;

/** A run of rows, zero-based. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** Addresses of row runs over some columns, "A5:H5,A9:H12", each short enough to be taken whole. */
export function addressesOf(runs: readonly RowRun[], columns: { readonly first: number; readonly last: number }): string[] {
  const from = columnLetters(columns.first);
  const to = columnLetters(columns.last);
  const addresses: string[] = [];
  let parts: string[] = [];
  let length = 0;
  for (const { first, last } of runs) {
    const part = `${from}${first + 1}:${to}${last + 1}`;
    if (length + part.length + 1 > ADDRESS_LENGTH) {
      addresses.push(parts.join(","));
      parts = [];
      length = 0;
    }
    parts.push(part);
    length += part.length + 1;
  }
  if (parts.length > 0) addresses.push(parts.join(","));
  return addresses;
}

/** The rows that an event's address touches, zero-based; null when it names whole columns. "B3:D9,F12" → [2, 11]. */
export function rowsOfAddress(address: string): readonly [first: number, last: number] | null {
  const rows = address.split(",").flatMap((part) => {
    const numbers = (part.split("!").at(-1) ?? "").match(/\d+/g) ?? [];
    return numbers.map((number) => Number(number) - 1);
  });
  if (rows.length === 0) return null;
  const [first = 0] = rows;
  return rows.reduce<readonly [number, number]>(([low, high], row) => [Math.min(low, row), Math.max(high, row)], [first, first]);
}
