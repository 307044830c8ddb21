import { useMemo, useState } from "react";
import { subtract, sum, ZERO, type Amount, type EntryId, type LedgerEntry } from "../../domain";
import type { Adjustment } from "../types";
import { usePane } from "../usePane";
import { offeredFor } from "./offered";
import { statedBalances } from "./sight";

/** Entries of one direction, oldest first. */
export interface ClearingGroup {
  readonly entries: readonly LedgerEntry[];
  /** Σ of those ticked. */
  readonly cleared: Amount;
  readonly ticked: number;
}

export interface Clearing {
  readonly hasDate: boolean;
  readonly deposits: ClearingGroup;
  readonly payments: ClearingGroup;
  readonly adjustments: readonly Adjustment[];
  readonly opening: Amount;
  /** Σ of the lines that are on the statement already. */
  readonly before: Amount;
  /** Closing balance by what is ticked. */
  readonly reached: Amount;
  readonly closing: Amount | null;
  /** What the bank's closing balance is more than that; null where it is not known. */
  readonly difference: Amount | null;
  /** Lines to be made. */
  readonly count: number;
  readonly ticks: ReadonlySet<EntryId>;
  toggle(ids: readonly EntryId[], isTicked: boolean): void;
  adjust(adjustments: readonly Adjustment[]): void;
  clear(): void;
}

const NO_TICKS: ReadonlySet<EntryId> = new Set();

/** Ticks on ledger entries that the bank has, with the running total against its closing balance. */
export function useClearing(): Clearing {
  const { state } = usePane();
  const [ticks, setTicks] = useState(NO_TICKS);
  const [adjustments, setAdjustments] = useState<readonly Adjustment[]>([]);
  const offered = useMemo(() => offeredFor(state, { from: state.statement.from, to: null, isReversedIncluded: true }), [state]);
  const entries = useMemo(() => (offered.ok ? offered.value.filter(({ openAmount }) => openAmount !== 0) : []), [offered]);
  const [deposits, payments] = useMemo(() => [entries.filter(({ openAmount }) => openAmount > 0), entries.filter(({ openAmount }) => openAmount < 0)] as const, [entries]);
  const groupOf = (members: readonly LedgerEntry[]): ClearingGroup => {
    const own = members.filter(({ id }) => ticks.has(id));
    return { entries: members, cleared: sum(own.map(({ openAmount }) => openAmount)), ticked: own.length };
  };
  const [ins, outs] = [groupOf(deposits), groupOf(payments)];
  const { openingBalance, closingBalance } = statedBalances(state);
  const opening = openingBalance ?? state.proof?.openingBalance ?? ZERO;
  const before = sum([...state.lines.values()].map(({ amount }) => amount));
  const reached = sum([opening, before, ins.cleared, outs.cleared, ...adjustments.map(({ amount }) => amount)]);
  return {
    hasDate: offered.ok, deposits: ins, payments: outs, adjustments, opening, before, reached, closing: closingBalance, difference: closingBalance === null ? null : subtract(closingBalance, reached),
    count: ins.ticked + outs.ticked + adjustments.length, ticks,
    toggle: (ids, isTicked) => setTicks((was) => {
      const now = new Set(was);
      for (const id of ids) if (isTicked) now.add(id); else now.delete(id);
      return now;
    }),
    adjust: setAdjustments,
    clear: () => { setTicks(NO_TICKS); setAdjustments([]); },
  };
}
