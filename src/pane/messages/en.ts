import type { Formats } from "./formats";
import type {
  ConfidenceWords, Counted, FieldWords, FilterWords, FixedPostingWords, FixedSheetWords, KindWords, LostWords, ProblemWords, ReasonWords, SkippedWords,
  StatusWords, StepWords, WorkWords,
} from "./words";

const counted = (one: string, many: string): Counted => (count, f) => `${f.count(count)} ${count === 1 ? one : many}`;
/** A field's name inside a sentence. */
const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const fields: FieldWords = {
  bookedOn: "Booking date", valueOn: "Value date", postedOn: "Posting date", dueOn: "Due date", discountOn: "Discount date",
  amount: "Amount", amountIn: "Money in", amountOut: "Money out", debit: "Debit", credit: "Credit", sign: "Debit/credit mark",
  balance: "Balance", openAmount: "Remaining amount", discountAmount: "Discount amount", currency: "Currency", text: "Text",
  additionalInfo: "Additional text", reference: "Reference", bankReference: "Bank's own id", transactionType: "Transaction type",
  counterpartyName: "Counterparty", counterpartyAccount: "Counterparty's account", documentType: "Document type",
  documentNo: "Document number", externalDocumentNo: "External document number", checkNo: "Check number",
  partyNo: "Customer or vendor number", partyType: "Customer or vendor", accountNo: "Account number", isOpen: "Open",
  isReversed: "Reversed", dimension: "Dimension", entryNo: "Entry number",
};

const lines = counted("line", "lines");
const entries = counted("entry", "entries");
const days = counted("day", "days");
const rows = counted("row", "rows");

