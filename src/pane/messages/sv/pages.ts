import type { SetupFault } from "../../../session";
import type { Formats } from "../formats";
import type { RuleIssueWords } from "../words";
import { counted, days, lines } from "./terms";

/** Titles of the pages behind the menu. */
const pages = {
  statements: "Kontoutdrag", finish: "Avsluta", clearing: "Checkar och insättningar", options: "Alternativ", bankAccounts: "Bankkonton", mappings: "Text till konto", rules: "Regler", postingLayouts: "Bokföringslayouter", paymentFile: "Betalningsfil", learned: "Inlärt", templates: "Mallar", keys: "Tangenter", about: "Om Avstem",
};

const setupFaults: Readonly<Record<SetupFault["code"], string>> = {
  "missing": "Fyll i detta.", "no-words": "Skriv minst ett ord eller tal.", "twice": "En annan rad säger detta redan.", "account-missing": "Ange minst ett konto.",
  "unreadable": "Det kan inte läsas som ett tal.", "out-of-range": "Det är mer än det kan vara.", "not-an-iban": "Kontrollsiffrorna eller längden på IBAN stämmer inte.",
  "not-a-currency": "Tre bokstäver, till exempel SEK.",
};

const setUp = {
  save: "Spara", remove: "Ta bort", inUse: (name: string) => `${name}: används`, saved: (name: string) => `${name} har sparats`, removed: (name: string) => `${name} har tagits bort`,
  switchedOn: (name: string) => `${name} är på`, switchedOff: (name: string) => `${name} är av`, off: "av", onSheet: (sheet: string) => `Samma rader står på ${sheet}`,
  more: "Fler villkor", showAll: (n: number, f: Formats) => `Visa alla ${f.count(n)}`, sheetFirst: "Rätta cellerna på bladet innan du ändrar något här.",
};

