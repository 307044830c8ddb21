import { decimalText } from "../domain";
import { decode, decodeAs, type Encoding } from "./encoding";
import { FORMATS } from "./formats";
import { bookedTotal, reconciles } from "./line";
import type { FileIssue, OnRead, ParsedFile } from "./types";

/** What a person settled where the guess was wrong. */
export interface ParseOptions {
  readonly encoding?: Encoding;
  /** Name of a format; left out, the content decides. */
  readonly format?: string;
  readonly onRead?: OnRead;
}

const HEAD = 4096;

/**
 * Reads a bank's file: finds encoding and format by content, gives its statements, or says what is wrong and where.
 *
 * Shapes:  the file's bytes → statements and issues. A file that must be refused has no statement.
 * Cost:    linear in the file.
 * Errors:  none thrown; every problem is an issue with its place.
 */
export function parseFile(bytes: Uint8Array, options: ParseOptions = {}): ParsedFile {
  const refused = refuseBinary(bytes);
  if (refused) return { format: "", encoding: "", statements: [], issues: [refused] };
  const { text, encoding } = options.encoding ? { text: decodeAs(bytes, options.encoding), encoding: options.encoding } : decode(bytes);
  const body = text.replace(/^\ufeff/, "");
  const head = body.slice(0, HEAD);
  const payment = /urn:iso:std:iso:20022:tech:xsd:((?:pain|pacs)\.\d{3}\.\d{3}\.\d\d)/.exec(head);
  if (payment) return { format: "", encoding, statements: [], issues: [{ code: "file/is-payment-file", message: payment[1] as string }] };
  const format = FORMATS.find((each) => (options.format ? each.name === options.format : each.recognises(head, body)));
  if (!format) return { format: "", encoding, statements: [], issues: [{ code: "file/unknown-format" }] };
  const reading = format.read(body, options.onRead);
  return { ...reading, encoding, issues: [...reading.issues, ...balanceIssues(reading.statements)] };
}

function refuseBinary(bytes: Uint8Array): FileIssue | null {
  if (bytes.length === 0) return { code: "file/empty" };
  const starts = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { code: "file/is-workbook" };
  if (!starts(0x50, 0x4b, 0x03, 0x04)) return null;
  return new TextDecoder("windows-1252").decode(bytes.subarray(0, 4000)).includes("xl/") ? { code: "file/is-workbook" } : { code: "file/is-archive" };
}

/** Opening balance plus lines must be the closing balance; a file that doesn't foot is imported all the same. */
function balanceIssues(statements: ParsedFile["statements"]): FileIssue[] {
  const issues: FileIssue[] = [];
  statements.forEach((statement, i) => {
    if (reconciles(statement) !== false) return;
    const expected = (statement.openingBalance as number) + bookedTotal(statement);
    if (!Number.isSafeInteger(expected)) return;
    issues.push({
      code: "file/balance-does-not-foot", statement: i + 1, expected: decimalText(expected as typeof statement.openingBalance & number, statement.currency),
      actual: decimalText(statement.closingBalance as NonNullable<typeof statement.closingBalance>, statement.currency),
    });
  });
  return issues;
}
