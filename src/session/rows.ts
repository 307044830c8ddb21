import type { EntryId, LedgerEntry, LineId, StatementLine } from "../domain";
import { matchNumber } from "./diff";
import type { Match, Session, SessionDiff } from "./types";

/** The rows that decisions are about, by id, as last read from the sheets. */
export interface SessionRows {
  readonly lines: ReadonlyMap<LineId, StatementLine>;
  readonly entries: ReadonlyMap<EntryId, LedgerEntry>;
}

/** Which match each row is in. Rejected sets hold no rows. */
export interface MatchIndex {
  readonly byLine: ReadonlyMap<LineId, Match>;
  readonly byEntry: ReadonlyMap<EntryId, Match>;
}

/** Says whether a match holds its rows: matched or suggested, not rejected. */
export function isLive(match: Match): boolean {
  return match.status !== "rejected";
}

/** Says whether a person accepted, made or rejected the match. Only the engine's own, undecided ones may be replaced by a run. */
export function isDecided(match: Match): boolean {
  return match.status === "rejected" || match.origin === "person";
}

/** Says whether a person explained the line; what a mapping said of it may be said anew by a run. */
export function isExplained(session: Session, line: LineId): boolean {
  const explanation = session.explanations.get(line);
  return explanation !== undefined && explanation.origin === undefined;
}

/** Finds the match of every row, for lists and for painting. Cost: linear in the members of all matches. */
export function indexMatches(session: Session): MatchIndex {
  const byLine = new Map<LineId, Match>();
  const byEntry = new Map<EntryId, Match>();
  for (const match of session.matches.values()) {
    if (!isLive(match)) continue;
    for (const line of match.lines) byLine.set(line, match);
    for (const entry of match.entries) byEntry.set(entry, match);
  }
  return { byLine, byEntry };
}

/** The index after a decision. The maps of the earlier one are taken over, so it is not to be used afterwards. */
export function indexAfter({ byLine, byEntry }: MatchIndex, diff: SessionDiff): MatchIndex {
  const [lines, entries] = [byLine as Map<LineId, Match>, byEntry as Map<EntryId, Match>];
  for (const { from } of diff.matches.values()) {
    if (from === null || !isLive(from)) continue;
    for (const line of from.lines) lines.delete(line);
    for (const entry of from.entries) entries.delete(entry);
  }
  for (const { to } of diff.matches.values()) {
    if (to === null || !isLive(to)) continue;
    for (const line of to.lines) lines.set(line, to);
    for (const entry of to.entries) entries.set(entry, to);
  }
  return { byLine: lines, byEntry: entries };
}

/** Finds the live matches among these that hold any of the rows of a set. */
export function matchesHolding(matches: Iterable<Match>, set: Pick<Match, "lines" | "entries">): readonly Match[] {
  const lines = new Set(set.lines);
  const entries = new Set(set.entries);
  const found: Match[] = [];
  for (const match of matches) {
    if (!isLive(match)) continue;
    if (match.lines.some((id) => lines.has(id)) || match.entries.some((id) => entries.has(id))) found.push(match);
  }
  return found;
}

/** Names a set of lines and entries, whatever order they are given in. */
export function setKey(lines: readonly LineId[], entries: readonly EntryId[]): string {
  return `${sorted(lines)}\u0002${sorted(entries)}`;
}

/** The sets that a person said no to, for the engine: never proposed again as they stand. */
export function rejectedSets(session: Session): readonly { readonly lines: readonly LineId[]; readonly entries: readonly EntryId[] }[] {
  const sets = [];
  for (const match of session.matches.values()) {
    if (match.status === "rejected") sets.push({ lines: match.lines, entries: match.entries });
  }
  return sets;
}

/** Lists the matches by number, for sheets and lists: the order of the session changes with undo. */
export function matchesInOrder(session: Session): readonly Match[] {
  return [...session.matches.values()].sort((one, other) => matchNumber(one.id) - matchNumber(other.id));
}

function sorted(ids: readonly string[]): string {
  return ids.length === 1 ? (ids[0] ?? "") : [...ids].sort().join("\u0001");
}
