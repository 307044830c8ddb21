/** A structured payment reference that passed its check, and what it carries without check digits and padding. */
export interface DecodedReference {
  readonly kind: ReferenceKind;
  /** Digits or characters between prefix and check, leading zeros dropped. */
  readonly payload: string;
}

export type ReferenceKind = "rf" | "qr" | "fik" | "kid" | "ocr" | "viite";

/** Longest Norwegian KID. Source: Bits, "KID-nummer", 2 to 25 digits. */
const KID_DIGITS = { least: 2, most: 25 };
/** Row digits of the Swiss recursive check. Source: SIX, Swiss Payment Standards, QR reference, annex "modulo 10 recursive". */
const QR_CARRY = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
const QR_DIGITS = 27;
/** Payload and check digits after a Danish card type. Source: Betalingsservice/FIK: +71< 15 digits, +75< 16, +04< 16. */
const FIK_DIGITS: Readonly<Record<string, number>> = { "71": 15, "75": 16, "04": 16 };
const VIITE_WEIGHTS = [7, 3, 1];

/** Whether the last digit is the modulus-10 (Luhn) check of the others. Source: ISO/IEC 7812-1 annex B. */
export function passesMod10(digits: string): boolean {
  let total = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at--, twice = !twice) {
    const value = digits.charCodeAt(at) - 48;
    const doubled = value * 2;
    total += !twice ? value : doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && total % 10 === 0;
}

/**
 * Whether the last digit (or "-" for 10) is the modulus-11 check of the others, weights 2 to 7 from the right.
 * Source: Bits, "KID-nummer"; spec of the Norwegian ERP check is the same.
 */
export function passesMod11(reference: string): boolean {
  if (reference.length < 2) return false;
  let total = 0;
  for (let at = reference.length - 2, weight = 2; at >= 0; at--, weight = weight === 7 ? 2 : weight + 1) {
    total += (reference.charCodeAt(at) - 48) * weight;
  }
  const remainder = total % 11;
  const expected = remainder === 0 ? "0" : remainder === 1 ? "-" : String(11 - remainder);
  return reference.endsWith(expected);
}

/** Whether a text is a Norwegian KID: 2 to 25 digits with a valid modulus-10 or modulus-11 check. */
export function isKid(text: string): boolean {
  const digits = text.replace(/[\s.]/g, "");
  if (!/^\d+[\d-]$/.test(digits) || digits.length < KID_DIGITS.least || digits.length > KID_DIGITS.most) return false;
  return passesMod11(digits) || (!digits.endsWith("-") && passesMod10(digits));
}

/** Whether a text is a creditor reference, "RF18 5390 0754 7034". Source: ISO 11649, check by ISO 7064 mod 97-10. */
export function isRf(text: string): boolean {
  const compact = text.replace(/[\s.-]/g, "").toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(compact)) return false;
  return passesMod97(compact);
}

/** Lengths of IBANs by country. Source: SWIFT, IBAN registry, release 99: the countries of SEPA. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GI: 23, GL: 18, GR: 27, HR: 21,
  HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22,
};

/** Whether a text is an IBAN, "NO93 8601 1117 947": the length of its country and right check digits. Source: ISO 13616. */
export function isIban(text: string): boolean {
  const compact = text.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const length = IBAN_LENGTHS[compact.slice(0, 2)];
  return (length === undefined || length === compact.length) && passesMod97(compact);
}

/** ISO 7064 mod 97-10 of a code whose country and check digits stand first. */
function passesMod97(code: string): boolean {
  let remainder = 0;
  for (const char of code.slice(4) + code.slice(0, 4)) remainder = Number(`${remainder}${parseInt(char, 36)}`) % 97;
  return remainder === 1;
}

/** Whether a text is a Swiss QR (or ESR) reference: 27 digits with the recursive modulus-10 check. */
export function isQr(text: string): boolean {
  const digits = text.replace(/\s/g, "");
  if (digits.length !== QR_DIGITS || !/^\d+$/.test(digits)) return false;
  let carry = 0;
  for (let at = 0; at < QR_DIGITS - 1; at++) carry = QR_CARRY[(carry + digits.charCodeAt(at) - 48) % 10]!;
  return (10 - carry) % 10 === digits.charCodeAt(QR_DIGITS - 1) - 48;
}

/** Whether a text is a Danish payment-slip line, "+71<000000000000018+12345678<", with a valid check digit. */
export function isFik(text: string): boolean {
  return fikPayment(text) !== null;
}

function fikPayment(text: string): string | null {
  const parts = /^\+?(71|75|04)\s*<?\s*(\d{15,16})(?:\s*\+\s*\d{7,8}\s*<?)?$/.exec(text.trim());
  if (parts === null) return null;
  const [, card, payment] = parts;
  return payment!.length === FIK_DIGITS[card!] && passesMod10(payment!) ? payment! : null;
}

/** Whether a text is a Finnish reference: 4 to 20 digits, weights 7, 3, 1 from the right. Source: Finance Finland, viitenumero. */
export function isViite(text: string): boolean {
  const digits = text.replace(/\s/g, "").replace(/^0+/, "");
  if (!/^\d{4,20}$/.test(digits)) return false;
  let total = 0;
  for (let at = digits.length - 2, step = 0; at >= 0; at--, step++) {
    total += (digits.charCodeAt(at) - 48) * VIITE_WEIGHTS[step % 3]!;
  }
  return (10 - (total % 10)) % 10 === digits.charCodeAt(digits.length - 1) - 48;
}

/**
 * Reads a structured reference by its check digits.
 *
 * Shapes:  the reference as the bank wrote it → its kind and what it carries, or null when no check holds.
 *          A bare digit string passes as KID (Norwegian) or OCR (Swedish, modulus 10 alike), so those two read the same.
 * Source:  the check of each kind, beside its function.
 */
export function decodeReference(text: string): DecodedReference | null {
  const compact = text.replace(/[\s.]/g, "");
  if (isRf(compact)) return { kind: "rf", payload: compact.slice(4).toUpperCase().replace(/^0+/, "") };
  if (isQr(compact)) return { kind: "qr", payload: withoutZeros(compact.slice(0, -1)) };
  const fik = fikPayment(text);
  if (fik !== null) return { kind: "fik", payload: withoutZeros(fik.slice(0, -1)) };
  if (isKid(compact)) return { kind: "kid", payload: withoutZeros(compact.slice(0, -1)) };
  if (isViite(compact)) return { kind: "viite", payload: withoutZeros(compact.slice(0, -1)) };
  return null;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, "");
}

/** Fewest digits a document number must have to be looked for inside a longer reference; shorter ones are everywhere. */
const FEWEST_DIGITS_INSIDE = 4;

/**
 * Finds out whether a reference carries a document number: as the whole payload, or at its beginning or end behind a
 * customer number, padding zeros ignored. The number's letters are ignored: "SI-86155" is carried by a KID as 86155.
 */
export function referenceHolds(reference: string, documentNo: string): boolean {
  const number = withoutZeros(documentNo.replace(/\D/g, ""));
  if (number.length < FEWEST_DIGITS_INSIDE) return false;
  const decoded = decodeReference(reference);
  const payload = decoded?.payload ?? withoutZeros(reference.replace(/\D/g, ""));
  return payload === number || payload.endsWith(number) || payload.startsWith(number);
}
