import type { Formats } from "../formats";
import { counted, days, entries, inSentence, lines } from "./terms";

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
  nothingToUndo: "Nothing to undo", nothingToRedo: "Nothing to redo", undoShort: "Undo", cancel: "Cancel", close: "Close", back: "Back",
  progress: (done: string, total: string) => `${done} of ${total}`, cancelled: "Matching was stopped. Nothing was changed.",
  showAll: (n: number, f: Formats) => `Show all ${f.count(n)}`, showInSheet: (place: string) => `${place}, show in the sheet`,
  matchAgain: "Match the open ones again", redoAutomatic: "Redo automatic matches, keep mine", redoAll: "Redo everything",
  redoAllSure: "Your own decisions are dropped too. Undo brings them back.", notInExcel: "This page is a pane of Excel. Open it from the Avstem button on Excel's Home tab.",
  starting: "Opening Avstem",
};
const next = {
  match: "Match", accept: "Accept", explain: "Explain…", proof: "See proof", writeReport: "Write reconciliation",
  posting: "Go to posting", writePosting: "Write posting sheet", chooseSheets: "Choose sheets",
  answer: (n: number, f: Formats) => `Answer ${counted("question", "questions")(n, f)}`,
  review: (n: number, f: Formats) => `Review ${counted("suggestion", "suggestions")(n, f)}`,
  explainLines: (n: number, f: Formats) => `Explain ${counted("open line", "open lines")(n, f)}`,
  reviewStale: (n: number, f: Formats) => `Look at ${counted("changed match", "changed matches")(n, f)}`,
  explainDifferences: (n: number, f: Formats) => `Explain ${counted("difference", "differences")(n, f)}`,
};
const start = {
  title: "Match the bank with the books", lead: "Avstem reads a statement and a ledger from this workbook, matches them, explains each match and proves the balance.",
  steps: ["Choose the statement and the ledger, or drop the bank's file.", "Match: sure ones are marked, doubtful ones wait for you, each with its reasons.", "Prove the balance and write what is left to post."],
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
  allDone: "No suggestions left.", notRun: "Nothing is matched yet. Press Match.", acceptTogether: { high: (n: number, f: Formats) => `Accept ${f.count(n)} of high confidence`, medium: (n: number, f: Formats) => `Accept ${f.count(n)} of medium confidence` },
  order: "Order", orders: { day: "Oldest first", amount: "Largest first", confidence: "Surest first" }, selectedRows: (ofBank: string, ofBooks: string) => `${ofBank} and ${ofBooks} selected in the sheets`, matchSelected: "Match these…",
  equals: (what: string) => `= ${what}`, noText: "no text", differs: (amount: string) => `difference ${amount}`, severalLines: lines, severalEntries: entries,
  noEntry: "No entry in the books", noLine: "Not at the bank yet", confidence: (word: string) => `${word} confidence`,
  bank: "Bank", books: "Books", difference: "Difference", past: "History", why: "Why", nextBest: "Next best", explained: "Explained as", accept: "Accept", reject: "Reject", other: "Other…",
  explain: "Explain…", unmatch: "Unmatch", showRows: "Show in sheet", matchByHand: "Match by hand…", removeExplanation: "Remove explanation",
  detail: (id: string) => `Details of ${id}`, gone: "no longer on the sheet",
};
const finder = {
  title: "Match by hand", lead: "Tick what belongs together.", sides: "Sides", show: "Show", clear: "Clear all ticks", near: { all: "All open", amount: "Same amount", party: "Same name", days: "Within 10 days" },
  tickSelected: (n: number, f: Formats) => `Tick ${counted("row", "rows")(n, f)} selected in the sheet`,
  sumEntriesTo: (amount: string) => `Find entries that sum to ${amount}`, sumLinesTo: (amount: string) => `Find lines that sum to ${amount}`, searching: "Looking for combinations…", combinations: "Combinations",
  noSum: "No combination sums to it.", noSumFound: "No combination found. Larger ones were not all tried.", onlySum: "The only combination there is:", sumsFound: "All combinations, the likeliest first:",
  someSums: "The likeliest first. There may be others:", severalParties: "several names", within: (n: number, f: Formats) => (n === 0 ? "same day" : `within ${days(n, f)}`),
  match: "Match", search: "Search", none: "Nothing open here.", sumLines: "Bank", sumEntries: "Books",
  taken: (match: string) => `suggested in ${match}`, ticked: (n: number, f: Formats) => `${f.count(n)} ✓`,
};
const explain = {
  title: "Explain", titleDifference: "Explain the difference", kind: "What it is", account: "Account", accountHint: (account: string, times: string) => `${account} was used last (${times} here)`, times: counted("time", "times"), text: "Text on the posting", save: "Save",
  exchange: {
    amount: (currency: string) => `On the other account, ${currency}`, rate: (local: string, foreign: string) => `Rate in the books: ${local} for 1 ${foreign}`, rateHint: "Leave it empty to take the bank's own rate.",
    account: "Exchange gain or loss to", left: "Exchange difference", needsAmount: "Give the amount that the other account got or gave, without sign.", badRate: "Give the rate as a number above 0.",
  },
  split: "Split into parts", part: (n: number) => `Part ${n}`, removePart: (n: number) => `Remove part ${n}`, amount: "Amount", left: "Left to explain", partsDiffer: "The parts must add up to the amount, and none may be 0.",
  needsAccount: "Type the account it is posted to.", noAccount: "Nothing is posted for a bank's error; it stays as a claim on the bank.",
};
const proof = {
  title: "Reconciliation statement", asOf: (day: string) => `as of ${day}`, bank: "By the bank", books: "By the books", opening: "Opening balance", lines: "Lines on the statement", closing: "Closing balance",
  transit: "Deposits in transit", outstanding: "Outstanding payments", adjustedBank: "Adjusted bank balance", bookBalance: "Balance in the books", explained: "Explained, to be posted", adjustedBook: "Adjusted book balance", awaited: "Posted, not in the books yet",
  remaining: "Remaining difference", agrees: "Agrees.", sumsCancel: (n: string) => `The sums agree, but ${n} below are not explained.`, unexplained: (amount: string) => `${amount} is not explained.`,
  seeLines: (n: number, f: Formats) => `See ${lines(n, f)}`, seeDifferences: (n: number, f: Formats) => `See ${counted("difference", "differences")(n, f)}`, foots: "Opening balance and lines add up to the closing balance.", doesNotFoot: (amount: string) => `Opening balance and lines miss the closing balance by ${amount}.`,
  items: "Outstanding in the books", age: (n: number, f: Formats) => `${days(n, f)} old`, noItems: "Nothing outstanding.", needs: "The proof needs the balances. They are typed under Sources.", typeBalances: "Type the balances", notYet: "The proof comes after the first matching.",
  missing: "Missing between lines and closing balance", payments: "Payments, to be posted", written: (sheet: string) => `Written on ${sheet}`, findings: "To look at", unexplainedThings: counted("item", "items"),
};
const posting = {
  layout: "Layout", bankAccount: "Bank account in the ledger", accountType: "Account type", glAccount: "G/L account",
  bankAccountType: "Bank account", prefix: "Document number begins with", periodFrom: "First day to post in", periodTo: "Last day to post in", none: "Nothing to post yet. Explained lines and applied payments are posted.", document: (no: string) => `Document ${no}`,
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
  accept: (subject: string) => `${subject} accepted`, reject: (subject: string) => `${subject} rejected`, dissolve: (subject: string) => `${subject} unmatched`, pair: "Matched by hand", apply: "Amounts applied", explain: "Explained", unexplain: "Explanation removed",
  matches: counted("match", "matches"), run: (matched: string, suggested: string, open: string) => `${matched}, ${suggested}, ${open}`,
};
const beside = {
  title: "Open entries and parties", lead: "Sheets of what customers and vendors owe or are owed, or lists of them with their bank accounts.",
  add: "Add a sheet…", remove: "Remove", removeSheet: (sheet: string) => `Remove ${sheet}`, parties: counted("party", "parties"),
};
const amounts = {
  title: "Amounts applied", paid: "Paid by the bank", amount: "Of this, paid", discount: "Discount in it", left: "Not applied", save: "Save", change: "Amounts…",
  part: (paid: string, open: string) => `${paid} of ${open}`, discounted: (discount: string) => `discount ${discount}`,
};

/** Words of the screens in English. */
export const screens = { frame, next, start, sources, questions, consent, review, finder, explain, proof, posting, faults, keys, notices, beside, amounts };
