import type { Formats } from "../formats";
import { counted, days, entries, inSentence, lines } from "./terms";

const frame = {
  product: "Avstem", nothingLeaves: "Intet forlader projektmappen.", more: "Mere", steps: "Trin",
  sources: "Kilder", review: "Gennemgå", proof: "Saldo", posting: "Bogføring",
  remaining: "Resterende difference", agrees: "Stemmer", unknown: "Saldiene kendes ikke endnu",
  matched: (n: number, f: Formats) => `${f.count(n)} afstemt`, suggested: (n: number, f: Formats) => `${f.count(n)} foreslået`,
  open: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "åben" : "åbne"}`, explained: (n: number, f: Formats) => `${f.count(n)} forklaret`,
  stale: (n: number, f: Formats) => `${f.count(n)} ændret`,
  coverage: (matched: number, suggested: number, open: number) =>
    `Af beløbet på udtoget: ${matched} % afstemt, ${suggested} % foreslået, ${open} % åbent`,
  undo: (subject: string) => `Fortryd: ${subject}`, redo: (subject: string) => `Gentag: ${subject}`,
  nothingToUndo: "Intet at fortryde", nothingToRedo: "Intet at gentage", undoShort: "Fortryd", cancel: "Annuller", close: "Luk", back: "Tilbage",
  progress: (done: string, total: string) => `${done} af ${total}`, cancelled: "Afstemningen blev stoppet. Intet er ændret.",
  showAll: (n: number, f: Formats) => `Vis alle ${f.count(n)}`, showInSheet: (place: string) => `${place}, vis på arket`,
  matchAgain: "Afstem de åbne igen", redoAutomatic: "Lav de automatiske om, behold mine", redoAll: "Lav alt om",
  redoAllSure: "Også dine egne valg fjernes. Fortryd henter dem tilbage.", notInExcel: "Denne side er en rude i Excel. Åbn den med knappen Avstem på fanen Hjem.",
  starting: "Åbner Avstem",
};
const next = {
  match: "Afstem", accept: "Godkend", explain: "Forklar…", proof: "Se saldo", writeReport: "Skriv afstemningsark",
  posting: "Gå til bogføring", writePosting: "Skriv bogføringsark", chooseSheets: "Vælg ark",
  answer: (n: number, f: Formats) => `Svar på ${counted("spørgsmål", "spørgsmål")(n, f)}`,
  review: (n: number, f: Formats) => `Gennemse ${counted("forslag", "forslag")(n, f)}`,
  explainLines: (n: number, f: Formats) => `Forklar ${counted("åben linje", "åbne linjer")(n, f)}`,
  reviewStale: (n: number, f: Formats) => `Se på ${counted("ændret afstemning", "ændrede afstemninger")(n, f)}`,
  explainDifferences: (n: number, f: Formats) => `Forklar ${counted("difference", "differencer")(n, f)}`,
};
const start = {
  title: "Afstem banken med bogholderiet", lead: "Avstem læser et kontoudtog og en hovedbog fra projektmappen, afstemmer dem, forklarer hver afstemning og viser, at saldoen stemmer.",
  steps: ["Vælg kontoudtog og finansposter, eller slip bankens fil her.", "Afstem: sikre rækker mærkes, tvivlsomme venter på dig, alle med begrundelse.", "Bevis saldoen, og skriv det, der mangler at blive bogført."],
  trySample: "Prøv med et eksempel", sampleNote: "Tilføjer to små ark med en måneds banklinjer og poster.", useMine: "Brug mine ark",
};
const sources = {
  statement: "Kontoudtog", ledger: "Hovedbog", sheet: (side: string) => `Ark med ${side.toLowerCase()}`, chooseSheet: "Vælg et ark",
  more: (n: number, f: Formats) => `+ ${f.count(n)} mere`, fewer: "Vis færre", change: "Ret kolonner", done: "Færdig", notUsed: "Bruges ikke",
  protectedSheet: "Beskyttet ark", leftOut: (what: string) => `Udeladt: ${what}`,
  columnsOn: (sheet: string) => `Kolonner på ${sheet}`, headerRow: "Overskriftsrække", currency: "Valuta", currencyHint: "Tre bogstaver, f.eks. DKK",
  includeHidden: "Medtag skjulte rækker", turnSign: "Vend fortegnene (penge ind står som negative)", debitIn: "Debet er penge ind", noHeader: "uden overskrift",
  blank: "tom", notRead: "Ikke læst endnu",
  options: "Indstillinger", daysBefore: "Dage, posten må ligge før banken", daysAfter: "Dage, den må ligge efter", tolerance: "Difference, der må blive tilbage",
  toleranceUnit: "Differencens enhed", amountUnit: "beløb", perCentUnit: "%", applyFrom: "Afstem uden at spørge", applyFromHigh: "Kun når det er sikkert", applyFromMedium: "Også når det er sandsynligt",
  applyFromLow: "Alt, der findes", optionsNow: (before: string, after: string, tolerance: string) => `Posten op til ${before} før eller ${after} efter · tolerance ${tolerance}`,
  statementDate: "Udelad poster efter", noDate: "ingen grænse", badNumber: "Skriv et tal.", changeOptions: "Ret",
  balances: "Saldi", openingBalance: "Udtog, primo", closingBalance: "Udtog, ultimo", bookOpening: "Bogholderi, før første post",
  fromSheet: "fra arket", typeIt: "Ikke på arket. Skriv den her.", typed: "skrevet ind", badAmount: "Det kan ikke læses som et beløb.",
};
const questions = {
  column: (field: string, sheet: string) => `Hvilken kolonne på ${sheet} er ${inSentence(field)}?`,
  side: (sheet: string) => `Er ${sheet} bankens kontoudtog eller hovedbogen?`, sideBank: "Kontoudtog", sideBook: "Hovedbog",
  sign: (sheet: string) => `Hvordan skriver ${sheet} penge ind på kontoen?`, signPlus: "Som positive", signMinus: "Som negative",
  dateOrder: (sheet: string) => `Hvordan skal datoer på ${sheet} læses?`, dayFirst: "Dag først", monthFirst: "Måned først", yearFirst: "År først", other: "En anden kolonne",
};
const consent = {
  title: "Må rækkerne markeres på dine ark?", yes: "Skriv kolonner", no: "Kun farver",
  text: (sheets: string) => `Avstem skriver fem kolonner til højre for dataene på ${sheets}: Afstemning, Status, Sikkerhed, Difference, Hvorfor. Rækkerne farves efter status. Intet andet ændres.`,
};
const review = {
  list: "Afstemninger og åbne poster", show: "Vis", search: "Søg", searchHint: "Beløb, tekst eller nummer", none: "Intet her.", noneFound: "Intet fundet.",
  allDone: "Ingen forslag tilbage.", notRun: "Intet er afstemt endnu. Tryk på Afstem.", acceptTogether: { high: (n: number, f: Formats) => `Godkend ${f.count(n)} med høj sikkerhed`, medium: (n: number, f: Formats) => `Godkend ${f.count(n)} med middel sikkerhed` },
  order: "Rækkefølge", orders: { day: "Ældste først", amount: "Største først", confidence: "Sikreste først" }, selectedRows: (ofBank: string, ofBooks: string) => `${ofBank} og ${ofBooks} markeret på arkene`, matchSelected: "Afstem disse…",
  equals: (what: string) => `= ${what}`, noText: "ingen tekst", differs: (amount: string) => `difference ${amount}`, severalLines: lines, severalEntries: entries,
  noEntry: "Ingen post i bogholderiet", noLine: "Ikke i banken endnu", confidence: (word: string) => `${word} sikkerhed`,
  bank: "Bank", books: "Bogholderi", difference: "Difference", past: "Historik", why: "Hvorfor", nextBest: "Næstbedst", explained: "Forklaret som", accept: "Godkend", reject: "Afvis", other: "Anden…",
  explain: "Forklar…", unmatch: "Ophæv", showRows: "Vis på arket", matchByHand: "Afstem manuelt…", removeExplanation: "Fjern forklaring",
  detail: (id: string) => `Detaljer om ${id}`, gone: "ikke længere på arket",
};
const finder = {
  title: "Afstem manuelt", lead: "Sæt kryds ved det, der hører sammen.", sides: "Sider", show: "Vis", clear: "Fjern alle kryds", near: { all: "Alle åbne", amount: "Samme beløb", party: "Samme navn", days: "Inden for 10 dage" },
  tickSelected: (n: number, f: Formats) => `Sæt kryds ved ${counted("række", "rækker")(n, f)}, der er markeret på arket`,
  sumEntriesTo: (amount: string) => `Find poster, der giver ${amount} i alt`, sumLinesTo: (amount: string) => `Find linjer, der giver ${amount} i alt`, searching: "Leder efter kombinationer…", combinations: "Kombinationer",
  noSum: "Ingen kombination giver den sum.", noSumFound: "Ingen kombination fundet. Større er ikke alle prøvet.", onlySum: "Den eneste kombination, der er:", sumsFound: "Alle kombinationer, den mest sandsynlige først:",
  someSums: "De mest sandsynlige først. Der kan være andre:", severalParties: "flere navne", within: (n: number, f: Formats) => (n === 0 ? "samme dag" : `inden for ${days(n, f)}`),
  match: "Afstem", search: "Søg", none: "Intet åbent her.", sumLines: "Bank", sumEntries: "Bogholderi",
  taken: (match: string) => `foreslået i ${match}`, ticked: (n: number, f: Formats) => `${f.count(n)} ✓`,
};
const explain = {
  title: "Forklar", titleDifference: "Forklar differencen", kind: "Hvad det er", account: "Konto", accountHint: (account: string, times: string) => `${account} blev brugt sidst (${times} her)`, times: counted("gang", "gange"), text: "Tekst på bogføringen", save: "Gem",
  exchange: {
    amount: (currency: string) => `På den anden konto, ${currency}`, rate: (local: string, foreign: string) => `Kurs i regnskabet: ${local} for 1 ${foreign}`, rateHint: "Lad feltet stå tomt for at bruge bankens egen kurs.",
    account: "Kursgevinst eller kurstab til", left: "Kursdifference", needsAmount: "Angiv beløbet, som den anden konto fik eller gav, uden fortegn.", badRate: "Angiv kursen som et tal over 0.",
  },
  split: "Del op", part: (n: number) => `Del ${n}`, removePart: (n: number) => `Fjern del ${n}`, amount: "Beløb", left: "Mangler at blive forklaret", partsDiffer: "Delene skal give beløbet tilsammen, og ingen må være 0.",
  needsAccount: "Skriv den konto, det bogføres på.", noAccount: "Bankens fejl bogføres ikke; den bliver stående som et krav på banken.",
};
const proof = {
  title: "Saldoafstemning", asOf: (day: string) => `pr. ${day}`, bank: "Ifølge banken", books: "Ifølge bogholderiet", opening: "Primosaldo", lines: "Linjer på udtoget", closing: "Ultimosaldo",
  transit: "Indbetalinger undervejs", outstanding: "Udestående betalinger", adjustedBank: "Korrigeret banksaldo", bookBalance: "Saldo i bogholderiet", explained: "Forklaret, skal bogføres", adjustedBook: "Korrigeret bogført saldo", awaited: "Bogført, men ikke i bøgerne endnu",
  remaining: "Resterende difference", agrees: "Stemmer.", sumsCancel: (n: string) => `Summerne stemmer, men ${n} nedenfor er ikke forklaret.`, unexplained: (amount: string) => `${amount} er ikke forklaret.`,
  seeLines: (n: number, f: Formats) => `Se ${lines(n, f)}`, seeDifferences: (n: number, f: Formats) => `Se ${counted("difference", "differencer")(n, f)}`, foots: "Primosaldo og linjer giver ultimosaldoen.", doesNotFoot: (amount: string) => `Primosaldo og linjer afviger ${amount} fra ultimosaldoen.`,
  items: "Udestående i bogholderiet", age: (n: number, f: Formats) => `${days(n, f)} gammel`, noItems: "Intet udestående.", needs: "Afstemningen har brug for saldiene. De skrives ind under Kilder.", typeBalances: "Skriv saldiene ind", notYet: "Saldoafstemningen kommer efter den første afstemning.",
  missing: "Mangler mellem linjer og ultimosaldo", payments: "Betalinger, skal bogføres", written: (sheet: string) => `Skrevet på ${sheet}`, findings: "Se nærmere på", unexplainedThings: counted("punkt", "punkter"),
};
const posting = {
  layout: "Layout", bankAccount: "Bankkonto i hovedbogen", accountType: "Kontotype", glAccount: "Finanskonto",
  bankAccountType: "Bankkonto", prefix: "Bilagsnummer begynder med", periodFrom: "Første dag, der bogføres på", periodTo: "Sidste dag, der bogføres på", none: "Intet at bogføre endnu. Forklarede linjer og betalinger bogføres.", document: (no: string) => `Bilag ${no}`,
  outOfBalance: "stemmer ikke", written: (sheet: string) => `Skrevet på ${sheet}`, noDocument: "Uden bilagsnummer", balanced: "Debet og kredit er ens",
};
const faults = {
  tryAgain: "Prøv igen", dismiss: "Luk", toSources: "Vælg ark", coloursOnly: "Kun farver", showCell: "Vis cellen", showRow: "Vis rækken", toReview: "Se afstemningen", more: (n: number, f: Formats) => `og ${f.count(n)} mere`,
  bugTitle: "Avstem standsede", bugText: "Det er en fejl i Avstem. Arkene er urørte siden sidste trin, og dine valg er gemt i projektmappen.", copy: "Kopiér detaljer", copied: "Kopieret", reload: "Start forfra",
};
const keys = {
  title: "Taster", move: "flyt i listen", accept: "godkend", reject: "afvis", other: "anden kandidat", explain: "forklar", show: "vis på arket", search: "søg", filters: "foreslået, åbne linjer, åbne poster, afstemt", undo: "fortryd", redo: "gentag",
  help: "denne liste", enter: "Enter", backspace: "Tilbage", ctrl: "Ctrl",
};
const notices = {
  accept: (subject: string) => `${subject} godkendt`, reject: (subject: string) => `${subject} afvist`, dissolve: (subject: string) => `${subject} ophævet`, pair: "Afstemt manuelt", apply: "Beløb fordelt", explain: "Forklaret", unexplain: "Forklaringen er fjernet",
  matches: counted("afstemning", "afstemninger"), run: (matched: string, suggested: string, open: string) => `${matched}, ${suggested}, ${open}`,
};
const beside = {
  title: "Åbne poster og parter", lead: "Ark med det, kunder og leverandører skylder eller har til gode, eller lister over dem med deres bankkonti.",
  add: "Tilføj et ark…", remove: "Fjern", removeSheet: (sheet: string) => `Fjern ${sheet}`, parties: counted("part", "parter"),
};
const amounts = {
  title: "Fordelte beløb", paid: "Betalt via banken", amount: "Heraf betalt", discount: "Rabat i det", left: "Ikke fordelt", save: "Gem", change: "Beløb…",
  part: (paid: string, open: string) => `${paid} af ${open}`, discounted: (discount: string) => `rabat ${discount}`,
};

/** Words of the screens in Danish. */
export const screens = { frame, next, start, sources, questions, consent, review, finder, explain, proof, posting, faults, keys, notices, beside, amounts };
