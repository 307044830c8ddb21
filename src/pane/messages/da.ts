import { absolute } from "../../domain";
import type { Messages } from "./en";
import { closing } from "./da/closing";
import { csvPage, fileIssues, importing } from "./da/importing";
import { pageWords } from "./da/pages";
import { findingTexts, findingWords } from "./da/findings";
import { paymentFile, paymentProblems } from "./da/paymentFile";
import { layoutFields, layoutPage, layouts, layoutSettings, postingFile, postingProblems } from "./da/posting";
import { screens } from "./da/screens";
import { setupDa } from "./da/setup";
import { postingSheet, sheet, statementSheet } from "./da/sheets";
import { confidences, counted, days, entries, fields, inSentence, kinds, lines, lost, rows } from "./da/terms";
import { percent } from "./share";
import type { FilterWords, ProblemWords, ReasonWords, SkippedWords, StatusWords, StepWords, WorkWords } from "./words";

const formatColumns: Readonly<Record<string, string>> = setupDa.tables.bankFormats.columns;
const layoutColumns: Readonly<Record<string, string>> = setupDa.tables.postingLayouts.columns;

const problems: ProblemWords = {
  "sheet/empty": ({ sheet }) => `${sheet} er tomt.`,
  "sheet/no-header": ({ sheet }) => `Der er ingen overskriftsrække på ${sheet}. Vælg et andet ark, eller vælg kolonnerne selv.`,
  "sheet/missing-column": ({ sheet, field }) => `${sheet} mangler en kolonne for ${inSentence(fields[field])}. Vælg den under Kilder.`,
  "sheet/not-found": ({ sheet }) => `${sheet} er ikke længere i projektmappen. Arket er slettet eller omdøbt; vælg det igen.`,
  "sheet/no-statement": () => "Intet ark ligner et kontoudtog. Vælg det under Kilder.",
  "sheet/no-ledger": () => "Intet ark ligner en hovedbog. Vælg det under Kilder.",
  "sheet/hidden-rows": ({ sheet, count, included }, f) =>
    `${sheet}: ${f.count(count)} ${count === 1 ? "skjult række" : "skjulte rækker"} er ${included ? "med" : "udeladt"}.`,
  "column/unsure": ({ sheet, field, columns }, f) =>
    `${sheet}: ${inSentence(fields[field])} kan være kolonne ${f.list(columns.map(f.column))}. Den første bruges.`,
  "sign/inverted": ({ sheet }) => `${sheet} viser penge ind som negative. Fortegnene er vendt.`,
  "sign/unsure": ({ sheet }) => `${sheet}: det fremgår ikke, om penge ind er positive eller negative.`,
  "cell/error": ({ at, text }, f) => `${f.cell(at)} har fejlen ${text}. Rækken er udeladt.`,
  "amount/missing": ({ at }, f) => `${f.cell(at)} mangler beløb. Rækken er udeladt.`,
  "amount/unreadable": ({ at, text }, f) => `${f.cell(at)}: »${text}« kan ikke læses som beløb. Rækken er udeladt.`,
  "amount/too-precise": ({ at, text, currency }, f) =>
    `${f.cell(at)}: ${text} har flere decimaler, end ${currency || "valutaen"} har. Rund af i cellen; rækken er udeladt.`,
  "amount/out-of-range": ({ at, text }, f) => `${f.cell(at)}: ${text} er for stort til at lægges nøjagtigt sammen. Rækken er udeladt.`,
  "amount/both-sides": ({ at }, f) => `${f.cell(at)}: både debet og kredit er udfyldt. Rækken er udeladt.`,
  "date/missing": ({ at }, f) => `${f.cell(at)} mangler dato. Rækken afstemmes uden.`,
  "date/unreadable": ({ at, text }, f) => `${f.cell(at)}: »${text}« kan ikke læses som dato.`,
  "date/ambiguous": ({ sheet, column }, f) => `${sheet}, kolonne ${f.column(column)}: datoerne kan have dag eller måned først.`,
  "currency/unknown": ({ at, text }, f) => `${f.cell(at)}: »${text}« er ikke en valutakode. Rækken er udeladt.`,
  "currency/several": ({ sheet, currencies }, f) => `${sheet} har ${f.list(currencies)}. Hver valuta afstemmes for sig.`,
  "account/several": ({ sheet, accounts }, f) => `${sheet} har flere bankkonti: ${f.list(accounts)}.`,
  "reference/damaged": ({ at, text }, f) =>
    `${f.cell(at)}: Excel har afrundet referencen ${text}, som har mere end 15 cifre. Hent kolonnen ind som tekst.`,
  "balance/does-not-foot": ({ at, expected, actual, currency }, f) =>
    `${f.cell(at)}: saldoen er ${f.money(actual, currency)}; efter linjerne ovenfor skulle den være ${f.money(expected, currency)}.`,
  "proof/no-opening-balance": ({ side }) =>
    `Primosaldoen ${side === "bank" ? "på udtoget" : "i bogholderiet"} kendes ikke. Skriv den ind under Kilder.`,
  "proof/line-unexplained": ({ line, amount, currency }, f) => `${f.row(line)}: ${f.money(amount, currency)} mangler at blive afstemt eller forklaret.`,
  "proof/difference-unexplained": ({ match, amount, currency }, f) => `${match}: differencen på ${f.money(amount, currency)} mangler at blive forklaret.`,
  "proof/matched-after-date": ({ match, entry, amount, currency }, f) =>
    `${match}: ${f.row(entry)} (${f.money(amount, currency)}) er bogført efter datoen på udtoget.`,
  "row/stale": ({ id, match }, f) => match === "" ? `${f.row(id)} er ændret eller slettet, efter at den blev forklaret. Forklar den igen.`
    : `${f.row(id)} er ændret eller slettet, efter at den blev afstemt i ${match}. Ophæv den, og afstem igen.`,
  "setup/cell-invalid": ({ at, text, expected }, f) => `${f.cell(at)}: »${text}« skal være ${
    expected === "count" ? "et helt tal" : expected === "decimal" ? "et tal" : expected === "yes-no" ? "Ja eller Nej" : `en af ${f.list(expected)}`}. Rækken bruges ikke.`,
  "setup/cell-missing": ({ at }, f) => `${f.cell(at)} skal udfyldes. Rækken bruges ikke.`,
  "setup/layout-unusable": ({ layout, column, text }) => `Opsætning, layoutet ${layout}: »${text}« under ${inSentence(layoutColumns[column] ?? column)} er ukendt. Rækken er udeladt.`,
  "setup/format-unusable": ({ name, column, text }) => text === "" ? `Opsætning, bankformat ${name}: ${inSentence(formatColumns[column] ?? column)} skal udfyldes. Formatet bruges ikke.`
    : `Opsætning, bankformat ${name}: »${text}« kan ikke bruges som ${inSentence(formatColumns[column] ?? column)}. Formatet bruges ikke.`,
  "import/rows-changed": ({ sheet }) => `Rækkerne, der blev tilføjet på ${sheet}, er ændret eller flyttet siden. De bliver stående; slet dem på arket.`,
  "setup/outside": ({ at, text }, f) => `${f.cell(at)}: »${text}« står uden for tabellerne. Flyt det til et andet ark, før du ændrer indstillinger i ruden.`,
  ...postingProblems, ...paymentProblems,
  "posting/account-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler konto. Angiv en, hvor den er forklaret, eller på arket med den åbne post.`,
  "posting/bank-account-missing": () => "Bankkontoens nummer i hovedbogen mangler. Skriv det ind ovenfor.",
  "posting/date-missing": ({ journalLine }, f) => `Linje ${f.count(journalLine)} mangler bogføringsdato. Udfyld datoen på udtoget.`,
  "posting/unbalanced": ({ documentNo, amount, currency }, f) => `Bilag ${documentNo} stemmer ikke; differencen er ${f.money(amount, currency)}. Forklar den, eller ophæv afstemningen.`,
  "posting/several-dates": ({ documentNo }) => `Bilag ${documentNo} har linjer med forskellige bogføringsdatoer. Giv dem samme dato.`,
  "posting/too-long": ({ journalLine, column, limit }, f) =>
    `Linje ${f.count(journalLine)}: ${column} er længere end de ${f.count(limit)} tegn, layoutet tager. Afkort.`,
  "posting/too-many-lines": ({ limit, count }, f) => `${f.count(count)} linjer; layoutet tager ${f.count(limit)} ad gangen. Del dem op, og hold hvert bilag samlet.`,
  "posting/posted-elsewhere": ({ line, documentNo, statementNo, account, amount, currency }, f) => `${f.row(line)}: denne overførsel bogføres fra udtog ${statementNo} for ${account} som ${documentNo}, ${f.money(amount, currency)}. Den bogføres ikke igen og afstemmes, når bilaget er i bøgerne.`,
  "posting/posted-before": ({ journalLine }, f) => `Linje ${f.count(journalLine)} står allerede på et bogføringsark og skrives ikke igen.`,
  "job/not-json": ({ at, text }) => `${at} er ikke gyldig JSON: ${text}`,
  "job/field-invalid": ({ at, text, expected }) => `${at}: »${text}« skulle være ${expected}.`,
  "job/id-twice": ({ at, text }) => `${at}: id'et »${text}« er brugt to gange.`,
  "match/line-in-use": ({ line, match }, f) => `${f.row(line)} er med i ${match}. Ophæv den først.`,
  "match/entry-in-use": ({ entry, match }, f) => `${f.row(entry)} er med i ${match}. Ophæv den først.`,
  "match/needs-both-sides": () => "En afstemning kræver mindst én linje og én post.",
  "match/currencies-differ": () => "Rækkerne har forskellig valuta og kan ikke afstemmes med hinanden.",
  "match/not-found": ({ match }) => `${match} findes ikke længere. Den er ændret i mellemtiden.`,
  "match/row-not-found": ({ id }, f) => `${f.row(id)} står ikke længere på arket. Tryk på Afstem for at læse arkene igen.`,
  "match/several-to-several": () => "Flere linjer kan ikke afstemmes med flere poster på én gang her. Afstem én linje med dens poster, eller flere linjer med én post.",
  "match/entry-closed": ({ entry }, f) => `${f.row(entry)} er lukket på et tidligere udtog og kan ikke afstemmes.`,
  "match/decided-by-person": ({ match }) => `${match} er besluttet af en person og beholdes.`,
  "match/applied-elsewhere": ({ match, id }, f) => `${f.row(id)} er ikke med i ${match}.`,
  "match/applied-too-much": ({ match, entry, most, currency }, f) => `${match}: højst ${f.money(most, currency)} kan lægges på ${f.row(entry)}.`,
  "explain/parts-differ": ({ line }, f) => `${f.row(line)}: delene giver ikke beløbet tilsammen.`,
  "explain/exchange": ({ line }, f) => `${f.row(line)}: angiv beløbet på den anden konto og, sammen med en kurs fra regnskabet, en konto til det, der bliver tilovers.`,
  "explain/needs-account": ({ line }, f) => `${f.row(line)}: forklaringen mangler en konto at bogføre på.`,
  "finish/date-missing": () => "Udtoget har ingen dato. Angiv den, før du afslutter.",
  "finish/balance-missing": () => "Udtoget har ingen ultimosaldo. Angiv den, før du afslutter.",
  "finish/does-not-foot": ({ expected, actual, currency }, f) => `Linjerne bringer primosaldoen til ${f.money(actual, currency)}, men ultimosaldoen er ${f.money(expected, currency)}. Ret saldoen, eller find den linje, der mangler eller står to gange.`,
  "finish/no-lines": () => "Udtoget har ingen linjer. Afslut uden linjer, hvis der intet skete på kontoen.",
  "finish/group-differs": ({ match, expected, actual, currency }, f) => `${match} afstemmer linjer på ${f.money(actual, currency)} med en post på ${f.money(expected, currency)}. Ophæv den, eller tilføj det, der mangler.`,
  "finish/rows-gone": ({ match }) => `${match} har rækker, der ikke længere står på arkene. Ophæv den, og afstem igen.`,
  "finish/entry-closed": ({ match, entry, statementNo }, f) => `${match}: ${f.row(entry)} er i mellemtiden lukket på udtog ${statementNo}. Ophæv afstemningen her, eller genåbn det udtog.`,
  "finish/difference": ({ amount, currency }, f) => `Linjernes differencer er ${f.money(amount, currency)} i alt; de skal være 0. Afstem eller forklar det, der er tilbage.`,
  "finish/account-blocked": ({ account }) => `Bankkonto ${account} er spærret. Ophæv spærringen på kontokortet under Bankkonti.`,
  "statement/number-taken": ({ statementNo }) => `Udtog nummer ${statementNo} findes allerede for denne konto. Vælg et andet.`,
  "match/on-statement": ({ entry, statementNo }, f) => `${f.row(entry)} er på udtog ${statementNo}. Tag den ud dér først.`,
  "statement/rows-changed": ({ statementNo, count }, f) => `${rows(count, f)} på det afsluttede udtog ${statementNo} er ændret eller slettet siden. Fortryd ændringen på arket, eller åbn udtoget igen.`,
  "statement/not-found": ({ statementNo }) => `Der findes intet udtog nummer ${statementNo} for denne konto. De, der findes, står under Kontoudtog.`,
  "statement/not-suggested": ({ sheet }) => `Der kan ikke føjes linjer til under ${sheet}: arket skal slutte med den nyeste linje, og kolonnerne skal være kendt. Begynd ellers en afstemning uden kontoudtogsark.`,
  "journal/no-difference": () => "Ingen af linjerne har en difference at bogføre.",
  "journal/date-missing": ({ line }, f) => `${f.row(line)} mangler dato og kan ikke bogføres.`,
  "journal/outside-period": ({ line, day }, f) => `${f.row(line)}: ${f.day(day)} ligger uden for den periode, der må bogføres i.`,
  "history/nothing-to-undo": () => "Der er intet at fortryde.",
  "history/nothing-to-redo": () => "Der er intet at gentage.",
  "post/nothing-to-post": () => "Der er intet at bogføre endnu: ingen afstemt betaling, ingen forklaret linje.",
  "save/newer-version": ({ version }, f) =>
    `Projektmappen er gemt af en nyere Avstem (format ${f.count(version)}). Den er ikke rørt; genindlæs ruden for at få den nyere.`,
  "save/damaged": () => "Det, Avstem har gemt i projektmappen, kan ikke læses. Det er lagt til side; afstemningen begynder forfra.",
  "template/unreadable": () => "Det er ingen skabelon fra Avstem. Vælg en fil, der er gemt under Skabeloner.",
  "template/newer-version": ({ version }, f) => `Skabelonen er gemt af en nyere Avstem (format ${f.count(version)}). Genindlæs ruden for at få den nyere.`,
  "host/busy-editing": () => "En celle er ved at blive redigeret. Tryk Enter eller Esc i cellen, og prøv igen.",
  "host/protected": ({ sheet }) => `${sheet} er beskyttet, så der kan ikke skrives på det. Fjern beskyttelsen under Gennemse i Excel, eller fortsæt med kun farver.`,
  "host/too-large": () => "Det er mere, end Excel tager på én gang. Intet er skrevet halvt.",
  "host/inactive": () => "En anden projektmappe ligger forrest. Klik i denne projektmappe, og prøv igen.",
  "host/unsupported": ({ needs }) => `Denne Excel mangler ${needs}. Excel 2021 eller nyere, eller Excel på nettet, har det.`,
  "host/not-found": ({ name }) => `${name} er ikke længere i projektmappen. Det er slettet eller omdøbt.`,
  "host/filtered": ({ sheet }) => `${sheet} er filtreret, og Excel skriver kun på rækker, der vises. Fjern filteret, og prøv igen.`,
  "host/unexpected": ({ hostCode, message }) => `Excel sagde nej: ${message || hostCode} (${hostCode}).`,
};

