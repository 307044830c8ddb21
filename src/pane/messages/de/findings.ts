// What reconciling brought to light: what it is, why, and what to do.
import type { FindingWords } from "../words";

/** Heading of the findings, and what stands there when there are none. */
export const findingTexts = { title: "Feststellungen", none: "Nichts gefunden." };

export const findingWords: FindingWords = {
  "finding/duplicate-payment": {
    title: "Doppelt gezahlt", say: ({ days, reference }, f) => reference === "" ? `Derselbe Empfänger und Betrag im Abstand von ${f.count(days)} Tagen.` : `Derselbe Empfänger und Betrag, beide mit ${reference}.`,
    todo: "Den Empfänger fragen und eine Zahlung zurückverlangen.",
  },
  "finding/outstanding-old": {
    title: "Lange offen", say: ({ age }, f) => `In den Büchern, aber seit ${f.count(age)} Tagen nicht bei der Bank.`,
    todo: "Klären, ob sie gesendet oder eingelöst wurde; sonst stornieren.",
  },
  "finding/missing-in-books": {
    title: "Fehlt in den Büchern", say: () => "Bei der Bank, aber nicht in den Büchern.",
    todo: "Die Zeile erklären, oder buchen und neu abgleichen.",
  },
  "finding/opposite-sign": {
    title: "Falsches Vorzeichen", say: () => "Die Bücher haben den umgekehrten Betrag.",
    todo: "Den Posten stornieren und richtig herum buchen.",
  },
  "finding/transposed-digits": {
    title: "Zahlendreher", say: ({ atBank, inBooks, currency }, f) => `Die Bank hat ${f.money(atBank, currency)}, die Bücher ${f.money(inBooks, currency)}.`,
    todo: "Den Posten berichtigen.",
  },
  "finding/wrong-period": {
    title: "Falscher Monat", say: ({ booked, posted }, f) => `Die Bank buchte am ${f.day(booked)}, die Bücher erst am ${f.day(posted)}.`,
    todo: "Im Monat der Bankbuchung buchen oder bis dahin offen lassen.",
  },
  "finding/statement-gap": {
    title: "Lücke zwischen Auszügen", say: ({ before, after }) => `Auszug ${after} beginnt nicht so, wie ${before} endete.`,
    todo: "Den Auszug dazwischen suchen.",
  },
  "finding/duplicate-import": {
    title: "Doppelt importiert", say: ({ bankReference }) => bankReference === "" ? "Dieselbe Zeile steht zweimal auf dem Auszug." : `Die Kennung ${bankReference} der Bank steht zweimal auf dem Auszug.`,
    todo: "Eine der beiden Zeilen löschen.",
  },
  "finding/changed-account": {
    title: "Neues Konto eines bekannten Empfängers", say: ({ payee, account, earlier }, f) => `${payee} wird an ${account} gezahlt; vorher war es ${f.list(earlier)}.`,
    todo: "Den Empfänger unter einer bekannten Nummer anrufen, bevor wieder gezahlt wird.",
  },
  "finding/direct-posting": {
    title: "Am Bankkonto vorbei gebucht", say: ({ day }, f) => `Eine Buchung auf dem Sachkonto vom ${f.day(day)}, die das Bankkonto nicht hat.`,
    todo: "Über das Bankkonto buchen.",
  },
};
