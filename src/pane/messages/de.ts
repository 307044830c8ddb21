import { absolute } from "../../domain";
import { closing } from "./de/closing";
import { csvPage, fileIssues, importing } from "./de/importing";
import { pageWords } from "./de/pages";
import { findingTexts, findingWords } from "./de/findings";
import { paymentFile, paymentProblems } from "./de/paymentFile";
import { layoutFields, layoutPage, layouts, layoutSettings, postingFile, postingProblems } from "./de/posting";
import { screens } from "./de/screens";
import { setupDe } from "./de/setup";
import { postingSheet, sheet, statementSheet } from "./de/sheets";
import { confidences, counted, days, entries, fields, inSentence, kinds, lines, lost, rows } from "./de/terms";
import type { Messages } from "./en";
import { percent } from "./share";
import type { FilterWords, ProblemWords, ReasonWords, SkippedWords, StatusWords, StepWords, WorkWords } from "./words";

const formatColumns: Readonly<Record<string, string>> = setupDe.tables.bankFormats.columns;
const layoutColumns: Readonly<Record<string, string>> = setupDe.tables.postingLayouts.columns;

const problems: ProblemWords = {
  "sheet/empty": ({ sheet }) => `${sheet} ist leer.`,
  "sheet/no-header": ({ sheet }) => `Auf ${sheet} wurde keine Kopfzeile gefunden. Wählen Sie ein anderes Blatt oder die Spalten selbst.`,
  "sheet/missing-column": ({ sheet, field }) => `${sheet} hat keine Spalte für ${inSentence(fields[field])}. Sie lässt sich unter Quellen wählen.`,
  "sheet/not-found": ({ sheet }) => `${sheet} ist nicht mehr in der Arbeitsmappe. Das Blatt wurde gelöscht oder umbenannt; wählen Sie es erneut.`,
  "sheet/no-statement": () => "Kein Blatt sieht nach einem Kontoauszug aus. Wählen Sie es unter Quellen.",
  "sheet/no-ledger": () => "Kein Blatt sieht nach einem Hauptbuch aus. Wählen Sie es unter Quellen.",
  "sheet/hidden-rows": ({ sheet, count, included }, f) =>
    `${sheet}: ${f.count(count)} ausgeblendete ${count === 1 ? "Zeile ist" : "Zeilen sind"} ${included ? "einbezogen" : "weggelassen"}.`,
  "column/unsure": ({ sheet, field, columns }, f) =>
    `${sheet}: ${inSentence(fields[field])} kann Spalte ${f.list(columns.map(f.column))} sein. Die erste wird verwendet.`,
  "sign/inverted": ({ sheet }) => `${sheet} schreibt Eingänge negativ. Die Vorzeichen sind umgekehrt.`,
  "sign/unsure": ({ sheet }) => `${sheet}: es ist nicht zu erkennen, ob Eingänge positiv oder negativ sind.`,
  "cell/error": ({ at, text }, f) => `${f.cell(at)} enthält den Fehler ${text}. Die Zeile ist weggelassen.`,
  "amount/missing": ({ at }, f) => `${f.cell(at)} hat keinen Betrag. Die Zeile ist weggelassen.`,
  "amount/unreadable": ({ at, text }, f) => `${f.cell(at)}: „${text}“ lässt sich nicht als Betrag lesen. Die Zeile ist weggelassen.`,
  "amount/too-precise": ({ at, text, currency }, f) =>
    `${f.cell(at)}: ${text} hat mehr Nachkommastellen als ${currency || "die Währung"}. In der Zelle runden; die Zeile ist weggelassen.`,
  "amount/out-of-range": ({ at, text }, f) => `${f.cell(at)}: ${text} ist zu groß, um genau addiert zu werden. Die Zeile ist weggelassen.`,
  "amount/both-sides": ({ at }, f) => `${f.cell(at)}: Soll und Haben sind beide ausgefüllt. Die Zeile ist weggelassen.`,
  "date/missing": ({ at }, f) => `${f.cell(at)} hat kein Datum. Die Zeile wird ohne abgeglichen.`,
  "date/unreadable": ({ at, text }, f) => `${f.cell(at)}: „${text}“ lässt sich nicht als Datum lesen.`,
  "date/ambiguous": ({ sheet, column }, f) => `${sheet}, Spalte ${f.column(column)}: die Daten können Tag oder Monat zuerst haben.`,
  "currency/unknown": ({ at, text }, f) => `${f.cell(at)}: „${text}“ ist kein Währungscode. Die Zeile ist weggelassen.`,
  "currency/several": ({ sheet, currencies }, f) => `${sheet} enthält ${f.list(currencies)}. Jede Währung wird für sich abgeglichen.`,
  "account/several": ({ sheet, accounts }, f) => `${sheet} enthält mehrere Bankkonten: ${f.list(accounts)}.`,
  "reference/damaged": ({ at, text }, f) =>
    `${f.cell(at)}: Excel hat die Referenz ${text} gerundet, denn sie hat mehr als 15 Ziffern. Importieren Sie die Spalte als Text.`,
  "balance/does-not-foot": ({ at, expected, actual, currency }, f) =>
    `${f.cell(at)}: der Saldo ist ${f.money(actual, currency)}; nach den Zeilen darüber müsste er ${f.money(expected, currency)} sein.`,
  "proof/no-opening-balance": ({ side }) =>
    `Der Anfangssaldo ${side === "bank" ? "des Kontoauszugs" : "in den Büchern"} ist nicht bekannt. Er wird unter Quellen eingegeben.`,
  "proof/line-unexplained": ({ line, amount, currency }, f) => `${f.row(line)}: ${f.money(amount, currency)} ist noch abzugleichen oder zu erklären.`,
  "proof/difference-unexplained": ({ match, amount, currency }, f) => `${match}: die Differenz von ${f.money(amount, currency)} ist noch zu erklären.`,
  "proof/matched-after-date": ({ match, entry, amount, currency }, f) =>
    `${match}: ${f.row(entry)} (${f.money(amount, currency)}) ist nach dem Datum des Kontoauszugs gebucht.`,
  "row/stale": ({ id, match }, f) => match === "" ? `${f.row(id)} wurde geändert oder gelöscht, nachdem der Umsatz erklärt war. Erklären Sie ihn neu.`
    : `${f.row(id)} wurde nach dem Abgleich in ${match} geändert oder gelöscht. Lösen Sie ihn auf und gleichen Sie neu ab.`,
  "setup/cell-invalid": ({ at, text, expected }, f) => `${f.cell(at)}: „${text}“ muss ${
    expected === "count" ? "eine ganze Zahl" : expected === "decimal" ? "eine Zahl" : expected === "yes-no" ? "Ja oder Nein" : `eines von ${f.list(expected)}`} sein. Die Zeile wird nicht verwendet.`,
  "setup/cell-missing": ({ at }, f) => `${f.cell(at)} muss ausgefüllt sein. Die Zeile wird nicht verwendet.`,
  "setup/layout-unusable": ({ layout, column, text }) => `Einrichtung, Layout ${layout}: „${text}“ unter ${inSentence(layoutColumns[column] ?? column)} ist nicht bekannt. Die Zeile bleibt weg.`,
  "setup/format-unusable": ({ name, column, text }) => text === "" ? `Einrichtung, Bankformat ${name}: ${inSentence(formatColumns[column] ?? column)} muss ausgefüllt sein. Das Format wird nicht verwendet.`
    : `Einrichtung, Bankformat ${name}: „${text}“ kann nicht als ${inSentence(formatColumns[column] ?? column)} dienen. Das Format wird nicht verwendet.`,
  "import/rows-changed": ({ sheet }) => `Die auf ${sheet} hinzugefügten Zeilen wurden seither geändert oder verschoben. Sie bleiben stehen; löschen Sie sie auf dem Blatt.`,
  "setup/outside": ({ at, text }, f) => `${f.cell(at)}: „${text}“ steht außerhalb der Tabellen. Verschieben Sie es auf ein anderes Blatt, bevor Sie Einstellungen im Bereich ändern.`,
  ...postingProblems, ...paymentProblems,
  "posting/account-missing": ({ journalLine }, f) => `Zeile ${f.count(journalLine)} hat kein Konto. Eines in der Erklärung oder auf dem Blatt des offenen Postens angeben.`,
  "posting/bank-account-missing": () => "Die Nummer des Bankkontos im Hauptbuch fehlt. Sie wird oben eingegeben.",
  "posting/date-missing": ({ journalLine }, f) => `Zeile ${f.count(journalLine)} hat kein Buchungsdatum. Das Datum auf dem Kontoauszug ausfüllen.`,
  "posting/unbalanced": ({ documentNo, amount, currency }, f) => `Beleg ${documentNo} geht nicht auf; die Differenz ist ${f.money(amount, currency)}. Sie erklären oder den Abgleich auflösen.`,
  "posting/several-dates": ({ documentNo }) => `Beleg ${documentNo} hat Zeilen mit verschiedenen Buchungsdaten. Ihnen dasselbe Datum geben.`,
  "posting/too-long": ({ journalLine, column, limit }, f) =>
    `Zeile ${f.count(journalLine)}: ${column} ist länger als die ${f.count(limit)} Zeichen, die das Layout nimmt. Kürzen.`,
  "posting/too-many-lines": ({ limit, count }, f) => `${f.count(count)} Zeilen; das Layout nimmt ${f.count(limit)} auf einmal. Aufteilen und jeden Beleg zusammenhalten.`,
  "posting/posted-elsewhere": ({ line, documentNo, statementNo, account, amount, currency }, f) => `${f.row(line)}: Diese Umbuchung wird aus Auszug ${statementNo} von ${account} als ${documentNo} gebucht, ${f.money(amount, currency)}. Sie wird nicht noch einmal gebucht und zugeordnet, sobald der Beleg in den Büchern ist.`,
  "posting/posted-before": ({ journalLine }, f) => `Zeile ${f.count(journalLine)} steht schon auf einem Buchungsblatt und wird nicht noch einmal geschrieben.`,
  "job/not-json": ({ at, text }) => `${at} ist kein gültiges JSON: ${text}`,
  "job/field-invalid": ({ at, text, expected }) => `${at}: „${text}“ müsste ${expected} sein.`,
  "job/id-twice": ({ at, text }) => `${at}: die Id „${text}“ kommt zweimal vor.`,
  "match/line-in-use": ({ line, match }, f) => `${f.row(line)} gehört zu ${match}. Lösen Sie das zuerst auf.`,
  "match/entry-in-use": ({ entry, match }, f) => `${f.row(entry)} gehört zu ${match}. Lösen Sie das zuerst auf.`,
  "match/needs-both-sides": () => "Ein Abgleich braucht mindestens einen Umsatz und einen Posten.",
  "match/currencies-differ": () => "Die Zeilen haben verschiedene Währungen und lassen sich nicht miteinander abgleichen.",
  "match/not-found": ({ match }) => `${match} gibt es nicht mehr. Inzwischen wurde etwas geändert.`,
  "match/row-not-found": ({ id }, f) => `${f.row(id)} steht nicht mehr auf dem Blatt. Abgleichen liest die Blätter neu.`,
  "match/several-to-several": () => "Mehrere Umsätze lassen sich hier nicht auf einmal mit mehreren Posten abgleichen. Möglich ist ein Umsatz mit seinen Posten oder mehrere Umsätze mit einem Posten.",
  "match/entry-closed": ({ entry }, f) => `${f.row(entry)} ist auf einem früheren Kontoauszug geschlossen und lässt sich nicht abgleichen.`,
  "match/decided-by-person": ({ match }) => `${match} hat eine Person entschieden und bleibt.`,
  "match/applied-elsewhere": ({ match, id }, f) => `${f.row(id)} gehört nicht zu ${match}.`,
  "match/applied-too-much": ({ match, entry, most, currency }, f) => `${match}: höchstens ${f.money(most, currency)} gehen auf ${f.row(entry)}.`,
  "explain/parts-differ": ({ line }, f) => `${f.row(line)}: die Teile ergeben nicht den Betrag.`,
  "explain/exchange": ({ line }, f) => `${f.row(line)}: den Betrag auf dem anderen Konto angeben und, mit einem Kurs der Bücher, ein Konto für das, was übrig bleibt.`,
  "explain/needs-account": ({ line }, f) => `${f.row(line)}: die Erklärung braucht ein Konto, auf das gebucht wird.`,
  "finish/date-missing": () => "Der Kontoauszug hat kein Datum. Es ist vor dem Abschließen einzugeben.",
  "finish/balance-missing": () => "Der Kontoauszug hat keinen Endsaldo. Er ist vor dem Abschließen einzugeben.",
  "finish/does-not-foot": ({ expected, actual, currency }, f) => `Die Umsätze bringen den Anfangssaldo auf ${f.money(actual, currency)}, der Endsaldo ist aber ${f.money(expected, currency)}. Den Saldo berichtigen oder den Umsatz suchen, der fehlt oder doppelt da ist.`,
  "finish/no-lines": () => "Der Kontoauszug hat keine Umsätze. Ohne Umsätze abschließen, wenn auf dem Konto nichts geschah.",
  "finish/group-differs": ({ match, expected, actual, currency }, f) => `${match} gleicht Umsätze von ${f.money(actual, currency)} mit einem Posten von ${f.money(expected, currency)} ab. Lösen Sie ihn auf oder ergänzen Sie, was fehlt.`,
  "finish/rows-gone": ({ match }) => `${match} enthält Zeilen, die nicht mehr auf den Blättern stehen. Auflösen und neu abgleichen.`,
  "finish/entry-closed": ({ match, entry, statementNo }, f) => `${match}: ${f.row(entry)} wurde inzwischen auf Auszug ${statementNo} geschlossen. Den Abgleich hier auflösen oder jenen Auszug wieder öffnen.`,
  "finish/difference": ({ amount, currency }, f) => `Die Differenzen der Umsätze ergeben ${f.money(amount, currency)}; sie müssen 0 sein. Den Rest abgleichen oder erklären.`,
  "finish/account-blocked": ({ account }) => `Bankkonto ${account} ist gesperrt. Die Sperre auf seiner Karte unter Bankkonten aufheben.`,
  "statement/number-taken": ({ statementNo }) => `Auszug Nummer ${statementNo} gibt es für dieses Konto schon. Eine andere wählen.`,
  "match/on-statement": ({ entry, statementNo }, f) => `${f.row(entry)} steht auf Auszug ${statementNo}. Zuerst dort herausnehmen.`,
  "statement/rows-changed": ({ statementNo, count }, f) => `${rows(count, f)} des abgeschlossenen Auszugs ${statementNo} ${count === 1 ? "wurde" : "wurden"} seither geändert oder gelöscht. Die Änderung auf dem Blatt rückgängig machen oder den Auszug wieder öffnen.`,
  "statement/not-found": ({ statementNo }) => `Für dieses Konto gibt es keinen Auszug Nummer ${statementNo}. Die vorhandenen stehen unter Kontoauszüge.`,
  "statement/not-suggested": ({ sheet }) => `Unter ${sheet} können keine Zeilen angefügt werden: Das Blatt muss mit der neuesten Zeile enden, und die Spalten müssen bekannt sein. Sonst eine Abstimmung ohne Kontoauszugsblatt beginnen.`,
  "journal/no-difference": () => "Keiner der Umsätze hat eine Differenz zu buchen.",
  "journal/date-missing": ({ line }, f) => `${f.row(line)} hat kein Datum und lässt sich nicht buchen.`,
  "journal/outside-period": ({ line, day }, f) => `${f.row(line)}: der ${f.day(day)} liegt außerhalb der Periode, in die gebucht werden darf.`,
  "history/nothing-to-undo": () => "Es gibt nichts rückgängig zu machen.",
  "history/nothing-to-redo": () => "Es gibt nichts zu wiederholen.",
  "post/nothing-to-post": () => "Es gibt noch nichts zu buchen: keine abgeglichene Zahlung, keinen erklärten Umsatz.",
  "save/newer-version": ({ version }, f) =>
    `Diese Arbeitsmappe wurde von einem neueren Avstem gespeichert (Format ${f.count(version)}). Sie bleibt unberührt; laden Sie den Bereich neu, um das neuere zu erhalten.`,
  "save/damaged": () => "Was Avstem in dieser Arbeitsmappe gespeichert hat, lässt sich nicht lesen. Es wird beiseitegelegt; der Abgleich beginnt neu.",
  "template/unreadable": () => "Das ist keine Vorlage von Avstem. Wählen Sie eine Datei, die unter Vorlagen gespeichert wurde.",
  "template/newer-version": ({ version }, f) => `Diese Vorlage wurde von einem neueren Avstem gespeichert (Format ${f.count(version)}). Laden Sie den Bereich neu, um das neuere zu erhalten.`,
  "host/busy-editing": () => "Eine Zelle wird gerade bearbeitet. Drücken Sie Eingabe oder Esc in der Zelle und versuchen Sie es noch einmal.",
  "host/protected": ({ sheet }) => `${sheet} ist geschützt, daher kann nichts darauf geschrieben werden. Heben Sie den Schutz unter Überprüfen in Excel auf, oder fahren Sie nur mit Farben fort.`,
  "host/too-large": () => "Das ist mehr, als Excel auf einmal nimmt. Nichts ist halb geschrieben.",
  "host/inactive": () => "Eine andere Arbeitsmappe liegt vorn. Klicken Sie in diese Arbeitsmappe und versuchen Sie es noch einmal.",
  "host/unsupported": ({ needs }) => `Diesem Excel fehlt ${needs}. Excel 2021 oder neuer oder Excel im Web hat es.`,
  "host/not-found": ({ name }) => `${name} ist nicht mehr in der Arbeitsmappe. Es wurde gelöscht oder umbenannt.`,
  "host/filtered": ({ sheet }) => `${sheet} ist gefiltert, und Excel schreibt nur auf sichtbare Zeilen. Heben Sie den Filter auf und versuchen Sie es noch einmal.`,
  "host/unexpected": ({ hostCode, message }) => `Excel hat abgelehnt: ${message || hostCode} (${hostCode}).`,
};

