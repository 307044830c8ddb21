import type { Messages } from "./en";
import type { Formats } from "./formats";
import type {
  ConfidenceWords, Counted, FieldWords, FilterWords, FixedPostingWords, FixedSheetWords, KindWords, LostWords, ProblemWords, ReasonWords,
  SkippedWords, StatusWords, StepWords, WorkWords,
} from "./words";

const counted = (one: string, many: string): Counted => (count, f) => `${f.count(count)} ${count === 1 ? one : many}`;
/** A field's name inside a sentence; KID stays in capitals. */
const inSentence = (name: string): string => (name.startsWith("KID") ? name : name.charAt(0).toLowerCase() + name.slice(1));

const fields: FieldWords = {
  bookedOn: "Bokføringsdato", valueOn: "Valuteringsdato", postedOn: "Bokføringsdato", dueOn: "Forfallsdato", discountOn: "Rabattdato",
  amount: "Beløp", amountIn: "Inn på konto", amountOut: "Ut av konto", debit: "Debet", credit: "Kredit", sign: "Debet/kredit-merke",
  balance: "Saldo", openAmount: "Restbeløp", discountAmount: "Rabattbeløp", currency: "Valuta", text: "Tekst",
  additionalInfo: "Tilleggstekst", reference: "KID/referanse", bankReference: "Bankens id", transactionType: "Transaksjonstype",
  counterpartyName: "Motpart", counterpartyAccount: "Motpartens konto", documentType: "Bilagstype", documentNo: "Bilagsnummer",
  externalDocumentNo: "Eksternt bilagsnummer", checkNo: "Sjekknummer", partyNo: "Kunde- eller leverandørnummer", partyType: "Kunde eller leverandør",
  accountNo: "Kontonummer", isOpen: "Åpen", isReversed: "Tilbakeført", dimension: "Dimensjon", entryNo: "Løpenummer",
};

const lines = counted("linje", "linjer");
const entries = counted("post", "poster");
const days = counted("dag", "dager");
const rows = counted("rad", "rader");