const mapping = {
  lead: "En text på bankens rad som alltid står för samma konto. Den längsta texten vinner; en säker avstämning mot bokföringen går före.", none: "Inga texter än. Lägg till en här, eller från en transaktion du förklarar.",
  add: "Lägg till text", title: "Text till konto", titleNew: "Ny text", textHint: "Hela ord, som på utdraget", oneWay: "Lämna ett tomt när pengarna bara går åt ett håll.", account: "Konto", noLimit: "ingen gräns",
  counterpartyHint: "En del av namnet eller kontot", open: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "öppen" : "öppna"}`, hitsNothing: "Träffar ingen transaktion på utdraget.",
  hits: (n: number, sums: string, f: Formats) => `Träffar ${lines(n, f)}, ${sums}`, loses: (text: string) => `går till ”${text}”, som är längre`, wins: (text: string) => `går före ”${text}”`,
  preview: "Vad den träffar", applied: (n: number, f: Formats) => `${lines(n, f)} ${n === 1 ? "förklarad" : "förklarade"}`, allTaken: (n: number, f: Formats) => `Träffar ${lines(n, f)}; en längre text tar ${n === 1 ? "den" : "alla"}.`,
  conflicts: (n: number, f: Formats) => `${lines(n, f)} träffas också av en annan text`, apply: (n: number, f: Formats) => `Förklara ${counted("öppen transaktion", "öppna transaktioner")(n, f)}`,
  always: "Alltid för text som", alwaysHits: (n: number, f: Formats) => `${lines(n, f)} på det här utdraget`, from: (text: string) => `enligt texten ”${text}”`,
};

const bankCard = {
  lead: "Varje kontos nummer i bokföringen, toleransen och kontona för differenser. Kortet för utdragets konto fyller i bokföring och förklaringar.", none: "Inga bankkonton än.", noDetails: "inga uppgifter än",
  add: "Lägg till bankkonto", title: "Bankkonto", titleNew: "Nytt bankkonto", numberHint: "Som på utdraget", ofStatement: "på det här utdraget", books: "I bokföringen", differences: "Konton för differenser",
  statement: "Kontoutdrag", accountHint: (account: string, card: string) => `${account} enligt kortet för ${card}`,
};

const rule = {
  lead: "Hur betalningar hittar öppna fakturor. Den första regeln som passar säger hur säker betalningen är; det en regel inte frågar om lämnas öppet.", add: "Lägg till regel", title: "Regel", titleNew: "Ny regel", reset: "Tillbaka till de 25 reglerna",
  wasReset: "Tillbaka till reglerna från början", review: "granskas innan den räknas", up: "Flytta upp", down: "Flytta ned", moved: (name: string) => `Flyttad till ${name}`, moving: "Alt och en piltangent flyttar en regel.",
  sure: { high: "Hög säkerhet", medium: "Medelhög säkerhet", low: "Låg säkerhet" }, anything: "vilken betalning som helst",
  party: { fully: "samma part", partially: "liknande part", no: "okänd part" }, document: { yes: "dokumentnummer hittat", several: "flera dokumentnummer hittade", no: "utan dokumentnummer" },
  amount: { one: "en post med beloppet", several: "flera poster med beloppet", none: "ingen post med beloppet" }, directDebit: { yes: "dragen via autogiro", no: "inte autogiro" },
  issues: {
    "rule/priority-out-of-range": (name: string, most: string) => `${name}: prioriteten ska vara 1 till ${most}.`, "rule/priority-twice": (name: string, other: string) => `${name} står två gånger: ${other} har samma prioritet.`,
    "rule/criteria-twice": (name: string, other: string) => `${name} frågar om samma sak som ${other}.`, "rule/never-reached": (name: string, other: string) => `${name} nås aldrig: ${other} svarar först.`,
    "rule/high-in-mapping-band": (name: string, most: string) => `${name}: en regel med hög säkerhet har prioritet ${most} eller lägre.`,
  } satisfies RuleIssueWords,
};

const learned = {
  lead: "Det som godkända avstämningar och förklaringar har lärt. Avslaget varken används eller föreslås det.", none: "Inget än. Godkända avstämningar lär vems konto och namn som är vems.",
  times: counted("gång", "gånger"), lag: (n: number, f: Formats) => n < 0 ? `betalar ${days(-n, f)} i förtid` : `betalar ${days(n, f)} efter förfallodagen`,
};

const template = {
  lead: "En fil rymmer hur arbetsboken är inställd: alternativ, bokföring, kolumnval, bankkonton, texter och regler. Inget av det som är avstämt följer med.", save: "Spara som fil", copy: "Kopiera som text", copyByHand: "Kopiera den här texten",
  fileName: "avstem-mall.json", take: "Använd en mall", choose: "Välj fil…", paste: "Eller klistra in texten", would: "Det här ändrar den", apply: "Använd", applied: "Mallen används nu", takeBack: "Hämta tillbaka det som var här förut",
  layouts: "Kolumnval", other: "Delar från en annan version", empty: "Allt i den är som här.", added: (n: number, f: Formats) => `${f.count(n)} ${n === 1 ? "ny" : "nya"}`, replaced: (n: number, f: Formats) => `${f.count(n)} ersätts`, same: (n: number, f: Formats) => `${f.count(n)} lika`,
  conflict: (name: string, now: string, then: string) => `${name}: ${now} → ${then}`, gone: "utelämnas", more: (n: number, f: Formats) => `och ${f.count(n)} till`,
};

const option = {
  lead: "De gäller från och med nästa avstämning.", marking: "Märk raderna på bladen", columns: "Med fem kolumner och färger", colours: "Bara med färger", notAsked: "Fråga efter den första avstämningen",
  conventions: "Avstämningen följer", avstem: "Avstem", businessCentral: "Business Central, till punkt och pricka", saved: "Alternativen har sparats",
};

const about = {
  version: (version: string) => `Version ${version}`, what: "Bankavstämning i Excel: stäm av, bevisa, bokför.", privacy: "Integritet",
  nothingLeaves: "Inget lämnar arbetsboken. Avstem läser och skriver bara i den här arbetsboken, skickar inget och har sitt minne på ett dolt blad i den.", licence: "Licens",
  mit: "MIT: fri att använda, ändra och ge vidare, utan garanti.", others: "Licenser för delarna den är byggd av",
};

/** Words of the pages behind the menu in Swedish. */
export const pageWords = { pages, setupFaults, setUp, mapping, bankCard, rule, learned, template, option, about };
