import { ZERO, amount as toAmount, negate, type Amount, type Currency, type Day } from "../domain";
import { atOnce, bankLine, bankStatement, dayFromShort } from "./line";
import type { BankLine, BankStatement, FileIssue, Reading, StatementFormat } from "./types";

/** BAI2 cash management balance reports. Source: BAI Cash Management Balance Reporting Specifications, version 2. */
export const bai2: StatementFormat = {
  name: "bai2",
  recognises: (head) => /^\s*01,/.test(head) && /(^|[\n/])\s*02,/.test(head),
  read: atOnce(readBai2),
};

/** Balances among the summary codes. Source: BAI2 appendix A. */
const OPENING_LEDGER = "010";
const CLOSING_LEDGER = "015";

/** `ended`: its last row so far closed with a slash, so that a following row begins a new field. */
interface Rec { code: string; fields: string[]; line: number; ended: boolean }
interface Group { readonly day: Day | null; readonly currency: Currency }

/** The account being read; `total` is what its trailer should say: all amounts of its summaries and details. */
interface Account { readonly facts: Partial<BankStatement>; readonly currency: Currency; readonly lines: BankLine[]; total: number }

interface Bai2State { readonly statements: BankStatement[]; readonly issues: FileIssue[]; group: Group; account: Account | null }

function readBai2(text: string): Reading {
  const records = joinRecords(text);
  if (records[0]?.code !== "01") {
    return { format: "bai2", statements: [], issues: [{ code: "file/malformed", at: { line: records[0]?.line ?? 1 }, text: text.slice(0, 40).trim(), expected: "01" }] };
  }
  const state: Bai2State = { statements: [], issues: [], group: { day: null, currency: "USD" }, account: null };
  for (const record of records) takeRecord(record, state);
  close(state);
  const last = records[records.length - 1];
  if (last && last.code !== "99") state.issues.push({ code: "file/ended-early", at: { line: last.line }, expected: "99" });
  if (state.statements.length === 0) state.issues.push({ code: "file/no-statement", expected: "03" });
  return { format: "bai2", statements: state.statements, issues: state.issues };
}

function takeRecord(record: Rec, state: Bai2State): void {
  switch (record.code) {
    case "02":
      close(state);
      state.group = { day: dayFromShort(record.fields[3] ?? ""), currency: (record.fields[5] ?? "").trim() || "USD" };
      return;
    case "03":
      close(state);
      state.account = startAccount(record, state.group, state.issues);
      return;
    case "16":
      if (state.account) takeDetail(record, state.account, state);
      return;
    case "49":
      checkTotal(record, state);
      close(state);
      return;
    case "98":
    case "99":
      close(state);
  }
}

function close(state: Bai2State): void {
  if (state.account) state.statements.push(bankStatement({ ...state.account.facts, lines: state.account.lines }));
  state.account = null;
}

/** The trailer of an account adds up the amounts of its summaries and details. */
function checkTotal(record: Rec, { account, issues }: Bai2State): void {
  const text = (record.fields[0] ?? "").trim();
  if (!account || !/^[+-]?\d{1,18}$/.test(text) || Number(text) === account.total) return;
  issues.push({ code: "file/control-total", at: { line: record.line }, expected: String(Number(text)), actual: String(account.total) });
}

/**
 * Splits the file into records: one a line as a rule, several on a line where a slash ends one and a record code
 * follows; an 88 goes on in the middle of a field list or of a text.
 */
function joinRecords(text: string): Rec[] {
  const records: Rec[] = [];
  const rows: { text: string; line: number }[] = [];
  text.split("\n").forEach((raw, i) => {
    for (const part of raw.replace(/\r+$/, "").split(/(?<=\/)\s*(?=(?:01|02|03|16|49|88|98|99),)/)) {
      if (part.trim() !== "") rows.push({ text: part.trim(), line: i + 1 });
    }
  });
  for (const row of rows) {
    const code = row.text.slice(0, 2);
    const body = row.text.slice(3);
    const last = records[records.length - 1];
    if (code === "88" && last) goOn(last, body);
    else if (/^\d\d,/.test(row.text)) records.push({ code, fields: endless(body).split(","), line: row.line, ended: /\/\s*$/.test(body) });
    else if (last) goOn(last, row.text); // text that a line end broke
  }
  return records;
}

