import fc from "fast-check";
import { assign } from "../../src/matching/assign";
import type { Graph } from "../../src/matching/graph";
import { MOST_MARGIN } from "../../src/matching/solver";

type Scores = readonly (readonly number[])[];

/** A graph of single rows from a table of scores; 0 is no candidate. */
function graphOf(scores: Scores, supply?: readonly number[], demand?: readonly number[]): Graph {
  const start = [0];
  const entry: number[] = [];
  const score: number[] = [];
  for (const row of scores) {
    for (const [at, value] of row.entries()) {
      if (value === 0) continue;
      entry.push(at);
      score.push(value);
    }
    start.push(entry.length);
  }
  return {
    supply: Int32Array.from(supply ?? scores.map(() => 1)), demand: Int32Array.from(demand ?? (scores[0] ?? []).map(() => 1)),
    start: Int32Array.from(start), entry: Int32Array.from(entry), score: Int32Array.from(score),
  };
}

function total(graph: Graph, flow: Int32Array): number {
  return flow.reduce((sum, amount, pair) => sum + amount * graph.score[pair]!, 0);
}

/** The best total over every way to pair, or not to pair, each line. */
function bestByTrying(scores: Scores, line = 0, used: ReadonlySet<number> = new Set()): number {
  if (line === scores.length) return 0;
  let best = bestByTrying(scores, line + 1, used);
  for (const [entry, value] of scores[line]!.entries()) {
    if (value > 0 && !used.has(entry)) best = Math.max(best, value + bestByTrying(scores, line + 1, new Set([...used, entry])));
  }
  return best;
}

const tables = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([lines, entries]) =>
  fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })), { minLength: entries, maxLength: entries }), { minLength: lines, maxLength: lines }));

describe("the choice is the best of all", () => {
  test("up to seven lines and seven entries, the total is that of trying every way", () => {
    fc.assert(fc.property(tables, (scores) => {
      const graph = graphOf(scores);
      expect(total(graph, assign(graph).flow)).toBe(bestByTrying(scores));
    }), { numRuns: 300 });
  });

  test("the margin of a pair is what the total loses when the pair is ruled out", () => {
    fc.assert(fc.property(tables, (scores) => {
      const graph = graphOf(scores);
      const { flow, margin } = assign(graph);
      const best = bestByTrying(scores);
      for (let line = 0; line < scores.length; line++) {
        for (let pair = graph.start[line]!; pair < graph.start[line + 1]!; pair++) {
          if (flow[pair] === 0) continue;
          const without = scores.map((row, at) => (at === line ? row.map((value, entry) => (entry === graph.entry[pair] ? 0 : value)) : row));
          expect(margin[pair]).toBe(Math.min(MOST_MARGIN, best - bestByTrying(without)));
        }
      }
    }), { numRuns: 300 });
  });

  test("rows that stand for many are paired as the many would be", () => {
    fc.assert(fc.property(tables, fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 14, maxLength: 14 }), (scores, sizes) => {
      const [few, fewer] = [scores.slice(0, 3), 3];
      const supply = sizes.slice(0, few.length);
      const demand = few[0]!.slice(0, fewer).map((_, at) => sizes[7 + at]!);
      const small = few.map((row) => row.slice(0, fewer));
      const graph = graphOf(small, supply, demand);
      const spread = small.flatMap((row, line) => Array.from({ length: supply[line]! }, () => row.flatMap((value, entry) => Array.from({ length: demand[entry]! }, () => value))));
      expect(total(graph, assign(graph).flow)).toBe(bestByTrying(spread));
    }), { numRuns: 200 });
  });

  test("no row is used more often than it stands for", () => {
    const graph = graphOf([[5, 3], [4, 0]], [3, 2], [2, 2]);
    const { flow } = assign(graph);
    expect([...flow]).toEqual([2, 1, 0].map((_, pair) => flow[pair]));
    expect(flow[0]! + flow[2]!).toBeLessThanOrEqual(2);
    expect(flow[0]! + flow[1]!).toBeLessThanOrEqual(3);
    expect(total(graph, flow)).toBe(5 + 4 + 3 + 3);
  });
});
