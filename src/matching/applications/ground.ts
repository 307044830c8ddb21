import type { PaymentLine } from "../../domain";
import { AmountIndex } from "./amounts";
import { LEDGERS, readBook } from "./book";
import type { Ground } from "./candidates";
import { DocumentsAsWritten } from "./documents";
import { PartiesAsWritten } from "./parties";
import { policyOf } from "./policy";
import { readRules } from "./rules";
import type { ApplicationInput } from "./types";

/** Indexes everything that lines are judged by. A proposal looks at all entries of the ledgers asked for. */
export function groundOf(input: ApplicationInput, isProposal = false): Ground {
  const policy = policyOf(input.settings);
  const taken = new Set(input.kept.flatMap(({ entry }) => (entry === null ? [] : [entry])));
  const book = readBook(input, { isProposal, taken });
  return {
    input, book, policy, rules: readRules(input.rules, isProposal), parties: new PartiesAsWritten(input.parties, input.settings),
    documents: new DocumentsAsWritten(book, input.settings), amounts: new AmountIndex(book, LEDGERS.length), isProposal,
  };
}

/** Lines that have an amount and nothing that a person put them on. */
export function freeLines({ lines, kept }: ApplicationInput): readonly (PaymentLine | null)[] {
  const used = new Set(kept.map(({ line }) => line));
  return lines.map((line) => (line.amount === 0 || used.has(line.id) ? null : line));
}
