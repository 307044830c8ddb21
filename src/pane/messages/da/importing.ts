import type { FilePlace } from "../../../statements";
import type { Formats } from "../formats";
import type { FileIssueWords } from "../words";
import { counted, days, fields, inSentence, lines } from "./terms";

const files = counted("bankfil", "bankfiler");

/** Where in a file something stands. */
function placeOf(at: FilePlace, f: Formats): string {
  if ("row" in at) return at.column === undefined ? `Række ${f.count(at.row)}` : `Række ${f.count(at.row)}, kolonne ${f.column(at.column - 1)}`;
  return "path" in at ? `Linje ${f.count(at.line)}, ${at.path}` : `Linje ${f.count(at.line)}`;
}

const statement = (number: number, f: Formats): string => `Udtog ${f.count(number)}`;
const fieldOf = (name: string): string => inSentence((fields as Readonly<Record<string, string>>)[name] ?? name);

/** What is wrong in a bank's file: where, what, and what can be done. */
export const fileIssues: FileIssueWords = {
  "file/empty": () => "Filen er tom. Hent den fra banken igen.",
  "file/unknown-format": () => "Intet kendt bankformat blev genkendt. Eksportér CAMT, MT940, OFX eller CSV fra banken.",
  "file/is-workbook": () => "Det er en projektmappe. Åbn den i Excel, og vælg dens ark som kontoudtog.",
  "file/is-archive": () => "Det er et arkiv. Pak det ud, og slip filerne her.",
  "file/is-payment-file": ({ message }) => `Det er en betalingsordre (${message}), ikke et kontoudtog. Eksportér kontoudtoget i stedet.`,
  "file/other-service": ({ service, at }, f) => `${placeOf(at, f)}: filen er ${service}, ikke modtagne betalinger. Hent OCR-filen.`,
  "file/investments-only": ({ at }, f) => `${placeOf(at, f)}: filen har kun værdipapirer, ingen bankkonto.`,
  "file/server-message": ({ text, at }, f) => `${placeOf(at, f)}: banken svarer »${text}« i stedet for et udtog. Eksportér det igen.`,
  "file/malformed": ({ at, text, expected }, f) => `${placeOf(at, f)}: ${expected} var ventet${text === "" ? "" : `, der står »${text}«`}. Filen er beskadiget eller klippet over; hent den igen.`,
  "file/ended-early": ({ at }, f) => `${placeOf(at, f)}: filen slutter midt i det hele. Hentningen blev afbrudt; hent den igen.`,
  "file/entities-refused": ({ at }, f) => `${placeOf(at, f)}: filen definerer egne entiteter, som ingen bankfil har brug for, og som kan gøre skade. Den læses ikke.`,
  "file/nested-too-deep": ({ at }, f) => `${placeOf(at, f)}: elementerne ligger dybere i hinanden end i nogen bankfil. Den læses ikke.`,
  "file/no-statement": ({ expected }) => `Intet kontoudtog blev fundet i filen. Ventet: ${expected}.`,
  "file/amount-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: beløbet mangler. Linjen er udeladt.` : `${placeOf(at, f)}: »${text}« kan ikke læses som beløb. Linjen er udeladt.`,
  "file/date-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: datoen mangler.` : `${placeOf(at, f)}: »${text}« kan ikke læses som dato.`,
  "file/value-date-impossible": ({ at, text }, f) => `${placeOf(at, f)}: valørdatoen ${text} findes ikke. Den er ladt tom.`,
  "file/currency-unknown": ({ at, text }, f) => `${placeOf(at, f)}: »${text}« er ikke en valutakode.`,
  "file/columns-unsure": ({ text }) => text === "sign" ? "Det fremgår ikke, hvordan penge ind og ud skelnes. Se kolonnerne efter."
    : text === "dateOrder" ? "Datoerne kan have dag eller måned først. Se kolonnerne efter." : `Det fremgår ikke, hvilken kolonne der er ${fieldOf(text)}. Se kolonnerne efter.`,
  "file/is-pdf": () => "Det er en PDF. Eksportér CAMT, MT940, OFX eller CSV fra banken i stedet.",
  "file/binary": ({ at }, f) => `${placeOf(at, f)}: det er ikke tekst. Eksportér CAMT, MT940, OFX eller CSV fra banken.`,
  "file/not-opened": () => "Filen kan ikke åbnes. Den er flyttet, slettet eller låst, siden den blev valgt; vælg den igen.",
  "file/too-large": () => "Filen er større, end browseren på denne computer kan rumme. Eksportér en kortere periode.",
  "file/cancelled": () => "Læsningen blev stoppet.",
  "file/archive-encrypted": () => "Arkivet har en adgangskode. Pak det ud, og slip filerne her.",
  "file/archive-damaged": () => "Arkivet er beskadiget. Hent det igen.",
  "file/archive-empty": () => "Der er ingen filer i arkivet.",
  "file/archive-too-large": ({ files: most }, f) => `Arkivet fylder udpakket mere end ${f.count(most)} filer eller 400 MB. Pak det ud, og slip færre filer.`,
  "file/total-out-of-range": ({ statement: number }, f) => `${statement(number, f)}: beløbene er for store til at lægges nøjagtigt sammen. Det er udeladt.`,
  "file/statement-currency-unknown": ({ statement: number, text }, f) => `${statement(number, f)}: »${text}« er ikke en valutakode.`,
  "file/running-balance": ({ at, expected, actual }, f) => `${placeOf(at, f)}: saldoen er ${f.decimal(actual)}; efter linjerne ovenfor skulle den være ${f.decimal(expected)}.`,
  "file/balance-chain": ({ statement: number, expected, actual }, f) => `${statement(number, f)} begynder med ${f.decimal(actual)}, men det forrige slutter med ${f.decimal(expected)}. Et udtog mangler måske.`,
  "file/statement-gap": ({ statement: number, after, found }, f) => `${statement(number, f)}: nummer ${found} følger efter ${after}. Et udtog mangler måske.`,
  "file/line-twice": ({ at, first, text }, f) => `${placeOf(at, f)}: bankens id ${text} står allerede på ${inSentence(placeOf(first, f))}. Begge beholdes.`,
  "file/balance-does-not-foot": ({ statement: number, expected, actual }, f) => `${statement(number, f)}: primosaldo og linjer giver ${f.decimal(expected)}, ultimosaldoen er ${f.decimal(actual)}.`,
  "file/control-total": ({ at, expected, actual }, f) => `${placeOf(at, f)}: filens egen sum er ${f.decimal(expected)}, linjerne giver ${f.decimal(actual)}. Linjer mangler måske.`,
};

