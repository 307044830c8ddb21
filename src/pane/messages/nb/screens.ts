import type { Formats } from "../formats";
import { counted, days, entries, inSentence, lines } from "./terms";

const frame = {
  product: "Avstem", nothingLeaves: "Ingenting forlater arbeidsboken.", more: "Mer", steps: "Trinn",
  sources: "Kilder", review: "Gjennomgå", proof: "Saldo", posting: "Bokføring",
  remaining: "Gjenstående differanse", agrees: "Stemmer", unknown: "Saldoene er ikke kjent ennå",
  matched: (n: number, f: Formats) => `${f.count(n)} avstemt`, suggested: (n: number, f: Formats) => `${f.count(n)} foreslått`,
  open: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "åpen" : "åpne"}`, explained: (n: number, f: Formats) => `${f.count(n)} forklart`,
  stale: (n: number, f: Formats) => `${f.count(n)} endret`,
  coverage: (matched: number, suggested: number, open: number) =>
    `Av beløpet på utdraget: ${matched} % avstemt, ${suggested} % foreslått, ${open} % åpent`,
  undo: (subject: string) => `Angre: ${subject}`, redo: (subject: string) => `Gjør om: ${subject}`,
  nothingToUndo: "Ingenting å angre", nothingToRedo: "Ingenting å gjøre om", undoShort: "Angre", cancel: "Avbryt", close: "Lukk", back: "Tilbake",
  progress: (done: string, total: string) => `${done} av ${total}`, cancelled: "Avstemmingen ble stoppet. Ingenting er endret.",
  showAll: (n: number, f: Formats) => `Vis alle ${f.count(n)}`, showInSheet: (place: string) => `${place}, vis i arket`,
  matchAgain: "Avstem de åpne på nytt", redoAutomatic: "Gjør de automatiske på nytt, behold mine", redoAll: "Gjør alt på nytt",
  redoAllSure: "Dine egne valg fjernes også. Angre henter dem tilbake.", notInExcel: "Denne siden er en rute i Excel. Åpne den med Avstem-knappen på fanen Hjem.",
  starting: "Åpner Avstem",
};
const next = {
  match: "Avstem", accept: "Godta", explain: "Forklar…", proof: "Se saldo", writeReport: "Skriv avstemmingsark",
  posting: "Til bokføring", writePosting: "Skriv bokføringsark", chooseSheets: "Velg ark",
  answer: (n: number, f: Formats) => `Svar på ${counted("spørsmål", "spørsmål")(n, f)}`,
  review: (n: number, f: Formats) => `Se over ${counted("forslag", "forslag")(n, f)}`,
  explainLines: (n: number, f: Formats) => `Forklar ${counted("åpen linje", "åpne linjer")(n, f)}`,
  reviewStale: (n: number, f: Formats) => `Se på ${counted("endret avstemming", "endrede avstemminger")(n, f)}`,
  explainDifferences: (n: number, f: Formats) => `Forklar ${counted("differanse", "differanser")(n, f)}`,
};
const start = {
  title: "Avstem banken mot regnskapet", lead: "Avstem leser et kontoutdrag og en hovedbok fra arbeidsboken, setter dem sammen, forklarer hver avstemming og viser at saldoen stemmer.",
  steps: ["Velg kontoutdrag og hovedbok, eller slipp bankens fil her.", "Avstem: sikre rader merkes, tvilsomme venter på deg, alle med begrunnelse.", "Bevis saldoen, og skriv det som gjenstår å bokføre."],
  trySample: "Prøv med et eksempel", sampleNote: "Legger til to små ark med en måned av banklinjer og poster.", useMine: "Bruk mine ark",
};
const sources = {
  statement: "Utdrag", ledger: "Hovedbok", sheet: (side: string) => `Ark med ${side.toLowerCase()}`, chooseSheet: "Velg et ark",
  more: (n: number, f: Formats) => `+ ${f.count(n)} til`, fewer: "Vis færre", change: "Endre kolonner", done: "Ferdig", notUsed: "Ikke brukt",
  protectedSheet: "Beskyttet ark", leftOut: (what: string) => `Utelatt: ${what}`,
  columnsOn: (sheet: string) => `Kolonner på ${sheet}`, headerRow: "Overskriftsrad", currency: "Valuta", currencyHint: "Tre bokstaver, som NOK",
  includeHidden: "Ta med skjulte rader", turnSign: "Snu fortegnene (penger inn står som negative)", debitIn: "Debet er penger inn", noHeader: "uten overskrift",
  blank: "tom", notRead: "Ikke lest ennå",
  options: "Innstillinger", daysBefore: "Dager posten kan være før banken", daysAfter: "Dager den kan være etter", tolerance: "Differanse som kan stå igjen",
  toleranceUnit: "Enhet for differansen", amountUnit: "beløp", perCentUnit: "%", applyFrom: "Avstem uten å spørre", applyFromHigh: "Bare når det er sikkert", applyFromMedium: "Også når det er sannsynlig",
  applyFromLow: "Alt som finnes", optionsNow: (before: string, after: string, tolerance: string) => `Post inntil ${before} før eller ${after} etter · toleranse ${tolerance}`,
  statementDate: "Utelat poster etter", noDate: "ingen grense", badNumber: "Skriv et tall.", changeOptions: "Endre",
  balances: "Saldoer", openingBalance: "Utdrag, inngående", closingBalance: "Utdrag, utgående", bookOpening: "Regnskap, før første post",
  fromSheet: "fra arket", typeIt: "Står ikke på arket. Skriv den inn her.", typed: "skrevet inn", badAmount: "Dette kan ikke leses som beløp.",
};
const questions = {
  column: (field: string, sheet: string) => `Hvilken kolonne på ${sheet} er ${inSentence(field)}?`,
  side: (sheet: string) => `Er ${sheet} bankens utdrag eller hovedboken?`, sideBank: "Utdrag", sideBook: "Hovedbok",
  sign: (sheet: string) => `Hvordan viser ${sheet} penger inn på kontoen?`, signPlus: "Som positive", signMinus: "Som negative",
  dateOrder: (sheet: string) => `Hvordan skal datoene på ${sheet} leses?`, dayFirst: "Dag først", monthFirst: "Måned først", yearFirst: "År først", other: "En annen kolonne",
};
const consent = {
  title: "Merke radene i arkene dine?", yes: "Skriv kolonner", no: "Bare farger",
  text: (sheets: string) => `Avstem skriver fem kolonner til høyre for dataene på ${sheets}: Avstemming, Status, Sikkerhet, Differanse, Hvorfor. Radene farges etter status. Ikke noe annet endres.`,
};
const review = {
  list: "Avstemminger og åpne poster", show: "Vis", search: "Søk", searchHint: "Beløp, tekst eller nummer", none: "Ingenting her.", noneFound: "Fant ingenting.",
  allDone: "Ingen forslag igjen.", notRun: "Ingenting er avstemt ennå. Trykk Avstem.", acceptTogether: { high: (n: number, f: Formats) => `Godta ${f.count(n)} med høy sikkerhet`, medium: (n: number, f: Formats) => `Godta ${f.count(n)} med middels sikkerhet` },
  order: "Rekkefølge", orders: { day: "Eldste først", amount: "Største først", confidence: "Sikreste først" }, selectedRows: (ofBank: string, ofBooks: string) => `${ofBank} og ${ofBooks} merket i arkene`, matchSelected: "Avstem disse…",
  equals: (what: string) => `= ${what}`, noText: "uten tekst", differs: (amount: string) => `differanse ${amount}`, severalLines: lines, severalEntries: entries,
  noEntry: "Ingen post i regnskapet", noLine: "Ikke i banken ennå", confidence: (word: string) => `${word} sikkerhet`,
  bank: "Bank", books: "Regnskap", difference: "Differanse", past: "Historikk", why: "Hvorfor", nextBest: "Nest best", explained: "Forklart som", accept: "Godta", reject: "Avvis", other: "Annen…",
  explain: "Forklar…", unmatch: "Løs opp", showRows: "Vis i arket", matchByHand: "Avstem for hånd…", removeExplanation: "Fjern forklaring",
  detail: (id: string) => `Detaljer for ${id}`, gone: "ikke lenger på arket",
};
const finder = {
  title: "Avstem for hånd", lead: "Kryss av det som hører sammen.", sides: "Sider", show: "Vis", clear: "Fjern alle kryss", near: { all: "Alle åpne", amount: "Samme beløp", party: "Samme navn", days: "Innen 10 dager" },
  tickSelected: (n: number, f: Formats) => `Kryss av ${counted("rad", "rader")(n, f)} merket i arket`,
  sumEntriesTo: (amount: string) => `Finn poster som blir ${amount}`, sumLinesTo: (amount: string) => `Finn linjer som blir ${amount}`, searching: "Leter etter kombinasjoner…", combinations: "Kombinasjoner",
  noSum: "Ingen kombinasjon blir beløpet.", noSumFound: "Fant ingen kombinasjon. Ikke alle store er prøvd.", onlySum: "Den eneste kombinasjonen som finnes:", sumsFound: "Alle kombinasjoner, den mest sannsynlige først:",
  someSums: "Den mest sannsynlige først. Det kan finnes flere:", severalParties: "flere navn", within: (n: number, f: Formats) => (n === 0 ? "samme dag" : `innen ${days(n, f)}`),
  match: "Avstem", search: "Søk", none: "Ingenting åpent her.", sumLines: "Bank", sumEntries: "Regnskap",
  taken: (match: string) => `foreslått i ${match}`, ticked: (n: number, f: Formats) => `${f.count(n)} ✓`,
};
const explain = {
  title: "Forklar", titleDifference: "Forklar differansen", kind: "Hva det er", account: "Motkonto", accountHint: (account: string, times: string) => `${account} ble brukt sist (${times} her)`, times: counted("gang", "ganger"), text: "Tekst på bilaget", save: "Lagre",
  exchange: {
    amount: (currency: string) => `På den andre kontoen, ${currency}`, rate: (local: string, foreign: string) => `Kurs i regnskapet: ${local} for 1 ${foreign}`, rateHint: "La stå tomt for å bruke bankens egen kurs.",
    account: "Valutagevinst eller -tap til", left: "Valutadifferanse", needsAmount: "Oppgi beløpet som den andre kontoen fikk eller ga, uten fortegn.", badRate: "Oppgi kursen som et tall over 0.",
  },
  split: "Del opp", part: (n: number) => `Del ${n}`, removePart: (n: number) => `Fjern del ${n}`, amount: "Beløp", left: "Gjenstår å forklare", partsDiffer: "Delene må bli lik beløpet, og ingen kan være 0.",
  needsAccount: "Skriv kontoen det skal bokføres på.", noAccount: "En feil hos banken bokføres ikke; den står som et krav på banken.",
};
const proof = {
  title: "Saldoavstemming", asOf: (day: string) => `per ${day}`, bank: "Etter banken", books: "Etter regnskapet", opening: "Inngående saldo", lines: "Linjer på utdraget", closing: "Utgående saldo",
  transit: "Innbetalinger underveis", outstanding: "Utestående betalinger", adjustedBank: "Justert banksaldo", bookBalance: "Saldo i regnskapet", explained: "Forklart, skal bokføres", adjustedBook: "Justert regnskapssaldo", awaited: "Bokført, men ikke i regnskapet ennå",
  remaining: "Gjenstående differanse", agrees: "Stemmer.", sumsCancel: (n: string) => `Summene stemmer, men ${n} under er ikke forklart.`, unexplained: (amount: string) => `${amount} er ikke forklart.`,
  seeLines: (n: number, f: Formats) => `Se ${lines(n, f)}`, seeDifferences: (n: number, f: Formats) => `Se ${counted("differanse", "differanser")(n, f)}`, foots: "Inngående saldo og linjer blir utgående saldo.", doesNotFoot: (amount: string) => `Inngående saldo og linjer avviker ${amount} fra utgående saldo.`,
  items: "Utestående i regnskapet", age: (n: number, f: Formats) => `${days(n, f)} gammel`, noItems: "Ingenting utestående.", needs: "Avstemmingen trenger saldoene. De skrives inn under Kilder.", typeBalances: "Skriv inn saldoene", notYet: "Saldoavstemmingen kommer etter den første avstemmingen.",
  missing: "Mangler mellom linjer og utgående saldo", payments: "Betalinger, skal bokføres", written: (sheet: string) => `Skrevet på ${sheet}`, findings: "Å se på", unexplainedThings: counted("ting", "ting"),
};
const posting = {
  layout: "Oppsett", bankAccount: "Bankkonto i hovedboken", accountType: "Kontotype", glAccount: "Finanskonto",
  bankAccountType: "Bankkonto", prefix: "Bilagsnummer begynner med", periodFrom: "Første dag å bokføre i", periodTo: "Siste dag å bokføre i", none: "Ingenting å bokføre ennå. Forklarte linjer og betalinger bokføres.", document: (no: string) => `Bilag ${no}`,
  outOfBalance: "går ikke opp", written: (sheet: string) => `Skrevet på ${sheet}`, noDocument: "Uten bilagsnummer", balanced: "Debet og kredit er like",
};
const faults = {
  tryAgain: "Prøv igjen", dismiss: "Lukk", toSources: "Velg ark", coloursOnly: "Bare farger", showCell: "Vis celle", showRow: "Vis rad", toReview: "Se avstemming", more: (n: number, f: Formats) => `og ${f.count(n)} til`,
  bugTitle: "Avstem stoppet", bugText: "Dette er en feil i Avstem. Arkene er urørt siden siste trinn, og valgene dine er lagret i arbeidsboken.", copy: "Kopier detaljer", copied: "Kopiert", reload: "Start på nytt",
};
const keys = {
  title: "Taster", move: "flytt i listen", accept: "godta", reject: "avvis", other: "annen kandidat", explain: "forklar", show: "vis i arket", search: "søk", filters: "foreslått, åpne linjer, åpne poster, avstemt", undo: "angre", redo: "gjør om",
  help: "denne listen", enter: "Enter", backspace: "Tilbake", ctrl: "Ctrl",
};
const notices = {
  accept: (subject: string) => `${subject} godtatt`, reject: (subject: string) => `${subject} avvist`, dissolve: (subject: string) => `${subject} løst opp`, pair: "Avstemt for hånd", apply: "Beløp fordelt", explain: "Forklart", unexplain: "Forklaring fjernet",
  matches: counted("avstemming", "avstemminger"), run: (matched: string, suggested: string, open: string) => `${matched}, ${suggested}, ${open}`,
};
const beside = {
  title: "Åpne poster og parter", lead: "Ark med det kunder og leverandører skylder eller har til gode, eller lister over dem med bankkontoer.",
  add: "Legg til et ark…", remove: "Fjern", removeSheet: (sheet: string) => `Fjern ${sheet}`, parties: counted("part", "parter"),
};
const amounts = {
  title: "Fordelte beløp", paid: "Betalt i banken", amount: "Betalt av denne", discount: "Herav rabatt", left: "Ikke fordelt", save: "Lagre", change: "Beløp…",
  part: (paid: string, open: string) => `${paid} av ${open}`, discounted: (discount: string) => `rabatt ${discount}`,
};

/** Words of the screens in Norwegian Bokmål. */
export const screens = { frame, next, start, sources, questions, consent, review, finder, explain, proof, posting, faults, keys, notices, beside, amounts };
