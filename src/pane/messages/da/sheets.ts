import type { FixedPostingWords, FixedSheetWords } from "../words";
import type { StatementWords } from "../../../statements";
import { confidences, kinds, lost } from "./terms";

/** Words on the sheets Matches and Reconciliation in Danish. */
export const sheet: FixedSheetWords = {
  sheetMatches: "Afstemninger", sheetReconciliation: "Saldoafstemning",
  columnMatch: "Afstemning", columnStatus: "Status", columnConfidence: "Sikkerhed", columnDifference: "Difference", columnWhy: "Hvorfor",
  status: { matched: "Afstemt", suggested: "Foreslået", explained: "Forklaret", stale: "Ændret siden", reconciled: "Afsluttet" },
  onStatement: (statementNo) => `Kontoudtog ${statementNo}`, postedFrom: (statementNo) => `Bogført fra kontoudtog ${statementNo}`,
  headingFound: "Fund",
  statusRejected: "Afvist", confidence: confidences, confidencePerson: "Manuelt", explanationKind: kinds,
  explanation: (kind, account, text) => `${kind}${account === "" ? "" : `, konto ${account}`}${text === "" ? "" : `: ${text}`}`,
  andMore: (count) => `og ${count} mere`,
  titleMatches: "Afstemninger", columnStatementRows: "Rækker på udtoget", columnStatementDates: "Datoer på udtoget", columnStatementText: "Tekst på udtoget",
  columnStatementAmount: "Beløb på udtoget", columnLedgerRows: "Rækker i hovedbogen", columnLedgerDates: "Datoer i hovedbogen", columnLedgerDocuments: "Bilag i hovedbogen",
  columnLedgerAmount: "Beløb i hovedbogen", columnDifferenceExplained: "Differencen forklaret som", columnRule: "Regel", columnRunnerUp: "Næstbedst",
  columnWho: "Hvem", columnWhen: "Hvornår", rowGone: "ikke længere på arket", who: { engine: "Avstem", person: "Person" },
  runnerUp: (rowNames, why) => `${rowNames}: ${lost[why]}`,
  titleReconciliation: "Bankafstemning", labelStatementSheet: "Kontoudtog", labelLedgerSheet: "Hovedbog", labelAsOf: "Pr.", labelCurrency: "Valuta",
  labelAccount: "Bankkonto", labelStatementNo: "Udtogsnummer", labelFinished: "Afsluttet",
  headingBank: "Ifølge banken", headingBooks: "Ifølge bogholderiet", openingBalance: "Primosaldo", statementTotal: "+ linjer på udtoget",
  closingByLines: "Ultimosaldo efter linjerne", closingStated: "Ultimosaldo som oplyst", depositsInTransit: "+ indbetalinger undervejs",
  outstandingPayments: "+ udestående betalinger (negative)", bankErrors: "− bankens fejl", earlierBankErrors: "− bankens fejl på tidligere udtog",
  adjustedBankBalance: "Korrigeret banksaldo",
  bookOpeningBalance: "Saldo før første post", entriesTotal: "+ poster", otherEntries: "− poster tilbageført eller lukket tidligere",
  bookBalance: "Saldo i bogholderiet", explainedLines: "+ forklarede linjer, skal bogføres", explainedDifferences: "+ forklarede differencer, skal bogføres",
  paymentsToPost: "+ betalinger, der skal bogføres", awaited: "+ bogført, men ikke i bøgerne endnu",
  adjustedBookBalance: "Korrigeret bogført saldo", remainingDifference: "Resterende difference",
  agrees: "Stemmer.", doesNotAgree: "Stemmer ikke: se kontrollerne nedenfor.",
  headingChecks: "Kontroller (hver skal være 0)", checkStatementFoots: "Ultimosaldo: efter linjerne minus oplyst", checkUnexplainedLines: "Linjer hverken afstemt eller forklaret",
  checkUnexplainedDifferences: "Differencer, der ikke er forklaret", checkOutstandingList: "Listen over udestående minus tallene ovenfor", checkInherited: "Fra tidligere udtog, ikke gjort rede for",
  headingReport: "Kontrolrapport", outstandingTransactions: "Udestående ud over checks", outstandingChecks: "Udestående checks", sumOfDifferences: "Sum af linjernes differencer",
  totalReceived: "Indbetalinger på udtoget", totalPaid: "Udbetalinger på udtoget", checksNotClosed: "Checks ikke lukket (positive)",
  subtotal: "Subtotal: slutsaldo og disse", toReconcile: "Saldo, der skal afstemmes", allEntries: "Alle poster, også senere", localEntries: "Poster i regnskabsvaluta",
  matchedAfterDate: "Afstemte poster bogført efter datoen", inherited: "Fra tidligere udtog", check: (no) => `Check ${no}`,
  headingSignOff: "Underskrifter", preparedBy: "Udarbejdet af", reviewedBy: "Kontrolleret af", signedOn: "Dato",
  headingAgeing: "Udestående efter alder", ageBand: (from, to) => (to === null ? `over ${from - 1} dage` : `${from}–${to} dage`), ageUnknown: "uden dato", ageIn: "Indbetalinger undervejs", ageOut: "Udestående betalinger",
  headingOutstanding: "Udestående i bogholderiet", headingUnexplained: "Linjer, der ikke er forklaret", headingExplained: "Forklarede linjer",
  headingDifferences: "Differencer i afstemninger", headingFindings: "Se nærmere på", headingNotes: "Noter",
  columnRow: "Række", columnDate: "Dato", columnDocument: "Bilag", columnText: "Tekst", columnAmount: "Beløb", columnAge: "Dage", columnWhat: "Hvad", columnAccount: "Konto",
  total: "I alt", nothing: "Ingen", notExplained: "ikke forklaret", waitsInSuggestion: (match) => `foreslået i ${match}`,
  noteLive: "Tallene er formler over de ark, der er nævnt ovenfor, og følger med, når de ændres.",
  noteOwnNumbers: (name) => `Beløbene på ${name} kan ikke lægges sammen, hvor de står, så tallene bygger på arket Afstemninger og listerne nedenfor.`,
  noteOpeningAssumed: (side) => `Primosaldoen ${side === "bank" ? "på udtoget" : "i bogholderiet"} kendes ikke og er sat til 0.`,
};

