import type { SetupFault } from "../../../session";
import type { Formats } from "../formats";
import type { RuleIssueWords } from "../words";
import { counted, days, lines } from "./terms";

/** Titles of the pages behind the menu. */
const pages = {
  statements: "Kontoudtog", finish: "Afslut", clearing: "Checks og indbetalinger", options: "Indstillinger", bankAccounts: "Bankkonti", mappings: "Tekst til konto", rules: "Regler", postingLayouts: "Bogføringslayouts", paymentFile: "Betalingsfil", learned: "Lært", templates: "Skabeloner", keys: "Taster", about: "Om Avstem",
};

const setupFaults: Readonly<Record<SetupFault["code"], string>> = {
  "missing": "Udfyld dette.", "no-words": "Skriv mindst ét ord eller tal.", "twice": "En anden række siger det allerede.", "account-missing": "Angiv mindst én konto.",
  "unreadable": "Det kan ikke læses som et tal.", "out-of-range": "Det er mere, end det kan være.", "not-an-iban": "Kontrolcifrene eller længden af IBAN passer ikke.",
  "not-a-currency": "Tre bogstaver, f.eks. DKK.",
};

const setUp = {
  save: "Gem", remove: "Slet", inUse: (name: string) => `${name}: i brug`, saved: (name: string) => `${name} er gemt`, removed: (name: string) => `${name} er slettet`,
  switchedOn: (name: string) => `${name} er slået til`, switchedOff: (name: string) => `${name} er slået fra`, off: "slået fra", onSheet: (sheet: string) => `De samme rækker står på ${sheet}`,
  more: "Flere betingelser", showAll: (n: number, f: Formats) => `Vis alle ${f.count(n)}`, sheetFirst: "Ret cellerne på arket, før du ændrer noget her.",
};

