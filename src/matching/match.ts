import { newLog, type SolvingLog } from "./assign";
import { CandidateFinder } from "./candidates";
import { Chooser, type Choice, type Taken } from "./choose";
import { entryClasses, lineClasses, type BothClasses } from "./classes";
import { matchByConvention } from "./conventions/businessCentral";
import { explainByConvention } from "./conventions/explain";
import { explainGroup, worthSaying } from "./explainGroup";
import { explainPairs } from "./explain";
import { readFacts, type Facts } from "./facts";
import { findGroups } from "./groups/find";
import type { Group } from "./groups/settle";
import { learn } from "./learned";
import { Answer } from "./outcome";
import { describePairs, type Pairs } from "./pairs";
import type { Graph } from "./graph";
import type { Tell } from "./progress";
import { readSides } from "./rows";
import { SolvedParts } from "./solved";
import type { MatchInput, MatchOutcome, MatchStage, MatchWork, OnStage } from "./types";

/**
 * Finds which lines and entries are the same money, and says how sure each is and why.
 *
 * Shapes:  rows in any order → proposals, each row in one at most; the rest is listed as unmatched.
 * Units:   minor units; days; currencies never mix.
 * Cost:    near linear in rows: candidates come from indexes, the choice from sparse searches, groups from bounded sums.
 * Errors:  none. Bugs throw.
 */
export function match(input: MatchInput, onStage: OnStage = () => undefined): MatchOutcome {
  return run(input, onStage, newLog());
}

/** An engine for run after run over nearly the same rows. */
export interface Engine {
  match(input: MatchInput, onStage?: OnStage): MatchOutcome;
}

/**
 * Makes an engine that remembers how it decided between rows that compete: after one more decision, or with some lines
 * more, only what is touched by them is decided again. What it says is the same as `match` says.
 */
export function createEngine(): Engine {
  const memory = new SolvedParts();
  return {
    match: (input, onStage = () => undefined) => {
      memory.begin();
      return run(input, onStage, newLog(memory));
    },
  };
}

function run(input: MatchInput, onStage: OnStage, log: SolvingLog): MatchOutcome {
  return input.options.conventions === "business-central" ? matchAsBusinessCentral(input, onStage) : matchForBest(input, onStage, log);
}

/** Avstem's own way: every pair and group weighed, the best whole chosen, and doubt kept. */
function matchForBest(input: MatchInput, onStage: OnStage, log: SolvingLog): MatchOutcome {
  const tellOf = (stage: MatchStage): Tell => (done, total) => onStage(stage, done, total);
  onStage("index", 0, 1);
  const read = readFacts(input, tellOf("index"));
  const classes = { lines: lineClasses(read), entries: entryClasses(read) };
  const { facts, groups, pairs, work } = decide(read, classes, { tellOf, log });
  onStage("explain", 0, 1);
  const answer = new Answer(facts.sides);
  explainPairs(facts, { pairs, classes, tell: tellOf("explain") }, answer);
  for (const group of groups) answer.addGroup(group, explainGroup(facts, group));
  onStage("explain", 1, 1);
  return answer.outcome(work);
}

interface Decided {
  /** With what was learned on the way. */
  readonly facts: Facts;
  readonly groups: readonly Group[];
  readonly pairs: Pairs;
  readonly work: MatchWork;
}

/** Finds candidates and chooses among them; what only they need is let go of before anything is put into words. */
function decide(read: Facts, classes: BothClasses, { tellOf, log }: { readonly tellOf: (stage: MatchStage) => Tell; readonly log: SolvingLog }): Decided {
  tellOf("candidates")(0, 1);
  const candidates = findCandidates(read, classes, { tell: tellOf("candidates"), log });
  tellOf("assign")(0, 1);
  return choose(candidates, classes, { tell: tellOf("assign"), log });
}

/** Whom the run tells how far it is, and where it notes its work. */
interface Telling {
  readonly tell: Tell;
  readonly log: SolvingLog;
}

interface Candidates {
  readonly facts: Facts;
  readonly graph: Graph;
  readonly weighed: number;
}

/** The pairs worth a look, in the light of what the surest of them teach about accounts and payers. */
function findCandidates(first: Facts, classes: BothClasses, { tell, log }: Telling): Candidates {
  const finder = new CandidateFinder(first, classes, tell);
  const learned = learn(first, new Chooser(finder.candidates(), classes, log).choose().chosen);
  return { facts: { ...first, learned }, graph: finder.learnedCandidates(learned), weighed: finder.weighed };
}

/** The best whole: groups where they are worth more than the pairs they take rows from, then pairs among the rest. */
function choose({ facts, graph, weighed }: Candidates, classes: BothClasses, { tell, log }: Telling): Decided {
  const chooser = new Chooser(graph, classes, log);
  const { groups: found, doubts, sumsTried } = findGroups(facts, chooser.choose().chosen, tell);
  const groups = worthSaying(facts, found);
  const pairs = describePairs(facts, doubted(chooser.chooseWithout(takenBy(groups, facts)), doubts), classes);
  const { components, largestComponent } = chooser;
  const work = { candidatePairs: weighed, sumsTried, components, largestComponent, componentsSolved: log.solved, searchSteps: log.steps };
  return { facts, groups, pairs, work };
}

/** The way of Business Central, for running beside it: line by line, one entry each, applied without asking. */
function matchAsBusinessCentral(input: MatchInput, onStage: OnStage): MatchOutcome {
  onStage("index", 0, 1);
  const sides = readSides(input.lines, input.entries, input.options);
  onStage("assign", 0, 1);
  const pairs = matchByConvention(sides, input);
  onStage("explain", 0, 1);
  const answer = new Answer(sides);
  for (const pair of pairs) answer.addPair(pair.line, pair.entry, explainByConvention(sides, pair));
  const components = { components: pairs.length, largestComponent: Math.min(1, pairs.length), componentsSolved: 0, searchSteps: 0 };
  return answer.outcome({ candidatePairs: pairs.length, sumsTried: 0, ...components });
}

/** A pair is no surer than its lead over the groups that would take it apart. */
function doubted(choice: Choice, doubts: ReadonlyMap<number, number>): Choice {
  if (doubts.size === 0) return choice;
  const { line, margin } = choice.chosen;
  return { ...choice, chosen: { ...choice.chosen, margin: margin.map((bits, at) => Math.min(bits, doubts.get(line[at]!) ?? Infinity)) } };
}

function takenBy(groups: readonly Group[], facts: Facts): Taken {
  const taken = { lines: new Uint8Array(facts.sides.bank.count), entries: new Uint8Array(facts.sides.book.count) };
  for (const group of groups) {
    for (const line of group.lines) taken.lines[line] = 1;
    for (const entry of group.entries) taken.entries[entry] = 1;
  }
  return taken;
}
