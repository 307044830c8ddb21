// What reconciling brought to light: what it is, why, and what to do.
import type { FindingWords } from "../words";

/** Heading of the findings, and what stands there when there are none. */
export const findingTexts = { title: "Funn", none: "Ingenting ble funnet." };

export const findingWords: FindingWords = {
  "finding/duplicate-payment": {
    title: "Betalt to ganger", say: ({ days, reference }, f) => reference === "" ? `Samme mottaker og beløp, ${f.count(days)} dager fra hverandre.` : `Samme mottaker og beløp, begge med ${reference}.`,
    todo: "Spør mottakeren, og be om å få den ene betalingen tilbake.",
  },
  "finding/outstanding-old": {
    title: "Åpen lenge", say: ({ age }, f) => `I regnskapet, men ikke i banken på ${f.count(age)} dager.`,
    todo: "Undersøk om den ble sendt eller hevet; reverser den hvis ikke.",
  },
  "finding/missing-in-books": {
    title: "Mangler i regnskapet", say: () => "I banken, men ikke i regnskapet.",
    todo: "Forklar linjen, eller bokfør den og avstem på nytt.",
  },
  "finding/opposite-sign": {
    title: "Feil fortegn", say: () => "Regnskapet har det motsatte beløpet.",
    todo: "Reverser posten og før den riktig vei.",
  },
  "finding/transposed-digits": {
    title: "Sifre byttet om", say: ({ atBank, inBooks, currency }, f) => `Banken har ${f.money(atBank, currency)}, regnskapet ${f.money(inBooks, currency)}.`,
    todo: "Rett posten.",
  },
  "finding/wrong-period": {
    title: "Feil måned", say: ({ booked, posted }, f) => `Banken bokførte det ${f.day(booked)}, regnskapet først ${f.day(posted)}.`,
    todo: "Bokfør i måneden banken bokførte, eller la den stå åpen til da.",
  },
  "finding/statement-gap": {
    title: "Hull mellom utdrag", say: ({ before, after }) => `Utdrag ${after} begynner ikke slik ${before} sluttet.`,
    todo: "Let etter utdraget imellom.",
  },
  "finding/duplicate-import": {
    title: "Importert to ganger", say: ({ bankReference }) => bankReference === "" ? "Den samme linjen står to ganger på utdraget." : `Bankens id ${bankReference} står to ganger på utdraget.`,
    todo: "Slett den ene av de to radene.",
  },
  "finding/changed-account": {
    title: "Ny konto for kjent mottaker", say: ({ payee, account, earlier }, f) => `${payee} betales til ${account}; før var det ${f.list(earlier)}.`,
    todo: "Ring mottakeren på et nummer du kjenner, før det betales igjen.",
  },
  "finding/direct-posting": {
    title: "Ført utenom bankkontoen", say: ({ day }, f) => `En føring på finanskontoen ${f.day(day)} som bankkontoen ikke har.`,
    todo: "Før det gjennom bankkontoen.",
  },
};
