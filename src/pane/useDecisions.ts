import { useCallback, useMemo } from "react";
import type { AppliedPart, EntryId, LineId, MatchId } from "../domain";
import type { Decision, Explanation, ExplanationKey } from "../session";
import { rowsOf, type Item } from "./items";
import { standingOf } from "./standing";
import type { RunMode } from "./types";
import type { Pane } from "./usePane";

/** What a person can decide about items; each says what was done and offers Undo. All give whether it was allowed. */
export interface Decisions {
  accept(matches: readonly MatchId[]): Promise<boolean>;
  reject(match: MatchId): Promise<boolean>;
  unmatch(match: MatchId): Promise<boolean>;
  pair(lines: readonly LineId[], entries: readonly EntryId[]): Promise<boolean>;
  /** Says how much each line of a match puts on each of its entries. */
  apply(match: MatchId, applied: readonly AppliedPart[]): Promise<boolean>;
  explain(explanation: Omit<Explanation, "decidedAt">): Promise<boolean>;
  unexplain(key: ExplanationKey): Promise<boolean>;
  showInSheet(item: Item): void;
  /** Runs the engine and says where that leads. */
  match(mode: RunMode): void;
}

const now = (): string => new Date().toISOString();

/** Binds the decisions to the reconciliation, the clock and the words. */
export function useDecisions(pane: Pane): Decisions {
  const { run, say, messages, formats, state: { lines, entries } } = pane;
  const match = useMatch(pane);
  return useMemo(() => {
    const { notices } = messages;
    // What is decided shows at once; nobody waits until the sheets are painted.
    const decide = (decision: Decision, said: string): Promise<boolean> => new Promise((answer) => {
      void run(async (reconciliation) => {
        const { session } = reconciliation.state();
        const carriedOut = reconciliation.decide(decision);
        const isChanged = reconciliation.state().session !== session;
        if (isChanged) say(said, "step");
        answer(isChanged || (await carriedOut).ok);
        await carriedOut;
      }).finally(() => answer(false));
    });
    const subject = (matches: readonly MatchId[]): string =>
      matches.length === 1 ? (matches[0] ?? "") : notices.matches(matches.length, formats);
    return {
      accept: (matches) => decide({ type: "accept", matches, at: now() }, notices.accept(subject(matches))),
      reject: (match) => decide({ type: "reject", matches: [match], at: now() }, notices.reject(match)),
      unmatch: (match) => decide({ type: "dissolve", matches: [match], at: now() }, notices.dissolve(match)),
      pair: (ofBank, ofBooks) => decide({ type: "pair", lines: ofBank, entries: ofBooks, at: now() }, notices.pair),
      apply: (match, applied) => decide({ type: "apply", match, applied, at: now() }, notices.apply),
      explain: (explanation) => decide({ type: "explain", explanation: { ...explanation, decidedAt: now() } }, notices.explain),
      unexplain: (key) => decide({ type: "unexplain", key, at: now() }, notices.unexplain),
      match,
      showInSheet: (item) => {
        const shown = rowsOf(item, { lines, entries });
        void run((reconciliation) => reconciliation.show(shown.lines.map((line) => line.id), shown.entries.map((entry) => entry.id)));
      },
    };
  }, [run, say, messages, formats, lines, entries, match]);
}

function useMatch({ run, say, messages: { notices, frame }, formats }: Pane): (mode: RunMode) => void {
  return useCallback((mode) => void run(async (reconciliation) => {
    const { session } = reconciliation.state();
    await reconciliation.match(mode);
    const after = reconciliation.state();
    // A run that was stopped, or could not read the sheets, has left everything as it was.
    if (after.session === session) return;
    const { counts } = standingOf(after);
    say(notices.run(frame.matched(counts.matched, formats), frame.suggested(counts.suggested, formats), frame.open(counts.openLines, formats)), "step");
  }), [run, say, notices, frame, formats]);
}
