import type { StatementWords } from "../../../statements";
import type { FixedPostingWords, FixedSheetWords } from "../words";
import { confidences, kinds, lost } from "./terms";

/** Words on the sheets Matches and Reconciliation in Swedish. */
export const sheet: FixedSheetWords = {
  sheetMatches: "Avstämningar", sheetReconciliation: "Saldoavstämning",
  columnMatch: "Avstämning", columnStatus: "Status", columnConfidence: "Säkerhet", columnDifference: "Differens", columnWhy: "Varför",
  status: { matched: "Avstämd", suggested: "Föreslagen", explained: "Förklarad", stale: "Ändrad sedan dess", reconciled: "Avslutad" },
  onStatement: (statementNo) => `Kontoutdrag ${statementNo}`, postedFrom: (statementNo) => `Bokförd från kontoutdrag ${statementNo}`,
  headingFound: "Iakttagelser",
  statusRejected: "Avvisad", confidence: confidences, confidencePerson: "För hand", explanationKind: kinds,
  explanation: (kind, account, text) => `${kind}${account === "" ? "" : `, konto ${account}`}${text === "" ? "" : `: ${text}`}`,
  andMore: (count) => `och ${count} till`,
  titleMatches: "Avstämningar", columnStatementRows: "Rader på utdraget", columnStatementDates: "Datum på utdraget", columnStatementText: "Text på utdraget",
  columnStatementAmount: "Belopp på utdraget", columnLedgerRows: "Rader i huvudboken", columnLedgerDates: "Datum i huvudboken", columnLedgerDocuments: "Verifikationer i huvudboken",
  columnLedgerAmount: "Belopp i huvudboken", columnDifferenceExplained: "Differensen förklarad som", columnRule: "Regel", columnRunnerUp: "Näst bäst",
  columnWho: "Vem", columnWhen: "När", rowGone: "inte längre på bladet", who: { engine: "Avstem", person: "Person" },
  runnerUp: (rowNames, why) => `${rowNames}: ${lost[why]}`,
  titleReconciliation: "Bankavstämning", labelStatementSheet: "Kontoutdrag", labelLedgerSheet: "Huvudbok", labelAsOf: "Per", labelCurrency: "Valuta",
  labelAccount: "Bankkonto", labelStatementNo: "Utdragsnummer", labelFinished: "Avslutat",
  headingBank: "Enligt banken", headingBooks: "Enligt bokföringen", openingBalance: "Ingående saldo", statementTotal: "+ transaktioner på utdraget",
  closingByLines: "Utgående saldo enligt transaktionerna", closingStated: "Utgående saldo enligt uppgift", depositsInTransit: "+ insättningar på väg",
  outstandingPayments: "+ utestående betalningar (negativa)", bankErrors: "− bankens fel", earlierBankErrors: "− bankens fel på tidigare utdrag",
  adjustedBankBalance: "Justerat banksaldo",
  bookOpeningBalance: "Saldo före första posten", entriesTotal: "+ poster", otherEntries: "− poster återförda eller stängda tidigare",
  bookBalance: "Saldo i bokföringen", explainedLines: "+ förklarade transaktioner, ska bokföras", explainedDifferences: "+ förklarade differenser, ska bokföras",
  paymentsToPost: "+ betalningar som ska bokföras", awaited: "+ bokfört, men inte i bokföringen ännu",
  adjustedBookBalance: "Justerat bokfört saldo", remainingDifference: "Återstående differens",
  agrees: "Stämmer.", doesNotAgree: "Stämmer inte: se kontrollerna nedan.",
  headingChecks: "Kontroller (var och en ska vara 0)", checkStatementFoots: "Utgående saldo: enligt transaktionerna minus uppgivet", checkUnexplainedLines: "Transaktioner varken avstämda eller förklarade",
  checkUnexplainedDifferences: "Differenser som inte är förklarade", checkOutstandingList: "Listan över utestående minus siffrorna ovan", checkInherited: "Från tidigare utdrag, inte utrett",
  headingReport: "Kontrollrapport", outstandingTransactions: "Utestående utom checkar", outstandingChecks: "Utestående checkar", sumOfDifferences: "Summa differenser på raderna",
  totalReceived: "Inbetalningar på utdraget", totalPaid: "Utbetalningar på utdraget", checksNotClosed: "Checkar ej stängda (positiva)",
  subtotal: "Delsumma: utgående saldo och dessa", toReconcile: "Saldo att stämma av", allEntries: "Alla poster, även senare", localEntries: "Poster i redovisningsvaluta",
  matchedAfterDate: "Avstämda poster bokförda efter datumet", inherited: "Från tidigare utdrag", check: (no) => `Check ${no}`,
  headingSignOff: "Underskrifter", preparedBy: "Upprättad av", reviewedBy: "Granskad av", signedOn: "Datum",
  headingAgeing: "Utestående efter ålder", ageBand: (from, to) => (to === null ? `över ${from - 1} dagar` : `${from}–${to} dagar`), ageUnknown: "utan datum", ageIn: "Insättningar på väg", ageOut: "Utestående betalningar",
  headingOutstanding: "Utestående i bokföringen", headingUnexplained: "Transaktioner som inte är förklarade", headingExplained: "Förklarade transaktioner",
  headingDifferences: "Differenser i avstämningar", headingFindings: "Att titta på", headingNotes: "Anmärkningar",
  columnRow: "Rad", columnDate: "Datum", columnDocument: "Verifikation", columnText: "Text", columnAmount: "Belopp", columnAge: "Dagar", columnWhat: "Vad", columnAccount: "Konto",
  total: "Summa", nothing: "Inga", notExplained: "inte förklarad", waitsInSuggestion: (match) => `föreslagen i ${match}`,
  noteLive: "Siffrorna är formler över bladen som nämns ovan och följer med när de ändras.",
  noteOwnNumbers: (name) => `Beloppen på ${name} kan inte summeras där de står, så siffrorna bygger på bladet Avstämningar och listorna nedan.`,
  noteOpeningAssumed: (side) => `Ingående saldo ${side === "bank" ? "på utdraget" : "i bokföringen"} är inte känt och har satts till 0.`,
};

