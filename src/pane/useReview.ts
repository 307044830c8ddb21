import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { EntryId, LineId } from "../domain";
import type { Order } from "./itemList";
import type { Item } from "./items";
import type { Filter } from "./messages";
import { isOutstanding, type Standing } from "./standing";
import { useDecisions, type Decisions } from "./useDecisions";
import { useItems } from "./useItems";
import type { Pane } from "./usePane";

/** What lies over the list: the candidate finder for the item, or for rows selected in the sheets, or the explanation form. */
type Panel = "other" | "selection" | "explain" | "amounts" | null;

/** Rows last selected in each of the two sheets. */
interface SheetRows {
  readonly lines: readonly LineId[];
  readonly entries: readonly EntryId[];
}

export interface Review extends Decisions {
  readonly items: readonly Item[];
  readonly query: string;
  setQuery(query: string): void;
  readonly order: Order;
  setOrder(order: Order): void;
  readonly sheetRows: SheetRows;
  /** Position of the selected item; −1 in an empty list. */
  readonly index: number;
  readonly selected: Item | null;
  select(index: number): void;
  /** Whether the selected item shows its details. */
  readonly isOpen: boolean;
  setOpen(isOpen: boolean): void;
  readonly panel: Panel;
  setPanel(panel: Panel): void;
}

export const ReviewContext = createContext<Review | null>(null);

/** The review list as it stands. Errors: throws outside the pane, as a bug. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("useReview outside the pane");
  return review;
}

/** Keeps the selection on its item; when the item leaves the list, on the one that took its place. */
function useSelection(items: readonly Item[]): Pick<Review, "index" | "selected" | "select"> & { selectKey(key: string): void } {
  const [chosen, setChosen] = useState<{ key: string; index: number }>({ key: "", index: 0 });
  const index = useMemo(() => {
    if (items.length === 0) return -1;
    for (const near of [chosen.index, chosen.index - 1, chosen.index + 1]) if (items[near]?.key === chosen.key) return near;
    const found = chosen.key === "" ? -1 : items.findIndex((item) => item.key === chosen.key);
    return found >= 0 ? found : Math.min(chosen.index, items.length - 1);
  }, [items, chosen]);
  const key = items[index]?.key ?? "";
  useEffect(() => {
    if (index >= 0 && (key !== chosen.key || index !== chosen.index)) setChosen({ key, index });
  }, [index, key, chosen]);
  const latest = useRef(items);
  useEffect(() => { latest.current = items; }, [items]);
  const select = useCallback((to: number) => {
    const within = Math.max(0, Math.min(to, latest.current.length - 1));
    setChosen({ key: latest.current[within]?.key ?? "", index: within });
  }, []);
  const selectKey = useCallback((to: string) => setChosen({ key: to, index: 0 }), []);
  return { index, selected: items[index] ?? null, select, selectKey };
}

/** Where a row of the sheets is found in the review list: its match, or itself. */
function placeOf({ state: { selected, session, entries } }: Pane, standing: Standing): { readonly key: string; readonly filter: Filter } | null {
  const line = selected?.lines[0];
  const entry = selected?.entries[0];
  const match = (line && standing.usedLines.get(line)) ?? (entry && standing.usedEntries.get(entry));
  if (match) return { key: match.id, filter: match.status === "matched" ? "matched" : "suggested" };
  if (line !== undefined) return { key: line, filter: session.explanations.has(line) ? "explained" : "openLines" };
  const row = entry && entries.get(entry);
  return row && isOutstanding(row) ? { key: row.id, filter: "openEntries" } : null;
}

/** A row selected in the sheet shows its match in the list, while the list is what is looked at. */
function useFollowSheet(pane: Pane, standing: Standing, { items, selectKey }: { items: readonly Item[]; selectKey: (key: string) => void }): void {
  const { state: { selected }, view: { tab }, go } = pane;
  const followed = useRef(selected);
  useEffect(() => {
    if (followed.current === selected || tab !== "review") return;
    followed.current = selected;
    const place = placeOf(pane, standing);
    if (place === null) return;
    selectKey(place.key);
    if (!items.some((item) => item.key === place.key)) go("review", place.filter);
  }, [selected, tab, pane, standing, items, selectKey, go]);
}

/** A selection in one sheet leaves what was selected in the other, so that both sides can be gathered. */
function useSheetRows({ state: { selected } }: Pane): SheetRows {
  const [rows, setRows] = useState<SheetRows>({ lines: [], entries: [] });
  useEffect(() => {
    if (selected === undefined) return;
    setRows((before) => ({ lines: selected.lines.length > 0 ? selected.lines : before.lines, entries: selected.entries.length > 0 ? selected.entries : before.entries }));
  }, [selected]);
  return rows;
}

/** Puts the review list together, once, so that list, details and the primary button speak of the same item. */
export function useReviewValue(pane: Pane, standing: Standing): Review {
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<Order>("day");
  const [isOpen, setOpen] = useState(true);
  const [panel, setPanel] = useState<Panel>(null);
  const { tab, filter } = pane.view;
  const items = useItems(pane, standing, { query, filter, order });
  const sheetRows = useSheetRows(pane);
  const { index, selected, select, selectKey } = useSelection(items);
  useFollowSheet(pane, standing, { items, selectKey });
  const decisions = useDecisions(pane);
  useEffect(() => setPanel(null), [tab, filter]);
  useEffect(() => setQuery(""), [filter]);
  return useMemo(
    () => ({ items, query, setQuery, order, setOrder, sheetRows, index, selected, select, isOpen, setOpen, panel, setPanel, ...decisions }),
    [items, query, order, sheetRows, index, selected, select, isOpen, panel, decisions],
  );
}
