import {
  appliedAmount, assertNever, DEFAULT_OPTIONS, err, ok, sameCurrency, subtract, sum,
  type Currency, type EntryId, type LedgerEntry, type LineId, type MatchId, type MatchOptions, type Refusal, type Result, type StatementLine,
} from "../domain";
import { applyParts } from "./applyParts";
import { applyDiff } from "./diff";
import { diffOf, draftOf, dropExplanation, dropMatch, matchesOf, nextId, type Draft } from "./draft";
import { explanationRefusal, isSameExplanation } from "./parts";
import { link, unlink } from "./link";
import { takePosted } from "./posted";
import { propose } from "./propose";
import { isDecided, isLive, matchesHolding, setKey, type SessionRows } from "./rows";
import type { Decision, Explanation, ExplanationKey, Match, Session, SessionDiff } from "./types";

/** A session after a decision, and what the decision changed. */
export interface Decided {
  readonly session: Session;
  readonly diff: SessionDiff;
}

type Of<T extends Decision["type"]> = Extract<Decision, { readonly type: T }>;
type Outcome = Result<Draft, Refusal>;

/** Begins a reconciliation: nothing matched, nothing explained. Its matches are numbered from `firstMatch` on. */
export function emptySession(options: MatchOptions = DEFAULT_OPTIONS, firstMatch = 1): Session {
  return { matches: new Map(), explanations: new Map(), options, nextMatch: firstMatch, ...(firstMatch > 1 ? { firstMatch } : {}) };
}

/**
 * Carries out one decision of a person, or takes in one engine run. The only way a session changes.
 *
 * Shapes:  session, decision, the rows as last read → the session after it and what changed; or why it is not allowed.
 *          A decision that changes nothing gives the same session and an empty diff.
 * Cost:    one pass over the matches and one shallow copy of the map.
 * Errors:  match/…, explain/needs-account. A refused decision changes nothing at all.
 */
export function decide(session: Session, decision: Decision, rows: SessionRows): Result<Decided, Refusal> {
  const drafted = draft(session, decision, rows);
  if (!drafted.ok) return drafted;
  const diff = diffOf(drafted.value);
  return ok({ session: applyDiff(session, diff), diff });
}

function draft(session: Session, decision: Decision, rows: SessionRows): Outcome {
  switch (decision.type) {
    case "propose": return ok(propose(session, decision));
    case "accept": return eachMatch(session, decision, accept);
    case "reject": return eachMatch(session, decision, reject);
    case "dissolve": return eachMatch(session, decision, dissolve);
    case "pair": return pair(session, decision, rows);
    case "apply": return applyParts(session, decision, rows);
    case "posted": return takePosted(session, decision, rows);
    case "link": return link(session, decision, rows);
    case "unlink": return unlink(session, decision, rows);
    case "explain": return explain(session, decision.explanation, rows);
    case "unexplain": return unexplain(session, decision);
    default: return assertNever(decision);
  }
}

function eachMatch(
  session: Session, decision: Of<"accept" | "reject" | "dissolve">, change: (drafted: Draft, match: Match, at: string) => Refusal | null,
): Outcome {
  const drafted = draftOf(session);
  for (const id of new Set(decision.matches)) {
    const match = session.matches.get(id);
    if (!match) return err({ code: "match/not-found", match: id });
    const refusal = change(drafted, match, decision.at);
    if (refusal) return err(refusal);
  }
  return ok(drafted);
}

function accept(drafted: Draft, match: Match, at: string): Refusal | null {
  if (match.status === "matched" && match.origin === "person") return null;
  const refusal = isLive(match) ? null : freeRows(drafted, match, { except: match.id });
  if (refusal) return refusal;
  drafted.matches.set(match.id, { ...match, status: "matched", origin: "person", decidedAt: at });
  return null;
}

function reject(drafted: Draft, match: Match, at: string): null {
  if (match.status === "rejected") return null;
  drafted.matches.set(match.id, { ...match, status: "rejected", origin: "person", decidedAt: at });
  dropExplanation(drafted, match.id);
  return null;
}

function dissolve(drafted: Draft, match: Match): null {
  dropMatch(drafted, match.id);
  return null;
}

function pair(session: Session, decision: Of<"pair">, rows: SessionRows): Outcome {
  if (decision.lines.length === 0 || decision.entries.length === 0) return err({ code: "match/needs-both-sides" });
  const found = findRows(decision, rows);
  if (!found.ok) return found;
  const { lines, entries } = found.value;
  const currency = commonCurrency([...lines, ...entries]);
  if (currency === null) return err({ code: "match/currencies-differ" });
  const drafted = draftOf(session);
  const set = { lines: lines.map(({ id }) => id), entries: entries.map(({ id }) => id) };
  const earlier = sameSet(session, set);
  const refusal = freeRows(drafted, set, { except: earlier?.id ?? null });
  if (refusal) return err(refusal);
  const id = earlier?.id ?? nextId(drafted);
  drafted.matches.set(id, {
    ...set, id, status: "matched", origin: "person", confidence: "high", currency, rule: "person", reasons: [{ code: "person" }], runnerUp: null,
    difference: subtract(sum(lines.map((line) => line.amount)), sum(entries.map(appliedAmount))), decidedAt: decision.at,
  });
  return ok(drafted);
}