/** Words on the posting sheet in Swedish. */
export const postingSheet: FixedPostingWords = {
  sheetPosting: "Bokföring",
  postingColumn: {
    lineNo: "Rad", postingDate: "Bokföringsdatum", documentType: "Verifikationstyp", documentNo: "Verifikationsnr", externalDocumentNo: "Externt verifikationsnr",
    accountType: "Kontotyp", account: "Konto", description: "Text", amount: "Belopp", localAmount: "Belopp i redovisningsvaluta", debit: "Debet", credit: "Kredit", currency: "Valuta",
    balAccountType: "Motkontotyp", balAccount: "Motkonto", reference: "OCR eller referens", appliesToType: "Kvittas mot typ", appliesToNo: "Kvittas mot nr", matchId: "Avstämning", importKey: "Importnyckel",
  },
  columnIssues: "Att titta på", nothingToPost: "Inget att bokföra.",
  postedBefore: (count) => `${count} ${count === 1 ? "rad är bokförd tidigare och utelämnad" : "rader är bokförda tidigare och utelämnade"}`,
};

/** Headers of a statement sheet made from a bank's file. */
export const statementSheet: StatementWords = {
  sheetName: (account) => `Bank ${account.slice(-6)}`.trim(),
  header: {
    bookedOn: "Bokföringsdag", valueOn: "Valutadag", text: "Text", counterpartyName: "Motpart", counterpartyAccount: "Motpartens konto", reference: "OCR/referens",
    amount: "Belopp", currency: "Valuta", balance: "Saldo", bankReference: "Bankens referens", checkNo: "Checknr", transactionType: "Transaktionstyp",
    additionalInfo: "Tilläggstext", accountNo: "Kontonummer",
  },
};
