import type { FilePlace } from "../../../statements";
import type { Formats } from "../formats";
import type { FileIssueWords } from "../words";
import { counted, fields, inSentence, lines } from "./terms";

const files = counted("Bankdatei", "Bankdateien");

/** Where in a file something stands. */
function placeOf(at: FilePlace, f: Formats): string {
  if ("row" in at) return at.column === undefined ? `Zeile ${f.count(at.row)}` : `Zeile ${f.count(at.row)}, Spalte ${f.column(at.column - 1)}`;
  return "path" in at ? `Zeile ${f.count(at.line)}, ${at.path}` : `Zeile ${f.count(at.line)}`;
}

const statement = (number: number, f: Formats): string => `Auszug ${f.count(number)}`;
const fieldOf = (name: string): string => inSentence((fields as Readonly<Record<string, string>>)[name] ?? name);

/** What is wrong in a bank's file: where, what, and what can be done. */
export const fileIssues: FileIssueWords = {
  "file/empty": () => "Die Datei ist leer. Laden Sie sie erneut von der Bank.",
  "file/unknown-format": () => "Kein bekanntes Bankformat wurde erkannt. Exportieren Sie CAMT, MT940, OFX oder CSV aus der Bank.",
  "file/is-workbook": () => "Das ist eine Arbeitsmappe. Öffnen Sie sie in Excel und wählen Sie ihr Blatt als Kontoauszug.",
  "file/is-archive": () => "Das ist ein Archiv. Entpacken Sie es und legen Sie die Dateien hier ab.",
  "file/is-payment-file": ({ message }) => `Das ist ein Zahlungsauftrag (${message}), kein Kontoauszug. Exportieren Sie stattdessen den Kontoauszug.`,
  "file/other-service": ({ service, at }, f) => `${placeOf(at, f)}: die Datei ist ${service}, keine eingegangenen Zahlungen. Nötig ist die OCR-Datei.`,
  "file/investments-only": ({ at }, f) => `${placeOf(at, f)}: die Datei enthält nur Wertpapiere, kein Bankkonto.`,
  "file/server-message": ({ text, at }, f) => `${placeOf(at, f)}: die Bank antwortet „${text}“ statt mit einem Auszug. Exportieren Sie ihn erneut.`,
  "file/malformed": ({ at, text, expected }, f) => `${placeOf(at, f)}: erwartet war ${expected}${text === "" ? "" : `, dort steht „${text}“`}. Die Datei ist beschädigt oder abgeschnitten; laden Sie sie erneut.`,
  "file/ended-early": ({ at }, f) => `${placeOf(at, f)}: die Datei endet mittendrin. Der Download wurde abgebrochen; laden Sie sie erneut.`,
  "file/entities-refused": ({ at }, f) => `${placeOf(at, f)}: die Datei definiert eigene Entitäten, die keine Bankdatei braucht und die schaden können. Sie wird nicht gelesen.`,
  "file/nested-too-deep": ({ at }, f) => `${placeOf(at, f)}: die Elemente sind tiefer verschachtelt als in jeder Bankdatei. Sie wird nicht gelesen.`,
  "file/no-statement": ({ expected }) => `In der Datei wurde kein Kontoauszug gefunden. Erwartet: ${expected}.`,
  "file/amount-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: der Betrag fehlt. Der Umsatz ist weggelassen.` : `${placeOf(at, f)}: „${text}“ lässt sich nicht als Betrag lesen. Der Umsatz ist weggelassen.`,
  "file/date-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: das Datum fehlt.` : `${placeOf(at, f)}: „${text}“ lässt sich nicht als Datum lesen.`,
  "file/value-date-impossible": ({ at, text }, f) => `${placeOf(at, f)}: die Valuta ${text} gibt es nicht. Sie bleibt leer.`,
  "file/currency-unknown": ({ at, text }, f) => `${placeOf(at, f)}: „${text}“ ist kein Währungscode.`,
  "file/columns-unsure": ({ text }) => text === "sign" ? "Es ist nicht zu erkennen, wie Ein- und Ausgänge unterschieden werden. Prüfen Sie die Spalten."
    : text === "dateOrder" ? "Die Daten können Tag oder Monat zuerst haben. Prüfen Sie die Spalten." : `Es ist nicht zu erkennen, welche Spalte „${fieldOf(text)}“ ist. Prüfen Sie die Spalten.`,
  "file/is-pdf": () => "Das ist ein PDF. Exportieren Sie stattdessen CAMT, MT940, OFX oder CSV aus der Bank.",
  "file/binary": ({ at }, f) => `${placeOf(at, f)}: das ist kein Text. Exportieren Sie CAMT, MT940, OFX oder CSV aus der Bank.`,
  "file/not-opened": () => "Die Datei lässt sich nicht öffnen. Sie wurde seit der Auswahl verschoben, gelöscht oder gesperrt; wählen Sie sie erneut.",
  "file/too-large": () => "Die Datei ist größer, als der Browser dieses Rechners fasst. Exportieren Sie einen kürzeren Zeitraum.",
  "file/cancelled": () => "Das Lesen wurde angehalten.",
  "file/archive-encrypted": () => "Das Archiv hat ein Kennwort. Entpacken Sie es und legen Sie die Dateien hier ab.",
  "file/archive-damaged": () => "Das Archiv ist beschädigt. Laden Sie es erneut.",
  "file/archive-empty": () => "Das Archiv enthält keine Dateien.",
  "file/archive-too-large": ({ files: most }, f) => `Das Archiv ergibt entpackt mehr als ${f.count(most)} Dateien oder 400 MB. Entpacken Sie es und legen Sie weniger Dateien ab.`,
  "file/total-out-of-range": ({ statement: number }, f) => `${statement(number, f)}: die Beträge sind zu groß, um genau addiert zu werden. Er ist weggelassen.`,
  "file/statement-currency-unknown": ({ statement: number, text }, f) => `${statement(number, f)}: „${text}“ ist kein Währungscode.`,
  "file/running-balance": ({ at, expected, actual }, f) => `${placeOf(at, f)}: der Saldo ist ${f.decimal(actual)}; nach den Zeilen darüber müsste er ${f.decimal(expected)} sein.`,
  "file/balance-chain": ({ statement: number, expected, actual }, f) => `${statement(number, f)} beginnt mit ${f.decimal(actual)}, der vorige endet aber mit ${f.decimal(expected)}. Vielleicht fehlt ein Auszug.`,
  "file/statement-gap": ({ statement: number, after, found }, f) => `${statement(number, f)}: auf Nummer ${after} folgt ${found}. Vielleicht fehlt ein Auszug.`,
  "file/line-twice": ({ at, first, text }, f) => `${placeOf(at, f)}: die Kennung der Bank ${text} steht schon in ${placeOf(first, f)}. Beide bleiben.`,
  "file/balance-does-not-foot": ({ statement: number, expected, actual }, f) => `${statement(number, f)}: Anfangssaldo und Umsätze ergeben ${f.decimal(expected)}, der Endsaldo ist ${f.decimal(actual)}.`,
  "file/control-total": ({ at, expected, actual }, f) => `${placeOf(at, f)}: die Summe in der Datei ist ${f.decimal(expected)}, die Umsätze ergeben ${f.decimal(actual)}. Vielleicht fehlen Umsätze.`,
};

