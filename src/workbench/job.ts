import {
  dayFromIso, DEFAULT_OPTIONS, parseDecimal, parseNumber, ZERO, type Amount, type Currency, type Day, type EntryId,
  type LedgerEntry, type LineId, type MatchOptions, type StatementLine,
} from "../domain";
import { readJsonRows } from "./jsonRows";

/** Something wrong in a job, and where: "statement[12].amount". */
export interface JobIssue {
  readonly code:
    | "job/not-found" | "job/unreadable" | "job/not-json" | "job/not-an-object" | "job/mode-not-covered" | "list/missing" | "row/not-an-object"
    | "id/missing" | "id/duplicate" | "amount/missing" | "amount/unreadable" | "amount/too-precise" | "amount/out-of-range"
    | "date/unreadable" | "text/unreadable" | "flag/unreadable" | "option/unreadable";
  readonly at: string;
  readonly text?: string;
}

/** What a job asks for, in the engine's own types. */
export interface Job {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly options: MatchOptions;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads fields of one JSON object and notes what cannot be read. */
export class FieldReader {
  constructor(readonly fields: Fields, private readonly at: string, readonly issues: JobIssue[]) {}

  text(name: string): string {
    const value = this.fields[name];
    if (value === undefined || value === null) return "";
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    this.note("text/unreadable", name, value);
    return "";
  }

  day(name: string): Day | null {
    const value = this.fields[name];
    if (value === undefined || value === null || value === "") return null;
    const day = typeof value === "string" ? dayFromIso(value) : null;
    if (day === null) this.note("date/unreadable", name, value);
    return day;
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.fields[name];
    if (value === undefined || value === null) return otherwise;
    if (typeof value === "boolean") return value;
    this.note("flag/unreadable", name, value);
    return otherwise;
  }

  /** Digits up to those of the currency; a row whose amount cannot be read is worth nothing, and an issue says so. */
  amount(name: string, currency: Currency): Amount {
    const value = this.fields[name];
    if (value === undefined || value === null || value === "") {
      this.note("amount/missing", name);
      return ZERO;
    }
    const read = typeof value === "string" ? parseDecimal(value, currency)
      : typeof value === "number" ? parseNumber(value, currency) : null;
    if (read?.ok === true) return read.value;
    this.note(`amount/${read === null ? "unreadable" : read.error}`, name, value);
    return ZERO;
  }

  /** Reads an object inside this one; what is wrong with it is noted here. */
  row(fields: Fields): FieldReader {
    return new FieldReader(fields, this.at, this.issues);
  }

  note(code: JobIssue["code"], name: string, value?: unknown): void {
    const at = this.at === "" ? name : `${this.at}.${name}`;
    this.issues.push(value === undefined ? { code, at } : { code, at, text: typeof value === "string" ? value : JSON.stringify(value) });
  }
}

/** Reads one statement row of a job. */
export function readLine(reader: FieldReader): StatementLine {
  const currency = reader.text("currency").toUpperCase();
  return {
    id: reader.text("id") as LineId, at: null, bookedOn: reader.day("date"), valueOn: reader.day("valueDate"),
    amount: reader.amount("amount", currency), currency, text: reader.text("description"),
    additionalInfo: reader.text("additionalInfo"), reference: reader.text("reference"),
    counterpartyName: reader.text("counterpartyName"), counterpartyAccount: reader.text("counterpartyAccount"),
    documentNo: reader.text("documentNo"), checkNo: reader.text("checkNo"), bankReference: reader.text("transactionId"),
    transactionType: reader.text("transactionType"), accountNo: reader.text("bankAccount"), balance: null,
  };
}

/** Reads one ledger row of a job. A row that is not open is settled. */
export function readEntry(reader: FieldReader): LedgerEntry {
  const currency = reader.text("currency").toUpperCase();
  const amount = reader.amount("amount", currency);
  const isOpen = reader.flag("open", true);
  return {
    id: reader.text("id") as EntryId, at: null, kind: "bank", postedOn: reader.day("postingDate"),
    documentType: reader.text("documentType"), documentNo: reader.text("documentNo"),
    externalDocumentNo: reader.text("externalDocumentNo"), text: reader.text("description"), amount,
    openAmount: isOpen ? amount : ZERO, currency, reference: reader.text("reference"),
    counterpartyName: reader.text("sourceName"), counterpartyAccount: reader.text("counterpartyAccount"),
    partyNo: reader.text("sourceNo"), accountNo: reader.text("bankAccount"), checkNo: reader.text("checkNo"),
    dueOn: reader.day("dueDate"), discountOn: null, discountAmount: null, isOpen, isReversed: reader.flag("reversed", false),
    balance: null, dimensions: {},
  };
}

/** Reads the options of a job or case; what is left out is as people get it. */
export function readOptions(reader: FieldReader): MatchOptions {
  const days = readDays(reader, "dateToleranceDays");
  return {
    windowBefore: readDays(reader, "windowBefore") ?? days ?? DEFAULT_OPTIONS.windowBefore,
    windowAfter: readDays(reader, "windowAfter") ?? days ?? DEFAULT_OPTIONS.windowAfter,
    tolerance: readTolerance(reader),
    conventions: readChoice(reader, "conventions", ["avstem", "business-central"]) ?? DEFAULT_OPTIONS.conventions,
    applyFrom: readChoice(reader, "applyFrom", ["high", "medium", "low"]) ?? DEFAULT_OPTIONS.applyFrom,
    statementDate: reader.day("statementDate"),
  };
}

function readDays(reader: FieldReader, name: string): number | undefined {
  const value = reader.fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  reader.note("option/unreadable", name, value);
  return undefined;
}

function readChoice<T extends string>(reader: FieldReader, name: string, choices: readonly T[]): T | undefined {
  const value = reader.fields[name];
  if (value === undefined || value === null) return undefined;
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) reader.note("option/unreadable", name, value);
  return chosen;
}

