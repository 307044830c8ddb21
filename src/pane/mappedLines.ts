import type { LedgerEntry, StatementLine } from "../domain";
import { mapLines, type MappingHit } from "../payments";
import { mappedExplanation, mappingOf, type Explanation, type SetupRow } from "../session";
import type { ReconciliationState } from "./types";

/** A line that rows of the table "Text to account" hit, best first. */
export interface MappedLine {
  readonly line: StatementLine;
  readonly hits: readonly MappingHit[];
}

const NO_ENTRIES: readonly LedgerEntry[] = [];

/** Finds the lines that rows of the table "Text to account" hit, in the order of the statement. */
export function findMapped(rows: readonly SetupRow[], lines: Iterable<StatementLine>, entries: Iterable<LedgerEntry> = NO_ENTRIES): readonly MappedLine[] {
  const all = [...lines];
  const found = mapLines(rows.map((row) => mappingOf(row, all[0]?.currency ?? "")), all, entries);
  return all.flatMap((line) => {
    const hits = found.get(line.id);
    return hits === undefined ? [] : [{ line, hits }];
  });
}

/** What the texts say of lines, as explanations. What is booked already is left to the engine. */
export function explainMapped({ setup, entries }: Pick<ReconciliationState, "setup" | "entries">, among: Iterable<StatementLine>, at: string): readonly Explanation[] {
  const rows = setup.rows.mappings ?? [];
  return findMapped(rows, among, entries.values()).flatMap(({ line, hits: [best] }) => {
    if (best === undefined || best.booked !== null) return [];
    const { type, no } = best.account;
    return [mappedExplanation({ line: line.id, text: line.text, account: no, accountType: type, mappedText: rows[best.mapping]?.text ?? "" }, at)];
  });
}
