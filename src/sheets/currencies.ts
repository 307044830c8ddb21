/** Active alphabetic codes. Source: ISO 4217 table A.1 (2024), without test and metal codes. */
const CODES = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP "
  + "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD "
  + "IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR "
  + "MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC "
  + "SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";
const KNOWN: ReadonlySet<string> = new Set(CODES.split(" "));

/**
 * Signs and words for currencies, in capitals. "" where the sign is one of several currencies', as kr is.
 * Source: Unicode CLDR 45, narrow and short symbols of the locales in the header words.
 */
export const SYMBOLS: Readonly<Record<string, string>> = {
  "€": "EUR", EURO: "EUR", EUROS: "EUR", EUROA: "EUR", "£": "GBP", "$": "", US$: "USD", CA$: "CAD", A$: "AUD", R$: "BRL", "¥": "", "₹": "INR",
  "₺": "TRY", TL: "TRY", ZŁ: "PLN", "KČ": "CZK", KC: "CZK", FT: "HUF", LEI: "RON", LEU: "RON", KN: "HRK", RP: "IDR", "₽": "RUB", "₴": "UAH", "₩": "KRW",
  "₪": "ILS", FR: "CHF", SFR: "CHF", KR: "", "KR.": "", DKR: "DKK", NKR: "NOK", SKR: "SEK",
};

/** Says whether a text in capitals is a currency code. */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code);
}

/**
 * Reads what a currency cell says: a code in any case, or a sign. "" for signs that several currencies share; null
 * when it is none.
 */
export function readCurrency(text: string): string | null {
  const capitals = text.trim().toUpperCase();
  return isCurrency(capitals) ? capitals : (SYMBOLS[capitals] ?? null);
}

/** Currency of a number format such as `[$€-407] #,##0.00` or `#,##0.00 "NOK"`, or "". */
export function currencyOfFormat(format: string): string {
  const named = /\[\$([^\]-]*)/.exec(format)?.[1] ?? /"([^"]*)"/.exec(format)?.[1] ?? /[€£]/.exec(format)?.[0] ?? "";
  return readCurrency(named) ?? "";
}
