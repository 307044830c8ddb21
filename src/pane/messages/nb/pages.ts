import type { SetupFault } from "../../../session";
import type { Formats } from "../formats";
import type { RuleIssueWords } from "../words";
import { counted, days, lines } from "./terms";

/** Titles of the pages behind the menu. */
const pages = {
  statements: "Kontoutdrag", finish: "Avslutt", clearing: "Sjekker og innskudd", options: "Valg", bankAccounts: "Bankkontoer", mappings: "Tekst til konto", rules: "Regler", postingLayouts: "Bokføringsoppsett", paymentFile: "Betalingsfil", learned: "Lært", templates: "Maler", keys: "Taster", about: "Om Avstem",
};

const setupFaults: Readonly<Record<SetupFault["code"], string>> = {
  "missing": "Fyll ut dette.", "no-words": "Skriv minst ett ord eller tall.", "twice": "En annen rad sier dette fra før.", "account-missing": "Oppgi minst én konto.",
  "unreadable": "Dette kan ikke leses som et tall.", "out-of-range": "Det er mer enn det kan være.", "not-an-iban": "Kontrollsifrene eller lengden på IBAN stemmer ikke.",
  "not-a-currency": "Tre bokstaver, som NOK.",
};

const setUp = {
  save: "Lagre", remove: "Slett", inUse: (name: string) => `${name}: i bruk`, saved: (name: string) => `${name} er lagret`, removed: (name: string) => `${name} er slettet`,
  switchedOn: (name: string) => `${name} er slått på`, switchedOff: (name: string) => `${name} er slått av`, off: "av", onSheet: (sheet: string) => `De samme radene står på ${sheet}`,
  more: "Flere vilkår", showAll: (n: number, f: Formats) => `Vis alle ${f.count(n)}`, sheetFirst: "Rett cellene på arket før du endrer noe her.",
};

