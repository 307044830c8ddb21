import type { MatchId } from "../domain";
import { matchId, matchNumber } from "./diff";
import { EMPTY_HISTORY, type History, type Step } from "./history";
import { packMatch } from "./pack";
import { cellJson, putText } from "./pieces";
import type { Explanation, ExplanationKey, Match, Session, SessionDiff } from "./types";

/** Version of the saved form. A reader refuses a newer one; it grows only when an older reader would misread. */
export const SAVED_VERSION = 4;
/** What a reader must be to read a session without transfers between two currencies, which older ones would post in one. */
const VERSION_WITHOUT_EXCHANGE = 3;
/** What a reader must be to know that numbers may begin later, as with the second statement of a workbook. */
const VERSION_WITHOUT_FIRST = 2;
/** What a reader must be to read a session without explanations in parts, which older ones would post whole to one account. */
const VERSION_WITHOUT_PARTS = 1;
/** Matches of 50 consecutive numbers are one text, so that a small decision rewrites one cell or two. */
export const BLOCK_SIZE = 50;
/** Undo and redo that survive closing the workbook: at most so many steps each way, and so many characters for each. */
const STEPS_SAVED = 100;
const STEPS_SAVED_LENGTH = 160_000;

/** Names of the saved texts. */
export const NAMES = {
  head: "session",
  explanations: "session/explanations",
  history: "session/history",
  block: (number: number): string => `session/matches/${String(number).padStart(4, "0")}`,
} as const;

/** A step as saved: only what it would put back, since what it takes away is known from the session. */
export interface SavedStep {
  readonly step: string;
  readonly count: number;
  /** Numbers of matches that would go: "1-50,52". */
  readonly without: string;
  readonly matches: readonly Readonly<Record<string, unknown>>[];
  readonly explanations: readonly Explanation[];
  /** Keys of explanations that would go. */
  readonly unexplained: readonly ExplanationKey[];
}

/** What is saved along, and what is saved already. */
interface SaveOptions {
  /** Parts of the head that `restore` did not know, kept as they were. */
  readonly unknown?: Readonly<Record<string, unknown>>;
  /** The texts of an earlier session, and all that changed since: other matches are not written again. */
  readonly since?: { readonly texts: ReadonlyMap<string, string>; readonly diff: SessionDiff } | null;
}

/**
 * Writes the reconciliation as texts to keep in the workbook.
 *
 * Shapes: names → JSON texts of at most 32,000 characters.
 *         Undo history goes with it: the newest 100 steps each way as far as 160,000 characters each carry; an engine run on an
 *         empty session costs a few characters, one that replaced 50,000 matches does not fit and ends the history there.
 * Cost:   linear; with `since` linear in what changed and in the number of texts.
 */
export function save(session: Session, history: History = EMPTY_HISTORY, { unknown = {}, since }: SaveOptions = {}): ReadonlyMap<string, string> {
  const texts = new Map(since?.texts ?? []);
  const { options, nextMatch, firstMatch } = session;
  putText(texts, NAMES.head, cellJson({ ...unknown, version: versionOf(session, history), nextMatch, firstMatch, options }));
  putText(texts, NAMES.explanations, cellJson([...session.explanations.values()]));
  for (const [number, block] of blocks(session, since?.diff ?? null)) putText(texts, NAMES.block(number), `[${block.join(",\n")}]`);
  const saved = { undo: savedSteps(history.undo, "from"), redo: savedSteps(history.redo, "to") };
  putText(texts, NAMES.history, `{"undo":[${saved.undo.join(",\n")}],"redo":[${saved.redo.join(",\n")}]}`);
  return texts;
}

function versionOf(session: Session, history: History): number {
  const said = [session.explanations.values(), ...[...history.undo, ...history.redo].map(({ diff }) => [...diff.explanations.values()].flatMap(({ from, to }) => [from, to]))];
  const has = (is: (explanation: Explanation) => boolean): boolean => said.some((some) => [...some].some((explanation) => explanation !== null && is(explanation)));
  if (has(({ exchange }) => exchange !== undefined)) return SAVED_VERSION;
  return session.firstMatch !== undefined ? VERSION_WITHOUT_EXCHANGE : has(({ parts }) => parts !== undefined) ? VERSION_WITHOUT_FIRST : VERSION_WITHOUT_PARTS;
}

/** Numbers of the blocks that hold the matches given out so far. */
export function blockNumbers(nextMatch: number, firstMatch = 1): readonly number[] {
  const first = blockOf(firstMatch);
  return Array.from({ length: Math.max(0, blockOf(nextMatch - 1) - first + 1) }, (_, at) => first + at);
}

function blockOf(match: number): number {
  return Math.ceil(match / BLOCK_SIZE);
}

/** The matches by blocks: all, or of the blocks that a change touches. */
function blocks(session: Session, diff: SessionDiff | null): ReadonlyMap<number, readonly string[]> {
  const result = new Map<number, string[]>();
  const numbers = diff === null ? blockNumbers(session.nextMatch, session.firstMatch) : [...diff.matches.keys()].map((id) => blockOf(matchNumber(id)));
  for (const block of new Set(numbers)) {
    const texts: string[] = [];
    for (let number = (block - 1) * BLOCK_SIZE + 1; number <= block * BLOCK_SIZE; number += 1) {
      const match = session.matches.get(matchId(number));
      if (match) texts.push(matchText(match));
    }
    result.set(block, texts);
  }
  return result;
}

const matchTexts = new WeakMap<Match, string>();

function matchText(match: Match): string {
  let text = matchTexts.get(match);
  if (text === undefined) {
    text = cellJson(packMatch(match));
    matchTexts.set(match, text);
  }
  return text;
}

/** Newest steps last, as many as the bounds allow. */
function savedSteps(steps: readonly Step[], side: "from" | "to"): readonly string[] {
  const texts: string[] = [];
  let left = STEPS_SAVED_LENGTH;
  for (let index = steps.length - 1; index >= 0 && texts.length < STEPS_SAVED; index -= 1) {
    const step = steps[index];
    const text = step ? stepText(step, side, left) : null;
    if (text === null) break;
    left -= text.length;
    texts.unshift(text);
  }
  return texts;
}

function stepText(step: Step, side: "from" | "to", room: number): string | null {
  const matches: Match[] = [];
  const without: number[] = [];
  let length = 0;
  for (const [id, change] of step.diff.matches) {
    const match = change[side];
    if (match) matches.push(match);
    else without.push(matchNumber(id));
    if (match) length += matchText(match).length;
    if (length > room) return null;
  }
  const saved: SavedStep = { step: step.label.step, count: step.label.count, without: ranges(without), matches: matches.map(packMatch), ...savedExplanations(step.diff, side) };
  const text = cellJson(saved);
  return text.length > room ? null : text;
}

function savedExplanations(diff: SessionDiff, side: "from" | "to"): Pick<SavedStep, "explanations" | "unexplained"> {
  const explanations: Explanation[] = [];
  const unexplained: ExplanationKey[] = [];
  for (const [key, change] of diff.explanations) {
    if (change[side]) explanations.push(change[side]);
    else unexplained.push(key);
  }
  return { explanations, unexplained };
}

function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
}

/** Reads "1-50,52" as match ids. Null when it is something else. */
export function idsOf(text: string): readonly MatchId[] | null {
  if (text === "") return [];
  if (!/^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(text)) return null;
  const ids: MatchId[] = [];
  for (const run of text.split(",")) {
    const [first = 0, last = first] = run.split("-").map(Number);
    if (last - first > 2_000_000) return null;
    for (let number = first; number <= last; number += 1) ids.push(matchId(number));
  }
  return ids;
}
