// What is said of posting: layouts of ERPs, what they ask for, what they refuse.
import type { SettingShape } from "../../../domain";
import type { Formats } from "../formats";
import type { PostingProblemWords } from "../words";
import { counted } from "./terms";

/** Names of the layouts, by id. */
export const layouts: Readonly<Record<string, string>> = {
  "generic": "Generelt bilag", "business-central": "Business Central finanskladde", "business-central-payments": "Business Central betalinger med udligning",
  "business-central-receipts": "Business Central indbetalingskladde", "business-central-payment-journal": "Business Central udbetalingskladde", "gbat10": "GBAT10 (Mamut)", "tripletex": "Tripletex", "24sevenoffice": "24SevenOffice", "sie": "SIE 4I",
  "datev": "DATEV Buchungsstapel", "xero": "Xero", "quickbooks": "QuickBooks Online", "netsuite": "NetSuite", "sage-intacct": "Sage Intacct", "odoo": "Odoo", "sap": "SAP S/4HANA",
};

/** Names of what layouts ask for, by setting. */
export const layoutSettings: Readonly<Record<string, string>> = {
  receivables: "Debitorkonto", payables: "Kreditorkonto", voucherType: "Bilagsart", vatCode: "Momskode", transactionType: "Transaktionstype", company: "Firmanavn",
  series: "Bilagsserie", consultant: "Rådgivernummer", client: "Klientnummer", fiscalYearStart: "Regnskabsårets første dag (ÅÅÅÅMMDD)", accountLength: "Kontonumres længde", taxRate: "Momssatsens navn",
  clearing: "Mellemregningskonto for banken", subsidiary: "Datterselskab", journal: "Journal", location: "Sted", companyCode: "Firmakode", entryType: "Bilagstype",
};

/** The page of a person's own layouts. */
export const layoutPage = {
  title: "Bogføringslayouts", lead: "Kopiér et layout, og ret kolonnerne, her eller på arket Opsætning. Alt andet er som i det layout, det er kopieret fra.", copyOf: "Kopi af",
  name: "Navn", copy: "Kopiér", none: "Ingen egne layouts endnu.", nameTaken: "Et andet layout har dette navn.", nameMissing: "Giv det et navn.", moving: "Alt og en piletast flytter en kolonne.", column: "Kolonne", addColumn: "Tilføj kolonne",
  removeLayout: "Slet layoutet", value: "Tekst eller indstilling", limit: "Flest tegn", cut: "Afkort det, der er længere", first: "Kun i bilagets første række", header: "Overskrift", field: "Indeholder", columns: counted("kolonne", "kolonner"),
};

/** What a column of a layout can hold, where Generic has no column of it. */
export const layoutFields: Readonly<Record<string, string>> = {
  blank: "Intet", constant: "Samme tekst", setting: "En indstilling", voucherNo: "Bilagsnr. som cifre", month: "Måned", year: "År", customerNo: "Debitornr.",
  vendorNo: "Kreditornr.", partyName: "Debitor eller kreditor", ledgerAccount: "Finanskonto", absolute: "Beløb uden fortegn", debitCredit: "Debet- eller kreditmærke", counterAccount: "Modkonto", legNo: "Linje i bilaget",
};

export const postingFile = {
  saveFile: "Gem som fil", copy: "Kopier som tekst", copied: "Kopieret", saved: "Gemt som", markPosted: "Markér som bogført", marked: "Markeret som bogført",
  unmark: "Ikke bogført alligevel", postedBefore: "Bogført før", localCurrency: "Regnskabets valuta", posted: "bogført",
};

const settingName = (id: string): string => layoutSettings[id] ?? id;

/** What a setting must look like: "4 to 7 digits". */
function shape({ kind, least, most }: SettingShape, f: Formats): string {
  const range = least === most ? f.count(least) : `${f.count(least)} til ${f.count(most)}`;
  return kind === "number" ? `et tal fra ${range}` : `${range} ${kind === "digits" ? "cifre" : "tegn"}`;
}

export const postingProblems: PostingProblemWords = {
  "posting/character": ({ journalLine, column, character }, f) => `Linje ${f.count(journalLine)}, ${column}: filen kan ikke indeholde »${character}«. Skriv det på en anden måde.`,
  "posting/account-digits": ({ journalLine, account, least, most }, f) => `Linje ${f.count(journalLine)}: konto ${account} skal have ${least === most ? f.count(least) : `${f.count(least)} til ${f.count(most)}`} cifre.`,
  "posting/account-not-taken": ({ journalLine, account }, f) => `Linje ${f.count(journalLine)}: ${account || "kontoen"} er en bank-, kunde- eller leverandørkonto, og dette system tager ingen af dem i et bilag. Angiv en mellemregningskonto, eller bogfør linjen dér i hånden.`,
  "posting/name-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler kundens eller leverandørens navn. Udfyld det på arket med åbne poster.`,
  "posting/exchange-local": ({ line, currency, other }, f) => `${f.row(line)}: en overførsel mellem ${currency} og ${other} bogføres, hvor en af dem er regnskabets valuta. Angiv hvilken i bogføringens indstillinger.`,
  "posting/exchange-rate": ({ line, rate, amount, currency }, f) => `${f.row(line)}: med kursen ${rate} ville regnskabet afvige fra banken med ${f.money(amount, currency)}. Ret kursen; den er regnskabsvaluta for én enhed af den anden.`,
  "posting/currencies-mixed": ({ documentNo }) => `Bilag ${documentNo} har to valutaer, og det kan dette layout ikke. Vælg et med beløb i regnskabsvaluta.`,
  "posting/currency-not-taken": ({ journalLine, currency }, f) => `Linje ${f.count(journalLine)} er i ${currency}, og dette layout har ingen kolonne til valuta. Vælg et, der har.`,
  "posting/amount-digits": ({ journalLine, most }, f) => `Linje ${f.count(journalLine)}: layoutet tager højst ${f.count(most)} cifre før decimaltegnet. Bogfør linjen dér i hånden.`,
  "posting/too-many-rows": ({ documentNo, limit, count }, f) => `Bilag ${documentNo} har ${f.count(count)} linjer; højst ${f.count(limit)} tages imod. Afstem det i mindre dele.`,
  "posting/voucher-number": ({ documentNo, other }) => (other === "" ? `Bilag ${documentNo} har ingen cifre; dette layout nummererer bilag med dem. Giv det et nummer med cifre.` : `Bilagene ${other} og ${documentNo} har de samme cifre. Ret det, bilagsnumrene begynder med.`),
  "posting/no-bank-line": ({ documentNo }) => `Bilag ${documentNo} har ingen linje på bankkontoen, og det skal hver række i dette layout have. Bogfør det dér i hånden.`,
  "posting/outside-period": ({ journalLine, day }, f) => `Linje ${f.count(journalLine)}: ${f.day(day)} ligger uden for den periode, der må bogføres i. Ret perioden, eller bogfør linjen senere.`,
  "posting/setting-missing": ({ setting }) => `${settingName(setting)} mangler. Skriv det ovenfor.`,
  "posting/setting-invalid": ({ setting, text, expected }, f) => `${settingName(setting)}: »${text}« skal være ${shape(expected, f)}.`,
  "posting/setting-character": ({ setting, character }) => `${settingName(setting)}: filen kan ikke indeholde »${character}«. Skriv det på en anden måde.`,
};