/** Words about bank files on their way into the workbook. */
export const importing = {
  title: "Bankfiler", drop: "Slip bankfiler her, eller", choose: "vælg filer…", chooseLong: "Vælg bankfiler…", dropNow: "Slip filerne for at læse dem",
  formats: "CAMT, MT940, OFX, QIF, BAI2, OCR eller CSV", stopped: "Læsningen blev stoppet. Filer, der er læst, beholdes.", leaveOut: (name: string) => `Udelad ${name}`,
  table: (name: string) => (name === "" ? "Tabel, kolonner fundet efter overskrifterne" : `Tabel fra ${name}`), checkColumns: "Se kolonnerne efter", changeColumns: "Ret kolonner", refused: "Ikke læst",
  issues: (n: number, f: Formats) => `og ${f.count(n)} mere i denne fil`, noAccount: "Ingen konto nævnt", take: (account: string) => `Tag ${account}`,
  period: "Periode", lines: "Linjer", moneyIn: "Ind", moneyOut: "Ud", opening: "Primosaldo", closing: "Ultimosaldo", to: "Tilføj til", newSheet: "Nyt ark",
  agrees: "Primosaldo og linjer giver ultimosaldoen.", misses: (amount: string) => `Primosaldo og linjer afviger ${amount} fra ultimosaldoen.`, noBalances: "Filen oplyser ingen saldi.",
  pending: (n: number, f: Formats) => `${f.count(n)} ikke bogført endnu, udeladt`, fresh: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "ny" : "nye"}`, skipped: (n: number, f: Formats) => `${f.count(n)} står allerede på arket`,
  doubled: (n: number, f: Formats) => `${f.count(n)} i mere end én fil, talt én gang`,
  alike: (n: number, f: Formats) => `${counted("ny linje", "nye linjer")(n, f)} står måske allerede på arket med andre ord: samme beløb inden for ${days(3, f)}`, takeAlike: "Tilføj dem også",
  gap: (closing: string, opening: string) => `Arket slutter med ${closing}, filen begynder med ${opening}. Linjer imellem mangler.`,
  add: (n: number, f: Formats) => `Tilføj ${lines(n, f)}`, addNone: "Brug som kontoudtog", nothing: "Intet valgt",
  done: (n: number, sheet: string, f: Formats) => `${lines(n, f)} tilføjet på ${sheet}`, doneSkipped: (n: number, f: Formats) => `${f.count(n)} var der allerede`, nothingNew: (sheet: string) => `Intet nyt: alle linjer står på ${sheet}`,
  takeBack: "Tag væk igen", takenBack: "Importen er taget væk igen", read: (n: number, f: Formats) => `${files(n, f)} læst`,
  freshLines: (n: number, sheet: string, f: Formats) => `${counted("ny linje", "nye linjer")(n, f)} på ${sheet} siden sidste afstemning.`, matchThem: "Afstem dem",
  goneLines: (n: number, sheet: string, f: Formats) => `${lines(n, f)} fra sidste afstemning står ikke længere på ${sheet}.`,
};

/** Words of the assistant for a bank's table. */
export const csvPage = {
  title: (name: string) => `Kolonner i ${name}`, preview: "Det læses", previewCount: (n: number, f: Formats) => `${lines(n, f)} i de første rækker`, noLines: "Ingen linje kan læses sådan endnu.", gone: "Filen kan ikke åbnes mere. Vælg den igen.",
  layout: "Filen", columns: "Kolonner", delimiter: "Mellem kolonner", semicolon: "Semikolon", comma: "Komma", tab: "Tabulator", pipe: "Streg |", encoding: "Tegnsæt", headerRow: "Overskriftsrække", noHeader: "0 for ingen",
  decimal: "Decimaltegn", bySelf: "Efter beløbene", point: "Punktum", dates: "Rækkefølge i datoer", signs: "Ind og ud efter", signed: "Fortegn: ud er negativ", turned: "Fortegn: ind er negativ", debitIn: "Debet og kredit, debet er ind", debitOut: "Debet og kredit, kredit er ind",
  markIn: "Mærke for ind", markOut: "Mærke for ud", currency: "Valuta", account: "Konto", column: (letter: string) => `Kolonne ${letter}`, notUsed: "Bruges ikke", empty: "tom",
  saveAs: "Gem som format", saveAsHint: "Giv det et navn, så læses filer med disse overskrifter sådan næste gang.", use: "Brug disse kolonner", saved: (name: string) => `Formatet ${name} er gemt`,
  needs: (what: string) => `Vælg en kolonne for ${what}.`, needsDate: "datoen", needsAmount: "beløbet",
};
