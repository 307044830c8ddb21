import type { Field } from "../domain";
import type { CsvFormat } from "./csvFormat";

/** A bank's table as its header line and the field of each column, "-" for one that isn't read. */
interface BankTable {
  readonly name: string;
  readonly headers: string;
  readonly fields: string;
  readonly currency?: string;
}

/** Layouts of banks and payment services, found again by their header line. Source: beside each. */
const TABLES: readonly BankTable[] = [
  // Source: public test files of importers for the bank, private customers; the older one has Uttak and Innskudd.
  { name: "DNB", headers: "Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto", fields: "bookedOn;text;valueOn;amountOut;amountIn", currency: "NOK" },
  { name: "DNB", headers: "Dato;Forklaring;Rentedato;Uttak;Innskudd", fields: "bookedOn;text;valueOn;amountOut;amountIn", currency: "NOK" },
  // Source: public test files of an importer for SpareBank 1; the line ends in a blank column.
  { name: "SpareBank 1", headers: "Dato;Beskrivelse;Rentedato;Inn;Ut;Til konto;Fra konto", fields: "bookedOn;text;valueOn;amountIn;amountOut;counterpartyAccount;counterpartyAccount", currency: "NOK" },
];

/** Formats of known banks. */
export const BANK_FORMATS: readonly CsvFormat[] = TABLES.map(({ name, headers, fields, currency = "" }) => ({
  name, delimiter: ";", quote: '"', encoding: "utf-8", headerRow: 1, headers: headers.split(";"),
  columns: fields.split(";").map((field) => (field === "-" ? null : (field as Field))),
  decimal: null, dateOrder: "day-first", sign: signOf(fields), currency, account: "",
}));

function signOf(fields: string): CsvFormat["sign"] {
  return /\bamountIn\b|\bamountOut\b/.test(fields) ? { kind: "in-out" } : { kind: "signed", turned: false };
}
