import { isCurrency, SYMBOLS } from "./currencies";
import type { DecimalMark } from "./types";

/** An amount as written, before the currency's digits are known. */
export interface AmountText {
  /** Plain decimal text for domain/money: sign, digits, point, digits. */
  readonly decimal: string;
  /** CR or DR behind the figure; what they mean depends on whose books it is. */
  readonly mark: "debit" | "credit" | null;
  /** Currency written beside the figure, as far as it is one of ISO 4217. */
  readonly currency: string | null;
}

const BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\ufeff]/g;
/** Minus signs and dashes that stand for one. Source: Unicode 15, general category Pd, and U+2212. */
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
/** Apostrophes that group digits, or that Excel users put before a text. */
const APOSTROPHES = /['’‘`´]/g;
const MARKS: Readonly<Record<string, "debit" | "credit">> = { CR: "credit", DR: "debit", DB: "debit", C: "credit", D: "debit", H: "credit", S: "debit" };
const FIGURE = /\d(?:[\d.,]*\d)?[.,]?|[.,]\d+/;

/**
 * Reads the shapes that amounts are written in: 1.234,56- · (1,234.56) · 1 234,56 kr · 1'234.56 · - $220.00 · 1.234,-.
 *
 * Shapes:  text → plain decimal text, or null when it is no amount. `mark` is the decimal mark of the whole column; null
 *          lets the cell speak for itself, a lone mark before exactly three digits then groups.
 */
export function parseAmountText(text: string, mark: DecimalMark | null): AmountText | null {
  const plain = text.replace(BLANKS, "").replace(DASHES, "-").replace(APOSTROPHES, "").replace(/[.,]-{1,2}(?=\D*$)/, "");
  const bracketed = /^\((.+)\)([^\d]*)$/.exec(plain);
  const body = bracketed ? `${bracketed[1] ?? ""}${bracketed[2] ?? ""}` : plain;
  const figure = FIGURE.exec(body);
  if (figure === null) return null;
  const beside = readBeside(body.slice(0, figure.index), body.slice(figure.index + figure[0].length));
  const digits = withPoint(figure[0], mark);
  if (beside === null || digits === null) return null;
  const negative = beside.negative !== (bracketed !== null);
  return { decimal: negative ? `-${digits}` : digits, mark: beside.mark, currency: beside.currency };
}

/** Says whether a text could be an amount at all, without reading it. */
export function looksLikeAmount(text: string): boolean {
  return text.length <= 40 && parseAmountText(text, null) !== null;
}

interface Beside {
  readonly negative: boolean;
  readonly mark: AmountText["mark"];
  readonly currency: string | null;
}

/** Signs, currency and CR/DR before and behind the figure; null when anything else stands there. */
function readBeside(before: string, behind: string): Beside | null {
  const signs = `${before}${behind}`.replace(/[^+-]/g, "");
  if (signs.length > 1) return null;
  const words = [before, behind].map((part) => part.replace(/[+-]/g, "")).filter((part) => part !== "");
  let mark: AmountText["mark"] = null;
  let currency: string | null = null;
  for (const word of words) {
    const named = readWord(word);
    if (named === null || (named.mark !== null && mark !== null)) return null;
    mark ??= named.mark;
    currency ??= named.currency;
  }
  return { negative: signs === "-", mark, currency };
}

function readWord(word: string): { readonly mark: AmountText["mark"]; readonly currency: string | null } | null {
  const capitals = word.toUpperCase();
  const mark = MARKS[capitals.replace(/[().]/g, "")];
  if (mark !== undefined) return { mark, currency: null };
  const currency = SYMBOLS[capitals] ?? SYMBOLS[capitals.replace(/\.$/, "")];
  if (currency !== undefined) return { mark: null, currency: currency === "" ? null : currency };
  if (isCurrency(capitals)) return { mark: null, currency: capitals };
  const both = /^([A-Z]{3}|\D+?)(CR|DR|DB)$/.exec(capitals);
  const inner = both ? readWord(both[1] ?? "") : null;
  return both && inner && inner.mark === null ? { mark: MARKS[both[2] ?? ""] ?? null, currency: inner.currency } : null;
}

/** Writes the figure with a point: groups dropped. Null when the marks contradict each other, as in 1.2,3.4. */
function withPoint(figure: string, column: DecimalMark | null): string | null {
  const trimmed = figure.replace(/[.,]$/, "");
  const mark = decimalMarkOf(trimmed, column);
  if (mark === null) return /[.,]/.test(trimmed) && !isGrouped(trimmed) ? null : trimmed.replace(/[.,]/g, "");
  const at = trimmed.lastIndexOf(mark);
  const whole = trimmed.slice(0, at);
  if (whole.includes(mark) || (/[.,]/.test(whole) && !isGrouped(whole))) return null;
  const fraction = trimmed.slice(at + 1);
  return /[.,]/.test(fraction) ? null : `${whole.replace(/[.,]/g, "") || "0"}.${fraction}`;
}

/** Thousands, or lakhs and crores: every group two or three digits, the last one three. */
function isGrouped(figure: string): boolean {
  return /^\d{1,3}(?:([.,])\d{2,3})*[.,]\d{3}$/.test(figure) && !(figure.includes(".") && figure.includes(","));
}

function decimalMarkOf(figure: string, column: DecimalMark | null): DecimalMark | null {
  const comma = figure.lastIndexOf(",");
  const point = figure.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  const only: DecimalMark | null = comma >= 0 ? "," : point >= 0 ? "." : null;
  if (only === null || figure.indexOf(only) !== figure.lastIndexOf(only)) return null;
  return only === column || !isGrouped(figure) || /^0/.test(figure) ? only : null;
}

/** What the texts of amount columns say about the decimal mark. */
export interface MarkVotes {
  readonly comma: number;
  readonly point: number;
  /** Texts such as 1.000, by the mark that stands in them. */
  readonly unsureComma: number;
  readonly unsurePoint: number;
}

/**
 * Counts what the amounts of a sheet say about their decimal mark: one text like 12,50 settles that 1.000 is a thousand.
 * Cost: one pass.
 */
export function countMarks(texts: Iterable<string>): MarkVotes {
  const votes = { comma: 0, point: 0, unsureComma: 0, unsurePoint: 0 };
  for (const text of texts) {
    const figure = FIGURE.exec(text.replace(BLANKS, "").replace(APOSTROPHES, ""))?.[0].replace(/[.,]$/, "") ?? "";
    const mark = decimalMarkOf(figure, null);
    if (mark !== null) votes[mark === "," ? "comma" : "point"] += 1;
    else if (/[.,].*[.,]/.test(figure)) votes[figure.includes(",") ? "point" : "comma"] += 1;
    else if (figure.includes(",")) votes.unsureComma += 1;
    else if (figure.includes(".")) votes.unsurePoint += 1;
  }
  return votes;
}

/** Decides the decimal mark of a sheet; null when no text has one, or only texts such as 1.000 that fit both. */
export function decimalMarkFrom(votes: MarkVotes): DecimalMark | null {
  if (votes.comma === 0 && votes.point === 0) return null;
  return votes.comma >= votes.point ? "," : ".";
}
