// What is said of posting: layouts of ERPs, what they ask for, what they refuse.
import type { SettingShape } from "../../../domain";
import type { Formats } from "../formats";
import type { PostingProblemWords } from "../words";
import { counted } from "./terms";

/** Names of the layouts, by id. */
export const layouts: Readonly<Record<string, string>> = {
  "generic": "Allgemeine Buchungen", "business-central": "Business Central Fibu-Buchungsblatt", "business-central-payments": "Business Central Zahlungen mit Ausgleich",
  "business-central-receipts": "Business Central Zahlungseingangsbuchblatt", "business-central-payment-journal": "Business Central Zahlungsausgangsbuchblatt", "gbat10": "GBAT10 (Mamut)", "tripletex": "Tripletex", "24sevenoffice": "24SevenOffice", "sie": "SIE 4I",
  "datev": "DATEV Buchungsstapel", "xero": "Xero", "quickbooks": "QuickBooks Online", "netsuite": "NetSuite", "sage-intacct": "Sage Intacct", "odoo": "Odoo", "sap": "SAP S/4HANA",
};

/** Names of what layouts ask for, by setting. */
export const layoutSettings: Readonly<Record<string, string>> = {
  receivables: "Konto der Debitoren", payables: "Konto der Kreditoren", voucherType: "Belegart", vatCode: "Steuerschlüssel", transactionType: "Transaktionsart", company: "Firmenname",
  series: "Belegserie", consultant: "Beraternummer", client: "Mandantennummer", fiscalYearStart: "Beginn des Wirtschaftsjahrs (JJJJMMTT)", accountLength: "Länge der Sachkonten", taxRate: "Name des Steuersatzes",
  clearing: "Verrechnungskonto der Bank", subsidiary: "Tochtergesellschaft", journal: "Journal", location: "Standort", companyCode: "Buchungskreis", entryType: "Belegart",
};

/** The page of a person's own layouts. */
export const layoutPage = {
  title: "Buchungslayouts", lead: "Ein Layout kopieren und seine Spalten ändern, hier oder auf dem Blatt Einrichtung. Alles andere bleibt wie im kopierten Layout.", copyOf: "Kopie von",
  name: "Name", copy: "Kopieren", none: "Noch keine eigenen Layouts.", nameTaken: "Ein anderes Layout heißt schon so.", nameMissing: "Einen Namen geben.", moving: "Alt und eine Pfeiltaste verschieben eine Spalte.", column: "Spalte", addColumn: "Spalte hinzufügen",
  removeLayout: "Layout löschen", value: "Text oder Einstellung", limit: "Meiste Zeichen", cut: "Längeres kürzen", first: "Nur in der ersten Zeile eines Belegs", header: "Überschrift", field: "Enthält", columns: counted("Spalte", "Spalten"),
};

/** What a column of a layout can hold, where Generic has no column of it. */
export const layoutFields: Readonly<Record<string, string>> = {
  blank: "Nichts", constant: "Derselbe Text", setting: "Eine Einstellung", voucherNo: "Belegnr. als Ziffern", month: "Monat", year: "Jahr", customerNo: "Debitorennr.",
  vendorNo: "Kreditorennr.", partyName: "Debitor oder Kreditor", ledgerAccount: "Sachkonto", absolute: "Betrag ohne Vorzeichen", debitCredit: "Soll/Haben-Kennzeichen", counterAccount: "Gegenkonto", legNo: "Zeile des Belegs",
};

export const postingFile = {
  saveFile: "Als Datei speichern", copy: "Als Text kopieren", copied: "Kopiert", saved: "Gespeichert als", markPosted: "Als gebucht markieren", marked: "Als gebucht markiert",
  unmark: "Doch nicht gebucht", postedBefore: "Bereits gebucht", localCurrency: "Währung der Buchhaltung", posted: "gebucht",
};

const settingName = (id: string): string => layoutSettings[id] ?? id;

