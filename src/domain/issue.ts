import type { CellRef } from "./cell";
import type { Day } from "./day";
import type { Amount, Currency } from "./money";
import type { LineId, EntryId } from "./rows";

/** The fields a column of a statement or ledger sheet can hold. */
export type Field =
  | "bookedOn" | "valueOn" | "postedOn" | "dueOn" | "discountOn"
  | "amount" | "amountIn" | "amountOut" | "debit" | "credit" | "sign" | "balance" | "openAmount" | "discountAmount"
  | "currency" | "text" | "additionalInfo" | "reference" | "bankReference" | "transactionType"
  | "counterpartyName" | "counterpartyAccount" | "documentType" | "documentNo" | "externalDocumentNo" | "checkNo"
  | "partyNo" | "partyType" | "accountNo" | "isOpen" | "isReversed" | "dimension" | "entryNo" | "sourceType" | "sourceNo" | "localAmount";

/** What a setting of a layout must look like: so many digits or characters, or a number in a range. */
export interface SettingShape {
  readonly kind: "digits" | "characters" | "number";
  readonly least: number;
  readonly most: number;
}

/** Something wrong or unsure in the user's data. Codes and values only; the pane has the words. */
export type Issue =
  | { readonly code: "sheet/empty"; readonly sheet: string }
  | { readonly code: "sheet/no-header"; readonly sheet: string }
  | { readonly code: "sheet/missing-column"; readonly sheet: string; readonly field: Field }
  | { readonly code: "sheet/not-found"; readonly sheet: string }
  | { readonly code: "sheet/no-statement" }
  | { readonly code: "sheet/no-ledger" }
  | { readonly code: "sheet/hidden-rows"; readonly sheet: string; readonly count: number; readonly included: boolean }
  | { readonly code: "column/unsure"; readonly sheet: string; readonly field: Field; readonly columns: readonly number[] }
  | { readonly code: "sign/inverted"; readonly sheet: string }
  | { readonly code: "sign/unsure"; readonly sheet: string }
  | { readonly code: "cell/error"; readonly at: CellRef; readonly text: string }
  | { readonly code: "amount/missing"; readonly at: CellRef }
  | { readonly code: "amount/unreadable"; readonly at: CellRef; readonly text: string }
  | { readonly code: "amount/too-precise"; readonly at: CellRef; readonly text: string; readonly currency: Currency }
  | { readonly code: "amount/out-of-range"; readonly at: CellRef; readonly text: string }
  | { readonly code: "amount/both-sides"; readonly at: CellRef }
  | { readonly code: "date/missing"; readonly at: CellRef }
  | { readonly code: "date/unreadable"; readonly at: CellRef; readonly text: string }
  | { readonly code: "date/ambiguous"; readonly sheet: string; readonly column: number }
  | { readonly code: "currency/unknown"; readonly at: CellRef; readonly text: string }
  | { readonly code: "currency/several"; readonly sheet: string; readonly currencies: readonly string[] }
  | { readonly code: "account/several"; readonly sheet: string; readonly accounts: readonly string[] }
  | { readonly code: "reference/damaged"; readonly at: CellRef; readonly text: string }
  | { readonly code: "balance/does-not-foot"; readonly at: CellRef; readonly expected: Amount; readonly actual: Amount; readonly currency: Currency }
  | { readonly code: "proof/no-opening-balance"; readonly side: "bank" | "book" }
  | { readonly code: "proof/line-unexplained"; readonly line: LineId; readonly amount: Amount; readonly currency: Currency }
  | { readonly code: "proof/difference-unexplained"; readonly match: string; readonly amount: Amount; readonly currency: Currency }
  | { readonly code: "proof/matched-after-date"; readonly match: string; readonly entry: EntryId; readonly amount: Amount; readonly currency: Currency }
  /** Rows of a finished statement that were edited or deleted since. */
  | { readonly code: "statement/rows-changed"; readonly statementNo: string; readonly count: number }
  | { readonly code: "row/stale"; readonly id: LineId | EntryId; readonly match: string }
  | { readonly code: "setup/cell-invalid"; readonly at: CellRef; readonly text: string; readonly expected: "count" | "decimal" | "yes-no" | readonly string[] }
  | { readonly code: "setup/cell-missing"; readonly at: CellRef }
  | { readonly code: "setup/format-unusable"; readonly name: string; readonly column: string; readonly text: string }
  | { readonly code: "setup/layout-unusable"; readonly layout: string; readonly column: string; readonly text: string }
  | { readonly code: "import/rows-changed"; readonly sheet: string }
  | { readonly code: "setup/outside"; readonly at: CellRef; readonly text: string }
  | { readonly code: "posting/account-missing"; readonly journalLine: number }
  | { readonly code: "posting/bank-account-missing" }
  | { readonly code: "posting/date-missing"; readonly journalLine: number }
  | { readonly code: "posting/unbalanced"; readonly documentNo: string; readonly amount: Amount; readonly currency: Currency }
  | { readonly code: "posting/several-dates"; readonly documentNo: string }
  | { readonly code: "posting/too-long"; readonly journalLine: number; readonly column: string; readonly limit: number }
  | { readonly code: "posting/too-many-lines"; readonly limit: number; readonly count: number }
  /** A character that the encoding of the layout's file lacks. */
  | { readonly code: "posting/character"; readonly journalLine: number; readonly column: string; readonly character: string }
  /** An account that the ERP would not take: it wants so many digits. */
  | { readonly code: "posting/account-digits"; readonly journalLine: number; readonly account: string; readonly least: number; readonly most: number }
  /** A line on a bank account, customer or vendor, where only ledger accounts are taken. */
  | { readonly code: "posting/account-not-taken"; readonly journalLine: number; readonly account: string }
  | { readonly code: "posting/name-missing"; readonly journalLine: number }
  /** The layout has no column for a currency other than that of the books. */
  | { readonly code: "posting/currency-not-taken"; readonly journalLine: number; readonly currency: Currency }
  | { readonly code: "posting/amount-digits"; readonly journalLine: number; readonly most: number }
  | { readonly code: "posting/too-many-rows"; readonly documentNo: string; readonly limit: number; readonly count: number }
  | { readonly code: "posting/voucher-number"; readonly documentNo: string; readonly other: string }
  | { readonly code: "posting/no-bank-line"; readonly documentNo: string }
  | { readonly code: "posting/outside-period"; readonly journalLine: number; readonly day: Day }
  | { readonly code: "posting/setting-missing"; readonly layout: string; readonly setting: string }
  | { readonly code: "posting/setting-invalid"; readonly layout: string; readonly setting: string; readonly text: string; readonly expected: SettingShape }
  | { readonly code: "posting/setting-character"; readonly layout: string; readonly setting: string; readonly character: string }
  | { readonly code: "posting/posted-elsewhere"; readonly line: LineId; readonly documentNo: string; readonly statementNo: string; readonly account: string; readonly amount: Amount; readonly currency: Currency }
  /** A transfer between two currencies of which neither is the books', or at a rate that can't be meant. */
  | { readonly code: "posting/exchange-local"; readonly line: LineId; readonly currency: Currency; readonly other: Currency }
  | { readonly code: "posting/exchange-rate"; readonly line: LineId; readonly rate: string; readonly amount: Amount; readonly currency: Currency }
  /** The layout can't hold two currencies in one document. */
  | { readonly code: "posting/currencies-mixed"; readonly documentNo: string }
  | { readonly code: "posting/posted-before"; readonly journalLine: number; readonly importKey: string }
  /** Payments to vendors: what a file to the bank can't carry, by cell. */
  | { readonly code: "payment/missing"; readonly at: CellRef; readonly field: "name" | "account" | "dueOn" }
  | { readonly code: "payment/account-invalid"; readonly at: CellRef; readonly text: string }
  | { readonly code: "payment/bic-invalid"; readonly at: CellRef; readonly text: string }
  | { readonly code: "payment/bic-elsewhere"; readonly at: CellRef; readonly text: string; readonly country: string }
  | { readonly code: "payment/reference-invalid"; readonly at: CellRef; readonly text: string }
  | { readonly code: "payment/not-positive"; readonly at: CellRef }
  | { readonly code: "payment/too-large"; readonly at: CellRef }
  | { readonly code: "payment/date-past"; readonly at: CellRef; readonly day: Day }
  | { readonly code: "payment/character"; readonly at: CellRef; readonly character: string }
  | { readonly code: "payment/too-long"; readonly at: CellRef; readonly limit: number }
  | { readonly code: "payment/twice"; readonly at: CellRef; readonly row: number }
  | { readonly code: "payment/debtor-account"; readonly text: string }
  | { readonly code: "payment/debtor-name" }
  | { readonly code: "payment/none" }
  | { readonly code: "job/not-json"; readonly at: string; readonly text: string }
  | { readonly code: "job/field-invalid"; readonly at: string; readonly text: string; readonly expected: string }
  | { readonly code: "job/id-twice"; readonly at: string; readonly text: string };

