import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { decimalText, isoFromDay, type Amount, type Currency, type Day } from "../domain";
import {
  BANK_FORMATS, fingerprints, FORMATS, openFile, parseFile, reconciles,
  type BankLine, type BankStatement, type Fingerprint, type ParsedFile, type ParseOptions,
} from "../statements";

const NAMES = [...new Set([...FORMATS, ...BANK_FORMATS].map((format) => format.name))];
const USAGE = `npm run -s import -- FILE [--format NAME] [--out result.json]\nNAME: ${NAMES.join(", ")}`;

/** Parses a bank's file and prints what it holds as JSON. Exit 2 when it must be refused, with issues only. */
function main(words: readonly string[]): number {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const file = words.find((word, at) => !word.startsWith("--") && !words[at - 1]?.startsWith("--"));
  const format = option("--format");
  if (file === undefined || (format !== undefined && !NAMES.includes(format))) return refuse(USAGE);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch {
    return refuse(`${file}: this file can't be opened.`);
  }
  const opened = openFile(basename(file), bytes);
  const parsed = opened.files.map((each) => parseFile(each.bytes, { name: each.name, ...optionsFor(format) }));
  const issues = [...opened.issues, ...parsed.flatMap((each) => each.issues)];
  const isRefused = parsed.every(({ statements }) => statements.length === 0);
  const json = `${JSON.stringify(isRefused ? { issues } : { ...asJson(parsed), issues }, null, 1)}\n`;
  const out = option("--out");
  if (out !== undefined) writeFileSync(out, json);
  else process.stdout.write(json);
  if (isRefused) process.stderr.write(`${JSON.stringify({ issues })}\n`);
  return isRefused ? 2 : 0;
}

/** A bank's name picks its tables; they are still found by their headers. */
function optionsFor(format: string | undefined): ParseOptions {
  if (format === undefined) return {};
  if (FORMATS.some((each) => each.name === format)) return { format };
  return { format: "csv", savedFormats: BANK_FORMATS.filter((each) => each.name === format) };
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

/** What the files of an archive hold together; formats and encodings are named once each. */
function asJson(parsed: readonly ParsedFile[]): object {
  const read = parsed.filter(({ statements }) => statements.length > 0);
  const names = (of: (file: ParsedFile) => string): string => [...new Set(read.map(of))].join(", ");
  return { format: names(({ format }) => format), encoding: names(({ encoding }) => encoding), statements: read.flatMap(({ statements }) => statements.map((statement) => statementJson(statement))) };
}

function statementJson(statement: BankStatement): unknown {
  const marks = fingerprints(statement);
  return {
    account: textOrNull(statement.account), iban: textOrNull(statement.iban), bic: textOrNull(statement.bic), currency: textOrNull(statement.currency),
    statementNo: textOrNull(statement.statementNo), from: dayOrNull(statement.from), to: dayOrNull(statement.to),
    openingBalance: moneyOrNull(statement.openingBalance, statement.currency), closingBalance: moneyOrNull(statement.closingBalance, statement.currency),
    reconciles: reconciles(statement), transactionCount: statement.lines.filter((line) => line.status === "booked").length,
    lines: statement.lines.map((line, i) => lineJson(line, marks[i] as Fingerprint)),
  };
}

function lineJson(line: BankLine, mark: Fingerprint): unknown {
  return {
    bookedOn: dayOrNull(line.bookedOn), valueOn: dayOrNull(line.valueOn), amount: decimalText(line.amount, line.currency), currency: textOrNull(line.currency),
    text: textOrNull(line.text), remittance: textOrNull(line.remittance), additionalInfo: textOrNull(line.additionalInfo),
    counterpartyName: textOrNull(line.counterpartyName), counterpartyAccount: textOrNull(line.counterpartyAccount),
    reference: textOrNull(line.reference), referenceType: textOrNull(line.referenceType), bankReference: textOrNull(line.bankReference),
    endToEndId: textOrNull(line.endToEndId), checkNo: textOrNull(line.checkNo), transactionCode: textOrNull(line.transactionCode),
    isReversal: line.isReversal, status: line.status, batch: line.batch.map((detail) => ({ ...detail, amount: moneyOrNull(detail.amount, line.currency) })),
    balance: moneyOrNull(line.balance, line.currency), at: line.at, ...mark,
  };
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : isoFromDay(day);
}

function moneyOrNull(value: Amount | null, currency: Currency): string | null {
  return value === null ? null : decimalText(value, currency);
}

process.exitCode = main(process.argv.slice(2));