const problems: ProblemWords = {
  "sheet/empty": ({ sheet }) => `${sheet} er tomt.`,
  "sheet/no-header": ({ sheet }) => `Fant ingen overskriftsrad på ${sheet}. Velg et annet ark, eller velg kolonnene selv.`,
  "sheet/missing-column": ({ sheet, field }) => `${sheet} mangler kolonne for ${inSentence(fields[field])}. Velg den under Kilder.`,
  "sheet/not-found": ({ sheet }) => `${sheet} finnes ikke lenger i arbeidsboken. Arket er slettet eller har fått nytt navn; velg det på nytt.`,
  "sheet/no-statement": () => "Ingen ark ligner et kontoutdrag. Velg det under Kilder.",
  "sheet/no-ledger": () => "Ingen ark ligner en hovedbok. Velg det under Kilder.",
  "sheet/hidden-rows": ({ sheet, count, included }, f) =>
    `${sheet}: ${f.count(count)} ${count === 1 ? "skjult rad" : "skjulte rader"} er ${included ? "med" : "utelatt"}.`,
  "column/unsure": ({ sheet, field, columns }, f) =>
    `${sheet}: ${inSentence(fields[field])} kan være kolonne ${f.list(columns.map(f.column))}. Den første er brukt.`,
  "sign/inverted": ({ sheet }) => `${sheet} viser penger inn som negative. Fortegnene er snudd.`,
  "sign/unsure": ({ sheet }) => `${sheet}: det går ikke fram om penger inn er positive eller negative.`,
  "cell/error": ({ at, text }, f) => `${f.cell(at)} har feilen ${text}. Raden er utelatt.`,
  "amount/missing": ({ at }, f) => `${f.cell(at)} mangler beløp. Raden er utelatt.`,
  "amount/unreadable": ({ at, text }, f) => `${f.cell(at)}: «${text}» kan ikke leses som beløp. Raden er utelatt.`,
  "amount/too-precise": ({ at, text, currency }, f) =>
    `${f.cell(at)}: ${text} har flere desimaler enn ${currency || "valutaen"} har. Rund av i cellen; raden er utelatt.`,
  "amount/out-of-range": ({ at, text }, f) => `${f.cell(at)}: ${text} er for stort til å summeres nøyaktig. Raden er utelatt.`,
  "amount/both-sides": ({ at }, f) => `${f.cell(at)}: både debet og kredit er fylt ut. Raden er utelatt.`,
  "date/missing": ({ at }, f) => `${f.cell(at)} mangler dato. Raden avstemmes uten.`,
  "date/unreadable": ({ at, text }, f) => `${f.cell(at)}: «${text}» kan ikke leses som dato.`,
  "date/ambiguous": ({ sheet, column }, f) => `${sheet}, kolonne ${f.column(column)}: datoene kan ha dag eller måned først.`,
  "currency/unknown": ({ at, text }, f) => `${f.cell(at)}: «${text}» er ikke en valutakode. Raden er utelatt.`,
  "currency/several": ({ sheet, currencies }, f) => `${sheet} har ${f.list(currencies)}. Hver valuta avstemmes for seg.`,
  "account/several": ({ sheet, accounts }, f) => `${sheet} har flere bankkontoer: ${f.list(accounts)}.`,
  "reference/damaged": ({ at, text }, f) =>
    `${f.cell(at)}: Excel har avrundet referansen ${text}, som har mer enn 15 sifre. Hent inn kolonnen som tekst.`,
  "balance/does-not-foot": ({ at, expected, actual, currency }, f) =>
    `${f.cell(at)}: saldoen er ${f.money(actual, currency)}; etter linjene over skulle den vært ${f.money(expected, currency)}.`,
  "proof/no-opening-balance": ({ side }) =>
    `Inngående saldo ${side === "bank" ? "på utdraget" : "i regnskapet"} er ikke kjent. Skriv den inn under Kilder.`,
  "proof/line-unexplained": ({ line, amount, currency }, f) => `${f.row(line)}: ${f.money(amount, currency)} er verken avstemt eller forklart.`,
  "proof/difference-unexplained": ({ match, amount, currency }, f) => `${match}: differansen på ${f.money(amount, currency)} er ikke forklart.`,
  "proof/matched-after-date": ({ match, entry, amount, currency }, f) =>
    `${match}: ${f.row(entry)} (${f.money(amount, currency)}) er bokført etter datoen på utdraget.`,
  "row/stale": ({ id, match }, f) => match === "" ? `${f.row(id)} er endret eller slettet etter at den ble forklart. Forklar den på nytt.`
    : `${f.row(id)} er endret eller slettet etter at den ble avstemt i ${match}. Løs den opp, og avstem på nytt.`,
  "setup/cell-invalid": ({ at, text, expected }, f) => `${f.cell(at)}: «${text}» skal være ${
    expected === "count" ? "et helt tall" : expected === "decimal" ? "et tall" : expected === "yes-no" ? "Ja eller Nei" : `ett av ${f.list(expected)}`}. Raden er ikke brukt.`,
  "setup/cell-missing": ({ at }, f) => `${f.cell(at)} må fylles ut. Raden er ikke brukt.`,
  "setup/outside": ({ at, text }, f) => `${f.cell(at)}: «${text}» står utenfor tabellene. Flytt det til et annet ark før du endrer innstillinger i panelet.`,
  "posting/account-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler konto.`,
  "posting/bank-account-missing": () => "Bankkontoens nummer i hovedboken mangler. Skriv det inn over.",
  "posting/date-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler bokføringsdato.`,
  "posting/unbalanced": ({ documentNo, amount, currency }, f) => `Bilag ${documentNo} går ikke opp; differansen er ${f.money(amount, currency)}.`,
  "posting/several-dates": ({ documentNo }) => `Bilag ${documentNo} har linjer med ulik bokføringsdato.`,
  "posting/too-long": ({ journalLine, column, limit }, f) =>
    `Linje ${f.count(journalLine)}: ${column} er lengre enn de ${f.count(limit)} tegnene oppsettet tar.`,
  "posting/too-many-lines": ({ limit, count }, f) => `${f.count(count)} linjer; oppsettet tar ${f.count(limit)} om gangen.`,
  "posting/posted-before": ({ journalLine }, f) => `Linje ${f.count(journalLine)} står på et bokføringsark fra før og skrives ikke igjen.`,
  "job/not-json": ({ at, text }) => `${at} er ikke gyldig JSON: ${text}`,
  "job/field-invalid": ({ at, text, expected }) => `${at}: «${text}» skulle vært ${expected}.`,
  "job/id-twice": ({ at, text }) => `${at}: id-en «${text}» er brukt to ganger.`,
  "match/line-in-use": ({ line, match }, f) => `${f.row(line)} er med i ${match}. Løs opp den først.`,
  "match/entry-in-use": ({ entry, match }, f) => `${f.row(entry)} er med i ${match}. Løs opp den først.`,
  "match/needs-both-sides": () => "En avstemming trenger minst én linje og én post.",
  "match/currencies-differ": () => "Radene har ulik valuta og kan ikke avstemmes mot hverandre.",
  "match/not-found": ({ match }) => `${match} finnes ikke lenger. Den er endret i mellomtiden.`,
  "match/row-not-found": ({ id }, f) => `${f.row(id)} står ikke lenger på arket. Trykk Avstem for å lese arkene på nytt.`,
  "match/decided-by-person": ({ match }) => `${match} er bestemt av en person og beholdes.`,
  "explain/needs-account": ({ line }, f) => `${f.row(line)}: forklaringen trenger en konto å bokføre på.`,
  "history/nothing-to-undo": () => "Det er ingenting å angre.",
  "history/nothing-to-redo": () => "Det er ingenting å gjøre om.",
  "post/nothing-to-post": () => "Det er ingenting å bokføre ennå: ingen avstemte betalinger, ingen forklarte linjer.",
  "save/newer-version": ({ version }, f) =>
    `Arbeidsboken er lagret av en nyere Avstem (format ${f.count(version)}). Den er ikke rørt; last ruten på nytt for å få den nyere.`,
  "save/damaged": () => "Det Avstem har lagret i arbeidsboken, kan ikke leses. Det er tatt vare på; avstemmingen begynner på nytt.",
  "host/busy-editing": () => "En celle er under redigering. Trykk Enter eller Esc i cellen, og prøv igjen.",
  "host/protected": ({ sheet }) => `${sheet} er beskyttet, så ingenting kan skrives der. Fjern beskyttelsen under Se gjennom i Excel, eller fortsett med bare farger.`,
  "host/too-large": () => "Det er mer enn Excel tar i én forespørsel. Ingenting er halvskrevet.",
  "host/inactive": () => "En annen arbeidsbok ligger fremst. Klikk i denne arbeidsboken, og prøv igjen.",
  "host/unsupported": ({ needs }) => `Denne Excel mangler ${needs}. Excel 2021 eller nyere, eller Excel på nettet, har det.`,
  "host/not-found": ({ name }) => `${name} finnes ikke lenger i arbeidsboken. Det er slettet eller har fått nytt navn.`,
  "host/filtered": ({ sheet }) => `${sheet} er filtrert, og Excel skriver bare på rader som vises. Fjern filteret, og prøv igjen.`,
  "host/unexpected": ({ hostCode, message }) => `Excel sa nei: ${message || hostCode} (${hostCode}).`,
};

