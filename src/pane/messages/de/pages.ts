import type { SetupFault } from "../../../session";
import type { Formats } from "../formats";
import type { RuleIssueWords } from "../words";
import { counted, days, lines } from "./terms";

/** Titles of the pages behind the menu. */
const pages = {
  statements: "Kontoauszüge", finish: "Abschließen", clearing: "Schecks und Einzahlungen", options: "Optionen", bankAccounts: "Bankkonten", mappings: "Text zu Konto", rules: "Regeln", postingLayouts: "Buchungslayouts", paymentFile: "Zahlungsdatei", learned: "Gelerntes", templates: "Vorlagen", keys: "Tasten", about: "Über Avstem",
};

const setupFaults: Readonly<Record<SetupFault["code"], string>> = {
  "missing": "Hier fehlt eine Angabe.", "no-words": "Mindestens ein Wort oder eine Zahl ist nötig.", "twice": "Eine andere Zeile sagt dies schon.", "account-missing": "Mindestens ein Konto ist nötig.",
  "unreadable": "Das lässt sich nicht als Zahl lesen.", "out-of-range": "Das ist mehr, als sein kann.", "not-an-iban": "Prüfziffern oder Länge der IBAN stimmen nicht.",
  "not-a-currency": "Drei Buchstaben, etwa EUR.",
};

const setUp = {
  save: "Speichern", remove: "Löschen", inUse: (name: string) => `${name}: in Gebrauch`, saved: (name: string) => `${name} gespeichert`, removed: (name: string) => `${name} gelöscht`,
  switchedOn: (name: string) => `${name} eingeschaltet`, switchedOff: (name: string) => `${name} ausgeschaltet`, off: "aus", onSheet: (sheet: string) => `Dieselben Zeilen stehen auf ${sheet}`,
  more: "Weitere Bedingungen", showAll: (n: number, f: Formats) => `Alle ${f.count(n)} zeigen`, sheetFirst: "Berichtigen Sie die Zellen auf dem Blatt, bevor Sie hier etwas ändern.",
};

const mapping = {
  lead: "Ein Text im Umsatz der Bank, der immer für dasselbe Konto steht. Der längste Text gewinnt; ein sicherer Abgleich mit den Büchern geht vor.", none: "Noch keine Texte. Fügen Sie hier einen hinzu oder aus einem Umsatz, den Sie erklären.",
  add: "Text hinzufügen", title: "Text zu Konto", titleNew: "Neuer Text", textHint: "Ganze Wörter, wie im Kontoauszug", oneWay: "Eines bleibt leer, wenn das Geld nur in eine Richtung geht.", account: "Konto", noLimit: "keine Grenze",
  counterpartyHint: "Teil des Namens oder Kontos", open: (n: number, f: Formats) => `${f.count(n)} offen`, hitsNothing: "Trifft keinen Umsatz im Kontoauszug.",
  hits: (n: number, sums: string, f: Formats) => `Trifft ${lines(n, f)}, ${sums}`, loses: (text: string) => `geht an „${text}“, weil länger`, wins: (text: string) => `geht vor „${text}“`,
  preview: "Was er trifft", applied: (n: number, f: Formats) => `${lines(n, f)} erklärt`, allTaken: (n: number, f: Formats) => `Trifft ${lines(n, f)}; ein längerer Text nimmt ${n === 1 ? "ihn" : "alle"}.`,
  conflicts: (n: number, f: Formats) => `${lines(n, f)} auch von einem anderen Text getroffen`, apply: (n: number, f: Formats) => `${counted("offenen Umsatz", "offene Umsätze")(n, f)} erklären`,
  always: "Immer bei Text wie", alwaysHits: (n: number, f: Formats) => `${lines(n, f)} in diesem Kontoauszug`, from: (text: string) => `nach dem Text „${text}“`,
};

const bankCard = {
  lead: "Zu jedem Konto seine Nummer in den Büchern, die Toleranz und die Konten für Differenzen. Die Karte zum Konto des Auszugs füllt Buchung und Erklärungen aus.", none: "Noch keine Bankkonten.", noDetails: "noch keine Angaben",
  add: "Bankkonto hinzufügen", title: "Bankkonto", titleNew: "Neues Bankkonto", numberHint: "Wie im Kontoauszug", ofStatement: "in diesem Kontoauszug", books: "In den Büchern", differences: "Konten für Differenzen",
  statement: "Kontoauszüge", accountHint: (account: string, card: string) => `${account} nach der Karte von ${card}`,
};

