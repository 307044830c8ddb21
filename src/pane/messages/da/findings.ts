// What reconciling brought to light: what it is, why, and what to do.
import type { FindingWords } from "../words";

/** Heading of the findings, and what stands there when there are none. */
export const findingTexts = { title: "Fund", none: "Intet blev fundet." };

export const findingWords: FindingWords = {
  "finding/duplicate-payment": {
    title: "Betalt to gange", say: ({ days, reference }, f) => reference === "" ? `Samme modtager og beløb, ${f.count(days)} dage fra hinanden.` : `Samme modtager og beløb, begge med ${reference}.`,
    todo: "Spørg modtageren, og bed om at få den ene betaling tilbage.",
  },
  "finding/outstanding-old": {
    title: "Åben længe", say: ({ age }, f) => `I bogføringen, men ikke i banken i ${f.count(age)} dage.`,
    todo: "Find ud af, om den blev sendt eller hævet; tilbagefør den, hvis ikke.",
  },
  "finding/missing-in-books": {
    title: "Mangler i bogføringen", say: () => "I banken, men ikke i bogføringen.",
    todo: "Forklar linjen, eller bogfør den og afstem igen.",
  },
  "finding/opposite-sign": {
    title: "Forkert fortegn", say: () => "Bogføringen har det modsatte beløb.",
    todo: "Tilbagefør posten, og bogfør den den rigtige vej.",
  },
  "finding/transposed-digits": {
    title: "Byttede cifre", say: ({ atBank, inBooks, currency }, f) => `Banken har ${f.money(atBank, currency)}, bogføringen ${f.money(inBooks, currency)}.`,
    todo: "Ret posten.",
  },
  "finding/wrong-period": {
    title: "Forkert måned", say: ({ booked, posted }, f) => `Banken bogførte det ${f.day(booked)}, bogføringen først ${f.day(posted)}.`,
    todo: "Bogfør i den måned, banken bogførte, eller lad den stå åben til da.",
  },
  "finding/statement-gap": {
    title: "Hul mellem udtog", say: ({ before, after }) => `Udtog ${after} begynder ikke, som ${before} sluttede.`,
    todo: "Led efter udtoget imellem.",
  },
  "finding/duplicate-import": {
    title: "Importeret to gange", say: ({ bankReference }) => bankReference === "" ? "Den samme linje står to gange på udtoget." : `Bankens id ${bankReference} står to gange på udtoget.`,
    todo: "Slet den ene af de to rækker.",
  },
  "finding/changed-account": {
    title: "Ny konto for kendt modtager", say: ({ payee, account, earlier }, f) => `${payee} betales til ${account}; før var det ${f.list(earlier)}.`,
    todo: "Ring til modtageren på et nummer, du kender, før der betales igen.",
  },
  "finding/direct-posting": {
    title: "Bogført uden om bankkontoen", say: ({ day }, f) => `En postering på finanskontoen ${f.day(day)}, som bankkontoen ikke har.`,
    todo: "Bogfør det gennem bankkontoen.",
  },
};
