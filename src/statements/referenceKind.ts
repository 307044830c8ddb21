import { isFik, isKid, isQr, isRf, isViite, passesMod10, type Currency } from "../domain";

/**
 * Names what kind of structured payment reference a text is, by its check digits and the country its money is from; ""
 * for anything else. A digit string fits some check by chance, so only the kinds of the currency's own country count.
 *
 * Shapes:  reference as written, leading zeros kept → "RF", "QRR", "KID", "OCR", "FIK", "VIITE" or "".
 * Source:  ISO 11649; the checks named in domain/references.ts.
 */
export function referenceKind(reference: string, currency: Currency): string {
  if (reference.length < 2) return "";
  if (isRf(reference)) return "RF";
  switch (currency) {
    case "NOK": return isKid(reference) ? "KID" : "";
    case "SEK": return /^\d{2,25}$/.test(reference) && passesMod10(reference) ? "OCR" : "";
    case "DKK": return isFik(reference) ? "FIK" : "";
    case "CHF": return isQr(reference) ? "QRR" : "";
    case "EUR": return isQr(reference) ? "QRR" : isViite(reference) ? "VIITE" : "";
    default: return "";
  }
}
