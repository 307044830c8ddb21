// Words in English that other words are made with.
import type { ConfidenceWords, Counted, FieldWords, KindWords, LostWords } from "../words";

export const counted = (one: string, many: string): Counted => (count, f) => `${f.count(count)} ${count === 1 ? one : many}`;
/** A field's name inside a sentence. */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const fields: FieldWords = {
  bookedOn: "Booking date", valueOn: "Value date", postedOn: "Posting date", dueOn: "Due date", discountOn: "Discount date",
  amount: "Amount", amountIn: "Money in", amountOut: "Money out", debit: "Debit", credit: "Credit", sign: "Debit/credit mark",
  balance: "Balance", openAmount: "Remaining amount", discountAmount: "Discount amount", currency: "Currency", text: "Text",
  additionalInfo: "Additional text", reference: "Reference", bankReference: "Bank's own id", transactionType: "Transaction type",
  counterpartyName: "Counterparty", counterpartyAccount: "Counterparty's account", documentType: "Document type",
  documentNo: "Document number", externalDocumentNo: "External document number", checkNo: "Check number",
  partyNo: "Customer or vendor number", partyType: "Customer or vendor", accountNo: "Account number", isOpen: "Open",
  isReversed: "Reversed", dimension: "Dimension", entryNo: "Entry number", localAmount: "Amount in local currency", sourceType: "Source type", sourceNo: "Source number",
};

export const lines = counted("line", "lines");
export const entries = counted("entry", "entries");
export const days = counted("day", "days");
export const rows = counted("row", "rows");

export const confidences: ConfidenceWords = { high: "High", medium: "Medium", low: "Low" };
export const kinds: KindWords = {
  "fee": "Fee", "interest": "Interest", "transfer": "Transfer between own accounts", "on-account": "Payment on account",
  "missing-in-books": "Missing in the books", "bank-error": "Bank's error", "other-account": "Other account", "rounding": "Rounding",
  "discount": "Payment discount", "exchange": "Exchange gain or loss",
};
export const lost: LostWords = {
  "tie": "just as good", "reference": "the payment reference does not agree", "document-no": "the number is not in the text",
  "counterparty": "another name", "date": "further away in time", "text": "the text agrees less", "amount": "the amount is off",
};
