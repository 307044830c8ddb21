import type { SetupTexts } from "../setupTexts";
import type { Field } from "../../../domain";
import { fields } from "./terms";

/** Header of a column that says in which column of a bank's table a field stands. */
const place = (field: Field): string => `${fields[field]} (kolonne)`;

/** Words of the Setup sheet in Danish. */
export const setupDa: SetupTexts = {
  sheetSetup: "Opsætning", titleSetup: "Opsætning af Avstem", yes: "Ja", no: "Nej",
  noteSetup: "Ret tabellerne her eller i ruden: begge viser det samme. Kopier arket til en anden projektmappe for at bruge opsætningen dér.",
  tables: {
    bankAccounts: {
      title: "Bankkonti",
      columns: {
        number: "Nummer", name: "Navn", iban: "IBAN", currency: "Valuta", account: "Finanskonto", lastStatementNo: "Seneste udtog", lastStatementBalance: "Saldo på det",
        bankFormat: "Bankformat", tolerance: "Tolerance", toleranceType: "Tolerancen er", numberSeries: "Nummerserie", feeAccount: "Gebyr til", roundingAccount: "Afrunding til",
        exchangeGainAccount: "Kursgevinst til", exchangeLossAccount: "Kurstab til", discountAccount: "Rabat til", isBlocked: "Spærret",
      },
      choices: { Amount: "Beløb", Percentage: "Procent" },
    },
    mappings: {
      title: "Tekst til konto",
      columns: {
        text: "Tekst på linjen", accountType: "Kontotype", debitAccount: "Penge ind til", creditAccount: "Penge ud til", counterparty: "Modpart",
        from: "Beløb fra", to: "Beløb til", isOn: "I brug",
      },
      choices: { gl: "Finanskonto", customer: "Debitor", vendor: "Kreditor", bank: "Bankkonto" },
    },
    rules: {
      title: "Regler for betalinger",
      columns: {
        confidence: "Sikkerhed", priority: "Prioritet", party: "Part", document: "Bilagsnummer", amount: "Poster med beløbet", directDebit: "Betalingsservice",
        reviewRequired: "Gennemse", isOn: "I brug",
      },
      choices: {
        high: "Høj", medium: "Middel", low: "Lav", any: "Uanset", fully: "Helt", partially: "Delvist", no: "Nej", yes: "Ja", several: "Flere", one: "Én", none: "Ingen",
      },
    },
    bankFormats: {
      title: "Bankformater",
      columns: {
        name: "Format", delimiter: "Mellem kolonner", encoding: "Tegnsæt", headerRow: "Overskriftsrække", headers: "Overskrifter", decimal: "Decimaltegn", dateOrder: "Rækkefølge i datoer", signs: "Ind og ud efter",
        markIn: "Mærke for ind", markOut: "Mærke for ud", currencyOf: "Valutakode", account: "Filens konto",
        bookedOn: place("bookedOn"), valueOn: place("valueOn"), text: place("text"), additionalInfo: place("additionalInfo"),
        counterpartyName: place("counterpartyName"), counterpartyAccount: place("counterpartyAccount"), reference: place("reference"),
        amount: place("amount"), amountIn: place("amountIn"), amountOut: place("amountOut"), debit: place("debit"), credit: place("credit"),
        sign: place("sign"), currency: place("currency"), balance: place("balance"), bankReference: place("bankReference"),
        documentNo: place("documentNo"), checkNo: place("checkNo"), transactionType: place("transactionType"), accountNo: place("accountNo"),
      },
      choices: {
        "comma": "Komma", "point": "Punktum", "day-first": "Dag først", "month-first": "Måned først", "year-first": "År først", "signed": "Fortegn", "turned": "Fortegn, vendt",
        "in-out": "To kolonner", "debit-in": "Debet er ind", "debit-out": "Debet er ud", "marked": "Mærke",
      },
    },
    postingLayouts: {
      title: "Bogføringslayouts",
      columns: { layout: "Layout", basedOn: "Bygger på", header: "Overskrift", field: "Felt", value: "Tekst eller indstilling", limit: "Flest tegn", isCut: "Afkortes", isOfDocument: "Kun første række" }, choices: {},
    },
    learned: {
      title: "Lært",
      columns: {
        kind: "Hvad det siger", key: "Nøgle", partyType: "Parten er", partyNo: "Partens nr.", accountType: "Kontotype", account: "Konto", amount: "Beløb", times: "Gange", days: "Dage",
        squares: "Kvadrater", isOn: "I brug",
      },
      choices: { account: "En betalers konto", alias: "En betalers navn", text: "Tekst for en konto", fee: "Sædvanligt gebyr", lag: "Sædvanlig forsinkelse", customer: "Debitor", vendor: "Kreditor", employee: "Medarbejder", gl: "Finanskonto", bank: "Bankkonto" },
    },
  },
};
