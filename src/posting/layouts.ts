import type { PostingField } from "./types";

/** One column of a posting layout. */
export interface LayoutColumn {
  readonly field: PostingField;
  /** Header as the ERP writes it; null = in the reader's language. */
  readonly header: string | null;
  readonly width: number;
  /** Most characters the ERP takes; null = no limit known. */
  readonly limit: number | null;
  /** A narrative is cut at the limit; anything else that is too long is a problem to mend. */
  readonly isCut: boolean;
  /** The ERP wants its own currency unnamed. */
  readonly isBlankWhenLocal?: boolean;
}

/** How an ERP wants its journal: data, so that it can be read, printed, copied and changed. */
export interface PostingLayout {
  readonly id: string;
  readonly columns: readonly LayoutColumn[];
  /** own-line: each leg is a line. bal-account: a booking with one leg besides the bank is one line with a balancing account. */
  readonly balancing: "own-line" | "bal-account";
  /** The ERP grants a payment discount itself when a payment is applied: lines of parties are net of it. Else it is a leg of its own. */
  readonly grantsDiscount: boolean;
  /** Most lines of one journal; null = no limit known. */
  readonly lineLimit: number | null;
  /** Columns at the right that are for people, not for the ERP. */
  readonly beside: readonly PostingField[];
}

const column = (field: PostingField, header: string | null, { width, limit = null, isCut = false }: { readonly width: number; readonly limit?: number | null; readonly isCut?: boolean }): LayoutColumn =>
  ({ field, header, width, limit, isCut });

/** Every leg a line, debit and credit apart and together, headers in the reader's language. */
const GENERIC: PostingLayout = {
  id: "generic",
  columns: [
    column("lineNo", null, { width: 8 }), column("postingDate", null, { width: 12 }), column("documentNo", null, { width: 16 }),
    column("documentType", null, { width: 12 }), column("externalDocumentNo", null, { width: 18 }), column("accountType", null, { width: 14 }),
    column("account", null, { width: 14 }), column("description", null, { width: 44 }), column("debit", null, { width: 14 }),
    column("credit", null, { width: 14 }), column("amount", null, { width: 14 }), column("currency", null, { width: 9 }),
    column("reference", null, { width: 24 }), column("appliesToType", null, { width: 14 }), column("appliesToNo", null, { width: 16 }),
    column("matchId", null, { width: 10 }), column("importKey", null, { width: 30 }),
  ],
  balancing: "own-line", grantsDiscount: false, lineLimit: null, beside: [],
};

/**
 * Business Central, page General Journals, in the order of its default columns from Posting Date to Bal. Account No., so that the
 * rows paste at Posting Date; columns we leave to BC are blank. VAT Reporting Date, shown only where that date is enabled, is not among them.
 * Positive amounts debit the account and credit the balancing account. Limits: table 81, Code[20], Text[100], Code[10].
 * Source: GeneralJournal.Page.al and GenJournalLine.Table.al of BCApps; captions are those of the English client.
 */
const BUSINESS_CENTRAL: PostingLayout = {
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
  balancing: "bal-account", grantsDiscount: true, lineLimit: null, beside: ["matchId", "importKey"],
};

/**
 * Business Central, a journal with the documents that payments settle: one line for each document and one for the bank, all under
 * one document number. For a configuration package or a journal page with these columns shown.
 * Source: table 81 of BCApps (GenJournalLine.Table.al): Code[20], Text[100], Code[10], Code[35].
 */
const BUSINESS_CENTRAL_PAYMENTS: PostingLayout = {
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
  balancing: "bal-account", grantsDiscount: true, lineLimit: null, beside: ["matchId", "importKey"],
};

/** The built-in layouts, the one for everybody first. */
export const LAYOUTS: readonly PostingLayout[] = [GENERIC, BUSINESS_CENTRAL, BUSINESS_CENTRAL_PAYMENTS];

/** Finds a layout by its id; an unknown one is Generic, which loses nothing. */
export function postingLayout(id: string): PostingLayout {
  return LAYOUTS.find((layout) => layout.id === id) ?? GENERIC;
}
