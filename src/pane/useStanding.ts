import { createContext, useContext, useMemo } from "react";
import { standingOf, type Standing } from "./items";
import type { ReconciliationState } from "./types";

export const StandingContext = createContext<Standing | null>(null);

/** Where the reconciliation stands. Errors: throws outside the pane, as a bug. */
export function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (standing === null) throw new Error("useStanding outside the pane");
  return standing;
}

/** Counts again only when matches, explanations or rows have changed. */
export function useStandingValue({ lines, entries, session, stale }: ReconciliationState): Standing {
  return useMemo(() => standingOf({ lines, entries, session, stale }), [lines, entries, session, stale]);
}
