import { decimalText, isoFromDay, type Day } from "../../src/domain";
import { bookedTotal, parseFile, reconciles, type ParsedFile } from "../../src/statements";

/** Reads a text as a bank's file in UTF-8. */
export function parseText(text: string): ParsedFile {
  return parseFile(new TextEncoder().encode(text));
}

/** A statement as a bookkeeper would tell it: account, balances, sum, and each line as "day amount text". */
export function told(file: ParsedFile): string[] {
  return file.statements.flatMap((statement) => {
    const money = (value: number | null) => (value === null ? "?" : decimalText(value as Parameters<typeof decimalText>[0], statement.currency));
    const head = `${statement.account} ${statement.currency} ${money(statement.openingBalance)} → ${money(statement.closingBalance)}, lines ${money(bookedTotal(statement))}, foots ${String(reconciles(statement))}`;
    return [head, ...statement.lines.map((line) => `${iso(line.bookedOn)} ${money(line.amount)} ${line.remittance || line.text}`.trim())];
  });
}

/** "2025-01-31", or "?" for none. */
export function iso(day: Day | null): string {
  return day === null ? "?" : isoFromDay(day);
}

/** The codes of what was wrong. */
export function codes(file: ParsedFile): string[] {
  return file.issues.map((issue) => issue.code);
}
