import { dayFromParts, type Day } from "../domain";
import { readAmount } from "./amounts";
import { atOnce, bankLine, bankStatement, fullYear } from "./line";
import type { BankLine, BankStatement, FileIssue, Reading, StatementFormat } from "./types";

/** QIF lists of bank, cash and card transactions. Source: Quicken Interchange Format, Intuit 1996. */
export const qif: StatementFormat = {
  name: "qif",
  recognises: (head) => /^\s*!(Type|Account|Option|Clear)/im.test(head),
  read: atOnce(readQif),
};

const WITH_MONEY = /^!Type:\s*(Bank|Cash|CCard|Oth A|Oth L)/i;
type DateOrder = "mdy" | "dmy" | "ymd";

interface QifRecord { line: number; fields: Map<string, string> }
interface Section { kind: string; account: string; line: number; records: QifRecord[] }

function readQif(text: string): Reading {
  const sections = splitSections(text);
  const issues: FileIssue[] = [];
  const money = sections.filter((section) => WITH_MONEY.test(section.kind) && section.records.length > 0);
  if (money.length === 0) {
    const investments = sections.find((section) => /^!Type:\s*Invst/i.test(section.kind));
    issues.push(investments ? { code: "file/investments-only", at: { line: investments.line } } : { code: "file/no-statement", expected: "!Type:Bank" });
    return { format: "qif", statements: [], issues };
  }
  const order = dateOrder(money);
  if (order.ambiguous) issues.push({ code: "file/columns-unsure", at: { line: money[0]?.records[0]?.line ?? 1 }, text: order.order });
  return { format: "qif", statements: money.map((section) => readSection(section, order.order, issues)), issues };
}

function splitSections(text: string): Section[] {
  const sections: Section[] = [];
  let account = "";
  let section: Section | null = null;
  let record: QifRecord | null = null;
  const endRecord = () => {
    if (!record || record.fields.size === 0) return;
    if (section && /^!Account/i.test(section.kind)) account = record.fields.get("N") ?? account;
    else section?.records.push(record);
  };
  text.split("\n").forEach((raw, i) => {
    const row = raw.replace(/\r+$/, "").trim();
    if (row.startsWith("!")) {
      if (/^!(Option|Clear)/i.test(row)) return;
      endRecord();
      section = { kind: row, account, line: i + 1, records: [] };
      sections.push(section);
      record = null;
    } else if (row.startsWith("^")) {
      endRecord();
      record = null;
    } else if (row !== "") {
      record ??= { line: i + 1, fields: new Map() };
      const code = row[0] as string;
      if (!"SE$%".includes(code) && !record.fields.has(code)) record.fields.set(code, row.slice(1).trim());
    }
  });
  endRecord();
  return sections;
}

/** Decides the order of day, month and year over all records; the file does not say. */
function dateOrder(sections: readonly Section[]): { order: DateOrder; ambiguous: boolean } {
  const fits: Record<DateOrder, boolean> = { ymd: true, mdy: true, dmy: true };
  let any = false;
  for (const section of sections) {
    for (const record of section.records) {
      const text = record.fields.get("D") ?? "";
      if (dateParts(text) === null) continue;
      any = true;
      for (const order of Object.keys(fits) as DateOrder[]) if (fits[order] && readDate(text, order) === null) fits[order] = false;
    }
  }
  if (any && fits.ymd && !fits.mdy && !fits.dmy) return { order: "ymd", ambiguous: false };
  return fits.mdy || !fits.dmy ? { order: "mdy", ambiguous: any && fits.mdy && fits.dmy } : { order: "dmy", ambiguous: false };
}

/** "6/ 1/94", "8/31' 0", "2019-03-31", with anything behind. */
function dateParts(text: string): [string, string, string, boolean] | null {
  const parts = /^\s*(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*([-/.'])\s*'?\s*(\d{1,4})/.exec(text);
  return parts ? [parts[1] as string, parts[2] as string, parts[4] as string, parts[3] === "'"] : null;
}

function readDate(text: string, order: DateOrder): Day | null {
  const parts = dateParts(text);
  if (!parts) return null;
  const [a, b, c] = [Number(parts[0]), Number(parts[1]), Number(parts[2])];
  if ((parts[0].length > 2) !== (order === "ymd")) return null;
  const year = (value: number) => (parts[3] && value < 100 ? 2000 + value : fullYear(value));
  if (order === "ymd") return dayFromParts(a, b, c);
  return order === "mdy" ? dayFromParts(year(c), a, b) : dayFromParts(year(c), b, a);
}

function readSection(section: Section, order: DateOrder, issues: FileIssue[]): BankStatement {
  const lines: BankLine[] = [];
  let openingBalance: BankStatement["openingBalance"] = null;
  for (const record of section.records) {
    const line = readRecord(record, order, issues);
    if (!line) continue;
    const category = record.fields.get("L") ?? "";
    if (/^opening balance$/i.test(line.counterpartyName) && /^\[.*\]$/.test(category)) openingBalance = line.amount;
    else lines.push(line);
  }
  return bankStatement({ account: section.account, lines, openingBalance });
}

function readRecord(record: QifRecord, order: DateOrder, issues: FileIssue[]): BankLine | null {
  const at = { line: record.line };
  const amountText = record.fields.get("T") ?? record.fields.get("U") ?? "";
  const amount = readAmount(amountText, "");
  if (amount === null) {
    issues.push({ code: "file/amount-unreadable", at, text: amountText });
    return null;
  }
  const bookedOn = readDate(record.fields.get("D") ?? "", order);
  if (bookedOn === null) {
    issues.push({ code: "file/date-unreadable", at, text: record.fields.get("D") ?? "" });
    return null;
  }
  const memo = record.fields.get("M") ?? "";
  return bankLine({
    amount, currency: "", at, bookedOn, text: memo, remittance: memo, counterpartyName: record.fields.get("P") ?? "",
    checkNo: record.fields.get("N") ?? "", additionalInfo: record.fields.get("L") ?? "",
  });
}
