import { useCallback, useEffect, useRef, useState } from "react";
import { negate, type Amount } from "../domain";
import { searchSums, type Sums } from "../matching";
import type { Side } from "../sheets";
import type { Candidates } from "./useCandidates";

/** A search for rows that add up to what is missing. */
export interface SumSearching {
  /** What the rows have to add up to: what the ticks of the other side still lack. */
  readonly wanted: Amount;
  readonly isSearching: boolean;
  /** Null before a search, and after the ticks have changed. */
  readonly sums: Sums | null;
  search(): void;
}

/** Work done before the pane may draw again. */
const PIECE_MS = 8;

/** Finds rows of a side that add up to the difference of the moment, in pieces, so that the pane stays quick meanwhile. */
export function useSums(side: Side, { free, ticked, difference, target }: Candidates): SumSearching {
  const wanted = side === "book" ? difference : negate(difference);
  const [found, setFound] = useState<{ readonly sums: Sums; readonly wanted: Amount; readonly side: Side } | null>(null);
  const [isSearching, setSearching] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setSearching(false);
  }, []);
  useEffect(() => stop, [stop, wanted, side]);
  const search = useCallback(() => {
    stop();
    const rows = free[side].filter(({ id }) => !ticked.has(id));
    const searching = searchSums({ amount: wanted, day: target.day, party: target.party }, rows);
    setSearching(true);
    const goOn = (): void => {
      const until = performance.now() + PIECE_MS;
      for (let step = searching.next(); ; step = searching.next()) {
        if (step.done === true) {
          stop();
          setFound({ sums: step.value, wanted, side });
          return;
        }
        if (performance.now() >= until) break;
      }
      timer.current = setTimeout(goOn, 0);
    };
    timer.current = setTimeout(goOn, 0);
  }, [stop, free, side, ticked, wanted, target]);
  return { wanted, isSearching, sums: found?.wanted === wanted && found.side === side ? found.sums : null, search };
}