const reasons: ReasonWords = {
  "amount/equal": ({ amount, currency }, f) => `gleicher Betrag ${f.amount(amount, currency)}`,
  "amount/within-tolerance": ({ difference, currency }, f) => `Betrag weicht um ${f.amount(difference, currency)} ab, innerhalb der Toleranz`,
  "amount/near": ({ difference, currency }, f) => `Betrag weicht um ${f.amount(difference, currency)} ab`,
  "amount/sum-equal": ({ count, amount, currency }, f) => `${f.count(count)} Beträge ergeben ${f.amount(amount, currency)}`,
  "amount/only-one": ({ amount, currency }, f) => `der einzige mit dem Betrag ${f.amount(amount, currency)}`,
  "reference/equal": ({ value }) => `gleiche Zahlungsreferenz ${value}`,
  "reference/holds-document-no": ({ value, reference }) => `Nummer ${value} in der Referenz ${reference}`,
  "document-no/in-text": ({ value }) => `Belegnummer ${value} im Text`,
  "external-document-no/in-text": ({ value }) => `externe Nummer ${value} im Text`,
  "check-no/equal": ({ value }) => `gleiche Schecknummer ${value}`,
  "bank-reference/equal": ({ value }) => `gleiche Kennung der Bank ${value}`,
  "counterparty/same": ({ value }) => `gleicher Name: ${value}`,
  "counterparty-account/same": ({ value }) => `gleiches Konto ${value}`,
  "text/similar": ({ value }) => `ähnlicher Text: ${value}`,
  "date/same": ({ day }, f) => `am selben Tag ${f.day(day)}`,
  "date/near": ({ days: distance }, f) => `${days(Math.abs(distance), f)} auseinander`,
  "identical/paired-by-date": ({ count }, f) => `${f.count(count)} gleiche auf jeder Seite, nach Datum gepaart`,
  "ambiguous": ({ count }, f) => `${f.count(count)} passen gleich gut`,
  "posted/here": ({ value }) => `von hier gebucht als ${value}`,
  "person": () => "von Hand abgeglichen",
  "party/account": ({ value }) => `Konto ${value} gehört der Partei`,
  "party/name": ({ value, isUnique }) => isUnique ? `Name von ${value}` : `Name von ${value}, den auch andere haben`,
  "party/address": ({ value }) => `Anschrift von ${value}`,
  "party/learned-account": ({ value, times }, f) => `Konto ${value} wurde für diese Partei ${f.count(times)} Mal angenommen`,
  "party/learned-alias": ({ value, times }, f) => `„${value}“ wurde für diese Partei ${f.count(times)} Mal angenommen`,
  "document/reference": ({ value }) => `Beleg mit der Zahlungsreferenz ${value}`,
  "document/in-reference": ({ value, reference }) => `Beleg ${value} in der Referenz ${reference}`,
  "document/in-text": ({ value }) => `Beleg ${value} im Text`,
  "amount/one": ({ amount, currency }, f) => `der einzige offene mit ${f.amount(amount, currency ?? "")}`,
  "amount/several": ({ amount, count, currency }, f) => `einer von ${f.count(count)} offenen mit ${f.amount(amount, currency ?? "")}`,
  "amount/sum": ({ amount, count, currency }, f) => `${f.count(count)} Belege ergeben ${f.amount(amount, currency ?? "")}`,
  "amount/only-sum": ({ amount, count, currency }, f) => `nur diese ${f.count(count)} Belege der Partei ergeben ${f.amount(amount, currency ?? "")}`,
  "amount/net-of-credit": ({ amount, currency }, f) => `Gutschriften von ${f.amount(amount, currency ?? "")} sind verrechnet`,
  "amount/short": ({ difference, currency }, f) => `${f.amount(difference, currency ?? "")} zu wenig gezahlt`,
  "amount/discounted": ({ discount, currency }, f) => `Skonto von ${f.amount(discount, currency ?? "")}`,
  "amount/rate": ({ difference, currency }, f) => `weicht um ${f.amount(difference, currency ?? "")} ab, wie es der Kurs kann`,
  "direct-debit": ({ value }) => `per Lastschrift ${value} eingezogen`,
  "text/mapped": ({ value }) => `der Text „${value}“ steht für das Konto`,
  "fee/learned": ({ amount, times, currency }, f) => `die übliche Gebühr von ${f.amount(amount, currency ?? "")}, ${f.count(times)} Mal gesehen`,
  "difference/fee": ({ difference, currency }, f) => `die Bank hat vielleicht eine Gebühr von ${f.amount(absolute(difference), currency)} einbehalten`,
  "difference/rounding": ({ difference, currency }, f) => `gerundet um ${f.amount(difference, currency)}`,
  "difference/swapped-digits": ({ difference, currency }, f) => `zwei Ziffern sind vertauscht (${f.amount(difference, currency)})`,
  "difference/part": ({ difference, currency }, f) => `${f.amount(absolute(difference), currency)} ist noch zu zahlen`,
  "difference/unknown": ({ difference, currency }, f) => `nichts Bekanntes erklärt ${f.amount(difference, currency)}`,
  "difference/discount": ({ basisPoints }, f) => `Skonto von ${percent(basisPoints, f)}`,
  "difference/exchange": ({ basisPoints }, f) => `Wechselkurs weicht um ${percent(basisPoints, f)} ab`,
};

