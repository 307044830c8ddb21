import type { Confidence, ExplanationKind, MatchId, Origin, Problem, Reason, RunnerUp, StatusColour } from "../domain";
import type { Finding } from "../proof";

/**
 * Every word people read on the match columns, `Matches` and `Reconciliation`. Implemented once a language in the pane's
 * messages; functions format the amounts and dates they are given. Short texts: they stand in cells.
 */
export interface SheetWords {
  /** Number format of amounts in Excel's English notation, for a currency with this many decimals: 2 → "#,##0.00". */
  readonly numberFormat: (decimals: number) => string;
  /** Number format of dates in Excel's English notation: "dd.mm.yyyy", "dd/mm/yyyy". */
  readonly dateFormat: string;

  // Names asked for; the host picks another where a sheet of the user's has it. At most 31 characters, none of []:*?/\.
  readonly sheetMatches: string;
  readonly sheetReconciliation: string;

  // The five columns beside the user's data.
  readonly columnMatch: string;
  readonly columnStatus: string;
  readonly columnConfidence: string;
  readonly columnDifference: string;
  readonly columnWhy: string;

  /** Texts of the Status column. All five differ, and none holds * ? ~ " or begins with = < >: formulas search for them. */
  readonly status: Readonly<Record<StatusColour, string>>;
  /** Status of a set a person said no to; only on `Matches`. Differs from the five. */
  readonly statusRejected: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** Confidence of what a person paired or accepted: "By hand". */
  readonly confidencePerson: string;
  readonly reason: (reason: Reason) => string;
  readonly headingFound: string;
  /** What a finding is, why, and what to do. */
  readonly finding: (finding: Finding) => { readonly title: string; readonly why: string; readonly todo: string };
  /** Before the reasons of a row that another statement has. */
  readonly onStatement: (statementNo: string) => string;
  /** Beside an entry that came of a finished statement's posting. */
  readonly postedFrom: (statementNo: string) => string;
  /** Same limits as `status`: formulas search for them. */
  readonly explanationKind: Readonly<Record<ExplanationKind, string>>;
  /** Says where a line will be posted: ("Fee", "7770", "Gebyr jan") → "Fee, account 7770: Gebyr jan". Account and text may be "". */
  readonly explanation: (kind: string, account: string, text: string) => string;
  readonly issue: (problem: Problem) => string;
  /** Cuts a long list of names: 12 → "and 12 more". */
  readonly andMore: (count: number) => string;

  // Headers of `Matches`, besides the columns above.
  readonly titleMatches: string;
  readonly columnStatementRows: string;
  readonly columnStatementDates: string;
  readonly columnStatementText: string;
  readonly columnStatementAmount: string;
  readonly columnLedgerRows: string;
  readonly columnLedgerDates: string;
  readonly columnLedgerDocuments: string;
  readonly columnLedgerAmount: string;
  readonly columnDifferenceExplained: string;
  readonly columnRule: string;
  readonly columnRunnerUp: string;
  readonly columnWho: string;
  readonly columnWhen: string;
  /** Where a member stood that is no longer on the sheet. */
  readonly rowGone: string;
  readonly who: Readonly<Record<Origin, string>>;
  /** Who came second and what it lacked: ("Ledger!12, Ledger!13", "reference") → "Ledger!12, Ledger!13: no such reference". */
  readonly runnerUp: (rows: string, lost: RunnerUp["lost"]) => string;

  // Reconciliation: head.
  readonly titleReconciliation: string;
  readonly labelStatementSheet: string;
  readonly labelLedgerSheet: string;
  readonly labelAsOf: string;
  readonly labelCurrency: string;
  readonly labelAccount: string;
  readonly labelStatementNo: string;
  readonly labelFinished: string;

  // Reconciliation: the proof. Amounts are added down the page, so labels name the sign: "+ deposits in transit".
  readonly headingBank: string;
  readonly headingBooks: string;
  readonly openingBalance: string;
  readonly statementTotal: string;
  readonly closingByLines: string;
  readonly closingStated: string;
  readonly depositsInTransit: string;
  readonly outstandingPayments: string;
  readonly bankErrors: string;
  readonly earlierBankErrors: string;
  readonly adjustedBankBalance: string;
  readonly bookOpeningBalance: string;
  readonly entriesTotal: string;
  /** Entries that are neither matched nor outstanding: reversed, closed earlier. Shown only where formulas need it. */
  readonly otherEntries: string;
  readonly bookBalance: string;
  readonly explainedLines: string;
  readonly explainedDifferences: string;
  readonly paymentsToPost: string;
  /** Posted from an earlier statement, and not in the books yet. */
  readonly awaited: string;
  readonly adjustedBookBalance: string;
  readonly remainingDifference: string;
  /** The sentence under the proof, by whether it closes. */
  readonly agrees: string;
  readonly doesNotAgree: string;

  // Reconciliation: checks, each an amount that must be 0.
  readonly headingChecks: string;
  readonly checkStatementFoots: string;
  readonly checkUnexplainedLines: string;
  readonly checkUnexplainedDifferences: string;
  readonly checkOutstandingList: string;
  readonly checkInherited: string;

  // Reconciliation: the figures of a test report.
  readonly headingReport: string;
  readonly totalReceived: string;
  readonly totalPaid: string;
  /** Checks cleared on this statement are among them until it is finished. */
  readonly checksNotClosed: string;
  readonly subtotal: string;
  readonly toReconcile: string;
  readonly allEntries: string;
  readonly localEntries: string;
  readonly outstandingTransactions: string;
  readonly outstandingChecks: string;
  readonly sumOfDifferences: string;
  readonly matchedAfterDate: string;
  readonly inherited: string;
  /** An outstanding check by its number: "Check 1007". */
  readonly check: (no: string) => string;

  // Reconciliation: sign-off lines, filled in by hand.
  readonly headingSignOff: string;
  readonly preparedBy: string;
  readonly reviewedBy: string;
  readonly signedOn: string;

  // Reconciliation: lists.
  readonly headingAgeing: string;
  /** Days from posting to the statement date: (0, 30) → "0–30 days", (91, null) → "over 90 days". */
  readonly ageBand: (from: number, to: number | null) => string;
  readonly ageUnknown: string;
  /** Money in and money out, apart. */
  readonly ageIn: string;
  readonly ageOut: string;
  readonly headingOutstanding: string;
  readonly headingUnexplained: string;
  readonly headingExplained: string;
  readonly headingDifferences: string;
  readonly headingFindings: string;
  readonly headingNotes: string;
  readonly columnRow: string;
  readonly columnDate: string;
  readonly columnDocument: string;
  readonly columnText: string;
  readonly columnAmount: string;
  readonly columnAge: string;
  readonly columnWhat: string;
  readonly columnAccount: string;
  readonly total: string;
  readonly nothing: string;
  /** In the list of differences, where nobody has explained one. */
  readonly notExplained: string;
  /** An unexplained line that waits in a suggestion: M-0012 → "suggested in M-0012". */
  readonly waitsInSuggestion: (match: MatchId) => string;

  // Reconciliation: notes on where figures come from.
  readonly noteLive: string;
  /** The amounts of this sheet can't be added up in place (text, marks, totals between the rows): figures rest on our own lists. */
  readonly noteOwnNumbers: (sheet: string) => string;
  readonly noteOpeningAssumed: (side: "bank" | "book") => string;
}
