import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { itemsAfter, itemsOf, type Listing } from "./itemList";
import { foldSearch, searchText, type Item } from "./items";
import type { Rows, Standing } from "./standing";
import type { Pane } from "./usePane";

/** Work done on the texts before the pane may draw again, and the rest until then. */
const PIECE_MS = 6;

/** The items under a filter, in their order; after a decision only what it touched is put in its place. */
function useListed({ state: { session, stale, lines, entries, change }, view: { tab } }: Pane, standing: Standing, { filter, order }: Listing): readonly Item[] {
  const isShown = tab === "review";
  const last = useRef<{ readonly of: Rows; readonly listing: Listing; readonly items: readonly Item[] } | null>(null);
  return useMemo(() => {
    if (!isShown) return [];
    const rows = { lines, entries, session, stale };
    const listing = { filter, order };
    const before = last.current;
    const isSame = before !== null && before.listing.filter === filter && before.listing.order === order && before.of.lines === lines && before.of.entries === entries;
    const after = isSame && change?.before === before.of.session && change.after === session ? itemsAfter(before.items, change.diff, { rows, standing, listing }) : null;
    const items = after ?? itemsOf(rows, standing, listing);
    last.current = { of: rows, listing, items };
    return items;
  }, [isShown, lines, entries, session, stale, change, standing, filter, order]);
}

/** What the items can be found by: made once each, in the background as soon as they are listed, kept while the rows stay. */
function useTexts(items: readonly Item[], { state: { lines, entries }, formats }: Pane): (item: Item) => string {
  const textOf = useMemo(() => {
    const known = new WeakMap<object, string>();
    return (item: Item): string => {
      const subject = item.kind === "match" ? item.match : item.kind === "line" ? item.line : item.entry;
      let text = known.get(subject);
      if (text === undefined) {
        text = searchText(item, { lines, entries }, formats);
        known.set(subject, text);
      }
      return text;
    };
  }, [lines, entries, formats]);
  useEffect(() => {
    let at = 0;
    let timer = setTimeout(function goOn() {
      const until = performance.now() + PIECE_MS;
      for (; at < items.length && performance.now() < until; at += 1) if (items[at] !== undefined) textOf(items[at]!);
      if (at < items.length) timer = setTimeout(goOn, PIECE_MS);
    }, PIECE_MS);
    return () => clearTimeout(timer);
  }, [items, textOf]);
  return textOf;
}

/** The items that are listed, and those of them that the search finds. */
export function useItems(pane: Pane, standing: Standing, { query, ...listing }: Listing & { readonly query: string }): readonly Item[] {
  const all = useListed(pane, standing, listing);
  const textOf = useTexts(all, pane);
  const words = useDeferredValue(foldSearch(query.trim()));
  return useMemo(() => {
    if (words === "") return all;
    const wanted = words.split(/\s+/);
    return all.filter((item) => {
      const text = textOf(item);
      return wanted.every((word) => text.includes(word));
    });
  }, [all, words, textOf]);
}
