import { compactText } from "../domain";

export type DocumentKind = "" | "invoice" | "credit-memo" | "payment" | "refund" | "finance-charge" | "reminder" | "other";

/**
 * Names of document types in ledgers, folded. Source: Business Central, enum Gen. Journal Document Type, its translations to
 * Norwegian, Danish, Swedish and German, and the short forms that sheets use.
 */
const NAMES: Readonly<Record<Exclude<DocumentKind, "" | "other">, readonly string[]>> = {
  invoice: ["invoice", "inv", "salesinvoice", "purchaseinvoice", "faktura", "fakturaer", "rechnung", "facture", "factuur", "lasku", "bill"],
  "credit-memo": [
    "creditmemo", "creditnote", "credit", "cm", "kreditnota", "kreditnote", "kreditfaktura", "gutschrift", "avoir", "creditnota", "hyvityslasku",
  ],
  payment: ["payment", "betaling", "innbetaling", "utbetaling", "inbetalning", "utbetalning", "betalning", "zahlung", "paiement", "maksu"],
  refund: ["refund", "refusjon", "tilbagebetaling", "tilbakebetaling", "aterbetalning", "erstattung", "remboursement"],
  "finance-charge": ["financechargememo", "financecharge", "rentenota", "ranta", "rantenota", "rentefaktura", "zinsrechnung"],
  reminder: ["reminder", "purring", "purringsfaktura", "rykker", "paminnelse", "mahnung", "rappel"],
};

const KIND_OF = new Map(Object.entries(NAMES).flatMap(([kind, names]) => names.map((name) => [name, kind as DocumentKind] as const)));
const seen = new Map<string, DocumentKind>();
/** Spellings remembered; more than that are not document types. */
const MOST_SEEN = 256;

/** Reads what kind of document an entry is, in the words of its ledger. "" is an entry without a type. */
export function documentKind(text: string): DocumentKind {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const folded = compactText(text);
  const kind = folded === "" ? "" : KIND_OF.get(folded) ?? "other";
  if (seen.size < MOST_SEEN) seen.set(text, kind);
  return kind;
}
