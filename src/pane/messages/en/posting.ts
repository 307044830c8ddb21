// What is said of posting: layouts of ERPs, what they ask for, what they refuse.
import type { SettingShape } from "../../../domain";
import type { Formats } from "../formats";
import type { PostingProblemWords } from "../words";
import { counted } from "./terms";

/** Names of the layouts, by id. */
export const layouts: Readonly<Record<string, string>> = {
  "generic": "Generic journal", "business-central": "Business Central general journal", "business-central-payments": "Business Central payments with Applies-to",
  "business-central-receipts": "Business Central cash receipt journal", "business-central-payment-journal": "Business Central payment journal", "gbat10": "GBAT10 (Mamut)", "tripletex": "Tripletex", "24sevenoffice": "24SevenOffice", "sie": "SIE 4I",
  "datev": "DATEV Buchungsstapel", "xero": "Xero", "quickbooks": "QuickBooks Online", "netsuite": "NetSuite", "sage-intacct": "Sage Intacct", "odoo": "Odoo", "sap": "SAP S/4HANA",
};

/** Names of what layouts ask for, by setting. */
export const layoutSettings: Readonly<Record<string, string>> = {
  receivables: "Account of customers", payables: "Account of vendors", voucherType: "Voucher type", vatCode: "VAT code", transactionType: "Transaction type", company: "Company name",
  series: "Voucher series", consultant: "Consultant number", client: "Client number", fiscalYearStart: "First day of the fiscal year (YYYYMMDD)", accountLength: "Length of account numbers", taxRate: "Name of the tax rate",
  clearing: "Clearing account for the bank", subsidiary: "Subsidiary", journal: "Journal", location: "Location", companyCode: "Company code", entryType: "Journal entry type",
};

/** The page of a person's own layouts. */
export const layoutPage = {
  title: "Posting layouts", lead: "Copy a layout and change its columns, here or in the sheet Setup. All else stays as in the layout it is copied from.", copyOf: "Copy of",
  name: "Name", copy: "Copy", none: "No layouts of your own yet.", nameTaken: "Another layout has this name.", nameMissing: "Give it a name.", moving: "Alt and an arrow key move a column.", column: "Column", addColumn: "Add a column",
  removeLayout: "Delete the layout", value: "Text or setting", limit: "Most characters", cut: "Cut what is longer", first: "Only in the first row of a document", header: "Header", field: "Holds", columns: counted("column", "columns"),
};

/** What a column of a layout can hold, where Generic has no column of it. */
export const layoutFields: Readonly<Record<string, string>> = {
  blank: "Nothing", constant: "The same text", setting: "A setting", voucherNo: "Document no. as digits", month: "Month", year: "Year", customerNo: "Customer no.",
  vendorNo: "Vendor no.", partyName: "Customer or vendor", ledgerAccount: "Ledger account", absolute: "Amount without sign", debitCredit: "Debit or credit mark", counterAccount: "Other account", legNo: "Line of the document",
};

export const postingFile = {
  saveFile: "Save as file", copy: "Copy as text", copied: "Copied", saved: "Saved as", markPosted: "Mark as posted", marked: "Marked as posted",
  unmark: "Not posted after all", postedBefore: "Posted before", localCurrency: "Currency of the books", posted: "posted",
};

const settingName = (id: string): string => layoutSettings[id] ?? id;

/** What a setting must look like: "4 to 7 digits". */
function shape({ kind, least, most }: SettingShape, f: Formats): string {
  const range = least === most ? f.count(least) : `${f.count(least)} to ${f.count(most)}`;
  return kind === "number" ? `a number from ${range}` : `${range} ${kind === "digits" ? "digits" : "characters"}`;
}

export const postingProblems: PostingProblemWords = {
  "posting/character": ({ journalLine, column, character }, f) => `Line ${f.count(journalLine)}, ${column}: the file can't hold “${character}”. Write it otherwise.`,
  "posting/account-digits": ({ journalLine, account, least, most }, f) => `Line ${f.count(journalLine)}: account ${account} must have ${least === most ? f.count(least) : `${f.count(least)} to ${f.count(most)}`} digits.`,
  "posting/account-not-taken": ({ journalLine, account }, f) => `Line ${f.count(journalLine)}: ${account || "the account"} is a bank, customer or vendor account; this system takes none in a journal. Name a clearing account, or book the line there by hand.`,
  "posting/name-missing": ({ journalLine }, f) => `Line ${f.count(journalLine)} needs the name of the customer or vendor. Add it on the sheet of open items.`,
  "posting/exchange-local": ({ line, currency, other }, f) => `${f.row(line)}: a transfer between ${currency} and ${other} is posted where one of them is the currency of the books. Say which that is in the posting's settings.`,
  "posting/exchange-rate": ({ line, rate, amount, currency }, f) => `${f.row(line)}: at the rate ${rate} the books would differ from the bank by ${f.money(amount, currency)}. Put the rate right, as local currency for one unit of the other.`,
  "posting/currencies-mixed": ({ documentNo }) => `Document ${documentNo} holds two currencies, which this layout can't. Choose one with an amount in local currency.`,
  "posting/currency-not-taken": ({ journalLine, currency }, f) => `Line ${f.count(journalLine)} is in ${currency}; this layout has no column for a currency. Choose one that has.`,
  "posting/amount-digits": ({ journalLine, most }, f) => `Line ${f.count(journalLine)}: the layout takes at most ${f.count(most)} digits before the decimal mark. Book this line there by hand.`,
  "posting/too-many-rows": ({ documentNo, limit, count }, f) => `Document ${documentNo} has ${f.count(count)} lines; at most ${f.count(limit)} are taken. Match it in smaller parts.`,
  "posting/voucher-number": ({ documentNo, other }) => (other === "" ? `Document ${documentNo} has no digits; this layout numbers vouchers by them. Give it a number with digits.` : `Documents ${other} and ${documentNo} have the same digits. Change what document numbers begin with.`),
  "posting/no-bank-line": ({ documentNo }) => `Document ${documentNo} has no line on the bank account, which every row of this layout needs. Book it there by hand.`,
  "posting/outside-period": ({ journalLine, day }, f) => `Line ${f.count(journalLine)}: ${f.day(day)} is outside the period that may be posted in. Change the period, or post the line later.`,
  "posting/setting-missing": ({ setting }) => `${settingName(setting)} is missing. Type it above.`,
  "posting/setting-invalid": ({ setting, text, expected }, f) => `${settingName(setting)}: “${text}” must be ${shape(expected, f)}.`,
  "posting/setting-character": ({ setting, character }) => `${settingName(setting)}: the file can't hold “${character}”. Write it otherwise.`,
};
