import {
  cellName, columnLetters, decimalText, isoFromDay, rowName, type Amount, type CellRef, type Currency, type Day, type EntryId, type LineId, type Problem,
} from "../domain";
import type { KeptStatement } from "../closing";
import { findingsOf, type ReconciliationState } from "../pane";
import { isLive, matchesInOrder, type Match } from "../session";
import type { LedgerSource, Side, StatementSource } from "../sheets";

/** What the host counted. */
export interface HostFigures {
  readonly syncs: number;
  readonly maxRequestBytes: number;
  readonly undoClearingCalls: number;
}

type Json = Readonly<Record<string, unknown>>;

/** What a run came to, and the workbook's other statements after it. */
interface HeadlessResult {
  readonly state: ReconciliationState;
  readonly statements: readonly KeptStatement[];
}

/** The whole result as plain data: amounts as decimal texts, days as ISO texts, rows and cells as people name them. */
export function resultJson({ state, statements }: HeadlessResult, problems: readonly Problem[], host: HostFigures): Json {
  const name = rowNames(state);
  const taken = new Set<LineId | EntryId>(state.session.explanations.keys() as Iterable<LineId>);
  const live = matchesInOrder(state.session).filter(isLive);
  for (const match of live) for (const id of [...match.lines, ...match.entries]) taken.add(id);
  return {
    sources: [
      ...(["bank", "book"] as const).flatMap((side) => sourceJson(side, state[side])), ...state.openItems.flatMap((chosen) => sourceJson("book", chosen)),
      ...state.partyLists.map(({ sheet, parties }) => ({ side: "parties", sheet, rows: parties.length })),
    ],
    matches: live.map((match) => matchJson(match, name)),
    explained: [...state.session.explanations.values()].map(({ line, match, kind, account, text, parts, exchange }) =>
      ({ ...(line === null ? { match } : { line: name(line) }), kind, account, text, ...(parts ? { parts } : {}), ...(exchange ? { exchange: { ...exchange, amount: decimalText(exchange.amount, exchange.currency) } } : {}) })),
    unmatched: {
      lines: [...state.lines.keys()].filter((id) => !taken.has(id)).map(name),
      entries: [...state.entries.keys()].filter((id) => !taken.has(id) && state.sight?.held.has(id) !== true).map(name),
    },
    issues: problems.map((problem) => plain(problem, name)),
    proof: proofJson(state),
    posting: postingJson(state, name),
    statements: statements.map(statementJson),
    findings: findingsOf(state).map((finding) => ({ ...plain(finding, name), lines: finding.lines.map(name), entries: finding.entries.map(name) })),
    host,
  };
}

/** A statement of the workbook: laid aside, or finished with its figures. */
function statementJson({ id, account, statementNo, finished }: KeptStatement): Json {
  if (finished === null) return { id, account, statementNo, finished: false };
  const text = (value: Amount): string => decimalText(value, finished.currency);
  return {
    id, account, statementNo, finished: true, date: isoFromDay(finished.closedOn), previousNo: finished.previousNo, openingBalance: text(finished.openingBalance),
    closingBalance: text(finished.closingBalance), bookBalance: text(finished.bookBalance), lines: finished.lines,
    outstanding: finished.carried.map(({ documentNo, postedOn, amount }) => ({ documentNo, postedOn: postedOn === null ? null : isoFromDay(postedOn), amount: text(amount) })),
  };
}

/** Problems alone, as when nothing could be done. */
export function problemsJson(problems: readonly Problem[]): Json {
  return { issues: problems.map((problem) => plain(problem, (id) => id)) };
}

type NameOf = (id: LineId | EntryId) => string;

function rowNames({ lines, entries }: ReconciliationState): NameOf {
  return (id) => {
    const at = (lines.get(id as LineId) ?? entries.get(id as EntryId))?.at;
    return at ? rowName(at) : id;
  };
}

function sourceJson(side: Side, chosen: ReconciliationState["bank" | "book"]): Json[] {
  const source: StatementSource | LedgerSource | null = chosen?.source ?? null;
  if (!chosen || !source) return [];
  const { layout } = source;
  const columns = Object.entries(layout.columns).map(([field, column]) => [field, [column].flat().map(columnLetters).join(",")] as const);
  const { currency } = layout;
  const text = (value: Amount | null): string | null => (value === null ? null : decimalText(value, currency));
  const skipped: Record<string, number> = {};
  for (const { why } of source.skipped) skipped[why] = (skipped[why] ?? 0) + 1;
  return [{
    side: side === "bank" ? "statement" : "ledger", sheet: chosen.sheet, headerRow: layout.headerRow + 1, columns: Object.fromEntries(columns),
    sign: layout.sign, currency, includeHidden: layout.includeHidden,
    rows: "lines" in source ? source.lines.length : source.entries.length, skipped,
    openingBalance: text(source.openingBalance), closingBalance: text(source.closingBalance),
  }];
}

