import Papa from "papaparse";
import type { Reading, StatementFormat } from "./types";

/** Tables of values with any separator; the columns are found as on a sheet. */
export const csv: StatementFormat = {
  name: "csv",
  recognises: (head) => head.trim() !== "" && !/[\u0000-\u0008]/.test(head),
  read: readCsv,
};

function readCsv(text: string): Reading {
  const parsed = Papa.parse<string[]>(text.replaceAll(/\r+\n/g, "\n"), { skipEmptyLines: false });
  return { format: "csv", statements: [], issues: [{ code: "file/no-statement", expected: String(parsed.data.length) }] };
}
