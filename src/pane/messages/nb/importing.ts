import type { FilePlace } from "../../../statements";
import type { Formats } from "../formats";
import type { FileIssueWords } from "../words";
import { counted, days, fields, inSentence, lines } from "./terms";

const files = counted("bankfil", "bankfiler");

/** Where in a file something stands. */
function placeOf(at: FilePlace, f: Formats): string {
  if ("row" in at) return at.column === undefined ? `Rad ${f.count(at.row)}` : `Rad ${f.count(at.row)}, kolonne ${f.column(at.column - 1)}`;
  return "path" in at ? `Linje ${f.count(at.line)}, ${at.path}` : `Linje ${f.count(at.line)}`;
}

const statement = (number: number, f: Formats): string => `Utdrag ${f.count(number)}`;
const fieldOf = (name: string): string => inSentence((fields as Readonly<Record<string, string>>)[name] ?? name);

/** What is wrong in a bank's file: where, what, and what can be done. */
export const fileIssues: FileIssueWords = {
  "file/empty": () => "Filen er tom. Last den ned fra banken på nytt.",
  "file/unknown-format": () => "Fant ikke noe kjent bankformat. Eksporter CAMT, MT940, OFX eller CSV fra banken.",
  "file/is-workbook": () => "Dette er en arbeidsbok. Åpne den i Excel og velg arket som utdrag.",
  "file/is-archive": () => "Dette er et arkiv. Pakk det ut og slipp filene i det.",
  "file/is-payment-file": ({ message }) => `Dette er et betalingsoppdrag (${message}), ikke et kontoutdrag. Eksporter kontoutdraget i stedet.`,
  "file/other-service": ({ service, at }, f) => `${placeOf(at, f)}: filen er ${service}, ikke innbetalinger. Hent OCR-filen.`,
  "file/investments-only": ({ at }, f) => `${placeOf(at, f)}: filen har bare verdipapirer, ingen bankkonto.`,
  "file/server-message": ({ text, at }, f) => `${placeOf(at, f)}: banken svarer «${text}» i stedet for å gi et utdrag. Eksporter på nytt.`,
  "file/malformed": ({ at, text, expected }, f) => `${placeOf(at, f)}: ventet ${expected}${text === "" ? "" : `, men der står «${text}»`}. Filen er skadet eller avkortet; last den ned på nytt.`,
  "file/ended-early": ({ at }, f) => `${placeOf(at, f)}: filen slutter midt i. Nedlastingen ble avbrutt; hent den på nytt.`,
  "file/entities-refused": ({ at }, f) => `${placeOf(at, f)}: filen definerer egne entiteter, som ingen bankfil trenger og som kan gjøre skade. Den leses ikke.`,
  "file/nested-too-deep": ({ at }, f) => `${placeOf(at, f)}: elementene ligger dypere enn i noen bankfil. Den leses ikke.`,
  "file/no-statement": ({ expected }) => `Fant ikke noe kontoutdrag i filen. Ventet: ${expected}.`,
  "file/amount-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: beløp mangler. Linjen er utelatt.` : `${placeOf(at, f)}: «${text}» kan ikke leses som beløp. Linjen er utelatt.`,
  "file/date-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: dato mangler.` : `${placeOf(at, f)}: «${text}» kan ikke leses som dato.`,
  "file/value-date-impossible": ({ at, text }, f) => `${placeOf(at, f)}: valuteringsdatoen ${text} finnes ikke. Den står tom.`,
  "file/currency-unknown": ({ at, text }, f) => `${placeOf(at, f)}: «${text}» er ikke en valutakode.`,
  "file/columns-unsure": ({ text }) => text === "sign" ? "Det går ikke fram hvordan penger inn og ut skilles. Se over kolonnene."
    : text === "dateOrder" ? "Datoene kan ha dag eller måned først. Se over kolonnene." : `Det går ikke fram hvilken kolonne som er ${fieldOf(text)}. Se over kolonnene.`,
  "file/is-pdf": () => "Dette er en PDF. Eksporter CAMT, MT940, OFX eller CSV fra banken i stedet.",
  "file/binary": ({ at }, f) => `${placeOf(at, f)}: dette er ikke tekst. Eksporter CAMT, MT940, OFX eller CSV fra banken.`,
  "file/not-opened": () => "Filen kan ikke åpnes. Den er flyttet, slettet eller låst siden den ble valgt; velg den på nytt.",
  "file/too-large": () => "Filen er større enn nettleseren på denne maskinen har plass til. Eksporter en kortere periode.",
  "file/cancelled": () => "Lesingen ble stoppet.",
  "file/archive-encrypted": () => "Arkivet har passord. Pakk det ut og slipp filene i det.",
  "file/archive-damaged": () => "Arkivet er skadet. Last det ned på nytt.",
  "file/archive-empty": () => "Arkivet har ingen filer.",
  "file/archive-too-large": ({ files: most }, f) => `Arkivet blir mer enn ${f.count(most)} filer eller 400 MB. Pakk det ut og slipp færre filer.`,
  "file/total-out-of-range": ({ statement: number }, f) => `${statement(number, f)}: beløpene er for store til å summeres nøyaktig. Det er utelatt.`,
  "file/statement-currency-unknown": ({ statement: number, text }, f) => `${statement(number, f)}: «${text}» er ikke en valutakode.`,
  "file/running-balance": ({ at, expected, actual }, f) => `${placeOf(at, f)}: saldoen er ${f.decimal(actual)}; etter linjene over skulle den vært ${f.decimal(expected)}.`,
  "file/balance-chain": ({ statement: number, expected, actual }, f) => `${statement(number, f)} åpner med ${f.decimal(actual)}, men det forrige slutter med ${f.decimal(expected)}. Et utdrag kan mangle.`,
  "file/statement-gap": ({ statement: number, after, found }, f) => `${statement(number, f)}: nummer ${found} følger etter ${after}. Et utdrag kan mangle.`,
  "file/line-twice": ({ at, first, text }, f) => `${placeOf(at, f)}: bankens id ${text} står allerede på ${inSentence(placeOf(first, f))}. Begge er beholdt.`,
  "file/balance-does-not-foot": ({ statement: number, expected, actual }, f) => `${statement(number, f)}: inngående saldo og linjer gir ${f.decimal(expected)}, utgående saldo er ${f.decimal(actual)}.`,
  "file/control-total": ({ at, expected, actual }, f) => `${placeOf(at, f)}: filens egen sum er ${f.decimal(expected)}, linjene gir ${f.decimal(actual)}. Linjer kan mangle.`,
};

