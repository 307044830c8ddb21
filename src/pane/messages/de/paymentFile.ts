// What is said of payments to vendors and their file.
import type { PaymentProblemWords } from "../words";

/** The page that makes the file. */
export const paymentFile = {
  lead: "Macht aus einem Blatt mit Konten und Beträgen der Lieferanten eine Zahlungsdatei. Sie wird nirgendwohin gesendet: Sie geben sie selbst der Bank.",
  sheet: "Blatt mit Zahlungen", choose: "Blatt wählen", noList: "Dieses Blatt enthält keine Zahlungen: Es braucht Spalten für Name, Konto und Betrag.",
  columns: "Gefundene Spalten", from: "Gezahlt von", company: "Zahlende Firma", account: "Konto", bic: "BIC der Bank", currency: "Währung",
  organisation: "Kennung der Firma bei der Bank", version: "Format", letters: "Buchstaben", nordic: "Mit nordischen Buchstaben", latin: "Nur A bis Z",
  batch: "Eine Buchung für alle Zahlungen eines Tages", payments: "Zahlungen", total: "Kontrollsumme", refused: "Weggelassen", save: "Zahlungsdatei speichern",
  copy: "Als Text kopieren", copied: "Kopiert", saved: "Gespeichert als", look: "Anzusehen",
};

const FIELD = { name: "der Name", account: "das Konto", dueOn: "das Datum" } as const;

export const paymentProblems: PaymentProblemWords = {
  "payment/missing": ({ at, field }, f) => `${f.cell(at)}: ${FIELD[field]} fehlt. Ausfüllen; bis dahin bleibt die Zahlung weg.`,
  "payment/account-invalid": ({ at, text }, f) => `${f.cell(at)}: „${text}“ ist keine Kontonummer; Länge oder Prüfziffer stimmen nicht.`,
  "payment/bic-invalid": ({ at, text }, f) => `${f.cell(at)}: „${text}“ ist kein BIC. Er hat 8 oder 11 Buchstaben und Ziffern und darf leer bleiben.`,
  "payment/bic-elsewhere": ({ at, text, country }, f) => `${f.cell(at)}: Der BIC ${text} gehört nicht zu ${country} wie das Konto.`,
  "payment/reference-invalid": ({ at, text }, f) => `${f.cell(at)}: Die Prüfziffer von „${text}“ stimmt nicht. Auf der Rechnung nachsehen.`,
  "payment/not-positive": ({ at }, f) => `${f.cell(at)}: Nur Beträge über 0 lassen sich zahlen.`,
  "payment/too-large": ({ at }, f) => `${f.cell(at)}: Der Betrag ist größer, als die Datei fasst.`,
  "payment/date-past": ({ at, day }, f) => `${f.cell(at)}: Der ${f.day(day)} ist vorbei. Die Bank zahlt am nächsten Geschäftstag oder lehnt ab.`,
  "payment/character": ({ at, character }, f) => `${f.cell(at)}: Die Bank nimmt „${character}“ nicht an. Anders schreiben.`,
  "payment/too-long": ({ at, limit }, f) => `${f.cell(at)}: höchstens ${f.count(limit)} Zeichen.`,
  "payment/twice": ({ at, row }, f) => `${f.cell(at)}: Dasselbe Konto, derselbe Betrag und dieselbe Referenz stehen in Zeile ${f.count(row + 1)}. Eine löschen, wenn es dieselbe Rechnung ist.`,
  "payment/debtor-account": ({ text }) => (text === "" ? "Das Konto, von dem gezahlt wird, fehlt." : `Das Konto, von dem gezahlt wird, „${text}“, ist keine Kontonummer.`),
  "payment/debtor-name": () => "Der Name der zahlenden Firma fehlt.",
  "payment/none": () => "Keine Zahlung kann in die Datei.",
};
