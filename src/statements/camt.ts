import { dayFromIso, negate, type Amount, type Currency, type Day } from "../domain";
import { checkSummary } from "./camtSummary";
import { bankLine, bankStatement } from "./line";
import { readAmount } from "./amounts";
import { all, find, readXml, textAt, XmlError, type Element } from "./xml";
import type { BankLine, BankStatement, BatchDetail, FileIssue, ReadSteps, Reading, StatementFormat } from "./types";

const ROOTS: Readonly<Record<string, { version: string; statement: string }>> = {
  BkToCstmrAcctRpt: { version: "camt.052", statement: "Rpt" },
  BkToCstmrStmt: { version: "camt.053", statement: "Stmt" },
  BkToCstmrDbtCdtNtfctn: { version: "camt.054", statement: "Ntfctn" },
};
const STATEMENT_NAMES = new Set(Object.values(ROOTS).map((root) => root.statement));
/** End-to-end ids that say there is none. Source: EPC SEPA implementation guidelines. */
const NO_ID = /^(NOTPROVIDED|NOTAVAILABLE)$/i;

/** CAMT.052, .053 and .054 in all versions. Source: ISO 20022 message definitions. */
export const camt: StatementFormat = {
  name: "camt",
  recognises: (head, text) =>
    /<[\w:]*Document\b/.test(head) && (/camt\.05[234]\.001/.test(head) || /<(\w+:)?BkToCstmr(Stmt|AcctRpt|DbtCdtNtfctn)\b/.test(head) || /urn:iso.*camt/.test(text.slice(0, 8192))),
  read: readCamt,
};

interface CamtState { lines: BankLine[]; statements: BankStatement[]; issues: FileIssue[]; refused: boolean }

function* readCamt(text: string): ReadSteps<Reading> {
  const state: CamtState = { lines: [], statements: [], issues: [], refused: false };
  const version = /camt\.05[234]\.001\.\d\d/.exec(text.slice(0, 8192))?.[0];
  let rootVersion = "";
  try {
    yield* readXml(text, (element, names) => {
      const depth = names.length;
      rootVersion = ROOTS[names[1] ?? ""]?.version ?? rootVersion;
      if (element.name === "Ntry" && depth === 4) return takeEntry(element, names.join("/"), state);
      if (STATEMENT_NAMES.has(element.name) && depth === 3) return takeStatement(element, names.join("/"), state);
      return false;
    });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    state.issues.push(error.issue);
    state.refused = true;
  }
  const format = version ?? (rootVersion || "camt");
  if (!state.refused && state.statements.length === 0) state.issues.push({ code: "file/no-statement", expected: "Stmt, Rpt, Ntfctn" });
  return { format, statements: state.refused ? [] : state.statements, issues: state.issues };
}

function takeEntry(entry: Element, path: string, state: CamtState): boolean {
  const line = readEntry(entry, path, state);
  if (line) state.lines.push(line);
  return true;
}

function readEntry(entry: Element, path: string, state: CamtState): BankLine | null {
  const amountElement = find(entry, "Amt");
  const currency = amountElement?.attributes["Ccy"] ?? "";
  const amount = signed(entry, currency);
  const at = { path: `${path}/Amt`, line: amountElement?.line ?? entry.line };
  if (amount === null) {
    state.issues.push({ code: "file/amount-unreadable", at, text: amountElement?.text ?? "" });
    state.refused = true;
    return null;
  }
  const details = all(entry, "NtryDtls").flatMap((group) => all(group, "TxDtls"));
  const batch = details.length > 1 ? details.map((detail) => batchDetail(detail, entry, currency)) : [];
  return lineOf(entry, details[0] ?? null, { amount, currency, at: { path, line: entry.line }, batch });
}

function signed(element: Element, currency: Currency): Amount | null {
  const amount = readAmount(textAt(element, "Amt"), currency, ".");
  if (amount === null) return null;
  return textAt(element, "CdtDbtInd") === "DBIT" ? negate(amount) : amount;
}

type Booked = Pick<BankLine, "amount" | "currency" | "at" | "batch">;

/** A line from an entry and its first detail; what only that detail says is left out of a collective entry's own text. */
function lineOf(entry: Element, detail: Element | null, booked: Booked): BankLine {
  const remittance = find(detail, "RmtInf");
  const structured = all(remittance, "Strd");
  const reference = structured.map((part) => find(part, "CdtrRefInf")).find((part) => part !== null) ?? null;
  const unstructured = all(remittance, "Ustrd").map((part) => part.text).filter((part) => part !== "").join(" ");
  const isOut = booked.amount < 0 || textAt(entry, "CdtDbtInd") === "DBIT";
  const ultimate = `RltdPties/Ultmt${isOut ? "Cdtr" : "Dbtr"}`;
  const own = booked.batch.length > 1 ? [] : [textAt(detail, "AddtlTxInf"), textAt(detail, `${ultimate}/Nm`, `${ultimate}/Pty/Nm`)];
  const documents = structured.flatMap((part) => [...all(part, "RfrdDocInf").map((document) => textAt(document, "Nb")), textAt(part, "AddtlRmtInf")]);
  const info = joined([...own.slice(0, 1), textAt(entry, "AddtlNtryInf"), ...own.slice(1), ...(booked.batch.length > 1 ? [] : documents)]);
  const endToEndId = textAt(detail, "Refs/EndToEndId");
  return bankLine({
    ...booked, bookedOn: dayAt(entry, "BookgDt") ?? dayAt(entry, "ValDt"), valueOn: dayAt(entry, "ValDt"),
    text: unstructured || textAt(entry, "AddtlNtryInf"), remittance: unstructured, additionalInfo: info,
    ...party(detail, isOut),
    reference: textAt(reference, "Ref"), referenceType: textAt(reference, "Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry"),
    bankReference: textAt(detail, "Refs/AcctSvcrRef") || textAt(entry, "AcctSvcrRef", "NtryRef"),
    endToEndId: NO_ID.test(endToEndId) ? "" : endToEndId, checkNo: textAt(detail, "Refs/ChqNb"),
    transactionCode: code(entry), isReversal: textAt(entry, "RvslInd") === "true" || find(detail, "RtrInf") !== null,
    status: status(textAt(entry, "Sts/Cd", "Sts/Prtry", "Sts")),
  });
}

