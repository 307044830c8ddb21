// Layouts of German, Anglo-American and international systems.
import { column, CSV, ofDocument, setting, type PostingLayout } from "./layout";

const OWN_LINES = { balancing: "own-line", grantsDiscount: false, lineLimit: null, rowLimit: null, beside: ["matchId", "importKey"], form: "texts" } as const;

/** DATEV, EXTF booking batch: every row is a whole booking against the bank. Source: DATEV developer portal, format Buchungsstapel, header version 700, format version 13. */
export const DATEV: PostingLayout = {
  id: "datev",
  columns: [
    column("absolute", "Umsatz (ohne Soll/Haben-Kz)", { width: 16 }), column("debitCredit", "Soll/Haben-Kennzeichen", { width: 8 }), column("currency", "WKZ Umsatz", { width: 8, limit: 3 }),
    ...["Kurs", "Basis-Umsatz", "WKZ Basis-Umsatz"].map((header) => column("blank", header, { width: 8 })),
    column("account", "Konto", { width: 10 }), column("counterAccount", "Gegenkonto (ohne BU-Schlüssel)", { width: 12 }), column("blank", "BU-Schlüssel", { width: 8 }),
    column("postingDate", "Belegdatum", { width: 10 }), column("documentNo", "Belegfeld 1", { width: 16, limit: 36 }), column("appliesToNo", "Belegfeld 2", { width: 14, limit: 12, isCut: true }),
    column("blank", "Skonto", { width: 8 }), column("description", "Buchungstext", { width: 40, limit: 60, isCut: true }),
  ],
  balancing: "against-bank", grantsDiscount: false, lineLimit: 99_999, rowLimit: null, beside: ["matchId", "importKey"],
  settings: [
    { id: "consultant", otherwise: "", isRequired: true, shape: { kind: "digits", least: 4, most: 7 } }, { id: "client", otherwise: "", isRequired: true, shape: { kind: "digits", least: 1, most: 5 } },
    { id: "fiscalYearStart", otherwise: "", isRequired: false, shape: { kind: "digits", least: 8, most: 8 } }, { id: "accountLength", otherwise: "4", isRequired: true, shape: { kind: "number", least: 4, most: 8 } },
  ],
  form: "texts", days: "ddmm",
  file: { extension: "csv", prefix: "EXTF_", encoding: "windows-1252", delimiter: ";", quotes: "all", lineEnd: "\r\n", decimalMark: ",", hasHeader: true, writer: "datev" },
  checks: [{ kind: "account-digits", least: 3, most: 9 }, { kind: "amount-digits", most: 10 }],
};

/** Xero, manual journals: lines are one journal by narration and date; 300 a file; no bank, customer or vendor accounts. Source: Xero help, import manual journals. */
export const XERO: PostingLayout = {
  id: "xero",
  columns: [
    column("documentNo", "*Narration", { width: 16 }), column("postingDate", "*Date", { width: 12 }), column("description", "Description", { width: 44, limit: 4000, isCut: true }),
    column("account", "*AccountCode", { width: 14, limit: 10 }), setting("taxRate", "*TaxRate"), column("amount", "*Amount", { width: 14 }),
    ...["TrackingName1", "TrackingOption1", "TrackingName2", "TrackingOption2"].map((header) => column("blank", header, { width: 8 })),
  ],
  ...OWN_LINES, lineLimit: 300, settings: [{ id: "taxRate", otherwise: "Tax Exempt (0%)", isRequired: true }, { id: "clearing", otherwise: "", isRequired: false }],
  days: "dd/mm/yyyy", file: { ...CSV, encoding: "utf-8" }, checks: [{ kind: "ledger-accounts-only" }, { kind: "one-currency" }],
};

/** QuickBooks Online, journal entries. Source: Intuit help, import journal entries; at most 1,000 rows; US dates. */
export const QUICKBOOKS: PostingLayout = {
  id: "quickbooks",
  columns: [
    column("documentNo", "Journal No.", { width: 16, limit: 21 }), column("postingDate", "Journal Date", { width: 12 }), column("ledgerAccount", "Account Name", { width: 24 }),
    column("debit", "Debits", { width: 14 }), column("credit", "Credits", { width: 14 }), column("description", "Description", { width: 44, limit: 4000, isCut: true }),
    column("partyName", "Name", { width: 24 }), column("currency", "Currency", { width: 10, limit: 3 }),
  ],
  ...OWN_LINES, lineLimit: 1_000,
  settings: [{ id: "receivables", otherwise: "Accounts Receivable (A/R)", isRequired: true }, { id: "payables", otherwise: "Accounts Payable (A/P)", isRequired: true }],
  days: "mm/dd/yyyy", file: { ...CSV, encoding: "utf-8" }, checks: [{ kind: "party-name" }],
};