const reasons: ReasonWords = {
  "amount/equal": ({ amount, currency }, f) => `samme beløb ${f.amount(amount, currency)}`,
  "amount/within-tolerance": ({ difference, currency }, f) => `beløbet afviger ${f.amount(difference, currency)}, inden for tolerancen`,
  "amount/near": ({ difference, currency }, f) => `beløbet afviger ${f.amount(difference, currency)}`,
  "amount/sum-equal": ({ count, amount, currency }, f) => `${f.count(count)} beløb giver tilsammen ${f.amount(amount, currency)}`,
  "amount/only-one": ({ amount, currency }, f) => `den eneste med beløbet ${f.amount(amount, currency)}`,
  "reference/equal": ({ value }) => `samme FIK eller reference ${value}`,
  "reference/holds-document-no": ({ value, reference }) => `nummer ${value} inde i referencen ${reference}`,
  "document-no/in-text": ({ value }) => `bilagsnummer ${value} i teksten`,
  "external-document-no/in-text": ({ value }) => `eksternt nummer ${value} i teksten`,
  "check-no/equal": ({ value }) => `samme checknummer ${value}`,
  "bank-reference/equal": ({ value }) => `samme bank-id ${value}`,
  "counterparty/same": ({ value }) => `samme navn: ${value}`,
  "counterparty-account/same": ({ value }) => `samme konto ${value}`,
  "text/similar": ({ value }) => `lignende tekst: ${value}`,
  "date/same": ({ day }, f) => `samme dag ${f.day(day)}`,
  "date/near": ({ days: distance }, f) => `${days(Math.abs(distance), f)} imellem`,
  "identical/paired-by-date": ({ count }, f) => `${f.count(count)} ens på hver side, sat sammen efter dato`,
  "ambiguous": ({ count }, f) => `${f.count(count)} passer lige godt`,
  "posted/here": ({ value }) => `bogført herfra som ${value}`,
  "person": () => "afstemt manuelt",
  "party/account": ({ value }) => `konto ${value} er partens`,
  "party/name": ({ value, isUnique }) => isUnique ? `navnet ${value}` : `navnet ${value}, som andre også har`,
  "party/address": ({ value }) => `adressen på ${value}`,
  "party/learned-account": ({ value, times }, f) => `konto ${value} er godkendt for denne part ${f.count(times)} gange`,
  "party/learned-alias": ({ value, times }, f) => `»${value}« er godkendt for denne part ${f.count(times)} gange`,
  "document/reference": ({ value }) => `samme betalingsreference ${value}`,
  "document/in-reference": ({ value, reference }) => `bilag ${value} inde i referencen ${reference}`,
  "document/in-text": ({ value }) => `bilag ${value} i teksten`,
  "amount/one": ({ amount, currency }, f) => `den eneste åbne på ${f.amount(amount, currency ?? "")}`,
  "amount/several": ({ amount, count, currency }, f) => `en af ${f.count(count)} åbne på ${f.amount(amount, currency ?? "")}`,
  "amount/sum": ({ amount, count, currency }, f) => `${f.count(count)} bilag giver tilsammen ${f.amount(amount, currency ?? "")}`,
  "amount/only-sum": ({ amount, count, currency }, f) => `kun disse ${f.count(count)} af partens bilag giver tilsammen ${f.amount(amount, currency ?? "")}`,
  "amount/net-of-credit": ({ amount, currency }, f) => `kreditnotaer på ${f.amount(amount, currency ?? "")} er modregnet`,
  "amount/short": ({ difference, currency }, f) => `betalt ${f.amount(difference, currency ?? "")} for lidt`,
  "amount/discounted": ({ discount, currency }, f) => `kontantrabat på ${f.amount(discount, currency ?? "")}`,
  "amount/rate": ({ difference, currency }, f) => `afviger ${f.amount(difference, currency ?? "")}, som kursen kan`,
  "direct-debit": ({ value }) => `opkrævet via Betalingsservice ${value}`,
  "text/mapped": ({ value }) => `teksten »${value}« står for kontoen`,
  "fee/learned": ({ amount, times, currency }, f) => `det sædvanlige gebyr på ${f.amount(amount, currency ?? "")}, set ${f.count(times)} gange`,
  "difference/fee": ({ difference, currency }, f) => `banken har måske taget et gebyr på ${f.amount(absolute(difference), currency)}`,
  "difference/rounding": ({ difference, currency }, f) => `afrundet med ${f.amount(difference, currency)}`,
  "difference/swapped-digits": ({ difference, currency }, f) => `to cifre har byttet plads (${f.amount(difference, currency)})`,
  "difference/part": ({ difference, currency }, f) => `${f.amount(absolute(difference), currency)} mangler at blive betalt`,
  "difference/unknown": ({ difference, currency }, f) => `intet kendt forklarer ${f.amount(difference, currency)}`,
  "difference/discount": ({ basisPoints }, f) => `kontantrabat på ${percent(basisPoints, f)}`,
  "difference/exchange": ({ basisPoints }, f) => `valutakursen afviger ${percent(basisPoints, f)}`,
};

