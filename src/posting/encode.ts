import type { FileEncoding } from "./layouts";

/** Every browser and Node has it; the core is compiled without any of their libraries. Source: WHATWG Encoding. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** The 32 places where windows-1252 is not ISO-8859-1, and the upper half of code page 437. Source: Unicode consortium mapping tables CP1252, CP437. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** Dashes, quotes and letters that a small character set lacks, as people write them without. */
const PLAIN: Readonly<Record<string, string>> = {
  "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "„": "\"", "…": "...", "€": "EUR", "Ø": "O", "ø": "o", "\u00a0": " ", "\u202f": " ",
};

/** A character that an encoding lacks. */
export interface Lacking {
  readonly character: string;
}

/** Finds the first character of a text that an encoding can't hold, not even written otherwise; null when there is none. */
export function lackingIn(text: string, encoding: FileEncoding): Lacking | null {
  if (encoding === "utf-8" || encoding === "utf-8-bom") return null;
  for (const character of text) if (bytesOf(character, encoding) === null) return { character };
  return null;
}

/**
 * Writes a text as bytes. Dashes, quotes and a few letters that the encoding lacks are written plainly; any other gives "?", which the checks
 * before have refused.
 */
export function encode(text: string, encoding: FileEncoding): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8-bom") return new TextEncoder().encode(`\ufeff${text}`);
  const bytes: number[] = [];
  for (const character of text) for (const byte of bytesOf(character, encoding) ?? [0x3f]) bytes.push(byte);
  return Uint8Array.from(bytes);
}

function bytesOf(character: string, encoding: FileEncoding): readonly number[] | null {
  const own = byteOf(character, encoding);
  if (own !== null) return [own];
  const plain = PLAIN[character];
  return plain === undefined ? null : [...plain].map((each) => each.charCodeAt(0));
}

function byteOf(character: string, encoding: FileEncoding): number | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  const upper = encoding === "cp437" ? CP437 : WINDOWS_1252;
  const at = encoding === "iso-8859-1" ? -1 : upper.indexOf(character);
  if (at >= 0) return 0x80 + at;
  return encoding !== "cp437" && code >= 0xa0 && code <= 0xff ? code : null;
}
