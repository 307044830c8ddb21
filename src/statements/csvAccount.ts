import { stemsIn } from "../sheets";
import { isIban } from "./line";

/** Digits of the shortest account number found in an export's title lines. */
const LEAST_DIGITS = 5;
const NUMBER = /(?<![\d.,])[\dXx*][\dXx* ./-]{3,40}[\dXx*](?![\d,])/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g;

/**
 * Finds the account that the lines above a table name: an IBAN, or a number behind a word for account.
 *
 * Shapes: rows above the header → the account as written, or "".
 */
export function accountAbove(rows: readonly (readonly string[])[]): string {
  let labelled = "";
  for (const cells of rows) {
    const filled = cells.filter((cell) => cell !== "");
    for (const cell of filled) for (const [text] of cell.matchAll(IBAN)) if (isIban(text)) return text.replaceAll(" ", "");
    if (labelled !== "") continue;
    filled.forEach((cell, at) => {
      const isNamed = stemsIn(cell.split(":")[0] ?? "").has("account") || stemsIn(cell).has("account") || (at > 0 && stemsIn(filled[at - 1] ?? "").has("account"));
      if (isNamed) labelled ||= numberIn(cell);
    });
  }
  return labelled;
}

/** The last run of digits long enough for an account; days and amounts are none. */
function numberIn(cell: string): string {
  const found = [...cell.matchAll(NUMBER)].map(([text]) => text.trim());
  return found.reverse().find((text) => text.replace(/\D/g, "").length >= LEAST_DIGITS && !isDayOrAmount(text)) ?? "";
}

function isDayOrAmount(text: string): boolean {
  return /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(text) || /^[\d ]+\.\d{2}$/.test(text);
}
