import { dayFromParts, negate, partsFromDay, type Amount, type Currency, type Day } from "../domain";
import { readPlain } from "./amounts";
import { bankLine, dayFromShort } from "./line";
import { readRemittance } from "./mtRemittance";
import type { BankLine, FileIssue } from "./types";

/** Source: MT940 field 61; R[CD] is a reversal of a credit or debit, E[CD] an expected entry; a funds letter may follow. */
const FIELD_61 = /^(\d{6})\s*(\d{4})?\s*(R[CD]|E[CD]|[CD])([A-Z])?\s*(\d+[,.]?\d*)\s*([A-Z][A-Z0-9 ]{3})?([\s\S]*)$/;

/** A field of the file as it was found. */
interface Found { readonly value: string; readonly line: number; readonly currency: Currency }

/** Reads field 61 and the texts of field 86 that follow it; null, with an issue, when it is no transaction. */
export function readTransaction({ value, line, currency }: Found, texts: readonly string[], issues: FileIssue[]): BankLine | null {
  const at = { line };
  const parts = FIELD_61.exec(value.trim());
  const size = parts ? readPlain(parts[5] as string, currency) : null;
  if (!parts || size === null) {
    const text = value.trim().slice(0, 200);
    issues.push(parts ? { code: "file/amount-unreadable", at, text } : { code: "file/malformed", at, text, expected: ":61:yymmdd[mmdd]C|D…" });
    return null;
  }
  const [, day = "", entry, mark = "", , , type = "", tail = ""] = parts;
  const valueOn = dayFromShort(day);
  if (valueOn === null) issues.push({ code: "file/value-date-impossible", at, text: day });
  const [references = "", ...rest] = tail.split("\n");
  const [customer = "", bank = ""] = references.split("//");
  const text = texts.join("\n");
  const read = readRemittance(text);
  return bankLine({
    amount: signOf(mark, size), currency, at, valueOn, bookedOn: entryDay(day, entry) ?? valueOn, reference: customer.trim(), bankReference: bank.trim(),
    transactionCode: type, isReversal: mark.startsWith("R"), status: mark.startsWith("E") ? "pending" : "booked", text, remittance: read.remittance,
    counterpartyName: read.counterpartyName, counterpartyAccount: read.counterpartyAccount, endToEndId: read.endToEndId,
    additionalInfo: [read.bookingText, rest.join("\n").trim()].filter((part) => part !== "").join(" "),
  });
}

function signOf(mark: string, size: Amount): Amount {
  return mark === "C" || mark === "RD" || mark === "EC" ? size : negate(size);
}

/** The entry day has no year: it is the value day's, or a neighbour's when that is nearer at the turn of the year. */
function entryDay(valueText: string, entry: string | undefined): Day | null {
  if (!entry) return null;
  const near = dayFromShort(valueText) ?? dayFromShort(`${valueText.slice(0, 4)}01`);
  if (near === null) return null;
  const year = partsFromDay(near).year;
  let best: Day | null = null;
  for (const candidate of [year, year - 1, year + 1]) {
    const day = dayFromParts(candidate, Number(entry.slice(0, 2)), Number(entry.slice(2)));
    if (day !== null && (best === null || Math.abs(day - near) < Math.abs(best - near))) best = day;
  }
  return best;
}
