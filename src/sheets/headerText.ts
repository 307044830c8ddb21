import { wordsOf, type Currency } from "../domain";
import { isCurrency, SYMBOLS } from "./currencies";

/** A header as it is compared: folded, with what stood beside the words kept apart. */
export interface HeaderText {
  /** Folded words, one blank between them; "" for a header without words. */
  readonly folded: string;
  readonly words: readonly string[];
  /** Own currency as the tag of an ERP: (LCY), (BVA), DS. */
  readonly isLocal: boolean;
  /** Currency named beside the words: (NOK), in EUR, (€), or "". */
  readonly currency: Currency;
}

/**
 * Tags for the books' own currency. Source: captions of Business Central in en, da, sv, de, fr, nl, es, fi and it.
 */
const LOCAL_TAGS: ReadonlySet<string> = new Set(["LCY", "RV", "BVA", "MW", "LV", "PVA", "DL", "VL", "ACY", "DS", "HW", "FC", "LC", "RS", "MN"]);
/** Letters of code page 850 read as Windows-1252, Latin-2 read as Latin-1. Source: exports of NAV 2018 and Raiffeisenbank CZ. */
const REPAIRS: readonly (readonly [from: RegExp, to: Readonly<Record<string, string>>])[] = [
  [/[õÜëÕÅÆ]/g, { õ: "ø", Ü: "å", ë: "æ", Õ: "Ø", Å: "Å", Æ: "Æ" }],
  [/[èìøùïòåàæ¹¾³ñê¿]/g, { è: "č", ì: "ě", ø: "ř", ù: "ů", ï: "ď", ò: "ň", å: "ĺ", à: "ŕ", æ: "ć", "¹": "š", "¾": "ž", "³": "ł", ñ: "ń", ê: "ę", "¿": "ż" }],
];
/** Two letters where one was: UTF-8 read as Latin. */
const DOUBLED = /[\u00c2-\u00c5][\u0080-\u00bf\u0152-\u0178\u2013-\u203a\u20ac\u2122]/g;
/** What Windows-1252 shows for the bytes 80 to 9F. Source: WHATWG Encoding, index windows-1252. */
const CP1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Reads a header for comparing: case, accents, points, brackets and currency tags put aside. */
export function readHeaderText(text: string): HeaderText {
  const { rest, tag } = takeTag(repairDoubled(text).replace(/[\r\n]+/g, " ").trim());
  const words = wordsOf(splitCompounds(rest));
  const isLocal = LOCAL_TAGS.has(tag) && !isCurrency(tag);
  return { folded: words.join(" "), words, isLocal, currency: isLocal ? "" : currencyOf(tag) };
}

/** Spellings of a header worth trying when the plain one is unknown: letters that an old export mixed up. */
export function repairedSpellings(text: string): readonly string[] {
  return REPAIRS.flatMap(([from, to]) => {
    const repaired = text.replace(from, (letter) => to[letter] ?? letter);
    return repaired === text ? [] : [repaired];
  });
}

function repairDoubled(text: string): string {
  return text.replace(DOUBLED, (pair) => {
    const second = pair.charCodeAt(1);
    const low = second < 0x100 ? second : 0x80 + CP1252.indexOf(pair.charAt(1));
    return low < 0x80 ? pair : String.fromCharCode(((pair.charCodeAt(0) & 0x1f) << 6) | (low & 0x3f));
  });
}

/** Takes a currency off the end: (NOK), in EUR, i NOK, CZK, €, euros, or the tag DS. */
function takeTag(text: string): { rest: string; tag: string } {
  const bracketed = /^(.*?)\s*[([]\s*([^()[\]]{1,5})\s*[)\]]\s*$/.exec(text);
  if (bracketed && isTag(bracketed[2]!)) return { rest: bracketed[1]!, tag: tagOf(bracketed[2]!) };
  const trailing = /^(.*\S)\s+(?:in|i|en|em|w|v)?\s*([A-Z]{2,3}|€|£|\$|R\$|kr\.?|Kč|zł|euros?|EUROA)$/.exec(text);
  if (trailing && isTag(trailing[2]!)) return { rest: trailing[1]!.replace(/\s+(?:in|i|en|em|w|v)$/i, ""), tag: tagOf(trailing[2]!) };
  return { rest: text, tag: "" };
}

function tagOf(text: string): string {
  return text.trim().toUpperCase();
}

function isTag(text: string): boolean {
  const tag = tagOf(text);
  return LOCAL_TAGS.has(tag) || isCurrency(tag) || SYMBOLS[tag] !== undefined;
}

function currencyOf(tag: string): Currency {
  return isCurrency(tag) ? tag : (SYMBOLS[tag] ?? "");
}

/** Takes ValutaDate and AsOfDate apart; # before a word is dropped, behind one it means number; French du is no due. */
function splitCompounds(text: string): string {
  return text.replace(/(^|\s)d[uû](?=\s|$)/gi, " ").replace(/^#(?=\S)/, "").replace(/#/g, " no ").replace(/([a-z])([A-Z])/g, "$1 $2").replace(/(\p{L})(\d+)$/u, "$1 $2").replace(/[*]/g, "");
}
