// Layouts of Norwegian and Swedish systems.
import { column, constant, CSV, setting, type LayoutColumn, type LayoutFile, type LayoutSetting, type PostingLayout } from "./layout";

/** Control accounts of customers and vendors, for systems that want a ledger account in every row. Source: NS 4102. */
const CONTROL: readonly LayoutSetting[] = [
  { id: "receivables", otherwise: "1500", isRequired: true, shape: { kind: "digits", least: 4, most: 4 } }, { id: "payables", otherwise: "2400", isRequired: true, shape: { kind: "digits", least: 4, most: 4 } },
];

const GBAT_FILE: LayoutFile = { ...CSV, extension: "csv", encoding: "iso-8859-1", delimiter: ";", quotes: "never", hasHeader: false };

/** Names of columns 0 to 29, for people: the file has no header. Source: Mamut help page on GBAT10. */
const GBAT_NAMES = [
  "Identifikasjon", "Bilagsnummer", "Bilagsdato", "Bilagsart", "Periode", "Regnskapsår", "Konto", "Mva-kode", "Saldo", "Kundenummer", "Leverandørnummer", "Kontaktnavn", "Adresse",
  "Postnummer", "Poststed", "Fakturanummer", "KID", "Forfallsdato", "Ikke i bruk", "Bankkonto", "Beskrivelse hovedbok", "Beskrivelse reskontro", "Rentefakturering", "Prosjekt",
  "Avdeling", "Betalingsbetingelse", "Brutto", "Bruttosum", "IBAN", "SWIFT",
] as const;

/** Columns 0 to 29 of a GBAT10 row. */
function gbatColumns(flag: string): readonly LayoutColumn[] {
  const filled: Readonly<Record<number, LayoutColumn>> = {
    0: constant("GBAT10", null), 1: column("voucherNo", null, { width: 12, limit: 8 }), 2: column("postingDate", null, { width: 12 }), 3: setting("voucherType", null),
    4: column("month", null, { width: 8 }), 5: column("year", null, { width: 8 }), 6: column("ledgerAccount", null, { width: 12 }), 7: setting("vatCode", null),
    8: column("amount", null, { width: 14 }), 9: column("customerNo", null, { width: 12, limit: 9 }), 10: column("vendorNo", null, { width: 12, limit: 9 }),
    11: column("partyName", null, { width: 24, limit: 30, isCut: true }), 15: column("appliesToNo", null, { width: 14, limit: 25 }), 16: column("reference", null, { width: 18, limit: 30 }),
    20: column("description", null, { width: 40, limit: 100, isCut: true }), 21: column("description", null, { width: 40, limit: 100, isCut: true }), 26: constant(flag, null),
    27: column("amount", null, { width: 14 }),
  };
  return GBAT_NAMES.map((name, at) => ({ ...(filled[at] ?? column("blank", null, { width: 6 })), header: `${at} ${name}` }));
}

const GBAT: Omit<PostingLayout, "id" | "columns"> = {
  balancing: "own-line", grantsDiscount: false, lineLimit: null, rowLimit: null, beside: ["matchId", "importKey"],
  settings: [{ id: "voucherType", otherwise: "9", isRequired: true, shape: { kind: "digits", least: 1, most: 3 } }, { id: "vatCode", otherwise: "0", isRequired: true, shape: { kind: "digits", least: 1, most: 5 } }, ...CONTROL],
  form: "texts", days: "yyyymmdd", file: GBAT_FILE,
  checks: [{ kind: "account-digits", least: 4, most: 4 }, { kind: "one-currency" }, { kind: "amount-digits", most: 11 }],
};

/**
 * GBAT10, the exchange format that Mamut made and many Norwegian systems read: rows of thirty columns without a header. Net and gross are the
 * same, since what is posted from a bank has no VAT.
 * Source: Mamut help page on the import format; columns counted from 0.
 */
export const GBAT10: PostingLayout = { ...GBAT, id: "gbat10", columns: gbatColumns("") };

/**
 * Tripletex reads GBAT10; a row with the gross flag F is left out where Tripletex works out VAT itself, so that the flag stays T.
 * Source: Tripletex help on voucher import; column 21, counted from 1, is the description.
 */
export const TRIPLETEX: PostingLayout = { ...GBAT, id: "tripletex", columns: gbatColumns("T"), file: { ...GBAT_FILE, encoding: "utf-8" } };

/** 24SevenOffice, voucher import: every cell is text. Source: 24SevenOffice help on import of vouchers. */
export const TWENTYFOUR: PostingLayout = {
  id: "24sevenoffice",
  columns: [
    setting("transactionType", "TransactionType"), column("voucherNo", "TransactionNo", { width: 14 }), column("postingDate", "Date", { width: 12 }),
    column("ledgerAccount", "Account", { width: 12 }), column("amount", "Amount", { width: 14 }), setting("vatCode", "VatCode"), column("customerNo", "CustomerId", { width: 12 }),
    column("appliesToNo", "InvoiceNo", { width: 14 }), column("reference", "OCR", { width: 18 }), column("description", "Comment", { width: 40, limit: 255, isCut: true }),
  ],
  balancing: "own-line", grantsDiscount: false, lineLimit: null, rowLimit: null, beside: ["matchId", "importKey"],
  settings: [{ id: "transactionType", otherwise: "9", isRequired: true }, { id: "vatCode", otherwise: "0", isRequired: true }, ...CONTROL],
  form: "texts", days: "dd.mm.yyyy", file: { ...CSV, delimiter: ";", decimalMark: "," },
  checks: [{ kind: "account-digits", least: 4, most: 8 }, { kind: "one-currency" }],
};

/**
 * SIE 4I, vouchers for a Swedish system: text records in code page 437.
 * Source: SIE file format, edition 4B, import file with transactions.
 */
export const SIE: PostingLayout = {
  id: "sie",
  columns: [
    setting("series", "Serie"), column("documentNo", "Verifikation", { width: 14 }), column("postingDate", "Datum", { width: 12 }), column("ledgerAccount", "Konto", { width: 10 }),
    column("amount", "Belopp", { width: 14 }), column("description", "Text", { width: 44, limit: 200, isCut: true }),
  ],
  balancing: "own-line", grantsDiscount: false, lineLimit: null, rowLimit: null, beside: ["matchId", "importKey"],
  settings: [
    { id: "company", otherwise: "", isRequired: true }, { id: "series", otherwise: "A", isRequired: true, shape: { kind: "characters", least: 1, most: 10 } },
    { id: "receivables", otherwise: "1510", isRequired: true, shape: { kind: "digits", least: 4, most: 4 } }, { id: "payables", otherwise: "2440", isRequired: true, shape: { kind: "digits", least: 4, most: 4 } },
  ],
  form: "texts", days: "yyyymmdd",
  file: { extension: "si", prefix: "", encoding: "cp437", delimiter: ";", quotes: "needed", lineEnd: "\r\n", decimalMark: ".", hasHeader: false, writer: "sie" },
  checks: [{ kind: "account-digits", least: 4, most: 6 }, { kind: "one-currency" }],
};
