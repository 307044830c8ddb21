import {
  absolute, amount, negate, type AccountRef, type Application, type EntryId, type LineId, type OpenEntry, type Result,
} from "../../domain";
import { applyPayments, changeJournal, postJournal, type ApplicationInput, type ApplicationRefusal, type ApplicationSettings, type JournalAction, type LineOutcome, type PaymentJournal } from "../../payments";
import { FieldReader, isFields, type JobIssue } from "../job";
import type { Miss, PaymentCase } from "./case";
import { isRefusedFor } from "./refusals";
import {
  readApplicationRules, readDirectDebit, readMapping, readOpenEntry, readParty, readPaymentLine, readPaymentSettings,
} from "./rows";

/** A case worked through. */
export interface Worked {
  readonly input: ApplicationInput;
  readonly journal: PaymentJournal;
  /** What the last automatic run said of each line. */
  readonly outcomes: readonly LineOutcome[];
  /** Actions that did not go as the case says. */
  readonly misses: readonly Miss[];
}

type Step = Readonly<Record<string, unknown>>;
const NOTHING_LEARNED = { accounts: [], aliases: [], texts: [], fees: [], lags: [] };

/** Reads the rows, rules, mappings and settings of a case; null when something cannot be read. */
export function readPaymentCase(each: PaymentCase): ApplicationInput | null {
  const issues: JobIssue[] = [];
  const reader = (row: Step): FieldReader => new FieldReader(row, "", issues);
  const settings = readPaymentSettings(reader(each.settings ?? {}), "business-central");
  const input: ApplicationInput = {
    lines: (each.statement ?? []).map((row) => readPaymentLine(reader(row), settings.bankCurrency)),
    openEntries: (each.openEntries ?? []).map((row) => readOpenEntry(reader(row))),
    parties: (each.parties ?? []).map((row) => readParty(reader(row))),
    directDebits: (each.directDebits ?? []).map((row) => readDirectDebit(reader(row))),
    rules: readApplicationRules(each.rules), mappings: (each.mappings ?? []).map((row) => readMapping(reader(row))), settings, kept: [],
    rejected: [], learned: NOTHING_LEARNED,
  };
  return issues.length === 0 ? input : null;
}

/** Takes the steps of a case, one automatic run where it names none; a proposal run applies nothing. */
export function workPaymentCase(each: PaymentCase, input: ApplicationInput): Worked {
  let journal: PaymentJournal = { lines: input.lines, openEntries: input.openEntries, applications: [], posted: [] };
  let outcomes: readonly LineOutcome[] = [];
  const misses: Miss[] = [];
  const steps = each.actions ?? (each.settings?.applyEntries === false ? [] : [{ op: "auto-apply" }]);
  for (const [place, step] of steps.entries()) {
    if (step.op === "auto-apply") {
      const kept = step.overwrite === false ? journal.applications.filter(({ confidence }) => confidence === "manual" || confidence === "accepted") : [];
      const outcome = applyPayments(runInput(input, journal, kept));
      journal = { ...journal, applications: outcome.applications };
      outcomes = outcome.lines;
      continue;
    }
    const result = step.op === "post" ? post(each, { journal, settings: input.settings }, steps.slice(0, place)) : change(journal, step, input.settings);
    const miss = judgeStep(step, result);
    if (miss !== null) misses.push(miss);
    if (result?.ok === true) journal = result.value;
  }
  return { input, journal, outcomes, misses };
}

/** What is not posted yet, with entries as postings left them. */
function runInput(input: ApplicationInput, journal: PaymentJournal, kept: readonly Application[]): ApplicationInput {
  const done = new Set(journal.posted.map(({ line }) => line));
  const closed = new Map<EntryId, number>();
  for (const { entry, appliedAmount } of journal.posted) if (entry !== null) closed.set(entry, (closed.get(entry) ?? 0) + appliedAmount);
  const openEntries = journal.openEntries.map((entry): OpenEntry => (closed.has(entry.id) ? { ...entry, openAmount: amount(entry.openAmount - closed.get(entry.id)!) } : entry));
  return { ...input, lines: journal.lines.filter(({ id }) => !done.has(id)), openEntries, kept };
}

function judgeStep(step: Step, result: Result<unknown, ApplicationRefusal> | null): Miss | null {
  const what = `action ${String(step.op)}`;
  if (result === null) return { what, expected: "a known action", came: "not covered" };
  if (typeof step.error === "string") {
    const isRefused = !result.ok && isRefusedFor(result.error, step.error);
    return isRefused ? null : { what, expected: step.error, came: result.ok ? "done" : result.error };
  }
  return result.ok ? null : { what, expected: "done", came: result.error };
}

function change(journal: PaymentJournal, step: Step, settings: ApplicationSettings): Result<PaymentJournal, ApplicationRefusal> | null {
  const action = actionOf(journal, step);
  return action === null ? null : changeJournal(journal, action, settings);
}

function actionOf(journal: PaymentJournal, step: Step): JournalAction | null {
  const reader = new FieldReader(step, "", []);
  const [line, entry] = [reader.text("statement") as LineId, step.entry === null || step.entry === undefined ? null : (reader.text("entry") as EntryId)];
  switch (step.op) {
    case "apply": return entry !== null ? { type: "apply", line, entry } : { type: "apply-account", line, account: accountOf(step) };
    case "set-applied-amount": return { type: "set-amount", line, entry, amount: reader.amount("amount", "") };
    case "unapply": return step.entry === undefined ? { type: "clear", line } : { type: "unapply", line, entry };
    case "accept": return { type: "accept", line, onAccount: reader.flag("onAccount", true) };
    case "transfer-difference":
      return { type: "transfer-difference", line, newLine: (reader.text("newStatement") || `${line}b`) as LineId, account: accountOf(step) };
    case "delete-line": return { type: "delete-line", line };
    case "set-discount-date": return entry === null ? null : { type: "set-discount", entry, discountOn: reader.day("date") };
    case "set-discount-amount": return entry === null ? null : { type: "set-discount", entry, discountAmount: signedAs(journal, entry, reader) };
    default: return null;
  }
}

/** A discount is written with or without the sign of its entry. */
function signedAs(journal: PaymentJournal, id: EntryId, reader: FieldReader): ReturnType<typeof amount> {
  const value = absolute(reader.amount("amount", ""));
  return (journal.openEntries.find((entry) => entry.id === id)?.openAmount ?? 0) < 0 ? negate(value) : value;
}

function accountOf(step: Step): AccountRef {
  const account = isFields(step.account) ? step.account : {};
  return { type: String(account.type) as AccountRef["type"], no: typeof account.no === "string" ? account.no : "" };
}

/** Where a case posts several times, each posting is a statement of its own: the lines that were worked on before it. */
function post(
  each: PaymentCase, { journal, settings }: { readonly journal: PaymentJournal; readonly settings: ApplicationSettings }, before: readonly Step[],
): Result<PaymentJournal, ApplicationRefusal> {
  const isOne = (each.actions ?? []).filter(({ op }) => op === "post").length === 1;
  const lines = isOne ? null : before.flatMap(({ statement }) => (typeof statement === "string" ? [statement as LineId] : []));
  const reader = new FieldReader(each.settings ?? {}, "", []);
  const balance = (name: string): ReturnType<typeof amount> | null => (reader.text(name) === "" ? null : reader.amount(name, ""));
  return postJournal(journal, { lines, openingBalance: balance("balanceLastStatement"), endingBalance: balance("statementEndingBalance") }, settings);
}