const reasons: ReasonWords = {
  "amount/equal": ({ amount, currency }, f) => `samme beløp ${f.amount(amount, currency)}`,
  "amount/within-tolerance": ({ difference, currency }, f) => `beløpet avviker ${f.amount(difference, currency)}, innenfor toleransen`,
  "amount/near": ({ difference, currency }, f) => `beløpet avviker ${f.amount(difference, currency)}`,
  "amount/sum-equal": ({ count, amount, currency }, f) => `${f.count(count)} beløp blir til sammen ${f.amount(amount, currency)}`,
  "amount/only-one": ({ amount, currency }, f) => `eneste med beløpet ${f.amount(amount, currency)}`,
  "reference/equal": ({ value }) => `samme KID eller referanse ${value}`,
  "reference/holds-document-no": ({ value, reference }) => `nummer ${value} inne i KID ${reference}`,
  "document-no/in-text": ({ value }) => `bilagsnummer ${value} i teksten`,
  "external-document-no/in-text": ({ value }) => `eksternt nummer ${value} i teksten`,
  "check-no/equal": ({ value }) => `samme sjekknummer ${value}`,
  "bank-reference/equal": ({ value }) => `samme bank-id ${value}`,
  "counterparty/same": ({ value }) => `samme navn: ${value}`,
  "counterparty-account/same": ({ value }) => `samme konto ${value}`,
  "text/similar": ({ value }) => `lignende tekst: ${value}`,
  "date/same": ({ day }, f) => `samme dag ${f.day(day)}`,
  "date/near": ({ days: distance }, f) => `${days(Math.abs(distance), f)} fra hverandre`,
  "identical/paired-by-date": ({ count }, f) => `${f.count(count)} like på hver side, satt sammen etter dato`,
  "ambiguous": ({ count }, f) => `${f.count(count)} passer like godt`,
  "person": () => "avstemt for hånd",
};

