import { amount, type Problem, type Reason } from "../../../src/domain";
import { day, entryId, lineId } from "./january";

type ByCode<T extends { readonly code: string }> = { readonly [Code in T["code"]]: Extract<T, { code: Code }> };

const at = { sheet: "Bank", row: 13, column: 3 };
const money = { amount: amount(-12_345), currency: "NOK" } as const;

/** One of each problem, with values as they come. The compiler asks for a new one when a code is added. */
export const PROBLEMS: ByCode<Problem> = {
  "sheet/empty": { code: "sheet/empty", sheet: "Bank" }, "sheet/no-header": { code: "sheet/no-header", sheet: "Bank" },
  "sheet/missing-column": { code: "sheet/missing-column", sheet: "Bank", field: "amount" }, "sheet/not-found": { code: "sheet/not-found", sheet: "Bank" },
  "sheet/no-statement": { code: "sheet/no-statement" }, "sheet/no-ledger": { code: "sheet/no-ledger" },
  "sheet/hidden-rows": { code: "sheet/hidden-rows", sheet: "Bank", count: 12, included: false }, "column/unsure": { code: "column/unsure", sheet: "Bank", field: "amount", columns: [5, 6] },
  "sign/inverted": { code: "sign/inverted", sheet: "Bank" }, "sign/unsure": { code: "sign/unsure", sheet: "Bank" }, "cell/error": { code: "cell/error", at, text: "#N/A" },
  "amount/missing": { code: "amount/missing", at }, "amount/unreadable": { code: "amount/unreadable", at, text: "se vedlegg" },
  "amount/too-precise": { code: "amount/too-precise", at, text: "1.005", currency: "NOK" }, "amount/out-of-range": { code: "amount/out-of-range", at, text: "1e20" },
  "amount/both-sides": { code: "amount/both-sides", at }, "date/missing": { code: "date/missing", at }, "date/unreadable": { code: "date/unreadable", at, text: "31.02.2025" },
  "date/ambiguous": { code: "date/ambiguous", sheet: "Bank", column: 0 }, "currency/unknown": { code: "currency/unknown", at, text: "kroner" },
  "currency/several": { code: "currency/several", sheet: "Bank", currencies: ["NOK", "EUR"] }, "account/several": { code: "account/several", sheet: "Bank", accounts: ["1920", "1921"] },
  "reference/damaged": { code: "reference/damaged", at, text: "1.23457E+17" },
  "balance/does-not-foot": { code: "balance/does-not-foot", at, expected: amount(100), actual: amount(200), currency: "NOK" },
  "proof/no-opening-balance": { code: "proof/no-opening-balance", side: "book" }, "proof/line-unexplained": { code: "proof/line-unexplained", line: lineId(3), ...money },
  "proof/difference-unexplained": { code: "proof/difference-unexplained", match: "M-0004", ...money },
  "proof/matched-after-date": { code: "proof/matched-after-date", match: "M-0004", entry: entryId(4), ...money }, "row/stale": { code: "row/stale", id: lineId(3), match: "M-0004" },
  "setup/cell-invalid": { code: "setup/cell-invalid", at, text: "kanskje", expected: "yes-no" }, "setup/cell-missing": { code: "setup/cell-missing", at },
  "setup/format-unusable": { code: "setup/format-unusable", name: "Bank 7", column: "delimiter", text: "semi" }, "import/rows-changed": { code: "import/rows-changed", sheet: "Bank" }, "setup/outside": { code: "setup/outside", at, text: "Husk dette" },
  "posting/account-missing": { code: "posting/account-missing", journalLine: 3 }, "posting/bank-account-missing": { code: "posting/bank-account-missing" },
  "posting/date-missing": { code: "posting/date-missing", journalLine: 3 }, "posting/unbalanced": { code: "posting/unbalanced", documentNo: "AVS0001", ...money },
  "posting/several-dates": { code: "posting/several-dates", documentNo: "AVS0001" }, "posting/too-long": { code: "posting/too-long", journalLine: 3, column: "Description", limit: 100 },
  "posting/too-many-lines": { code: "posting/too-many-lines", limit: 1000, count: 1200 }, "posting/posted-before": { code: "posting/posted-before", journalLine: 3, importKey: "k" },
  "job/not-json": { code: "job/not-json", at: "$", text: "{" }, "job/field-invalid": { code: "job/field-invalid", at: "$.lines", text: "x", expected: "a number" }, "job/id-twice": { code: "job/id-twice", at: "$.lines", text: "S1" },
  "match/line-in-use": { code: "match/line-in-use", line: lineId(3), match: "M-0004" }, "match/entry-in-use": { code: "match/entry-in-use", entry: entryId(4), match: "M-0004" },
  "match/needs-both-sides": { code: "match/needs-both-sides" }, "match/currencies-differ": { code: "match/currencies-differ" }, "match/not-found": { code: "match/not-found", match: "M-0004" },
  "match/row-not-found": { code: "match/row-not-found", id: entryId(4) }, "match/decided-by-person": { code: "match/decided-by-person", match: "M-0004" },
  "match/applied-elsewhere": { code: "match/applied-elsewhere", match: "M-0004", id: entryId(4) }, "match/applied-too-much": { code: "match/applied-too-much", match: "M-0004", entry: entryId(4), most: amount(100), currency: "NOK" },
  "explain/needs-account": { code: "explain/needs-account", line: lineId(3) }, "explain/parts-differ": { code: "explain/parts-differ", line: lineId(3), left: amount(100) }, "history/nothing-to-undo": { code: "history/nothing-to-undo" }, "history/nothing-to-redo": { code: "history/nothing-to-redo" },
  "match/several-to-several": { code: "match/several-to-several" }, "match/entry-closed": { code: "match/entry-closed", entry: entryId(4) },
  "finish/date-missing": { code: "finish/date-missing" }, "finish/balance-missing": { code: "finish/balance-missing" }, "finish/no-lines": { code: "finish/no-lines" },
  "finish/does-not-foot": { code: "finish/does-not-foot", expected: amount(100), actual: amount(200), currency: "NOK" },
  "finish/group-differs": { code: "finish/group-differs", match: "M-0004", expected: amount(100), actual: amount(200), currency: "NOK" },
  "finish/rows-gone": { code: "finish/rows-gone", match: "M-0004" }, "finish/difference": { code: "finish/difference", amount: amount(50), currency: "NOK" },
  "finish/account-blocked": { code: "finish/account-blocked", account: "1920" }, "statement/number-taken": { code: "statement/number-taken", statementNo: "12" },
  "statement/not-found": { code: "statement/not-found", statementNo: "12" }, "journal/no-difference": { code: "journal/no-difference" },
  "journal/date-missing": { code: "journal/date-missing", line: lineId(4) }, "journal/outside-period": { code: "journal/outside-period", line: lineId(4), day: day(31) },
  "post/nothing-to-post": { code: "post/nothing-to-post" }, "save/newer-version": { code: "save/newer-version", version: 9 }, "save/damaged": { code: "save/damaged" }, "template/unreadable": { code: "template/unreadable" },
  "template/newer-version": { code: "template/newer-version", version: 9 },
  "host/busy-editing": { code: "host/busy-editing" }, "host/protected": { code: "host/protected", sheet: "Bank" }, "host/too-large": { code: "host/too-large" }, "host/inactive": { code: "host/inactive" },
  "host/unsupported": { code: "host/unsupported", needs: "ExcelApi 1.14" }, "host/not-found": { code: "host/not-found", name: "Bank" }, "host/filtered": { code: "host/filtered", sheet: "Bank" },
  "host/unexpected": { code: "host/unexpected", hostCode: "GeneralException", message: "" },
};

