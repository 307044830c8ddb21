import type { LineId } from "../domain";
import type { Tools } from "./reconcileTools";

/** Key of the texts that say which lines stood on the sheet at the last run. */
const SEEN = "seen/";
/** Marks in one text: a cell of the workbook's memory takes 32,767 characters. */
const MARKS_EACH = 4_500;
const MARK_LENGTH = 7;
/** FNV-1a, 32 bits. Source: IETF draft-eastlake-fnv. */
const FNV = { offset: 0x811c9dc5, prime: 0x01000193 };

/** Notes which lines took part in a run: what comes later is new. */
export function noteRun({ store }: Tools): void {
  const { kept } = store;
  const marks = new Set([...store.state().lines.keys()].map(markOf));
  const texts = new Map([...kept.seenTexts.keys()].map((key) => [key, ""]));
  const all = [...marks];
  for (let from = 0; from < all.length; from += MARKS_EACH) texts.set(`${SEEN}${from / MARKS_EACH}`, all.slice(from, from + MARKS_EACH).join(""));
  kept.seen = marks;
  kept.seenTexts = texts;
}

/** Takes up from the workbook's memory which lines took part in the last run. */
export function recallRun({ store: { kept } }: Tools, texts: ReadonlyMap<string, string>): void {
  const found = [...texts].filter(([key, text]) => key.startsWith(SEEN) && text !== "");
  kept.seenTexts = new Map(found);
  kept.seen = found.length === 0 ? null : new Set(found.flatMap(([, text]) => text.match(new RegExp(`.{${MARK_LENGTH}}`, "g")) ?? []));
}

/**
 * Counts the lines that came onto the statement since the last run, as when a feed refreshes, and those that are gone.
 * Cost: linear in lines where these were read again, else nothing.
 */
export function lookForNew({ store }: Tools): void {
  const { seen, counted } = store.kept;
  const { hasRun, lines, feed } = store.state();
  if (counted.lines === lines && counted.seen === seen && counted.hasRun === hasRun) return;
  store.kept.counted = { lines, seen, hasRun };
  let [fresh, gone] = [0, 0];
  if (hasRun && seen !== null) {
    let known = 0;
    for (const id of lines.keys()) {
      if (seen.has(markOf(id))) known += 1;
      else fresh += 1;
    }
    gone = Math.max(0, seen.size - known);
  }
  if (feed.fresh !== fresh || feed.gone !== gone) store.set({ feed: { fresh, gone } });
}

/** A line's id in seven characters. */
function markOf(id: LineId): string {
  let hash = FNV.offset;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), FNV.prime);
  return (hash >>> 0).toString(36).padStart(MARK_LENGTH, "0");
}
