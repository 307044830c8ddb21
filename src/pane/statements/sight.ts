import { rowsInSight, type KeptStatement } from "../../closing";
import { add, subtract, ZERO, type EntryId, type LedgerEntry, type LineId, type StatementLine } from "../../domain";
import type { ReconciliationState, StatedBalances } from "../types";

/** The other statements of the account of the one being worked on. */
export function othersOf({ statements, statement }: Pick<ReconciliationState, "statements" | "statement">): readonly KeptStatement[] {
  return statements.filter(({ account }) => account === statement.account);
}

type Rows = Pick<ReconciliationState, "lines" | "entries" | "sight">;

/**
 * The rows of the sheets that the statement being worked on sees.
 * Cost: nothing but two maps where it is the only one and has all rows.
 */
export function rowsOf(state: ReconciliationState, all: { readonly lines: readonly StatementLine[]; readonly entries: ReadonlyMap<EntryId, LedgerEntry> }): Rows {
  const others = othersOf(state);
  const { statement: { from }, session: { options: { statementDate: until } } } = state;
  if (others.length === 0 && from === null && until === null) return { lines: byId(all.lines), entries: all.entries, sight: null };
  const { lines, entries, ...sight } = rowsInSight({ ...all, others, from, until, sheets: { bank: state.bank?.sheet ?? "", book: state.book?.sheet ?? "" } });
  return { lines, entries, sight };
}

function byId(lines: readonly StatementLine[]): ReadonlyMap<LineId, StatementLine> {
  return new Map(lines.map((line) => [line.id, line]));
}

/**
 * The balances as a person stated them, else as the sheets say: of a sheet with several statements the part that is this one's.
 * Null where nobody says.
 */
export function statedBalances({ balances, bank, book, sight }: Pick<ReconciliationState, "balances" | "bank" | "book" | "sight">): StatedBalances {
  const { openingBalance = null, closingBalance = null } = bank?.source ?? {};
  return {
    openingBalance: balances.openingBalance ?? (openingBalance === null ? null : add(openingBalance, sight?.sumBefore ?? ZERO)),
    closingBalance: balances.closingBalance ?? (closingBalance === null ? null : subtract(closingBalance, sight?.sumAfter ?? ZERO)),
    bookOpeningBalance: balances.bookOpeningBalance ?? book?.source?.openingBalance ?? null,
  };
}
