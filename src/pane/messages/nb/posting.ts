// What is said of posting: layouts of ERPs, what they ask for, what they refuse.
import type { SettingShape } from "../../../domain";
import type { Formats } from "../formats";
import type { PostingProblemWords } from "../words";
import { counted } from "./terms";

/** Names of the layouts, by id. */
export const layouts: Readonly<Record<string, string>> = {
  "generic": "Generelt bilag", "business-central": "Business Central finanskladd", "business-central-payments": "Business Central betalinger med utligning",
  "business-central-receipts": "Business Central innbetalingskladd", "business-central-payment-journal": "Business Central utbetalingskladd", "gbat10": "GBAT10 (Mamut)", "tripletex": "Tripletex", "24sevenoffice": "24SevenOffice", "sie": "SIE 4I",
  "datev": "DATEV Buchungsstapel", "xero": "Xero", "quickbooks": "QuickBooks Online", "netsuite": "NetSuite", "sage-intacct": "Sage Intacct", "odoo": "Odoo", "sap": "SAP S/4HANA",
};

/** Names of what layouts ask for, by setting. */
export const layoutSettings: Readonly<Record<string, string>> = {
  receivables: "Kundefordringskonto", payables: "Leverandørgjeldskonto", voucherType: "Bilagsart", vatCode: "Mva-kode", transactionType: "Transaksjonstype", company: "Firmanavn",
  series: "Bilagsserie", consultant: "Rådgivernummer", client: "Klientnummer", fiscalYearStart: "Første dag i regnskapsåret (ÅÅÅÅMMDD)", accountLength: "Lengde på kontonumre", taxRate: "Navn på avgiftssatsen",
  clearing: "Interimskonto for banken", subsidiary: "Datterselskap", journal: "Journal", location: "Sted", companyCode: "Firmakode", entryType: "Bilagstype",
};

/** The page of a person's own layouts. */
export const layoutPage = {
  title: "Bokføringsoppsett", lead: "Kopier et oppsett og endre kolonnene, her eller i arket Oppsett. Alt annet er som i det oppsettet det er kopiert fra.", copyOf: "Kopi av",
  name: "Navn", copy: "Kopier", none: "Ingen egne oppsett ennå.", nameTaken: "Et annet oppsett har dette navnet.", nameMissing: "Gi det et navn.", moving: "Alt og en piltast flytter en kolonne.", column: "Kolonne", addColumn: "Legg til kolonne",
  removeLayout: "Slett oppsettet", value: "Tekst eller innstilling", limit: "Flest tegn", cut: "Kutt det som er lengre", first: "Bare i bilagets første rad", header: "Overskrift", field: "Inneholder", columns: counted("kolonne", "kolonner"),
};

/** What a column of a layout can hold, where Generic has no column of it. */
export const layoutFields: Readonly<Record<string, string>> = {
  blank: "Ingenting", constant: "Samme tekst", setting: "En innstilling", voucherNo: "Bilagsnr. som sifre", month: "Måned", year: "År", customerNo: "Kundenr.",
  vendorNo: "Leverandørnr.", partyName: "Kunde eller leverandør", ledgerAccount: "Finanskonto", absolute: "Beløp uten fortegn", debitCredit: "Debet- eller kreditmerke", counterAccount: "Motkonto", legNo: "Linje i bilaget",
};

export const postingFile = {
  saveFile: "Lagre som fil", copy: "Kopier som tekst", copied: "Kopiert", saved: "Lagret som", markPosted: "Merk som bokført", marked: "Merket som bokført",
  unmark: "Ikke bokført likevel", postedBefore: "Bokført før", localCurrency: "Regnskapets valuta", posted: "bokført",
};

const settingName = (id: string): string => layoutSettings[id] ?? id;

/** What a setting must look like: "4 to 7 digits". */
function shape({ kind, least, most }: SettingShape, f: Formats): string {
  const range = least === most ? f.count(least) : `${f.count(least)} til ${f.count(most)}`;
  return kind === "number" ? `et tall fra ${range}` : `${range} ${kind === "digits" ? "sifre" : "tegn"}`;
}

export const postingProblems: PostingProblemWords = {
  "posting/character": ({ journalLine, column, character }, f) => `Linje ${f.count(journalLine)}, ${column}: filen kan ikke inneholde «${character}». Skriv det på en annen måte.`,
  "posting/account-digits": ({ journalLine, account, least, most }, f) => `Linje ${f.count(journalLine)}: konto ${account} må ha ${least === most ? f.count(least) : `${f.count(least)} til ${f.count(most)}`} sifre.`,
  "posting/account-not-taken": ({ journalLine, account }, f) => `Linje ${f.count(journalLine)}: ${account || "kontoen"} er en bank-, kunde- eller leverandørkonto, og dette systemet tar ingen slike i et bilag. Oppgi en interimskonto, eller før linjen der for hånd.`,
  "posting/name-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler navnet på kunden eller leverandøren. Fyll det ut på arket med åpne poster.`,
  "posting/exchange-local": ({ line, currency, other }, f) => `${f.row(line)}: en overføring mellom ${currency} og ${other} bokføres der én av dem er regnskapets valuta. Si hvilken det er i innstillingene for bokføring.`,
  "posting/exchange-rate": ({ line, rate, amount, currency }, f) => `${f.row(line)}: med kursen ${rate} ville regnskapet avvike fra banken med ${f.money(amount, currency)}. Rett kursen; den er lokal valuta for én enhet av den andre.`,
  "posting/currencies-mixed": ({ documentNo }) => `Bilag ${documentNo} har to valutaer, og det kan ikke dette oppsettet. Velg et med beløp i lokal valuta.`,
  "posting/currency-not-taken": ({ journalLine, currency }, f) => `Linje ${f.count(journalLine)} er i ${currency}, og dette oppsettet har ingen kolonne for valuta. Velg et som har det.`,
  "posting/amount-digits": ({ journalLine, most }, f) => `Linje ${f.count(journalLine)}: oppsettet tar høyst ${f.count(most)} sifre foran desimaltegnet. Før denne linjen der for hånd.`,
  "posting/too-many-rows": ({ documentNo, limit, count }, f) => `Bilag ${documentNo} har ${f.count(count)} linjer; høyst ${f.count(limit)} tas imot. Avstem det i mindre deler.`,
  "posting/voucher-number": ({ documentNo, other }) => (other === "" ? `Bilag ${documentNo} har ingen sifre; dette oppsettet nummererer bilag med dem. Gi det et nummer med sifre.` : `Bilagene ${other} og ${documentNo} har de samme sifrene. Endre det bilagsnumrene begynner med.`),
  "posting/no-bank-line": ({ documentNo }) => `Bilag ${documentNo} har ingen linje på bankkontoen, og det må hver rad i dette oppsettet ha. Før det der for hånd.`,
  "posting/outside-period": ({ journalLine, day }, f) => `Linje ${f.count(journalLine)}: ${f.day(day)} er utenfor perioden det kan bokføres i. Endre perioden, eller bokfør linjen senere.`,
  "posting/setting-missing": ({ setting }) => `${settingName(setting)} mangler. Skriv det inn ovenfor.`,
  "posting/setting-invalid": ({ setting, text, expected }, f) => `${settingName(setting)}: «${text}» må være ${shape(expected, f)}.`,
  "posting/setting-character": ({ setting, character }) => `${settingName(setting)}: filen kan ikke inneholde «${character}». Skriv det på en annen måte.`,
};
