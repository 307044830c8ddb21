// Words in Norwegian Bokmål that other words are made with.
import type { ConfidenceWords, Counted, FieldWords, KindWords, LostWords } from "../words";

export const counted = (one: string, many: string): Counted => (count, f) => `${f.count(count)} ${count === 1 ? one : many}`;
/** A field's name inside a sentence; KID stays in capitals. */
export const inSentence = (name: string): string => (name.startsWith("KID") ? name : name.charAt(0).toLowerCase() + name.slice(1));

export const fields: FieldWords = {
  bookedOn: "Bokføringsdato", valueOn: "Valuteringsdato", postedOn: "Bokføringsdato", dueOn: "Forfallsdato", discountOn: "Rabattdato",
  amount: "Beløp", amountIn: "Inn på konto", amountOut: "Ut av konto", debit: "Debet", credit: "Kredit", sign: "Debet/kredit-merke",
  balance: "Saldo", openAmount: "Restbeløp", discountAmount: "Rabattbeløp", currency: "Valuta", text: "Tekst",
  additionalInfo: "Tilleggstekst", reference: "KID/referanse", bankReference: "Bankens id", transactionType: "Transaksjonstype",
  counterpartyName: "Motpart", counterpartyAccount: "Motpartens konto", documentType: "Bilagstype", documentNo: "Bilagsnummer",
  externalDocumentNo: "Eksternt bilagsnummer", checkNo: "Sjekknummer", partyNo: "Kunde- eller leverandørnummer", partyType: "Kunde eller leverandør",
  accountNo: "Kontonummer", isOpen: "Åpen", isReversed: "Tilbakeført", dimension: "Dimensjon", entryNo: "Løpenummer", localAmount: "Beløp i lokal valuta", sourceType: "Kildetype", sourceNo: "Kildenummer",
};

export const lines = counted("linje", "linjer");
export const entries = counted("post", "poster");
export const days = counted("dag", "dager");
export const rows = counted("rad", "rader");

export const confidences: ConfidenceWords = { high: "Høy", medium: "Middels", low: "Lav" };
export const kinds: KindWords = {
  "fee": "Gebyr", "interest": "Renter", "transfer": "Overføring mellom egne kontoer", "on-account": "Betaling à konto",
  "missing-in-books": "Mangler i regnskapet", "bank-error": "Feil hos banken", "other-account": "Annen konto", "rounding": "Øreavrunding",
  "discount": "Kontantrabatt", "exchange": "Valutagevinst eller -tap",
};
export const lost: LostWords = {
  "tie": "like god", "reference": "KID eller referanse stemmer ikke", "document-no": "nummeret står ikke i teksten", "counterparty": "et annet navn",
  "date": "lenger unna i tid", "text": "teksten stemmer dårligere", "amount": "beløpet stemmer ikke",
};
