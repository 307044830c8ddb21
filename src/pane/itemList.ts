import type { Confidence, EntryId, LineId, MatchId } from "../domain";
import { isLive, type SessionDiff } from "../session";
import { itemOfEntry, itemOfLine, itemOfMatch, type Item } from "./items";
import type { Filter } from "./messages";
import { isOutstanding, touchedBy, type Rows, type Standing } from "./standing";

/** What the list is ordered by: the oldest, the largest, the surest first. */
export type Order = "day" | "amount" | "confidence";

/** Which items are listed, and in which order. */
export interface Listing {
  readonly filter: Filter;
  readonly order: Order;
}

const SURENESS: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

const ORDERS: Readonly<Record<Order, (item: Item) => number>> = {
  day: () => 0,
  amount: ({ amount }) => -Math.abs(amount),
  confidence: (item) => (item.kind === "match" ? SURENESS[item.match.confidence] : 0),
};

/** By the order asked for, then by day, place on the sheet and key, so that every item has one place. */
function comparator(order: Order): (one: Item, other: Item) => number {
  const first = ORDERS[order];
  return (one, other) => first(one) - first(other) || (one.day ?? Number.MAX_SAFE_INTEGER) - (other.day ?? Number.MAX_SAFE_INTEGER)
    || one.place - other.place || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
}

/** The rows of the review list. Cost: one pass, and a sort. */
export function itemsOf(rows: Rows, standing: Standing, { filter, order }: Listing): readonly Item[] {
  const items: Item[] = [];
  const add = (item: Item | null): void => { if (item !== null) items.push(item); };
  if (filter === "openLines" || filter === "explained") for (const id of rows.lines.keys()) add(lineItem(id, rows, { standing, filter }));
  else if (filter === "openEntries") for (const id of rows.entries.keys()) add(entryItem(id, rows, standing));
  else for (const id of rows.session.matches.keys()) add(matchItem(id, rows, filter));
  return items.sort(comparator(order));
}

/** More touched items than this are listed afresh. */
const FEW = 500;

/**
 * The list after a decision: what it touched leaves its place and comes to its new one; all other items stay the same.
 * Cost: one pass of comparing keys; null where so much was touched that listing afresh is quicker.
 */
export function itemsAfter(before: readonly Item[], diff: SessionDiff, { rows, standing, listing }: { rows: Rows; standing: Standing; listing: Listing }): readonly Item[] | null {
  const { filter } = listing;
  const touched = touchedBy(diff, rows);
  if (touched.matches.size + touched.lines.size + touched.entries.size > FEW) return null;
  const isOfLines = filter === "openLines" || filter === "explained";
  const keys: ReadonlySet<string> = isOfLines ? touched.lines : filter === "openEntries" ? touched.entries : touched.matches;
  const items = before.filter(({ key }) => !keys.has(key));
  const compare = comparator(listing.order);
  for (const key of keys) {
    const item = isOfLines ? lineItem(key as LineId, rows, { standing, filter }) : filter === "openEntries" ? entryItem(key as EntryId, rows, standing) : matchItem(key as MatchId, rows, filter);
    if (item !== null) items.splice(placeFor(item, items, compare), 0, item);
  }
  return items;
}

function placeFor(item: Item, items: readonly Item[], compare: (one: Item, other: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(items[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineItem(id: LineId, { lines, session }: Rows, { standing, filter }: { readonly standing: Standing; readonly filter: Filter }): Item | null {
  const line = lines.get(id);
  if (line === undefined || standing.usedLines.has(id)) return null;
  const explanation = session.explanations.get(id) ?? null;
  return (explanation !== null) === (filter === "explained") ? itemOfLine(line, explanation) : null;
}

function entryItem(id: EntryId, { entries }: Rows, standing: Standing): Item | null {
  const entry = entries.get(id);
  return entry !== undefined && isOutstanding(entry) && !standing.usedEntries.has(id) ? itemOfEntry(entry) : null;
}

function matchItem(id: MatchId, rows: Rows, filter: Filter): Item | null {
  const match = rows.session.matches.get(id);
  if (match === undefined || !isLive(match)) return null;
  const belongs = filter === "stale" ? rows.stale.has(id) : filter === "difference" ? match.difference !== 0 : match.status === filter;
  return belongs ? itemOfMatch(match, rows) : null;
}
