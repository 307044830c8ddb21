import { appliedAmount, subtract, type Proposal, type Reason } from "../../domain";
import type { Sides } from "../rows";
import type { AcceptedPair } from "./businessCentral";

/** Puts a pair matched by the conventions of Business Central into words of the domain. It is applied, as there. */
export function explainByConvention({ bank, book }: Sides, pair: AcceptedPair): Proposal {
  const line = bank.rows[pair.line]!;
  const entry = book.rows[pair.entry]!;
  const difference = subtract(line.amount, appliedAmount(entry));
  const currency = line.currency === "" ? entry.currency : line.currency;
  const reasons: Reason[] = [
    difference === 0 ? { code: "amount/equal", amount: line.amount, currency } : { code: "amount/near", difference, currency },
  ];
  if (pair.agreed.includes("documentNo")) reasons.push({ code: "document-no/in-text", value: entry.documentNo });
  if (pair.agreed.includes("externalDocumentNo")) reasons.push({ code: "external-document-no/in-text", value: entry.externalDocumentNo });
  if (pair.isSameDay && line.bookedOn !== null) reasons.push({ code: "date/same", day: line.bookedOn });
  if (pair.agreed.includes("text")) reasons.push({ code: "text/similar", value: entry.text });
  const confidence = difference !== 0 ? "low" : pair.agreed.length > 0 ? "high" : "medium";
  return {
    lines: [line.id], entries: [entry.id], status: "matched", confidence, difference, currency, rule: "business-central", reasons,
    runnerUp: null,
  };
}
