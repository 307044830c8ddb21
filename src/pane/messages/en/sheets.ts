import type { StatementWords } from "../../../statements";
import type { FixedPostingWords, FixedSheetWords } from "../words";
import { confidences, kinds, lost } from "./terms";

/** Words on the sheets Matches and Reconciliation in English. */
export const sheet: FixedSheetWords = {
  sheetMatches: "Matches", sheetReconciliation: "Reconciliation",
  columnMatch: "Match", columnStatus: "Status", columnConfidence: "Confidence", columnDifference: "Difference", columnWhy: "Why",
  status: { matched: "Matched", suggested: "Suggested", explained: "Explained", stale: "Changed since", reconciled: "Reconciled" },
  onStatement: (statementNo) => `Statement ${statementNo}`, postedFrom: (statementNo) => `Posted from statement ${statementNo}`,
  headingFound: "Findings",
  statusRejected: "Rejected", confidence: confidences, confidencePerson: "By hand", explanationKind: kinds,
  explanation: (kind, account, text) => `${kind}${account === "" ? "" : `, account ${account}`}${text === "" ? "" : `: ${text}`}`,
  andMore: (count) => `and ${count} more`,
  titleMatches: "Matches", columnStatementRows: "Statement rows", columnStatementDates: "Statement dates", columnStatementText: "Statement text",
  columnStatementAmount: "Statement amount", columnLedgerRows: "Ledger rows", columnLedgerDates: "Ledger dates", columnLedgerDocuments: "Ledger documents",
  columnLedgerAmount: "Ledger amount", columnDifferenceExplained: "Difference explained as", columnRule: "Rule", columnRunnerUp: "Next best",
  columnWho: "Who", columnWhen: "When", rowGone: "no longer on the sheet", who: { engine: "Avstem", person: "Person" },
  runnerUp: (rowNames, why) => `${rowNames}: ${lost[why]}`,
  titleReconciliation: "Bank reconciliation", labelStatementSheet: "Statement", labelLedgerSheet: "Ledger", labelAsOf: "As of", labelCurrency: "Currency",
  labelAccount: "Bank account", labelStatementNo: "Statement number", labelFinished: "Finished",
  headingBank: "By the bank", headingBooks: "By the books", openingBalance: "Opening balance", statementTotal: "+ lines on the statement",
  closingByLines: "Closing balance by the lines", closingStated: "Closing balance as stated", depositsInTransit: "+ deposits in transit",
  outstandingPayments: "+ outstanding payments (negative)", bankErrors: "− bank's errors", earlierBankErrors: "− bank's errors of earlier statements",
  adjustedBankBalance: "Adjusted bank balance",
  bookOpeningBalance: "Balance before the first entry", entriesTotal: "+ entries", otherEntries: "− entries reversed or closed earlier",
  bookBalance: "Balance in the books", explainedLines: "+ explained lines, to be posted", explainedDifferences: "+ explained differences, to be posted",
  paymentsToPost: "+ payments to be posted", awaited: "+ posted, not in the books yet",
  adjustedBookBalance: "Adjusted book balance", remainingDifference: "Remaining difference",
  agrees: "Agrees.", doesNotAgree: "Does not agree: see the checks below.",
  headingChecks: "Checks (each must be 0)", checkStatementFoots: "Closing balance: by the lines less as stated", checkUnexplainedLines: "Lines neither matched nor explained",
  checkUnexplainedDifferences: "Differences of matches not explained", checkOutstandingList: "Outstanding list less the figures above", checkInherited: "Left by earlier statements, not accounted for",
  headingReport: "Test report", outstandingTransactions: "Outstanding but for checks", outstandingChecks: "Outstanding checks", sumOfDifferences: "Sum of differences of lines",
  totalReceived: "Receipts on the statement", totalPaid: "Payments on the statement", checksNotClosed: "Checks not closed (positive)",
  subtotal: "Subtotal: closing balance and these", toReconcile: "Balance to reconcile", allEntries: "All entries, later ones too", localEntries: "Entries in local currency",
  matchedAfterDate: "Matched entries posted after the date", inherited: "Left by earlier statements", check: (no) => `Check ${no}`,
  headingSignOff: "Sign-off", preparedBy: "Prepared by", reviewedBy: "Reviewed by", signedOn: "Date",
  headingAgeing: "Outstanding by age", ageBand: (from, to) => (to === null ? `over ${from - 1} days` : `${from}–${to} days`), ageUnknown: "no date", ageIn: "Deposits in transit", ageOut: "Outstanding payments",
  headingOutstanding: "Outstanding in the books", headingUnexplained: "Lines not explained", headingExplained: "Lines explained",
  headingDifferences: "Differences of matches", headingFindings: "To look at", headingNotes: "Notes",
  columnRow: "Row", columnDate: "Date", columnDocument: "Document", columnText: "Text", columnAmount: "Amount", columnAge: "Days", columnWhat: "What", columnAccount: "Account",
  total: "Total", nothing: "None", notExplained: "not explained", waitsInSuggestion: (match) => `suggested in ${match}`,
  noteLive: "The figures are formulas over the sheets named above and follow when they change.",
  noteOwnNumbers: (name) => `The amounts on ${name} can't be added up in place, so the figures rest on the list Matches and the lists below.`,
  noteOpeningAssumed: (side) => `The opening balance ${side === "bank" ? "of the statement" : "in the books"} is not known and is taken as 0.`,
};

/** Words on the posting sheet in English. */
export const postingSheet: FixedPostingWords = {
  sheetPosting: "Posting",
  postingColumn: {
    lineNo: "Line", postingDate: "Posting date", documentType: "Document type", documentNo: "Document no.", externalDocumentNo: "External document no.",
    accountType: "Account type", account: "Account", description: "Text", amount: "Amount", localAmount: "Amount in local currency", debit: "Debit", credit: "Credit", currency: "Currency",
    balAccountType: "Bal. account type", balAccount: "Bal. account", reference: "Payment reference", appliesToType: "Applies to type", appliesToNo: "Applies to no.", matchId: "Match", importKey: "Import key",
  },
  columnIssues: "To look at", nothingToPost: "Nothing to post.",
  postedBefore: (count) => `${count} ${count === 1 ? "line was" : "lines were"} posted before and ${count === 1 ? "is" : "are"} left out`,
};

/** Headers of a statement sheet made from a bank's file. */
export const statementSheet: StatementWords = {
  sheetName: (account) => `Bank ${account.replaceAll(/\s/g, "").slice(-6)}`.trim(),
  header: {
    bookedOn: "Booking date", valueOn: "Value date", text: "Text", counterpartyName: "Counterparty", counterpartyAccount: "Counterparty account", reference: "Payment reference",
    amount: "Amount", currency: "Currency", balance: "Balance", bankReference: "Bank reference", checkNo: "Check no.", transactionType: "Transaction type",
    additionalInfo: "Additional information", accountNo: "Account number",
  },
};
