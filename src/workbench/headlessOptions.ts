import { dayFromIso, parseDecimal, ZERO, type Amount, type Day, type ExplanationKind, type Field, type Issue, type MatchOptions } from "../domain";
import type { StatedBalances, SuggestAsked } from "../pane";
import type { PostingSettings } from "../posting";

/** Which sheet of payments becomes a file, where, and what is otherwise than the bank account's card says. */
export interface PaymentFileOptions {
  readonly sheet: string | null;
  readonly file: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Which statement of the workbook is worked on, and what becomes of it. */
export interface StatementOptions {
  /** Number of a finished statement that is reopened first. */
  readonly reopen: string | null;
  /** Number of one laid aside that is taken up first. */
  readonly take: string | null;
  /** Begins another first: of the same account, or of the one named. */
  readonly begin: boolean | string;
  readonly no: string | null;
  readonly account: string | null;
  readonly from: Day | null;
  readonly finish: boolean;
  /** A month in which nothing happened is finished without lines. */
  readonly isEmptyAllowed: boolean;
  /** Lines are made from the entries on no statement; null where none are. */
  readonly suggest: SuggestAsked | null;
}

/** How a line is explained, by the row it stands on: "Bank!14". */
interface RowExplanation {
  readonly row: string;
  readonly kind: ExplanationKind;
  readonly account: string;
  readonly text: string;
  /** Of a transfer to an account in another currency, as typed: its amount without sign. */
  readonly exchange: { readonly amount: Amount; readonly currency: string; readonly rate: string; readonly account: string } | null;
}

/** What an options file says; parts that it leaves out are as detected or by default. */
export interface HeadlessOptions {
  readonly match: Partial<MatchOptions>;
  readonly balances: Partial<StatedBalances>;
  /** Sheet → field → column letters. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<Field, readonly number[]>>;
  readonly posting: Partial<PostingSettings>;
  /** Where the posting is saved as the file of its layout. */
  readonly postingFile: string | null;
  readonly includeHidden: boolean | null;
  readonly explanations: readonly RowExplanation[];
  readonly statement: StatementOptions;
  /** A file of payments made from a sheet; null where none is asked for. */
  readonly paymentFile: PaymentFileOptions | null;
  /** Paths of bank files to be brought into the workbook first. */
  readonly import: readonly string[];
  readonly issues: readonly Issue[];
}

/** Reads one value of the file at a path; what is wrong is noted with the path. */
class Reader {
  readonly issues: Issue[] = [];

  note(at: string, value: unknown, expected: string): void {
    this.issues.push({ code: "job/field-invalid", at, text: JSON.stringify(value), expected });
  }

  object(at: string, value: unknown): Readonly<Record<string, unknown>> {
    if (value === undefined) return {};
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    this.note(at, value, "{…}");
    return {};
  }

  oneOf<T extends string>(at: string, value: unknown, allowed: readonly T[]): T | undefined {
    if (value === undefined) return undefined;
    if (typeof value === "string" && (allowed as readonly string[]).includes(value)) return value as T;
    this.note(at, value, allowed.join(", "));
    return undefined;
  }

  text(at: string, value: unknown): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === "string" || typeof value === "number") return String(value);
    this.note(at, value, "text");
    return undefined;
  }
}

const KINDS = [
  "fee", "interest", "transfer", "on-account", "missing-in-books", "bank-error", "other-account", "rounding", "discount", "exchange",
] as const satisfies readonly ExplanationKind[];
/** Two decimals unless the file says the currency of its balances. */
const DEFAULT_CURRENCY = "";

/** Reads an options file: match options, balances, columns by sheet, posting, hidden rows, explanations by row. */
export function optionsFrom(file: unknown): HeadlessOptions {
  const read = new Reader();
  const root = read.object("options", file);
  const { date } = read.object("statement", root.statement);
  const match = { ...root, ...(date === undefined ? {} : { statementDate: date }), ...read.object("match", root.match), ...read.object("options", root.options) };
  const balances = { ...root, ...read.object("balances", root.balances) };
  return {
    match: matchOptions(read, match),
    balances: balancesFrom(read, balances, read.text("currency", root.currency) ?? DEFAULT_CURRENCY),
    columns: columnsFrom(read, root.columns),
    posting: postingFrom(read, read.object("posting", root.posting)),
    postingFile: read.text("posting.file", read.object("posting", root.posting).file) ?? null,
    includeHidden: typeof root.includeHidden === "boolean" ? root.includeHidden : null,
    explanations: explanationsFrom(read, root.explanations),
    statement: statementFrom(read, root.statement),
    paymentFile: paymentFileFrom(read, root.paymentFile),
    import: importFrom(read, root.import),
    issues: read.issues,
  };
}