const mapping = {
  lead: "En tekst på bankens linje, der altid står for den samme konto. Den længste tekst vinder; en sikker afstemning med bogholderiet går forud.", none: "Ingen tekster endnu. Tilføj en her eller fra en linje, du forklarer.",
  add: "Tilføj tekst", title: "Tekst til konto", titleNew: "Ny tekst", textHint: "Hele ord, som på udtoget", oneWay: "Lad en stå tom, når pengene kun går den ene vej.", account: "Konto", noLimit: "ingen grænse",
  counterpartyHint: "En del af navnet eller kontoen", open: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "åben" : "åbne"}`, hitsNothing: "Rammer ingen linje på udtoget.",
  hits: (n: number, sums: string, f: Formats) => `Rammer ${lines(n, f)}, ${sums}`, loses: (text: string) => `går til »${text}«, som er længere`, wins: (text: string) => `går forud for »${text}«`,
  preview: "Hvad den rammer", applied: (n: number, f: Formats) => `${lines(n, f)} forklaret`, allTaken: (n: number, f: Formats) => `Rammer ${lines(n, f)}; en længere tekst tager ${n === 1 ? "den" : "dem alle"}.`,
  conflicts: (n: number, f: Formats) => `${lines(n, f)} rammes også af en anden tekst`, apply: (n: number, f: Formats) => `Forklar ${counted("åben linje", "åbne linjer")(n, f)}`,
  always: "Altid for tekst som", alwaysHits: (n: number, f: Formats) => `${lines(n, f)} på dette udtog`, from: (text: string) => `efter teksten »${text}«`,
};

const bankCard = {
  lead: "Hver kontos nummer i bogholderiet, tolerancen og kontiene for differencer. Kortet til udtogets konto udfylder bogføring og forklaringer.", none: "Ingen bankkonti endnu.", noDetails: "ingen oplysninger endnu",
  add: "Tilføj bankkonto", title: "Bankkonto", titleNew: "Ny bankkonto", numberHint: "Som på udtoget", ofStatement: "på dette udtog", books: "I bogholderiet", differences: "Konti for differencer",
  statement: "Kontoudtog", accountHint: (account: string, card: string) => `${account} efter kortet til ${card}`,
};

const rule = {
  lead: "Hvordan betalinger finder åbne fakturaer. Den første regel, der passer, siger, hvor sikker betalingen er; det, en regel ikke spørger om, står åbent.", add: "Tilføj regel", title: "Regel", titleNew: "Ny regel", reset: "Tilbage til de 25 regler",
  wasReset: "Tilbage til reglerne fra starten", review: "gennemses, før den tæller", up: "Flyt op", down: "Flyt ned", moved: (name: string) => `Flyttet til ${name}`, moving: "Alt og en piletast flytter en regel.",
  sure: { high: "Høj sikkerhed", medium: "Middel sikkerhed", low: "Lav sikkerhed" }, anything: "enhver betaling",
  party: { fully: "samme part", partially: "lignende part", no: "ukendt part" }, document: { yes: "bilagsnummer fundet", several: "flere bilagsnumre fundet", no: "uden bilagsnummer" },
  amount: { one: "én post med beløbet", several: "flere poster med beløbet", none: "ingen post med beløbet" }, directDebit: { yes: "opkrævet via Betalingsservice", no: "ikke Betalingsservice" },
  issues: {
    "rule/priority-out-of-range": (name: string, most: string) => `${name}: prioriteten skal være 1 til ${most}.`, "rule/priority-twice": (name: string, other: string) => `${name} står to gange: ${other} har samme prioritet.`,
    "rule/criteria-twice": (name: string, other: string) => `${name} spørger om det samme som ${other}.`, "rule/never-reached": (name: string, other: string) => `${name} nås aldrig: ${other} svarer først.`,
    "rule/high-in-mapping-band": (name: string, most: string) => `${name}: en regel med høj sikkerhed har prioritet ${most} eller lavere.`,
  } satisfies RuleIssueWords,
};

const learned = {
  lead: "Det, som godkendte afstemninger og forklaringer har lært. Slået fra bruges det hverken eller foreslås.", none: "Intet endnu. Godkendte afstemninger lærer, hvis konto og navn er hvis.",
  times: counted("gang", "gange"), lag: (n: number, f: Formats) => n < 0 ? `betaler ${days(-n, f)} for tidligt` : `betaler ${days(n, f)} efter forfald`,
};

const template = {
  lead: "Én fil rummer opsætningen af denne projektmappe: indstillinger, bogføring, kolonnevalg, bankkonti, tekster og regler. Intet af det, der er afstemt, følger med.", save: "Gem som fil", copy: "Kopiér som tekst", copyByHand: "Kopiér denne tekst",
  fileName: "avstem-skabelon.json", take: "Tag en skabelon i brug", choose: "Vælg fil…", paste: "Eller indsæt teksten", would: "Det ændrer den her", apply: "Tag i brug", applied: "Skabelonen er taget i brug", takeBack: "Hent det tilbage, der var her før",
  layouts: "Kolonnevalg", other: "Dele fra en anden version", empty: "Alt i den er som her.", added: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "ny" : "nye"}`, replaced: (n: number, f: Formats) => `${f.count(n)} erstattes`, same: (n: number, f: Formats) => `${f.count(n)} ens`,
  conflict: (name: string, now: string, then: string) => `${name}: ${now} → ${then}`, gone: "udelades", more: (n: number, f: Formats) => `og ${f.count(n)} mere`,
};

const option = {
  lead: "De gælder fra og med næste afstemning.", marking: "Markér rækkerne på arkene", columns: "Med fem kolonner og farver", colours: "Kun med farver", notAsked: "Spørg efter den første afstemning",
  conventions: "Afstemningen følger", avstem: "Avstem", businessCentral: "Business Central, til punkt og prikke", saved: "Indstillingerne er gemt",
};

const about = {
  version: (version: string) => `Version ${version}`, what: "Bankafstemning i Excel: afstem, bevis, bogfør.", privacy: "Databeskyttelse",
  nothingLeaves: "Intet forlader projektmappen. Avstem læser og skriver kun i denne projektmappe, sender intet og har sin hukommelse på et skjult ark i den.", licence: "Licens",
  mit: "MIT: frit at bruge, ændre og give videre, uden garanti.", others: "Licenser for de dele, den er bygget af",
};

/** Words of the pages behind the menu in Danish. */
export const pageWords = { pages, setupFaults, setUp, mapping, bankCard, rule, learned, template, option, about };
