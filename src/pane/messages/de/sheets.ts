import type { StatementWords } from "../../../statements";
import type { FixedPostingWords, FixedSheetWords } from "../words";
import { confidences, kinds, lost } from "./terms";

/** Words on the sheets Matches and Reconciliation in German. */
export const sheet: FixedSheetWords = {
  sheetMatches: "Abgleiche", sheetReconciliation: "Saldenabstimmung",
  columnMatch: "Abgleich", columnStatus: "Status", columnConfidence: "Sicherheit", columnDifference: "Differenz", columnWhy: "Warum",
  status: { matched: "Abgeglichen", suggested: "Vorschlag", explained: "Erklärt", stale: "Seither geändert", reconciled: "Abgeschlossen" },
  onStatement: (statementNo) => `Auszug ${statementNo}`, postedFrom: (statementNo) => `Gebucht aus Auszug ${statementNo}`,
  headingFound: "Feststellungen",
  statusRejected: "Abgelehnt", confidence: confidences, confidencePerson: "Von Hand", explanationKind: kinds,
  explanation: (kind, account, text) => `${kind}${account === "" ? "" : `, Konto ${account}`}${text === "" ? "" : `: ${text}`}`,
  andMore: (count) => `und ${count} weitere`,
  titleMatches: "Abgleiche", columnStatementRows: "Zeilen im Kontoauszug", columnStatementDates: "Daten im Kontoauszug", columnStatementText: "Text im Kontoauszug",
  columnStatementAmount: "Betrag im Kontoauszug", columnLedgerRows: "Zeilen im Hauptbuch", columnLedgerDates: "Daten im Hauptbuch", columnLedgerDocuments: "Belege im Hauptbuch",
  columnLedgerAmount: "Betrag im Hauptbuch", columnDifferenceExplained: "Differenz erklärt als", columnRule: "Regel", columnRunnerUp: "Nächstbester",
  columnWho: "Wer", columnWhen: "Wann", rowGone: "nicht mehr auf dem Blatt", who: { engine: "Avstem", person: "Person" },
  runnerUp: (rowNames, why) => `${rowNames}: ${lost[why]}`,
  titleReconciliation: "Bankabstimmung", labelStatementSheet: "Kontoauszug", labelLedgerSheet: "Hauptbuch", labelAsOf: "Zum", labelCurrency: "Währung",
  labelAccount: "Bankkonto", labelStatementNo: "Auszugsnummer", labelFinished: "Abgeschlossen am",
  headingBank: "Laut Bank", headingBooks: "Laut Büchern", openingBalance: "Anfangssaldo", statementTotal: "+ Umsätze im Kontoauszug",
  closingByLines: "Endsaldo nach den Umsätzen", closingStated: "Endsaldo laut Angabe", depositsInTransit: "+ Einzahlungen unterwegs",
  outstandingPayments: "+ ausstehende Zahlungen (negativ)", bankErrors: "− Fehler der Bank", earlierBankErrors: "− Fehler der Bank aus früheren Auszügen",
  adjustedBankBalance: "Berichtigter Banksaldo",
  bookOpeningBalance: "Saldo vor dem ersten Posten", entriesTotal: "+ Posten", otherEntries: "− früher stornierte oder geschlossene Posten",
  bookBalance: "Saldo in den Büchern", explainedLines: "+ erklärte Umsätze, zu buchen", explainedDifferences: "+ erklärte Differenzen, zu buchen",
  paymentsToPost: "+ zu buchende Zahlungen", awaited: "+ gebucht, noch nicht in den Büchern",
  adjustedBookBalance: "Berichtigter Buchsaldo", remainingDifference: "Verbleibende Differenz",
  agrees: "Stimmt.", doesNotAgree: "Stimmt nicht: siehe die Prüfungen unten.",
  headingChecks: "Prüfungen (jede muss 0 sein)", checkStatementFoots: "Endsaldo: nach den Umsätzen abzüglich Angabe", checkUnexplainedLines: "Umsätze weder abgeglichen noch erklärt",
  checkUnexplainedDifferences: "Nicht erklärte Differenzen von Abgleichen", checkOutstandingList: "Liste der Ausstehenden abzüglich der Zahlen oben", checkInherited: "Aus früheren Auszügen, nicht geklärt",
  headingReport: "Testbericht", outstandingTransactions: "Ausstehend ohne Schecks", outstandingChecks: "Ausstehende Schecks", sumOfDifferences: "Summe der Differenzen der Umsätze",
  totalReceived: "Zahlungseingänge laut Auszug", totalPaid: "Zahlungsausgänge laut Auszug", checksNotClosed: "Nicht geschlossene Schecks (positiv)",
  subtotal: "Zwischensumme: Endsaldo und diese", toReconcile: "Abzugleichender Saldo", allEntries: "Alle Posten, auch spätere", localEntries: "Posten in Hauswährung",
  matchedAfterDate: "Abgeglichene Posten, nach dem Datum gebucht", inherited: "Aus früheren Auszügen", check: (no) => `Scheck ${no}`,
  headingSignOff: "Freigabe", preparedBy: "Erstellt von", reviewedBy: "Geprüft von", signedOn: "Datum",
  headingAgeing: "Ausstehende nach Alter", ageBand: (from, to) => (to === null ? `über ${from - 1} Tage` : `${from}–${to} Tage`), ageUnknown: "ohne Datum", ageIn: "Einzahlungen unterwegs", ageOut: "Ausstehende Zahlungen",
  headingOutstanding: "In den Büchern ausstehend", headingUnexplained: "Nicht erklärte Umsätze", headingExplained: "Erklärte Umsätze",
  headingDifferences: "Differenzen von Abgleichen", headingFindings: "Anzusehen", headingNotes: "Anmerkungen",
  columnRow: "Zeile", columnDate: "Datum", columnDocument: "Beleg", columnText: "Text", columnAmount: "Betrag", columnAge: "Tage", columnWhat: "Was", columnAccount: "Konto",
  total: "Summe", nothing: "Keine", notExplained: "nicht erklärt", waitsInSuggestion: (match) => `vorgeschlagen in ${match}`,
  noteLive: "Die Zahlen sind Formeln über die oben genannten Blätter und folgen ihnen, wenn sie sich ändern.",
  noteOwnNumbers: (name) => `Die Beträge auf ${name} lassen sich dort nicht addieren, daher beruhen die Zahlen auf dem Blatt Abgleiche und den Listen unten.`,
  noteOpeningAssumed: (side) => `Der Anfangssaldo ${side === "bank" ? "des Kontoauszugs" : "in den Büchern"} ist nicht bekannt und wird mit 0 angesetzt.`,
};

