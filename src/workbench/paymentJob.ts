import { decimalText, type Amount, type OpenEntry, type Party, type PaymentLine } from "../domain";
import { NOTHING_LEARNED, proposalsOf, type ApplicationInput, type ApplicationOutcome } from "../payments";
import { checkIds, FieldReader, isFields, parseJson, type JobIssue } from "./job";
import { readJsonRows } from "./jsonRows";
import {
  readApplicationRules, readDirectDebit, readMapping, readOpenEntry, readParty, readPaymentLine, readPaymentSettings,
} from "./paymentCases/rows";
import { matchJson, type Spent } from "./result";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a payment job from a file, plain or .gz: statement lines, open entries and parties row by row, then rules, mappings and
 * settings.
 * Errors:  none thrown for a bad job; each issue names its place.
 */
export async function readPaymentJob(path: string): Promise<{ input: ApplicationInput; issues: readonly JobIssue[] }> {
  const issues: JobIssue[] = [];
  const rows = { statement: [] as PaymentLine[], openEntries: [] as OpenEntry[], parties: [] as Party[] };
  const head = parseJson(await readJsonRows(path, ["statement", "ledger", "openEntries", "parties"], (list, index, json) => {
    const row = parseJson(json);
    const at = `${list}[${index}]`;
    if (!isFields(row)) issues.push({ code: row === undefined ? "job/not-json" : "row/not-an-object", at });
    else if (list === "statement") rows.statement.push(readPaymentLine(new FieldReader(row, at, issues), ""));
    else if (list === "openEntries") rows.openEntries.push(readOpenEntry(new FieldReader(row, at, issues)));
    else if (list === "parties") rows.parties.push(readParty(new FieldReader(row, at, issues)));
  }));
  const fields = isFields(head) ? head : {};
  for (const list of ["statement", "openEntries"]) if (!Array.isArray(fields[list])) issues.push({ code: "list/missing", at: list });
  checkIds(rows.statement, "statement", issues);
  checkIds(rows.openEntries, "openEntries", issues);
  return { input: inputOf(fields, rows, issues), issues };
}

function inputOf(fields: Fields, rows: { statement: PaymentLine[]; openEntries: OpenEntry[]; parties: Party[] }, issues: JobIssue[]): ApplicationInput {
  const options = isFields(fields.options) ? fields.options : {};
  const settings = { ...(isFields(fields.settings) ? fields.settings : {}), ...options };
  const conventions = options.conventions ?? settings.conventions ?? "avstem";
  if (conventions !== "avstem" && conventions !== "business-central") issues.push({ code: "option/unreadable", at: "options.conventions", text: JSON.stringify(conventions) });
  const all = (list: unknown, name: string): FieldReader[] =>
    (Array.isArray(list) ? list : []).filter(isFields).map((row, index) => new FieldReader(row, `${name}[${index}]`, issues));
  return {
    lines: rows.statement, openEntries: rows.openEntries, parties: rows.parties,
    directDebits: all(fields.directDebits, "directDebits").map(readDirectDebit), rules: readApplicationRules(fields.rules),
    mappings: all(fields.mappings, "mappings").map(readMapping),
    settings: readPaymentSettings(new FieldReader(settings, "settings", issues), conventions === "business-central" ? conventions : "avstem"),
    kept: [], rejected: [], learned: NOTHING_LEARNED,
  };
}

/** Writes a payment job's result: matches as of any job, and every application with its rule, discount and status. */
export function* paymentResultPieces(input: ApplicationInput, outcome: ApplicationOutcome, spent: Spent): Iterable<string> {
  const money = (value: Amount): string => decimalText(value, input.settings.bankCurrency);
  yield '{"matches":[';
  yield* listed(proposalsOf(outcome, { ...input, applyFrom: "medium" }).map(matchJson));
  yield '],\n"applications":[';
  yield* listed(outcome.applications.map((row) => ({
    statement: row.line, entry: row.entry, accountType: row.account.type, accountNo: row.account.no, appliedAmount: money(row.appliedAmount),
    discount: money(row.discount), purpose: row.purpose, status: row.status, confidence: row.confidence, score: row.score,
    reasons: row.reasons.map((reason) => Object.fromEntries(Object.entries(reason).map(([key, value]) =>
      [key, key === "amount" || key === "difference" || key === "discount" ? money(value as Amount) : value]))),
  })));
  yield '],\n"lines":[';
  yield* listed(outcome.lines.map((each) => ({
    statement: each.line, applied: money(each.applied), difference: money(each.difference), confidence: each.confidence,
    needsReview: each.needsReview, notes: each.notes,
  })));
  const used = new Set(outcome.applications.map(({ line }) => line));
  yield `],\n"unmatchedStatement":${JSON.stringify(input.lines.map(({ id }) => id).filter((id) => !used.has(id)))}`;
  const touched = new Set(outcome.applications.map(({ entry }) => entry));
  const untouched = input.openEntries.filter(({ id, isOpen }) => isOpen && !touched.has(id)).map(({ id }) => id);
  yield `,\n"unmatchedLedger":${JSON.stringify(untouched)}`;
  yield `,\n"work":${JSON.stringify({ ...outcome.work, candidatePairs: outcome.work.pairs })},"ms":${JSON.stringify(spent.ms)},"peakMb":${spent.peakMb}}\n`;
}

function* listed(rows: readonly unknown[]): Iterable<string> {
  let separator = "\n";
  for (const row of rows) {
    yield separator + JSON.stringify(row);
    separator = ",\n";
  }
}
