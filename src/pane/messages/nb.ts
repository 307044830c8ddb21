import { absolute } from "../../domain";
import type { Messages } from "./en";
import { closing } from "./nb/closing";
import { csvPage, fileIssues, importing } from "./nb/importing";
import { pageWords } from "./nb/pages";
import { findingTexts, findingWords } from "./nb/findings";
import { paymentFile, paymentProblems } from "./nb/paymentFile";
import { layoutFields, layoutPage, layouts, layoutSettings, postingFile, postingProblems } from "./nb/posting";
import { screens } from "./nb/screens";
import { setupNb } from "./nb/setup";
import { postingSheet, sheet, statementSheet } from "./nb/sheets";
import { confidences, counted, days, entries, fields, inSentence, kinds, lines, lost, rows } from "./nb/terms";
import { percent } from "./share";
import type { FilterWords, ProblemWords, ReasonWords, SkippedWords, StatusWords, StepWords, WorkWords } from "./words";

const formatColumns: Readonly<Record<string, string>> = setupNb.tables.bankFormats.columns;
const layoutColumns: Readonly<Record<string, string>> = setupNb.tables.postingLayouts.columns;

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
  "proof/line-unexplained": ({ line, amount, currency }, f) => `${f.row(line)}: ${f.money(amount, currency)} gjenstår å avstemme eller forklare.`,
  "proof/difference-unexplained": ({ match, amount, currency }, f) => `${match}: differansen på ${f.money(amount, currency)} gjenstår å forklare.`,
  "proof/matched-after-date": ({ match, entry, amount, currency }, f) =>
    `${match}: ${f.row(entry)} (${f.money(amount, currency)}) er bokført etter datoen på utdraget.`,
  "row/stale": ({ id, match }, f) => match === "" ? `${f.row(id)} er endret eller slettet etter at den ble forklart. Forklar den på nytt.`
    : `${f.row(id)} er endret eller slettet etter at den ble avstemt i ${match}. Løs den opp, og avstem på nytt.`,
  "setup/cell-invalid": ({ at, text, expected }, f) => `${f.cell(at)}: «${text}» skal være ${
    expected === "count" ? "et helt tall" : expected === "decimal" ? "et tall" : expected === "yes-no" ? "Ja eller Nei" : `ett av ${f.list(expected)}`}. Raden er ikke brukt.`,
  "setup/cell-missing": ({ at }, f) => `${f.cell(at)} må fylles ut. Raden er ikke brukt.`,
  "setup/layout-unusable": ({ layout, column, text }) => `Oppsett, bokføringsoppsettet ${layout}: «${text}» under ${inSentence(layoutColumns[column] ?? column)} er ukjent. Raden er utelatt.`,
  "setup/format-unusable": ({ name, column, text }) => text === "" ? `Oppsett, bankformat ${name}: ${inSentence(formatColumns[column] ?? column)} må fylles ut. Formatet brukes ikke.`
    : `Oppsett, bankformat ${name}: «${text}» kan ikke brukes som ${inSentence(formatColumns[column] ?? column)}. Formatet brukes ikke.`,
  "import/rows-changed": ({ sheet }) => `Radene som ble lagt til på ${sheet}, er endret eller flyttet siden. De står; slett dem på arket.`,
  "setup/outside": ({ at, text }, f) => `${f.cell(at)}: «${text}» står utenfor tabellene. Flytt det til et annet ark før du endrer innstillinger i panelet.`,
  ...postingProblems, ...paymentProblems,
  "posting/account-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler konto. Oppgi en der den er forklart, eller på arket med den åpne posten.`,
  "posting/bank-account-missing": () => "Bankkontoens nummer i hovedboken mangler. Skriv det inn ovenfor.",
  "posting/date-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler bokføringsdato. Fyll ut datoen på kontoutdraget.`,
  "posting/unbalanced": ({ documentNo, amount, currency }, f) => `Bilag ${documentNo} går ikke opp; differansen er ${f.money(amount, currency)}. Forklar den, eller løs opp avstemmingen.`,
  "posting/several-dates": ({ documentNo }) => `Bilag ${documentNo} har linjer med ulik bokføringsdato. Gi dem samme dato.`,
  "posting/too-long": ({ journalLine, column, limit }, f) =>
    `Linje ${f.count(journalLine)}: ${column} er lengre enn de ${f.count(limit)} tegnene oppsettet tar. Kort den ned.`,
  "posting/too-many-lines": ({ limit, count }, f) => `${f.count(count)} linjer; oppsettet tar ${f.count(limit)} om gangen. Del dem opp, og hold hvert bilag samlet.`,
  "posting/posted-elsewhere": ({ line, documentNo, statementNo, account, amount, currency }, f) => `${f.row(line)}: denne overføringen bokføres fra utdrag ${statementNo} for ${account} som ${documentNo}, ${f.money(amount, currency)}. Den bokføres ikke igjen, og avstemmes når bilaget er i regnskapet.`,
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
  "match/several-to-several": () => "Flere linjer kan ikke avstemmes mot flere poster på én gang her. Avstem én linje mot postene sine, eller flere linjer mot én post.",
  "match/entry-closed": ({ entry }, f) => `${f.row(entry)} er lukket på et tidligere kontoutdrag og kan ikke avstemmes.`,
  "match/decided-by-person": ({ match }) => `${match} er bestemt av en person og beholdes.`,
  "match/applied-elsewhere": ({ match, id }, f) => `${f.row(id)} er ikke en del av ${match}.`,
  "match/applied-too-much": ({ match, entry, most, currency }, f) => `${match}: høyst ${f.money(most, currency)} kan føres mot ${f.row(entry)}.`,
  "explain/parts-differ": ({ line }, f) => `${f.row(line)}: delene blir ikke lik beløpet.`,
  "explain/exchange": ({ line }, f) => `${f.row(line)}: oppgi beløpet på den andre kontoen og, sammen med en kurs fra regnskapet, en konto for det som blir til overs.`,
  "explain/needs-account": ({ line }, f) => `${f.row(line)}: forklaringen trenger en konto å bokføre på.`,
  "finish/date-missing": () => "Kontoutdraget har ingen dato. Sett den før du avslutter.",
  "finish/balance-missing": () => "Kontoutdraget har ingen utgående saldo. Sett den før du avslutter.",
  "finish/does-not-foot": ({ expected, actual, currency }, f) => `Linjene bringer inngående saldo til ${f.money(actual, currency)}, men utgående saldo er ${f.money(expected, currency)}. Rett saldoen, eller finn linjen som mangler eller står to ganger.`,
  "finish/no-lines": () => "Kontoutdraget har ingen linjer. Avslutt uten linjer hvis det ikke har skjedd noe på kontoen.",
  "finish/group-differs": ({ match, expected, actual, currency }, f) => `${match} avstemmer linjer på ${f.money(actual, currency)} mot en post på ${f.money(expected, currency)}. Løs den opp, eller legg til det som mangler.`,
  "finish/rows-gone": ({ match }) => `${match} har rader som ikke lenger står på arkene. Løs den opp, og avstem på nytt.`,
  "finish/entry-closed": ({ match, entry, statementNo }, f) => `${match}: ${f.row(entry)} er i mellomtiden lukket på kontoutdrag ${statementNo}. Løs opp avstemmingen her, eller gjenåpne det utdraget.`,
  "finish/difference": ({ amount, currency }, f) => `Linjenes differanser blir til sammen ${f.money(amount, currency)}; de må være 0. Avstem eller forklar det som gjenstår.`,
  "finish/account-blocked": ({ account }) => `Bankkonto ${account} er sperret. Opphev sperren på kontokortet under Bankkontoer.`,
  "statement/number-taken": ({ statementNo }) => `Kontoutdrag nummer ${statementNo} finnes allerede for denne kontoen. Velg et annet.`,
  "match/on-statement": ({ entry, statementNo }, f) => `${f.row(entry)} er på kontoutdrag ${statementNo}. Ta den ut der først.`,
  "statement/rows-changed": ({ statementNo, count }, f) => `${rows(count, f)} på det avsluttede kontoutdraget ${statementNo} er endret eller slettet siden. Angre endringen på arket, eller åpne utdraget igjen.`,
  "statement/not-found": ({ statementNo }) => `Kontoutdrag nummer ${statementNo} finnes ikke for denne kontoen. De som finnes, står under Kontoutdrag.`,
  "statement/not-suggested": ({ sheet }) => `Linjer kan ikke legges til under ${sheet}: arket må slutte med den nyeste linjen, og kolonnene må være kjent. Begynn ellers en avstemming uten kontoutdragsark.`,
  "journal/no-difference": () => "Ingen av linjene har en differanse å bokføre.",
  "journal/date-missing": ({ line }, f) => `${f.row(line)} har ingen dato og kan ikke bokføres.`,
  "journal/outside-period": ({ line, day }, f) => `${f.row(line)}: ${f.day(day)} er utenfor perioden det kan bokføres i.`,
  "history/nothing-to-undo": () => "Det er ingenting å angre.",
  "history/nothing-to-redo": () => "Det er ingenting å gjøre om.",
  "post/nothing-to-post": () => "Det er ingenting å bokføre ennå: ingen avstemte betalinger, ingen forklarte linjer.",
  "save/newer-version": ({ version }, f) =>
    `Arbeidsboken er lagret av en nyere Avstem (format ${f.count(version)}). Den er ikke rørt; last ruten på nytt for å få den nyere.`,
  "save/damaged": () => "Det Avstem har lagret i arbeidsboken, kan ikke leses. Det er tatt vare på; avstemmingen begynner på nytt.",
  "template/unreadable": () => "Dette er ingen mal fra Avstem. Velg en fil som er lagret under Maler.",
  "template/newer-version": ({ version }, f) => `Malen er lagret av en nyere Avstem (format ${f.count(version)}). Last ruten på nytt for å få den nyere.`,
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
  "difference/fee": ({ difference, currency }, f) => `banken kan ha trukket et gebyr på ${f.amount(absolute(difference), currency)}`,
  "difference/rounding": ({ difference, currency }, f) => `avrundet med ${f.amount(difference, currency)}`,
  "difference/swapped-digits": ({ difference, currency }, f) => `to sifre har byttet plass (${f.amount(difference, currency)})`,
  "difference/part": ({ difference, currency }, f) => `${f.amount(absolute(difference), currency)} gjenstår å betale`,
  "difference/unknown": ({ difference, currency }, f) => `ingenting kjent forklarer ${f.amount(difference, currency)}`,
  "difference/discount": ({ basisPoints }, f) => `kontantrabatt på ${percent(basisPoints, f)}`,
  "difference/exchange": ({ basisPoints }, f) => `valutakursen avviker ${percent(basisPoints, f)}`,
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
  "posted/here": ({ value }) => `bokført herfra som ${value}`,
  "person": () => "avstemt for hånd",
  "party/account": ({ value }) => `kontoen ${value} er partens`,
  "party/name": ({ value, isUnique }) => isUnique ? `navnet til ${value}` : `navnet til ${value}, som andre også har`,
  "party/address": ({ value }) => `adressen til ${value}`,
  "party/learned-account": ({ value, times }, f) => `kontoen ${value} er godtatt for denne parten ${f.count(times)} ganger`,
  "party/learned-alias": ({ value, times }, f) => `«${value}» er godtatt for denne parten ${f.count(times)} ganger`,
  "document/reference": ({ value }) => `samme betalingsreferanse ${value}`,
  "document/in-reference": ({ value, reference }) => `dokument ${value} i referansen ${reference}`,
  "document/in-text": ({ value }) => `dokument ${value} i teksten`,
  "amount/one": ({ amount, currency }, f) => `den eneste åpne på ${f.amount(amount, currency ?? "")}`,
  "amount/several": ({ amount, count, currency }, f) => `én av ${f.count(count)} åpne på ${f.amount(amount, currency ?? "")}`,
  "amount/sum": ({ amount, count, currency }, f) => `${f.count(count)} dokumenter blir ${f.amount(amount, currency ?? "")}`,
  "amount/only-sum": ({ amount, count, currency }, f) => `bare disse ${f.count(count)} dokumentene til parten blir ${f.amount(amount, currency ?? "")}`,
  "amount/net-of-credit": ({ amount, currency }, f) => `kreditnotaer på ${f.amount(amount, currency ?? "")} er trukket fra`,
  "amount/short": ({ difference, currency }, f) => `betalt ${f.amount(difference, currency ?? "")} for lite`,
  "amount/discounted": ({ discount, currency }, f) => `kontantrabatt på ${f.amount(discount, currency ?? "")}`,
  "amount/rate": ({ difference, currency }, f) => `avviker ${f.amount(difference, currency ?? "")}, som kursen kan gjøre`,
  "direct-debit": ({ value }) => `trukket med avtalegiro ${value}`,
  "text/mapped": ({ value }) => `teksten «${value}» står for kontoen`,
  "fee/learned": ({ amount, times, currency }, f) => `det vanlige gebyret på ${f.amount(amount, currency ?? "")}, sett ${f.count(times)} ganger`,
};

