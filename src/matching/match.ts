import { CandidateFinder } from "./candidates";
import { Chooser, type Choice, type Taken } from "./choose";
import { entryClasses, lineClasses } from "./classes";
import { matchByConvention } from "./conventions/businessCentral";
import { explainByConvention } from "./conventions/explain";
import { explainGroup } from "./explainGroup";
import { explainPairs } from "./explain";
import { readFacts, type Facts } from "./facts";
import { findGroups } from "./groups/find";
import type { Group } from "./groups/settle";
import { learn } from "./learned";
import { outcomeOf } from "./outcome";
import { describePairs } from "./pairs";
import { readSides } from "./rows";
import type { MatchInput, MatchOutcome, OnStage } from "./types";

/**
 * Finds which lines and entries are the same money, and says how sure each is and why.
 *
 * Shapes:  rows in any order → proposals, each row in one at most; the rest is listed as unmatched.
 * Units:   minor units; days; currencies never mix.
 * Cost:    near linear in rows: candidates come from indexes, the choice from sparse searches, groups from bounded sums.
 * Errors:  none. Bugs throw.
 */
export function match(input: MatchInput, onStage: OnStage = () => undefined): MatchOutcome {
  return input.options.conventions === "business-central" ? matchAsBusinessCentral(input, onStage) : matchForBest(input, onStage);
}

/** Avstem's own way: every pair and group weighed, the best whole chosen, and doubt kept. */
function matchForBest(input: MatchInput, onStage: OnStage): MatchOutcome {
  onStage("index", 0, 1);
  const first = readFacts(input);
  const classes = { lines: lineClasses(first), entries: entryClasses(first) };
  onStage("candidates", 0, 2);
  const finder = new CandidateFinder(first, classes);
  onStage("candidates", 1, 2);
  const learned = learn(first, new Chooser(finder.candidates(), classes).choose().chosen);
  const facts = { ...first, learned };
  const candidates = finder.learnedCandidates(learned);
  onStage("assign", 0, 2);
  const chooser = new Chooser(candidates, classes);
  const { groups, doubts, sumsTried } = findGroups(facts, chooser.choose().chosen);
  onStage("assign", 1, 2);
  const pairs = describePairs(facts, doubted(chooser.chooseWithout(takenBy(groups, facts)), doubts), classes);
  onStage("explain", 0, 1);
  const placed = [...explainPairs(facts, pairs, classes), ...groups.map((group) => explainGroup(facts, group))];
  onStage("explain", 1, 1);
  const { components, largestComponent } = chooser;
  return outcomeOf(facts.sides, { placed, work: { candidatePairs: candidates.weighed, sumsTried, components, largestComponent } });
}

/** The way of Business Central, for running beside it: line by line, one entry each, applied without asking. */
function matchAsBusinessCentral(input: MatchInput, onStage: OnStage): MatchOutcome {
  onStage("index", 0, 1);
  const sides = readSides(input.lines, input.entries, input.options);
  onStage("assign", 0, 1);
  const pairs = matchByConvention(sides, input);
  onStage("explain", 0, 1);
  const placed = pairs.map((pair) => explainByConvention(sides, pair));
  const work = { candidatePairs: pairs.length, sumsTried: 0, components: pairs.length, largestComponent: Math.min(1, pairs.length) };
  return outcomeOf(sides, { placed, work });
}

/** A pair is no surer than its lead over the groups that would take it apart. */
function doubted(choice: Choice, doubts: ReadonlyMap<number, number>): Choice {
  if (doubts.size === 0) return choice;
  return { ...choice, chosen: choice.chosen.map((pair) => ({ ...pair, margin: Math.min(pair.margin, doubts.get(pair.line) ?? Infinity) })) };
}

function takenBy(groups: readonly Group[], facts: Facts): Taken {
  const taken = { lines: new Uint8Array(facts.sides.bank.count), entries: new Uint8Array(facts.sides.book.count) };
  for (const group of groups) {
    for (const line of group.lines) taken.lines[line] = 1;
    for (const entry of group.entries) taken.entries[entry] = 1;
  }
  return taken;
}
