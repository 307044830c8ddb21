import type { SetupTable } from "./types";

/** The tables of Setup, in the order they stand on the sheet. Keys of columns name the values of a row. */
export const SETUP_TABLES = [
  {
    id: "bankAccounts",
    columns: [
      { key: "number", kind: "text", width: 12, isRequired: true }, { key: "name", kind: "text", width: 24 }, { key: "iban", kind: "text", width: 26 },
      { key: "currency", kind: "text", width: 8 }, { key: "account", kind: "text", width: 10 }, { key: "lastStatementNo", kind: "text", width: 12 },
      { key: "lastStatementBalance", kind: "decimal", width: 14 }, { key: "bankFormat", kind: "text", width: 16 }, { key: "tolerance", kind: "decimal", width: 10 },
      { key: "toleranceType", kind: ["Amount", "Percentage"], width: 10 }, { key: "numberSeries", kind: "text", width: 12 }, { key: "feeAccount", kind: "text", width: 10 },
      { key: "roundingAccount", kind: "text", width: 10 }, { key: "exchangeGainAccount", kind: "text", width: 12 }, { key: "exchangeLossAccount", kind: "text", width: 12 },
      { key: "discountAccount", kind: "text", width: 10 }, { key: "isBlocked", kind: "yes-no", width: 8 },
    ],
  },
  {
    id: "mappings",
    columns: [
      { key: "text", kind: "text", width: 28, isRequired: true }, { key: "accountType", kind: ["gl", "customer", "vendor", "bank"], width: 14 },
      { key: "debitAccount", kind: "text", width: 14 }, { key: "creditAccount", kind: "text", width: 14 }, { key: "counterparty", kind: "text", width: 22 },
      { key: "from", kind: "decimal", width: 12 }, { key: "to", kind: "decimal", width: 12 }, { key: "isOn", kind: "yes-no", width: 8 },
    ],
  },
  {
    id: "rules",
    columns: [
      { key: "confidence", kind: ["high", "medium", "low"], width: 12, isRequired: true }, { key: "priority", kind: "count", width: 9, isRequired: true },
      { key: "party", kind: ["any", "fully", "partially", "no"], width: 16 }, { key: "document", kind: ["any", "yes", "several", "no"], width: 16 },
      { key: "amount", kind: ["any", "one", "several", "none"], width: 18 }, { key: "directDebit", kind: ["any", "yes", "no"], width: 14 },
      { key: "reviewRequired", kind: "yes-no", width: 12 }, { key: "isOn", kind: "yes-no", width: 8 },
    ],
  },
  {
    id: "bankFormats",
    columns: [
      { key: "name", kind: "text", width: 18, isRequired: true }, { key: "delimiter", kind: "text", width: 10, isRequired: true }, { key: "encoding", kind: "text", width: 14 },
      { key: "headerRow", kind: "count", width: 10 }, { key: "headers", kind: "text", width: 30 }, { key: "decimal", kind: ["comma", "point"], width: 10 },
      { key: "dateOrder", kind: ["day-first", "month-first", "year-first"], width: 12 }, { key: "signs", kind: ["signed", "turned", "in-out", "debit-in", "debit-out", "marked"], width: 16 },
      { key: "markIn", kind: "text", width: 10 }, { key: "markOut", kind: "text", width: 10 }, { key: "currencyOf", kind: "text", width: 8 }, { key: "account", kind: "text", width: 16 },
      { key: "bookedOn", kind: "text", width: 9 }, { key: "valueOn", kind: "text", width: 9 }, { key: "text", kind: "text", width: 9 }, { key: "additionalInfo", kind: "text", width: 9 },
      { key: "counterpartyName", kind: "text", width: 9 }, { key: "counterpartyAccount", kind: "text", width: 9 }, { key: "reference", kind: "text", width: 9 },
      { key: "amount", kind: "text", width: 9 }, { key: "amountIn", kind: "text", width: 9 }, { key: "amountOut", kind: "text", width: 9 }, { key: "debit", kind: "text", width: 9 },
      { key: "credit", kind: "text", width: 9 }, { key: "sign", kind: "text", width: 9 }, { key: "currency", kind: "text", width: 9 }, { key: "balance", kind: "text", width: 9 },
      { key: "bankReference", kind: "text", width: 9 }, { key: "documentNo", kind: "text", width: 9 }, { key: "checkNo", kind: "text", width: 9 },
      { key: "transactionType", kind: "text", width: 9 }, { key: "accountNo", kind: "text", width: 9 },
    ],
  },
  {
    id: "postingLayouts",
    columns: [
      { key: "layout", kind: "text", width: 20, isRequired: true }, { key: "basedOn", kind: "text", width: 20, isRequired: true }, { key: "header", kind: "text", width: 26 },
      { key: "field", kind: "text", width: 18, isRequired: true }, { key: "value", kind: "text", width: 18 }, { key: "limit", kind: "count", width: 8 }, { key: "isCut", kind: "yes-no", width: 8 },
      { key: "isOfDocument", kind: "yes-no", width: 10 },
    ],
  },
  {
    id: "learned",
    columns: [
      { key: "kind", kind: ["account", "alias", "text", "fee", "lag"], width: 18, isRequired: true }, { key: "key", kind: "text", width: 28 },
      { key: "partyType", kind: ["customer", "vendor", "employee"], width: 12 }, { key: "partyNo", kind: "text", width: 12 },
      { key: "accountType", kind: ["gl", "bank", "customer", "vendor", "employee"], width: 14 }, { key: "account", kind: "text", width: 12 },
      { key: "amount", kind: "decimal", width: 12 }, { key: "times", kind: "count", width: 8 }, { key: "days", kind: "decimal", width: 10 },
      { key: "squares", kind: "decimal", width: 12 }, { key: "isOn", kind: "yes-no", width: 8 },
    ],
  },
] as const satisfies readonly SetupTable[];

/** Names a table of Setup. */
export type SetupTableId = (typeof SETUP_TABLES)[number]["id"];
