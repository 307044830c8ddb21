import type { SetupTexts } from "../setupTexts";
import type { Field } from "../../../domain";
import { fields } from "./terms";

/** Header of a column that says in which column of a bank's table a field stands. */
const place = (field: Field): string => `${fields[field]} (kolonne)`;

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
        exchangeGainAccount: "Valutagevinst til", exchangeLossAccount: "Valutatap til", discountAccount: "Rabatt til", isBlocked: "Sperret",
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
    bankFormats: {
      title: "Bankformater",
      columns: {
        name: "Format", delimiter: "Mellom kolonnene", encoding: "Tegnsett", headerRow: "Overskriftsrad", headers: "Overskrifter", decimal: "Desimaltegn", dateOrder: "Datorekkefølge", signs: "Inn og ut etter",
        markIn: "Merke for inn", markOut: "Merke for ut", currencyOf: "Valutakode", account: "Konto for filen",
        bookedOn: place("bookedOn"), valueOn: place("valueOn"), text: place("text"), additionalInfo: place("additionalInfo"),
        counterpartyName: place("counterpartyName"), counterpartyAccount: place("counterpartyAccount"), reference: place("reference"),
        amount: place("amount"), amountIn: place("amountIn"), amountOut: place("amountOut"), debit: place("debit"), credit: place("credit"),
        sign: place("sign"), currency: place("currency"), balance: place("balance"), bankReference: place("bankReference"),
        documentNo: place("documentNo"), checkNo: place("checkNo"), transactionType: place("transactionType"), accountNo: place("accountNo"),
      },
      choices: {
        "comma": "Komma", "point": "Punktum", "day-first": "Dag først", "month-first": "Måned først", "year-first": "År først", "signed": "Fortegn", "turned": "Fortegn, snudd",
        "in-out": "To kolonner", "debit-in": "Debet er inn", "debit-out": "Debet er ut", "marked": "Merke",
      },
    },
    postingLayouts: {
      title: "Bokføringsoppsett",
      columns: { layout: "Oppsett", basedOn: "Bygger på", header: "Overskrift", field: "Felt", value: "Tekst eller innstilling", limit: "Flest tegn", isCut: "Kuttes", isOfDocument: "Bare første rad" }, choices: {},
    },
    learned: {
      title: "Lært",
      columns: {
        kind: "Hva det sier", key: "Nøkkel", partyType: "Parten er", partyNo: "Part nr.", accountType: "Kontotype", account: "Konto", amount: "Beløp", times: "Ganger", days: "Dager",
        squares: "Kvadrater", isOn: "I bruk",
      },
      choices: { account: "Konto til en betaler", alias: "Navn på en betaler", text: "Tekst for en konto", fee: "Vanlig gebyr", lag: "Vanlig forsinkelse", customer: "Kunde", vendor: "Leverandør", employee: "Ansatt", gl: "Finanskonto", bank: "Bankkonto" },
    },
  },
};