/** NetSuite, journal entries by the Import Assistant: rows of one External ID are one entry. Source: Oracle help, journal entry import. */
export const NETSUITE: PostingLayout = {
  id: "netsuite",
  columns: [
    column("documentNo", "External ID", { width: 16 }), column("postingDate", "Date", { width: 12 }), setting("subsidiary", "Subsidiary"), column("currency", "Currency", { width: 10 }),
    column("description", "Memo (main)", { width: 30, limit: 999, isCut: true }), column("ledgerAccount", "Account", { width: 16 }), column("debit", "Debit", { width: 14 }),
    column("credit", "Credit", { width: 14 }), column("description", "Memo", { width: 40, limit: 999, isCut: true }), column("partyName", "Name", { width: 24 }),
  ],
  ...OWN_LINES,
  settings: [{ id: "subsidiary", otherwise: "", isRequired: false }, { id: "receivables", otherwise: "", isRequired: false }, { id: "payables", otherwise: "", isRequired: false }],
  days: "mm/dd/yyyy", file: { ...CSV, encoding: "utf-8" }, checks: [{ kind: "amount-digits", most: 10 }, { kind: "control-accounts" }],
};

/** Sage Intacct, general ledger import: the journal's own columns stand in the first row of an entry; data begin in row 3. Source: Intacct help, GL import template. */
export const INTACCT: PostingLayout = {
  id: "sage-intacct",
  columns: [
    ofDocument(setting("journal", "JOURNAL")), ofDocument(column("postingDate", "DATE", { width: 12 })), ofDocument(column("documentNo", "DESCRIPTION", { width: 24, limit: 30, isCut: true })),
    column("legNo", "LINE_NO", { width: 8 }), column("ledgerAccount", "ACCT_NO", { width: 12 }), column("debit", "DEBIT", { width: 14 }), column("credit", "CREDIT", { width: 14 }),
    column("description", "MEMO", { width: 40, limit: 1000, isCut: true }), setting("location", "LOCATION_ID"),
  ],
  ...OWN_LINES,
  settings: [
    { id: "journal", otherwise: "CJ", isRequired: true }, { id: "location", otherwise: "", isRequired: false }, { id: "receivables", otherwise: "", isRequired: false }, { id: "payables", otherwise: "", isRequired: false },
  ],
  days: "mm/dd/yyyy", file: { ...CSV, encoding: "utf-8", writer: "intacct" }, checks: [{ kind: "one-currency" }, { kind: "control-accounts" }],
};

/** Odoo, import of account.move: the entry's own columns stand in its first row. Source: Odoo documentation, import of journal entries. */
export const ODOO: PostingLayout = {
  id: "odoo",
  columns: [
    ofDocument(column("postingDate", "date", { width: 12 })), ofDocument(column("documentNo", "ref", { width: 16 })), ofDocument(setting("journal", "journal_id")),
    column("ledgerAccount", "line_ids/account_id", { width: 16 }), column("partyName", "line_ids/partner_id", { width: 24 }), column("description", "line_ids/name", { width: 44 }),
    column("debit", "line_ids/debit", { width: 14 }), column("credit", "line_ids/credit", { width: 14 }),
  ],
  ...OWN_LINES,
  settings: [{ id: "journal", otherwise: "MISC", isRequired: true }, { id: "receivables", otherwise: "", isRequired: false }, { id: "payables", otherwise: "", isRequired: false }],
  days: "iso", file: { ...CSV, encoding: "utf-8" }, checks: [{ kind: "one-currency" }, { kind: "control-accounts" }],
};

/** SAP S/4HANA, app Upload General Journal Entries: a header block for each document, its lines below. Source: template of the app F2548 as two public generators write it. */
export const SAP: PostingLayout = {
  id: "sap",
  columns: [
    setting("companyCode", "BUKRS"), column("ledgerAccount", "HKONT", { width: 14, limit: 10 }), column("description", "SGTXT", { width: 40, limit: 50, isCut: true }),
    column("debit", "WRSOL", { width: 14 }), column("credit", "WRHAB", { width: 14 }), column("reference", "ZUONR", { width: 18, limit: 18, isCut: true }),
  ],
  ...OWN_LINES, rowLimit: 999,
  settings: [
    { id: "companyCode", otherwise: "", isRequired: true, shape: { kind: "characters", least: 4, most: 4 } }, { id: "entryType", otherwise: "SA", isRequired: true, shape: { kind: "characters", least: 2, most: 2 } },
    { id: "receivables", otherwise: "", isRequired: false }, { id: "payables", otherwise: "", isRequired: false },
  ],
  days: "yyyymmdd", file: { ...CSV, encoding: "utf-8", writer: "sap" }, checks: [{ kind: "control-accounts" }],
};