/** Words about bank files on their way into the workbook. */
export const importing = {
  title: "Bankdateien", drop: "Bankdateien hier ablegen oder", choose: "Dateien wählen…", chooseLong: "Bankdateien wählen…", dropNow: "Dateien ablegen, um sie zu lesen",
  formats: "CAMT, MT940, OFX, QIF, BAI2, OCR oder CSV", stopped: "Das Lesen wurde angehalten. Gelesene Dateien bleiben.", leaveOut: (name: string) => `${name} weglassen`,
  table: (name: string) => (name === "" ? "Tabelle, Spalten nach den Überschriften gefunden" : `Tabelle von ${name}`), checkColumns: "Spalten prüfen", changeColumns: "Spalten ändern", refused: "Nicht gelesen",
  issues: (n: number, f: Formats) => `und ${f.count(n)} weitere in dieser Datei`, noAccount: "Kein Konto genannt", take: (account: string) => `${account} nehmen`,
  period: "Zeitraum", lines: "Umsätze", moneyIn: "Ein", moneyOut: "Aus", opening: "Anfangssaldo", closing: "Endsaldo", to: "Anfügen an", newSheet: "Neues Blatt",
  agrees: "Anfangssaldo und Umsätze ergeben den Endsaldo.", misses: (amount: string) => `Anfangssaldo und Umsätze weichen um ${amount} vom Endsaldo ab.`, noBalances: "Die Datei nennt keine Salden.",
  pending: (n: number, f: Formats) => `${f.count(n)} noch nicht gebucht, weggelassen`, fresh: (n: number, f: Formats) => `${f.count(n)} neu`, skipped: (n: number, f: Formats) => `${f.count(n)} schon auf dem Blatt`,
  doubled: (n: number, f: Formats) => `${f.count(n)} in mehr als einer Datei, einmal gezählt`,
  alike: (n: number, f: Formats) => `${counted("neuer Umsatz steht", "neue Umsätze stehen")(n, f)} vielleicht mit anderen Worten schon auf dem Blatt: gleicher Betrag innerhalb von ${f.count(3)} Tagen`, takeAlike: "Auch diese anfügen",
  gap: (closing: string, opening: string) => `Das Blatt endet mit ${closing}, die Datei beginnt mit ${opening}. Umsätze dazwischen fehlen.`,
  add: (n: number, f: Formats) => `${lines(n, f)} anfügen`, addNone: "Als Kontoauszug nehmen", nothing: "Nichts gewählt",
  done: (n: number, sheet: string, f: Formats) => `${lines(n, f)} an ${sheet} angefügt`, doneSkipped: (n: number, f: Formats) => `${f.count(n)} waren schon da`, nothingNew: (sheet: string) => `Nichts Neues: alle Umsätze stehen auf ${sheet}`,
  takeBack: "Wieder wegnehmen", takenBack: "Der Import wurde wieder weggenommen", read: (n: number, f: Formats) => `${files(n, f)} gelesen`,
  freshLines: (n: number, sheet: string, f: Formats) => `${counted("neuer Umsatz", "neue Umsätze")(n, f)} auf ${sheet} seit dem letzten Abgleich.`, matchThem: "Diese abgleichen",
  goneLines: (n: number, sheet: string, f: Formats) => `${lines(n, f)} des letzten Abgleichs ${n === 1 ? "steht" : "stehen"} nicht mehr auf ${sheet}.`,
};

