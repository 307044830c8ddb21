import { decimalText, isoFromDay, type Problem, type Reason } from "../../src/domain";
import type { SheetWords } from "../../src/sheets";

/** English words, short, so that a test page reads without the pane. */
export const WORDS: SheetWords = {
  headingFound: "Findings", finding: ({ code }) => ({ title: code, why: "why", todo: "do" }),
  onStatement: (no) => `statement ${no}`, postedFrom: (no) => `posted from statement ${no}`,
  numberFormat: (decimals) => `#,##0.${"0".repeat(decimals)}`, dateFormat: "dd.mm.yyyy",
  sheetMatches: "Matches", sheetReconciliation: "Reconciliation",
  columnMatch: "Match", columnStatus: "Status", columnConfidence: "Confidence", columnDifference: "Difference", columnWhy: "Why",
  status: { matched: "Matched", suggested: "Suggested", explained: "Explained", stale: "Changed since", reconciled: "Reconciled" },
  statusRejected: "Rejected", confidence: { high: "High", medium: "Medium", low: "Low" }, confidencePerson: "By hand",
  reason: reasonText,
  explanationKind: {
    fee: "Fee", interest: "Interest", transfer: "Transfer", "on-account": "On account", "missing-in-books": "Missing in the books", "bank-error": "Bank's error",
    "other-account": "Other account", rounding: "Rounding", discount: "Discount", exchange: "Exchange",
  },
  explanation: (kind, account, text) => `${kind}${account ? `, account ${account}` : ""}${text ? `: ${text}` : ""}`,
  issue: issueText, andMore: (count) => `and ${count} more`,
  titleMatches: "Matches", columnStatementRows: "Statement rows", columnStatementDates: "Statement dates", columnStatementText: "Statement text",
  columnStatementAmount: "Statement amount", columnLedgerRows: "Ledger rows", columnLedgerDates: "Ledger dates", columnLedgerDocuments: "Documents",
  columnLedgerAmount: "Ledger amount", columnDifferenceExplained: "Difference is", columnRule: "Rule", columnRunnerUp: "Second best", columnWho: "Who", columnWhen: "When",
  rowGone: "gone", who: { engine: "Avstem", person: "Person" }, runnerUp: (rows, lost) => `${rows}: ${lost}`,
  titleReconciliation: "Bank reconciliation", labelStatementSheet: "Statement", labelLedgerSheet: "Ledger", labelAsOf: "As of", labelCurrency: "Currency",
  labelAccount: "Bank account", labelStatementNo: "Statement number", labelFinished: "Finished",
  headingBank: "By the bank", headingBooks: "By the books", openingBalance: "Opening balance", statementTotal: "+ lines", closingByLines: "Closing balance by the lines",
  closingStated: "Closing balance stated", depositsInTransit: "+ deposits in transit", outstandingPayments: "+ outstanding payments", bankErrors: "− bank's errors", earlierBankErrors: "− bank's errors of earlier statements",
 
  adjustedBankBalance: "Adjusted bank balance", bookOpeningBalance: "Opening balance in the books", entriesTotal: "+ entries", otherEntries: "of which neither matched nor outstanding",
  bookBalance: "Balance in the books", explainedLines: "+ explained lines", explainedDifferences: "+ explained differences", paymentsToPost: "+ payments to post", awaited: "+ posted, not in the books yet",
 
  adjustedBookBalance: "Adjusted book balance", remainingDifference: "Remaining difference", agrees: "Agrees.", doesNotAgree: "Does not agree.",
  headingChecks: "Checks, each must be 0", checkStatementFoots: "The statement adds up", checkUnexplainedLines: "Lines neither matched nor explained",
  checkUnexplainedDifferences: "Differences not explained", checkOutstandingList: "Outstanding list agrees with the sheets", checkInherited: "Left by earlier statements, not accounted for",
  headingReport: "Test report", totalReceived: "Received", totalPaid: "Paid", checksNotClosed: "Checks not closed", subtotal: "Subtotal", toReconcile: "Balance to reconcile", allEntries: "All entries, later ones too", localEntries: "Entries in local currency", outstandingTransactions: "Outstanding but for checks", outstandingChecks: "Outstanding checks", sumOfDifferences: "Sum of differences of lines",
  matchedAfterDate: "Matched entries posted after the date", inherited: "Left by earlier statements", check: (no) => `Check ${no}`,
  headingSignOff: "Sign-off", preparedBy: "Prepared by", reviewedBy: "Reviewed by", signedOn: "Date",
  headingAgeing: "Outstanding by age", ageBand: (from, to) => (to === null ? `over ${from - 1} days` : `${from}–${to} days`), ageUnknown: "no date", ageIn: "Deposits in transit", ageOut: "Outstanding payments",
  headingOutstanding: "Outstanding items", headingUnexplained: "Lines neither matched nor explained", headingExplained: "Explained lines", headingDifferences: "Differences in matches",
  headingFindings: "Findings", headingNotes: "Notes", columnRow: "Row", columnDate: "Date", columnDocument: "Document", columnText: "Text", columnAmount: "Amount", columnAge: "Days",
  columnWhat: "What", columnAccount: "Account", total: "Total", nothing: "None.", notExplained: "Not explained", waitsInSuggestion: (match) => `suggested in ${match}`,
  noteLive: "Figures are formulas over the sheets.", noteOwnNumbers: (sheet) => `${sheet} cannot be added up in place; its figures rest on the lists.`,
  noteOpeningAssumed: (side) => `Opening balance of the ${side} assumed.`,
};

function reasonText(reason: Reason): string {
  switch (reason.code) {
    case "amount/equal": return `same amount ${decimalText(reason.amount, reason.currency)}`;
    case "date/same": return `same date ${isoFromDay(reason.day)}`;
    case "reference/equal": return `same reference ${reason.value}`;
    case "person": return "matched by hand";
    default: return reason.code;
  }
}

function issueText(issue: Problem): string {
  const { code, ...values } = issue;
  return `${code} ${Object.values(values).map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value))).join(" ")}`.trim();
}
