import { negate, parseDecimal, type Amount, type Currency } from "../domain";

/** Blanks and apostrophes that only group digits. */
const GROUPING = /[\s\u00a0\u202f\u2009'’]/g;

/**
 * Reads an amount as bank files write it: "1234,56", "1.234,56", "1,234.56", "-12", "500,", "+1 000.00", "(12.00)".
 *
 * With both marks the last one is the decimal mark; a single mark with one, two or four and more digits behind it is
 * decimal; a mark that repeats groups. `decimal` settles what stays open.
 * Errors: null when it is no amount of the currency; nothing is rounded.
 */
export function readAmount(text: string, currency: Currency, decimal: "," | "." | null = null): Amount | null {
  let plain = text.replace(GROUPING, "").replace(/^[\u2212\u2013]/, "-");
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(plain);
  if (bracketed) [negative, plain] = [true, bracketed[1] as string];
  const trailing = /^(.*\d[,.]?)([-\u2212])$/.exec(plain);
  if (trailing) [negative, plain] = [!negative, trailing[1] as string];
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(plain)) return null;
  const value = parseDecimal(withPoint(plain, decimal), currency);
  if (!value.ok) return null;
  return negative ? negate(value.value) : value.value;
}

function withPoint(plain: string, decimal: "," | "." | null): string {
  const mark = decimal ?? decimalMark(plain);
  if (mark === null) return plain.replaceAll(/[.,]/g, "");
  const group = mark === "," ? "." : ",";
  return plain.replaceAll(group, "").replace(mark, ".");
}

function decimalMark(plain: string): "," | "." | null {
  const comma = plain.lastIndexOf(",");
  const point = plain.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  const mark = comma >= 0 ? "," : point >= 0 ? "." : null;
  if (mark === null) return null;
  const first = plain.indexOf(mark);
  if (first !== plain.lastIndexOf(mark)) return null; // repeated: grouping
  const behind = plain.length - first - 1;
  return behind === 3 && /[1-9]/.test(plain.slice(0, first)) ? null : mark;
}

/** Reads an amount that has one possible decimal mark and no grouping, as MT940 does: "500,", "0,7", "12345". */
export function readPlain(text: string, currency: Currency): Amount | null {
  if (!/^\d+[,.]?\d*$/.test(text)) return null;
  const value = parseDecimal(text.replace(",", "."), currency);
  return value.ok ? value.value : null;
}
