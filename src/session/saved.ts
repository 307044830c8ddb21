import type { Confidence, ExplanationKind, MatchId, MatchOptions, Origin } from "../domain";
import type { StepLabel } from "./history";
import { unpackMatch } from "./pack";
import { idsOf } from "./save";
import type { Decision, Explanation, ExplanationKey, Match } from "./types";

/** Takes a saved value as what it should be, or null. Keys it does not know stay on it. */
export type Saved<T> = (value: unknown) => T | null;

type Words<T extends string> = Readonly<Record<T, true>>;

const STATUSES: Words<Match["status"]> = { matched: true, suggested: true, rejected: true };
const ORIGINS: Words<Origin> = { engine: true, person: true };
const CONFIDENCES: Words<Confidence> = { high: true, medium: true, low: true };
const KINDS: Words<ExplanationKind> = {
  fee: true, interest: true, transfer: true, "on-account": true, "missing-in-books": true, "bank-error": true, "other-account": true,
  rounding: true, discount: true, exchange: true,
};
const STEPS: Words<Decision["type"]> = { propose: true, accept: true, reject: true, dissolve: true, pair: true, link: true, unlink: true, apply: true, posted: true, explain: true, unexplain: true };
const CONVENTIONS: Words<MatchOptions["conventions"]> = { avstem: true, "business-central": true };
const TOLERANCES: Words<MatchOptions["tolerance"]["type"]> = { Amount: true, Percentage: true };

/** Says whether a value is a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a saved match. */
export function matchOf(value: unknown): Match | null {
  if (!isRecord(value)) return null;
  unpackMatch(value);
  const isSound = typeof value.id === "string" && /^M-\d{4,}$/.test(value.id) && isIds(value.lines) && isIds(value.entries)
    && isOneOf(STATUSES, value.status) && isOneOf(ORIGINS, value.origin) && isOneOf(CONFIDENCES, value.confidence)
    && Number.isSafeInteger(value.difference) && [value.currency, value.rule, value.decidedAt].every((text) => typeof text === "string")
    && Array.isArray(value.reasons) && value.reasons.every((reason) => isRecord(reason) && typeof reason.code === "string")
    && (value.applied === undefined || (Array.isArray(value.applied) && value.applied.every(isPart)))
    && (value.runnerUp === null || (isRecord(value.runnerUp) && isIds(value.runnerUp.lines) && isIds(value.runnerUp.entries)));
  return isSound ? (value as unknown as Match) : null;
}

/** Reads a saved explanation. */
export function explanationOf(value: unknown): Explanation | null {
  if (!isRecord(value)) return null;
  const { line, match } = value;
  const isOne = (typeof line === "string" && match === null) || (line === null && typeof match === "string");
  const isSound = isOne && isOneOf(KINDS, value.kind) && [value.account, value.text, value.decidedAt].every((text) => typeof text === "string")
    && (value.parts === undefined || (Array.isArray(value.parts) && value.parts.length > 1 && value.parts.every(isExplanationPart)))
    && (value.exchange === undefined || isExchange(value.exchange));
  return isSound ? (value as unknown as Explanation) : null;
}

function isExchange(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value.amount) && [value.currency, value.rate, value.account].every((text) => typeof text === "string");
}

function isExplanationPart(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value.amount) && isOneOf(KINDS, value.kind) && value.kind !== "bank-error"
    && typeof value.account === "string" && typeof value.text === "string";
}

/** Reads saved options; those that are missing are as in `defaults`. */
export function optionsOf(value: unknown, defaults: MatchOptions): MatchOptions | null {
  if (!isRecord(value)) return null;
  const options: Record<string, unknown> = { ...defaults, ...value };
  const { windowBefore, windowAfter, tolerance, conventions, applyFrom, statementDate } = options;
  const isSound = [windowBefore, windowAfter].every(Number.isSafeInteger)
    && isRecord(tolerance) && isOneOf(TOLERANCES, tolerance.type) && typeof tolerance.value === "string" && /^\d+(\.\d+)?$/.test(tolerance.value)
    && isOneOf(CONVENTIONS, conventions) && isOneOf(CONFIDENCES, applyFrom) && (statementDate === null || Number.isSafeInteger(statementDate));
  return isSound ? (options as unknown as MatchOptions) : null;
}

/** A saved step read: its name, and the matches and explanations it would put back; null = would take away. */
export interface ReadStep {
  readonly label: StepLabel;
  readonly matches: ReadonlyMap<MatchId, Match | null>;
  readonly explanations: ReadonlyMap<ExplanationKey, Explanation | null>;
}

/** Reads one saved step. */
export function stepOf(value: unknown): ReadStep | null {
  if (!isRecord(value) || typeof value.step !== "string" || typeof value.count !== "number" || typeof value.without !== "string") return null;
  const { step, count } = value;
  const without = idsOf(value.without);
  if (!isOneOf(STEPS, step) || !without || !Array.isArray(value.matches) || !Array.isArray(value.explanations) || !isIds(value.unexplained)) return null;
  const matches = new Map<MatchId, Match | null>();
  for (const id of without) matches.set(id, null);
  for (const saved of value.matches) {
    const match = matchOf(saved);
    if (!match) return null;
    matches.set(match.id, match);
  }
  const explanations = new Map<ExplanationKey, Explanation | null>();
  for (const key of value.unexplained) explanations.set(key as ExplanationKey, null);
  for (const saved of value.explanations) {
    const explanation = explanationOf(saved);
    if (!explanation) return null;
    explanations.set((explanation.line ?? explanation.match) as ExplanationKey, explanation);
  }
  return { label: { step, count }, matches, explanations };
}

function isPart(value: unknown): boolean {
  return isRecord(value) && typeof value.line === "string" && typeof value.entry === "string" && Number.isSafeInteger(value.amount) && Number.isSafeInteger(value.discount);
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === "string");
}

function isOneOf<T extends string>(words: Words<T>, value: unknown): value is T {
  return typeof value === "string" && Object.hasOwn(words, value);
}
