import type { SetupTexts } from "../setupTexts";
import type { Field } from "../../../domain";
import { fields } from "./terms";

/** Header of a column that says in which column of a bank's table a field stands. */
const place = (field: Field): string => `${fields[field]} (column)`;

/** Words of the Setup sheet in English. */
export const setupEn: SetupTexts = {
  sheetSetup: "Setup", titleSetup: "Avstem set-up", yes: "Yes", no: "No",
  noteSetup: "Change the tables here or in the pane: both show the same. Copy this sheet to another workbook to use the set-up there.",
  tables: {
    bankAccounts: {
      title: "Bank accounts",
      columns: {
        number: "Number", name: "Name", iban: "IBAN", currency: "Currency", account: "G/L account", lastStatementNo: "Last statement", lastStatementBalance: "Its balance",
        bankFormat: "Bank format", tolerance: "Tolerance", toleranceType: "Tolerance is", numberSeries: "Number series", feeAccount: "Fees to", roundingAccount: "Rounding to",
        exchangeGainAccount: "Exchange gain to", exchangeLossAccount: "Exchange loss to", discountAccount: "Discounts to", isBlocked: "Blocked",
      },
      choices: { Amount: "Amount", Percentage: "Per cent" },
    },
    mappings: {
      title: "Text to account",
      columns: {
        text: "Text on the line", accountType: "Account type", debitAccount: "Money in to", creditAccount: "Money out to", counterparty: "Counterparty",
        from: "Amount from", to: "Amount to", isOn: "In use",
      },
      choices: { gl: "G/L account", customer: "Customer", vendor: "Vendor", bank: "Bank account" },
    },
    rules: {
      title: "Rules for applying payments",
      columns: {
        confidence: "Confidence", priority: "Priority", party: "Party", document: "Document number", amount: "Entries with the amount", directDebit: "Direct debit",
        reviewRequired: "Review", isOn: "In use",
      },
      choices: {
        high: "High", medium: "Medium", low: "Low", any: "Any", fully: "Fully", partially: "Partially", no: "No", yes: "Yes", several: "Several", one: "One", none: "None",
      },
    },
    bankFormats: {
      title: "Bank formats",
      columns: {
        name: "Format", delimiter: "Between columns", encoding: "Encoding", headerRow: "Header row", headers: "Headers", decimal: "Decimal mark", dateOrder: "Order of dates", signs: "In and out by",
        markIn: "Mark for in", markOut: "Mark for out", currencyOf: "Currency code", account: "Account of the file",
        bookedOn: place("bookedOn"), valueOn: place("valueOn"), text: place("text"), additionalInfo: place("additionalInfo"),
        counterpartyName: place("counterpartyName"), counterpartyAccount: place("counterpartyAccount"), reference: place("reference"),
        amount: place("amount"), amountIn: place("amountIn"), amountOut: place("amountOut"), debit: place("debit"), credit: place("credit"),
        sign: place("sign"), currency: place("currency"), balance: place("balance"), bankReference: place("bankReference"),
        documentNo: place("documentNo"), checkNo: place("checkNo"), transactionType: place("transactionType"), accountNo: place("accountNo"),
      },
      choices: {
        "comma": "Comma", "point": "Point", "day-first": "Day first", "month-first": "Month first", "year-first": "Year first", "signed": "Sign", "turned": "Sign, turned",
        "in-out": "Two columns", "debit-in": "Debit is in", "debit-out": "Debit is out", "marked": "Mark",
      },
    },
    postingLayouts: {
      title: "Posting layouts",
      columns: { layout: "Layout", basedOn: "Based on", header: "Header", field: "Field", value: "Text or setting", limit: "Most characters", isCut: "Cut", isOfDocument: "First row only" }, choices: {},
    },
    learned: {
      title: "Learned",
      columns: {
        kind: "What it says", key: "Key", partyType: "Party is", partyNo: "Party no.", accountType: "Account type", account: "Account", amount: "Amount", times: "Times", days: "Days",
        squares: "Squares", isOn: "In use",
      },
      choices: { account: "Account of a payer", alias: "Name of a payer", text: "Text of an account", fee: "Usual fee", lag: "Usual delay", customer: "Customer", vendor: "Vendor", employee: "Employee", gl: "G/L account", bank: "Bank account" },
    },
  },
};
