import type { SetupTexts } from "../setupTexts";

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
        exchangeGainAccount: "Exchange gain to", exchangeLossAccount: "Exchange loss to", discountAccount: "Discounts to",
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
  },
};
