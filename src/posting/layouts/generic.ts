// The layout for everybody: all that a journal line says.
import { column, CSV, type PostingLayout } from "./layout";

/** Every leg a line, debit and credit apart and together, headers in the reader's language. */
export const GENERIC: PostingLayout = {
  id: "generic",
  columns: [
    column("lineNo", null, { width: 8 }), column("postingDate", null, { width: 12 }), column("documentNo", null, { width: 16 }),
    column("documentType", null, { width: 12 }), column("externalDocumentNo", null, { width: 18 }), column("accountType", null, { width: 14 }),
    column("account", null, { width: 14 }), column("description", null, { width: 44 }), column("debit", null, { width: 14 }),
    column("credit", null, { width: 14 }), column("amount", null, { width: 14 }), column("currency", null, { width: 9 }), column("localAmount", null, { width: 14 }),
    column("reference", null, { width: 24 }), column("appliesToType", null, { width: 14 }), column("appliesToNo", null, { width: 16 }),
    column("matchId", null, { width: 10 }), column("importKey", null, { width: 30 }),
  ],
  balancing: "own-line", grantsDiscount: false, lineLimit: null, rowLimit: null, beside: [], settings: [], form: "cells", days: "iso", file: CSV,
};
