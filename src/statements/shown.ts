import type { BankLine } from "./types";

/** A line's texts as a person reads them on a sheet. */
export interface ShownLine {
  readonly text: string;
  readonly additionalInfo: string;
  readonly counterpartyName: string;
  readonly counterpartyAccount: string;
  readonly reference: string;
  readonly bankReference: string;
  readonly checkNo: string;
}

/** Longest text a cell holds. Source: Excel specifications and limits. */
const LONGEST = 32_000;

/**
 * Gives the texts of a line for people: the narrative freed of its format's marks, the rest beside it. A collective
 * entry names none of its payers, since each is only one of several.
 */
export function shownLine(line: BankLine): ShownLine {
  const isCollective = line.batch.length > 1;
  const text = tidy((isCollective ? "" : line.remittance) || line.additionalInfo || line.text);
  const others = [line.additionalInfo, isCollective ? "" : line.endToEndId].map(tidy).filter((part) => part !== "" && part !== text && part !== line.reference);
  return {
    text, additionalInfo: [...new Set(others)].join(" ").slice(0, LONGEST),
    counterpartyName: isCollective ? "" : tidy(line.counterpartyName), counterpartyAccount: isCollective ? "" : tidy(line.counterpartyAccount),
    reference: isCollective ? "" : realReference(line.reference), bankReference: realReference(line.bankReference), checkNo: tidy(line.checkNo),
  };
}

/** Reference fields that say there is none, or hold nothing but a label. Source: SWIFT MT field 61; EPC guidelines. */
const NO_REFERENCE = /^(NONREF|NOTPROVIDED|NOTAVAILABLE|[A-Z]{4}\+)$/i;

/** A reference that says something; "" for the words that banks write for none. */
export function realReference(text: string): string {
  const plain = tidy(text);
  return NO_REFERENCE.test(plain) ? "" : plain;
}

/** One line of text without control characters. */
function tidy(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim().slice(0, LONGEST);
}