const mapping = {
  lead: "En tekst på bankens linje som alltid står for den samme kontoen. Den lengste teksten vinner; en sikker avstemming mot regnskapet går foran.", none: "Ingen tekster ennå. Legg til en her, eller fra en linje du forklarer.",
  add: "Legg til tekst", title: "Tekst til konto", titleNew: "Ny tekst", textHint: "Hele ord, som på utdraget", oneWay: "La en stå tom når pengene bare går én vei.", account: "Konto", noLimit: "ingen grense",
  counterpartyHint: "Del av navnet eller kontoen", open: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "åpen" : "åpne"}`, hitsNothing: "Treffer ingen linje på utdraget.",
  hits: (n: number, sums: string, f: Formats) => `Treffer ${lines(n, f)}, ${sums}`, loses: (text: string) => `går til «${text}», som er lengre`, wins: (text: string) => `går foran «${text}»`,
  preview: "Hva den treffer", applied: (n: number, f: Formats) => `${lines(n, f)} forklart`,
  allTaken: (n: number, f: Formats) => `Treffer ${lines(n, f)}; en lengre tekst tar ${n === 1 ? "den" : "alle"}.`,
  conflicts: (n: number, f: Formats) => `${lines(n, f)} treffes også av en annen tekst`, apply: (n: number, f: Formats) => `Forklar ${counted("åpen linje", "åpne linjer")(n, f)}`,
  always: "Alltid for tekst som", alwaysHits: (n: number, f: Formats) => `${lines(n, f)} på dette utdraget`, from: (text: string) => `etter teksten «${text}»`,
};

const bankCard = {
  lead: "Hver kontos nummer i regnskapet, toleransen og kontoene for differanser. Kortet til kontoen på utdraget fyller ut bokføring og forklaringer.", none: "Ingen bankkontoer ennå.", noDetails: "ingen opplysninger ennå",
  add: "Legg til bankkonto", title: "Bankkonto", titleNew: "Ny bankkonto", numberHint: "Som på utdraget", ofStatement: "på dette utdraget", books: "I regnskapet", differences: "Kontoer for differanser",
  statement: "Utdrag", accountHint: (account: string, card: string) => `${account} etter kortet til ${card}`,
};

const rule = {
  lead: "Hvordan betalinger finner åpne fakturaer. Den første regelen som passer, sier hvor sikker betalingen er; det en regel ikke spør om, står åpent.", add: "Legg til regel", title: "Regel", titleNew: "Ny regel", reset: "Tilbake til de 25 reglene",
  wasReset: "Tilbake til reglene fra starten", review: "ses over før den teller", up: "Flytt opp", down: "Flytt ned", moved: (name: string) => `Flyttet til ${name}`, moving: "Alt og en piltast flytter en regel.",
  sure: { high: "Høy sikkerhet", medium: "Middels sikkerhet", low: "Lav sikkerhet" }, anything: "enhver betaling",
  party: { fully: "samme part", partially: "lignende part", no: "ukjent part" }, document: { yes: "dokumentnummer funnet", several: "flere dokumentnumre funnet", no: "uten dokumentnummer" },
  amount: { one: "én post med beløpet", several: "flere poster med beløpet", none: "ingen post med beløpet" }, directDebit: { yes: "avtalegirotrekk", no: "ikke avtalegiro" },
  issues: {
    "rule/priority-out-of-range": (name: string, most: string) => `${name}: prioriteten må være 1 til ${most}.`, "rule/priority-twice": (name: string, other: string) => `${name} står to ganger: ${other} har samme prioritet.`,
    "rule/criteria-twice": (name: string, other: string) => `${name} spør om det samme som ${other}.`, "rule/never-reached": (name: string, other: string) => `${name} nås aldri: ${other} svarer først.`,
    "rule/high-in-mapping-band": (name: string, most: string) => `${name}: en regel med høy sikkerhet har prioritet ${most} eller lavere.`,
  } satisfies RuleIssueWords,
};

const learned = {
  lead: "Det godtatte avstemminger og forklaringer har lært bort. Slått av blir en ting verken brukt eller foreslått.", none: "Ingenting ennå. Godtatte avstemminger viser hvem konto og navn tilhører.",
  times: counted("gang", "ganger"), lag: (n: number, f: Formats) => n < 0 ? `betaler ${days(-n, f)} for tidlig` : `betaler ${days(n, f)} etter forfall`,
};

const template = {
  lead: "Én fil rommer oppsettet til denne arbeidsboken: valg, bokføring, kolonnevalg, bankkontoer, tekster og regler. Ingenting av det som er avstemt, følger med.", save: "Lagre som fil", copy: "Kopier som tekst", copyByHand: "Kopier denne teksten",
  fileName: "avstem-mal.json", take: "Ta i bruk en mal", choose: "Velg fil…", paste: "Eller lim inn teksten", would: "Dette endrer den her", apply: "Ta i bruk", applied: "Malen er tatt i bruk", takeBack: "Hent tilbake det som var her før",
  layouts: "Kolonnevalg", other: "Deler fra en annen versjon", empty: "Alt i den er som her.", added: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "ny" : "nye"}`, replaced: (n: number, f: Formats) => `${f.count(n)} erstattes`, same: (n: number, f: Formats) => `${f.count(n)} like`,
  conflict: (name: string, now: string, then: string) => `${name}: ${now} → ${then}`, gone: "utelates", more: (n: number, f: Formats) => `og ${f.count(n)} til`,
};

const option = {
  lead: "Disse gjelder fra og med neste avstemming.", marking: "Merk radene i arkene", columns: "Med fem kolonner og farger", colours: "Bare med farger", notAsked: "Spør etter den første avstemmingen",
  conventions: "Avstemmingen følger", avstem: "Avstem", businessCentral: "Business Central, til punkt og prikke", saved: "Valgene er lagret",
};

const about = {
  version: (version: string) => `Versjon ${version}`, what: "Bankavstemming i Excel: avstem, bevis, bokfør.", privacy: "Personvern",
  nothingLeaves: "Ingenting forlater arbeidsboken. Avstem leser og skriver bare i denne arbeidsboken, sender ingenting og har minnet sitt på et skjult ark i den.", licence: "Lisens",
  mit: "MIT: fri til å bruke, endre og gi videre, uten garanti.", others: "Lisensene til delene den er bygd av",
};

/** Words of the pages behind the menu in Norwegian Bokmål. */
export const pageWords = { pages, setupFaults, setUp, mapping, bankCard, rule, learned, template, option, about };