const statuses: StatusWords = {
  matched: "Afstemt", suggested: "Foreslået", rejected: "Afvist", explained: "Forklaret", open: "Åben", stale: "Ændret siden",
  reconciled: "Afsluttet",
};
const skipped: SkippedWords = {
  "blank": counted("tom række", "tomme rækker"), "total": counted("sumrække", "sumrækker"), "opening-balance": counted("primosaldo", "primosaldi"),
  "closing-balance": counted("ultimosaldo", "ultimosaldi"), "repeated-header": counted("gentaget overskrift", "gentagne overskrifter"),
  "hidden": counted("skjult række", "skjulte rækker"), "pending": counted("afventende linje", "afventende linjer"),
  "unreadable": counted("ulæselig række", "ulæselige rækker"), "group": counted("gruppeoverskrift", "gruppeoverskrifter"),
  "other-account": counted("række på en anden konto", "rækker på andre konti"),
};
const filters: FilterWords = {
  suggested: "Foreslået", difference: "Med difference", openLines: "Åbne linjer", openEntries: "Åbne poster", matched: "Afstemt",
  explained: "Forklaret", stale: "Ændret siden",
};
const steps: StepWords = {
  propose: (n, f) => `kørsel, ${counted("resultat", "resultater")(n, f)}`,
  accept: (n, f) => `${f.count(n)} godkendt`, reject: (n, f) => `${f.count(n)} afvist`, dissolve: (n, f) => `${f.count(n)} ophævet`,
  pair: () => "afstemt manuelt", link: () => "afstemt manuelt", unlink: () => "rækker taget ud", apply: () => "beløb fordelt", posted: () => "poster bogført herfra", explain: () => "forklaring", unexplain: () => "forklaring fjernet",
};
const work: WorkWords = {
  opening: "Ser på projektmappen", importing: "Læser bankfiler", reading: "Læser arkene", matching: "Afstemmer", painting: "Markerer rækkerne", writing: "Skriver",
};

/** Every word of the pane in Danish. */
export const da: Messages = {
  languageTag: "da", problems, reasons, statuses, confidences, kinds, lost, skipped, filters, steps, work, fields,
  counts: { lines, entries, days, rows }, ...screens, ...pageWords, importing, csvPage, fileIssues, setup: setupDa, sheet, postingSheet, postingFile, layouts, layoutSettings, layoutFields, layoutPage, closing, paymentFile, findingTexts, findingWords, statementSheet,
};