function statementFrom(read: Reader, value: unknown): StatementOptions {
  const from = read.object("statement", value);
  const text = (name: string): string | null => read.text(`statement.${name}`, from[name]) ?? null;
  return {
    reopen: text("reopen"), take: text("take"), begin: from.begin === true || (typeof from.begin === "string" && from.begin), no: text("no"), account: text("account"), from: dayAt(read, "statement.from", from.from),
    finish: from.finish === true || from.finish === "without lines", isEmptyAllowed: from.finish === "without lines", suggest: suggestFrom(read, from.suggestLines),
  };
}

function dayAt(read: Reader, at: string, value: unknown): Day | null {
  const text = read.text(at, value) ?? null;
  const day = text === null ? null : dayFromIso(text);
  if (text !== null && day === null) read.note(at, text, "2025-01-01");
  return day;
}

/** `true`, or from which day, to which, and whether without reversed entries. */
function suggestFrom(read: Reader, value: unknown): SuggestAsked | null {
  if (value === undefined || value === false) return null;
  const asked = value === true ? {} : read.object("statement.suggestLines", value);
  return { from: dayAt(read, "statement.suggestLines.from", asked.from), to: dayAt(read, "statement.suggestLines.to", asked.to), isReversedIncluded: asked.excludeReversed !== true };
}

function paymentFileFrom(read: Reader, value: unknown): PaymentFileOptions | null {
  if (value === undefined) return null;
  const { sheet, file, ...settings } = read.object("paymentFile", value);
  const path = read.text("paymentFile.file", file);
  if (path === undefined) {
    read.note("paymentFile.file", file, '"payments.xml"');
    return null;
  }
  return { sheet: read.text("paymentFile.sheet", sheet) ?? null, file: path, settings: Object.fromEntries(Object.entries(settings).map(([id, text]) => [id, read.text(`paymentFile.${id}`, text) ?? ""])) };
}

function importFrom(read: Reader, from: unknown): string[] {
  const paths: readonly unknown[] = Array.isArray(from) ? from : from === undefined ? [] : [from];
  return paths.flatMap((path, at) => read.text(`import[${at}]`, path) ?? []);
}

function matchOptions(read: Reader, from: Readonly<Record<string, unknown>>): Partial<MatchOptions> {
  const both = days(read, "dateToleranceDays", from.dateToleranceDays);
  const before = days(read, "windowBefore", from.windowBefore) ?? both;
  const after = days(read, "windowAfter", from.windowAfter) ?? both;
  const tolerance = toleranceFrom(read, from.tolerance ?? from.amountTolerance);
  const conventions = read.oneOf("conventions", from.conventions, ["avstem", "business-central"]);
  const applyFrom = read.oneOf("applyFrom", from.applyFrom, ["high", "medium", "low"]);
  const dateText = from.statementDate === null ? undefined : read.text("statementDate", from.statementDate);
  const statementDate = dateText === undefined ? null : dayFromIso(dateText);
  if (dateText !== undefined && statementDate === null) read.note("statementDate", dateText, "2025-01-31");
  return {
    ...(before !== undefined && { windowBefore: before }), ...(after !== undefined && { windowAfter: after }),
    ...(tolerance && { tolerance }), ...(conventions && { conventions }), ...(applyFrom && { applyFrom }),
    ...(statementDate !== null && { statementDate }),
  };
}

function days(read: Reader, at: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  read.note(at, value, "0, 1, 2 …");
  return undefined;
}

function toleranceFrom(read: Reader, value: unknown): MatchOptions["tolerance"] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number" || typeof value === "string") return toleranceFrom(read, { type: "Amount", value });
  const { type, value: size } = read.object("tolerance", value);
  const kind = read.oneOf("tolerance.type", type ?? "Amount", ["Amount", "Percentage"]);
  const text = read.text("tolerance.value", size);
  if (text !== undefined && kind && /^\d+(\.\d+)?$/.test(text)) return { type: kind, value: text };
  read.note("tolerance", value, '{"type":"Amount","value":"1.00"}');
  return undefined;
}