/** Words on the posting sheet in Danish. */
export const postingSheet: FixedPostingWords = {
  sheetPosting: "Bogføring",
  postingColumn: {
    lineNo: "Linje", postingDate: "Bogføringsdato", documentType: "Bilagstype", documentNo: "Bilagsnr.", externalDocumentNo: "Eksternt bilagsnr.",
    accountType: "Kontotype", account: "Konto", description: "Tekst", amount: "Beløb", localAmount: "Beløb i regnskabsvaluta", debit: "Debet", credit: "Kredit", currency: "Valuta",
    balAccountType: "Modkontotype", balAccount: "Modkonto", reference: "FIK eller reference", appliesToType: "Udligningstype", appliesToNo: "Udligningsnr.", matchId: "Afstemning", importKey: "Importnøgle",
  },
  columnIssues: "Se nærmere på", nothingToPost: "Intet at bogføre.",
  postedBefore: (count) => `${count} ${count === 1 ? "linje er" : "linjer er"} bogført før og udeladt`,
};

/** Headers of a statement sheet made from a bank's file. */
export const statementSheet: StatementWords = {
  sheetName: (account) => `Bank ${account.slice(-6)}`.trim(),
  header: {
    bookedOn: "Bogføringsdato", valueOn: "Valørdato", text: "Tekst", counterpartyName: "Modpart", counterpartyAccount: "Modpartens konto", reference: "FIK/reference",
    amount: "Beløb", currency: "Valuta", balance: "Saldo", bankReference: "Bankens reference", checkNo: "Checknr.", transactionType: "Transaktionstype",
    additionalInfo: "Tillægstekst", accountNo: "Kontonummer",
  },
};
