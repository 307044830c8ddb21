import type { SetupTexts } from "../setupTexts";

/** Words of the Setup sheet in Norwegian Bokmål. */
export const setupNb: SetupTexts = {
  sheetSetup: "Oppsett", titleSetup: "Oppsett for Avstem", yes: "Ja", no: "Nei",
  noteSetup: "Endre tabellene her eller i panelet: begge viser det samme. Kopier arket til en annen arbeidsbok for å bruke oppsettet der.",
  tables: {
    bankAccounts: {
      title: "Bankkontoer",
      columns: {
        number: "Nummer", name: "Navn", iban: "IBAN", currency: "Valuta", account: "Finanskonto", lastStatementNo: "Siste utdrag", lastStatementBalance: "Saldo på det",
        bankFormat: "Bankformat", tolerance: "Toleranse", toleranceType: "Toleransen er", numberSeries: "Nummerserie", feeAccount: "Gebyr til", roundingAccount: "Avrunding til",
        exchangeGainAccount: "Valutagevinst til", exchangeLossAccount: "Valutatap til", discountAccount: "Rabatt til",
      },
      choices: { Amount: "Beløp", Percentage: "Prosent" },
    },
    mappings: {
      title: "Tekst til konto",
      columns: {
        text: "Tekst på linjen", accountType: "Kontotype", debitAccount: "Penger inn til", creditAccount: "Penger ut til", counterparty: "Motpart",
        from: "Beløp fra", to: "Beløp til", isOn: "I bruk",
      },
      choices: { gl: "Finanskonto", customer: "Kunde", vendor: "Leverandør", bank: "Bankkonto" },
    },
    rules: {
      title: "Regler for betalinger",
      columns: {
        confidence: "Sikkerhet", priority: "Prioritet", party: "Part", document: "Dokumentnummer", amount: "Poster med beløpet", directDebit: "Avtalegiro",
        reviewRequired: "Se over", isOn: "I bruk",
      },
      choices: {
        high: "Høy", medium: "Middels", low: "Lav", any: "Uansett", fully: "Helt", partially: "Delvis", no: "Nei", yes: "Ja", several: "Flere", one: "Én", none: "Ingen",
      },
    },
  },
};