const statuses: StatusWords = {
  matched: "Abgeglichen", suggested: "Vorschlag", rejected: "Abgelehnt", explained: "Erklärt", open: "Offen", stale: "Seither geändert",
  reconciled: "Abgeschlossen",
};
const skipped: SkippedWords = {
  "blank": counted("leere Zeile", "leere Zeilen"), "total": counted("Summenzeile", "Summenzeilen"), "opening-balance": counted("Anfangssaldo", "Anfangssalden"),
  "closing-balance": counted("Endsaldo", "Endsalden"), "repeated-header": counted("wiederholte Kopfzeile", "wiederholte Kopfzeilen"),
  "hidden": counted("ausgeblendete Zeile", "ausgeblendete Zeilen"), "pending": counted("vorgemerkter Umsatz", "vorgemerkte Umsätze"),
  "unreadable": counted("unlesbare Zeile", "unlesbare Zeilen"), "group": counted("Gruppenüberschrift", "Gruppenüberschriften"),
  "other-account": counted("Zeile eines anderen Kontos", "Zeilen anderer Konten"),
};
const filters: FilterWords = {
  suggested: "Vorschläge", difference: "Mit Differenz", openLines: "Offene Umsätze", openEntries: "Offene Posten", matched: "Abgeglichen",
  explained: "Erklärt", stale: "Seither geändert",
};
const steps: StepWords = {
  propose: (n, f) => `Abgleich, ${counted("Ergebnis", "Ergebnisse")(n, f)}`,
  accept: (n, f) => `${f.count(n)} angenommen`, reject: (n, f) => `${f.count(n)} abgelehnt`, dissolve: (n, f) => `${f.count(n)} aufgelöst`,
  pair: () => "von Hand abgeglichen", link: () => "von Hand abgeglichen", unlink: () => "Zeilen herausgenommen", apply: () => "Beträge verteilt", posted: () => "von hier gebuchte Posten", explain: () => "Erklärung", unexplain: () => "Erklärung entfernt",
};
const work: WorkWords = {
  opening: "Die Arbeitsmappe wird angesehen", importing: "Bankdateien werden gelesen", reading: "Die Blätter werden gelesen", matching: "Abgleich läuft", painting: "Die Zeilen werden gekennzeichnet", writing: "Wird geschrieben",
};

/** Every word of the pane in German. */
export const de: Messages = {
  languageTag: "de", problems, reasons, statuses, confidences, kinds, lost, skipped, filters, steps, work, fields,
  counts: { lines, entries, days, rows }, ...screens, ...pageWords, importing, csvPage, fileIssues, setup: setupDe, sheet, postingSheet, postingFile, layouts, layoutSettings, layoutFields, layoutPage, closing, paymentFile, findingTexts, findingWords, statementSheet,
};
