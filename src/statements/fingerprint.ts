import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { decimalText, isoFromDay, type Amount, type Currency, type Day } from "../domain";
import { shownLine } from "./shown";
import type { BankLine, BankStatement } from "./types";

/** A line's fingerprint and which of the lines with that fingerprint it is, from 1. */
export interface Fingerprint {
  readonly fingerprint: string;
  readonly occurrence: number;
}

/** The recipe's version, so that a later recipe can stand beside it in one workbook. */
const RECIPE = "f1:";

/** What names a line in every file and on every sheet it comes to stand on. */
export interface Traits {
  readonly account: string;
  readonly day: Day | null;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly bankReference: string;
  /** Texts that count where the bank gives no id of its own. */
  readonly texts: readonly string[];
}

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
    const fingerprint = fingerprintOf(traitsOf(statement, line));
    const occurrence = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, occurrence);
    return { fingerprint, occurrence };
  });
}

/** What names a line of a file. */
export function traitsOf(statement: BankStatement, line: BankLine): Traits {
  const shown = shownLine(line);
  return {
    account: statement.iban || statement.account, day: line.bookedOn ?? line.valueOn, amount: line.amount, currency: line.currency, bankReference: shown.bankReference,
    texts: [shown.text, shown.counterpartyName, shown.counterpartyAccount, shown.reference, shown.checkNo],
  };
}

/** Makes the fingerprint of a line from what names it. */
export function fingerprintOf({ account, day, amount, currency, bankReference, texts }: Traits): string {
  const head = [account.replaceAll(/[\s.]/g, "").toUpperCase(), day === null ? "" : isoFromDay(day), decimalText(amount, currency), currency];
  const tail = bankReference === "" ? texts.map(plain) : ["id", plain(bankReference)];
  return RECIPE + bytesToHex(sha256(utf8ToBytes([...head, ...tail].join("\u001f"))).subarray(0, 16));
}

function plain(text: string): string {
  return text.normalize("NFKC").toUpperCase().replaceAll(/\p{Cc}/gu, " ").replaceAll(/\s+/g, " ").trim();
}
