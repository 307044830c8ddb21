import type { EntryId, LineId, MatchId, Proposal } from "../domain";
import { draftOf, dropExplanation, dropMatch, nextId, type Draft } from "./draft";
import { isSameExplanation } from "./parts";
import { isDecided, isExplained, isLive, setKey } from "./rows";
import type { Decision, Match, Session } from "./types";

type Propose = Extract<Decision, { readonly type: "propose" }>;

/** What stands before a run: rows that may not be touched, and matches that may be replaced. */
interface Standing {
  readonly takenLines: Set<LineId>;
  readonly takenEntries: Set<EntryId>;
  readonly rejected: Set<string>;
  readonly replaceable: Map<string, Match>;
  readonly lineHolder: Map<LineId, MatchId>;
  readonly entryHolder: Map<EntryId, MatchId>;
}

/**
 * Takes in what the engine says. Nothing a person decided changes: a proposal that needs a decided row, or repeats a
 * rejected set, is passed over. A set that stands already keeps its id.
 */
export function propose(session: Session, decision: Propose): Draft {
  const draft = draftOf(session);
  const standing = survey(session, new Set(decision.replaces));
  const kept = new Set<MatchId>();
  for (const proposal of decision.proposals) {
    const key = setKey(proposal.lines, proposal.entries);
    if (standing.rejected.has(key) || isTaken(standing, proposal)) continue;
    take(standing, proposal);
    const earlier = standing.replaceable.get(key);
    const id = earlier?.id ?? nextId(draft);
    kept.add(id);
    if (!earlier || !says(earlier, proposal)) {
      const { probability: _, ...said } = proposal;
      draft.matches.set(id, { ...said, id, origin: "engine", decidedAt: decision.at });
      dropExplanation(draft, id);
    }
    for (const holder of holders(standing, proposal)) if (holder !== id) dropMatch(draft, holder);
  }
  for (const id of decision.replaces ?? []) if (!kept.has(id) && session.matches.has(id)) dropMatch(draft, id);
  explainMapped(draft, standing, decision.explanations);
  return draft;
}

/**
 * Lines left over are explained as mappings say. What mappings said before goes where a match took the line; where they were
 * asked again, it goes unless they say it again.
 */
function explainMapped(draft: Draft, standing: Standing, said: Propose["explanations"]): void {
  const { session } = draft;
  const now = new Map((said ?? []).flatMap((explanation) => (explanation.line === null ? [] : [[explanation.line, explanation] as const])));
  const isHeld = (line: LineId): boolean => standing.takenLines.has(line) || isStanding(draft, standing.lineHolder.get(line));
  for (const { line, origin } of session.explanations.values()) {
    if (line !== null && origin !== undefined && (isHeld(line) || (said !== undefined && !now.has(line)))) dropExplanation(draft, line);
  }
  for (const [line, explanation] of now) {
    const before = session.explanations.get(line);
    if (!isHeld(line) && !(before && isSameExplanation(before, explanation))) draft.explanations.set(line, explanation);
  }
}

/** A match found before this run that is still there after it. */
function isStanding(draft: Draft, holder: MatchId | undefined): boolean {
  return holder !== undefined && draft.matches.get(holder) !== null;
}

function survey(session: Session, replaced: ReadonlySet<MatchId>): Standing {
  const standing: Standing = {
    takenLines: new Set(), takenEntries: new Set(), rejected: new Set(), replaceable: new Map(), lineHolder: new Map(), entryHolder: new Map(),
  };
  for (const match of session.matches.values()) {
    if (!isLive(match)) standing.rejected.add(setKey(match.lines, match.entries));
    else if (replaced.has(match.id) || !isDecided(match)) offer(standing, match);
    else take(standing, match);
  }
  for (const { line } of session.explanations.values()) if (line !== null && isExplained(session, line)) standing.takenLines.add(line);
  return standing;
}

function offer(standing: Standing, match: Match): void {
  standing.replaceable.set(setKey(match.lines, match.entries), match);
  for (const line of match.lines) standing.lineHolder.set(line, match.id);
  for (const entry of match.entries) standing.entryHolder.set(entry, match.id);
}

function take(standing: Standing, set: Pick<Match, "lines" | "entries">): void {
  for (const line of set.lines) standing.takenLines.add(line);
  for (const entry of set.entries) standing.takenEntries.add(entry);
}

function isTaken(standing: Standing, proposal: Proposal): boolean {
  return proposal.lines.some((id) => standing.takenLines.has(id)) || proposal.entries.some((id) => standing.takenEntries.has(id));
}

function* holders(standing: Standing, proposal: Proposal): Iterable<MatchId> {
  for (const line of proposal.lines) {
    const holder = standing.lineHolder.get(line);
    if (holder !== undefined) yield holder;
  }
  for (const entry of proposal.entries) {
    const holder = standing.entryHolder.get(entry);
    if (holder !== undefined) yield holder;
  }
}

/** The match is the engine's and says already what the proposal says. */
function says(match: Match, proposal: Proposal): boolean {
  return match.origin === "engine" && gist(match) === gist(proposal);
}

function gist({ status, confidence, difference, currency, rule, reasons, runnerUp, applied }: Proposal | Match): string {
  return JSON.stringify([status, confidence, difference, currency, rule, reasons, runnerUp, applied]);
}
