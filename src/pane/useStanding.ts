import { createContext, useContext, useMemo, useRef } from "react";
import { standingAfter, standingOf, type Standing } from "./standing";
import type { ReconciliationState } from "./types";

export const StandingContext = createContext<Standing | null>(null);

/** Where the reconciliation stands. Errors: throws outside the pane, as a bug. */
export function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (standing === null) throw new Error("useStanding outside the pane");
  return standing;
}

/** Counts again only when matches, explanations or rows have changed, and after a decision only what it touched. */
export function useStandingValue({ lines, entries, session, stale, change }: ReconciliationState): Standing {
  const last = useRef<Standing | null>(null);
  return useMemo(() => {
    const rows = { lines, entries, session, stale };
    const before = last.current;
    const isStep = before !== null && before.of.lines === lines && before.of.entries === entries && change?.before === before.of.session && change.after === session;
    last.current = isStep ? standingAfter(before, change.diff, rows) : standingOf(rows);
    return last.current;
  }, [lines, entries, session, stale, change]);
}
