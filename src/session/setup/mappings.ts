import { absolute, foldText, parseDecimal, wordsOf, type Amount, type Currency } from "../../domain";
import type { TextMapping } from "../../payments";
import type { SetupFault, SetupRow } from "./types";

const TYPES: Readonly<Record<string, TextMapping["accountType"]>> = { gl: "G/L Account", customer: "Customer", vendor: "Vendor", bank: "Bank Account" };

/** Takes a row of the table "Text to account" as a mapping; amounts are in the statement's currency. */
export function mappingOf(row: SetupRow, currency: Currency): TextMapping {
  const accountType = TYPES[row.accountType ?? ""] ?? "G/L Account";
  const [debit, credit] = [valueOf(row, "debitAccount"), valueOf(row, "creditAccount")];
  const isAccounts = accountType === "G/L Account";
  const bounds = [boundOf(row.from, currency), boundOf(row.to, currency)] as const;
  const isCrossed = bounds[0] !== null && bounds[1] !== null && bounds[0] > bounds[1];
  return {
    text: valueOf(row, "text"), accountType, debitAccountNo: isAccounts ? debit : "", creditAccountNo: isAccounts ? credit : "",
    accountNo: isAccounts ? "" : debit || credit, vendorNo: "", least: bounds[isCrossed ? 1 : 0], most: bounds[isCrossed ? 0 : 1],
    counterparty: valueOf(row, "counterparty"), isOff: row.isOn === "no",
  };
}

/** Says what a person must mend before a mapping can be used; `others` are the other rows of the table. */
export function checkMapping(row: SetupRow, others: readonly SetupRow[]): readonly SetupFault[] {
  const faults: SetupFault[] = [];
  if (valueOf(row, "text") === "") faults.push({ code: "missing", column: "text" });
  else if (foldText(valueOf(row, "text")) === "") faults.push({ code: "no-words", column: "text" });
  else if (others.some((other) => isSame(row, other))) faults.push({ code: "twice", column: "text" });
  if (valueOf(row, "debitAccount") === "" && valueOf(row, "creditAccount") === "") faults.push({ code: "account-missing", column: "creditAccount" });
  for (const column of ["from", "to"]) if (!isDecimal(row[column] ?? "")) faults.push({ code: "unreadable", column });
  return faults;
}

/**
 * The part of a line's text that may stand for an account: its longest run of words without digits, since numbers and dates
 * differ from line to line; the whole text where every word has digits.
 */
export function tellingText(text: string): string {
  const runs: string[][] = [[]];
  for (const word of text.trim().split(/\s+/)) {
    if (/\d/.test(word) || wordsOf(word).length === 0) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  const joined = runs.map((run) => run.join(" "));
  return joined.reduce((best, each) => (each.length > best.length ? each : best), "").replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, "") || text.trim();
}

function isDecimal(text: string): boolean {
  return text === "" || /^-?\d+(\.\d+)?$/.test(text);
}

/** Two mappings of one text are told apart by what else they ask. */
function isSame(one: SetupRow, other: SetupRow): boolean {
  return foldText(valueOf(one, "text")) === foldText(valueOf(other, "text"))
    && ["counterparty", "from", "to"].every((column) => foldText(valueOf(one, column)) === foldText(valueOf(other, column)));
}

function valueOf(row: SetupRow, column: string): string {
  return (row[column] ?? "").trim();
}

function boundOf(text: string | undefined, currency: Currency): Amount | null {
  const read = text === undefined || text === "" ? null : parseDecimal(text, currency);
  return read?.ok ? absolute(read.value) : null;
}
