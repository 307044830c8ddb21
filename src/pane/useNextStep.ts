import { asksForColumns } from "./importTypes";
import { doneText } from "./importing";
import type { Pane } from "./usePane";
import type { Standing } from "./standing";
import type { Review } from "./useReview";
import { canAccept, canExplain } from "./canDecide";

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

/** While bank files wait under Sources, what they need comes first. */
function importing({ pane }: Here): NextStep | null {
  const { state: { imports: { files, offers } }, messages, messages: { importing: words }, formats, lay, run, say, view } = pane;
  if (view.tab !== "sources" || files.length === 0) return null;
  const step = (label: string, act: () => void, isReady = true): NextStep => ({ label, key: null, isReady, run: act });
  const asking = files.flatMap(({ id, found }) => found.filter(asksForColumns).map(({ name }) => ({ file: id, name })))[0];
  if (asking !== undefined) return step(words.checkColumns, () => lay(asking));
  if (offers.length === 0) return null;
  const wanted = offers.filter(({ isWanted }) => isWanted);
  const added = wanted.reduce((count, { brought }) => count + brought.added, 0);
  const add = (): void => void run(async (reconciliation) => {
    await reconciliation.imports.add();
    const { done } = reconciliation.state().imports;
    if (done.length > 0) say(done.map((each) => doneText(each, messages, formats)).join(", "), () => void run((again) => again.imports.takeBack()));
  });
  if (wanted.length === 0) return step(words.nothing, add, false);
  return step(added === 0 && wanted.every(({ sheet }) => sheet !== null) ? words.addNone : words.add(added, formats), add);
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
  const { state, messages: { next, proof, closing: closingWords }, formats, go, lay, run, view } = pane;
  const step = (label: string, act: () => void): NextStep => ({ label, key: null, isReady: true, run: act });
  const { written, journal } = state;
  if (state.proof === null) return step(proof.typeBalances, () => go("sources"));
  if (written.reconciliation === null) {
    return view.tab === "proof" ? step(next.writeReport, () => void run((reconciliation) => reconciliation.writeReport())) : step(next.proof, () => go("proof"));
  }
  if (journal !== null && journal.lines.length > 0 && written.posting === null) {
    return view.tab === "posting" ? step(next.writePosting, () => void run((reconciliation) => reconciliation.writePosting())) : step(next.posting, () => go("posting"));
  }
  if (!state.proof.closes) return step(next.proof, () => go("proof"));
  const { asOf } = state.proof;
  return step(closingWords.finish(asOf === null ? "" : formats.month(asOf)).trim(), () => lay("finish"));
}

/** Follows the work: match, review, explain, prove, write, post. */
export function nextStep(here: Here): NextStep {
  return importing(here) ?? beforeMatching(here) ?? decisionHere(here) ?? reviewing(here) ?? closing(here);
}
