import { absolute } from "../../domain";
import type { Messages } from "./en";
import { closing } from "./sv/closing";
import { csvPage, fileIssues, importing } from "./sv/importing";
import { pageWords } from "./sv/pages";
import { findingTexts, findingWords } from "./sv/findings";
import { paymentFile, paymentProblems } from "./sv/paymentFile";
import { layoutFields, layoutPage, layouts, layoutSettings, postingFile, postingProblems } from "./sv/posting";
import { screens } from "./sv/screens";
import { setupSv } from "./sv/setup";
import { postingSheet, sheet, statementSheet } from "./sv/sheets";
import { confidences, counted, days, entries, fields, inSentence, kinds, lines, lost, rows } from "./sv/terms";
import { percent } from "./share";
import type { FilterWords, ProblemWords, ReasonWords, SkippedWords, StatusWords, StepWords, WorkWords } from "./words";

const formatColumns: Readonly<Record<string, string>> = setupSv.tables.bankFormats.columns;
const layoutColumns: Readonly<Record<string, string>> = setupSv.tables.postingLayouts.columns;

const problems: ProblemWords = {
  "sheet/empty": ({ sheet }) => `${sheet} är tomt.`,
  "sheet/no-header": ({ sheet }) => `Ingen rubrikrad hittades på ${sheet}. Välj ett annat blad, eller välj kolumnerna själv.`,
  "sheet/missing-column": ({ sheet, field }) => `${sheet} saknar en kolumn för ${inSentence(fields[field])}. Välj den under Källor.`,
  "sheet/not-found": ({ sheet }) => `${sheet} finns inte längre i arbetsboken. Bladet har tagits bort eller bytt namn; välj det igen.`,
  "sheet/no-statement": () => "Inget blad liknar ett kontoutdrag. Välj det under Källor.",
  "sheet/no-ledger": () => "Inget blad liknar en huvudbok. Välj det under Källor.",
  "sheet/hidden-rows": ({ sheet, count, included }, f) =>
    `${sheet}: ${f.count(count)} ${count === 1 ? "dold rad" : "dolda rader"} är ${included ? "med" : count === 1 ? "utelämnad" : "utelämnade"}.`,
  "column/unsure": ({ sheet, field, columns }, f) =>
    `${sheet}: ${inSentence(fields[field])} kan vara kolumn ${f.list(columns.map(f.column))}. Den första används.`,
  "sign/inverted": ({ sheet }) => `${sheet} visar pengar in som negativa. Tecknen har vänts.`,
  "sign/unsure": ({ sheet }) => `${sheet}: det framgår inte om pengar in är positiva eller negativa.`,
  "cell/error": ({ at, text }, f) => `${f.cell(at)} har felet ${text}. Raden är utelämnad.`,
  "amount/missing": ({ at }, f) => `${f.cell(at)} saknar belopp. Raden är utelämnad.`,
  "amount/unreadable": ({ at, text }, f) => `${f.cell(at)}: ”${text}” kan inte läsas som belopp. Raden är utelämnad.`,
  "amount/too-precise": ({ at, text, currency }, f) =>
    `${f.cell(at)}: ${text} har fler decimaler än ${currency || "valutan"} har. Avrunda i cellen; raden är utelämnad.`,
  "amount/out-of-range": ({ at, text }, f) => `${f.cell(at)}: ${text} är för stort för att summeras exakt. Raden är utelämnad.`,
  "amount/both-sides": ({ at }, f) => `${f.cell(at)}: både debet och kredit är ifyllda. Raden är utelämnad.`,
  "date/missing": ({ at }, f) => `${f.cell(at)} saknar datum. Raden stäms av utan.`,
  "date/unreadable": ({ at, text }, f) => `${f.cell(at)}: ”${text}” kan inte läsas som datum.`,
  "date/ambiguous": ({ sheet, column }, f) => `${sheet}, kolumn ${f.column(column)}: datumen kan ha dag eller månad först.`,
  "currency/unknown": ({ at, text }, f) => `${f.cell(at)}: ”${text}” är ingen valutakod. Raden är utelämnad.`,
  "currency/several": ({ sheet, currencies }, f) => `${sheet} har ${f.list(currencies)}. Varje valuta stäms av för sig.`,
  "account/several": ({ sheet, accounts }, f) => `${sheet} har flera bankkonton: ${f.list(accounts)}.`,
  "reference/damaged": ({ at, text }, f) =>
    `${f.cell(at)}: Excel har avrundat referensen ${text}, som har mer än 15 siffror. Hämta in kolumnen som text.`,
  "balance/does-not-foot": ({ at, expected, actual, currency }, f) =>
    `${f.cell(at)}: saldot är ${f.money(actual, currency)}; enligt raderna ovanför skulle det vara ${f.money(expected, currency)}.`,
  "proof/no-opening-balance": ({ side }) =>
    `Ingående saldo ${side === "bank" ? "på utdraget" : "i bokföringen"} är inte känt. Skriv in det under Källor.`,
  "proof/line-unexplained": ({ line, amount, currency }, f) => `${f.row(line)}: ${f.money(amount, currency)} återstår att stämma av eller förklara.`,
  "proof/difference-unexplained": ({ match, amount, currency }, f) => `${match}: differensen på ${f.money(amount, currency)} återstår att förklara.`,
  "proof/matched-after-date": ({ match, entry, amount, currency }, f) =>
    `${match}: ${f.row(entry)} (${f.money(amount, currency)}) är bokförd efter utdragets datum.`,
  "row/stale": ({ id, match }, f) => match === "" ? `${f.row(id)} har ändrats eller tagits bort sedan den förklarades. Förklara den igen.`
    : `${f.row(id)} har ändrats eller tagits bort sedan den stämdes av i ${match}. Lös upp den och stäm av igen.`,
  "setup/cell-invalid": ({ at, text, expected }, f) => `${f.cell(at)}: ”${text}” ska vara ${
    expected === "count" ? "ett heltal" : expected === "decimal" ? "ett tal" : expected === "yes-no" ? "Ja eller Nej" : `något av ${f.list(expected)}`}. Raden används inte.`,
  "setup/cell-missing": ({ at }, f) => `${f.cell(at)} ska fyllas i. Raden används inte.`,
  "setup/layout-unusable": ({ layout, column, text }) => `Inställningar, layouten ${layout}: ”${text}” under ${inSentence(layoutColumns[column] ?? column)} är okänt. Raden har utelämnats.`,
  "setup/format-unusable": ({ name, column, text }) => text === "" ? `Inställningar, bankformat ${name}: ${inSentence(formatColumns[column] ?? column)} ska fyllas i. Formatet används inte.`
    : `Inställningar, bankformat ${name}: ”${text}” kan inte användas som ${inSentence(formatColumns[column] ?? column)}. Formatet används inte.`,
  "import/rows-changed": ({ sheet }) => `Raderna som lades till på ${sheet} har ändrats eller flyttats sedan dess. De får stå kvar; ta bort dem på bladet.`,
  "setup/outside": ({ at, text }, f) => `${f.cell(at)}: ”${text}” står utanför tabellerna. Flytta det till ett annat blad innan du ändrar inställningar i panelen.`,
  ...postingProblems, ...paymentProblems,
  "posting/account-missing": ({ journalLine }, f) => `Rad ${f.count(journalLine)} saknar konto. Ange ett där den är förklarad, eller på bladet med den öppna posten.`,
  "posting/bank-account-missing": () => "Bankkontots nummer i huvudboken saknas. Skriv in det ovan.",
  "posting/date-missing": ({ journalLine }, f) => `Rad ${f.count(journalLine)} saknar bokföringsdatum. Fyll i datumet på utdraget.`,
  "posting/unbalanced": ({ documentNo, amount, currency }, f) => `Verifikation ${documentNo} balanserar inte; differensen är ${f.money(amount, currency)}. Förklara den, eller lös upp avstämningen.`,
  "posting/several-dates": ({ documentNo }) => `Verifikation ${documentNo} har rader med olika bokföringsdatum. Ge dem samma datum.`,
  "posting/too-long": ({ journalLine, column, limit }, f) =>
    `Rad ${f.count(journalLine)}: ${column} är längre än de ${f.count(limit)} tecken som layouten tar. Korta av.`,
  "posting/too-many-lines": ({ limit, count }, f) => `${f.count(count)} rader; layouten tar ${f.count(limit)} åt gången. Dela upp dem, och håll varje verifikation hel.`,
  "posting/posted-elsewhere": ({ line, documentNo, statementNo, account, amount, currency }, f) => `${f.row(line)}: den här överföringen bokförs från utdrag ${statementNo} för ${account} som ${documentNo}, ${f.money(amount, currency)}. Den bokförs inte igen och stäms av när verifikationen finns i bokföringen.`,
  "posting/posted-before": ({ journalLine }, f) => `Rad ${f.count(journalLine)} står redan på ett bokföringsblad och skrivs inte igen.`,
  "job/not-json": ({ at, text }) => `${at} är inte giltig JSON: ${text}`,
  "job/field-invalid": ({ at, text, expected }) => `${at}: ”${text}” borde vara ${expected}.`,
  "job/id-twice": ({ at, text }) => `${at}: id ”${text}” används två gånger.`,
  "match/line-in-use": ({ line, match }, f) => `${f.row(line)} ingår i ${match}. Lös upp den först.`,
  "match/entry-in-use": ({ entry, match }, f) => `${f.row(entry)} ingår i ${match}. Lös upp den först.`,
  "match/needs-both-sides": () => "En avstämning behöver minst en transaktion och en post.",
  "match/currencies-differ": () => "Raderna har olika valuta och kan inte stämmas av mot varandra.",
  "match/not-found": ({ match }) => `${match} finns inte längre. Den har ändrats under tiden.`,
  "match/row-not-found": ({ id }, f) => `${f.row(id)} står inte längre på bladet. Tryck på Stäm av för att läsa bladen igen.`,
  "match/several-to-several": () => "Flera transaktioner kan inte stämmas av mot flera poster på en gång här. Stäm av en transaktion mot dess poster, eller flera transaktioner mot en post.",
  "match/entry-closed": ({ entry }, f) => `${f.row(entry)} är stängd på ett tidigare utdrag och kan inte stämmas av.`,
  "match/decided-by-person": ({ match }) => `${match} är beslutad av en person och behålls.`,
  "match/applied-elsewhere": ({ match, id }, f) => `${f.row(id)} ingår inte i ${match}.`,
  "match/applied-too-much": ({ match, entry, most, currency }, f) => `${match}: högst ${f.money(most, currency)} kan läggas på ${f.row(entry)}.`,
  "explain/parts-differ": ({ line }, f) => `${f.row(line)}: delarna blir inte beloppet tillsammans.`,
  "explain/exchange": ({ line }, f) => `${f.row(line)}: ange beloppet på det andra kontot och, tillsammans med en kurs från bokföringen, ett konto för det som blir över.`,
  "explain/needs-account": ({ line }, f) => `${f.row(line)}: förklaringen behöver ett konto att bokföra på.`,
  "finish/date-missing": () => "Utdraget har inget datum. Ange det innan du avslutar.",
  "finish/balance-missing": () => "Utdraget har inget utgående saldo. Ange det innan du avslutar.",
  "finish/does-not-foot": ({ expected, actual, currency }, f) => `Transaktionerna för ingående saldo till ${f.money(actual, currency)}, men utgående saldo är ${f.money(expected, currency)}. Rätta saldot, eller leta efter en transaktion som saknas eller står två gånger.`,
  "finish/no-lines": () => "Utdraget har inga transaktioner. Avsluta utan transaktioner om inget hände på kontot.",
  "finish/group-differs": ({ match, expected, actual, currency }, f) => `${match} stämmer av transaktioner på ${f.money(actual, currency)} mot en post på ${f.money(expected, currency)}. Lös upp den eller lägg till det som saknas.`,
  "finish/rows-gone": ({ match }) => `${match} har rader som inte längre står på bladen. Lös upp den och stäm av igen.`,
  "finish/entry-closed": ({ match, entry, statementNo }, f) => `${match}: ${f.row(entry)} har under tiden stängts på utdrag ${statementNo}. Lös upp avstämningen här, eller öppna det utdraget igen.`,
  "finish/difference": ({ amount, currency }, f) => `Transaktionernas differenser blir ${f.money(amount, currency)} tillsammans; de ska vara 0. Stäm av eller förklara det som återstår.`,
  "finish/account-blocked": ({ account }) => `Bankkonto ${account} är spärrat. Häv spärren på kontokortet under Bankkonton.`,
  "statement/number-taken": ({ statementNo }) => `Utdrag nummer ${statementNo} finns redan för det här kontot. Välj ett annat.`,
  "match/on-statement": ({ entry, statementNo }, f) => `${f.row(entry)} finns på utdrag ${statementNo}. Ta bort den där först.`,
  "statement/rows-changed": ({ statementNo, count }, f) => `${rows(count, f)} på det avslutade utdraget ${statementNo} har ändrats eller tagits bort sedan dess. Ångra ändringen på bladet eller öppna utdraget igen.`,
  "statement/not-found": ({ statementNo }) => `Det finns inget utdrag nummer ${statementNo} för det här kontot. De som finns står under Kontoutdrag.`,
  "statement/not-suggested": ({ sheet }) => `Rader kan inte läggas till under ${sheet}: bladet måste sluta med den nyaste raden, och kolumnerna måste vara kända. Börja annars en avstämning utan kontoutdragsblad.`,
  "journal/no-difference": () => "Ingen av transaktionerna har en differens att bokföra.",
  "journal/date-missing": ({ line }, f) => `${f.row(line)} saknar datum och kan inte bokföras.`,
  "journal/outside-period": ({ line, day }, f) => `${f.row(line)}: ${f.day(day)} ligger utanför perioden som får bokföras i.`,
  "history/nothing-to-undo": () => "Det finns inget att ångra.",
  "history/nothing-to-redo": () => "Det finns inget att göra om.",
  "post/nothing-to-post": () => "Det finns inget att bokföra än: ingen avstämd betalning, ingen förklarad transaktion.",
  "save/newer-version": ({ version }, f) =>
    `Arbetsboken är sparad av en nyare Avstem (format ${f.count(version)}). Den är orörd; läs in panelen på nytt för att få den nyare.`,
  "save/damaged": () => "Det Avstem har sparat i arbetsboken kan inte läsas. Det har lagts åt sidan; avstämningen börjar om.",
  "template/unreadable": () => "Det här är ingen mall från Avstem. Välj en fil som sparats under Mallar.",
  "template/newer-version": ({ version }, f) => `Mallen är sparad av en nyare Avstem (format ${f.count(version)}). Läs in panelen på nytt för att få den nyare.`,
  "host/busy-editing": () => "En cell redigeras just nu. Tryck på Enter eller Esc i cellen och försök igen.",
  "host/protected": ({ sheet }) => `${sheet} är skyddat, så inget kan skrivas på det. Ta bort skyddet under Granska i Excel, eller fortsätt med bara färger.`,
  "host/too-large": () => "Det är mer än Excel tar på en gång. Inget har skrivits till hälften.",
  "host/inactive": () => "En annan arbetsbok ligger främst. Klicka i den här arbetsboken och försök igen.",
  "host/unsupported": ({ needs }) => `Denna Excel saknar ${needs}. Excel 2021 eller nyare, eller Excel på webben, har det.`,
  "host/not-found": ({ name }) => `${name} finns inte längre i arbetsboken. Det har tagits bort eller bytt namn.`,
  "host/filtered": ({ sheet }) => `${sheet} är filtrerat, och Excel skriver bara på rader som visas. Ta bort filtret och försök igen.`,
  "host/unexpected": ({ hostCode, message }) => `Excel sa nej: ${message || hostCode} (${hostCode}).`,
};