const problems: ProblemWords = {
  "sheet/empty": ({ sheet }) => `${sheet} is empty.`,
  "sheet/no-header": ({ sheet }) => `No header row was found on ${sheet}. Choose another sheet, or its columns.`,
  "sheet/missing-column": ({ sheet, field }) => `${sheet} has no column for ${inSentence(fields[field])}. Choose it under Sources.`,
  "sheet/not-found": ({ sheet }) => `${sheet} is no longer in the workbook. It was renamed or deleted; choose the sheet again.`,
  "sheet/no-statement": () => "No sheet looks like a bank statement. Choose it under Sources.",
  "sheet/no-ledger": () => "No sheet looks like a ledger. Choose it under Sources.",
  "sheet/hidden-rows": ({ sheet, count, included }, f) =>
    `${sheet}: ${f.count(count)} hidden ${count === 1 ? "row is" : "rows are"} ${included ? "included" : "left out"}.`,
  "column/unsure": ({ sheet, field, columns }, f) =>
    `${sheet}: ${inSentence(fields[field])} can be column ${f.list(columns.map(f.column))}. The first is used.`,
  "sign/inverted": ({ sheet }) => `${sheet} writes money in as negative. The signs are turned.`,
  "sign/unsure": ({ sheet }) => `${sheet}: it can't be seen whether money in is positive or negative.`,
  "cell/error": ({ at, text }, f) => `${f.cell(at)} holds the error ${text}. The row is left out.`,
  "amount/missing": ({ at }, f) => `${f.cell(at)} has no amount. The row is left out.`,
  "amount/unreadable": ({ at, text }, f) => `${f.cell(at)}: “${text}” can't be read as an amount. The row is left out.`,
  "amount/too-precise": ({ at, text, currency }, f) =>
    `${f.cell(at)}: ${text} has more decimals than ${currency || "the currency"} has. Round it in the cell; the row is left out.`,
  "amount/out-of-range": ({ at, text }, f) => `${f.cell(at)}: ${text} is too large to add up exactly. The row is left out.`,
  "amount/both-sides": ({ at }, f) => `${f.cell(at)}: both debit and credit are filled in. The row is left out.`,
  "date/missing": ({ at }, f) => `${f.cell(at)} has no date. The row is matched without one.`,
  "date/unreadable": ({ at, text }, f) => `${f.cell(at)}: “${text}” can't be read as a date.`,
  "date/ambiguous": ({ sheet, column }, f) => `${sheet}, column ${f.column(column)}: the dates can be day first or month first.`,
  "currency/unknown": ({ at, text }, f) => `${f.cell(at)}: “${text}” is not a currency code. The row is left out.`,
  "currency/several": ({ sheet, currencies }, f) => `${sheet} holds ${f.list(currencies)}. Each currency is matched by itself.`,
  "account/several": ({ sheet, accounts }, f) => `${sheet} holds several bank accounts: ${f.list(accounts)}.`,
  "reference/damaged": ({ at, text }, f) =>
    `${f.cell(at)}: Excel has rounded the reference ${text}, since it has more than 15 digits. Import the column as text.`,
  "balance/does-not-foot": ({ at, expected, actual, currency }, f) =>
    `${f.cell(at)}: the balance is ${f.money(actual, currency)}; by the lines above it should be ${f.money(expected, currency)}.`,
  "proof/no-opening-balance": ({ side }) =>
    `The opening balance ${side === "bank" ? "of the statement" : "in the books"} is not known. Type it under Sources.`,
  "proof/line-unexplained": ({ line, amount, currency }, f) => `${f.row(line)}: ${f.money(amount, currency)} is neither matched nor explained.`,
  "proof/difference-unexplained": ({ match, amount, currency }, f) => `${match}: the difference of ${f.money(amount, currency)} is not explained.`,
  "proof/matched-after-date": ({ match, entry, amount, currency }, f) =>
    `${match}: ${f.row(entry)} (${f.money(amount, currency)}) is posted after the date of the statement.`,
  "row/stale": ({ id, match }, f) => match === "" ? `${f.row(id)} was changed or deleted after it was explained. Explain it again.`
    : `${f.row(id)} was changed or deleted after it was matched in ${match}. Unmatch it and match again.`,
  "setup/cell-invalid": ({ at, text, expected }, f) => `${f.cell(at)}: “${text}” should be ${
    expected === "count" ? "a whole number" : expected === "decimal" ? "a number" : expected === "yes-no" ? "Yes or No" : `one of ${f.list(expected)}`}. The row is not used.`,
  "setup/cell-missing": ({ at }, f) => `${f.cell(at)} must be filled in. The row is not used.`,
  "setup/outside": ({ at, text }, f) => `${f.cell(at)}: “${text}” stands outside the tables. Move it to another sheet before you change settings in the pane.`,
  "posting/account-missing": ({ journalLine }, f) => `Line ${f.count(journalLine)} has no account.`,
  "posting/bank-account-missing": () => "The bank account's number in the ledger is missing. Type it above.",
  "posting/date-missing": ({ journalLine }, f) => `Line ${f.count(journalLine)} has no posting date.`,
  "posting/unbalanced": ({ documentNo, amount, currency }, f) => `Document ${documentNo} is out of balance by ${f.money(amount, currency)}.`,
  "posting/several-dates": ({ documentNo }) => `Document ${documentNo} has lines with different posting dates.`,
  "posting/too-long": ({ journalLine, column, limit }, f) =>
    `Line ${f.count(journalLine)}: ${column} is longer than the ${f.count(limit)} characters the layout takes.`,
  "posting/too-many-lines": ({ limit, count }, f) => `${f.count(count)} lines; the layout takes ${f.count(limit)} at a time.`,
  "posting/posted-before": ({ journalLine }, f) => `Line ${f.count(journalLine)} is on a posting sheet already and is not written again.`,
  "job/not-json": ({ at, text }) => `${at} is not valid JSON: ${text}`,
  "job/field-invalid": ({ at, text, expected }) => `${at}: “${text}” should be ${expected}.`,
  "job/id-twice": ({ at, text }) => `${at}: the id “${text}” is used twice.`,
  "match/line-in-use": ({ line, match }, f) => `${f.row(line)} is part of ${match}. Unmatch that first.`,
  "match/entry-in-use": ({ entry, match }, f) => `${f.row(entry)} is part of ${match}. Unmatch that first.`,
  "match/needs-both-sides": () => "A match needs at least one line and one entry.",
  "match/currencies-differ": () => "The rows are in different currencies and can't be matched with each other.",
  "match/not-found": ({ match }) => `${match} no longer exists. It was changed in the meantime.`,
  "match/row-not-found": ({ id }, f) => `${f.row(id)} is no longer on the sheet. Press Match to read the sheets again.`,
  "match/decided-by-person": ({ match }) => `${match} was decided by a person and is kept.`,
  "explain/needs-account": ({ line }, f) => `${f.row(line)}: this explanation needs an account to post to.`,
  "history/nothing-to-undo": () => "There is nothing to undo.",
  "history/nothing-to-redo": () => "There is nothing to redo.",
  "post/nothing-to-post": () => "There is nothing to post yet: no matched payment, no explained line.",
  "save/newer-version": ({ version }, f) =>
    `This workbook was saved by a newer Avstem (format ${f.count(version)}). It is left untouched; reload the pane to get the newer one.`,
  "save/damaged": () => "What Avstem saved in this workbook can't be read. It is kept aside; matching starts afresh.",
  "host/busy-editing": () => "A cell is being edited. Press Enter or Esc in the cell, then try again.",
  "host/protected": ({ sheet }) => `${sheet} is protected, so nothing can be written on it. Unprotect the sheet under Review in Excel, or go on with colours only.`,
  "host/too-large": () => "That is more than Excel takes in one request. Nothing was left half-written.",
  "host/inactive": () => "Another workbook is in front. Click in this workbook, then try again.",
  "host/unsupported": ({ needs }) => `This Excel lacks ${needs}. Excel 2021 or newer, or Excel on the web, has it.`,
  "host/not-found": ({ name }) => `${name} is no longer in the workbook. It was renamed or deleted.`,
  "host/filtered": ({ sheet }) => `${sheet} is filtered, and Excel writes only to the rows that show. Clear the filter, then try again.`,
  "host/unexpected": ({ hostCode, message }) => `Excel refused: ${message || hostCode} (${hostCode}).`,
};