function findRows({ lines, entries }: Of<"pair">, rows: SessionRows): Result<{ lines: StatementLine[]; entries: LedgerEntry[] }, Refusal> {
  const found = { lines: [] as StatementLine[], entries: [] as LedgerEntry[] };
  for (const id of new Set(lines)) {
    const line = rows.lines.get(id);
    if (!line) return err({ code: "match/row-not-found", id });
    found.lines.push(line);
  }
  for (const id of new Set(entries)) {
    const entry = rows.entries.get(id);
    if (!entry) return err({ code: "match/row-not-found", id });
    found.entries.push(entry);
  }
  return ok(found);
}

function commonCurrency(rows: readonly { readonly currency: Currency }[]): Currency | null {
  const named = rows.find(({ currency }) => currency !== "")?.currency ?? "";
  return rows.every(({ currency }) => sameCurrency(currency, named)) ? named : null;
}

/** The match that holds just this set and that nobody keeps as it is: rejected, or the engine's own. */
function sameSet(session: Session, set: Pick<Match, "lines" | "entries">): Match | null {
  const key = setKey(set.lines, set.entries);
  for (const match of session.matches.values()) {
    const isCandidate = match.lines.length === set.lines.length && match.entries.length === set.entries.length;
    if (isCandidate && (match.status === "rejected" || !isDecided(match)) && setKey(match.lines, match.entries) === key) return match;
  }
  return null;
}

/** Frees rows for a person's decision: undecided matches that hold them are dissolved, decided ones are in the way. */
function freeRows(drafted: Draft, set: Pick<Match, "lines" | "entries">, { except }: { readonly except: MatchId | null }): Refusal | null {
  for (const match of matchesHolding(matchesOf(drafted), set)) {
    if (match.id === except) continue;
    if (isDecided(match)) return inUse(match, set);
    dropMatch(drafted, match.id);
  }
  for (const line of set.lines) dropExplanation(drafted, line);
  return null;
}

function inUse(match: Match, set: { readonly lines: readonly LineId[]; readonly entries: readonly EntryId[] }): Refusal {
  const line = set.lines.find((id) => match.lines.includes(id));
  if (line !== undefined) return { code: "match/line-in-use", line, match: match.id };
  const entry = set.entries.find((id) => match.entries.includes(id));
  if (entry === undefined) throw new Error(`${match.id} holds none of the rows`);
  return { code: "match/entry-in-use", entry, match: match.id };
}

function explain(session: Session, explanation: Explanation, rows: SessionRows): Outcome {
  const drafted = draftOf(session);
  if (explanation.line !== null) {
    const line = rows.lines.get(explanation.line);
    if (!line) return err({ code: "match/row-not-found", id: explanation.line });
    const refusal = explanationRefusal(explanation, line.id, line.amount) ?? freeRows(drafted, { lines: [explanation.line], entries: [] }, { except: null });
    if (refusal) return err(refusal);
    setExplanation(drafted, explanation.line, explanation);
    return ok(drafted);
  }
  if (explanation.match === null) throw new Error("An explanation is for a line or for a match");
  return explainDifference(drafted, explanation, explanation.match);
}

/** Saying what a difference is means saying that the match is right: it becomes the person's. */
function explainDifference(drafted: Draft, explanation: Explanation, id: MatchId): Outcome {
  const match = drafted.session.matches.get(id);
  if (!match || !isLive(match)) return err({ code: "match/not-found", match: id });
  if (match.difference === 0) return ok(drafted);
  const refusal = match.lines[0] === undefined ? null : explanationRefusal(explanation, match.lines[0], match.difference);
  if (refusal) return err(refusal);
  accept(drafted, match, explanation.decidedAt);
  setExplanation(drafted, id, explanation);
  return ok(drafted);
}

/** The same said again changes nothing, not even its time. */
function setExplanation(drafted: Draft, key: ExplanationKey, explanation: Explanation): void {
  const earlier = drafted.session.explanations.get(key);
  drafted.explanations.set(key, earlier && isSameExplanation(earlier, explanation) ? earlier : explanation);
}

function unexplain(session: Session, { key }: Of<"unexplain">): Outcome {
  const explanation = session.explanations.get(key);
  if (!explanation) return err(session.matches.has(key as MatchId) ? { code: "match/not-found", match: key } : { code: "match/row-not-found", id: key as LineId });
  const drafted = draftOf(session);
  dropExplanation(drafted, key);
  return ok(drafted);
}
