import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { decimalText, isoFromDay } from "../domain";
import type { BankLine, BankStatement } from "./types";

/** A line's fingerprint and which of the lines with that fingerprint it is, from 1. */
export interface Fingerprint {
  readonly fingerprint: string;
  readonly occurrence: number;
}

/** The recipe's version, so that a later recipe can stand beside it in one workbook. */
const RECIPE = "f1:";

/**
 * Fingerprints the booked lines of a statement, so that a second import of the same or an overlapping file adds only
 * what is new, and two equal payments of one day stay two.
 *
 * Shapes:  one fingerprint a line, in order; pending lines have none ("", 0), since they change when booked.
 * Source:  the account, the booking day and the amount always; the bank's own id where there is one, else the texts.
 */
export function fingerprints(statement: BankStatement): Fingerprint[] {
  const counts = new Map<string, number>();
  return statement.lines.map((line) => {
    if (line.status !== "booked") return { fingerprint: "", occurrence: 0 };
    const fingerprint = RECIPE + bytesToHex(sha256(utf8ToBytes(recipe(statement, line))).subarray(0, 16));
    const occurrence = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, occurrence);
    return { fingerprint, occurrence };
  });
}

function recipe(statement: BankStatement, line: BankLine): string {
  const account = (statement.iban || statement.account).replaceAll(/[\s.]/g, "").toUpperCase();
  const day = line.bookedOn ?? line.valueOn;
  const head = [account, day === null ? "" : isoFromDay(day), decimalText(line.amount, line.currency), line.currency];
  if (line.bankReference !== "") return [...head, "id", line.bankReference].join("\u001f");
  return [...head, plain(line.text), plain(line.counterpartyName), plain(line.counterpartyAccount), plain(line.reference), line.checkNo].join("\u001f");
}

function plain(text: string): string {
  return text.normalize("NFKC").toUpperCase().replaceAll(/\p{Cc}/gu, " ").replaceAll(/\s+/g, " ").trim();
}
