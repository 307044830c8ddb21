import { add, subtract, ZERO, type Amount } from "./money";
import { appliedAmount, type EntryId, type LedgerEntry, type LineId } from "./rows";

/** What a line puts on an open entry: part of it, all of it, or all of it but a discount. */
export interface AppliedPart {
  readonly line: LineId;
  readonly entry: EntryId;
  /** What is closed on the entry, discount included; money into the bank positive. */
  readonly amount: Amount;
  /** What is closed without money: discount granted, tolerance accepted. Signed as the amount. */
  readonly discount: Amount;
}

/** A match as far as its money goes. Without parts every entry is settled whole. */
interface WithParts {
  readonly applied?: readonly AppliedPart[];
}

/** What a match pays on one of its entries. Cost: linear in its parts. */
export function paidOn(entry: LedgerEntry, { applied }: WithParts): Amount {
  return applied ? subtract(closedOn(entry, { applied }), discountOn(entry, { applied })) : appliedAmount(entry);
}

/** What a match closes on one of its entries, discount included. Cost: linear in its parts. */
export function closedOn(entry: LedgerEntry, { applied }: WithParts): Amount {
  if (!applied) return appliedAmount(entry);
  return applied.reduce((total, part) => (part.entry === entry.id ? add(total, part.amount) : total), ZERO);
}

/** What a match closes on one of its entries without money. Cost: linear in its parts. */
export function discountOn(entry: LedgerEntry, { applied = [] }: WithParts): Amount {
  return applied.reduce((total, part) => (part.entry === entry.id ? add(total, part.discount) : total), ZERO);
}
