// Layouts of Business Central: rows that are pasted into its journals, in the order of their columns.
import { column, PASTED, type PostingLayout } from "./layout";

/**
 * Business Central, page General Journals, in the order of its default columns from Posting Date to Bal. Account No., so that the
 * rows paste at Posting Date; columns we leave to BC are blank. VAT Reporting Date, shown only where that date is enabled, is not among them.
 * Positive amounts debit the account and credit the balancing account. Limits: table 81, Code[20], Text[100], Code[10].
 * Source: GeneralJournal.Page.al and GenJournalLine.Table.al of BCApps; captions are those of the English client.
 */
export const BUSINESS_CENTRAL: PostingLayout = {
  id: "business-central",
  columns: [
    column("postingDate", "Posting Date", { width: 12 }), column("documentType", "Document Type", { width: 14 }),
    column("documentNo", "Document No.", { width: 16, limit: 20 }), column("accountType", "Account Type", { width: 14 }),
    column("account", "Account No.", { width: 14, limit: 20 }), column("blank", "Account Name", { width: 14 }),
    column("description", "Description", { width: 44, limit: 100, isCut: true }), { ...column("currency", "Currency Code", { width: 13, limit: 10 }), isBlankWhenLocal: true },
    column("blank", "EU 3-Party Trade", { width: 16 }), column("blank", "Gen. Posting Type", { width: 16 }),
    column("blank", "Gen. Bus. Posting Group", { width: 16 }), column("blank", "Gen. Prod. Posting Group", { width: 16 }),
    column("amount", "Amount", { width: 14 }), column("localAmount", "Amount (LCY)", { width: 14 }),
    column("balAccountType", "Bal. Account Type", { width: 16 }), column("balAccount", "Bal. Account No.", { width: 16, limit: 20 }),
  ],
  balancing: "bal-account", grantsDiscount: true, ...PASTED, beside: ["matchId", "importKey"],
};

/**
 * Business Central, a journal with the documents that payments settle: one line for each document and one for the bank, all under
 * one document number. For a configuration package or a journal page with these columns shown.
 * Source: table 81 of BCApps (GenJournalLine.Table.al): Code[20], Text[100], Code[10], Code[35].
 */
export const BUSINESS_CENTRAL_PAYMENTS: PostingLayout = {
  id: "business-central-payments",
  columns: [
    column("postingDate", "Posting Date", { width: 12 }), column("documentType", "Document Type", { width: 14 }),
    column("documentNo", "Document No.", { width: 16, limit: 20 }), column("externalDocumentNo", "External Document No.", { width: 20, limit: 35, isCut: true }),
    column("accountType", "Account Type", { width: 14 }), column("account", "Account No.", { width: 14, limit: 20 }),
    column("description", "Description", { width: 44, limit: 100, isCut: true }), { ...column("currency", "Currency Code", { width: 13, limit: 10 }), isBlankWhenLocal: true },
    column("amount", "Amount", { width: 14 }), column("balAccountType", "Bal. Account Type", { width: 16 }),
    column("balAccount", "Bal. Account No.", { width: 16, limit: 20 }), column("appliesToType", "Applies-to Doc. Type", { width: 18 }),
    column("appliesToNo", "Applies-to Doc. No.", { width: 18, limit: 20 }), column("reference", "Payment Reference", { width: 20, limit: 50 }),
  ],
  balancing: "bal-account", grantsDiscount: true, ...PASTED, beside: ["matchId", "importKey"],
};

/**
 * Business Central, page Cash Receipt Journal: what customers paid, each row on the document it settles. The bank is the balancing account.
 * Source: CashReceiptJournal.Page.al of BCApps, its columns from Posting Date to Applies-to Doc. No.; limits of table 81.
 */
export const BUSINESS_CENTRAL_RECEIPTS: PostingLayout = {
  id: "business-central-receipts",
  columns: [
    column("postingDate", "Posting Date", { width: 12 }), column("documentType", "Document Type", { width: 14 }),
    column("documentNo", "Document No.", { width: 16, limit: 20 }), column("externalDocumentNo", "External Document No.", { width: 20, limit: 35, isCut: true }),
    column("accountType", "Account Type", { width: 14 }), column("account", "Account No.", { width: 14, limit: 20 }), column("blank", "Account Name", { width: 14 }),
    column("description", "Description", { width: 44, limit: 100, isCut: true }), { ...column("currency", "Currency Code", { width: 13, limit: 10 }), isBlankWhenLocal: true },
    column("amount", "Amount", { width: 14 }), column("localAmount", "Amount (LCY)", { width: 14 }), column("balAccountType", "Bal. Account Type", { width: 16 }),
    column("balAccount", "Bal. Account No.", { width: 16, limit: 20 }), column("appliesToType", "Applies-to Doc. Type", { width: 18 }),
    column("appliesToNo", "Applies-to Doc. No.", { width: 18, limit: 20 }),
  ],
  balancing: "bal-account", grantsDiscount: true, ...PASTED, beside: ["matchId", "importKey"],
};

/**
 * Business Central, page Payment Journal: what vendors were paid, each row on the document it settles, with its payment reference.
 * Source: PaymentJournal.Page.al of BCApps, its columns from Posting Date to Applies-to Doc. No.; limits of table 81.
 */
export const BUSINESS_CENTRAL_PAYMENT_JOURNAL: PostingLayout = {
  id: "business-central-payment-journal",
  columns: [
    column("postingDate", "Posting Date", { width: 12 }), column("documentType", "Document Type", { width: 14 }),
    column("documentNo", "Document No.", { width: 16, limit: 20 }), column("externalDocumentNo", "External Document No.", { width: 20, limit: 35, isCut: true }),
    column("accountType", "Account Type", { width: 14 }), column("account", "Account No.", { width: 14, limit: 20 }), column("blank", "Account Name", { width: 14 }),
    column("blank", "Recipient Bank Account", { width: 16 }), column("blank", "Message to Recipient", { width: 16 }),
    column("description", "Description", { width: 44, limit: 100, isCut: true }), { ...column("currency", "Currency Code", { width: 13, limit: 10 }), isBlankWhenLocal: true },
    column("reference", "Payment Reference", { width: 20, limit: 50 }), column("amount", "Amount", { width: 14 }), column("localAmount", "Amount (LCY)", { width: 14 }),
    column("balAccountType", "Bal. Account Type", { width: 16 }), column("balAccount", "Bal. Account No.", { width: 16, limit: 20 }),
    column("appliesToType", "Applies-to Doc. Type", { width: 18 }), column("appliesToNo", "Applies-to Doc. No.", { width: 18, limit: 20 }),
  ],
  balancing: "bal-account", grantsDiscount: true, ...PASTED, beside: ["matchId", "importKey"],
};