const reasons: ReasonWords = {
  "amount/equal": ({ amount, currency }, f) => `samma belopp ${f.amount(amount, currency)}`,
  "amount/within-tolerance": ({ difference, currency }, f) => `beloppet avviker ${f.amount(difference, currency)}, inom toleransen`,
  "amount/near": ({ difference, currency }, f) => `beloppet avviker ${f.amount(difference, currency)}`,
  "amount/sum-equal": ({ count, amount, currency }, f) => `${f.count(count)} belopp blir ${f.amount(amount, currency)} tillsammans`,
  "amount/only-one": ({ amount, currency }, f) => `den enda med beloppet ${f.amount(amount, currency)}`,
  "reference/equal": ({ value }) => `samma OCR eller referens ${value}`,
  "reference/holds-document-no": ({ value, reference }) => `nummer ${value} inne i referensen ${reference}`,
  "document-no/in-text": ({ value }) => `verifikationsnummer ${value} i texten`,
  "external-document-no/in-text": ({ value }) => `externt nummer ${value} i texten`,
  "check-no/equal": ({ value }) => `samma checknummer ${value}`,
  "bank-reference/equal": ({ value }) => `samma bank-id ${value}`,
  "counterparty/same": ({ value }) => `samma namn: ${value}`,
  "counterparty-account/same": ({ value }) => `samma konto ${value}`,
  "text/similar": ({ value }) => `liknande text: ${value}`,
  "date/same": ({ day }, f) => `samma dag ${f.day(day)}`,
  "date/near": ({ days: distance }, f) => `${days(Math.abs(distance), f)} emellan`,
  "identical/paired-by-date": ({ count }, f) => `${f.count(count)} likadana på varje sida, ihopsatta efter datum`,
  "ambiguous": ({ count }, f) => `${f.count(count)} passar lika bra`,
  "posted/here": ({ value }) => `bokförd härifrån som ${value}`,
  "person": () => "avstämd för hand",
  "party/account": ({ value }) => `konto ${value} är partens`,
  "party/name": ({ value, isUnique }) => isUnique ? `namnet ${value}` : `namnet ${value}, som andra också har`,
  "party/address": ({ value }) => `adressen till ${value}`,
  "party/learned-account": ({ value, times }, f) => `konto ${value} har godkänts för den här parten ${f.count(times)} gånger`,
  "party/learned-alias": ({ value, times }, f) => `”${value}” har godkänts för den här parten ${f.count(times)} gånger`,
  "document/reference": ({ value }) => `samma betalningsreferens ${value}`,
  "document/in-reference": ({ value, reference }) => `dokument ${value} inne i referensen ${reference}`,
  "document/in-text": ({ value }) => `dokument ${value} i texten`,
  "amount/one": ({ amount, currency }, f) => `den enda öppna på ${f.amount(amount, currency ?? "")}`,
  "amount/several": ({ amount, count, currency }, f) => `en av ${f.count(count)} öppna på ${f.amount(amount, currency ?? "")}`,
  "amount/sum": ({ amount, count, currency }, f) => `${f.count(count)} dokument blir ${f.amount(amount, currency ?? "")} tillsammans`,
  "amount/only-sum": ({ amount, count, currency }, f) => `bara dessa ${f.count(count)} av partens dokument blir ${f.amount(amount, currency ?? "")} tillsammans`,
  "amount/net-of-credit": ({ amount, currency }, f) => `kreditfakturor på ${f.amount(amount, currency ?? "")} har kvittats`,
  "amount/short": ({ difference, currency }, f) => `betalt ${f.amount(difference, currency ?? "")} för lite`,
  "amount/discounted": ({ discount, currency }, f) => `kassarabatt på ${f.amount(discount, currency ?? "")}`,
  "amount/rate": ({ difference, currency }, f) => `avviker ${f.amount(difference, currency ?? "")}, som kursen kan göra`,
  "direct-debit": ({ value }) => `dragen via autogiro ${value}`,
  "text/mapped": ({ value }) => `texten ”${value}” står för kontot`,
  "fee/learned": ({ amount, times, currency }, f) => `den vanliga avgiften på ${f.amount(amount, currency ?? "")}, sedd ${f.count(times)} gånger`,
  "difference/fee": ({ difference, currency }, f) => `banken har kanske tagit en avgift på ${f.amount(absolute(difference), currency)}`,
  "difference/rounding": ({ difference, currency }, f) => `avrundat med ${f.amount(difference, currency)}`,
  "difference/swapped-digits": ({ difference, currency }, f) => `två siffror har bytt plats (${f.amount(difference, currency)})`,
  "difference/part": ({ difference, currency }, f) => `${f.amount(absolute(difference), currency)} återstår att betala`,
  "difference/unknown": ({ difference, currency }, f) => `inget känt förklarar ${f.amount(difference, currency)}`,
  "difference/discount": ({ basisPoints }, f) => `kassarabatt på ${percent(basisPoints, f)}`,
  "difference/exchange": ({ basisPoints }, f) => `valutakursen avviker ${percent(basisPoints, f)}`,
};

