import {
  amount as minor, DEFAULT_OPTIONS, decimalText, parseDecimal, ZERO, type Amount, type LedgerEntry, type MatchOptions, type Reason,
  type StatementLine,
} from "../domain";
import { match } from "../matching";
import { FieldReader, isFields, readEntry, readLine, type JobIssue } from "./job";

/** A case of the bank file as it stands in JSON. */
export interface BankCase {
  readonly id: string;
  readonly kind: string;
  readonly bankAccount?: { readonly currency?: string };
  readonly options?: Readonly<Record<string, unknown>>;
  readonly statement: readonly Readonly<Record<string, unknown>>[];
  readonly ledger: readonly Readonly<Record<string, unknown>>[];
  readonly expect: Readonly<Record<string, unknown>>;
}

/** What stands matched: some lines with some entries. */
interface Standing {
  readonly lines: readonly string[];
  readonly entries: readonly string[];
  readonly reasons: readonly Reason[];
}

/** A case worked through: what it says of each thing that a case may expect. */
interface Worked {
  readonly lines: readonly StatementLine[];
  readonly entries: readonly LedgerEntry[];
  readonly currency: string;
  readonly standing: readonly Standing[];
}

interface Step {
  readonly op: string;
  readonly statement?: readonly string[];
  readonly ledger?: readonly string[];
  readonly dateToleranceDays?: number;
  readonly overwriteExisting?: boolean;
}

/** A difference between what a case expects and what came. */
export interface Miss {
  readonly what: string;
  readonly expected: unknown;
  readonly came: unknown;
}

/** Works an auto-match case through and compares everything it expects. Errors: none; what is not covered is a miss. */
export function judgeBankCase(each: BankCase): Miss[] {
  if (each.kind !== "auto-match") return [{ what: "kind", expected: each.kind, came: "not covered" }];
  const worked = work(each);
  if (worked === null) return [{ what: "case", expected: "readable rows and known steps", came: "neither" }];
  return Object.entries(each.expect).flatMap(([what, expected]) => {
    const judge = JUDGES[what];
    if (judge === undefined) return [{ what, expected, came: "not covered" }];
    const came = judge(worked, expected, each.expect);
    return came === null ? [] : [{ what, expected, came }];
  });
}

function work(each: BankCase): Worked | null {
  const issues: JobIssue[] = [];
  const currency = each.bankAccount?.currency ?? "";
  const reader = (row: Readonly<Record<string, unknown>>): FieldReader => new FieldReader(
    { ...row, currency, counterpartyName: row.relatedPartyName, reference: row.paymentReference ?? row.reference,
      open: row.open !== false && (row.status === undefined || row.status === "open") }, "", issues,
  );
  const lines = each.statement.map((row) => readLine(reader(row)));
  const entries = each.ledger.map((row) => readEntry(reader(row)));
  if (issues.length > 0) return null;
  const steps = (each.options?.steps ?? [{ op: "auto-match" }]) as readonly Step[];
  let standing: readonly Standing[] = [];
  for (const step of steps) {
    const next = take(each, { lines, entries, currency, standing }, step);
    if (next === null) return null;
    standing = next;
  }
  return { lines, entries, currency, standing };
}

function take(each: BankCase, worked: Worked, step: Step): readonly Standing[] | null {
  const [lines, entries] = [step.statement ?? [], step.ledger ?? []];
  if (step.op === "match") return link(worked.standing, lines, entries);
  if (step.op === "unmatch") return unlink(worked.standing, lines, entries);
  if (step.op !== "auto-match") return null;
  const kept = step.overwriteExisting === true ? [] : worked.standing;
  return [...kept, ...autoMatch(each, worked, { kept, step })];
}

function link(standing: readonly Standing[], lines: readonly string[], entries: readonly string[]): Standing[] {
  const joins = (one: Standing): boolean => one.lines.some((id) => lines.includes(id)) || one.entries.some((id) => entries.includes(id));
  const joined = standing.filter(joins);
  return [...standing.filter((one) => !joins(one)), {
    lines: [...new Set([...joined.flatMap((one) => one.lines), ...lines])],
    entries: [...new Set([...joined.flatMap((one) => one.entries), ...entries])], reasons: [{ code: "person" }],
  }];
}

