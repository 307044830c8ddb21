import type { Field } from "../../../domain";
import type { SetupTexts } from "../setupTexts";
import { fields } from "./terms";

/** Header of a column that says in which column of a bank's table a field stands. */
const place = (field: Field): string => `${fields[field]} (kolumn)`;

/** Words of the Setup sheet in Swedish. */
export const setupSv: SetupTexts = {
  sheetSetup: "Inställningar", titleSetup: "Inställningar för Avstem", yes: "Ja", no: "Nej",
  noteSetup: "Ändra tabellerna här eller i panelen: båda visar samma sak. Kopiera bladet till en annan arbetsbok för att använda inställningarna där.",
  tables: {
    bankAccounts: {
      title: "Bankkonton",
      columns: {
        number: "Nummer", name: "Namn", iban: "IBAN", currency: "Valuta", account: "Redovisningskonto", lastStatementNo: "Senaste utdrag", lastStatementBalance: "Saldo på det",
        bankFormat: "Bankformat", tolerance: "Tolerans", toleranceType: "Toleransen är", numberSeries: "Nummerserie", feeAccount: "Avgifter till", roundingAccount: "Avrundning till",
        exchangeGainAccount: "Kursvinst till", exchangeLossAccount: "Kursförlust till", discountAccount: "Rabatter till", isBlocked: "Spärrat",
      },
      choices: { Amount: "Belopp", Percentage: "Procent" },
    },
    mappings: {
      title: "Text till konto",
      columns: {
        text: "Text på transaktionen", accountType: "Kontotyp", debitAccount: "Pengar in till", creditAccount: "Pengar ut till", counterparty: "Motpart",
        from: "Belopp från", to: "Belopp till", isOn: "Används",
      },
      choices: { gl: "Redovisningskonto", customer: "Kund", vendor: "Leverantör", bank: "Bankkonto" },
    },
    rules: {
      title: "Regler för betalningar",
      columns: {
        confidence: "Säkerhet", priority: "Prioritet", party: "Part", document: "Dokumentnummer", amount: "Poster med beloppet", directDebit: "Autogiro",
        reviewRequired: "Granska", isOn: "Används",
      },
      choices: {
        high: "Hög", medium: "Medel", low: "Låg", any: "Oavsett", fully: "Helt", partially: "Delvis", no: "Nej", yes: "Ja", several: "Flera", one: "En", none: "Ingen",
      },
    },
    bankFormats: {
      title: "Bankformat",
      columns: {
        name: "Format", delimiter: "Mellan kolumner", encoding: "Teckenkodning", headerRow: "Rubrikrad", headers: "Rubriker", decimal: "Decimaltecken", dateOrder: "Ordning i datum", signs: "In och ut enligt",
        markIn: "Märke för in", markOut: "Märke för ut", currencyOf: "Valutakod", account: "Filens konto",
        bookedOn: place("bookedOn"), valueOn: place("valueOn"), text: place("text"), additionalInfo: place("additionalInfo"),
        counterpartyName: place("counterpartyName"), counterpartyAccount: place("counterpartyAccount"), reference: place("reference"),
        amount: place("amount"), amountIn: place("amountIn"), amountOut: place("amountOut"), debit: place("debit"), credit: place("credit"),
        sign: place("sign"), currency: place("currency"), balance: place("balance"), bankReference: place("bankReference"),
        documentNo: place("documentNo"), checkNo: place("checkNo"), transactionType: place("transactionType"), accountNo: place("accountNo"),
      },
      choices: {
        "comma": "Komma", "point": "Punkt", "day-first": "Dag först", "month-first": "Månad först", "year-first": "År först", "signed": "Tecken", "turned": "Tecken, vänt",
        "in-out": "Två kolumner", "debit-in": "Debet är in", "debit-out": "Debet är ut", "marked": "Märke",
      },
    },
    postingLayouts: {
      title: "Bokföringslayouter",
      columns: { layout: "Layout", basedOn: "Bygger på", header: "Rubrik", field: "Fält", value: "Text eller inställning", limit: "Flest tecken", isCut: "Kortas", isOfDocument: "Bara första raden" }, choices: {},
    },
    learned: {
      title: "Inlärt",
      columns: {
        kind: "Vad det säger", key: "Nyckel", partyType: "Parten är", partyNo: "Partens nr", accountType: "Kontotyp", account: "Konto", amount: "Belopp", times: "Gånger", days: "Dagar",
        squares: "Kvadrater", isOn: "Används",
      },
      choices: { account: "En betalares konto", alias: "En betalares namn", text: "Text för ett konto", fee: "Vanlig avgift", lag: "Vanlig försening", customer: "Kund", vendor: "Leverantör", employee: "Anställd", gl: "Redovisningskonto", bank: "Bankkonto" },
    },
  },
};
