// Words in Swedish that other words are made with.
import type { ConfidenceWords, Counted, FieldWords, KindWords, LostWords } from "../words";

export const counted = (one: string, many: string): Counted => (count, f) => `${f.count(count)} ${count === 1 ? one : many}`;
/** A field's name inside a sentence; OCR stays in capitals. */
export const inSentence = (name: string): string => (name.startsWith("OCR") ? name : name.charAt(0).toLowerCase() + name.slice(1));

export const fields: FieldWords = {
  bookedOn: "Bokföringsdag", valueOn: "Valutadag", postedOn: "Bokföringsdatum", dueOn: "Förfallodatum", discountOn: "Rabattdatum",
  amount: "Belopp", amountIn: "In på kontot", amountOut: "Ut från kontot", debit: "Debet", credit: "Kredit", sign: "Debet/kredit-märke",
  balance: "Saldo", openAmount: "Restbelopp", discountAmount: "Rabattbelopp", currency: "Valuta", text: "Text",
  additionalInfo: "Tilläggstext", reference: "OCR/referens", bankReference: "Bankens id", transactionType: "Transaktionstyp",
  counterpartyName: "Motpart", counterpartyAccount: "Motpartens konto", documentType: "Verifikationstyp", documentNo: "Verifikationsnummer",
  externalDocumentNo: "Externt verifikationsnummer", checkNo: "Checknummer", partyNo: "Kund- eller leverantörsnummer", partyType: "Kund eller leverantör",
  accountNo: "Kontonummer", isOpen: "Öppen", isReversed: "Återförd", dimension: "Dimension", entryNo: "Löpnummer", localAmount: "Belopp i redovisningsvaluta", sourceType: "Källtyp", sourceNo: "Källnummer",
};

export const lines = counted("transaktion", "transaktioner");
export const entries = counted("post", "poster");
export const days = counted("dag", "dagar");
export const rows = counted("rad", "rader");

export const confidences: ConfidenceWords = { high: "Hög", medium: "Medel", low: "Låg" };
export const kinds: KindWords = {
  "fee": "Avgift", "interest": "Ränta", "transfer": "Överföring mellan egna konton", "on-account": "Betalning a conto",
  "missing-in-books": "Saknas i bokföringen", "bank-error": "Bankens fel", "other-account": "Annat konto", "rounding": "Öresavrundning",
  "discount": "Kassarabatt", "exchange": "Valutakursvinst eller -förlust",
};
export const lost: LostWords = {
  "tie": "lika bra", "reference": "OCR eller referens stämmer inte", "document-no": "numret står inte i texten", "counterparty": "ett annat namn",
  "date": "längre bort i tiden", "text": "texten stämmer sämre", "amount": "beloppet stämmer inte",
};
