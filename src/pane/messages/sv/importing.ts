import type { FilePlace } from "../../../statements";
import type { Formats } from "../formats";
import type { FileIssueWords } from "../words";
import { counted, days, fields, inSentence, lines } from "./terms";

const files = counted("bankfil", "bankfiler");

/** Where in a file something stands. */
function placeOf(at: FilePlace, f: Formats): string {
  if ("row" in at) return at.column === undefined ? `Rad ${f.count(at.row)}` : `Rad ${f.count(at.row)}, kolumn ${f.column(at.column - 1)}`;
  return "path" in at ? `Rad ${f.count(at.line)}, ${at.path}` : `Rad ${f.count(at.line)}`;
}

const statement = (number: number, f: Formats): string => `Utdrag ${f.count(number)}`;
const fieldOf = (name: string): string => inSentence((fields as Readonly<Record<string, string>>)[name] ?? name);

/** What is wrong in a bank's file: where, what, and what can be done. */
export const fileIssues: FileIssueWords = {
  "file/empty": () => "Filen är tom. Hämta den från banken igen.",
  "file/unknown-format": () => "Inget känt bankformat kändes igen. Exportera CAMT, MT940, OFX eller CSV från banken.",
  "file/is-workbook": () => "Det är en arbetsbok. Öppna den i Excel och välj dess blad som kontoutdrag.",
  "file/is-archive": () => "Det är ett arkiv. Packa upp det och släpp filerna här.",
  "file/is-payment-file": ({ message }) => `Det är ett betalningsuppdrag (${message}), inget kontoutdrag. Exportera kontoutdraget i stället.`,
  "file/other-service": ({ service, at }, f) => `${placeOf(at, f)}: filen är ${service}, inte mottagna betalningar. Hämta OCR-filen.`,
  "file/investments-only": ({ at }, f) => `${placeOf(at, f)}: filen har bara värdepapper, inget bankkonto.`,
  "file/server-message": ({ text, at }, f) => `${placeOf(at, f)}: banken svarar ”${text}” i stället för ett utdrag. Exportera det igen.`,
  "file/malformed": ({ at, text, expected }, f) => `${placeOf(at, f)}: ${expected} väntades${text === "" ? "" : `, där står ”${text}”`}. Filen är skadad eller avklippt; hämta den igen.`,
  "file/ended-early": ({ at }, f) => `${placeOf(at, f)}: filen slutar mitt i. Hämtningen avbröts; hämta den igen.`,
  "file/entities-refused": ({ at }, f) => `${placeOf(at, f)}: filen definierar egna entiteter, som ingen bankfil behöver och som kan göra skada. Den läses inte.`,
  "file/nested-too-deep": ({ at }, f) => `${placeOf(at, f)}: elementen ligger djupare i varandra än i någon bankfil. Den läses inte.`,
  "file/no-statement": ({ expected }) => `Inget kontoutdrag hittades i filen. Väntat: ${expected}.`,
  "file/amount-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: belopp saknas. Transaktionen är utelämnad.` : `${placeOf(at, f)}: ”${text}” kan inte läsas som belopp. Transaktionen är utelämnad.`,
  "file/date-unreadable": ({ at, text }, f) => text === "" ? `${placeOf(at, f)}: datum saknas.` : `${placeOf(at, f)}: ”${text}” kan inte läsas som datum.`,
  "file/value-date-impossible": ({ at, text }, f) => `${placeOf(at, f)}: valutadagen ${text} finns inte. Den har lämnats tom.`,
  "file/currency-unknown": ({ at, text }, f) => `${placeOf(at, f)}: ”${text}” är ingen valutakod.`,
  "file/columns-unsure": ({ text }) => text === "sign" ? "Det framgår inte hur pengar in och ut skiljs åt. Se över kolumnerna."
    : text === "dateOrder" ? "Datumen kan ha dag eller månad först. Se över kolumnerna." : `Det framgår inte vilken kolumn som är ${fieldOf(text)}. Se över kolumnerna.`,
  "file/is-pdf": () => "Det är en PDF. Exportera CAMT, MT940, OFX eller CSV från banken i stället.",
  "file/binary": ({ at }, f) => `${placeOf(at, f)}: det är ingen text. Exportera CAMT, MT940, OFX eller CSV från banken.`,
  "file/not-opened": () => "Filen kan inte öppnas. Den har flyttats, tagits bort eller låsts sedan den valdes; välj den igen.",
  "file/too-large": () => "Filen är större än webbläsaren på den här datorn rymmer. Exportera en kortare period.",
  "file/cancelled": () => "Läsningen stoppades.",
  "file/archive-encrypted": () => "Arkivet har ett lösenord. Packa upp det och släpp filerna här.",
  "file/archive-damaged": () => "Arkivet är skadat. Hämta det igen.",
  "file/archive-empty": () => "Det finns inga filer i arkivet.",
  "file/archive-too-large": ({ files: most }, f) => `Arkivet blir uppackat mer än ${f.count(most)} filer eller 400 MB. Packa upp det och släpp färre filer.`,
  "file/total-out-of-range": ({ statement: number }, f) => `${statement(number, f)}: beloppen är för stora för att summeras exakt. Det är utelämnat.`,
  "file/statement-currency-unknown": ({ statement: number, text }, f) => `${statement(number, f)}: ”${text}” är ingen valutakod.`,
  "file/running-balance": ({ at, expected, actual }, f) => `${placeOf(at, f)}: saldot är ${f.decimal(actual)}; enligt raderna ovanför skulle det vara ${f.decimal(expected)}.`,
  "file/balance-chain": ({ statement: number, expected, actual }, f) => `${statement(number, f)} börjar med ${f.decimal(actual)}, men det förra slutar med ${f.decimal(expected)}. Ett utdrag kan saknas.`,
  "file/statement-gap": ({ statement: number, after, found }, f) => `${statement(number, f)}: nummer ${found} följer på ${after}. Ett utdrag kan saknas.`,
  "file/line-twice": ({ at, first, text }, f) => `${placeOf(at, f)}: bankens id ${text} står redan på ${inSentence(placeOf(first, f))}. Båda behålls.`,
  "file/balance-does-not-foot": ({ statement: number, expected, actual }, f) => `${statement(number, f)}: ingående saldo och transaktioner blir ${f.decimal(expected)}, utgående saldo är ${f.decimal(actual)}.`,
  "file/control-total": ({ at, expected, actual }, f) => `${placeOf(at, f)}: filens egen summa är ${f.decimal(expected)}, transaktionerna blir ${f.decimal(actual)}. Transaktioner kan saknas.`,
};