/** What a setting must look like: "4 to 7 digits". */
function shape({ kind, least, most }: SettingShape, f: Formats): string {
  const range = least === most ? f.count(least) : `${f.count(least)} bis ${f.count(most)}`;
  return kind === "number" ? `eine Zahl von ${range} sein` : `${range} ${kind === "digits" ? "Ziffern haben" : "Zeichen haben"}`;
}

export const postingProblems: PostingProblemWords = {
  "posting/character": ({ journalLine, column, character }, f) => `Zeile ${f.count(journalLine)}, ${column}: Die Datei kann „${character}“ nicht enthalten. Anders schreiben.`,
  "posting/account-digits": ({ journalLine, account, least, most }, f) => `Zeile ${f.count(journalLine)}: Konto ${account} muss ${least === most ? f.count(least) : `${f.count(least)} bis ${f.count(most)}`} Ziffern haben.`,
  "posting/account-not-taken": ({ journalLine, account }, f) => `Zeile ${f.count(journalLine)}: ${account || "Das Konto"} ist ein Bank-, Debitoren- oder Kreditorenkonto; dieses System nimmt in Buchungen keines. Ein Verrechnungskonto nennen oder die Zeile dort von Hand buchen.`,
  "posting/name-missing": ({ journalLine }, f) => `Zeile ${f.count(journalLine)} braucht den Namen des Debitors oder Kreditors. Ihn auf dem Blatt der offenen Posten ausfüllen.`,
  "posting/exchange-local": ({ line, currency, other }, f) => `${f.row(line)}: eine Umbuchung zwischen ${currency} und ${other} wird gebucht, wo eine davon die Währung der Buchhaltung ist. In den Einstellungen der Buchung angeben, welche das ist.`,
  "posting/exchange-rate": ({ line, rate, amount, currency }, f) => `${f.row(line)}: zum Kurs ${rate} wichen die Bücher um ${f.money(amount, currency)} von der Bank ab. Den Kurs berichtigen: Hauswährung für eine Einheit der anderen.`,
  "posting/currencies-mixed": ({ documentNo }) => `Beleg ${documentNo} hat zwei Währungen, was dieses Layout nicht kann. Eines mit einem Betrag in Hauswährung wählen.`,
  "posting/currency-not-taken": ({ journalLine, currency }, f) => `Zeile ${f.count(journalLine)} ist in ${currency}; dieses Layout hat keine Spalte für eine Währung. Eines wählen, das sie hat.`,
  "posting/amount-digits": ({ journalLine, most }, f) => `Zeile ${f.count(journalLine)}: Das Layout nimmt höchstens ${f.count(most)} Ziffern vor dem Dezimalzeichen. Diese Zeile dort von Hand buchen.`,
  "posting/too-many-rows": ({ documentNo, limit, count }, f) => `Beleg ${documentNo} hat ${f.count(count)} Zeilen; höchstens ${f.count(limit)} werden angenommen. In kleineren Teilen abgleichen.`,
  "posting/voucher-number": ({ documentNo, other }) => (other === "" ? `Beleg ${documentNo} hat keine Ziffern; dieses Layout nummeriert Belege damit. Ihm eine Nummer mit Ziffern geben.` : `Die Belege ${other} und ${documentNo} haben dieselben Ziffern. Den Anfang der Belegnummern ändern.`),
  "posting/no-bank-line": ({ documentNo }) => `Beleg ${documentNo} hat keine Zeile auf dem Bankkonto, die jede Zeile dieses Layouts braucht. Ihn dort von Hand buchen.`,
  "posting/outside-period": ({ journalLine, day }, f) => `Zeile ${f.count(journalLine)}: ${f.day(day)} liegt außerhalb des Zeitraums, in dem gebucht werden darf. Den Zeitraum ändern oder die Zeile später buchen.`,
  "posting/setting-missing": ({ setting }) => `${settingName(setting)} fehlt. Oben eintragen.`,
  "posting/setting-invalid": ({ setting, text, expected }, f) => `${settingName(setting)}: „${text}“ muss ${shape(expected, f)}.`,
  "posting/setting-character": ({ setting, character }) => `${settingName(setting)}: Die Datei kann „${character}“ nicht enthalten. Anders schreiben.`,
};
