import type { CellValue, DateSystem } from "../../../domain";
import { isErrorText, tidyFormula } from "../xlsx";
import { parseDateInput } from "./dateInputs";
import { BookFault, InvalidFormula } from "./faults";
import type { BookLocale } from "./locale";
import { isFormula } from "./syntax";

/** What a cell becomes when something is written into it. `format` applies where the cell's own is General. */
export type Input =
  | { readonly kind: "leave" }
  | { readonly kind: "clear" }
  | { readonly kind: "value"; readonly value: CellValue; readonly format?: string; readonly quoted?: boolean }
  | { readonly kind: "formula"; readonly formula: string; readonly format?: string };

/** What texts are read with. */
export interface InputContext { readonly locale: BookLocale; readonly dateSystem: DateSystem; readonly year: number }

/** Longest text of a cell. Source: Excel specifications and limits. */
const LONGEST_TEXT = 32_767;
/** Digits that Excel keeps of a typed number; the rest become zeros. Source: Excel specifications and limits. */
const KEPT_DIGITS = 15;

const LEAVE: Input = { kind: "leave" };
const CLEAR: Input = { kind: "clear" };

/**
 * Reads what is written into a cell the way Excel does.
 * ASSUMED, not verified in Excel: that the programming interface coerces texts exactly as typing does; that a number or truth value written
 * into a cell formatted as text becomes text; that "+…", "-…" and "@…" texts are always meant as formulas, and refused where they are none;
 * that only TRUE and FALSE are truth values, whatever the language; that only TODAY, DATE and NOW give their cell a format.
 * Errors: InvalidFormula; BookFault text-too-long.
 */
export function readInput(raw: CellValue | null, isTextCell: boolean, context: InputContext): Input {
  if (raw === null) return LEAVE;
  if (raw === "") return CLEAR;
  if (typeof raw !== "string") return { kind: "value", value: isTextCell ? writtenOut(raw, context.locale) : raw };
  const isQuoted = raw.startsWith("'");
  if (raw.length - (isQuoted ? 1 : 0) > LONGEST_TEXT) throw new BookFault("text-too-long", String(raw.length));
  if (isQuoted) return { kind: "value", value: raw.slice(1), quoted: true };
  return isTextCell ? { kind: "value", value: raw } : readTyped(raw, context);
}

function writtenOut(value: number | boolean, locale: BookLocale): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value).replace(".", locale.decimalMark);
}

function readTyped(text: string, context: InputContext): Input {
  const first = text.charCodeAt(0);
  if (text.startsWith("=")) return text === "=" ? { kind: "value", value: text } : formulaInput(text);
  if (isPlainWord(first) && text.length > 12 && !/\d/.test(text)) return { kind: "value", value: text };
  const known = readConstant(text, context);
  if (known) return known;
  const isSigned = (text.startsWith("+") || text.startsWith("-")) && text.length > 1;
  if (isSigned) return formulaInput(`=${text}`);
  if (text.startsWith("@") && text.length > 1) return formulaInput(`=${text.slice(1)}`);
  return { kind: "value", value: text };
}

/** A letter: such texts are never numbers, and long ones without digits no dates. */
function isPlainWord(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192;
}

function formulaInput(text: string): Input {
  if (!isFormula(text)) throw new InvalidFormula(text);
  const formula = tidyFormula(text);
  const format = /^=[+@]?(?:TODAY|DATE)\(/.test(formula) ? "m/d/yyyy" : /^=[+@]?NOW\(/.test(formula) ? "m/d/yyyy h:mm" : null;
  return format === null ? { kind: "formula", formula } : { kind: "formula", formula, format };
}

function readConstant(text: string, context: InputContext): Input | null {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  if (isErrorText(upper)) return { kind: "value", value: upper };
  const number = parseNumberInput(text, context.locale) ?? (/\d/.test(text) ? parseDateInput(text, context) : null);
  if (!number) return null;
  return number.format === null ? { kind: "value", value: number.value } : { kind: "value", value: number.value, format: number.format };
}

const escaped = (mark: string): string => mark.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patterns = new Map<string, RegExp>();

/** Digits, grouping, decimals, exponent, per cent, the region's currency sign, brackets for negative; nothing else is a number. */
function numberPattern(locale: BookLocale): RegExp {
  let pattern = patterns.get(locale.tag);
  if (!pattern) {
    const group = /\s/.test(locale.groupMark) ? "[ \\u00a0\\u202f]" : escaped(locale.groupMark);
    const currency = `(?:${escaped(locale.currency)})`;
    const digits = `(?:(?<grouped>\\d{1,3}(?:${group}\\d{3})+)|(?<plain>\\d+))?(?:${escaped(locale.decimalMark)}(?<decimals>\\d*))?`;
    pattern = new RegExp(`^(?<open>\\()?(?<sign>[+-])?\\s*(?<before>${currency})?\\s*(?<inner>[+-])?${digits}(?<exponent>[eE][+-]?\\d{1,3})?\\s*(?<after>${currency})?\\s*(?<percent>%)?(?<close>\\))?$`);
    patterns.set(locale.tag, pattern);
  }
  return pattern;
}

/** Reads a typed number by the region's marks, with the format Excel then gives to a General cell; null when it is none. */
function parseNumberInput(text: string, locale: BookLocale): { readonly value: number; readonly format: string | null } | null {
  const groups = numberPattern(locale).exec(text.trim())?.groups;
  if (!groups) return null;
  const { open, close, sign, inner, grouped, plain, decimals, exponent, before, after, percent } = groups;
  const whole = (grouped ?? plain ?? "").replace(/\D/g, "");
  if (whole === "" && !decimals) return null;
  const isBracketed = open !== undefined;
  if (isBracketed !== (close !== undefined) || (isBracketed && (sign ?? inner)) || (sign && inner) || (before && after)) return null;
  const isNegative = isBracketed || sign === "-" || inner === "-";
  const digits = keptDigits(whole, decimals ?? "");
  const value = Number(`${isNegative ? "-" : ""}${digits}e${Number(exponent?.slice(1) ?? 0) - (percent ? 2 : 0)}`);
  if (!Number.isFinite(value)) return null;
  return { value: value === 0 ? 0 : value, format: numberFormat({ hasCurrency: (before ?? after) !== undefined, percent, exponent, grouped, decimals }, locale) };
}

function keptDigits(whole: string, decimals: string): string {
  const significant = whole.replace(/^0+/, "");
  if (significant.length <= KEPT_DIGITS && significant.length + decimals.length <= KEPT_DIGITS) return `${whole || "0"}.${decimals || "0"}`;
  const all = whole + decimals;
  const lead = /^0*/.exec(all)?.[0].length ?? 0;
  const kept = all.slice(0, lead + KEPT_DIGITS).padEnd(all.length, "0");
  return `${kept.slice(0, whole.length) || "0"}.${kept.slice(whole.length) || "0"}`;
}

interface TypedMarks { readonly hasCurrency: boolean; readonly percent: string | undefined; readonly exponent: string | undefined; readonly grouped: string | undefined; readonly decimals: string | undefined }

/** ASSUMED: the formats that Excel gives to typed numbers. */
function numberFormat({ hasCurrency, percent, exponent, grouped, decimals }: TypedMarks, locale: BookLocale): string | null {
  const places = decimals ? ".00" : "";
  if (percent) return `0${places}%`;
  if (hasCurrency) return locale.currency === "$" ? `$#,##0${places}` : `"${locale.currency}" #,##0${places}`;
  if (exponent) return "0.00E+00";
  return grouped ? `#,##0${places}` : null;
}
