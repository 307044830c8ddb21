import type { Field } from "../../../domain";
import type { SetupTexts } from "../setupTexts";
import { fields } from "./terms";

/** Header of a column that says in which column of a bank's table a field stands. */
const place = (field: Field): string => `${fields[field]} (Spalte)`;

/** Words of the Setup sheet in German. */
export const setupDe: SetupTexts = {
  sheetSetup: "Einrichtung", titleSetup: "Einrichtung von Avstem", yes: "Ja", no: "Nein",
  noteSetup: "Ändern Sie die Tabellen hier oder im Bereich: beide zeigen dasselbe. Kopieren Sie das Blatt in eine andere Arbeitsmappe, um die Einrichtung dort zu nutzen.",
  tables: {
    bankAccounts: {
      title: "Bankkonten",
      columns: {
        number: "Nummer", name: "Name", iban: "IBAN", currency: "Währung", account: "Sachkonto", lastStatementNo: "Letzter Auszug", lastStatementBalance: "Dessen Saldo",
        bankFormat: "Bankformat", tolerance: "Toleranz", toleranceType: "Toleranz als", numberSeries: "Nummernserie", feeAccount: "Gebühren an", roundingAccount: "Rundung an",
        exchangeGainAccount: "Kursgewinn an", exchangeLossAccount: "Kursverlust an", discountAccount: "Skonto an", isBlocked: "Gesperrt",
      },
      choices: { Amount: "Betrag", Percentage: "Prozent" },
    },
    mappings: {
      title: "Text zu Konto",
      columns: {
        text: "Text des Umsatzes", accountType: "Kontoart", debitAccount: "Eingang an", creditAccount: "Ausgang an", counterparty: "Gegenpartei",
        from: "Betrag von", to: "Betrag bis", isOn: "In Gebrauch",
      },
      choices: { gl: "Sachkonto", customer: "Debitor", vendor: "Kreditor", bank: "Bankkonto" },
    },
    rules: {
      title: "Regeln für Zahlungen",
      columns: {
        confidence: "Sicherheit", priority: "Priorität", party: "Partei", document: "Belegnummer", amount: "Posten mit dem Betrag", directDebit: "Lastschrift",
        reviewRequired: "Prüfen", isOn: "In Gebrauch",
      },
      choices: {
        high: "Hoch", medium: "Mittel", low: "Niedrig", any: "Egal", fully: "Ganz", partially: "Teilweise", no: "Nein", yes: "Ja", several: "Mehrere", one: "Einer", none: "Keiner",
      },
    },
    bankFormats: {
      title: "Bankformate",
      columns: {
        name: "Format", delimiter: "Zwischen Spalten", encoding: "Zeichensatz", headerRow: "Kopfzeile", headers: "Überschriften", decimal: "Dezimalzeichen", dateOrder: "Reihenfolge im Datum", signs: "Ein- und Ausgang nach",
        markIn: "Kennzeichen Eingang", markOut: "Kennzeichen Ausgang", currencyOf: "Währungscode", account: "Konto der Datei",
        bookedOn: place("bookedOn"), valueOn: place("valueOn"), text: place("text"), additionalInfo: place("additionalInfo"),
        counterpartyName: place("counterpartyName"), counterpartyAccount: place("counterpartyAccount"), reference: place("reference"),
        amount: place("amount"), amountIn: place("amountIn"), amountOut: place("amountOut"), debit: place("debit"), credit: place("credit"),
        sign: place("sign"), currency: place("currency"), balance: place("balance"), bankReference: place("bankReference"),
        documentNo: place("documentNo"), checkNo: place("checkNo"), transactionType: place("transactionType"), accountNo: place("accountNo"),
      },
      choices: {
        "comma": "Komma", "point": "Punkt", "day-first": "Tag zuerst", "month-first": "Monat zuerst", "year-first": "Jahr zuerst", "signed": "Vorzeichen", "turned": "Vorzeichen, gedreht",
        "in-out": "Zwei Spalten", "debit-in": "Soll ist Eingang", "debit-out": "Soll ist Ausgang", "marked": "Kennzeichen",
      },
    },
    postingLayouts: {
      title: "Buchungslayouts",
      columns: { layout: "Layout", basedOn: "Beruht auf", header: "Überschrift", field: "Feld", value: "Text oder Einstellung", limit: "Meiste Zeichen", isCut: "Gekürzt", isOfDocument: "Nur erste Zeile" }, choices: {},
    },
    learned: {
      title: "Gelerntes",
      columns: {
        kind: "Was es sagt", key: "Schlüssel", partyType: "Partei ist", partyNo: "Nr. der Partei", accountType: "Kontoart", account: "Konto", amount: "Betrag", times: "Male", days: "Tage",
        squares: "Quadrate", isOn: "In Gebrauch",
      },
      choices: { account: "Konto eines Zahlers", alias: "Name eines Zahlers", text: "Text für ein Konto", fee: "Übliche Gebühr", lag: "Üblicher Verzug", customer: "Debitor", vendor: "Kreditor", employee: "Mitarbeiter", gl: "Sachkonto", bank: "Bankkonto" },
    },
  },
};
