// What is said of posting: layouts of ERPs, what they ask for, what they refuse.
import type { SettingShape } from "../../../domain";
import type { Formats } from "../formats";
import type { PostingProblemWords } from "../words";
import { counted } from "./terms";

/** Names of the layouts, by id. */
export const layouts: Readonly<Record<string, string>> = {
  "generic": "Generellt verifikat", "business-central": "Business Central redovisningsjournal", "business-central-payments": "Business Central betalningar med kvittning",
  "business-central-receipts": "Business Central inbetalningsjournal", "business-central-payment-journal": "Business Central utbetalningsjournal", "gbat10": "GBAT10 (Mamut)", "tripletex": "Tripletex", "24sevenoffice": "24SevenOffice", "sie": "SIE 4I",
  "datev": "DATEV Buchungsstapel", "xero": "Xero", "quickbooks": "QuickBooks Online", "netsuite": "NetSuite", "sage-intacct": "Sage Intacct", "odoo": "Odoo", "sap": "SAP S/4HANA",
};

/** Names of what layouts ask for, by setting. */
export const layoutSettings: Readonly<Record<string, string>> = {
  receivables: "Konto för kundfordringar", payables: "Konto för leverantörsskulder", voucherType: "Verifikattyp", vatCode: "Momskod", transactionType: "Transaktionstyp", company: "Företagsnamn",
  series: "Verifikatserie", consultant: "Rådgivarnummer", client: "Klientnummer", fiscalYearStart: "Räkenskapsårets första dag (ÅÅÅÅMMDD)", accountLength: "Kontonumrens längd", taxRate: "Momssatsens namn",
  clearing: "Avräkningskonto för banken", subsidiary: "Dotterbolag", journal: "Journal", location: "Plats", companyCode: "Företagskod", entryType: "Verifikattyp",
};

/** The page of a person's own layouts. */
export const layoutPage = {
  title: "Bokföringslayouter", lead: "Kopiera en layout och ändra kolumnerna, här eller på bladet Inställningar. Allt annat är som i layouten den är kopierad från.", copyOf: "Kopia av",
  name: "Namn", copy: "Kopiera", none: "Inga egna layouter ännu.", nameTaken: "En annan layout har det namnet.", nameMissing: "Ge den ett namn.", moving: "Alt och en piltangent flyttar en kolumn.", column: "Kolumn", addColumn: "Lägg till kolumn",
  removeLayout: "Ta bort layouten", value: "Text eller inställning", limit: "Flest tecken", cut: "Korta det som är längre", first: "Bara i verifikatets första rad", header: "Rubrik", field: "Innehåller", columns: counted("kolumn", "kolumner"),
};

/** What a column of a layout can hold, where Generic has no column of it. */
export const layoutFields: Readonly<Record<string, string>> = {
  blank: "Ingenting", constant: "Samma text", setting: "En inställning", voucherNo: "Verifikatnr som siffror", month: "Månad", year: "År", customerNo: "Kundnr",
  vendorNo: "Leverantörsnr", partyName: "Kund eller leverantör", ledgerAccount: "Redovisningskonto", absolute: "Belopp utan tecken", debitCredit: "Debet- eller kreditmärke", counterAccount: "Motkonto", legNo: "Rad i verifikatet",
};

export const postingFile = {
  saveFile: "Spara som fil", copy: "Kopiera som text", copied: "Kopierat", saved: "Sparat som", markPosted: "Markera som bokfört", marked: "Markerat som bokfört",
  unmark: "Inte bokfört ändå", postedBefore: "Bokfört tidigare", localCurrency: "Bokföringens valuta", posted: "bokfört",
};

const settingName = (id: string): string => layoutSettings[id] ?? id;

/** What a setting must look like: "4 to 7 digits". */
function shape({ kind, least, most }: SettingShape, f: Formats): string {
  const range = least === most ? f.count(least) : `${f.count(least)} till ${f.count(most)}`;
  return kind === "number" ? `ett tal från ${range}` : `${range} ${kind === "digits" ? "siffror" : "tecken"}`;
}

export const postingProblems: PostingProblemWords = {
  "posting/character": ({ journalLine, column, character }, f) => `Rad ${f.count(journalLine)}, ${column}: filen kan inte innehålla ”${character}”. Skriv det på annat sätt.`,
  "posting/account-digits": ({ journalLine, account, least, most }, f) => `Rad ${f.count(journalLine)}: konto ${account} måste ha ${least === most ? f.count(least) : `${f.count(least)} till ${f.count(most)}`} siffror.`,
  "posting/account-not-taken": ({ journalLine, account }, f) => `Rad ${f.count(journalLine)}: ${account || "kontot"} är ett bank-, kund- eller leverantörskonto, och det här systemet tar inga sådana i ett verifikat. Ange ett avräkningskonto, eller bokför raden där för hand.`,
  "posting/name-missing": ({ journalLine }, f) => `Rad ${f.count(journalLine)} saknar kundens eller leverantörens namn. Fyll i det på bladet med öppna poster.`,
  "posting/exchange-local": ({ line, currency, other }, f) => `${f.row(line)}: en överföring mellan ${currency} och ${other} bokförs där en av dem är bokföringens valuta. Ange vilken det är i inställningarna för bokföringen.`,
  "posting/exchange-rate": ({ line, rate, amount, currency }, f) => `${f.row(line)}: med kursen ${rate} skulle bokföringen avvika från banken med ${f.money(amount, currency)}. Rätta kursen; den är redovisningsvaluta för en enhet av den andra.`,
  "posting/currencies-mixed": ({ documentNo }) => `Verifikation ${documentNo} har två valutor, vilket den här layouten inte klarar. Välj en med belopp i redovisningsvaluta.`,
  "posting/currency-not-taken": ({ journalLine, currency }, f) => `Rad ${f.count(journalLine)} är i ${currency}, och den här layouten har ingen kolumn för valuta. Välj en som har det.`,
  "posting/amount-digits": ({ journalLine, most }, f) => `Rad ${f.count(journalLine)}: layouten tar högst ${f.count(most)} siffror före decimaltecknet. Bokför raden där för hand.`,
  "posting/too-many-rows": ({ documentNo, limit, count }, f) => `Verifikat ${documentNo} har ${f.count(count)} rader; högst ${f.count(limit)} tas emot. Stäm av i mindre delar.`,
  "posting/voucher-number": ({ documentNo, other }) => (other === "" ? `Verifikat ${documentNo} har inga siffror; den här layouten numrerar verifikat med dem. Ge det ett nummer med siffror.` : `Verifikaten ${other} och ${documentNo} har samma siffror. Ändra det som verifikatnumren börjar med.`),
  "posting/no-bank-line": ({ documentNo }) => `Verifikat ${documentNo} har ingen rad på bankkontot, och det måste varje rad i den här layouten ha. Bokför det där för hand.`,
  "posting/outside-period": ({ journalLine, day }, f) => `Rad ${f.count(journalLine)}: ${f.day(day)} ligger utanför perioden som får bokföras. Ändra perioden, eller bokför raden senare.`,
  "posting/setting-missing": ({ setting }) => `${settingName(setting)} saknas. Skriv in det ovan.`,
  "posting/setting-invalid": ({ setting, text, expected }, f) => `${settingName(setting)}: ”${text}” ska vara ${shape(expected, f)}.`,
  "posting/setting-character": ({ setting, character }) => `${settingName(setting)}: filen kan inte innehålla ”${character}”. Skriv det på annat sätt.`,
};
