import type { StatementWords } from "../../../statements";
import type { FixedPostingWords, FixedSheetWords } from "../words";
import { confidences, kinds, lost } from "./terms";

/** Words on the sheets Matches and Reconciliation in Norwegian Bokmål. */
export const sheet: FixedSheetWords = {
  sheetMatches: "Avstemminger", sheetReconciliation: "Saldoavstemming",
  columnMatch: "Avstemming", columnStatus: "Status", columnConfidence: "Sikkerhet", columnDifference: "Differanse", columnWhy: "Hvorfor",
  status: { matched: "Avstemt", suggested: "Foreslått", explained: "Forklart", stale: "Endret siden", reconciled: "Avsluttet" },
  onStatement: (statementNo) => `Kontoutdrag ${statementNo}`, postedFrom: (statementNo) => `Bokført fra kontoutdrag ${statementNo}`,
  headingFound: "Funn",
  statusRejected: "Avvist", confidence: confidences, confidencePerson: "For hånd", explanationKind: kinds,
  explanation: (kind, account, text) => `${kind}${account === "" ? "" : `, konto ${account}`}${text === "" ? "" : `: ${text}`}`,
  andMore: (count) => `og ${count} til`,
  titleMatches: "Avstemminger", columnStatementRows: "Rader på utdraget", columnStatementDates: "Datoer på utdraget", columnStatementText: "Tekst på utdraget",
  columnStatementAmount: "Beløp på utdraget", columnLedgerRows: "Rader i hovedboken", columnLedgerDates: "Datoer i hovedboken", columnLedgerDocuments: "Bilag i hovedboken",
  columnLedgerAmount: "Beløp i hovedboken", columnDifferenceExplained: "Differansen forklart som", columnRule: "Regel", columnRunnerUp: "Nest best",
  columnWho: "Hvem", columnWhen: "Når", rowGone: "ikke lenger på arket", who: { engine: "Avstem", person: "Person" },
  runnerUp: (rowNames, why) => `${rowNames}: ${lost[why]}`,
  titleReconciliation: "Bankavstemming", labelStatementSheet: "Utdrag", labelLedgerSheet: "Hovedbok", labelAsOf: "Per", labelCurrency: "Valuta",
  labelAccount: "Bankkonto", labelStatementNo: "Utdragsnummer", labelFinished: "Avsluttet",
  headingBank: "Etter banken", headingBooks: "Etter regnskapet", openingBalance: "Inngående saldo", statementTotal: "+ linjer på utdraget",
  closingByLines: "Utgående saldo etter linjene", closingStated: "Utgående saldo som oppgitt", depositsInTransit: "+ innbetalinger underveis",
  outstandingPayments: "+ utestående betalinger (negative)", bankErrors: "− feil hos banken", earlierBankErrors: "− feil hos banken på tidligere utdrag",
  adjustedBankBalance: "Justert banksaldo",
  bookOpeningBalance: "Saldo før første post", entriesTotal: "+ poster", otherEntries: "− poster tilbakeført eller lukket tidligere",
  bookBalance: "Saldo i regnskapet", explainedLines: "+ forklarte linjer, skal bokføres", explainedDifferences: "+ forklarte differanser, skal bokføres",
  paymentsToPost: "+ betalinger som skal bokføres", awaited: "+ bokført, men ikke i regnskapet ennå",
  adjustedBookBalance: "Justert regnskapssaldo", remainingDifference: "Gjenstående differanse",
  agrees: "Stemmer.", doesNotAgree: "Stemmer ikke: se kontrollene under.",
  headingChecks: "Kontroller (hver skal være 0)", checkStatementFoots: "Utgående saldo: etter linjene minus oppgitt", checkUnexplainedLines: "Linjer verken avstemt eller forklart",
  checkUnexplainedDifferences: "Differanser som ikke er forklart", checkOutstandingList: "Utestående-listen minus tallene over", checkInherited: "Fra tidligere utdrag, ikke gjort rede for",
  headingReport: "Kontrollrapport", outstandingTransactions: "Utestående utenom sjekker", outstandingChecks: "Utestående sjekker", sumOfDifferences: "Sum av linjenes differanser",
  totalReceived: "Innbetalinger på utdraget", totalPaid: "Utbetalinger på utdraget", checksNotClosed: "Sjekker ikke lukket (positive)",
  subtotal: "Delsum: sluttsaldo og disse", toReconcile: "Saldo å avstemme", allEntries: "Alle poster, også senere", localEntries: "Poster i lokal valuta",
  matchedAfterDate: "Avstemte poster bokført etter datoen", inherited: "Fra tidligere utdrag", check: (no) => `Sjekk ${no}`,
  headingSignOff: "Signering", preparedBy: "Utarbeidet av", reviewedBy: "Kontrollert av", signedOn: "Dato",
  headingAgeing: "Utestående etter alder", ageBand: (from, to) => (to === null ? `over ${from - 1} dager` : `${from}–${to} dager`), ageUnknown: "uten dato", ageIn: "Innskudd underveis", ageOut: "Utestående betalinger",
  headingOutstanding: "Utestående i regnskapet", headingUnexplained: "Linjer som ikke er forklart", headingExplained: "Forklarte linjer",
  headingDifferences: "Differanser i avstemminger", headingFindings: "Å se på", headingNotes: "Merknader",
  columnRow: "Rad", columnDate: "Dato", columnDocument: "Bilag", columnText: "Tekst", columnAmount: "Beløp", columnAge: "Dager", columnWhat: "Hva", columnAccount: "Konto",
  total: "Sum", nothing: "Ingen", notExplained: "ikke forklart", waitsInSuggestion: (match) => `foreslått i ${match}`,
  noteLive: "Tallene er formler over arkene som er nevnt over, og følger med når de endres.",
  noteOwnNumbers: (name) => `Beløpene på ${name} kan ikke summeres der de står, så tallene bygger på arket Avstemminger og listene under.`,
  noteOpeningAssumed: (side) => `Inngående saldo ${side === "bank" ? "på utdraget" : "i regnskapet"} er ikke kjent og er satt til 0.`,
};

