// Words in German that other words are made with.
import type { ConfidenceWords, Counted, FieldWords, KindWords, LostWords } from "../words";

export const counted = (one: string, many: string): Counted => (count, f) => `${f.count(count)} ${count === 1 ? one : many}`;
/** A field's name inside a sentence: German nouns keep their capital. */
export const inSentence = (name: string): string => name;

export const fields: FieldWords = {
  bookedOn: "Buchungstag", valueOn: "Valuta", postedOn: "Buchungsdatum", dueOn: "Fälligkeit", discountOn: "Skontodatum",
  amount: "Betrag", amountIn: "Eingang", amountOut: "Ausgang", debit: "Soll", credit: "Haben", sign: "Soll/Haben-Kennzeichen",
  balance: "Saldo", openAmount: "Restbetrag", discountAmount: "Skontobetrag", currency: "Währung", text: "Text",
  additionalInfo: "Zusatztext", reference: "Zahlungsreferenz", bankReference: "Kennung der Bank", transactionType: "Umsatzart",
  counterpartyName: "Gegenpartei", counterpartyAccount: "Konto der Gegenpartei", documentType: "Belegart", documentNo: "Belegnummer",
  externalDocumentNo: "Externe Belegnummer", checkNo: "Schecknummer", partyNo: "Debitoren- oder Kreditorennummer", partyType: "Debitor oder Kreditor",
  accountNo: "Kontonummer", isOpen: "Offen", isReversed: "Storniert", dimension: "Dimension", entryNo: "Laufende Nummer", localAmount: "Betrag in Hauswährung", sourceType: "Herkunftsart", sourceNo: "Herkunftsnummer",
};

export const lines = counted("Umsatz", "Umsätze");
export const entries = counted("Posten", "Posten");
export const days = counted("Tag", "Tage");
export const rows = counted("Zeile", "Zeilen");

export const confidences: ConfidenceWords = { high: "Hoch", medium: "Mittel", low: "Niedrig" };
export const kinds: KindWords = {
  "fee": "Gebühr", "interest": "Zinsen", "transfer": "Umbuchung zwischen eigenen Konten", "on-account": "Akontozahlung",
  "missing-in-books": "Fehlt in den Büchern", "bank-error": "Fehler der Bank", "other-account": "Anderes Konto", "rounding": "Rundung",
  "discount": "Skonto", "exchange": "Kursgewinn oder -verlust",
};
export const lost: LostWords = {
  "tie": "ebenso gut", "reference": "die Zahlungsreferenz stimmt nicht überein", "document-no": "die Nummer steht nicht im Text", "counterparty": "ein anderer Name",
  "date": "zeitlich weiter entfernt", "text": "der Text stimmt weniger überein", "amount": "der Betrag weicht ab",
};
