// What reconciling brought to light: what it is, why, and what to do.
import type { FindingWords } from "../words";

/** Heading of the findings, and what stands there when there are none. */
export const findingTexts = { title: "Iakttagelser", none: "Ingenting hittades." };

export const findingWords: FindingWords = {
  "finding/duplicate-payment": {
    title: "Betald två gånger", say: ({ days, reference }, f) => reference === "" ? `Samma mottagare och belopp, ${f.count(days)} dagar isär.` : `Samma mottagare och belopp, båda med ${reference}.`,
    todo: "Fråga mottagaren och be att få tillbaka den ena betalningen.",
  },
  "finding/outstanding-old": {
    title: "Öppen länge", say: ({ age }, f) => `I bokföringen, men inte i banken på ${f.count(age)} dagar.`,
    todo: "Ta reda på om den skickades eller löstes in; vänd den om inte.",
  },
  "finding/missing-in-books": {
    title: "Saknas i bokföringen", say: () => "I banken, men inte i bokföringen.",
    todo: "Förklara raden, eller bokför den och stäm av igen.",
  },
  "finding/opposite-sign": {
    title: "Fel tecken", say: () => "Bokföringen har det motsatta beloppet.",
    todo: "Vänd posten och bokför den åt rätt håll.",
  },
  "finding/transposed-digits": {
    title: "Omkastade siffror", say: ({ atBank, inBooks, currency }, f) => `Banken har ${f.money(atBank, currency)}, bokföringen ${f.money(inBooks, currency)}.`,
    todo: "Rätta posten.",
  },
  "finding/wrong-period": {
    title: "Fel månad", say: ({ booked, posted }, f) => `Banken bokförde det ${f.day(booked)}, bokföringen först ${f.day(posted)}.`,
    todo: "Bokför i månaden då banken bokförde, eller låt den vara öppen till dess.",
  },
  "finding/statement-gap": {
    title: "Lucka mellan utdrag", say: ({ before, after }) => `Utdrag ${after} börjar inte som ${before} slutade.`,
    todo: "Leta efter utdraget däremellan.",
  },
  "finding/duplicate-import": {
    title: "Importerad två gånger", say: ({ bankReference }) => bankReference === "" ? "Samma rad står två gånger på utdraget." : `Bankens id ${bankReference} står två gånger på utdraget.`,
    todo: "Ta bort en av de två raderna.",
  },
  "finding/changed-account": {
    title: "Nytt konto för känd mottagare", say: ({ payee, account, earlier }, f) => `${payee} betalas till ${account}; förut var det ${f.list(earlier)}.`,
    todo: "Ring mottagaren på ett nummer du känner innan du betalar igen.",
  },
  "finding/direct-posting": {
    title: "Bokförd vid sidan av bankkontot", say: ({ day }, f) => `En bokning på redovisningskontot ${f.day(day)} som bankkontot inte har.`,
    todo: "Bokför det genom bankkontot.",
  },
};
