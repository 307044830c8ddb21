import {
  add, closedOn, paidOn, subtract, sum, ZERO,
  type Application, type AppliedPart, type Confidence, type Currency, type EntryId, type LineId, type OpenEntry, type PaymentLine, type Proposal, type Reason, type RunnerUp,
} from "../domain";
import type { ApplicationCandidate, ApplicationOutcome, Facts, LineOutcome } from "./types";

/** What proposals are made from. */
export interface ProposedFrom {
  readonly lines: readonly PaymentLine[];
  readonly openEntries: readonly OpenEntry[];
  /** The least confidence that is applied without asking. */
  readonly applyFrom: Confidence;
}

/** Lines and entries that hang together by what is put on what. */
interface Group {
  readonly lines: LineId[];
  readonly entries: EntryId[];
  readonly rows: Application[];
}

const RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/**
 * Says what was put on open entries as matches: lines that share an entry are one match with it, and each match says how much
 * of which line is on which entry.
 *
 * Shapes:  rows without an entry (mapped texts, fees) make no match; a fee stays as the difference of the match it belongs to.
 * Cost:    linear in rows.
 */
export function proposalsOf({ applications, lines: outcomes }: Pick<ApplicationOutcome, "applications" | "lines">, from: ProposedFrom): readonly Proposal[] {
  const known = {
    line: new Map(from.lines.map((line) => [line.id, line])), entry: new Map(from.openEntries.map((entry) => [entry.id, entry])),
    outcome: new Map(outcomes.map((outcome) => [outcome.line, outcome])), applyFrom: from.applyFrom,
  };
  return groupsOf(applications).map((group) => proposalOf(group, known));
}

function groupsOf(applications: readonly Application[]): readonly Group[] {
  const ofLine = new Map<LineId, Group>();
  const ofEntry = new Map<EntryId, Group>();
  for (const row of applications) {
    if (row.entry === null || row.purpose !== "entry") continue;
    const [one, other] = [ofLine.get(row.line), ofEntry.get(row.entry)];
    const group = one && other && one !== other ? joined(one, other, { ofLine, ofEntry }) : one ?? other ?? { lines: [], entries: [], rows: [] };
    if (!ofLine.has(row.line)) group.lines.push(row.line);
    if (!ofEntry.has(row.entry)) group.entries.push(row.entry);
    group.rows.push(row);
    ofLine.set(row.line, group);
    ofEntry.set(row.entry, group);
  }
  return [...new Set(ofLine.values())];
}

function joined(one: Group, other: Group, { ofLine, ofEntry }: { readonly ofLine: Map<LineId, Group>; readonly ofEntry: Map<EntryId, Group> }): Group {
  const [into, from] = one.rows.length >= other.rows.length ? [one, other] : [other, one];
  for (const line of from.lines) ofLine.set(line, into);
  for (const entry of from.entries) ofEntry.set(entry, into);
  for (const line of from.lines) into.lines.push(line);
  for (const entry of from.entries) into.entries.push(entry);
  for (const row of from.rows) into.rows.push(row);
  return into;
}

interface Known {
  readonly line: ReadonlyMap<LineId, PaymentLine>;
  readonly entry: ReadonlyMap<EntryId, OpenEntry>;
  readonly outcome: ReadonlyMap<LineId, LineOutcome>;
  readonly applyFrom: Confidence;
}

function proposalOf(group: Group, known: Known): Proposal {
  const lines = byContent(group.lines, (id) => known.line.get(id));
  const entries = byContent(group.entries, (id) => known.entry.get(id));
  const place = new Map<string, number>([...lines, ...entries].map((id, at) => [id, at]));
  const rows = [...group.rows].sort((one, other) => place.get(one.line)! - place.get(other.line)! || place.get(one.entry!)! - place.get(other.entry!)!);
  const applied = rows.map(({ line, entry, appliedAmount, discount }): AppliedPart => ({ line, entry: entry!, amount: appliedAmount, discount }));
  const members = entries.flatMap((id) => known.entry.get(id) ?? []);
  const isWhole = lines.length === 1 && members.every((entry) => closedOn(entry, { applied }) === entry.openAmount && paidOn(entry, { applied }) === entry.openAmount);
  const paid = members.reduce((total, entry) => add(total, paidOn(entry, { applied })), ZERO);
  const difference = subtract(sum(lines.map((id) => known.line.get(id)?.amount ?? ZERO)), paid);
  const outcomes = lines.flatMap((id) => known.outcome.get(id) ?? []);
  const confidence = outcomes.reduce<Confidence>((least, outcome) => lower(least, confidenceOf(outcome)), "high");
  const isSure = difference === 0 && RANK[confidence] >= RANK[known.applyFrom] && rows.every(({ status }) => status === "applied")
    && (known.applyFrom !== "high" || outcomes.every(({ needsReview }) => !needsReview));
  const first = rows.reduce((best, row) => (row.score > best.score ? row : best));
  const currency = known.line.get(lines[0]!)?.currency ?? "";
  return {
    lines, entries, status: isSure ? "matched" : "suggested", confidence, difference, currency,
    rule: `payment-${confidence}`, reasons: reasonsOf(rows, currency), runnerUp: runnerUpOf(outcomes, first), ...(isWhole ? {} : { applied }),
  };
}

/** Members by day, amount and id, so that the order of the rows says nothing. */
function byContent<Id extends string>(ids: readonly Id[], rowOf: (id: Id) => PaymentLine | OpenEntry | undefined): Id[] {
  const key = (id: Id): readonly [day: number, amount: number] => {
    const row = rowOf(id);
    return row === undefined ? [0, 0] : [("bookedOn" in row ? row.bookedOn : row.postedOn) ?? 0, row.amount];
  };
  return [...ids].sort((one, other) => key(one)[0] - key(other)[0] || key(one)[1] - key(other)[1] || (one < other ? -1 : 1));
}

function confidenceOf({ confidence }: LineOutcome): Confidence {
  if (confidence === "high" || confidence === "medium" || confidence === "low") return confidence;
  return confidence === "none" ? "low" : "high";
}

function lower(one: Confidence, other: Confidence): Confidence {
  return RANK[one] <= RANK[other] ? one : other;
}

/** Each reason once, in the order the rows give them. */
function reasonsOf(rows: readonly Application[], currency: Currency): readonly Reason[] {
  const said = new Map<string, Reason>();
  for (const { reasons } of rows) for (const reason of reasons) said.set(JSON.stringify(reason), isMoney(reason) ? { ...reason, currency } : reason);
  return [...said.values()];
}

function isMoney(reason: Application["reasons"][number]): boolean {
  return "amount" in reason || "difference" in reason || "discount" in reason;
}

/** The best of the other ways to use the lines, and the first thing in which it falls short. */
function runnerUpOf(outcomes: readonly LineOutcome[], chosen: Application): RunnerUp | null {
  const [best] = outcomes.flatMap(({ runnersUp }) => runnersUp).sort((one, other) => other.score - one.score);
  return best && best.entries.length > 0 ? { lines: [best.line], entries: best.entries, lost: lostBy(best, chosen) } : null;
}

function lostBy(best: ApplicationCandidate, chosen: Application): RunnerUp["lost"] {
  const facts: Facts | null = best.facts;
  if (facts === null || chosen.facts === null || best.score >= chosen.score) return "tie";
  if (facts.document !== chosen.facts.document) return "document-no";
  if (facts.party !== chosen.facts.party) return "counterparty";
  return facts.amount === chosen.facts.amount ? "tie" : "amount";
}