function joined(parts: readonly string[]): string {
  return [...new Set(parts)].filter((part) => part !== "").join(" ");
}

function status(text: string): BankLine["status"] {
  return text === "" || text === "BOOK" ? "booked" : text === "INFO" ? "info" : "pending";
}

function code(entry: Element): string {
  const domain = [textAt(entry, "BkTxCd/Domn/Cd"), textAt(entry, "BkTxCd/Domn/Fmly/Cd"), textAt(entry, "BkTxCd/Domn/Fmly/SubFmlyCd")];
  return domain[0] ? domain.filter((part) => part !== "").join("-") : textAt(entry, "BkTxCd/Prtry/Cd");
}

function party(detail: Element | null, isOut: boolean): { counterpartyName: string; counterpartyAccount: string } {
  const parties = find(detail, "RltdPties");
  const side = isOut ? "Cdtr" : "Dbtr";
  return {
    counterpartyName: textAt(parties, `${side}/Nm`, `${side}/Pty/Nm`, `${side}/Agt/FinInstnId/Nm`),
    counterpartyAccount: textAt(parties, `${side}Acct/Id/IBAN`, `${side}Acct/Id/Othr/Id`),
  };
}

function batchDetail(detail: Element, entry: Element, currency: Currency): BatchDetail {
  const own = textAt(detail, "CdtDbtInd") || textAt(entry, "CdtDbtInd");
  const text = textAt(detail, "Amt", "AmtDtls/TxAmt/Amt");
  const amount = text === "" ? null : readAmount(text, currency, ".");
  const facts = lineOf(entry, detail, { amount: (own === "DBIT" ? -1 : 1) as Amount, currency, at: { line: detail.line }, batch: [] });
  return {
    amount: amount !== null && own === "DBIT" ? negate(amount) : amount, text: facts.remittance || textAt(detail, "AddtlTxInf"),
    counterpartyName: facts.counterpartyName, counterpartyAccount: facts.counterpartyAccount, reference: facts.reference, referenceType: facts.referenceType,
    endToEndId: facts.endToEndId, bankReference: textAt(detail, "Refs/AcctSvcrRef"), checkNo: facts.checkNo,
  };
}

/** A date without any shift of time zone: the first ten characters count. */
function dayAt(element: Element, name: string): Day | null {
  return dayFromIso((textAt(element, `${name}/Dt`, `${name}/DtTm`) || "").slice(0, 10));
}

function takeStatement(element: Element, path: string, state: CamtState): boolean {
  const balances = all(element, "Bal");
  const currency = textAt(element, "Acct/Ccy") || balanceCurrency(balances) || (state.lines[0]?.currency ?? "");
  state.issues.push(...checkSummary(element, state.lines, path));
  const days = state.lines.map((line) => line.bookedOn ?? line.valueOn).filter((day): day is Day => day !== null);
  state.statements.push(bankStatement({
    account: textAt(element, "Acct/Id/IBAN", "Acct/Id/Othr/Id"), iban: textAt(element, "Acct/Id/IBAN"),
    bic: textAt(element, "Acct/Svcr/FinInstnId/BIC", "Acct/Svcr/FinInstnId/BICFI"), currency,
    statementNo: textAt(element, "ElctrncSeqNb", "LglSeqNb", "Id"),
    from: dayFromIso(textAt(element, "FrToDt/FrDtTm", "FrToDt/FrDt").slice(0, 10)) ?? earliest(days, 1),
    to: dayFromIso(textAt(element, "FrToDt/ToDtTm", "FrToDt/ToDt").slice(0, 10)) ?? earliest(days, -1),
    openingBalance: balance({ balances, path, codes: ["OPBD", "PRCD"] }, state), closingBalance: balance({ balances, path, codes: ["CLBD"] }, state), lines: state.lines,
  }));
  state.lines = [];
  return true;
}

function balanceCurrency(balances: readonly Element[]): string {
  return balances.map((each) => find(each, "Amt")?.attributes["Ccy"] ?? "").find((currency) => currency !== "") ?? "";
}

/** The first balance of the wanted codes, in their order. */
function balance({ balances, path, codes }: { balances: readonly Element[]; path: string; codes: readonly string[] }, state: CamtState): Amount | null {
  for (const wanted of codes) {
    const found = balances.find((each) => textAt(each, "Tp/CdOrPrtry/Cd") === wanted);
    const amountElement = find(found ?? null, "Amt");
    if (!found || !amountElement) continue;
    const amount = signed(found, amountElement.attributes["Ccy"] ?? "");
    if (amount === null) state.issues.push({ code: "file/amount-unreadable", at: { path: `${path}/Bal`, line: amountElement.line }, text: amountElement.text });
    return amount;
  }
  return null;
}

function earliest(days: readonly Day[], sign: 1 | -1): Day | null {
  let found: Day | null = null;
  for (const day of days) if (found === null || sign * (day - found) < 0) found = day;
  return found;
}
