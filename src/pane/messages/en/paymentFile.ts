// What is said of payments to vendors and their file.
import type { PaymentProblemWords } from "../words";

/** The page that makes the file. */
export const paymentFile = {
  lead: "Makes a file of payments from a sheet of vendors' accounts and amounts. It is sent nowhere: you give it to the bank yourself.", sheet: "Sheet of payments",
  choose: "Choose a sheet", noList: "This sheet lists no payments: it needs columns for name, account and amount.", columns: "Columns found", from: "Paid from",
  company: "Company that pays", account: "Account", bic: "BIC of its bank", currency: "Currency", organisation: "Company's id with the bank", version: "Format",
  letters: "Letters", nordic: "With Nordic letters", latin: "Only A to Z", batch: "One booking for all payments of a day", payments: "Payments", total: "Control sum",
  refused: "Left out", save: "Save payment file", copy: "Copy as text", copied: "Copied", saved: "Saved as", look: "To look at",
};

const FIELD = { name: "the name", account: "the account", dueOn: "the date" } as const;

export const paymentProblems: PaymentProblemWords = {
  "payment/missing": ({ at, field }, f) => `${f.cell(at)}: ${FIELD[field]} is missing. Fill it in; the payment is left out until then.`,
  "payment/account-invalid": ({ at, text }, f) => `${f.cell(at)}: “${text}” is no account number; its length or check digits are wrong.`,
  "payment/bic-invalid": ({ at, text }, f) => `${f.cell(at)}: “${text}” is no BIC. It has 8 or 11 letters and digits; it may be left empty.`,
  "payment/bic-elsewhere": ({ at, text, country }, f) => `${f.cell(at)}: the BIC ${text} is not of ${country}, as the account is.`,
  "payment/reference-invalid": ({ at, text }, f) => `${f.cell(at)}: the check digit of “${text}” is wrong. Look at the invoice.`,
  "payment/not-positive": ({ at }, f) => `${f.cell(at)}: only amounts above zero can be paid.`,
  "payment/too-large": ({ at }, f) => `${f.cell(at)}: the amount is more than the file can hold.`,
  "payment/date-past": ({ at, day }, f) => `${f.cell(at)}: ${f.day(day)} has passed. The bank pays on its next business day, or refuses.`,
  "payment/character": ({ at, character }, f) => `${f.cell(at)}: the bank takes no “${character}”. Write it otherwise.`,
  "payment/too-long": ({ at, limit }, f) => `${f.cell(at)}: at most ${f.count(limit)} characters.`,
  "payment/twice": ({ at, row }, f) => `${f.cell(at)}: the same account, amount and reference stand in row ${f.count(row + 1)}. Delete one if it is the same invoice.`,
  "payment/debtor-account": ({ text }) => (text === "" ? "The account to pay from is missing." : `The account to pay from, “${text}”, is no account number.`),
  "payment/debtor-name": () => "The name of the company that pays is missing.",
  "payment/none": () => "There is no payment that can go into the file.",
};