const statuses: StatusWords = {
  matched: "Avstemt", suggested: "Foreslått", rejected: "Avvist", explained: "Forklart", open: "Åpen", stale: "Endret siden",
  reconciled: "Avsluttet",
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
  propose: (n, f) => `kjøring, ${f.count(n)} treff`,
  accept: (n, f) => `${f.count(n)} godtatt`, reject: (n, f) => `${f.count(n)} avvist`, dissolve: (n, f) => `${f.count(n)} løst opp`,
  pair: () => "avstemt for hånd", link: () => "avstemt for hånd", unlink: () => "avstemming av rader opphevet", apply: () => "beløp fordelt", posted: () => "poster bokført herfra", explain: () => "forklaring", unexplain: () => "forklaring fjernet",
};
const work: WorkWords = {
  opening: "Ser på arbeidsboken", importing: "Leser bankfiler", reading: "Leser arkene", matching: "Avstemmer", painting: "Merker radene", writing: "Skriver",
};

/** Every word of the pane in Norwegian Bokmål. */
export const nb: Messages = {
  languageTag: "nb", problems, reasons, statuses, confidences, kinds, lost, skipped, filters, steps, work, fields,
  counts: { lines, entries, days, rows }, ...screens, ...pageWords, importing, csvPage, fileIssues, setup: setupNb, sheet, postingSheet, postingFile, layouts, layoutSettings, layoutFields, layoutPage, closing, paymentFile, findingTexts, findingWords, statementSheet,
};
