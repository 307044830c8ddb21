import type { Day, Reason } from "../domain";
import type { Evidence } from "./evidence";
import type { Facts } from "./facts";
import { CHECK_NO, DOCUMENT_NO, EXTERNAL_NO, REFERENCE } from "./numbers";

/** Says which number of the entry the line quotes, and where; null when none agreed. */
export function numberReason(facts: Facts, pair: { readonly line: number; readonly entry: number }, { agreed, entryPlace }: Evidence): Reason | null {
  if (agreed < 0) return null;
  const line = facts.sides.bank.rows[pair.line]!;
  const entry = facts.sides.book.rows[pair.entry]!;
  if ((entryPlace & CHECK_NO) !== 0) return { code: "check-no/equal", value: entry.checkNo };
  if ((entryPlace & REFERENCE) !== 0) return { code: "reference/equal", value: entry.reference };
  const isExternal = (entryPlace & EXTERNAL_NO) !== 0;
  const value = isExternal ? entry.externalDocumentNo : (entryPlace & DOCUMENT_NO) !== 0 ? entry.documentNo : facts.numbers.vocabulary.text(agreed);
  const isInReference = line.reference.replace(/\D/g, "").includes(facts.numbers.vocabulary.text(agreed));
  if (isInReference && (entryPlace & (DOCUMENT_NO | EXTERNAL_NO)) !== 0) {
    return { code: "reference/holds-document-no", value, reference: line.reference };
  }
  return { code: isExternal ? "external-document-no/in-text" : "document-no/in-text", value };
}

/** Reasons that many pairs share: one object for each day, each lag and each party. */
export class SharedReasons {
  private readonly byDay = new Map<Day, Reason>();
  private readonly byLag = new Map<number, Reason>();
  private readonly byParty = new Map<string, Reason>();

  day(day: Day): Reason {
    return shared(this.byDay, day, () => ({ code: "date/same", day }));
  }

  lag(days: number): Reason {
    return shared(this.byLag, days, () => ({ code: "date/near", days }));
  }

  party(name: string): Reason {
    return shared(this.byParty, name, () => ({ code: "counterparty/same", value: name }));
  }
}

function shared<Key>(known: Map<Key, Reason>, key: Key, make: () => Reason): Reason {
  let reason = known.get(key);
  if (reason === undefined) known.set(key, reason = make());
  return reason;
}