const reasons: ReasonWords = {
  "amount/equal": ({ amount, currency }, f) => `same amount ${f.amount(amount, currency)}`,
  "amount/within-tolerance": ({ difference, currency }, f) => `amount differs by ${f.amount(difference, currency)}, within the tolerance`,
  "amount/near": ({ difference, currency }, f) => `amount differs by ${f.amount(difference, currency)}`,
  "amount/sum-equal": ({ count, amount, currency }, f) => `${f.count(count)} amounts add up to ${f.amount(amount, currency)}`,
  "amount/only-one": ({ amount, currency }, f) => `only one with the amount ${f.amount(amount, currency)}`,
  "reference/equal": ({ value }) => `same payment reference ${value}`,
  "reference/holds-document-no": ({ value, reference }) => `number ${value} inside the reference ${reference}`,
  "document-no/in-text": ({ value }) => `document number ${value} in the text`,
  "external-document-no/in-text": ({ value }) => `external number ${value} in the text`,
  "check-no/equal": ({ value }) => `same check number ${value}`,
  "bank-reference/equal": ({ value }) => `same bank id ${value}`,
  "counterparty/same": ({ value }) => `same name: ${value}`,
  "counterparty-account/same": ({ value }) => `same account ${value}`,
  "text/similar": ({ value }) => `similar text: ${value}`,
  "date/same": ({ day }, f) => `same day ${f.day(day)}`,
  "date/near": ({ days: distance }, f) => `${days(Math.abs(distance), f)} apart`,
  "identical/paired-by-date": ({ count }, f) => `${f.count(count)} alike on each side, paired in date order`,
  "ambiguous": ({ count }, f) => `${f.count(count)} fit equally well`,
  "person": () => "matched by hand",
};

