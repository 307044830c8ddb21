import { sameCurrency, type PaymentLine } from "../domain";
import { AmountIndex, amountWindow, type AmountWindow, type Fitting } from "./amounts";
import { LEDGERS, NO_DAY, readBook, type Book } from "./book";
import { DocumentsAsWritten, type DocumentFinder, type DocumentHit } from "./documents";
import { DocumentsDecoded } from "./documentsDecoded";
import { PartiesAsWritten, type PartyFinder, type PartyHit } from "./parties";
import { PartiesByEvidence } from "./partiesByEvidence";
import { policyOf, type ApplicationPolicy } from "./policy";
import { readRules, type RuleBook } from "./rules";
import type { ApplicationInput } from "./types";

/** What a line shows, found once. */
export interface LineEvidence {
  readonly window: AmountWindow;
  readonly day: number;
  readonly parties: readonly PartyHit[];
  readonly documents: readonly DocumentHit[];
}

/** Everything that pairs are judged by. */
export interface Ground {
  readonly input: ApplicationInput;
  readonly book: Book;
  readonly policy: ApplicationPolicy;
  readonly rules: RuleBook;
  readonly parties: PartyFinder;
  readonly documents: DocumentFinder;
  readonly amounts: AmountIndex;
  readonly fitting: Fitting;
  /** Keys of what a person took away. */
  readonly rejected: ReadonlySet<string>;
  readonly isProposal: boolean;
}

/** Names a line and the entries it was put on, whatever their order. */
export function setKey(line: string, entries: readonly string[]): string {
  return [line, ...[...entries].sort()].join("\n");
}

/** Whether a person took exactly these entries away from the line. */
export function isRejected({ book, rejected }: Ground, line: string, rows: readonly number[]): boolean {
  return rejected.size > 0 && rejected.has(setKey(line, rows.map((row) => book.entries[row]!.id)));
}

/** Indexes everything that lines are judged by. A proposal looks at all entries of the ledgers asked for. */
export function groundOf(input: ApplicationInput, isProposal = false): Ground {
  const policy = policyOf(input.settings);
  const taken = new Set(input.kept.flatMap(({ entry }) => (entry === null ? [] : [entry])));
  const book = readBook(input, { isProposal, taken });
  const { settings } = input;
  const parties = policy.names === "letters" ? new PartiesAsWritten(input.parties, settings)
    : new PartiesByEvidence(input.parties, input.learned, settings.partyNames !== "off");
  const documents = policy.numbers === "as-written" ? new DocumentsAsWritten(book, settings) : new DocumentsDecoded(book, settings);
  const isForeign = (row: number): boolean => !sameCurrency(book.entries[row]!.currency, settings.bankCurrency);
  return {
    input, book, policy, rules: readRules(input.rules, isProposal), parties, documents, amounts: new AmountIndex(book, LEDGERS.length),
    fitting: { full: !policy.discountsFullPayment, rateTolerance: settings.rateTolerance, isForeign },
    rejected: new Set(input.rejected.map(({ line, entries }) => setKey(line, entries))), isProposal,
  };
}

/** Lines that have an amount and nothing that a person put them on. */
export function freeLines({ lines, kept }: ApplicationInput): readonly (PaymentLine | null)[] {
  const used = new Set(kept.map(({ line }) => line));
  return lines.map((line) => (line.amount === 0 || used.has(line.id) ? null : line));
}

/** What a line shows; null for lines that are left alone. */
export function evidenceOf(ground: Ground, line: PaymentLine): LineEvidence {
  const { input: { settings }, policy } = ground;
  const day = line.bookedOn ?? (policy.usesValueDate ? line.valueOn : null) ?? NO_DAY;
  return {
    window: amountWindow(line.amount, settings.tolerance, settings.bankCurrency), day,
    parties: ground.parties.hits(line), documents: ground.documents.hits(line),
  };
}