/** Words on the posting sheet in Norwegian Bokmål. */
export const postingSheet: FixedPostingWords = {
  sheetPosting: "Bokføring",
  postingColumn: {
    lineNo: "Linje", postingDate: "Bokføringsdato", documentType: "Bilagstype", documentNo: "Bilagsnr.", externalDocumentNo: "Eksternt bilagsnr.",
    accountType: "Kontotype", account: "Konto", description: "Tekst", amount: "Beløp", localAmount: "Beløp i lokal valuta", debit: "Debet", credit: "Kredit", currency: "Valuta",
    balAccountType: "Motkontotype", balAccount: "Motkonto", reference: "KID eller referanse", appliesToType: "Utlignes mot type", appliesToNo: "Utlignes mot nr.", matchId: "Avstemming", importKey: "Importnøkkel",
  },
  columnIssues: "Å se på", nothingToPost: "Ingenting å bokføre.",
  postedBefore: (count) => `${count} ${count === 1 ? "linje er" : "linjer er"} bokført før og er utelatt`,
};

/** Headers of a statement sheet made from a bank's file, in Norwegian Bokmål. */
export const statementSheet: StatementWords = {
  sheetName: (account) => `Bank ${account.replaceAll(/\s/g, "").slice(-6)}`.trim(),
  header: {
    bookedOn: "Bokføringsdato", valueOn: "Rentedato", text: "Tekst", counterpartyName: "Motpart", counterpartyAccount: "Motpartens konto", reference: "Betalingsreferanse",
    amount: "Beløp", currency: "Valuta", balance: "Saldo", bankReference: "Bankreferanse", checkNo: "Sjekknummer", transactionType: "Transaksjonstype",
    additionalInfo: "Tilleggsinformasjon", accountNo: "Kontonummer",
  },
};
