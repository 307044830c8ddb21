import type { Reason } from "../domain";

/** A piece of a text, and whether it is what agrees with the other side. */
export interface Piece {
  readonly text: string;
  readonly agrees: boolean;
}

/** Shortest word of a name or text that is worth marking on its own. */
const SHORTEST_WORD = 3;

/** The values that agreed, taken from the reasons of a match. */
export function agreedValues(reasons: readonly Reason[]): readonly string[] {
  return reasons.flatMap((reason) => ("value" in reason && reason.value !== "" ? [reason.value] : []));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Numbers may be written with spaces, dots or dashes inside, other texts with any spaces between their words. */
function patternOf(value: string): RegExp {
  const pattern = /^\d[\d\s.-]*$/.test(value)
    ? value.replace(/\D/g, "").split("").join("[\\s.\\-]?")
    : value.trim().split(/\s+/).map(escaped).join("\\s+");
  return new RegExp(pattern, "giu");
}

const wordsOf = (text: string): IterableIterator<RegExpExecArray> => text.matchAll(/[\p{L}\p{N}]+/gu);

/** The words of a name or text that are worth marking on their own; a number counts only as a whole. */
function worthyWords(values: readonly string[]): ReadonlySet<string> {
  const words = values.flatMap((value) => [...wordsOf(value)].map(([word]) => word.toLowerCase()));
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD && !/^\d+$/.test(word)));
}

/** Splits a text into what agrees with the other side and what does not. Capitals do not matter. */
export function markAgreement(text: string, values: readonly string[]): readonly Piece[] {
  const agrees = new Uint8Array(text.length);
  for (const value of values) {
    if (value.trim() === "") continue;
    for (const found of text.matchAll(patternOf(value))) agrees.fill(1, found.index, found.index + found[0].length);
  }
  const words = worthyWords(values);
  for (const found of wordsOf(text)) {
    if (words.has(found[0].toLowerCase())) agrees.fill(1, found.index, found.index + found[0].length);
  }
  const pieces: Piece[] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to += 1) {
    if (to < text.length && agrees[to] === agrees[from]) continue;
    pieces.push({ text: text.slice(from, to), agrees: agrees[from] === 1 });
    from = to;
  }
  return pieces;
}
