import { readFileSync, writeFileSync } from "node:fs";
import { decimalText, isoFromDay, type Amount, type Currency, type Day } from "../domain";
import { fingerprints, FORMATS, parseFile, reconciles, type BankLine, type BankStatement, type Fingerprint, type ParsedFile } from "../statements";

const USAGE = `npm run -s import -- FILE [--format ${FORMATS.map((format) => format.name).join("|")}] [--out result.json]`;

/** Parses a bank's file and prints what it holds as JSON. Exit 2 when it must be refused, with issues only. */
function main(words: readonly string[]): number {
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const file = words.find((word, at) => !word.startsWith("--") && !words[at - 1]?.startsWith("--"));
  const format = option("--format");
  if (file === undefined || (format !== undefined && !FORMATS.some((each) => each.name === format))) return refuse(USAGE);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch {
    return refuse(`${file}: this file can't be opened.`);
  }
  const parsed = parseFile(bytes, format === undefined ? {} : { format });
  const isRefused = parsed.statements.length === 0;
  const json = `${JSON.stringify(isRefused ? { issues: parsed.issues } : asJson(parsed), null, 1)}\n`;
  const out = option("--out");
  if (out !== undefined) writeFileSync(out, json);
  else process.stdout.write(json);
  if (isRefused) process.stderr.write(`${JSON.stringify({ issues: parsed.issues })}\n`);
  return isRefused ? 2 : 0;
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

function asJson(parsed: ParsedFile): unknown {
  return {
    format: parsed.format, encoding: parsed.encoding,
    statements: parsed.statements.map((statement) => statementJson(statement)), issues: parsed.issues,
  };
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
    at: line.at, ...mark,
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