const statuses: StatusWords = {
  matched: "Matched", suggested: "Suggested", rejected: "Rejected", explained: "Explained", open: "Open", stale: "Changed since",
  reconciled: "Reconciled",
};
const confidences: ConfidenceWords = { high: "High", medium: "Medium", low: "Low" };
const kinds: KindWords = {
  "fee": "Fee", "interest": "Interest", "transfer": "Transfer between own accounts", "on-account": "Payment on account",
  "missing-in-books": "Missing in the books", "bank-error": "Bank's error", "other-account": "Other account", "rounding": "Rounding",
  "discount": "Payment discount", "exchange": "Exchange gain or loss",
};
const lost: LostWords = {
  "tie": "just as good", "reference": "the payment reference does not agree", "document-no": "the number is not in the text",
  "counterparty": "another name", "date": "further away in time", "text": "the text agrees less", "amount": "the amount is off",
};
const skipped: SkippedWords = {
  "blank": counted("blank row", "blank rows"), "total": counted("total", "totals"), "opening-balance": counted("opening balance", "opening balances"),
  "closing-balance": counted("closing balance", "closing balances"), "repeated-header": counted("repeated header", "repeated headers"),
  "hidden": counted("hidden row", "hidden rows"), "pending": counted("pending line", "pending lines"),
  "unreadable": counted("unreadable row", "unreadable rows"), "group": counted("group heading", "group headings"),
  "other-account": counted("row of another account", "rows of other accounts"),
};
const filters: FilterWords = {
  suggested: "Suggested", difference: "With difference", openLines: "Open lines", openEntries: "Open entries", matched: "Matched",
  explained: "Explained", stale: "Changed since",
};
const steps: StepWords = {
  propose: (n, f) => `match run, ${counted("match", "matches")(n, f)}`,
  accept: (n, f) => `${f.count(n)} accepted`, reject: (n, f) => `${f.count(n)} rejected`, dissolve: (n, f) => `${f.count(n)} unmatched`,
  pair: () => "match by hand", explain: () => "explanation", unexplain: () => "explanation removed",
};
const work: WorkWords = {
  opening: "Looking at the workbook", reading: "Reading the sheets", matching: "Matching", painting: "Marking the rows", writing: "Writing",
};

