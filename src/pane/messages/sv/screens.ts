import type { Formats } from "../formats";
import { counted, days, entries, inSentence, lines } from "./terms";

const frame = {
  product: "Avstem", nothingLeaves: "Inget lämnar arbetsboken.", more: "Mer", steps: "Steg",
  sources: "Källor", review: "Granska", proof: "Saldo", posting: "Bokföring",
  remaining: "Återstående differens", agrees: "Stämmer", unknown: "Saldona är inte kända än",
  matched: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "avstämd" : "avstämda"}`, suggested: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "föreslagen" : "föreslagna"}`,
  open: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "öppen" : "öppna"}`, explained: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "förklarad" : "förklarade"}`,
  stale: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "ändrad" : "ändrade"}`,
  coverage: (matched: number, suggested: number, open: number) =>
    `Av beloppet på utdraget: ${matched} % avstämt, ${suggested} % föreslaget, ${open} % öppet`,
  undo: (subject: string) => `Ångra: ${subject}`, redo: (subject: string) => `Gör om: ${subject}`,
  nothingToUndo: "Inget att ångra", nothingToRedo: "Inget att göra om", undoShort: "Ångra", cancel: "Avbryt", close: "Stäng", back: "Tillbaka",
  progress: (done: string, total: string) => `${done} av ${total}`, cancelled: "Avstämningen stoppades. Inget har ändrats.",
  showAll: (n: number, f: Formats) => `Visa alla ${f.count(n)}`, showInSheet: (place: string) => `${place}, visa på bladet`,
  matchAgain: "Stäm av de öppna igen", redoAutomatic: "Gör om de automatiska, behåll mina", redoAll: "Gör om allt",
  redoAllSure: "Även dina egna val tas bort. Ångra hämtar tillbaka dem.", notInExcel: "Den här sidan är en panel i Excel. Öppna den med knappen Avstem på fliken Start.",
  starting: "Öppnar Avstem",
};
const next = {
  match: "Stäm av", accept: "Godkänn", explain: "Förklara…", proof: "Se saldo", writeReport: "Skriv avstämningsblad",
  posting: "Till bokföringen", writePosting: "Skriv bokföringsblad", chooseSheets: "Välj blad",
  answer: (n: number, f: Formats) => `Svara på ${counted("fråga", "frågor")(n, f)}`,
  review: (n: number, f: Formats) => `Granska ${counted("förslag", "förslag")(n, f)}`,
  explainLines: (n: number, f: Formats) => `Förklara ${counted("öppen transaktion", "öppna transaktioner")(n, f)}`,
  reviewStale: (n: number, f: Formats) => `Titta på ${counted("ändrad avstämning", "ändrade avstämningar")(n, f)}`,
  explainDifferences: (n: number, f: Formats) => `Förklara ${counted("differens", "differenser")(n, f)}`,
};
const start = {
  title: "Stäm av banken mot bokföringen", lead: "Avstem läser ett kontoutdrag och en huvudbok från arbetsboken, stämmer av dem, förklarar varje avstämning och visar att saldot stämmer.",
  steps: ["Välj kontoutdrag och huvudbok, eller släpp bankens fil här.", "Stäm av: säkra rader märks, tveksamma väntar på dig, alla med skäl.", "Bevisa saldot och skriv det som återstår att bokföra."],
  trySample: "Prova med ett exempel", sampleNote: "Lägger till två små blad med en månads banktransaktioner och poster.", useMine: "Använd mina blad",
};
const sources = {
  statement: "Kontoutdrag", ledger: "Huvudbok", sheet: (side: string) => `Blad med ${side.toLowerCase()}`, chooseSheet: "Välj ett blad",
  more: (n: number, f: Formats) => `+ ${f.count(n)} till`, fewer: "Visa färre", change: "Ändra kolumner", done: "Klart", notUsed: "Används inte",
  protectedSheet: "Skyddat blad", leftOut: (what: string) => `Utelämnat: ${what}`,
  columnsOn: (sheet: string) => `Kolumner på ${sheet}`, headerRow: "Rubrikrad", currency: "Valuta", currencyHint: "Tre bokstäver, till exempel SEK",
  includeHidden: "Ta med dolda rader", turnSign: "Vänd tecknen (pengar in står som negativa)", debitIn: "Debet är pengar in", noHeader: "utan rubrik",
  blank: "tom", notRead: "Inte läst än",
  options: "Alternativ", daysBefore: "Dagar posten får ligga före banken", daysAfter: "Dagar den får ligga efter", tolerance: "Differens som får vara kvar",
  toleranceUnit: "Differensens enhet", amountUnit: "belopp", perCentUnit: "%", applyFrom: "Stäm av utan att fråga", applyFromHigh: "Bara när det är säkert", applyFromMedium: "Också när det är troligt",
  applyFromLow: "Allt som hittas", optionsNow: (before: string, after: string, tolerance: string) => `Posten upp till ${before} före eller ${after} efter · tolerans ${tolerance}`,
  statementDate: "Utelämna poster efter", noDate: "ingen gräns", badNumber: "Skriv ett tal.", changeOptions: "Ändra",
  balances: "Saldon", openingBalance: "Utdrag, ingående", closingBalance: "Utdrag, utgående", bookOpening: "Bokföring, före första posten",
  fromSheet: "från bladet", typeIt: "Inte på bladet. Skriv det här.", typed: "inskrivet", badAmount: "Det kan inte läsas som ett belopp.",
};
const questions = {
  column: (field: string, sheet: string) => `Vilken kolumn på ${sheet} är ${inSentence(field)}?`,
  side: (sheet: string) => `Är ${sheet} bankens kontoutdrag eller huvudboken?`, sideBank: "Kontoutdrag", sideBook: "Huvudbok",
  sign: (sheet: string) => `Hur skriver ${sheet} pengar in på kontot?`, signPlus: "Som positiva", signMinus: "Som negativa",
  dateOrder: (sheet: string) => `Hur ska datum på ${sheet} läsas?`, dayFirst: "Dag först", monthFirst: "Månad först", yearFirst: "År först", other: "En annan kolumn",
};
const consent = {
  title: "Märka raderna på dina blad?", yes: "Skriv kolumner", no: "Bara färger",
  text: (sheets: string) => `Avstem skriver fem kolumner till höger om data på ${sheets}: Avstämning, Status, Säkerhet, Differens, Varför. Raderna färgas efter status. Inget annat ändras.`,
};
const review = {
  list: "Avstämningar och öppna poster", show: "Visa", search: "Sök", searchHint: "Belopp, text eller nummer", none: "Inget här.", noneFound: "Inget hittat.",
  allDone: "Inga förslag kvar.", notRun: "Inget är avstämt än. Tryck på Stäm av.", acceptTogether: { high: (n: number, f: Formats) => `Godkänn ${f.count(n)} med hög säkerhet`, medium: (n: number, f: Formats) => `Godkänn ${f.count(n)} med medelhög säkerhet` },
  order: "Ordning", orders: { day: "Äldsta först", amount: "Största först", confidence: "Säkraste först" }, selectedRows: (ofBank: string, ofBooks: string) => `${ofBank} och ${ofBooks} markerade på bladen`, matchSelected: "Stäm av dessa…",
  equals: (what: string) => `= ${what}`, noText: "ingen text", differs: (amount: string) => `differens ${amount}`, severalLines: lines, severalEntries: entries,
  noEntry: "Ingen post i bokföringen", noLine: "Inte på banken än", confidence: (word: string) => `${word} säkerhet`,
  bank: "Bank", books: "Bokföring", difference: "Differens", past: "Historik", why: "Varför", nextBest: "Näst bäst", explained: "Förklarad som", accept: "Godkänn", reject: "Avvisa", other: "Annan…",
  explain: "Förklara…", unmatch: "Lös upp", showRows: "Visa på bladet", matchByHand: "Stäm av för hand…", removeExplanation: "Ta bort förklaringen",
  detail: (id: string) => `Detaljer om ${id}`, gone: "inte längre på bladet",
};
const finder = {
  title: "Stäm av för hand", lead: "Bocka för det som hör ihop.", sides: "Sidor", show: "Visa", clear: "Ta bort alla bockar", near: { all: "Alla öppna", amount: "Samma belopp", party: "Samma namn", days: "Inom 10 dagar" },
  tickSelected: (n: number, f: Formats) => `Bocka för ${counted("rad", "rader")(n, f)} som är markerade på bladet`,
  sumEntriesTo: (amount: string) => `Hitta poster som blir ${amount} tillsammans`, sumLinesTo: (amount: string) => `Hitta transaktioner som blir ${amount} tillsammans`, searching: "Letar efter kombinationer…", combinations: "Kombinationer",
  noSum: "Ingen kombination ger den summan.", noSumFound: "Ingen kombination hittad. Alla större har inte prövats.", onlySum: "Den enda kombinationen som finns:", sumsFound: "Alla kombinationer, den troligaste först:",
  someSums: "De troligaste först. Det kan finnas andra:", severalParties: "flera namn", within: (n: number, f: Formats) => (n === 0 ? "samma dag" : `inom ${days(n, f)}`),
  match: "Stäm av", search: "Sök", none: "Inget öppet här.", sumLines: "Bank", sumEntries: "Bokföring",
  taken: (match: string) => `föreslagen i ${match}`, ticked: (n: number, f: Formats) => `${f.count(n)} ✓`,
};
const explain = {
  title: "Förklara", titleDifference: "Förklara differensen", kind: "Vad det är", account: "Konto", accountHint: (account: string, times: string) => `${account} användes senast (${times} här)`, times: counted("gång", "gånger"), text: "Text på bokföringen", save: "Spara",
  exchange: {
    amount: (currency: string) => `På det andra kontot, ${currency}`, rate: (local: string, foreign: string) => `Kurs i bokföringen: ${local} för 1 ${foreign}`, rateHint: "Lämna tomt för att använda bankens egen kurs.",
    account: "Kursvinst eller kursförlust till", left: "Kursdifferens", needsAmount: "Ange beloppet som det andra kontot fick eller gav, utan tecken.", badRate: "Ange kursen som ett tal över 0.",
  },
  split: "Dela upp", part: (n: number) => `Del ${n}`, removePart: (n: number) => `Ta bort del ${n}`, amount: "Belopp", left: "Kvar att förklara", partsDiffer: "Delarna ska tillsammans bli beloppet, och ingen får vara 0.",
  needsAccount: "Skriv kontot det bokförs på.", noAccount: "Bankens fel bokförs inte; det står kvar som en fordran på banken.",
};
const proof = {
  title: "Saldoavstämning", asOf: (day: string) => `per ${day}`, bank: "Enligt banken", books: "Enligt bokföringen", opening: "Ingående saldo", lines: "Transaktioner på utdraget", closing: "Utgående saldo",
  transit: "Insättningar på väg", outstanding: "Utestående betalningar", adjustedBank: "Justerat banksaldo", bookBalance: "Saldo i bokföringen", explained: "Förklarat, ska bokföras", adjustedBook: "Justerat bokfört saldo", awaited: "Bokfört, men inte i bokföringen ännu",
  remaining: "Återstående differens", agrees: "Stämmer.", sumsCancel: (n: string) => `Summorna stämmer, men ${n} nedan är inte förklarade.`, unexplained: (amount: string) => `${amount} är inte förklarat.`,
  seeLines: (n: number, f: Formats) => `Se ${lines(n, f)}`, seeDifferences: (n: number, f: Formats) => `Se ${counted("differens", "differenser")(n, f)}`, foots: "Ingående saldo och transaktioner blir utgående saldo.", doesNotFoot: (amount: string) => `Ingående saldo och transaktioner avviker ${amount} från utgående saldo.`,
  items: "Utestående i bokföringen", age: (n: number, f: Formats) => `${days(n, f)} gammal`, noItems: "Inget utestående.", needs: "Avstämningen behöver saldona. De skrivs in under Källor.", typeBalances: "Skriv in saldona", notYet: "Saldoavstämningen kommer efter den första avstämningen.",
  missing: "Saknas mellan transaktioner och utgående saldo", payments: "Betalningar, ska bokföras", written: (sheet: string) => `Skrivet på ${sheet}`, findings: "Att titta på", unexplainedThings: counted("sak", "saker"),
};
const posting = {
  layout: "Layout", bankAccount: "Bankkonto i huvudboken", accountType: "Kontotyp", glAccount: "Redovisningskonto",
  bankAccountType: "Bankkonto", prefix: "Verifikationsnummer börjar med", periodFrom: "Första dag att bokföra", periodTo: "Sista dag att bokföra", none: "Inget att bokföra än. Förklarade transaktioner och betalningar bokförs.", document: (no: string) => `Verifikation ${no}`,
  outOfBalance: "balanserar inte", written: (sheet: string) => `Skrivet på ${sheet}`, noDocument: "Utan verifikationsnummer", balanced: "Debet och kredit är lika",
};
const faults = {
  tryAgain: "Försök igen", dismiss: "Stäng", toSources: "Välj blad", coloursOnly: "Bara färger", showCell: "Visa cellen", showRow: "Visa raden", toReview: "Se avstämningen", more: (n: number, f: Formats) => `och ${f.count(n)} till`,
  bugTitle: "Avstem stannade", bugText: "Det är ett fel i Avstem. Bladen är orörda sedan senaste steget, och dina val är sparade i arbetsboken.", copy: "Kopiera detaljer", copied: "Kopierat", reload: "Börja om",
};
const keys = {
  title: "Tangenter", move: "flytta i listan", accept: "godkänn", reject: "avvisa", other: "annan kandidat", explain: "förklara", show: "visa på bladet", search: "sök", filters: "föreslagna, öppna transaktioner, öppna poster, avstämda", undo: "ångra", redo: "gör om",
  help: "den här listan", enter: "Enter", backspace: "Backsteg", ctrl: "Ctrl",
};
const notices = {
  accept: (subject: string) => `${subject} godkänd`, reject: (subject: string) => `${subject} avvisad`, dissolve: (subject: string) => `${subject} upplöst`, pair: "Avstämt för hand", apply: "Belopp fördelade", explain: "Förklarat", unexplain: "Förklaringen är borttagen",
  matches: counted("avstämning", "avstämningar"), run: (matched: string, suggested: string, open: string) => `${matched}, ${suggested}, ${open}`,
};
const beside = {
  title: "Öppna poster och parter", lead: "Blad med det som kunder och leverantörer är skyldiga eller har att fordra, eller listor över dem med deras bankkonton.",
  add: "Lägg till ett blad…", remove: "Ta bort", removeSheet: (sheet: string) => `Ta bort ${sheet}`, parties: counted("part", "parter"),
};
const amounts = {
  title: "Fördelade belopp", paid: "Betalt via banken", amount: "Därav betalt", discount: "Rabatt i det", left: "Inte fördelat", save: "Spara", change: "Belopp…",
  part: (paid: string, open: string) => `${paid} av ${open}`, discounted: (discount: string) => `rabatt ${discount}`,
};

/** Words of the screens in Swedish. */
export const screens = { frame, next, start, sources, questions, consent, review, finder, explain, proof, posting, faults, keys, notices, beside, amounts };
