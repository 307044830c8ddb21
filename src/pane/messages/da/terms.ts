// Words in Danish that other words are made with.
import type { ConfidenceWords, Counted, FieldWords, KindWords, LostWords } from "../words";

export const counted = (one: string, many: string): Counted => (count, f) => `${f.count(count)} ${count === 1 ? one : many}`;
/** A field's name inside a sentence; FIK stays in capitals. */
export const inSentence = (name: string): string => (name.startsWith("FIK") ? name : name.charAt(0).toLowerCase() + name.slice(1));

export const fields: FieldWords = {
  bookedOn: "Bogføringsdato", valueOn: "Valørdato", postedOn: "Bogføringsdato", dueOn: "Forfaldsdato", discountOn: "Rabatdato",
  amount: "Beløb", amountIn: "Ind på kontoen", amountOut: "Ud af kontoen", debit: "Debet", credit: "Kredit", sign: "Debet/kredit-mærke",
  balance: "Saldo", openAmount: "Restbeløb", discountAmount: "Rabatbeløb", currency: "Valuta", text: "Tekst",
  additionalInfo: "Tillægstekst", reference: "FIK/reference", bankReference: "Bankens id", transactionType: "Transaktionstype",
  counterpartyName: "Modpart", counterpartyAccount: "Modpartens konto", documentType: "Bilagstype", documentNo: "Bilagsnummer",
  externalDocumentNo: "Eksternt bilagsnummer", checkNo: "Checknummer", partyNo: "Kunde- eller leverandørnummer", partyType: "Kunde eller leverandør",
  accountNo: "Kontonummer", isOpen: "Åben", isReversed: "Tilbageført", dimension: "Dimension", entryNo: "Løbenummer", localAmount: "Beløb i regnskabsvaluta", sourceType: "Kildetype", sourceNo: "Kildenummer",
};

export const lines = counted("linje", "linjer");
export const entries = counted("post", "poster");
export const days = counted("dag", "dage");
export const rows = counted("række", "rækker");

export const confidences: ConfidenceWords = { high: "Høj", medium: "Middel", low: "Lav" };
export const kinds: KindWords = {
  "fee": "Gebyr", "interest": "Rente", "transfer": "Overførsel mellem egne konti", "on-account": "Betaling a conto",
  "missing-in-books": "Mangler i bogholderiet", "bank-error": "Bankens fejl", "other-account": "Anden konto", "rounding": "Øreafrunding",
  "discount": "Kontantrabat", "exchange": "Valutakursgevinst eller -tab",
};
export const lost: LostWords = {
  "tie": "lige så god", "reference": "FIK eller reference stemmer ikke", "document-no": "nummeret står ikke i teksten", "counterparty": "et andet navn",
  "date": "længere væk i tid", "text": "teksten stemmer dårligere", "amount": "beløbet passer ikke",
};