/** Words on the posting sheet in German. */
export const postingSheet: FixedPostingWords = {
  sheetPosting: "Buchungen",
  postingColumn: {
    lineNo: "Zeile", postingDate: "Buchungsdatum", documentType: "Belegart", documentNo: "Belegnr.", externalDocumentNo: "Externe Belegnr.",
    accountType: "Kontoart", account: "Konto", description: "Text", amount: "Betrag", localAmount: "Betrag in Hauswährung", debit: "Soll", credit: "Haben", currency: "Währung",
    balAccountType: "Gegenkontoart", balAccount: "Gegenkonto", reference: "Zahlungsreferenz", appliesToType: "Ausgleich mit Belegart", appliesToNo: "Ausgleich mit Belegnr.", matchId: "Abgleich", importKey: "Importschlüssel",
  },
  columnIssues: "Anzusehen", nothingToPost: "Nichts zu buchen.",
  postedBefore: (count) => `${count} ${count === 1 ? "Zeile wurde" : "Zeilen wurden"} schon gebucht und ${count === 1 ? "ist" : "sind"} weggelassen`,
};

/** Headers of a statement sheet made from a bank's file. */
export const statementSheet: StatementWords = {
  sheetName: (account) => `Bank ${account.slice(-6)}`.trim(),
  header: {
    bookedOn: "Buchungstag", valueOn: "Valuta", text: "Verwendungszweck", counterpartyName: "Gegenpartei", counterpartyAccount: "Konto der Gegenpartei", reference: "Zahlungsreferenz",
    amount: "Betrag", currency: "Währung", balance: "Saldo", bankReference: "Bankreferenz", checkNo: "Schecknr.", transactionType: "Umsatzart",
    additionalInfo: "Zusatztext", accountNo: "Kontonummer",
  },
};
