import type { Formats } from "../formats";
import { counted, days, entries, inSentence, lines } from "./terms";

const frame = {
  product: "Avstem", nothingLeaves: "Nichts verlässt diese Arbeitsmappe.", more: "Mehr", steps: "Schritte",
  sources: "Quellen", review: "Prüfen", proof: "Saldo", posting: "Buchung",
  remaining: "Verbleibende Differenz", agrees: "Stimmt", unknown: "Salden noch nicht bekannt",
  matched: (n: number, f: Formats) => `${f.count(n)} abgeglichen`, suggested: (n: number, f: Formats) => `${f.count(n)} vorgeschlagen`,
  open: (n: number, f: Formats) => `${f.count(n)} offen`, explained: (n: number, f: Formats) => `${f.count(n)} erklärt`,
  stale: (n: number, f: Formats) => `${f.count(n)} geändert`,
  coverage: (matched: number, suggested: number, open: number) =>
    `Vom Betrag des Kontoauszugs: ${matched} % abgeglichen, ${suggested} % vorgeschlagen, ${open} % offen`,
  undo: (subject: string) => `Rückgängig: ${subject}`, redo: (subject: string) => `Wiederholen: ${subject}`,
  nothingToUndo: "Nichts rückgängig zu machen", nothingToRedo: "Nichts zu wiederholen", undoShort: "Rückgängig", cancel: "Abbrechen", close: "Schließen", back: "Zurück",
  progress: (done: string, total: string) => `${done} von ${total}`, cancelled: "Der Abgleich wurde angehalten. Nichts wurde geändert.",
  showAll: (n: number, f: Formats) => `Alle ${f.count(n)} zeigen`, showInSheet: (place: string) => `${place}, im Blatt zeigen`,
  matchAgain: "Offene noch einmal abgleichen", redoAutomatic: "Automatische neu, meine behalten", redoAll: "Alles neu abgleichen",
  redoAllSure: "Auch Ihre eigenen Entscheidungen entfallen. Rückgängig holt sie zurück.", notInExcel: "Diese Seite ist ein Aufgabenbereich von Excel. Die Schaltfläche Avstem auf der Registerkarte Start öffnet ihn.",
  starting: "Avstem wird geöffnet",
};
const next = {
  match: "Abgleichen", accept: "Annehmen", explain: "Erklären…", proof: "Saldo ansehen", writeReport: "Abstimmungsblatt schreiben",
  posting: "Zur Buchung", writePosting: "Buchungsblatt schreiben", chooseSheets: "Blätter wählen",
  answer: (n: number, f: Formats) => `${counted("Frage", "Fragen")(n, f)} beantworten`,
  review: (n: number, f: Formats) => `${counted("Vorschlag", "Vorschläge")(n, f)} prüfen`,
  explainLines: (n: number, f: Formats) => `${counted("offenen Umsatz", "offene Umsätze")(n, f)} erklären`,
  reviewStale: (n: number, f: Formats) => `${counted("geänderten Abgleich", "geänderte Abgleiche")(n, f)} ansehen`,
  explainDifferences: (n: number, f: Formats) => `${counted("Differenz", "Differenzen")(n, f)} erklären`,
};
const start = {
  title: "Bank und Bücher abgleichen", lead: "Avstem liest Kontoauszug und Hauptbuch aus dieser Arbeitsmappe, gleicht sie ab, begründet jeden Abgleich und beweist den Saldo.",
  steps: ["Kontoauszug und Hauptbuch wählen oder die Datei der Bank hier ablegen.", "Abgleichen: Sicheres wird gekennzeichnet, Zweifelhaftes wartet auf Sie, alles mit Begründung.", "Den Saldo beweisen und schreiben, was noch zu buchen ist."],
  trySample: "Mit einem Beispiel probieren", sampleNote: "Fügt zwei kleine Blätter mit den Umsätzen und Posten eines Monats hinzu.", useMine: "Meine Blätter nehmen",
};
const sources = {
  statement: "Kontoauszug", ledger: "Hauptbuch", sheet: (side: string) => `Blatt: ${side}`, chooseSheet: "Blatt wählen",
  more: (n: number, f: Formats) => `+ ${f.count(n)} weitere`, fewer: "Weniger zeigen", change: "Spalten ändern", done: "Fertig", notUsed: "Nicht verwendet",
  protectedSheet: "Geschütztes Blatt", leftOut: (what: string) => `Weggelassen: ${what}`,
  columnsOn: (sheet: string) => `Spalten auf ${sheet}`, headerRow: "Kopfzeile", currency: "Währung", currencyHint: "Drei Buchstaben, etwa EUR",
  includeHidden: "Ausgeblendete Zeilen einbeziehen", turnSign: "Vorzeichen umkehren (Eingänge stehen negativ)", debitIn: "Soll ist Eingang", noHeader: "ohne Überschrift",
  blank: "leer", notRead: "Noch nicht gelesen",
  options: "Optionen", daysBefore: "Tage, die der Posten vor der Bank liegen darf", daysAfter: "Tage, die er danach liegen darf", tolerance: "Differenz, die bleiben darf",
  toleranceUnit: "Einheit der Differenz", amountUnit: "Betrag", perCentUnit: "%", applyFrom: "Ohne Rückfrage abgleichen", applyFromHigh: "Nur wenn sicher", applyFromMedium: "Auch wenn wahrscheinlich",
  applyFromLow: "Alles, was gefunden wird", optionsNow: (before: string, after: string, tolerance: string) => `Posten bis ${before} vorher oder ${after} nachher · Toleranz ${tolerance}`,
  statementDate: "Posten weglassen nach", noDate: "keine Grenze", badNumber: "Das ist keine Zahl.", changeOptions: "Ändern",
  balances: "Salden", openingBalance: "Auszug, Anfang", closingBalance: "Auszug, Ende", bookOpening: "Bücher, vor dem ersten Posten",
  fromSheet: "aus dem Blatt", typeIt: "Nicht auf dem Blatt. Hier eingeben.", typed: "von Hand eingegeben", badAmount: "Das lässt sich nicht als Betrag lesen.",
};
const questions = {
  column: (field: string, sheet: string) => `Welche Spalte auf ${sheet} ist „${inSentence(field)}“?`,
  side: (sheet: string) => `Ist ${sheet} der Kontoauszug der Bank oder das Hauptbuch?`, sideBank: "Kontoauszug", sideBook: "Hauptbuch",
  sign: (sheet: string) => `Wie schreibt ${sheet} Eingänge auf das Konto?`, signPlus: "Positiv", signMinus: "Negativ",
  dateOrder: (sheet: string) => `Wie sind die Daten auf ${sheet} zu lesen?`, dayFirst: "Tag zuerst", monthFirst: "Monat zuerst", yearFirst: "Jahr zuerst", other: "Eine andere Spalte",
};
const consent = {
  title: "Zeilen in Ihren Blättern kennzeichnen?", yes: "Spalten schreiben", no: "Nur Farben",
  text: (sheets: string) => `Avstem schreibt fünf Spalten rechts neben die Daten auf ${sheets}: Abgleich, Status, Sicherheit, Differenz, Warum. Die Zeilen werden nach dem Status gefärbt. Sonst wird nichts geändert.`,
};
const review = {
  list: "Abgleiche und offene Posten", show: "Zeigen", search: "Suchen", searchHint: "Betrag, Text oder Nummer", none: "Hier ist nichts.", noneFound: "Nichts gefunden.",
  allDone: "Keine Vorschläge mehr.", notRun: "Noch ist nichts abgeglichen. Abgleichen beginnt damit.", acceptTogether: { high: (n: number, f: Formats) => `${f.count(n)} mit hoher Sicherheit annehmen`, medium: (n: number, f: Formats) => `${f.count(n)} mit mittlerer Sicherheit annehmen` },
  order: "Reihenfolge", orders: { day: "Älteste zuerst", amount: "Größte zuerst", confidence: "Sicherste zuerst" }, selectedRows: (ofBank: string, ofBooks: string) => `${ofBank} und ${ofBooks} in den Blättern markiert`, matchSelected: "Diese abgleichen…",
  equals: (what: string) => `= ${what}`, noText: "kein Text", differs: (amount: string) => `Differenz ${amount}`, severalLines: lines, severalEntries: entries,
  noEntry: "Kein Posten in den Büchern", noLine: "Noch nicht bei der Bank", confidence: (word: string) => `Sicherheit: ${word}`,
  bank: "Bank", books: "Bücher", difference: "Differenz", past: "Verlauf", why: "Warum", nextBest: "Nächstbester", explained: "Erklärt als", accept: "Annehmen", reject: "Ablehnen", other: "Anderer…",
  explain: "Erklären…", unmatch: "Auflösen", showRows: "Im Blatt zeigen", matchByHand: "Von Hand abgleichen…", removeExplanation: "Erklärung entfernen",
  detail: (id: string) => `Einzelheiten zu ${id}`, gone: "nicht mehr auf dem Blatt",
};
const finder = {
  title: "Von Hand abgleichen", lead: "Haken Sie an, was zusammengehört.", sides: "Seiten", show: "Zeigen", clear: "Alle Haken entfernen", near: { all: "Alle offenen", amount: "Gleicher Betrag", party: "Gleicher Name", days: "Innerhalb von 10 Tagen" },
  tickSelected: (n: number, f: Formats) => `${counted("im Blatt markierte Zeile", "im Blatt markierte Zeilen")(n, f)} anhaken`,
  sumEntriesTo: (amount: string) => `Posten finden, die zusammen ${amount} ergeben`, sumLinesTo: (amount: string) => `Umsätze finden, die zusammen ${amount} ergeben`, searching: "Kombinationen werden gesucht…", combinations: "Kombinationen",
  noSum: "Keine Kombination ergibt diese Summe.", noSumFound: "Keine Kombination gefunden. Größere wurden nicht alle versucht.", onlySum: "Die einzige Kombination, die es gibt:", sumsFound: "Alle Kombinationen, die wahrscheinlichste zuerst:",
  someSums: "Die wahrscheinlichsten zuerst. Es kann weitere geben:", severalParties: "mehrere Namen", within: (n: number, f: Formats) => (n === 0 ? "am selben Tag" : `innerhalb von ${f.count(n)} ${n === 1 ? "Tag" : "Tagen"}`),
  match: "Abgleichen", search: "Suchen", none: "Hier ist nichts offen.", sumLines: "Bank", sumEntries: "Bücher",
  taken: (match: string) => `vorgeschlagen in ${match}`, ticked: (n: number, f: Formats) => `${f.count(n)} ✓`,
};
const explain = {
  title: "Erklären", titleDifference: "Differenz erklären", kind: "Was es ist", account: "Konto", accountHint: (account: string, times: string) => `${account} wurde zuletzt verwendet (hier ${times})`, times: counted("Mal", "Mal"), text: "Buchungstext", save: "Speichern",
  exchange: {
    amount: (currency: string) => `Auf dem anderen Konto, ${currency}`, rate: (local: string, foreign: string) => `Kurs der Bücher: ${local} für 1 ${foreign}`, rateHint: "Leer lassen, um den Kurs der Bank zu nehmen.",
    account: "Kursgewinn oder -verlust an", left: "Kursdifferenz", needsAmount: "Den Betrag angeben, den das andere Konto bekam oder gab, ohne Vorzeichen.", badRate: "Den Kurs als Zahl über 0 angeben.",
  },
  split: "Aufteilen", part: (n: number) => `Teil ${n}`, removePart: (n: number) => `Teil ${n} entfernen`, amount: "Betrag", left: "Noch zu erklären", partsDiffer: "Die Teile müssen zusammen den Betrag ergeben, und keiner darf 0 sein.",
  needsAccount: "Das Konto fehlt, auf das gebucht wird.", noAccount: "Ein Fehler der Bank wird nicht gebucht; er bleibt als Forderung an die Bank stehen.",
};
const proof = {
  title: "Saldenabstimmung", asOf: (day: string) => `zum ${day}`, bank: "Laut Bank", books: "Laut Büchern", opening: "Anfangssaldo", lines: "Umsätze im Kontoauszug", closing: "Endsaldo",
  transit: "Einzahlungen unterwegs", outstanding: "Ausstehende Zahlungen", adjustedBank: "Berichtigter Banksaldo", bookBalance: "Saldo in den Büchern", explained: "Erklärt, zu buchen", adjustedBook: "Berichtigter Buchsaldo", awaited: "Gebucht, noch nicht in den Büchern",
  remaining: "Verbleibende Differenz", agrees: "Stimmt.", sumsCancel: (n: string) => `Die Summen stimmen, aber ${n} unten sind nicht erklärt.`, unexplained: (amount: string) => `${amount} nicht erklärt.`,
  seeLines: (n: number, f: Formats) => `${lines(n, f)} ansehen`, seeDifferences: (n: number, f: Formats) => `${counted("Differenz", "Differenzen")(n, f)} ansehen`, foots: "Anfangssaldo und Umsätze ergeben den Endsaldo.", doesNotFoot: (amount: string) => `Anfangssaldo und Umsätze weichen um ${amount} vom Endsaldo ab.`,
  items: "In den Büchern ausstehend", age: (n: number, f: Formats) => `${days(n, f)} alt`, noItems: "Nichts ausstehend.", needs: "Die Abstimmung braucht die Salden. Sie werden unter Quellen eingegeben.", typeBalances: "Salden eingeben", notYet: "Die Saldenabstimmung folgt auf den ersten Abgleich.",
  missing: "Fehlt zwischen Umsätzen und Endsaldo", payments: "Zahlungen, zu buchen", written: (sheet: string) => `Geschrieben auf ${sheet}`, findings: "Anzusehen", unexplainedThings: counted("Sache", "Sachen"),
};
const posting = {
  layout: "Layout", bankAccount: "Bankkonto im Hauptbuch", accountType: "Kontoart", glAccount: "Sachkonto",
  bankAccountType: "Bankkonto", prefix: "Belegnummer beginnt mit", periodFrom: "Erster Buchungstag", periodTo: "Letzter Buchungstag", none: "Noch nichts zu buchen. Gebucht werden erklärte Umsätze und Zahlungen.", document: (no: string) => `Beleg ${no}`,
  outOfBalance: "geht nicht auf", written: (sheet: string) => `Geschrieben auf ${sheet}`, noDocument: "Ohne Belegnummer", balanced: "Soll und Haben sind gleich",
};
const faults = {
  tryAgain: "Noch einmal versuchen", dismiss: "Schließen", toSources: "Blätter wählen", coloursOnly: "Nur Farben", showCell: "Zelle zeigen", showRow: "Zeile zeigen", toReview: "Abgleich ansehen", more: (n: number, f: Formats) => `und ${f.count(n)} weitere`,
  bugTitle: "Avstem hat angehalten", bugText: "Das ist ein Fehler in Avstem. Die Blätter sind seit dem letzten Schritt unberührt, und Ihre Entscheidungen sind in der Arbeitsmappe gespeichert.", copy: "Einzelheiten kopieren", copied: "Kopiert", reload: "Neu beginnen",
};
const keys = {
  title: "Tasten", move: "in der Liste bewegen", accept: "annehmen", reject: "ablehnen", other: "anderer Kandidat", explain: "erklären", show: "im Blatt zeigen", search: "suchen", filters: "Vorschläge, offene Umsätze, offene Posten, Abgeglichene", undo: "rückgängig", redo: "wiederholen",
  help: "diese Liste", enter: "Eingabe", backspace: "Rücktaste", ctrl: "Strg",
};
const notices = {
  accept: (subject: string) => `${subject} angenommen`, reject: (subject: string) => `${subject} abgelehnt`, dissolve: (subject: string) => `${subject} aufgelöst`, pair: "Von Hand abgeglichen", apply: "Beträge verteilt", explain: "Erklärt", unexplain: "Erklärung entfernt",
  matches: counted("Abgleich", "Abgleiche"), run: (matched: string, suggested: string, open: string) => `${matched}, ${suggested}, ${open}`,
};
const beside = {
  title: "Offene Posten und Parteien", lead: "Blätter mit dem, was Debitoren und Kreditoren schulden oder zu bekommen haben, oder Listen von ihnen mit ihren Bankkonten.",
  add: "Blatt hinzufügen…", remove: "Entfernen", removeSheet: (sheet: string) => `${sheet} entfernen`, parties: counted("Partei", "Parteien"),
};
const amounts = {
  title: "Verteilte Beträge", paid: "Über die Bank gezahlt", amount: "Davon gezahlt", discount: "Skonto darin", left: "Nicht verteilt", save: "Speichern", change: "Beträge…",
  part: (paid: string, open: string) => `${paid} von ${open}`, discounted: (discount: string) => `Skonto ${discount}`,
};

/** Words of the screens in German. */
export const screens = { frame, next, start, sources, questions, consent, review, finder, explain, proof, posting, faults, keys, notices, beside, amounts };
