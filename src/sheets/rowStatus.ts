import type { MatchId, StatusColour } from "../domain";
import type { Explanation, Match, Session } from "../session";
import type { SheetWords } from "./words";

/** The decisions as they are shown: what was matched, and what no longer fits its rows. */
export interface Decisions {
  readonly session: Session;
  readonly stale: ReadonlySet<MatchId>;
}

/** Says how the rows of a live match are shown. */
export function statusOf(match: Match, stale: ReadonlySet<MatchId>): StatusColour {
  if (stale.has(match.id)) return "stale";
  return match.status === "suggested" ? "suggested" : "matched";
}

/** Says in words how sure a match is, or that a person vouches for it. A rejected one shows what the engine thought. */
export function confidenceText(match: Match, words: SheetWords): string {
  return match.origin === "person" && match.status === "matched" ? words.confidencePerson : words.confidence[match.confidence];
}

/** Says why rows are matched, and what became of a difference. */
export function whyText(match: Match, { session }: Decisions, words: SheetWords): string {
  const reasons = match.reasons.map(words.reason);
  const explanation = session.explanations.get(match.id);
  if (explanation) reasons.push(explanationText(explanation, words));
  return shortened(reasons.join("; "));
}

/** Says what an amount was explained as, part by part where it is split. */
export function explanationText(explanation: Explanation, words: SheetWords): string {
  return (explanation.parts ?? [explanation]).map(({ kind, account, text }) => words.explanation(words.explanationKind[kind], account, text)).join("; ");
}

/** Cuts a text to what a cell shows without pushing the rest away. */
export function shortened(text: string): string {
  return text.length <= TEXT_SHOWN ? text : `${text.slice(0, TEXT_SHOWN - 1)}…`;
}

/** A cell holds 32,767 characters; nobody reads a narrative of more than this in one. */
const TEXT_SHOWN = 500;
