import type { Reason } from "../domain";
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
