import { decimalText, type CellRef, type Issue } from "../domain";
import type { FileIssue } from "./types";

/** Turns a cell's issue into an issue of the file's rows and columns (from 1); what a file can't have becomes none. */
export function fileIssue(issue: Issue): FileIssue[] {
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
    case "balance/does-not-foot":
      return [{ code: "file/running-balance", at: place(issue.at), expected: decimalText(issue.expected, issue.currency), actual: decimalText(issue.actual, issue.currency) }];
    default:
      return [];
  }
}

function place(at: CellRef): { row: number; column: number } {
  return { row: at.row + 1, column: at.column + 1 };
}
