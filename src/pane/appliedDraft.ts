import { absolute, add, subtract, ZERO, type Amount, type AppliedPart, type EntryId, type LedgerEntry, type LineId } from "../domain";
import type { Item } from "./items";

/** What a person says is put on an entry: how much of it is closed, and how much of that is a discount. */
export interface EntryAmount {
  readonly entry: EntryId;
  readonly amount: Amount;
  readonly discount: Amount;
}

/**
 * Says which line pays how much of which entry, given how much is put on each entry: lines pay in their order until they are
 * used up, and the last of them takes what is left over. A discount stands on the last part of its entry.
 */
export function partsFor(lines: readonly { readonly id: LineId; readonly amount: Amount }[], entries: readonly EntryAmount[]): readonly AppliedPart[] {
  const left = lines.map(({ amount }) => amount);
  const parts: AppliedPart[] = [];
  let at = 0;
  for (const { entry, amount, discount } of entries) {
    let rest = subtract(amount, discount);
    while (at < lines.length - 1 && rest !== 0 && isSmaller(left[at]!, rest)) {
      const paid = left[at]!;
      if (paid !== 0) parts.push({ line: lines[at]!.id, entry, amount: paid, discount: ZERO });
      rest = subtract(rest, paid);
      at += 1;
    }
    if (rest === 0 && discount === 0) continue;
    left[at] = subtract(left[at]!, rest);
    parts.push({ line: lines[at]!.id, entry, amount: add(rest, discount), discount });
  }
  return parts;
}

/** Whether a line's rest does not reach what is still to be paid in the same direction. */
function isSmaller(line: Amount, rest: Amount): boolean {
  return line === 0 || (Math.sign(line) === Math.sign(rest) && absolute(line) < absolute(rest));
}

/** Whether a match has entries of which a part can be settled. */
export function canApply(item: Item, entries: ReadonlyMap<string, LedgerEntry>): boolean {
  return item.kind === "match" && item.match.entries.some((id) => (entries.get(id)?.kind ?? "bank") !== "bank");
}