function unlink(standing: readonly Standing[], lines: readonly string[], entries: readonly string[]): Standing[] {
  return standing
    .map((one) => ({
      ...one, lines: one.lines.filter((id) => !lines.includes(id)), entries: one.entries.filter((id) => !entries.includes(id)),
    }))
    .filter((one) => one.lines.length > 0 && one.entries.length > 0);
}

function autoMatch(each: BankCase, worked: Worked, { kept, step }: { kept: readonly Standing[]; step: Step }): Standing[] {
  const usedLines = new Set(kept.flatMap(({ lines }) => lines));
  const usedEntries = new Set(kept.flatMap(({ entries }) => entries));
  const statementOf = new Map(each.statement.map((row) => [row.id, row.statementNo]));
  const isHere = (line: StatementLine): boolean => each.options?.statementNo === undefined
    || statementOf.get(line.id) === undefined || statementOf.get(line.id) === each.options.statementNo;
  const outcome = match({
    lines: worked.lines.filter((line) => !usedLines.has(line.id) && isHere(line)),
    entries: worked.entries.filter((entry) => !usedEntries.has(entry.id)), options: optionsOf(each, step), rejected: [],
  });
  return outcome.proposals.map(({ lines, entries, reasons }) => ({ lines, entries, reasons }));
}

/** Cases of the language model run with our own conventions, whose window is not theirs; the others as Business Central does. */
function optionsOf(each: BankCase, step: Step): MatchOptions {
  if (each.options?.mode === "semantic") return DEFAULT_OPTIONS;
  const days = step.dateToleranceDays ?? (each.options?.dateToleranceDays as number | undefined) ?? 0;
  const reader = new FieldReader(each.options ?? {}, "options", []);
  return {
    ...DEFAULT_OPTIONS, conventions: "business-central", windowBefore: days, windowAfter: days, statementDate: reader.day("statementDate"),
  };
}

/** Compares one thing that a case expects; null when it agrees, else what came. */
type Judge = (worked: Worked, expected: unknown, all: BankCase["expect"]) => unknown;

const JUDGES: Readonly<Record<string, Judge>> = {
  strictness: (_, expected) => (expected === "exact" || expected === "at-least" ? null : "unknown strictness"),
  matches: judgeMatches,
  unmatchedStatement: (worked, expected, all) => judgeUnmatched({
    ids: worked.lines.map(({ id }) => id), matched: worked.standing.flatMap(({ lines }) => lines),
    listed: listed(all).flatMap(({ lines }) => lines) }, expected, all),
  unmatchedLedger: (worked, expected, all) => judgeUnmatched({
    ids: worked.entries.map(({ id }) => id), matched: worked.standing.flatMap(({ entries }) => entries),
    listed: listed(all).flatMap(({ entries }) => entries) }, expected, all),
  difference: (worked, expected, all) => {
    let total = 0;
    const applied = appliedOf(worked, counted(worked, all));
    for (const line of worked.lines) total += line.amount - (applied.get(line.id) ?? 0);
    return same(expected, decimalText(minor(total), worked.currency));
  },
  appliedAmounts: (worked, expected, all) => same(expected, asTexts(worked, appliedOf(worked, counted(worked, all)))),
  lineDifferences: (worked, expected, all) => {
    const differences = new Map<string, Amount>();
    for (const [id, applied] of appliedOf(worked, counted(worked, all))) {
      const line = worked.lines.find((one) => one.id === id)!;
      if (line.amount !== applied) differences.set(id, minor(line.amount - applied));
    }
    return same(expected, asTexts(worked, differences));
  },
  summary: ({ lines, standing }, expected) =>
    same(expected, { matchedLines: new Set(standing.flatMap((one) => one.lines)).size, totalLines: lines.length }),
  matchedOn: ({ standing }, expected) => {
    if (!isFields(expected)) return "no fields";
    const fields = Object.keys(expected).map((id) => [id, fieldsOf(standing.find(({ lines }) => lines.includes(id)))] as const);
    return fields.every(([id, found]) => (expected[id] as readonly string[]).every((name) => found.includes(name)))
      ? null : Object.fromEntries(fields);
  },
};

