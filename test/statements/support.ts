import { decimalText, isoFromDay, type Day } from "../../src/domain";
import { bookedTotal, parseFile, reconciles, type ParsedFile } from "../../src/statements";

/** Reads a text as a bank's file in UTF-8. */
export function parseText(text: string): ParsedFile {
  return parseFile(new TextEncoder().encode(text));
}

/** A statement as a bookkeeper would tell it: account, balances, sum, and each line as "day amount text". */
export function told(file: ParsedFile): string[] {
  return file.statements.flatMap((statement) => {
    const money = (value: number | null) => (value === null ? "?" : decimalText(value as Parameters<typeof decimalText>[0], statement.currency));
    const head = `${statement.account} ${statement.currency} ${money(statement.openingBalance)} → ${money(statement.closingBalance)}, lines ${money(bookedTotal(statement))}, foots ${String(reconciles(statement))}`;
    return [head, ...statement.lines.map((line) => `${iso(line.bookedOn)} ${money(line.amount)} ${line.remittance || line.text}`.trim())];
  });
}

/** "2025-01-31", or "?" for none. */
export function iso(day: Day | null): string {
  return day === null ? "?" : isoFromDay(day);
}

/** The codes of what was wrong. */
export function codes(file: ParsedFile): string[] {
  return file.issues.map((issue) => issue.code);
}

/** One entry of a camt file: what it books, and who paid. */
export interface Entry {
  readonly amount: string;
  readonly side: "CRDT" | "DBIT";
  readonly day: string;
  readonly text: string;
  readonly name?: string;
  readonly account?: string;
  readonly kid?: string;
  readonly ref?: string;
  readonly info?: string;
  /** Payments of a collective entry: amount, text, name. */
  readonly parts?: readonly (readonly [amount: string, text: string, name: string])[];
}

/** Writes a camt.053 of one statement. */
export function camtOf(entries: readonly Entry[], balances: { readonly opening?: string; readonly closing?: string } = {}): string {
  const balance = (code: string, amount?: string) => (amount === undefined ? "" : `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="NOK">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`);
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id>`
    + `<Acct><Id><IBAN>NO9386011117947</IBAN></Id><Ccy>NOK</Ccy></Acct>${balance("OPBD", balances.opening)}${balance("CLBD", balances.closing)}`
    + `${entries.map(entryOf).join("\n")}</Stmt></BkToCstmrStmt></Document>`;
}

function entryOf(entry: Entry): string {
  const { amount, side, day, ref = "", info = "" } = entry;
  const parts = entry.parts?.map(([part, text, name]) => detailOf({ ...entry, text, name }, part)) ?? [detailOf(entry, null)];
  return `<Ntry><Amt Ccy="NOK">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>`
    + `${tag("AcctSvcrRef", ref)}<BkTxCd><Domn><Cd>PMNT</Cd></Domn></BkTxCd><NtryDtls>${parts.join("")}</NtryDtls>${tag("AddtlNtryInf", info)}</Ntry>`;
}

function detailOf({ side, text, name = "", account = "", kid = "" }: Entry, amount: string | null): string {
  const party = side === "CRDT" ? "Dbtr" : "Cdtr";
  const parties = tag("RltdPties", `${name === "" ? "" : `<${party}>${tag("Nm", name)}</${party}>`}${account === "" ? "" : `<${party}Acct><Id>${tag("IBAN", account)}</Id></${party}Acct>`}`);
  const money = amount === null ? "" : `<AmtDtls><TxAmt><Amt Ccy="NOK">${amount}</Amt></TxAmt></AmtDtls>`;
  return `<TxDtls>${money}${parties}<RmtInf>${tag("Ustrd", text)}${kid === "" ? "" : `<Strd><CdtrRefInf>${tag("Ref", kid)}</CdtrRefInf></Strd>`}</RmtInf></TxDtls>`;
}

function tag(name: string, text: string): string {
  return text === "" ? "" : `<${name}>${text}</${name}>`;
}