const frame = {
  product: "Avstem", nothingLeaves: "Nothing leaves this workbook.", more: "More", steps: "Steps",
  sources: "Sources", review: "Review", proof: "Proof", posting: "Posting",
  remaining: "Remaining difference", agrees: "Agrees", unknown: "Balances not known yet",
  matched: (n: number, f: Formats) => `${f.count(n)} matched`, suggested: (n: number, f: Formats) => `${f.count(n)} suggested`,
  open: (n: number, f: Formats) => `${f.count(n)} open`, explained: (n: number, f: Formats) => `${f.count(n)} explained`,
  stale: (n: number, f: Formats) => `${f.count(n)} changed`,
  coverage: (matched: number, suggested: number, open: number) =>
    `Of the amount on the statement: ${matched} % matched, ${suggested} % suggested, ${open} % open`,
  undo: (subject: string) => `Undo: ${subject}`, redo: (subject: string) => `Redo: ${subject}`,
  nothingToUndo: "Nothing to undo", nothingToRedo: "Nothing to redo", undoShort: "Undo", cancel: "Cancel", close: "Close",
  progress: (done: string, total: string) => `${done} of ${total}`, cancelled: "Matching was stopped. Nothing was changed.",
  showAll: (n: number, f: Formats) => `Show all ${f.count(n)}`, showInSheet: (place: string) => `${place}, show in the sheet`,
  matchAgain: "Match the open ones again", redoAutomatic: "Redo automatic matches, keep mine", redoAll: "Redo everything",
  redoAllSure: "Your own decisions are dropped too. Undo brings them back.", keys: "Keys", notInExcel: "This page is a pane of Excel. Open it from the Avstem button on Excel's Home tab.",
  starting: "Opening Avstem",
};
const next = {
  match: "Match", accept: "Accept", explain: "Explain…", proof: "See proof", writeReport: "Write reconciliation sheet",
  posting: "Go to posting", writePosting: "Write posting sheet", showPosting: "Show posting sheet", chooseSheets: "Choose sheets",
  answer: (n: number, f: Formats) => `Answer ${counted("question", "questions")(n, f)}`,
  review: (n: number, f: Formats) => `Review ${counted("suggestion", "suggestions")(n, f)}`,
  explainLines: (n: number, f: Formats) => `Explain ${counted("open line", "open lines")(n, f)}`,
  reviewStale: (n: number, f: Formats) => `Look at ${counted("changed match", "changed matches")(n, f)}`,
  explainDifferences: (n: number, f: Formats) => `Explain ${counted("difference", "differences")(n, f)}`,
};
const start = {
  title: "Match the bank with the books", lead: "Avstem reads a statement and a ledger from this workbook, matches them, explains each match and proves the balance.",
  trySample: "Try with a sample", sampleNote: "Adds two small sheets with a month of bank lines and entries.", useMine: "Use my sheets",
};
const sources = {
  statement: "Statement", ledger: "Ledger", sheet: (side: string) => `Sheet with the ${side.toLowerCase()}`, chooseSheet: "Choose a sheet",
  more: (n: number, f: Formats) => `+ ${f.count(n)} more`, fewer: "Show fewer", change: "Change columns", done: "Done", notUsed: "Not used",
  protectedSheet: "Protected sheet", leftOut: (what: string) => `Left out: ${what}`,
  columnsOn: (sheet: string) => `Columns on ${sheet}`, headerRow: "Header row", currency: "Currency", currencyHint: "Three letters, such as NOK",
  includeHidden: "Include hidden rows", turnSign: "Turn the signs (money in is written as negative)", debitIn: "Debit is money in", noHeader: "no header",
  blank: "blank", notRead: "Not read yet",
  options: "Options", daysBefore: "Days the entry may be earlier than the bank", daysAfter: "Days it may be later", tolerance: "Difference that may remain",
  toleranceUnit: "Unit of the difference", amountUnit: "amount", perCentUnit: "%", applyFrom: "Match without asking", applyFromHigh: "Only when sure", applyFromMedium: "When likely, too",
  applyFromLow: "Everything found", optionsNow: (before: string, after: string, tolerance: string) => `Entry up to ${before} before or ${after} after · tolerance ${tolerance}`,
  statementDate: "Leave out entries after", noDate: "no limit", badNumber: "Type a number.", changeOptions: "Change",
  balances: "Balances", openingBalance: "Statement, opening", closingBalance: "Statement, closing", bookOpening: "Books, before the first entry",
  fromSheet: "from the sheet", typeIt: "Not on the sheet. Type it here.", typed: "typed by hand", badAmount: "This can't be read as an amount.",
};
const questions = {
  column: (field: string, sheet: string) => `Which column on ${sheet} is the ${inSentence(field)}?`,
  side: (sheet: string) => `Is ${sheet} the bank's statement or the ledger?`, sideBank: "Statement", sideBook: "Ledger",
  sign: (sheet: string) => `How does ${sheet} write money into the account?`, signPlus: "As positive", signMinus: "As negative",
  dateOrder: (sheet: string) => `How are dates on ${sheet} to be read?`, dayFirst: "Day first", monthFirst: "Month first", yearFirst: "Year first", other: "Another column",
};
const consent = {
  title: "Mark the rows in your sheets?", yes: "Write columns", no: "Colours only",
  text: (sheets: string) => `Avstem writes five columns to the right of the data on ${sheets}: Match, Status, Confidence, Difference, Why. It colours the rows by status. Nothing else is changed.`,
};
const review = {
  list: "Matches and open items", show: "Show", search: "Search", searchHint: "Amount, text or number", none: "Nothing here.", noneFound: "Nothing found.",
  allDone: "No suggestions left.", notRun: "Nothing is matched yet. Press Match.", acceptHigh: (n: number, f: Formats) => `Accept ${f.count(n)} of high confidence`,
  equals: (what: string) => `= ${what}`, noText: "no text", differs: (amount: string) => `difference ${amount}`, severalLines: lines, severalEntries: entries,
  noEntry: "No entry in the books", noLine: "Not at the bank yet", confidence: (word: string) => `${word} confidence`,
  bank: "Bank", books: "Books", difference: "Difference", why: "Why", nextBest: "Next best", explained: "Explained as", accept: "Accept", reject: "Reject", other: "Other…",
  explain: "Explain…", unmatch: "Unmatch", showRows: "Show in sheet", matchByHand: "Match by hand…", removeExplanation: "Remove explanation",
  detail: (id: string) => `Details of ${id}`, gone: "no longer on the sheet",
};
const finder = {
  title: "Match by hand", lead: "Tick what belongs together.", match: "Match", search: "Search", none: "Nothing open here.", sumLines: "Bank", sumEntries: "Books",
  taken: (match: string) => `suggested in ${match}`, ticked: (n: number, f: Formats) => `${f.count(n)} ✓`,
};
const explain = {
  title: "Explain", titleDifference: "Explain the difference", kind: "What it is", account: "Account", accountHint: (account: string, times: string) => `${account} was used last (${times} here)`, times: counted("time", "times"), text: "Text on the posting", save: "Save",
  needsAccount: "Type the account it is posted to.", noAccount: "Nothing is posted for a bank's error; it stays as a claim on the bank.",
};
const proof = {
  title: "Reconciliation statement", asOf: (day: string) => `as of ${day}`, bank: "By the bank", books: "By the books", opening: "Opening balance", lines: "Lines on the statement", closing: "Closing balance",
  transit: "Deposits in transit", outstanding: "Outstanding payments", adjustedBank: "Adjusted bank balance", bookBalance: "Balance in the books", explained: "Explained, to be posted", adjustedBook: "Adjusted book balance",
  remaining: "Remaining difference", agrees: "Agrees.", sumsCancel: (n: string) => `The sums agree, but ${n} below are not explained.`, unexplained: (amount: string) => `${amount} is not explained.`,
  seeLines: (n: number, f: Formats) => `See ${lines(n, f)}`, seeDifferences: (n: number, f: Formats) => `See ${counted("difference", "differences")(n, f)}`, foots: "Opening balance and lines add up to the closing balance.", doesNotFoot: (amount: string) => `Opening balance and lines miss the closing balance by ${amount}.`,
  items: "Outstanding in the books", age: (n: number, f: Formats) => `${days(n, f)} old`, noItems: "Nothing outstanding.", needs: "The proof needs the balances. They are typed under Sources.", typeBalances: "Type the balances", notYet: "The proof comes after the first matching.",
  missing: "Missing between lines and closing balance", payments: "Payments, to be posted", written: (sheet: string) => `Written on ${sheet}`, findings: "To look at", unexplainedThings: counted("item", "items"),
};
const posting = {
  layout: "Layout", layouts: { "generic": "Generic journal", "business-central": "Business Central general journal" } as Readonly<Record<string, string>>, bankAccount: "Bank account in the ledger", accountType: "Account type", glAccount: "G/L account",
  bankAccountType: "Bank account", prefix: "Document number begins with", none: "Nothing to post yet. Explained lines and applied payments are posted.", document: (no: string) => `Document ${no}`,
  outOfBalance: "out of balance", written: (sheet: string) => `Written on ${sheet}`, noDocument: "No document number", balanced: "Debit and credit agree",
};
const faults = {
  tryAgain: "Try again", dismiss: "Dismiss", toSources: "Choose sheets", coloursOnly: "Colours only", showCell: "Show cell", showRow: "Show row", toReview: "See match", more: (n: number, f: Formats) => `and ${f.count(n)} more`,
  bugTitle: "Avstem stopped", bugText: "This is a fault in Avstem. Your sheets are untouched since the last step, and your decisions are saved in the workbook.", copy: "Copy details", copied: "Copied", reload: "Start again",
};
const keys = {
  title: "Keys", move: "move in the list", accept: "accept", reject: "reject", other: "other candidate", explain: "explain", show: "show in the sheet", search: "search", filters: "suggested, open lines, open entries, matched", undo: "undo", redo: "redo",
  help: "this list", enter: "Enter", backspace: "Backspace", ctrl: "Ctrl",
};
const notices = {
  accept: (subject: string) => `${subject} accepted`, reject: (subject: string) => `${subject} rejected`, dissolve: (subject: string) => `${subject} unmatched`, pair: "Matched by hand", explain: "Explained", unexplain: "Explanation removed",
  matches: counted("match", "matches"), run: (matched: string, suggested: string, open: string) => `${matched}, ${suggested}, ${open}`,
};

