// Bank files carry no reliable word of their encoding; the bytes decide, the file's own word comes second.

/** Every browser, worker and Node has it; the core is compiled without any of their libraries. Source: WHATWG Encoding. */
declare const TextDecoder: new (label?: string, options?: { readonly fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * Upper halves of the DOS pages, which TextDecoder lacks, and the 32 places where windows-1252 is not ISO-8859-1, which
 * some runtimes get wrong. Source: Unicode consortium mapping tables CP437, CP850, CP852, CP1252.
 */
const PAGES: Readonly<Record<string, string>> = {
  "windows-1252": "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ",
  ibm437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  ibm850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  ibm852:
    "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
};

/** Encodings that are told, and that a person may choose when the guess is wrong. */
export const ENCODINGS = [
  "ascii", "utf-8", "windows-1252", "windows-1250", "iso-8859-2", "utf-16le", "utf-16be", "macintosh", "ibm437", "ibm850", "ibm852",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Turns bytes into text by a known encoding; a byte-order mark is dropped. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const page = PAGES[encoding];
  if (page === undefined) return new TextDecoder(encoding === "ascii" ? "utf-8" : encoding).decode(bytes);
  const upper = Array.from(page);
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) {
    let chunk = "";
    for (const byte of bytes.subarray(from, from + 8192)) chunk += byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? String.fromCharCode(byte));
    text += chunk;
  }
  return text;
}

/**
 * Finds the encoding of a bank's file and gives its text.
 *
 * Shapes:  bytes → text without byte-order mark, and the name of the encoding.
 * Source:  byte-order mark; else valid UTF-8 with any byte above 127 is UTF-8 whatever the header says; else UTF-16
 *          without a mark by its zero bytes; else a DOS page by its letter bytes; else windows-1252, unless the XML
 *          declaration or central European letters say otherwise.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = findEncoding(bytes);
  return { text: decodeAs(bytes, encoding), encoding };
}

function findEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = utf16WithoutMark(bytes);
  if (wide) return wide;
  const counts = countBytes(bytes);
  if (counts.high === 0) return "ascii";
  if (isUtf8(bytes)) return "utf-8";
  const declared = declaredEncoding(bytes);
  if (declared) return declared;
  if (counts.dosLetters > 0 && counts.dosLetters >= counts.latinLetters) return dosPage(bytes);
  const isCentral = counts.centralEuropean > counts.western && (counts.onlyCentral > 0 || namesCentralCurrency(bytes));
  return isCentral ? "windows-1250" : "windows-1252";
}

function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > sample.length * 0.3) return "utf-16le";
  return even > sample.length * 0.3 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (name === "iso-8859-2" || name === "windows-1250") return name;
  return name === "iso-8859-1" || name === "windows-1252" ? "windows-1252" : null;
}

interface ByteCounts { high: number; latinLetters: number; dosLetters: number; western: number; centralEuropean: number; onlyCentral: number }

/** Places of page 1250 that hold š ž ť ś ź ą ł ľ ż ě: before a letter, page 1252 has nothing there that western words use. */
const ONLY_CENTRAL: ReadonlySet<number> = new Set([0x9a, 0x9e, 0x9d, 0x9f, 0xb9, 0xb3, 0xbe, 0xbf, 0xec]);

/** Polish letters of page 1250 that are frames of tables in the DOS pages. */
const NO_DOS_LETTER: ReadonlySet<number> = new Set([0xb3, 0xb9, 0xbf]);

/** National currencies of the countries that write page 1250 or 852. */
function namesCentralCurrency(bytes: Uint8Array): boolean {
  return /\b(HUF|PLN|CZK|RON)\b/.test(new TextDecoder("latin1").decode(bytes));
}

/** Letters that stand in other places on each page: 0xC0–0xFF in windows pages, 0x80–0x9F in the DOS pages. */
function countBytes(bytes: Uint8Array): ByteCounts {
  const counts = { high: 0, latinLetters: 0, dosLetters: 0, western: 0, centralEuropean: 0, onlyCentral: 0 };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 128) continue;
    counts.high += 1;
    if (byte >= 0xc0 || (NO_DOS_LETTER.has(byte) && isLetter(bytes[i + 1]))) counts.latinLetters += 1;
    if (byte >= 0x80 && byte <= 0x9f && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) counts.dosLetters += 1;
    if (ONLY_CENTRAL.has(byte) && isLetter(bytes[i + 1])) counts.onlyCentral += 1;
    if ([0x9a, 0x9e, 0x9d, 0x8a, 0x8e, 0xe8, 0xec, 0xf8, 0xb9, 0xbe, 0xb3, 0xea, 0xf2, 0xf9, 0xef, 0x9c].includes(byte)) counts.centralEuropean += 1;
    if ([0xe6, 0xe5, 0xc6, 0xd8, 0xc5, 0xe4, 0xf6, 0xfc, 0xdf, 0xe9, 0xe0, 0xe7, 0xd1, 0xf1, 0xf8].includes(byte)) counts.western += 1;
  }
  return counts;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}

/** 0x88 is ł in page 852 and ê in 850; ø, å, æ, ö, ä, ü stand alike in 437 and 850 but for ø (0x9B in 850, ¢ in 437). */
function dosPage(bytes: Uint8Array): Encoding {
  if (namesCentralCurrency(bytes)) return "ibm852";
  const polish = [0x86, 0x88, 0x98, 0x9d, 0xa5, 0xa9, 0xab, 0xa4, 0xbe, 0xe4];
  let central = 0;
  let nordic = 0;
  for (const byte of bytes) {
    if (polish.includes(byte)) central += 1;
    if (byte === 0x9b || byte === 0x91 || byte === 0x86 || byte === 0x94 || byte === 0x84 || byte === 0x81) nordic += 1;
  }
  return central > nordic ? "ibm852" : "ibm850";
}
