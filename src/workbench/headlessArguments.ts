import { parseArgs } from "node:util";
import { err, ok, type Issue, type Result } from "../domain";

/** What the command is asked to do. */
export interface HeadlessArguments {
  readonly book: string;
  readonly options: string | null;
  readonly out: string | null;
  readonly json: string | null;
  readonly statement: string | null;
  readonly ledger: string | null;
  readonly language: "en" | "nb";
}

export const USAGE = `npm run -s reconcile -- book.xlsx [--statement Sheet] [--ledger Sheet] [--options options.json]
                            [--out out.xlsx] [--json out.json] [--lang en|nb]

Reads the statement and the ledger of a workbook, matches them, proves the balance and, with --out,
writes the marked workbook with the sheets Matches, Reconciliation and Posting. "--json -" prints the
result as JSON in place of the summary. Exit code: 0 done, 1 the workbook could not be written,
2 something in the input has to be mended; then nothing is written.

A statement is finished with "finish": true; then the next run is on the next one. "reopen": "1" takes a finished one
up again, "take": "2" one that was laid aside, "begin": true begins another.

The options file is JSON; every part may be left out:
  { "windowBefore": 10, "windowAfter": 5, "tolerance": "0.00", "applyFrom": "high", "statementDate": "2025-01-31",
    "openingBalance": "50000.00", "closingBalance": "61715.00", "bookOpeningBalance": "50000.00", "includeHidden": true,
    "statement": { "no": "1", "account": "1920", "date": "2025-01-31", "from": "2025-01-01", "finish": true },
    "import": ["statement.xml"],
    "paymentFile": { "sheet": "Payments", "file": "payments.xml", "version": "09", "name": "Nordlys Optikk AS", "account": "NO93 8601 1117 947" },
    "columns": { "Bank": { "amount": "F", "text": ["C", "D"] } },
    "explanations": { "Bank!14": { "kind": "fee", "account": "7770", "text": "Bank charges" },
      "Bank!15": { "kind": "transfer", "account": "1940", "exchange": { "amount": "1000.00", "currency": "EUR", "rate": "11.40", "account": "8160" } } },
    "posting": { "layout": "business-central", "bankAccount": "1920", "bankAccountType": "G/L Account", "documentNoPrefix": "JAN",
                 "file": "january.csv", "settings": { "company": "Nordlys Optikk AS" } } }
`;

const OPTIONS = {
  options: { type: "string" }, out: { type: "string" }, json: { type: "string" }, statement: { type: "string" }, ledger: { type: "string" },
  lang: { type: "string" },
} as const;

/** Reads the command line. Errors: job/field-invalid says which argument, and what was expected. */
export function parseArguments(words: readonly string[]): Result<HeadlessArguments, Issue> {
  const parsed = tryParse(words);
  if (!parsed.ok) return parsed;
  const { positionals, values } = parsed.value;
  const [book, second] = positionals;
  if (book === undefined || second !== undefined) return err(invalid(second ?? "", "book.xlsx"));
  const { lang = "en", options = null, out = null, json = null, statement = null, ledger = null } = values;
  if (lang !== "en" && lang !== "nb") return err(invalid(lang, "--lang en, --lang nb"));
  return ok({ book, language: lang, options, out, json, statement, ledger });
}

function tryParse(words: readonly string[]): Result<ReturnType<typeof parse>, Issue> {
  try {
    return ok(parse(words));
  } catch (error) {
    return err(invalid(String((error as { readonly message?: unknown }).message), Object.keys(OPTIONS).map((name) => `--${name}`).join(", ")));
  }
}

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

function invalid(text: string, expected: string): Issue {
  return { code: "job/field-invalid", at: "command line", text, expected };
}