const sheet: FixedSheetWords = {
  sheetMatches: "Matches", sheetReconciliation: "Reconciliation",
  columnMatch: "Match", columnStatus: "Status", columnConfidence: "Confidence", columnDifference: "Difference", columnWhy: "Why",
  status: { matched: "Matched", suggested: "Suggested", explained: "Explained", stale: "Changed since", reconciled: "Reconciled" },
  statusRejected: "Rejected", confidence: confidences, confidencePerson: "By hand", explanationKind: kinds,
  explanation: (kind, account, text) => `${kind}${account === "" ? "" : `, account ${account}`}${text === "" ? "" : `: ${text}`}`,
  andMore: (count) => `and ${count} more`,
  titleMatches: "Matches", columnStatementRows: "Statement rows", columnStatementDates: "Statement dates", columnStatementText: "Statement text",
  columnStatementAmount: "Statement amount", columnLedgerRows: "Ledger rows", columnLedgerDates: "Ledger dates", columnLedgerDocuments: "Ledger documents",
  columnLedgerAmount: "Ledger amount", columnDifferenceExplained: "Difference explained as", columnRule: "Rule", columnRunnerUp: "Next best",
  columnWho: "Who", columnWhen: "When", rowGone: "no longer on the sheet", who: { engine: "Avstem", person: "Person" },
  runnerUp: (rowNames, why) => `${rowNames}: ${lost[why]}`,
  titleReconciliation: "Bank reconciliation", labelStatementSheet: "Statement", labelLedgerSheet: "Ledger", labelAsOf: "As of", labelCurrency: "Currency",
  headingBank: "By the bank", headingBooks: "By the books", openingBalance: "Opening balance", statementTotal: "+ lines on the statement",
  closingByLines: "Closing balance by the lines", closingStated: "Closing balance as stated", depositsInTransit: "+ deposits in transit",
  outstandingPayments: "+ outstanding payments (negative)", bankErrors: "− bank's errors", adjustedBankBalance: "Adjusted bank balance",
  bookOpeningBalance: "Balance before the first entry", entriesTotal: "+ entries", otherEntries: "− entries reversed or closed earlier",
  bookBalance: "Balance in the books", explainedLines: "+ explained lines, to be posted", explainedDifferences: "+ explained differences, to be posted",
  paymentsToPost: "+ payments to be posted", adjustedBookBalance: "Adjusted book balance", remainingDifference: "Remaining difference",
  agrees: "Agrees.", doesNotAgree: "Does not agree: see the checks below.",
  headingChecks: "Checks (each must be 0)", checkStatementFoots: "Closing balance: by the lines less as stated", checkUnexplainedLines: "Lines neither matched nor explained",
  checkUnexplainedDifferences: "Differences of matches not explained", checkOutstandingList: "Outstanding list less the figures above",
  headingSignOff: "Sign-off", preparedBy: "Prepared by", reviewedBy: "Reviewed by", signedOn: "Date",
  headingAgeing: "Outstanding by age", ageBand: (from, to) => (to === null ? `over ${from - 1} days` : `${from}–${to} days`), ageUnknown: "no date",
  headingOutstanding: "Outstanding in the books", headingUnexplained: "Lines not explained", headingExplained: "Lines explained",
  headingDifferences: "Differences of matches", headingFindings: "To look at", headingNotes: "Notes",
  columnRow: "Row", columnDate: "Date", columnDocument: "Document", columnText: "Text", columnAmount: "Amount", columnAge: "Days", columnWhat: "What", columnAccount: "Account",
  total: "Total", nothing: "None", notExplained: "not explained", waitsInSuggestion: (match) => `suggested in ${match}`,
  noteLive: "The figures are formulas over the sheets named above and follow when they change.",
  noteOwnNumbers: (name) => `The amounts on ${name} can't be added up in place, so the figures rest on the list Matches and the lists below.`,
  noteOpeningAssumed: (side) => `The opening balance ${side === "bank" ? "of the statement" : "in the books"} is not known and is taken as 0.`,
};

const postingSheet: FixedPostingWords = {
  sheetPosting: "Posting",
  postingColumn: {
    lineNo: "Line", postingDate: "Posting date", documentType: "Document type", documentNo: "Document no.", externalDocumentNo: "External document no.",
    accountType: "Account type", account: "Account", description: "Text", amount: "Amount", localAmount: "Amount in local currency", debit: "Debit", credit: "Credit", currency: "Currency",
    balAccountType: "Bal. account type", balAccount: "Bal. account", reference: "Payment reference", matchId: "Match", importKey: "Import key",
  },
  columnIssues: "To look at", nothingToPost: "Nothing to post.",
  postedBefore: (count) => `${count} ${count === 1 ? "line was" : "lines were"} posted before and ${count === 1 ? "is" : "are"} left out`,
};

/** Every word of the pane in English. A language is one file with the type of this object. */
export const en = {
  languageTag: "en", problems, reasons, statuses, confidences, kinds, lost, skipped, filters, steps, work, fields,
  counts: { lines, entries, days, rows }, frame, next, start, sources, questions, consent, review, finder, explain, proof, posting,
  faults, keys, notices, sheet, postingSheet,
};

export type Messages = typeof en;
