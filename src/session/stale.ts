import type { Issue, LineId, MatchId } from "../domain";
import { isLive, type SessionRows } from "./rows";
import type { Session, SessionDiff } from "./types";

/** Decisions whose rows were edited or deleted since. Nothing is dissolved by itself: the pane asks. */
export interface Stale {
  readonly matches: ReadonlySet<MatchId>;
  /** Explained lines that are gone. */
  readonly lines: ReadonlySet<LineId>;
  /** One row/stale for each missing row. */
  readonly issues: readonly Issue[];
}

/**
 * Finds the decisions that no longer fit the sheets, after these were read again. A row keeps its id while its content
 * stays, wherever it is moved or sorted to; so an id that is gone is a row that was edited or deleted.
 */
export function findStale(session: Session, rows: SessionRows): Stale {
  const matches = new Set<MatchId>();
  const lines = new Set<LineId>();
  const issues: Issue[] = [];
  for (const match of session.matches.values()) {
    if (!isLive(match)) continue;
    const gone = [...match.lines.filter((id) => !rows.lines.has(id)), ...match.entries.filter((id) => !rows.entries.has(id))];
    if (gone.length > 0) matches.add(match.id);
    for (const id of gone) issues.push({ code: "row/stale", id, match: match.id });
  }
  for (const { line } of session.explanations.values()) {
    if (line === null || rows.lines.has(line)) continue;
    lines.add(line);
    issues.push({ code: "row/stale", id: line, match: "" });
  }
  return { matches, lines, issues };
}

/** The same for the matches that a decision touched; all others stay as they are. Cost: linear in what it touched. */
export function staleAfter(before: ReadonlySet<MatchId>, { session, diff }: { readonly session: Session; readonly diff: SessionDiff }, rows: SessionRows): ReadonlySet<MatchId> {
  const after = new Set(before);
  for (const id of diff.matches.keys()) {
    const match = session.matches.get(id);
    const isStale = match !== undefined && isLive(match) && (match.lines.some((line) => !rows.lines.has(line)) || match.entries.some((entry) => !rows.entries.has(entry)));
    if (isStale) after.add(id);
    else after.delete(id);
  }
  return after.size === before.size && [...after].every((id) => before.has(id)) ? before : after;
}
