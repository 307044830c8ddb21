import { entriesForLines, type EntriesAsked } from "../../closing";
import type { LedgerEntry, Refusal, Result } from "../../domain";
import type { ReconciliationState } from "../types";
import { booksOf } from "./books";

/** The entries of the bank account that lines can be made from. Open entries of customers and vendors are not among them. */
export function offeredFor(state: ReconciliationState, which: EntriesAsked): Result<readonly LedgerEntry[], Refusal> {
  const others = new Set(state.openItems.flatMap(({ source }) => (source?.entries ?? []).map(({ id }) => id)));
  const books = booksOf(state);
  return entriesForLines({ ...books, entries: books.entries.filter(({ id }) => !others.has(id)) }, books.open.at(-1)!.statementNo, which);
}