const statuses: StatusWords = {
  matched: "Avstemt", suggested: "Foreslått", rejected: "Avvist", explained: "Forklart", open: "Åpen", stale: "Endret siden",
  reconciled: "Avsluttet",
};
const confidences: ConfidenceWords = { high: "Høy", medium: "Middels", low: "Lav" };
const kinds: KindWords = {
  "fee": "Gebyr", "interest": "Renter", "transfer": "Overføring mellom egne kontoer", "on-account": "Betaling à konto",
  "missing-in-books": "Mangler i regnskapet", "bank-error": "Feil hos banken", "other-account": "Annen konto", "rounding": "Øreavrunding",
  "discount": "Kontantrabatt", "exchange": "Valutagevinst eller -tap",
};
const lost: LostWords = {
  "tie": "like god", "reference": "KID eller referanse stemmer ikke", "document-no": "nummeret står ikke i teksten", "counterparty": "et annet navn",
  "date": "lenger unna i tid", "text": "teksten stemmer dårligere", "amount": "beløpet stemmer ikke",
};
const skipped: SkippedWords = {
  "blank": counted("tom rad", "tomme rader"), "total": counted("sumrad", "sumrader"), "opening-balance": counted("inngående saldo", "inngående saldoer"),
  "closing-balance": counted("utgående saldo", "utgående saldoer"), "repeated-header": counted("gjentatt overskrift", "gjentatte overskrifter"),
  "hidden": counted("skjult rad", "skjulte rader"), "pending": counted("reservert linje", "reserverte linjer"),
  "unreadable": counted("uleselig rad", "uleselige rader"), "group": counted("grupperad", "grupperader"),
  "other-account": counted("rad på en annen konto", "rader på andre kontoer"),
};
const filters: FilterWords = {
  suggested: "Foreslått", difference: "Med differanse", openLines: "Åpne linjer", openEntries: "Åpne poster", matched: "Avstemt",
  explained: "Forklart", stale: "Endret siden",
};
const steps: StepWords = {
  propose: (n, f) => `kjøring, ${counted("avstemming", "avstemminger")(n, f)}`,
  accept: (n, f) => `${f.count(n)} godtatt`, reject: (n, f) => `${f.count(n)} avvist`, dissolve: (n, f) => `${f.count(n)} løst opp`,
  pair: () => "avstemt for hånd", explain: () => "forklaring", unexplain: () => "forklaring fjernet",
};
const work: WorkWords = {
  opening: "Ser på arbeidsboken", reading: "Leser arkene", matching: "Avstemmer", painting: "Merker radene", writing: "Skriver",
};

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
  nothingToUndo: "Ingenting å angre", nothingToRedo: "Ingenting å gjøre om", undoShort: "Angre", cancel: "Avbryt", close: "Lukk",
  progress: (done: string, total: string) => `${done} av ${total}`, cancelled: "Avstemmingen ble stoppet. Ingenting er endret.",
  showAll: (n: number, f: Formats) => `Vis alle ${f.count(n)}`, showInSheet: (place: string) => `${place}, vis i arket`,
  matchAgain: "Avstem de åpne på nytt", redoAutomatic: "Gjør de automatiske på nytt, behold mine", redoAll: "Gjør alt på nytt",
  redoAllSure: "Dine egne valg fjernes også. Angre henter dem tilbake.", keys: "Taster", notInExcel: "Denne siden er en rute i Excel. Åpne den med Avstem-knappen på fanen Hjem.",
  starting: "Åpner Avstem",
};
const next = {
  match: "Avstem", accept: "Godta", explain: "Forklar…", proof: "Se saldo", writeReport: "Skriv avstemmingsark",
  posting: "Til bokføring", writePosting: "Skriv bokføringsark", showPosting: "Vis bokføringsark", chooseSheets: "Velg ark",
  answer: (n: number, f: Formats) => `Svar på ${counted("spørsmål", "spørsmål")(n, f)}`,
  review: (n: number, f: Formats) => `Se over ${counted("forslag", "forslag")(n, f)}`,
  explainLines: (n: number, f: Formats) => `Forklar ${counted("åpen linje", "åpne linjer")(n, f)}`,
  reviewStale: (n: number, f: Formats) => `Se på ${counted("endret avstemming", "endrede avstemminger")(n, f)}`,
  explainDifferences: (n: number, f: Formats) => `Forklar ${counted("differanse", "differanser")(n, f)}`,
};
const start = {
  title: "Avstem banken mot regnskapet", lead: "Avstem leser et kontoutdrag og en hovedbok fra arbeidsboken, setter dem sammen, forklarer hver avstemming og viser at saldoen stemmer.",
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
  allDone: "Ingen forslag igjen.", notRun: "Ingenting er avstemt ennå. Trykk Avstem.", acceptHigh: (n: number, f: Formats) => `Godta ${f.count(n)} med høy sikkerhet`,
  equals: (what: string) => `= ${what}`, noText: "uten tekst", differs: (amount: string) => `differanse ${amount}`, severalLines: lines, severalEntries: entries,
  noEntry: "Ingen post i regnskapet", noLine: "Ikke i banken ennå", confidence: (word: string) => `${word} sikkerhet`,
  bank: "Bank", books: "Regnskap", difference: "Differanse", why: "Hvorfor", nextBest: "Nest best", explained: "Forklart som", accept: "Godta", reject: "Avvis", other: "Annen…",
  explain: "Forklar…", unmatch: "Løs opp", showRows: "Vis i arket", matchByHand: "Avstem for hånd…", removeExplanation: "Fjern forklaring",
  detail: (id: string) => `Detaljer for ${id}`, gone: "ikke lenger på arket",
};
const finder = {
  title: "Avstem for hånd", lead: "Kryss av det som hører sammen.", match: "Avstem", search: "Søk", none: "Ingenting åpent her.", sumLines: "Bank", sumEntries: "Regnskap",
  taken: (match: string) => `foreslått i ${match}`, ticked: (n: number, f: Formats) => `${f.count(n)} ✓`,
};
const explain = {
  title: "Forklar", titleDifference: "Forklar differansen", kind: "Hva det er", account: "Motkonto", accountHint: (account: string, times: string) => `${account} ble brukt sist (${times} her)`, times: counted("gang", "ganger"), text: "Tekst på bilaget", save: "Lagre",
  needsAccount: "Skriv kontoen det skal bokføres på.", noAccount: "En feil hos banken bokføres ikke; den står som et krav på banken.",
};
const proof = {
  title: "Saldoavstemming", asOf: (day: string) => `per ${day}`, bank: "Etter banken", books: "Etter regnskapet", opening: "Inngående saldo", lines: "Linjer på utdraget", closing: "Utgående saldo",
  transit: "Innbetalinger underveis", outstanding: "Utestående betalinger", adjustedBank: "Justert banksaldo", bookBalance: "Saldo i regnskapet", explained: "Forklart, skal bokføres", adjustedBook: "Justert regnskapssaldo",
  remaining: "Gjenstående differanse", agrees: "Stemmer.", sumsCancel: (n: string) => `Summene stemmer, men ${n} under er ikke forklart.`, unexplained: (amount: string) => `${amount} er ikke forklart.`,
  seeLines: (n: number, f: Formats) => `Se ${lines(n, f)}`, seeDifferences: (n: number, f: Formats) => `Se ${counted("differanse", "differanser")(n, f)}`, foots: "Inngående saldo og linjer blir utgående saldo.", doesNotFoot: (amount: string) => `Inngående saldo og linjer avviker ${amount} fra utgående saldo.`,
  items: "Utestående i regnskapet", age: (n: number, f: Formats) => `${days(n, f)} gammel`, noItems: "Ingenting utestående.", needs: "Avstemmingen trenger saldoene. De skrives inn under Kilder.", typeBalances: "Skriv inn saldoene", notYet: "Saldoavstemmingen kommer etter den første avstemmingen.",
  missing: "Mangler mellom linjer og utgående saldo", payments: "Betalinger, skal bokføres", written: (sheet: string) => `Skrevet på ${sheet}`, findings: "Å se på", unexplainedThings: counted("ting", "ting"),
};
const posting = {
  layout: "Oppsett", layouts: { "generic": "Generell journal", "business-central": "Business Central finanskladd" } as Readonly<Record<string, string>>, bankAccount: "Bankkonto i hovedboken", accountType: "Kontotype", glAccount: "Finanskonto",
  bankAccountType: "Bankkonto", prefix: "Bilagsnummer begynner med", none: "Ingenting å bokføre ennå. Forklarte linjer og betalinger bokføres.", document: (no: string) => `Bilag ${no}`,
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
  accept: (subject: string) => `${subject} godtatt`, reject: (subject: string) => `${subject} avvist`, dissolve: (subject: string) => `${subject} løst opp`, pair: "Avstemt for hånd", explain: "Forklart", unexplain: "Forklaring fjernet",
  matches: counted("avstemming", "avstemminger"), run: (matched: string, suggested: string, open: string) => `${matched}, ${suggested}, ${open}`,
};

