import { DEFAULT_OPTIONS, err, ok, type MatchId, type MatchOptions, type Refusal, type Result } from "../domain";
import { matchId } from "./diff";
import { EMPTY_HISTORY, type History, type Step } from "./history";
import { takeText } from "./pieces";
import { explanationOf, isRecord, matchOf, optionsOf, stepOf, type Saved } from "./saved";
import { blockNumbers, BLOCK_SIZE, NAMES, SAVED_VERSION } from "./save";
import type { Change, Explanation, ExplanationKey, Match, Session, SessionDiff } from "./types";

/** A reconciliation as found in the workbook. */
export interface Restored {
  readonly session: Session;
  readonly history: History;
  /** Parts of the saved head that this version does not know; give them to `save` again. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

interface Head {
  readonly nextMatch: number;
  readonly firstMatch: number;
  readonly options: MatchOptions;
  readonly unknown: Readonly<Record<string, unknown>>;
}

const DAMAGED = err({ code: "save/damaged" } as const);

/**
 * Finds the reconciliation among the workbook's saved texts; other texts are left alone.
 *
 * Shapes: the texts as kept → session and history; null when none was saved. Unknown keys of matches, explanations and options stay on them.
 * Errors: save/newer-version (nothing is read, so nothing is lost); save/damaged (a text is missing or is not what was written).
 */
export function restore(texts: ReadonlyMap<string, string>): Result<Restored | null, Refusal> {
  const headText = takeText(texts, NAMES.head);
  if (headText === null) return texts.has(NAMES.head) ? DAMAGED : ok(null);
  const head = headOf(headText);
  if (!head.ok) return head;
  const matches = matchesOf(texts, head.value);
  const explanations = explanationsOf(texts);
  if (!matches || !explanations) return DAMAGED;
  const { options, nextMatch, firstMatch } = head.value;
  const session: Session = { matches, explanations, options, nextMatch, ...(firstMatch > 1 ? { firstMatch } : {}) };
  return ok({ session, history: historyOf(texts, session), unknown: head.value.unknown });
}

function headOf(text: string): Result<Head, Refusal> {
  const head = parsed(text);
  if (!isRecord(head) || !Number.isSafeInteger(head.version)) return DAMAGED;
  const { version, nextMatch, firstMatch = 1, options, ...unknown } = head;
  if (Number(version) > SAVED_VERSION) return err({ code: "save/newer-version", version: Number(version) });
  if (typeof nextMatch !== "number" || !Number.isSafeInteger(nextMatch) || nextMatch < 1) return DAMAGED;
  if (typeof firstMatch !== "number" || !Number.isSafeInteger(firstMatch) || firstMatch < 1 || firstMatch > nextMatch) return DAMAGED;
  const known = optionsOf(options, DEFAULT_OPTIONS);
  return known ? ok({ nextMatch, firstMatch, options: known, unknown }) : DAMAGED;
}

function matchesOf(texts: ReadonlyMap<string, string>, { nextMatch, firstMatch }: Head): ReadonlyMap<MatchId, Match> | null {
  const matches = new Map<MatchId, Match>();
  for (const block of blockNumbers(nextMatch, firstMatch)) {
    const listed = listOf(takeText(texts, NAMES.block(block)), matchOf);
    if (!listed) return null;
    const first = (block - 1) * BLOCK_SIZE + 1;
    const allowed = new Set(Array.from({ length: Math.min(BLOCK_SIZE, nextMatch - first) }, (_, index) => matchId(first + index)));
    for (const match of listed) {
      if (!allowed.delete(match.id)) return null;
      matches.set(match.id, match);
    }
  }
  return matches;
}

function explanationsOf(texts: ReadonlyMap<string, string>): ReadonlyMap<ExplanationKey, Explanation> | null {
  const listed = listOf(takeText(texts, NAMES.explanations), explanationOf);
  return listed && new Map(listed.map((explanation) => [keyOf(explanation), explanation]));
}

/** A history that cannot be read is not worth a refusal: the decisions are all there, only undo starts afresh. */
function historyOf(texts: ReadonlyMap<string, string>, session: Session): History {
  const text = takeText(texts, NAMES.history);
  const saved = text === null ? null : parsed(text);
  if (!isRecord(saved)) return EMPTY_HISTORY;
  return { undo: stepsOf(saved.undo, session, "from"), redo: stepsOf(saved.redo, session, "to") };
}

/** Walks from the session as it is, newest step first, and so learns the other half of every step. */
function stepsOf(saved: unknown, session: Session, side: "from" | "to"): readonly Step[] {
  const steps: Step[] = [];
  const now = { matches: new Map(session.matches), explanations: new Map(session.explanations) };
  for (const value of Array.isArray(saved) ? [...(saved as readonly unknown[])].reverse() : []) {
    const step = stepOf(value);
    if (!step) break;
    const diff: SessionDiff = {
      matches: walked(now.matches, step.matches, side),
      explanations: walked(now.explanations, step.explanations, side),
    };
    steps.unshift({ label: step.label, diff });
  }
  return steps;
}

function walked<K, V>(now: Map<K, V>, changes: ReadonlyMap<K, V | null>, side: "from" | "to"): ReadonlyMap<K, Change<V>> {
  const result = new Map<K, Change<V>>();
  for (const [key, value] of changes) {
    const other = now.get(key) ?? null;
    result.set(key, side === "from" ? { from: value, to: other } : { from: other, to: value });
    if (value === null) now.delete(key);
    else now.set(key, value);
  }
  return result;
}

function keyOf(explanation: Explanation): ExplanationKey {
  return (explanation.line ?? explanation.match) as ExplanationKey;
}

function listOf<T>(text: string | null, read: Saved<T>): readonly T[] | null {
  const values = text === null ? null : parsed(text);
  if (!Array.isArray(values)) return null;
  const result: T[] = [];
  for (const value of values as readonly unknown[]) {
    const item = read(value);
    if (item === null) return null;
    result.push(item);
  }
  return result;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
