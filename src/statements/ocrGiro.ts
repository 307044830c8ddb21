import { ZERO, add, amount as toAmount, dayFromParts, negate, type Amount, type Day } from "../domain";
import { atOnce, bankLine, bankStatement, fullYear } from "./line";
import type { BankLine, BankStatement, FileIssue, Reading, StatementFormat } from "./types";

/** Norwegian OCR giro of Nets, service 09. Source: Nets OCR giro system specification. */
export const ocrGiro: StatementFormat = {
  name: "ocr-giro",
  recognises: (head) => /^\s*NY\d{2}\d{2}10\d{8}/.test(head),
  read: atOnce(readOcrGiro),
};

const OCR_SERVICE = "09";
/** The file frames every service with records of service 00. */
const FRAME = "00";

interface OcrState { statements: BankStatement[]; lines: BankLine[]; facts: Partial<BankStatement>; line: BankLine | null; issues: FileIssue[]; open: boolean }

function readOcrGiro(text: string): Reading {
  const state: OcrState = { statements: [], lines: [], facts: {}, line: null, issues: [], open: false };
  const rows = text.split("\n");
  for (let i = 0; i < rows.length; i++) {
    const row = (rows[i] as string).replace(/\r+$/, "");
    if (row.trim() === "") continue;
    const place = { line: i + 1 };
    if (!/^NY\d{6}/.test(row)) {
      state.issues.push({ code: "file/malformed", at: place, text: row.slice(0, 40), expected: "NY…" });
      return { format: "ocr-giro", statements: [], issues: state.issues };
    }
    const service = row.slice(2, 4);
    if (service !== OCR_SERVICE && service !== FRAME) {
      return { format: "ocr-giro", statements: [], issues: [{ code: "file/other-service", service, at: place }] };
    }
    takeRecord(row.padEnd(80), place, state);
  }
  if (state.open) state.issues.push({ code: "file/ended-early", at: { line: rows.length }, expected: "NY09..88" });
  closeAssignment(state);
  if (state.statements.length === 0) state.issues.push({ code: "file/no-statement", expected: "NY0900..20" });
  return { format: "ocr-giro", statements: state.statements, issues: state.issues };
}

/** Positions are those of the specification, from 1. */
function at(row: string, from: number, to: number): string {
  return row.slice(from - 1, to);
}

function takeRecord(row: string, place: { line: number }, state: OcrState): void {
  const kind = at(row, 7, 8);
  if (kind === "20") {
    closeAssignment(state);
    state.facts = { account: at(row, 25, 35), currency: "NOK", statementNo: at(row, 18, 24) };
    state.open = true;
  } else if (kind === "30") takeItem(row, place, state);
  else if (kind === "31" && state.line) takeSecond(row, state);
  else if (kind === "32" && state.line) state.line = withText(state.line, at(row, 16, 55).trim());
  else if (kind === "88" && at(row, 3, 4) === OCR_SERVICE) checkTotals(row, place, state);
}

function takeItem(row: string, place: { line: number }, state: OcrState): void {
  flush(state);
  const text = at(row, 33, 49).trim();
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text))) {
    state.issues.push({ code: "file/amount-unreadable", at: place, text });
    return;
  }
  const size = toAmount(Number(text));
  state.line = bankLine({
    amount: at(row, 32, 32) === "-" ? negate(size) : size, currency: "NOK", at: place, bookedOn: shortDay(at(row, 16, 21)),
    reference: at(row, 50, 74).trim(), referenceType: "KID", transactionCode: String(Number(at(row, 5, 6))),
    additionalInfo: at(row, 22, 31).trim(), isReversal: ["18", "20"].includes(at(row, 5, 6)),
  });
}

function takeSecond(row: string, state: OcrState): void {
  const account = at(row, 48, 58).trim();
  state.line = { ...(state.line as BankLine), bankReference: at(row, 26, 34).trim(), valueOn: shortDay(at(row, 42, 47)), counterpartyAccount: /^0*$/.test(account) ? "" : account };
}

function withText(line: BankLine, text: string): BankLine {
  return { ...line, text, remittance: text };
}

/** ddmmyy. */
function shortDay(text: string): Day | null {
  const parts = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  return parts ? dayFromParts(fullYear(Number(parts[3])), Number(parts[2]), Number(parts[1])) : null;
}

function flush(state: OcrState): void {
  if (state.line) state.lines.push(state.line);
  state.line = null;
}

function checkTotals(row: string, place: { line: number }, state: OcrState): void {
  flush(state);
  let total: Amount = ZERO;
  for (const line of state.lines) total = add(total, line.amount);
  const expected = Number(at(row, 25, 41));
  const count = Number(at(row, 9, 16));
  if (expected !== Math.abs(total)) state.issues.push({ code: "file/control-total", at: place, expected: String(expected), actual: String(total) });
  else if (count !== state.lines.length) state.issues.push({ code: "file/control-total", at: place, expected: String(count), actual: String(state.lines.length) });
  closeAssignment(state);
}

function closeAssignment(state: OcrState): void {
  flush(state);
  if (!state.open) return;
  const days = state.lines.map((line) => line.bookedOn).filter((day): day is Day => day !== null).sort((a, b) => a - b);
  state.statements.push(bankStatement({ ...state.facts, lines: state.lines, from: days[0] ?? null, to: days[days.length - 1] ?? null }));
  [state.lines, state.facts, state.open] = [[], {}, false];
}