const sheet: FixedSheetWords = {
  sheetMatches: "Avstemminger", sheetReconciliation: "Saldoavstemming",
  columnMatch: "Avstemming", columnStatus: "Status", columnConfidence: "Sikkerhet", columnDifference: "Differanse", columnWhy: "Hvorfor",
  status: { matched: "Avstemt", suggested: "Foreslått", explained: "Forklart", stale: "Endret siden", reconciled: "Avsluttet" },
  statusRejected: "Avvist", confidence: confidences, confidencePerson: "For hånd", explanationKind: kinds,
  explanation: (kind, account, text) => `${kind}${account === "" ? "" : `, konto ${account}`}${text === "" ? "" : `: ${text}`}`,
  andMore: (count) => `og ${count} til`,
  titleMatches: "Avstemminger", columnStatementRows: "Rader på utdraget", columnStatementDates: "Datoer på utdraget", columnStatementText: "Tekst på utdraget",
  columnStatementAmount: "Beløp på utdraget", columnLedgerRows: "Rader i hovedboken", columnLedgerDates: "Datoer i hovedboken", columnLedgerDocuments: "Bilag i hovedboken",
  columnLedgerAmount: "Beløp i hovedboken", columnDifferenceExplained: "Differansen forklart som", columnRule: "Regel", columnRunnerUp: "Nest best",
  columnWho: "Hvem", columnWhen: "Når", rowGone: "ikke lenger på arket", who: { engine: "Avstem", person: "Person" },
  runnerUp: (rowNames, why) => `${rowNames}: ${lost[why]}`,
  titleReconciliation: "Bankavstemming", labelStatementSheet: "Utdrag", labelLedgerSheet: "Hovedbok", labelAsOf: "Per", labelCurrency: "Valuta",
  headingBank: "Etter banken", headingBooks: "Etter regnskapet", openingBalance: "Inngående saldo", statementTotal: "+ linjer på utdraget",
  closingByLines: "Utgående saldo etter linjene", closingStated: "Utgående saldo som oppgitt", depositsInTransit: "+ innbetalinger underveis",
  outstandingPayments: "+ utestående betalinger (negative)", bankErrors: "− feil hos banken", adjustedBankBalance: "Justert banksaldo",
  bookOpeningBalance: "Saldo før første post", entriesTotal: "+ poster", otherEntries: "− poster tilbakeført eller lukket tidligere",
  bookBalance: "Saldo i regnskapet", explainedLines: "+ forklarte linjer, skal bokføres", explainedDifferences: "+ forklarte differanser, skal bokføres",
  paymentsToPost: "+ betalinger som skal bokføres", adjustedBookBalance: "Justert regnskapssaldo", remainingDifference: "Gjenstående differanse",
  agrees: "Stemmer.", doesNotAgree: "Stemmer ikke: se kontrollene under.",
  headingChecks: "Kontroller (hver skal være 0)", checkStatementFoots: "Utgående saldo: etter linjene minus oppgitt", checkUnexplainedLines: "Linjer verken avstemt eller forklart",
  checkUnexplainedDifferences: "Differanser som ikke er forklart", checkOutstandingList: "Utestående-listen minus tallene over",
  headingSignOff: "Signering", preparedBy: "Utarbeidet av", reviewedBy: "Kontrollert av", signedOn: "Dato",
  headingAgeing: "Utestående etter alder", ageBand: (from, to) => (to === null ? `over ${from - 1} dager` : `${from}–${to} dager`), ageUnknown: "uten dato",
  headingOutstanding: "Utestående i regnskapet", headingUnexplained: "Linjer som ikke er forklart", headingExplained: "Forklarte linjer",
  headingDifferences: "Differanser i avstemminger", headingFindings: "Å se på", headingNotes: "Merknader",
  columnRow: "Rad", columnDate: "Dato", columnDocument: "Bilag", columnText: "Tekst", columnAmount: "Beløp", columnAge: "Dager", columnWhat: "Hva", columnAccount: "Konto",
  total: "Sum", nothing: "Ingen", notExplained: "ikke forklart", waitsInSuggestion: (match) => `foreslått i ${match}`,
  noteLive: "Tallene er formler over arkene som er nevnt over, og følger med når de endres.",
  noteOwnNumbers: (name) => `Beløpene på ${name} kan ikke summeres der de står, så tallene bygger på arket Avstemminger og listene under.`,
  noteOpeningAssumed: (side) => `Inngående saldo ${side === "bank" ? "på utdraget" : "i regnskapet"} er ikke kjent og er satt til 0.`,
};

const postingSheet: FixedPostingWords = {
  sheetPosting: "Bokføring",
  postingColumn: {
    lineNo: "Linje", postingDate: "Bokføringsdato", documentType: "Bilagstype", documentNo: "Bilagsnr.", externalDocumentNo: "Eksternt bilagsnr.",
    accountType: "Kontotype", account: "Konto", description: "Tekst", amount: "Beløp", localAmount: "Beløp i lokal valuta", debit: "Debet", credit: "Kredit", currency: "Valuta",
    balAccountType: "Motkontotype", balAccount: "Motkonto", reference: "KID eller referanse", matchId: "Avstemming", importKey: "Importnøkkel",
  },
  columnIssues: "Å se på", nothingToPost: "Ingenting å bokføre.",
  postedBefore: (count) => `${count} ${count === 1 ? "linje er" : "linjer er"} bokført før og er utelatt`,
};

/** Every word of the pane in Norwegian Bokmål. */
export const nb: Messages = {
  languageTag: "nb", problems, reasons, statuses, confidences, kinds, lost, skipped, filters, steps, work, fields,
  counts: { lines, entries, days, rows }, frame, next, start, sources, questions, consent, review, finder, explain, proof, posting,
  faults, keys, notices, sheet, postingSheet,
};
