import type { MatchId } from "../domain";
import { matchId } from "./diff";
import type { Change, Explanation, ExplanationKey, Match, Session, SessionDiff } from "./types";

/** Changes being collected for one decision; null = goes away. */
export interface Draft {
  readonly session: Session;
  readonly matches: Map<MatchId, Match | null>;
  readonly explanations: Map<ExplanationKey, Explanation | null>;
  nextMatch: number;
}

/** Begins the changes of one decision. */
export function draftOf(session: Session): Draft {
  return { session, matches: new Map(), explanations: new Map(), nextMatch: session.nextMatch };
}

/** Takes the next free match id. */
export function nextId(draft: Draft): MatchId {
  return matchId(draft.nextMatch++);
}

/** Takes a match away, and the explanation of its difference with it. */
export function dropMatch(draft: Draft, id: MatchId): void {
  draft.matches.set(id, null);
  dropExplanation(draft, id);
}

/** Takes an explanation away, where there is one. */
export function dropExplanation(draft: Draft, key: ExplanationKey): void {
  if (draft.session.explanations.has(key)) draft.explanations.set(key, null);
}

/** The matches as they stand with the changes so far. */
export function* matchesOf(draft: Draft): Iterable<Match> {
  for (const [id, match] of draft.session.matches) {
    const now = draft.matches.get(id);
    if (now !== null) yield now ?? match;
  }
  for (const [id, match] of draft.matches) if (match !== null && !draft.session.matches.has(id)) yield match;
}

/** Ends the changes of one decision: what differs from the session, and nothing else. */
export function diffOf(draft: Draft): SessionDiff {
  return { matches: changes(draft.session.matches, draft.matches), explanations: changes(draft.session.explanations, draft.explanations) };
}

function changes<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V | null>): ReadonlyMap<K, Change<V>> {
  const result = new Map<K, Change<V>>();
  for (const [key, to] of after) {
    const from = before.get(key) ?? null;
    if (from !== to) result.set(key, { from, to });
  }
  return result;
}
