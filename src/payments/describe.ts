import { amount, type LineId } from "../domain";
import type { Ground } from "./ground";
import type { Choices } from "./greedy";
import { LikelyNotes } from "./notes";
import { asApplication, accountOf, type Row } from "./rows";
import { confidenceOf, factsOf } from "./rules";
import type { ApplicationCandidate, ApplicationConfidence, ApplicationNote, LineOutcome, SlipStatus } from "./types";
import type { Worksheet } from "./worksheet";

const ORDER: readonly ApplicationConfidence[] = ["none", "low", "medium", "high", "mapping", "manual", "accepted"];
/** Runners-up that are kept; a person looks further in the list of candidates. */
const MOST_RUNNERS_UP = 3;

/** What is known of the lines besides their rows. */
export interface Described extends Choices {
  readonly notes: ReadonlyMap<number, readonly ApplicationNote[]>;
  readonly slips: ReadonlyMap<LineId, SlipStatus>;
}

/** Says of each line what was put where, what is left, how sure it is and who came next. */
export function describe(ground: Ground, sheet: Worksheet, of: Described): readonly LineOutcome[] {
  const likely = new LikelyNotes(ground, of.candidates);
  return ground.input.lines.map((line, place) => {
    const rows = sheet.rowsOfLine(line.id);
    const applied = appliedNet(rows);
    const confidence = highest(rows);
    const slip = of.slips.get(line.id) ?? null;
    return {
      line: line.id, applied: amount(applied), difference: amount(line.amount - applied), confidence,
      needsReview: isForReview(ground, rows, confidence), slip,
      notes: [...(of.notes.get(place) ?? []), ...likely.of(place, rows, of.mappings[place]!)],
      runnersUp: runnersUp(listed(ground, of, place), rows),
    };
  });
}

function appliedNet(rows: readonly Row[]): number {
  let applied = 0;
  for (const row of rows) if (row.status === "applied") applied += row.amount - row.discount;
  return applied;
}

function highest(rows: readonly Row[]): ApplicationConfidence {
  let best: ApplicationConfidence = "none";
  for (const { confidence } of rows) if (ORDER.indexOf(confidence) > ORDER.indexOf(best)) best = confidence;
  return best;
}

function isForReview({ rules }: Ground, rows: readonly Row[], confidence: ApplicationConfidence): boolean {
  if (confidence === "mapping" || confidence === "manual" || confidence === "accepted") return false;
  return rows.some(({ score, status }) => status === "suggested" || rules.review.has(score));
}

function runnersUp(all: readonly ApplicationCandidate[], taken: readonly Row[]): readonly ApplicationCandidate[] {
  const own = taken.map(({ entry }) => entry).filter((entry) => entry !== null).sort().join("\n");
  return all.filter(({ entries }) => [...entries].sort().join("\n") !== own).slice(0, MOST_RUNNERS_UP);
}

/** All ways to use a line that were found, best first. */
export function listed(ground: Ground, of: Choices, place: number): ApplicationCandidate[] {
  const { book, rules, input, isProposal } = ground;
  const line = input.lines[place]!.id;
  const { candidates } = of;
  const all: ApplicationCandidate[] = [];
  for (let pair = candidates.start[place]!; pair < candidates.start[place + 1]!; pair++) {
    const [score, entry] = [candidates.score.values[pair]!, book.entries[candidates.row.values[pair]!]!];
    if (score === 0 && !isProposal) continue;
    all.push({
      line, entries: [entry.id], account: accountOf(entry), score, confidence: confidenceOf(score), facts: factsOf(candidates.facts.values[pair]!),
    });
  }
  for (const { rows, score, facts } of of.groupsOf[place]!) {
    if (score < rules.least) continue;
    const entries = rows.map((row) => book.entries[row]!);
    all.push({
      line, entries: entries.map(({ id }) => id), account: accountOf(entries[0]!), score, confidence: confidenceOf(score), facts: factsOf(facts),
    });
  }
  for (const { account, score, booked } of of.mappings[place]!) {
    all.push({ line, entries: booked === null ? [] : [booked.id], account, score, confidence: confidenceOf(score), facts: null });
  }
  return all.sort((a, b) => b.score - a.score || b.entries.length - a.entries.length);
}

/** The rows as they leave the engine. */
export function applicationsOf(sheet: Worksheet): ReturnType<typeof asApplication>[] {
  return Array.from(sheet.rows(), asApplication);
}