function balancesFrom(read: Reader, from: Readonly<Record<string, unknown>>, currency: string): Partial<StatedBalances> {
  const balances: Partial<Record<keyof StatedBalances, Amount>> = {};
  for (const name of ["openingBalance", "closingBalance", "bookOpeningBalance"] as const) {
    const text = from[name] === null ? undefined : read.text(name, from[name]);
    if (text === undefined) continue;
    const parsed = parseDecimal(text, currency);
    if (parsed.ok) balances[name] = parsed.value;
    else read.note(name, from[name], '"50000.00"');
  }
  return balances;
}

function columnsFrom(read: Reader, value: unknown): Map<string, Map<Field, readonly number[]>> {
  const sheets = new Map<string, Map<Field, readonly number[]>>();
  for (const [sheet, fields] of Object.entries(read.object("columns", value))) {
    const columns = new Map<Field, readonly number[]>();
    for (const [field, letters] of Object.entries(read.object(`columns.${sheet}`, fields))) {
      const numbers = (Array.isArray(letters) ? (letters as readonly unknown[]) : [letters]).map(columnNumber);
      if (numbers.every((number) => number !== null)) columns.set(field as Field, numbers);
      else read.note(`columns.${sheet}.${field}`, letters, '"F"');
    }
    sheets.set(sheet, columns);
  }
  return sheets;
}

/** "F" → 5. */
function columnNumber(letters: unknown): number | null {
  if (typeof letters !== "string" || !/^[A-Za-z]{1,3}$/.test(letters)) return null;
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function postingFrom(read: Reader, from: Readonly<Record<string, unknown>>): Partial<PostingSettings> {
  const layout = read.text("posting.layout", from.layout);
  const bankAccount = read.text("posting.bankAccount", from.bankAccount);
  const bankAccountType = read.oneOf("posting.bankAccountType", from.bankAccountType, ["G/L Account", "Bank Account"]);
  const documentNoPrefix = read.text("posting.documentNoPrefix", from.documentNoPrefix);
  const localCurrency = read.text("posting.localCurrency", from.localCurrency);
  const [first, last] = [dayAt(read, "posting.from", from.from), dayAt(read, "posting.to", from.to)];
  const asked = Object.entries(read.object("posting.settings", from.settings)).map(([id, value]) => [id, read.text(`posting.settings.${id}`, value) ?? ""] as const);
  return {
    ...(layout !== undefined && { layout }), ...(bankAccount !== undefined && { bankAccount }), ...(bankAccountType && { bankAccountType }),
    ...(documentNoPrefix !== undefined && { documentNoPrefix }), ...(localCurrency !== undefined && { localCurrency }),
    ...(first !== null && { from: first }), ...(last !== null && { to: last }),
    ...(asked.length > 0 && { ofLayouts: { [layout ?? "generic"]: Object.fromEntries(asked) } }),
  };
}

function explanationsFrom(read: Reader, value: unknown): RowExplanation[] {
  const explanations: RowExplanation[] = [];
  for (const [row, given] of Object.entries(read.object("explanations", value))) {
    const { kind, account, text, exchange } = read.object(`explanations.${row}`, given);
    const known = read.oneOf(`explanations.${row}.kind`, kind ?? "", KINDS);
    if (known === undefined) continue;
    explanations.push({
      row, kind: known, account: read.text(`explanations.${row}.account`, account) ?? "", text: read.text(`explanations.${row}.text`, text) ?? "",
      exchange: exchangeFrom(read, `explanations.${row}.exchange`, exchange),
    });
  }
  return explanations;
}

function exchangeFrom(read: Reader, at: string, value: unknown): RowExplanation["exchange"] {
  if (value === undefined) return null;
  const from = read.object(at, value);
  const text = (name: string): string => (read.text(`${at}.${name}`, from[name]) ?? "").trim();
  const currency = text("currency").toUpperCase();
  const amount = parseDecimal(text("amount"), currency);
  if (!amount.ok || amount.value <= 0) read.note(`${at}.amount`, from.amount, '"11380.00"');
  return { amount: amount.ok ? amount.value : ZERO, currency, rate: text("rate"), account: text("account") };
}
