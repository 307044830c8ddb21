import type { MatchId } from "../domain";
import type { Change, Explanation, ExplanationKey, Match, Session, SessionDiff } from "./types";

/** The diff that changes nothing. */
export const NO_CHANGE: SessionDiff = { matches: new Map(), explanations: new Map() };

/** Says whether a diff changes nothing. */
export function isEmptyDiff(diff: SessionDiff): boolean {
  return diff.matches.size === 0 && diff.explanations.size === 0;
}

/**
 * Carries a change out on a session.
 *
 * Shapes: the diff's `from` values must be what the session holds; a diff that changes nothing gives the same session back.
 * Cost:   one shallow copy of each map the diff touches. The number of the next match only ever grows, so undone ids stay used.
 */
export function applyDiff(session: Session, diff: SessionDiff): Session {
  if (isEmptyDiff(diff)) return session;
  return {
    ...session,
    matches: patched(session.matches, diff.matches),
    explanations: patched(session.explanations, diff.explanations),
    nextMatch: numberAfter(session.nextMatch, diff),
  };
}

/** Turns a change round: what it made is removed, what it removed comes back. */
export function reverseDiff(diff: SessionDiff): SessionDiff {
  return { matches: reversed(diff.matches), explanations: reversed(diff.explanations) };
}

/** Joins changes made one after the other into the one change they come to; keys that end as they began are left out. */
export function squashDiffs(diffs: readonly SessionDiff[]): SessionDiff {
  const matches = new Map<MatchId, Change<Match>>();
  const explanations = new Map<ExplanationKey, Change<Explanation>>();
  for (const diff of diffs) {
    join(matches, diff.matches);
    join(explanations, diff.explanations);
  }
  return { matches, explanations };
}

/** The number in a match's id: M-0012 → 12. */
export function matchNumber(id: MatchId): number {
  return Number(id.slice(2));
}

/** The id of a match by its number: 12 → M-0012. */
export function matchId(number: number): MatchId {
  return `M-${String(number).padStart(4, "0")}` as MatchId;
}

function patched<K, V>(values: ReadonlyMap<K, V>, changes: ReadonlyMap<K, Change<V>>): ReadonlyMap<K, V> {
  if (changes.size === 0) return values;
  const result = new Map(values);
  for (const [key, { to }] of changes) {
    if (to === null) result.delete(key);
    else result.set(key, to);
  }
  return result;
}

function reversed<K, V>(changes: ReadonlyMap<K, Change<V>>): ReadonlyMap<K, Change<V>> {
  const result = new Map<K, Change<V>>();
  for (const [key, { from, to }] of changes) result.set(key, { from: to, to: from });
  return result;
}

function join<K, V>(into: Map<K, Change<V>>, changes: ReadonlyMap<K, Change<V>>): void {
  for (const [key, { from, to }] of changes) {
    const earlier = into.get(key);
    const first = earlier ? earlier.from : from;
    if (first === to) into.delete(key);
    else into.set(key, { from: first, to });
  }
}

function numberAfter(next: number, diff: SessionDiff): number {
  let result = next;
  for (const id of diff.matches.keys()) result = Math.max(result, matchNumber(id) + 1);
  return result;
}