const FIELD_OF_REASON: Readonly<Record<string, string>> = {
  "amount/equal": "amount", "date/same": "postingDate", "document-no/in-text": "documentNo",
  "external-document-no/in-text": "externalDocumentNo", "text/similar": "description",
};

function fieldsOf(standing: Standing | undefined): string[] {
  return (standing?.reasons ?? []).flatMap(({ code }) => FIELD_OF_REASON[code] ?? []);
}

interface Listed {
  readonly lines: readonly string[];
  readonly entries: readonly string[];
}

function listed(all: BankCase["expect"]): Listed[] {
  return ((all.matches ?? []) as readonly { statement: readonly string[]; ledger: readonly string[] }[])
    .map(({ statement, ledger }) => ({ lines: statement, entries: ledger }));
}

function keyOf({ lines, entries }: Listed): string {
  return `${[...lines].sort().join("+")} = ${[...entries].sort().join("+")}`;
}

/** The listed matches must be there; others only where the case says at least. `alternatives` are other right answers. */
function judgeMatches({ standing }: Worked, expected: unknown, all: BankCase["expect"]): unknown {
  const came = new Set(standing.map(keyOf));
  const rows = expected as readonly { statement: readonly string[]; ledger: readonly string[]; alternatives?: readonly { statement?: readonly string[]; ledger?: readonly string[] }[] }[];
  const found = rows.map((row) => [row, ...(row.alternatives ?? []).map((other) => ({ ...row, ...other }))]
    .map(({ statement, ledger }) => keyOf({ lines: statement, entries: ledger })).find((key) => came.has(key)));
  const extra = [...came].filter((key) => !found.includes(key));
  return found.includes(undefined) || (all.strictness !== "at-least" && extra.length > 0) ? [...came].sort() : null;
}

/** In at-least cases rows of matches beyond the listed ones may be missing from the unmatched. */
function judgeUnmatched(
  rows: { ids: readonly string[]; matched: readonly string[]; listed: readonly string[] }, expected: unknown, all: BankCase["expect"],
): unknown {
  const unmatched = rows.ids.filter((id) => !rows.matched.includes(id));
  if (all.strictness !== "at-least") return same([...(expected as readonly string[])].sort(), [...unmatched].sort());
  const allowed = rows.ids.filter((id) => !rows.listed.includes(id));
  return same([...(expected as readonly string[])].sort(), allowed.sort());
}

/** The matches that sums are taken over: all, or in at-least cases the listed ones. */
function counted({ standing }: Worked, all: BankCase["expect"]): readonly Standing[] {
  if (all.strictness !== "at-least") return standing;
  const keys = new Set(listed(all).map(keyOf));
  return standing.filter((one) => keys.has(keyOf(one)));
}

/** What each matched line has applied; of several lines on one entry the last takes the rest. */
function appliedOf({ lines, entries }: Worked, standing: readonly Standing[]): Map<string, Amount> {
  const applied = new Map<string, Amount>();
  for (const one of standing) {
    const own = lines.filter(({ id }) => one.lines.includes(id));
    let rest = entries.filter(({ id }) => one.entries.includes(id)).reduce((sum, entry) => minor(sum + entry.amount), ZERO);
    for (const [at, line] of own.entries()) {
      const part = at === own.length - 1 ? rest : line.amount;
      applied.set(line.id, part);
      rest = minor(rest - part);
    }
  }
  return applied;
}

function asTexts({ currency }: Worked, amounts: ReadonlyMap<string, Amount>): Record<string, string> {
  return Object.fromEntries([...amounts].sort().map(([id, value]) => [id, decimalText(value, currency)]));
}

/** Null when two JSON values say the same, decimal texts by value; else the second. */
function same(expected: unknown, came: unknown): unknown {
  return canonical(expected) === canonical(came) ? null : came;
}

function canonical(value: unknown): string {
  if (typeof value === "string") {
    const decimal = parseDecimal(value, "");
    return JSON.stringify(decimal.ok ? String(decimal.value) : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isFields(value)) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${key}:${canonical(value[key])}`).join()}}`;
}
