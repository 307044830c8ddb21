import type { PaymentFileSettings } from "./types";

type Letters = PaymentFileSettings["letters"];

/** Characters that every bank takes. Source: SEPA credit transfer rulebook, best practices on character sets. */
const LATIN = /[A-Za-z0-9/\-?:().,'+ ]/;
const NORDIC = /[ÆØÅæøåÄÖäöÜüÉé]/;

/** What is written plainly where a bank takes only Latin letters. */
const PLAIN: Readonly<Record<string, string>> = {
  Æ: "AE", æ: "ae", Ø: "O", ø: "o", Å: "A", å: "a", ß: "ss", Đ: "D", đ: "d", Ł: "L", ł: "l", Þ: "TH", þ: "th", Ð: "D", ð: "d", "&": "+", "–": "-", "—": "-", "’": "'", "‘": "'", "“": "'", "”": "'", "\"": "'",
  "_": "-", "*": ".", "#": "-", "\u00a0": " ",
};

/** Writes a text in the letters that the bank takes; what has no plain form is left away. */
export function written(text: string, letters: Letters): string {
  return [...text.normalize("NFC")].map((character) => writtenAs(character, letters) ?? "").join("").replace(/\s+/g, " ").trim();
}

/** Finds the first character of a text that has no plain form; null when there is none. */
export function firstUnwritable(text: string, letters: Letters): string | null {
  return [...text.normalize("NFC")].find((character) => writtenAs(character, letters) === null) ?? null;
}

function writtenAs(character: string, letters: Letters): string | null {
  if (LATIN.test(character) || (letters === "nordic" && NORDIC.test(character))) return character;
  if (/\s/.test(character)) return " ";
  const plain = PLAIN[character];
  if (plain !== undefined) return plain;
  const bare = character.normalize("NFD").replace(/\p{M}/gu, "");
  return bare.length === 1 && LATIN.test(bare) ? bare : null;
}
