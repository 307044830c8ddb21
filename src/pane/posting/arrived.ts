import type { Amount, EntryId, LedgerEntry, LineId } from "../../domain";
import { indexMatches, type Decision } from "../../session";
import { otherSidesOf } from "../statements/transfers";
import type { ReconciliationState } from "../types";

type Pairs = Extract<Decision, { readonly type: "posted" }>["pairs"];

/** Ends the import key of the leg on the bank account; the line's id stands before. */
const BANK_LEG = "/bank";

/** What the books wait for: the leg on the bank account of a line. */
interface Leg {
  readonly id: LineId;
  readonly documentNo: string;
  readonly amount: Amount;
}

/** Of payments too whose open entries are gone from the books by now, so that the journal has them no more: then the line's whole amount. */
function postedFromHere({ posted, journal, lines }: ReconciliationState): readonly Leg[] {
  if (posted.size === 0) return [];
  const amounts = new Map((journal?.lines ?? []).map(({ importKey, amount }) => [importKey, amount]));
  return [...posted].flatMap(([importKey, documentNo]) => {
    const id = importKey.slice(0, -BANK_LEG.length) as LineId;
    const amount = importKey.endsWith(BANK_LEG) ? amounts.get(importKey) ?? lines.get(id)?.amount : undefined;
    return amount === undefined ? [] : [{ id, documentNo, amount }];
  });
}

/** Transfers that the other account's statement posts: their document has a leg on this account too. */
function postedElsewhere(state: ReconciliationState): readonly Leg[] {
  return [...otherSidesOf(state)].flatMap(([id, { documentNo }]) => {
    // In another currency the books have what their own rate makes of it: the engine finds the entry, and a person explains what it is off.
    const amount = state.lines.get(id)?.amount;
    return amount === undefined ? [] : [{ id, documentNo, amount }];
  });
}

/**
 * Finds entries in the books that came of what was posted from here: they bear the number of the document and the amount of its leg on the bank account,
 * and are in no match. An equal amount alone says nothing.
 * Cost: linear in entries where anything was posted, else nothing.
 */
export function arrivedOf(state: ReconciliationState): Pairs {
  const { entries, lines, session, sight } = state;
  const legs = [...postedFromHere(state), ...postedElsewhere(state)];
  if (legs.length === 0) return [];
  const { byEntry } = indexMatches(session);
  const byNumber = new Map<string, LedgerEntry[]>();
  for (const { documentNo } of legs) byNumber.set(documentNo, []);
  for (const entry of entries.values()) {
    if (entry.kind !== "bank" || byEntry.has(entry.id) || sight?.held.has(entry.id) === true) continue;
    for (const number of new Set([entry.documentNo, entry.externalDocumentNo, ...entry.text.split(/[\s,;:]+/)])) byNumber.get(number)?.push(entry);
  }
  const taken = new Set<EntryId>();
  return legs.flatMap(({ id, documentNo, amount }) => {
    const line = lines.get(id);
    const entry = byNumber.get(documentNo)?.find((each) => each.amount === amount && !taken.has(each.id));
    if (!line || !entry) return [];
    taken.add(entry.id);
    return [{ line: line.id, entry: entry.id, documentNo }];
  });
}
