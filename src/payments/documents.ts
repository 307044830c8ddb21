import { isQr, type OpenEntry, type PaymentLine } from "../domain";
import type { Book } from "./book";
import { BANK_LEDGER } from "./book";
import type { ApplicationReason, ApplicationSettings } from "./types";

/** An entry whose document a line names. */
export interface DocumentHit {
  readonly row: number;
  /** Whether the number alone says enough; else it counts only beside the party or the amount. */
  readonly isStrong: boolean;
  readonly reason: ApplicationReason;
}

/** Which documents a line names. */
export interface DocumentFinder {
  hits(line: PaymentLine): readonly DocumentHit[];
  /** Whether entries that are not named are out of question: a payment slip's reference names its one document. */
  isExclusive(line: PaymentLine): boolean;
}

/** Fewest characters of a document number that is looked for. Source: Business Central, MatchBankPayments (GetMatchLengthTreshold). */
const FEWEST = 4;
/** Where a payment slip's document number ends: before the check digit of 27. Source: spec of payment reconciliation, §8.4. */
const SLIP_END = 26;

/**
 * Document numbers as Business Central finds them: as written, at their first place in text and further info, with nothing
 * alphanumeric beside them; the document number before the external one; a payment reference by equality.
 * Source: Business Central, MatchBankPayments (DocumentMatching, DocNoMatching); spec §2.7.
 */
export class DocumentsAsWritten implements DocumentFinder {
  private readonly byNumber = new Map<string, number[]>();
  private readonly starts = new Set<string>();
  private readonly lengths = new Set<number>();
  private readonly byReference = new Map<string, number[]>();
  private readonly bySlip = new Map<string, number[]>();

  constructor(private readonly book: Book, settings: ApplicationSettings) {
    for (const [row, entry] of book.entries.entries()) {
      for (const number of numbersOf(entry, settings)) this.learn(number, row);
      if (entry.kind === "bank") continue;
      if (entry.reference !== "") push(this.byReference, entry.reference.toUpperCase(), row);
      if (entry.documentNo.length >= FEWEST) push(this.bySlip, entry.documentNo.toUpperCase(), row);
    }
  }

  isExclusive(line: PaymentLine): boolean {
    return isSlip(line.slipReference);
  }

  hits(line: PaymentLine): readonly DocumentHit[] {
    const found = new Map<number, ApplicationReason>();
    for (const row of line.reference === "" ? [] : this.byReference.get(line.reference.toUpperCase()) ?? []) {
      found.set(row, { code: "document/reference", value: this.book.entries[row]!.reference });
    }
    if (this.isExclusive(line)) this.findInSlip(line.slipReference.replace(/\s/g, ""), found);
    this.findInText(line, found);
    return [...found].map(([row, reason]) => ({ row, isStrong: true, reason }));
  }

  private findInSlip(slip: string, found: Map<number, ApplicationReason>): void {
    for (let length = FEWEST; length <= SLIP_END; length++) {
      const number = slip.slice(SLIP_END - length, SLIP_END);
      if (slip.indexOf(number) + length !== SLIP_END) continue;
      for (const row of this.bySlip.get(number) ?? []) {
        if (!found.has(row)) found.set(row, { code: "document/in-reference", value: number, reference: slip });
      }
    }
  }

  private findInText(line: PaymentLine, found: Map<number, ApplicationReason>): void {
    const slip = this.isExclusive(line);
    const text = `${line.text} ${line.additionalInfo}${slip || line.slipReference === "" ? "" : ` ${line.slipReference}`}`.toUpperCase();
    const ends = boundariesOf(text);
    for (const start of ends.starts) {
      if (!this.starts.has(text.slice(start, start + FEWEST))) continue;
      for (const end of ends.ends) {
        if (end - start < FEWEST || !this.lengths.has(end - start)) continue;
        const number = text.slice(start, end);
        const rows = this.byNumber.get(number);
        if (rows === undefined || text.indexOf(number) !== start) continue;
        for (const row of rows) {
          if (found.has(row) || (slip && this.book.ledger[row] !== BANK_LEDGER)) continue;
          found.set(row, { code: "document/in-text", value: number });
        }
      }
    }
  }

  private learn(number: string, row: number): void {
    if (number.length < FEWEST) return;
    this.starts.add(number.slice(0, FEWEST));
    this.lengths.add(number.length);
    push(this.byNumber, number, row);
  }
}

/** Whether a text is a payment slip's reference of 27 digits. */
function isSlip(reference: string): boolean {
  return reference !== "" && isQr(reference);
}

function numbersOf(entry: OpenEntry, settings: ApplicationSettings): string[] {
  const closed = entry.kind === "bank" && settings.usesClosedDocuments ? entry.closedDocumentNos : [];
  return [entry.documentNo, entry.externalDocumentNo, ...closed].map((number) => number.toUpperCase());
}

/** Places where a number may begin, and where one may end: nothing alphanumeric before, or after. */
function boundariesOf(text: string): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let at = 0; at <= text.length; at++) {
    if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) starts.push(at);
    if (at === text.length || !isAlphanumeric(text.charCodeAt(at))) ends.push(at);
  }
  return { starts, ends };
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function push(lists: Map<string, number[]>, key: string, row: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else if (list[list.length - 1] !== row) list.push(row);
}
