import { findCandidates } from "./candidates";
import { choosePairs } from "./choose";
import { entryClasses, lineClasses } from "./classes";
import { explainPair } from "./explain";
import { readFacts } from "./facts";
import { inOrder, leftOver } from "./outcome";
import type { MatchInput, MatchOutcome, OnStage } from "./types";

/**
 * Finds which lines and entries are the same money, and says how sure each is and why.
 *
 * Shapes:  rows in any order → proposals, each row in one at most; the rest is listed as unmatched.
 * Units:   minor units; days; currencies never mix.
 * Cost:    near linear in rows: candidates come from indexes, the choice from sparse searches.
 * Errors:  none. Bugs throw.
 */
export function match(input: MatchInput, onStage: OnStage = () => undefined): MatchOutcome {
  onStage("index", 0, 1);
  const facts = readFacts(input);
  const lines = lineClasses(facts);
  const entries = entryClasses(facts);
  onStage("candidates", 0, 1);
  const candidates = findCandidates(facts, lines, entries);
  onStage("assign", 0, 1);
  const choice = choosePairs(candidates, lines, entries);
  onStage("explain", 0, choice.pairs.length);
  const proposals = choice.pairs.map((pair) => explainPair(facts, pair, { lines, entries }));
  onStage("explain", choice.pairs.length, choice.pairs.length);
  return {
    proposals: inOrder(proposals, facts),
    ...leftOver(input, proposals),
    work: {
      candidatePairs: candidates.weighed, sumsTried: 0, components: choice.components, largestComponent: choice.largestComponent,
    },
  };
}