function matchJson(match: Match, name: NameOf): Json {
  const { id, status, confidence, origin, rule } = match;
  return {
    id, lines: match.lines.map(name), entries: match.entries.map(name), status, confidence, origin, rule,
    difference: decimalText(match.difference, match.currency),
    ...(match.applied ? { applied: match.applied.map((part) => ({
      line: name(part.line), entry: name(part.entry), amount: decimalText(part.amount, match.currency), discount: decimalText(part.discount, match.currency),
    })) } : {}),
    reasons: match.reasons.map((reason) => plain(reason, name)),
    runnerUp: match.runnerUp && { lines: match.runnerUp.lines.map(name), entries: match.runnerUp.entries.map(name), lost: match.runnerUp.lost },
  };
}

/** Keys that hold minor units of the value's currency, days, cells, rows. */
const AMOUNTS = ["amount", "difference", "expected", "actual", "atBank", "inBooks"];
const DAYS = ["day", "booked", "posted"];
const IDS = ["id", "line", "entry"];

/** A coded value with its amounts, days, cells and rows as texts. */
function plain(value: { readonly code: string }, name: NameOf): Json {
  const from = value as unknown as Json;
  const currency = typeof from.currency === "string" ? from.currency : null;
  const entries = Object.entries(from).map(([key, item]): [string, unknown] => {
    if (typeof item === "number" && AMOUNTS.includes(key) && currency !== null) return [key, decimalText(item as Amount, currency)];
    if (typeof item === "number" && DAYS.includes(key)) return [key, isoFromDay(item as Day)];
    if (typeof item === "number" && key === "column") return [key, columnLetters(item)];
    if (key === "columns" && Array.isArray(item)) return [key, (item as readonly number[]).map(columnLetters)];
    if (key === "at" && isCell(item)) return [key, cellName(item)];
    if (typeof item === "string" && IDS.includes(key)) return [key, name(item as LineId)];
    return [key, item];
  });
  return Object.fromEntries(entries);
}

function isCell(value: unknown): value is CellRef {
  return typeof value === "object" && value !== null && "sheet" in value && "row" in value && "column" in value;
}

function proofJson({ proof, lines, entries }: ReconciliationState): Json | null {
  if (proof === null) return null;
  const { currency, asOf, report } = proof;
  const text = (value: Amount): string => decimalText(value, currency);
  const at = (row: { readonly at: { readonly sheet: string; readonly row: number } | null } | undefined): string | null => (row?.at ? rowName(row.at) : null);
  return {
    currency, asOf: asOf === null ? null : isoFromDay(asOf),
    openingBalance: text(proof.openingBalance), closingBalance: text(proof.closingBalance), statementTotal: text(proof.statementTotal),
    bookBalance: text(proof.bookBalance), outstandingPayments: text(proof.outstandingPayments), depositsInTransit: text(proof.depositsInTransit),
    adjustedBankBalance: text(proof.adjustedBankBalance), adjustedBookBalance: text(proof.adjustedBookBalance),
    explained: text(proof.explained), paymentsToPost: text(proof.paymentsToPost), bankErrors: text(proof.bankErrors), awaited: text(proof.awaited),
    totalReceived: text(report.totalReceived), totalPaid: text(report.totalPaid), checksNotClosed: text(report.checksNotClosed),
    outstandingTransactions: text(report.outstandingTransactions), outstandingChecks: text(report.outstandingChecks), sumOfDifferences: text(report.sumOfDifferences),
    matchedAfterDate: text(report.matchedAfterDate), inherited: text(report.inherited), subtotal: text(report.subtotal), balanceToReconcile: text(report.toReconcile),
    bookBalanceAllDates: text(report.bookBalanceAllDates), localEntries: report.localEntries === null ? null : decimalText(report.localEntries, ""),
    remainingDifference: text(proof.remainingDifference), statementFoots: proof.statementFoots, closes: proof.closes,
    outstanding: proof.outstanding.map(({ entry, amount, age }) => ({ entry: at(entries.get(entry)), amount: text(amount), age })),
    unexplainedLines: proof.unexplainedLines.map((id) => at(lines.get(id))),
  };
}

function postingJson({ journal, posting }: ReconciliationState, name: NameOf): Json {
  const textOf = (value: Amount, currency: Currency): string => decimalText(value, currency);
  return {
    layout: posting.layout,
    lines: (journal?.lines ?? []).map((line) =>
      ({ ...line, postingDate: line.postingDate === null ? null : isoFromDay(line.postingDate), amount: textOf(line.amount, line.currency),
        ...(line.localAmount === undefined ? {} : { localAmount: textOf(line.localAmount, posting.localCurrency ?? "") }) })),
    issues: (journal?.issues ?? []).map((issue) => plain(issue, name)),
  };
}
