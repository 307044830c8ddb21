export type { Change, Decision, Explanation, ExplanationKey, Match, Session, SessionDiff } from "./types";
