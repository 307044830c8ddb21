import type { Pane } from "./usePane";
import type { Standing } from "./standing";
import type { Review } from "./useReview";
import { canAccept, canExplain } from "./useMatchList";

/** The one thing to do next. */
export interface NextStep {
  readonly label: string;
  /** The key that does the same, shown beside the label. */
  readonly key: "enter" | "E" | null;
  readonly isReady: boolean;
  run(): void;
}

interface Here {
  readonly pane: Pane;
  readonly standing: Standing;
  readonly review: Review;
}

/** How many questions about the sheets wait for an answer. */
function openQuestions({ bank, book }: Pane["state"]): number {
  return [bank, book].reduce((count, chosen) => count + (chosen?.layout === null ? Math.max(1, chosen.detection.questions.length) : 0), 0);
}

function beforeMatching({ pane, standing, review }: Here): NextStep | null {
  const { state, messages: { next }, formats, attend } = pane;
  const step = (label: string, act: () => void, isReady = true): NextStep => ({ label, key: null, isReady, run: act });
  if (state.bank === null || state.book === null) return step(next.chooseSheets, attend);
  const questions = openQuestions(state);
  if (questions > 0) return step(next.answer(questions, formats), attend);
  if (state.hasRun) return null;
  const isReadable = state.lines.size > 0 || standing.counts.openEntries > 0 || state.bank.source !== null;
  return step(next.match, () => review.match("unmatched"), isReadable);
}

/** On the list itself the next step is the decision on the selected item. */
function decisionHere({ pane, review }: Here): NextStep | null {
  const item = review.selected;
  if (pane.view.tab !== "review" || item === null) return null;
  const { messages: { next, review: words }, state: { stale } } = pane;
  if (item.kind === "match" && stale.has(item.key)) return { label: words.unmatch, key: null, isReady: true, run: () => void review.unmatch(item.match.id) };
  if (item.kind === "match" && canAccept(item, stale)) return { label: next.accept, key: "enter", isReady: true, run: () => void review.accept([item.match.id]) };
  const isExplained = item.kind === "match" ? pane.state.session.explanations.has(item.key) : item.kind === "line" && item.explanation !== null;
  if (canExplain(item) && !isExplained) return { label: next.explain, key: "E", isReady: true, run: () => review.setPanel("explain") };
  return null;
}

function reviewing({ pane, standing }: Here): NextStep | null {
  const { messages: { next }, formats, go } = pane;
  const { counts, unexplainedDifferences } = standing;
  const step = (label: string, act: () => void): NextStep => ({ label, key: null, isReady: true, run: act });
  if (counts.stale > 0) return step(next.reviewStale(counts.stale, formats), () => go("review", "stale"));
  if (counts.suggested > 0) return step(next.review(counts.suggested, formats), () => go("review", "suggested"));
  if (counts.openLines > 0) return step(next.explainLines(counts.openLines, formats), () => go("review", "openLines"));
  if (unexplainedDifferences > 0) return step(next.explainDifferences(unexplainedDifferences, formats), () => go("review", "difference"));
  return null;
}

function closing({ pane }: Here): NextStep {
  const { state, messages: { next, proof }, go, run, view } = pane;
  const step = (label: string, act: () => void): NextStep => ({ label, key: null, isReady: true, run: act });
  const { written, journal } = state;
  if (state.proof === null) return step(proof.typeBalances, () => go("sources"));
  if (written.reconciliation === null) {
    return view.tab === "proof" ? step(next.writeReport, () => void run((reconciliation) => reconciliation.writeReport())) : step(next.proof, () => go("proof"));
  }
  if (journal !== null && journal.lines.length > 0 && written.posting === null) {
    return view.tab === "posting" ? step(next.writePosting, () => void run((reconciliation) => reconciliation.writePosting())) : step(next.posting, () => go("posting"));
  }
  const last = written.posting;
  if (last === null) return step(next.proof, () => go("proof"));
  return step(next.showPosting, () => void run((reconciliation) => reconciliation.showSheet(last)));
}

/** Follows the work: match, review, explain, prove, write, post. */
export function nextStep(here: Here): NextStep {
  return beforeMatching(here) ?? decisionHere(here) ?? reviewing(here) ?? closing(here);
}
