import Papa from "papaparse";
import type { CellRef, Issue, StatementLine } from "../domain";
import { detectSource, readStatement, type SheetGrid, type StatementSource } from "../sheets";
import { bankLine, bankStatement, isIban } from "./line";
import type { BankLine, BankStatement, FileIssue, OnRead, Reading, StatementFormat } from "./types";

/** Tables of values with any separator; header, columns, signs and dates are found as on a sheet. */
export const csv: StatementFormat = {
  name: "csv",
  recognises: (head) => head.trim() !== "" && !/[\u0000-\u0008]/.test(head) && !/^\s*[<{[]/.test(head),
  read: readCsv,
};

function readCsv(text: string, onRead?: OnRead): Reading {
  const rows = cellsOf(text);
  onRead?.(text.length, text.length);
  const grid: SheetGrid = {
    sheet: "csv", firstRow: 0, firstColumn: 0, values: squared(rows), formats: [], hiddenRows: [], dateSystem: 1900, ownColumns: [],
  };
  const detection = detectSource(grid, { side: "bank" });
  if (!detection.layout) {
    const issues: FileIssue[] = [{ code: "file/no-statement", expected: "date, amount" }];
    return { format: "csv", statements: [], issues };
  }
  const source = readStatement(grid, detection.layout);
  const unsure: FileIssue[] = detection.questions.map((question) => ({ code: "file/columns-unsure", at: { row: (detection.layout?.headerRow ?? 0) + 1 }, text: question.about }));
  const issues = [...unsure, ...source.issues.flatMap(fileIssue)];
  const statements = source.lines.length === 0 && issues.length === 0 ? [] : byAccount(source);
  return { format: "csv", statements, issues: statements.length === 0 && issues.length === 0 ? [{ code: "file/no-statement", expected: "date, amount" }] : issues };
}

/** Rows of texts; the separator is guessed over the first lines, and a row end of CR CR LF is one. */
function cellsOf(text: string): string[][] {
  const body = text.replaceAll(/\r+\n/g, "\n").replace(/^sep=.\n/i, "");
  return Papa.parse<string[]>(body, { skipEmptyLines: false, delimiter: separatorOf(body) }).data;
}

const SEPARATORS = [";", "\t", "|", ","] as const;
/** Characters in which the separator shows. */
const SHOWING = 20_000;

/** The separator under which most rows have the same number of cells; of equals, the one that gives more cells. */
function separatorOf(body: string): string {
  const head = body.slice(0, SHOWING);
  let best = { separator: ",", share: 0, width: 1 };
  for (const separator of SEPARATORS) {
    const rows = Papa.parse<string[]>(head, { delimiter: separator, preview: 60, skipEmptyLines: true }).data.slice(0, head.length < body.length ? -1 : undefined);
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [width, count] of counts) {
      const share = count / Math.max(1, rows.length);
      if (width > 1 && (share > best.share + 0.1 || (share > best.share - 0.1 && width > best.width))) best = { separator, share, width };
    }
  }
  return best.separator;
}

/** Gives all rows the same length; ="…" and a leading apostrophe are spreadsheet marks of text, not text. */
function squared(rows: readonly string[][]): string[][] {
  let width = 0;
  for (const row of rows) if (row.length > width) width = row.length;
  return rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] ?? "").trim().replace(/^="(.*)"$/, "$1")));
}

/** One statement for each own account of the file, in order of appearance; balances belong to a file of one account. */
function byAccount(source: StatementSource): BankStatement[] {
  const groups = new Map<string, StatementLine[]>();
  for (const line of source.lines) {
    const group = groups.get(line.accountNo);
    if (group) group.push(line);
    else groups.set(line.accountNo, [line]);
  }
  if (groups.size === 0) groups.set("", []);
  return [...groups].map(([account, lines]) => {
    const days = lines.flatMap((line) => (line.bookedOn === null ? [] : [line.bookedOn])).sort((a, b) => a - b);
    const isAlone = groups.size === 1;
    return bankStatement({
      account, iban: isIban(account) ? account : "", currency: lines[0]?.currency ?? source.layout.currency,
      from: days[0] ?? null, to: (days[days.length - 1] ?? null),
      openingBalance: isAlone ? source.openingBalance : null, closingBalance: isAlone ? source.closingBalance : null, lines: lines.map(asBankLine),
    });
  });
}

function asBankLine(line: StatementLine): BankLine {
  return bankLine({
    bookedOn: line.bookedOn, valueOn: line.valueOn, amount: line.amount, currency: line.currency, text: line.text, remittance: line.text,
    additionalInfo: line.additionalInfo, counterpartyName: line.counterpartyName, counterpartyAccount: line.counterpartyAccount,
    reference: line.reference, bankReference: line.bankReference, checkNo: line.checkNo || line.documentNo, transactionCode: line.transactionType,
    at: { row: (line.at?.row ?? 0) + 1 },
  });
}

/** Issues of cells become issues of the file's rows and columns (from 1). */
function fileIssue(issue: Issue): FileIssue[] {
  const place = (at: CellRef) => ({ row: at.row + 1, column: at.column + 1 });
  switch (issue.code) {
    case "amount/unreadable":
    case "amount/too-precise":
    case "amount/out-of-range":
    case "cell/error":
      return [{ code: "file/amount-unreadable", at: place(issue.at), text: issue.text }];
    case "amount/missing":
    case "amount/both-sides":
      return [{ code: "file/amount-unreadable", at: place(issue.at), text: "" }];
    case "date/unreadable":
      return [{ code: "file/date-unreadable", at: place(issue.at), text: issue.text }];
    case "date/missing":
      return [{ code: "file/date-unreadable", at: place(issue.at), text: "" }];
    case "currency/unknown":
      return [{ code: "file/currency-unknown", at: place(issue.at), text: issue.text }];
    default:
      return [];
  }
}