/** Words of the assistant for a bank's table. */
export const csvPage = {
  title: (name: string) => `Spalten von ${name}`, preview: "Was gelesen wird", previewCount: (n: number, f: Formats) => `${lines(n, f)} in den ersten Zeilen`, noLines: "So lässt sich noch kein Umsatz lesen.", gone: "Die Datei lässt sich nicht mehr öffnen. Wählen Sie sie erneut.",
  layout: "Die Datei", columns: "Spalten", delimiter: "Zwischen Spalten", semicolon: "Semikolon", comma: "Komma", tab: "Tabulator", pipe: "Strich |", encoding: "Zeichensatz", headerRow: "Kopfzeile", noHeader: "0 für keine",
  decimal: "Dezimalzeichen", bySelf: "Nach den Beträgen", point: "Punkt", dates: "Reihenfolge im Datum", signs: "Ein- und Ausgang nach", signed: "Vorzeichen: Ausgang ist negativ", turned: "Vorzeichen: Eingang ist negativ", debitIn: "Soll und Haben, Soll ist Eingang", debitOut: "Soll und Haben, Haben ist Eingang",
  markIn: "Kennzeichen Eingang", markOut: "Kennzeichen Ausgang", currency: "Währung", account: "Konto", column: (letter: string) => `Spalte ${letter}`, notUsed: "Nicht verwendet", empty: "leer",
  saveAs: "Als Format speichern", saveAsHint: "Mit einem Namen werden Dateien mit diesen Überschriften künftig so gelesen.", use: "Diese Spalten nehmen", saved: (name: string) => `Format ${name} gespeichert`,
  needs: (what: string) => `Wählen Sie eine Spalte für ${what}.`, needsDate: "das Datum", needsAmount: "den Betrag",
};