const statuses: StatusWords = {
  matched: "Avstämd", suggested: "Föreslagen", rejected: "Avvisad", explained: "Förklarad", open: "Öppen", stale: "Ändrad sedan dess",
  reconciled: "Avslutad",
};
const skipped: SkippedWords = {
  "blank": counted("tom rad", "tomma rader"), "total": counted("summarad", "summarader"), "opening-balance": counted("ingående saldo", "ingående saldon"),
  "closing-balance": counted("utgående saldo", "utgående saldon"), "repeated-header": counted("upprepad rubrik", "upprepade rubriker"),
  "hidden": counted("dold rad", "dolda rader"), "pending": counted("reserverad transaktion", "reserverade transaktioner"),
  "unreadable": counted("oläslig rad", "oläsliga rader"), "group": counted("grupprubrik", "grupprubriker"),
  "other-account": counted("rad på ett annat konto", "rader på andra konton"),
};
const filters: FilterWords = {
  suggested: "Föreslagna", difference: "Med differens", openLines: "Öppna transaktioner", openEntries: "Öppna poster", matched: "Avstämda",
  explained: "Förklarade", stale: "Ändrade sedan dess",
};
const steps: StepWords = {
  propose: (n, f) => `körning, ${counted("resultat", "resultat")(n, f)}`,
  accept: (n, f) => `${f.count(n)} godkända`, reject: (n, f) => `${f.count(n)} avvisade`, dissolve: (n, f) => `${f.count(n)} upplösta`,
  pair: () => "avstämt för hand", link: () => "avstämt för hand", unlink: () => "rader uttagna", apply: () => "belopp fördelade", posted: () => "poster bokförda härifrån", explain: () => "förklaring", unexplain: () => "förklaring borttagen",
};
const work: WorkWords = {
  opening: "Tittar på arbetsboken", importing: "Läser bankfiler", reading: "Läser bladen", matching: "Stämmer av", painting: "Märker raderna", writing: "Skriver",
};

/** Every word of the pane in Swedish. */
export const sv: Messages = {
  languageTag: "sv", problems, reasons, statuses, confidences, kinds, lost, skipped, filters, steps, work, fields,
  counts: { lines, entries, days, rows }, ...screens, ...pageWords, importing, csvPage, fileIssues, setup: setupSv, sheet, postingSheet, postingFile, layouts, layoutSettings, layoutFields, layoutPage, closing, paymentFile, findingTexts, findingWords, statementSheet,
};
