import { BANK_FORMATS } from "./csvBanks";
import { checkStatements } from "./checks";
import { savedFormat } from "./csvGuess";
import type { CsvFormat } from "./csvFormat";
import { decode, decodeAs, type Encoding } from "./encoding";
import { FORMATS } from "./formats";
import type { BankStatement, FileIssue, ParsedFile, ReadSoFar, ReadSteps } from "./types";

/** What is known of a file, or was settled by a person where the guess was wrong. */
export interface ParseOptions {
  /** The file's name; only told again, never read. */
  readonly name?: string;
  readonly encoding?: Encoding;
  /** Name of a format; left out, the content decides. */
  readonly format?: string;
  /** How a person says that this table of values is written. */
  readonly csvFormat?: CsvFormat;
  /** Formats saved before, found again by their headers. */
  readonly savedFormats?: readonly CsvFormat[];
}

/** Options of reading in one go. */
export interface ParseNow extends ParseOptions {
  readonly onProgress?: (soFar: ReadSoFar) => void;
  /** Asked after every step; true stops the reading. */
  readonly cancelled?: () => boolean;
}

const HEAD = 4096;
const PAYMENT_FILE = /urn:iso:std:iso:20022:tech:xsd:((?:pain|pacs)\.\d{3}\.\d{3}\.\d\d)/;

/**
 * Reads a bank's file: finds encoding and format by content, gives its statements, or says what is wrong and where.
 *
 * Shapes:  the file's bytes → statements and issues. A file that must be refused, or whose reading was stopped, has no
 *          statement.
 * Cost:    linear in the file.
 * Errors:  none thrown; every problem is an issue with its place.
 */
export function parseFile(bytes: Uint8Array, options: ParseNow = {}): ParsedFile {
  const steps = parseSteps(bytes, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    if (options.cancelled?.()) return refused(options, "", [{ code: "file/cancelled" }]);
  }
}

/** Reads a bank's file in steps of about a megabyte; between two of them the caller may let other work run, or stop. */
export function* parseSteps(bytes: Uint8Array, options: ParseOptions = {}): ReadSteps<ParsedFile> {
  const problem = refuseBinary(bytes);
  if (problem) return refused(options, "", [problem]);
  const chosen = options.csvFormat ?? savedFormat(bytes, options.savedFormats ?? []);
  const asked = options.encoding ?? chosen?.encoding;
  const { text, encoding } = asked ? { text: decodeAs(bytes, asked), encoding: asked } : decode(bytes);
  const body = text.replace(/^\ufeff/, "");
  const head = body.slice(0, HEAD);
  const payment = PAYMENT_FILE.exec(head);
  if (payment) return refused(options, encoding, [{ code: "file/is-payment-file", message: payment[1] as string }]);
  const wanted = options.csvFormat ? "csv" : options.format;
  const format = FORMATS.find((each) => (wanted ? each.name === wanted : each.recognises(head, body)));
  if (!format) return refused(options, encoding, [unknown(head)]);
  const reading = yield* format.read(body, { chosen, known: BANK_FORMATS });
  const { statements, issues } = withinRange(reading.statements);
  return {
    name: options.name ?? "", format: reading.format, encoding, statements,
    issues: [...reading.issues, ...issues, ...checkStatements(statements)], skipped: reading.skipped ?? [],
    csvFormat: reading.csvFormat ? { ...reading.csvFormat, encoding } : null,
  };
}

/** Leaves out statements whose amounts together are beyond what can be added exactly: those are no money. */
function withinRange(all: readonly BankStatement[]): { statements: readonly BankStatement[]; issues: FileIssue[] } {
  const issues: FileIssue[] = [];
  const statements = all.filter(({ lines, openingBalance, closingBalance }, index) => {
    let total = Math.abs(openingBalance ?? 0) + Math.abs(closingBalance ?? 0);
    for (const { amount } of lines) total += Math.abs(amount);
    if (total > Number.MAX_SAFE_INTEGER) issues.push({ code: "file/total-out-of-range", statement: index + 1 });
    return total <= Number.MAX_SAFE_INTEGER;
  });
  return { statements, issues };
}

function refused({ name = "" }: ParseOptions, encoding: string, issues: readonly FileIssue[]): ParsedFile {
  return { name, format: "", encoding, statements: [], issues, skipped: [], csvFormat: null };
}

function unknown(head: string): FileIssue {
  const binary = head.search(/[\u0000-\u0008\u000e-\u001a]/);
  return binary < 0 ? { code: "file/unknown-format" } : { code: "file/binary", at: { line: head.slice(0, binary).split("\n").length } };
}

function refuseBinary(bytes: Uint8Array): FileIssue | null {
  if (bytes.length === 0) return { code: "file/empty" };
  const starts = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { code: "file/is-workbook" };
  if (starts(0x25, 0x50, 0x44, 0x46)) return { code: "file/is-pdf" };
  return starts(0x50, 0x4b, 0x03, 0x04) ? { code: "file/is-archive" } : null;
}
