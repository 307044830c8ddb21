import { partsOf, type Graph, type Parts } from "./graph";
import { Part } from "./part";
import type { SolvedParts } from "./solved";
import { MOST_MARGIN, Solver } from "./solver";

/** The choice of pairs with the highest total, and how much each choice matters. */
export interface Assignment {
  /** Rows matched by each pair. */
  readonly flow: Int32Array;
  /** By pair with flow: what the total would lose if it matched one row fewer; MOST_MARGIN at most. */
  readonly margin: Int32Array;
}

/**
 * Chooses the pairs with the highest total score; each row is used once, and any row may stay alone.
 *
 * Shapes:  a sparse graph → rows matched by each pair.
 * Cost:    a part of one pair needs no search; else one shortest-path search a line, over its connected part only. Exact
 *          while every search stays below the solver's bound, else that line takes its best free entry, without margin.
 */
export function assign(graph: Graph, parts: Parts = partsOf(graph), log: SolvingLog = newLog()): Assignment {
  const choice = { flow: new Int32Array(graph.entry.length), margin: new Int32Array(graph.entry.length) };
  assignParts({ graph, parts, choice }, () => true, log);
  return choice;
}

/** What solving costs, and what is remembered of it. */
export interface SolvingLog {
  /** Parts that were searched, and pairs looked at in all searches. */
  solved: number;
  steps: number;
  /** Solutions of earlier runs; null where nothing is remembered. */
  readonly memory: SolvedParts | null;
}

/** A log with nothing in it. */
export function newLog(memory: SolvedParts | null = null): SolvingLog {
  return { solved: 0, steps: 0, memory };
}

/** A graph in parts, and the choice being made in it. */
export interface Task {
  readonly graph: Graph;
  readonly parts: Parts;
  readonly choice: Assignment;
}

/** Chooses in the parts that are wanted; what the choice says of the others stays as it is. */
export function assignParts({ graph, parts, choice }: Task, isWanted: (part: number) => boolean, log: SolvingLog): void {
  const part = new Part(graph, parts);
  const solver = new Solver(part);
  for (let number = 0; number < parts.count; number++) {
    if (!isWanted(number) || takeOnlyPair({ graph, parts, choice }, number)) continue;
    part.load(number);
    solve(solver, part, log);
    part.writeBack(number, solver.flow, choice.flow);
    part.writeBack(number, solver.margin, choice.margin);
  }
}

function solve(solver: Solver, part: Part, log: SolvingLog): void {
  solver.clear();
  if (log.memory?.recall(part, solver.flow, solver.margin) === true) return;
  solver.solve();
  log.solved++;
  log.steps += solver.steps;
  log.memory?.keep(part, solver.flow, solver.margin);
}

/** Where a part is one pair, it takes as many rows as there are, and loses its score with each. */
function takeOnlyPair({ graph, parts: { lines }, choice }: Task, part: number): boolean {
  if (lines.start[part + 1]! - lines.start[part]! > 1) return false;
  const line = lines.items[lines.start[part]!]!;
  const pair = graph.start[line]!;
  if (graph.start[line + 1]! - pair > 1) return false;
  choice.flow[pair] = Math.min(graph.supply[line]!, graph.demand[graph.entry[pair]!]!);
  choice.margin[pair] = choice.flow[pair] > 0 ? Math.min(MOST_MARGIN, graph.score[pair]!) : 0;
  return true;
}