/** One of each reason. */
export const REASONS: ByCode<Reason> = {
  "amount/equal": { code: "amount/equal", ...money }, "amount/within-tolerance": { code: "amount/within-tolerance", difference: amount(-50), currency: "NOK" }, "amount/near": { code: "amount/near", difference: amount(-3750), currency: "NOK" },
  "difference/fee": { code: "difference/fee", difference: amount(-2500), currency: "NOK" }, "difference/rounding": { code: "difference/rounding", difference: amount(-2500), currency: "NOK" }, "difference/swapped-digits": { code: "difference/swapped-digits", difference: amount(-2500), currency: "NOK" },
  "difference/part": { code: "difference/part", difference: amount(-2500), currency: "NOK" }, "difference/unknown": { code: "difference/unknown", difference: amount(-2500), currency: "NOK" },
  "difference/discount": { code: "difference/discount", difference: amount(-2500), currency: "NOK", basisPoints: 200 }, "difference/exchange": { code: "difference/exchange", difference: amount(-2500), currency: "NOK", basisPoints: 200 },
  "amount/sum-equal": { code: "amount/sum-equal", count: 3, ...money }, "amount/only-one": { code: "amount/only-one", ...money }, "reference/equal": { code: "reference/equal", value: "0010231" },
  "reference/holds-document-no": { code: "reference/holds-document-no", value: "10231", reference: "0010231" }, "document-no/in-text": { code: "document-no/in-text", value: "10231" },
  "external-document-no/in-text": { code: "external-document-no/in-text", value: "EXT-1" }, "check-no/equal": { code: "check-no/equal", value: "1007" }, "bank-reference/equal": { code: "bank-reference/equal", value: "B1" },
  "counterparty/same": { code: "counterparty/same", value: "Nordlys Optikk" }, "counterparty-account/same": { code: "counterparty-account/same", value: "1503 40 12345" }, "text/similar": { code: "text/similar", value: "husleie" },
  "date/same": { code: "date/same", day: day(14) }, "date/near": { code: "date/near", days: -2 }, "identical/paired-by-date": { code: "identical/paired-by-date", count: 2 }, "ambiguous": { code: "ambiguous", count: 2 }, "person": { code: "person" },
  "party/account": { code: "party/account", value: "1503 40 12345" }, "party/name": { code: "party/name", value: "Nordlys Optikk", isUnique: false }, "party/address": { code: "party/address", value: "Storgata 1" },
  "party/learned-account": { code: "party/learned-account", value: "1503 40 12345", times: 3 }, "party/learned-alias": { code: "party/learned-alias", value: "NORDLYS OPT", times: 2 },
  "document/reference": { code: "document/reference", value: "0010231" }, "document/in-reference": { code: "document/in-reference", value: "10231", reference: "0010231" }, "document/in-text": { code: "document/in-text", value: "10231" },
  "amount/one": { code: "amount/one", ...money }, "amount/several": { code: "amount/several", count: 3, ...money }, "amount/sum": { code: "amount/sum", count: 3, ...money }, "amount/only-sum": { code: "amount/only-sum", count: 2, ...money },
  "amount/net-of-credit": { code: "amount/net-of-credit", ...money }, "amount/short": { code: "amount/short", difference: amount(-1500), currency: "NOK" }, "amount/discounted": { code: "amount/discounted", discount: amount(2000), currency: "NOK" },
  "amount/rate": { code: "amount/rate", difference: amount(120), currency: "NOK" }, "direct-debit": { code: "direct-debit", value: "DD-17" }, "text/mapped": { code: "text/mapped", value: "GEBYR" }, "fee/learned": { code: "fee/learned", times: 4, ...money },
};
