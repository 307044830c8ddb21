import { useCallback, useMemo } from "react";
import { add, ZERO, type Amount, type Currency, type StatementLine } from "../../domain";
import type { SetupRow } from "../../session";
import { findMapped, type MappedLine } from "../mappedLines";
import { usePane } from "../usePane";
import { useStanding } from "../useStanding";

/** The lines of the statement that rows of the table "Text to account" hit. */
export function useMappedLines(rows: readonly SetupRow[]): readonly MappedLine[] {
  const { state: { lines } } = usePane();
  return useMemo(() => findMapped(rows, lines.values()), [rows, lines]);
}

/** Adds lines up, currency by currency, in the user's writing. */
export function useSums(): (lines: readonly StatementLine[]) => string {
  const { formats } = usePane();
  return useCallback((lines) => {
    const sums = new Map<Currency, Amount>();
    for (const line of lines) sums.set(line.currency, add(sums.get(line.currency) ?? ZERO, line.amount));
    return formats.list([...sums].map(([currency, amount]) => formats.money(amount, currency)));
  }, [formats]);
}

/** Whether a line is in no match and not explained. */
export function useIsOpen(): (line: StatementLine) => boolean {
  const { state: { session } } = usePane();
  const { usedLines } = useStanding();
  return useCallback(({ id }) => !usedLines.has(id) && !session.explanations.has(id), [session, usedLines]);
}