/** Words about bank files on their way into the workbook. */
export const importing = {
  title: "Bankfiler", drop: "Släpp bankfiler här, eller", choose: "välj filer…", chooseLong: "Välj bankfiler…", dropNow: "Släpp filerna för att läsa dem",
  formats: "CAMT, MT940, OFX, QIF, BAI2, OCR eller CSV", stopped: "Läsningen stoppades. Filer som är lästa behålls.", leaveOut: (name: string) => `Utelämna ${name}`,
  table: (name: string) => (name === "" ? "Tabell, kolumner hittade efter rubrikerna" : `Tabell från ${name}`), checkColumns: "Se över kolumnerna", changeColumns: "Ändra kolumner", refused: "Inte läst",
  issues: (n: number, f: Formats) => `och ${f.count(n)} till i den här filen`, noAccount: "Inget konto nämnt", take: (account: string) => `Ta med ${account}`,
  period: "Period", lines: "Transaktioner", moneyIn: "In", moneyOut: "Ut", opening: "Ingående saldo", closing: "Utgående saldo", to: "Lägg till på", newSheet: "Nytt blad",
  agrees: "Ingående saldo och transaktioner blir utgående saldo.", misses: (amount: string) => `Ingående saldo och transaktioner avviker ${amount} från utgående saldo.`, noBalances: "Filen anger inga saldon.",
  pending: (n: number, f: Formats) => `${f.count(n)} ej bokförda än, utelämnade`, fresh: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "ny" : "nya"}`, skipped: (n: number, f: Formats) => `${f.count(n)} står redan på bladet`,
  doubled: (n: number, f: Formats) => `${f.count(n)} i mer än en fil, räknade en gång`,
  alike: (n: number, f: Formats) => `${counted("ny transaktion", "nya transaktioner")(n, f)} står kanske redan på bladet med andra ord: samma belopp inom ${days(3, f)}`, takeAlike: "Lägg till dem också",
  gap: (closing: string, opening: string) => `Bladet slutar med ${closing}, filen börjar med ${opening}. Transaktioner däremellan saknas.`,
  add: (n: number, f: Formats) => `Lägg till ${lines(n, f)}`, addNone: "Använd som kontoutdrag", nothing: "Inget valt",
  done: (n: number, sheet: string, f: Formats) => `${lines(n, f)} tillagda på ${sheet}`, doneSkipped: (n: number, f: Formats) => `${f.count(n)} fanns redan`, nothingNew: (sheet: string) => `Inget nytt: alla transaktioner står på ${sheet}`,
  takeBack: "Ta bort igen", takenBack: "Importen är borttagen igen", read: (n: number, f: Formats) => `${files(n, f)} ${n === 1 ? "läst" : "lästa"}`,
  freshLines: (n: number, sheet: string, f: Formats) => `${counted("ny transaktion", "nya transaktioner")(n, f)} på ${sheet} sedan senaste avstämningen.`, matchThem: "Stäm av dem",
  goneLines: (n: number, sheet: string, f: Formats) => `${lines(n, f)} från senaste avstämningen står inte längre på ${sheet}.`,
};

/** Words of the assistant for a bank's table. */
export const csvPage = {
  title: (name: string) => `Kolumner i ${name}`, preview: "Det här läses", previewCount: (n: number, f: Formats) => `${lines(n, f)} i de första raderna`, noLines: "Ingen transaktion kan läsas så än.", gone: "Filen kan inte öppnas längre. Välj den igen.",
  layout: "Filen", columns: "Kolumner", delimiter: "Mellan kolumner", semicolon: "Semikolon", comma: "Komma", tab: "Tabb", pipe: "Streck |", encoding: "Teckenkodning", headerRow: "Rubrikrad", noHeader: "0 för ingen",
  decimal: "Decimaltecken", bySelf: "Efter beloppen", point: "Punkt", dates: "Ordning i datum", signs: "In och ut enligt", signed: "Tecken: ut är negativt", turned: "Tecken: in är negativt", debitIn: "Debet och kredit, debet är in", debitOut: "Debet och kredit, kredit är in",
  markIn: "Märke för in", markOut: "Märke för ut", currency: "Valuta", account: "Konto", column: (letter: string) => `Kolumn ${letter}`, notUsed: "Används inte", empty: "tom",
  saveAs: "Spara som format", saveAsHint: "Ge det ett namn, så läses filer med dessa rubriker så nästa gång.", use: "Använd dessa kolumner", saved: (name: string) => `Formatet ${name} har sparats`,
  needs: (what: string) => `Välj en kolumn för ${what}.`, needsDate: "datumet", needsAmount: "beloppet",
};
