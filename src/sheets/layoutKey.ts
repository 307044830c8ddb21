import { readHeaderText } from "./headerText";
import { fingerprint } from "./rowIds";

/**
 * Names a set of headers, so that a person's correction is found again for sheets with the same ones, wherever the
 * table begins.
 * Shapes: headers by column → the same key for the same headers in the same order; case, accents and points don't count.
 */
export function layoutKey(headers: Readonly<Record<number, string>>): string {
  return fingerprint(headerOrder(headers).map((column) => foldHeader(headers[column] ?? "")).join("\u0001"));
}

/** Columns of the headers from left to right; columns without a header don't count. */
export function headerOrder(headers: Readonly<Record<number, string>>): number[] {
  return Object.keys(headers).map(Number).filter((column) => foldHeader(headers[column] ?? "") !== "").sort((one, other) => one - other);
}

function foldHeader(text: string): string {
  const { folded, currency, isLocal } = readHeaderText(text);
  return `${folded}${currency}${isLocal ? "*" : ""}`;
}