/** A decision that is not allowed, and why. */
export type Refusal =
  | { readonly code: "match/line-in-use"; readonly line: LineId; readonly match: string }
  | { readonly code: "match/entry-in-use"; readonly entry: EntryId; readonly match: string }
  | { readonly code: "match/needs-both-sides" }
  | { readonly code: "match/currencies-differ" }
  | { readonly code: "match/not-found"; readonly match: string }
  | { readonly code: "match/row-not-found"; readonly id: LineId | EntryId }
  | { readonly code: "match/several-to-several" }
  | { readonly code: "match/entry-closed"; readonly entry: EntryId }
  | { readonly code: "match/decided-by-person"; readonly match: string }
  | { readonly code: "match/applied-elsewhere"; readonly match: string; readonly id: LineId | EntryId }
  | { readonly code: "match/applied-too-much"; readonly match: string; readonly entry: EntryId; readonly most: Amount; readonly currency: Currency }
  | { readonly code: "explain/needs-account"; readonly line: LineId }
  | { readonly code: "explain/parts-differ"; readonly line: LineId; readonly left: Amount }
  | { readonly code: "explain/exchange"; readonly line: LineId }
  | { readonly code: "finish/date-missing" }
  | { readonly code: "finish/balance-missing" }
  | { readonly code: "finish/does-not-foot"; readonly expected: Amount; readonly actual: Amount; readonly currency: Currency }
  | { readonly code: "finish/no-lines" }
  | { readonly code: "finish/group-differs"; readonly match: string; readonly expected: Amount; readonly actual: Amount; readonly currency: Currency }
  | { readonly code: "finish/rows-gone"; readonly match: string }
  /** Two statements hold one entry, and the other was finished first. */
  | { readonly code: "finish/entry-closed"; readonly match: string; readonly entry: EntryId; readonly statementNo: string }
  | { readonly code: "finish/difference"; readonly amount: Amount; readonly currency: Currency }
  | { readonly code: "finish/account-blocked"; readonly account: string }
  | { readonly code: "statement/number-taken"; readonly statementNo: string }
  | { readonly code: "statement/not-found"; readonly statementNo: string }
  | { readonly code: "statement/not-suggested"; readonly sheet: string }
  | { readonly code: "match/on-statement"; readonly entry: EntryId; readonly statementNo: string }
  | { readonly code: "journal/no-difference" }
  | { readonly code: "journal/date-missing"; readonly line: LineId }
  | { readonly code: "journal/outside-period"; readonly line: LineId; readonly day: Day }
  | { readonly code: "history/nothing-to-undo" }
  | { readonly code: "history/nothing-to-redo" }
  | { readonly code: "post/nothing-to-post" }
  | { readonly code: "save/newer-version"; readonly version: number }
  | { readonly code: "save/damaged" }
  | { readonly code: "template/unreadable" }
  | { readonly code: "template/newer-version"; readonly version: number };

/** Excel said no. */
export type HostFault =
  | { readonly code: "host/busy-editing" }
  | { readonly code: "host/protected"; readonly sheet: string }
  | { readonly code: "host/too-large" }
  | { readonly code: "host/inactive" }
  | { readonly code: "host/unsupported"; readonly needs: string }
  | { readonly code: "host/not-found"; readonly name: string }
  | { readonly code: "host/filtered"; readonly sheet: string }
  | { readonly code: "host/unexpected"; readonly hostCode: string; readonly message: string };

export type Problem = Issue | Refusal | HostFault;
