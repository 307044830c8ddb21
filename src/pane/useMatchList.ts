import { useCallback, useLayoutEffect, useMemo, type KeyboardEvent, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { canAccept, canExplain } from "./canDecide";
import type { Item } from "./items";
import type { Filter } from "./messages";
import { usePane } from "./usePane";
import { useReview, type Review } from "./useReview";

/** Height of a two-line item with its separator, in pixels. */
const ITEM_HEIGHT = 57;
const PAGE = 8;
/** The filters under the keys 1 to 4. */
const KEYED_FILTERS: readonly Filter[] = ["suggested", "openLines", "openEntries", "matched"];

export interface MatchList {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  onKeyDown(event: KeyboardEvent): void;
}

type Act = (review: Review, item: Item | null) => void;

/** What each key does. Keys are the letters people see on the buttons. */
const MOVES: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1, ArrowUp: (index) => index - 1, PageDown: (index) => index + PAGE, PageUp: (index) => index - PAGE,
  Home: () => 0, End: (_, last) => last,
};

function actOf(key: string, stale: ReadonlySet<string>): Act | null {
  switch (key) {
    case "Enter": return (review, item) => {
      if (item?.kind === "match" && canAccept(item, stale)) void review.accept([item.match.id]);
      else review.setOpen(!review.isOpen);
    };
    case "Backspace": case "Delete": return (review, item) => {
      if (item?.kind === "match" && item.match.status === "suggested") void review.reject(item.match.id);
    };
    case "o": case "O": return (review, item) => { if (item !== null) review.setPanel("other"); };
    case "e": case "E": return (review, item) => { if (item !== null && canExplain(item)) review.setPanel("explain"); };
    case "s": case "S": return (review, item) => { if (item !== null) review.showInSheet(item); };
    default: return null;
  }
}

/** Enter, Space and typing belong to the control that has the focus. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (event.target === event.currentTarget) return false;
  const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
  return isTyping || event.key === "Enter" || event.key === " ";
}

function useKeys(focusSearch: () => void): (event: KeyboardEvent) => void {
  const review = useReview();
  const { go, lay, state: { stale } } = usePane();
  return useCallback((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsToControl(event)) return;
    const move = MOVES[event.key];
    const filter = KEYED_FILTERS[Number(event.key) - 1];
    const act = actOf(event.key, stale);
    if (move) review.select(move(review.index, review.items.length - 1));
    else if (event.key === "/") focusSearch();
    else if (event.key === "?") lay("keys");
    else if (filter) go("review", filter);
    else if (act) act(review, review.selected);
    else return;
    event.preventDefault();
  }, [review, go, lay, stale, focusSearch]);
}

/** Shows the whole item with its details, or its beginning where it is taller than the list. */
function bringIntoView(virtualizer: Virtualizer<HTMLDivElement, Element>, index: number, list: HTMLDivElement): void {
  let height = ITEM_HEIGHT;
  for (const node of list.querySelectorAll<HTMLElement>("[data-index]")) {
    const at = Number(node.dataset["index"]);
    if (node.offsetHeight > 0) virtualizer.resizeItem(at, node.offsetHeight);
    if (at === index) height = node.offsetHeight;
  }
  virtualizer.scrollToIndex(index, { align: height > list.clientHeight ? "start" : "auto" });
}

/** Rows near the window, and always the selected one, since the focus speaks of it. */
function useRows(listRef: RefObject<HTMLDivElement>): Virtualizer<HTMLDivElement, Element> {
  const { items, index, isOpen } = useReview();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ITEM_HEIGHT,
    getItemKey: (at) => items[at]?.key ?? at,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return index < 0 || shown.includes(index) ? shown : [...shown, index].sort((one, other) => one - other);
    },
  });
  const key = items[index]?.key;
  useLayoutEffect(() => {
    if (index >= 0 && listRef.current !== null) bringIntoView(virtualizer, index, listRef.current);
  }, [virtualizer, listRef, index, key, isOpen]);
  return virtualizer;
}

/** Selection, keys and scrolling of the review list. */
export function useMatchList(focusSearch: () => void, listRef: RefObject<HTMLDivElement>): MatchList {
  const virtualizer = useRows(listRef);
  const onKeyDown = useKeys(focusSearch);
  return useMemo(() => ({ virtualizer, onKeyDown }), [virtualizer, onKeyDown]);
}