/** Drops the slash that ends a record; in a text without end slash there is none to drop. */
function endless(body: string): string {
  return body.replace(/\/\s*$/, "");
}

function goOn(record: Rec, body: string): void {
  const isText = record.code === "16" && record.fields.length >= textIndex(record.fields) + 1 && textIndex(record.fields) > 0;
  if (isText) {
    record.fields[record.fields.length - 1] = `${record.fields[record.fields.length - 1] ?? ""}${record.ended ? "," : "\n"}${endless(body)}`;
  } else {
    if (!record.ended && record.fields[record.fields.length - 1] === "") record.fields.pop(); // broken behind a comma
    record.fields.push(...endless(body).split(",").slice(0, 1000));
  }
  record.ended = /\/\s*$/.test(body);
}

/** How many fields the funds type brings: S three more, V two, D a count and pairs. */
function fundsFields(fields: readonly string[], at: number): number {
  const type = (fields[at] ?? "").trim().toUpperCase();
  if (type === "S") return 3;
  if (type === "V") return 2;
  return type === "D" ? 1 + 2 * Math.min(1000, Number(fields[at + 1]) || 0) : 0;
}

/** Position of the text field of a 16 record: code, amount, funds type and its fields, bank and customer reference, text. */
function textIndex(fields: readonly string[]): number {
  return 3 + fundsFields(fields, 2) + 2;
}

function startAccount(record: Rec, group: Group, issues: FileIssue[]): Account {
  const currency = (record.fields[1] ?? "").trim() || group.currency;
  const balances: { openingBalance?: Amount; closingBalance?: Amount } = {};
  let total = 0;
  for (let i = 2; i < record.fields.length; i += 4 + fundsFields(record.fields, i + 3)) {
    const code = (record.fields[i] ?? "").trim();
    const text = (record.fields[i + 1] ?? "").trim();
    const amount = text === "" ? null : minorUnits(text);
    total += amount ?? 0;
    if (text === "" || (code !== OPENING_LEDGER && code !== CLOSING_LEDGER)) continue;
    if (amount === null) issues.push({ code: "file/amount-unreadable", at: { line: record.line }, text });
    else balances[code === OPENING_LEDGER ? "openingBalance" : "closingBalance"] = amount;
  }
  return { facts: { account: (record.fields[0] ?? "").trim(), currency, from: group.day, to: group.day, ...balances }, currency, lines: [], total };
}

/** Amounts stand in the currency's minor units without a mark; a sign may stand before. */
function minorUnits(text: string): Amount | null {
  return /^[+-]?\d{1,18}$/.test(text) && Number.isSafeInteger(Number(text)) ? toAmount(Number(text)) : null;
}

function takeDetail(record: Rec, account: Account, { group, issues }: Bai2State): void {
  const { fields } = record;
  const code = (fields[0] ?? "").trim();
  const text = (fields[1] ?? "").trim();
  const size = text === "" ? ZERO : minorUnits(text);
  if (size === null) {
    issues.push({ code: "file/amount-unreadable", at: { line: record.line }, text });
    return;
  }
  account.total += size;
  const at = 3 + fundsFields(fields, 2);
  const isValueDated = (fields[2] ?? "").trim().toUpperCase() === "V";
  const narrative = fields.slice(at + 2).join(",").trim();
  account.lines.push(bankLine({
    amount: signed(Number(code), size), currency: account.currency, at: { line: record.line }, bookedOn: group.day,
    valueOn: isValueDated ? dayFromShort((fields[3] ?? "").trim()) : null, bankReference: (fields[at] ?? "").trim(), reference: (fields[at + 1] ?? "").trim(),
    text: narrative, remittance: narrative, transactionCode: code,
  }));
}

/** 100–399 credits, 400–699 debits, 890–899 no money; 700–799 loans follow the sign of the amount. */
function signed(code: number, size: Amount): Amount {
  if (code >= 400 && code <= 699) return negate(size);
  return code >= 890 && code <= 899 ? ZERO : size;
}
