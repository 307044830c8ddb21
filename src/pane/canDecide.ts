import type { Item } from "./items";

/** Whether there is a suggestion to say yes or no to. A match whose rows are gone can only be taken apart. */
export function canAccept(item: Item, stale: ReadonlySet<string>): boolean {
  return item.kind === "match" && item.match.status === "suggested" && !stale.has(item.key);
}

/** Whether the item, or its difference, can be explained. */
export function canExplain(item: Item): boolean {
  return item.kind === "line" || (item.kind === "match" && item.match.difference !== 0);
}