function readTolerance(reader: FieldReader): MatchOptions["tolerance"] {
  const value = reader.fields.amountTolerance;
  if (value === undefined || value === null) return DEFAULT_OPTIONS.tolerance;
  if (isFields(value) && (value.type === "Amount" || value.type === "Percentage") && typeof value.value === "string"
    && /^\d+(\.\d+)?$/.test(value.value)) return { type: value.type, value: value.value };
  reader.note("option/unreadable", "amountTolerance", value);
  return DEFAULT_OPTIONS.tolerance;
}

/** Whether a JSON value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads a match job from a file, plain or .gz.
 *
 * Shapes:  the job of the command line's `match` → rows and options, and everything that is wrong with it. A payment job is only
 *          told by its mode; paymentJob.ts reads it.
 * Cost:    rows are read one at a time; only what the engine needs is kept.
 * Errors:  none thrown for a bad job; each issue names its place.
 */
export async function readJob(path: string): Promise<{ job: Job; mode: "bank" | "payment"; issues: readonly JobIssue[] }> {
  const lines: StatementLine[] = [];
  const entries: LedgerEntry[] = [];
  const issues: JobIssue[] = [];
  const take = (list: string, index: number, json: string): void => {
    if (list !== "statement" && list !== "ledger") return;
    const row = parseJson(json);
    const at = `${list}[${index}]`;
    if (!isFields(row)) issues.push({ code: row === undefined ? "job/not-json" : "row/not-an-object", at });
    else if (list === "statement") lines.push(readLine(new FieldReader(row, at, issues)));
    else entries.push(readEntry(new FieldReader(row, at, issues)));
  };
  let rest = "{}";
  try {
    rest = await readJsonRows(path, ["statement", "ledger", "openEntries", "parties"], take);
  } catch (error) {
    return { job: NO_JOB, mode: "bank", issues: [{ code: "job/unreadable", at: "", text: error instanceof Error ? error.message : String(error) }] };
  }
  const head = parseJson(rest);
  if (isFields(head) && head.mode === "payment") return { job: NO_JOB, mode: "payment", issues: [] };
  if (!isFields(head)) issues.push({ code: head === undefined ? "job/not-json" : "job/not-an-object", at: "" });
  else checkHead(head, issues);
  checkIds(lines, "statement", issues);
  checkIds(entries, "ledger", issues);
  const options = isFields(head) && isFields(head.options) ? head.options : {};
  return { mode: "bank", job: { lines, entries, options: readOptions(new FieldReader(options, "options", issues)) }, issues };
}

const NO_JOB: Job = { lines: [], entries: [], options: DEFAULT_OPTIONS };

/** Reads JSON text; undefined when it is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function checkHead(head: Fields, issues: JobIssue[]): void {
  if (head.mode !== undefined && head.mode !== "bank") {
    issues.push({ code: "job/mode-not-covered", at: "mode", text: JSON.stringify(head.mode) });
    return;
  }
  for (const list of ["statement", "ledger"]) if (!Array.isArray(head[list])) issues.push({ code: "list/missing", at: list });
  if (head.options !== undefined && head.options !== null && !isFields(head.options)) issues.push({ code: "option/unreadable", at: "options" });
}

/** Notes ids that are missing or there twice. */
export function checkIds(rows: readonly { readonly id: string }[], list: string, issues: JobIssue[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of rows.entries()) {
    if (id === "") issues.push({ code: "id/missing", at: `${list}[${index}].id` });
    else if (seen.has(id)) issues.push({ code: "id/duplicate", at: `${list}[${index}].id`, text: id });
    seen.add(id);
  }
}