/** Words about bank files on their way into the workbook. */
export const importing = {
  title: "Bankfiler", drop: "Slipp bankfiler her, eller", choose: "velg filer…", chooseLong: "Velg bankfiler…", dropNow: "Slipp filene for å lese dem",
  formats: "CAMT, MT940, OFX, QIF, BAI2, OCR eller CSV", stopped: "Lesingen ble stoppet. Filer som er lest, er beholdt.", leaveOut: (name: string) => `Utelat ${name}`,
  table: (name: string) => (name === "" ? "Tabell, kolonner funnet etter overskriftene" : `Tabell fra ${name}`), checkColumns: "Se over kolonner", changeColumns: "Endre kolonner", refused: "Ikke lest",
  issues: (n: number, f: Formats) => `og ${f.count(n)} til i denne filen`, noAccount: "Konto ikke oppgitt", take: (account: string) => `Ta med ${account}`,
  period: "Periode", lines: "Linjer", moneyIn: "Inn", moneyOut: "Ut", opening: "Inngående saldo", closing: "Utgående saldo", to: "Legg til på", newSheet: "Nytt ark",
  agrees: "Inngående saldo og linjer gir utgående saldo.", misses: (amount: string) => `Inngående saldo og linjer avviker ${amount} fra utgående saldo.`, noBalances: "Filen oppgir ingen saldoer.",
  pending: (n: number, f: Formats) => `${f.count(n)} ikke bokført ennå, utelatt`, fresh: (n: number, f: Formats) => `${f.count(n)} nye`, skipped: (n: number, f: Formats) => `${f.count(n)} står på arket fra før`,
  doubled: (n: number, f: Formats) => `${f.count(n)} i flere filer, talt én gang`,
  alike: (n: number, f: Formats) => `${n === 1 ? "1 ny linje" : `${f.count(n)} nye linjer`} kan stå på arket fra før med andre ord: samme beløp innen ${days(3, f)}`, takeAlike: "Ta dem også med",
  gap: (closing: string, opening: string) => `Arket slutter med ${closing}, filen begynner med ${opening}. Linjer mellom dem mangler.`,
  add: (n: number, f: Formats) => `Legg til ${lines(n, f)}`, addNone: "Bruk som utdrag", nothing: "Ingenting valgt",
  done: (n: number, sheet: string, f: Formats) => `${lines(n, f)} lagt til på ${sheet}`, doneSkipped: (n: number, f: Formats) => `${f.count(n)} sto der fra før`, nothingNew: (sheet: string) => `Ikke noe nytt: alle linjene står på ${sheet}`,
  takeBack: "Ta bort igjen", takenBack: "Importen er tatt bort igjen", read: (n: number, f: Formats) => `${files(n, f)} lest`,
  freshLines: (n: number, sheet: string, f: Formats) => `${counted("ny linje", "nye linjer")(n, f)} på ${sheet} siden siste avstemming.`, matchThem: "Avstem dem",
  goneLines: (n: number, sheet: string, f: Formats) => `${lines(n, f)} fra siste avstemming står ikke lenger på ${sheet}.`,
};

/** Words of the assistant for a bank's table. */
export const csvPage = {
  title: (name: string) => `Kolonner i ${name}`, preview: "Slik leses filen", previewCount: (n: number, f: Formats) => `${lines(n, f)} i de første radene`, noLines: "Ingen linje kan leses slik ennå.", gone: "Filen kan ikke åpnes lenger. Velg den på nytt.",
  layout: "Filen", columns: "Kolonner", delimiter: "Mellom kolonnene", semicolon: "Semikolon", comma: "Komma", tab: "Tabulator", pipe: "Strek |", encoding: "Tegnsett", headerRow: "Overskriftsrad", noHeader: "0 for ingen",
  decimal: "Desimaltegn", bySelf: "Etter beløpene", point: "Punktum", dates: "Datorekkefølge", signs: "Inn og ut etter", signed: "Fortegn: ut er negativt", turned: "Fortegn: inn er negativt", debitIn: "Debet og kredit, debet er inn", debitOut: "Debet og kredit, kredit er inn",
  markIn: "Merke for inn", markOut: "Merke for ut", currency: "Valuta", account: "Konto", column: (letter: string) => `Kolonne ${letter}`, notUsed: "Ikke brukt", empty: "tom",
  saveAs: "Lagre som format", saveAsHint: "Gi det et navn, så leses filer med disse overskriftene slik neste gang.", use: "Bruk disse kolonnene", saved: (name: string) => `Formatet ${name} er lagret`,
  needs: (what: string) => `Velg en kolonne for ${what}.`, needsDate: "datoen", needsAmount: "beløpet",
};