const rule = {
  lead: "Wie Zahlungen offene Rechnungen finden. Die erste Regel, die passt, sagt, wie sicher die Zahlung ist; wonach eine Regel nicht fragt, bleibt offen.", add: "Regel hinzufügen", title: "Regel", titleNew: "Neue Regel", reset: "Zurück zu den 25 Regeln",
  wasReset: "Zurück zu den Regeln vom Anfang", review: "wird geprüft, bevor sie zählt", up: "Nach oben", down: "Nach unten", moved: (name: string) => `Verschoben nach ${name}`, moving: "Alt und eine Pfeiltaste verschieben eine Regel.",
  sure: { high: "Hohe Sicherheit", medium: "Mittlere Sicherheit", low: "Niedrige Sicherheit" }, anything: "jede Zahlung",
  party: { fully: "gleiche Partei", partially: "ähnliche Partei", no: "unbekannte Partei" }, document: { yes: "Belegnummer gefunden", several: "mehrere Belegnummern gefunden", no: "ohne Belegnummer" },
  amount: { one: "ein Posten mit dem Betrag", several: "mehrere Posten mit dem Betrag", none: "kein Posten mit dem Betrag" }, directDebit: { yes: "per Lastschrift eingezogen", no: "keine Lastschrift" },
  issues: {
    "rule/priority-out-of-range": (name: string, most: string) => `${name}: die Priorität muss 1 bis ${most} sein.`, "rule/priority-twice": (name: string, other: string) => `${name} steht doppelt: ${other} hat dieselbe Priorität.`,
    "rule/criteria-twice": (name: string, other: string) => `${name} fragt dasselbe wie ${other}.`, "rule/never-reached": (name: string, other: string) => `${name} wird nie erreicht: ${other} antwortet vorher.`,
    "rule/high-in-mapping-band": (name: string, most: string) => `${name}: eine Regel hoher Sicherheit hat höchstens Priorität ${most}.`,
  } satisfies RuleIssueWords,
};

const learned = {
  lead: "Was angenommene Abgleiche und Erklärungen gelehrt haben. Ausgeschaltet wird es weder verwendet noch vorgeschlagen.", none: "Noch nichts. Angenommene Abgleiche lehren, wem welches Konto und welcher Name gehört.",
  times: counted("Mal", "Mal"), lag: (n: number, f: Formats) => n < 0 ? `zahlt ${days(-n, f)} zu früh` : `zahlt ${days(n, f)} nach Fälligkeit`,
};

const template = {
  lead: "Eine Datei hält fest, wie diese Arbeitsmappe eingerichtet ist: Optionen, Buchung, Spaltenwahl, Bankkonten, Texte und Regeln. Nichts von dem, was abgeglichen wurde, geht mit.", save: "Als Datei speichern", copy: "Als Text kopieren", copyByHand: "Diesen Text kopieren",
  fileName: "avstem-vorlage.json", take: "Vorlage übernehmen", choose: "Datei wählen…", paste: "Oder den Text einfügen", would: "Was sie hier ändert", apply: "Übernehmen", applied: "Vorlage übernommen", takeBack: "Zurückholen, was vorher hier war",
  layouts: "Spaltenwahl", other: "Teile einer anderen Version", empty: "Alles darin ist wie hier.", added: (n: number, f: Formats) => `${f.count(n)} neu`, replaced: (n: number, f: Formats) => `${f.count(n)} ersetzt`, same: (n: number, f: Formats) => `${f.count(n)} gleich`,
  conflict: (name: string, now: string, then: string) => `${name}: ${now} → ${then}`, gone: "entfällt", more: (n: number, f: Formats) => `und ${f.count(n)} weitere`,
};

const option = {
  lead: "Sie gelten ab dem nächsten Abgleich.", marking: "Zeilen in den Blättern kennzeichnen", columns: "Mit fünf Spalten und Farben", colours: "Nur mit Farben", notAsked: "Nach dem ersten Abgleich fragen",
  conventions: "Der Abgleich folgt", avstem: "Avstem", businessCentral: "Business Central, aufs Wort", saved: "Optionen gespeichert",
};

const about = {
  version: (version: string) => `Version ${version}`, what: "Bankabstimmung in Excel: abgleichen, beweisen, buchen.", privacy: "Datenschutz",
  nothingLeaves: "Nichts verlässt diese Arbeitsmappe. Avstem liest und schreibt nur in ihr, sendet nichts und hat sein Gedächtnis auf einem ausgeblendeten Blatt darin.", licence: "Lizenz",
  mit: "MIT: frei zu nutzen, zu ändern und weiterzugeben, ohne Gewähr.", others: "Lizenzen der verwendeten Teile",
};

/** Words of the pages behind the menu in German. */
export const pageWords = { pages, setupFaults, setUp, mapping, bankCard, rule, learned, template, option, about };
