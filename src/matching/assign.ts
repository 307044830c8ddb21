import { Search } from "./search";

/** Lines and entries that may be paired, and the score of each pair. */
export interface Graph {
  /** How many rows each line node and each entry node stands for. */
  readonly supply: Int32Array;
  readonly demand: Int32Array;
  /** Pairs by line: line a owns pairs start[a] to start[a + 1] − 1, each with its entry and a whole score above zero. */
  readonly start: Int32Array;
  readonly entry: Int32Array;
  readonly score: Int32Array;
}

/** The choice of pairs with the highest total, and how much each choice matters. */
export interface Assignment {
  /** Rows matched by each pair. */
  readonly flow: Int32Array;
  /** By pair with flow: what the total would lose if it matched one row fewer; MOST_MARGIN at most. */
  readonly margin: Int32Array;
  /** 1 for lines whose search was given up: they have their best free entry, and no margin. */
  readonly gaveUp: Uint8Array;
  /** Pairs looked at, over and over. */
  readonly steps: number;
}

/** Margins beyond this are not told apart. */
export const MOST_MARGIN = 640;
/** Pairs that one search may look at before it gives up. Larger searches were not seen on any labelled set. */
const MOST_STEPS_EACH = 50_000;
/** Nodes up to which a margin also looks for chains on the entry's side that begin elsewhere. */
const WHOLE_MARGIN = 1 << 12;

/**
 * Chooses the pairs with the highest total score; each row is used once, and any row may stay alone.
 *
 * Shapes:  a sparse graph → rows matched by each pair.
 * Cost:    one shortest-path search a line, over its connected part only; exact while every search stays below
 *          MOST_STEPS_EACH pairs, else that line takes its best free entry and says so.
 * Source:  Jonker and Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems,
 *          Computing 38 (1987), with node capacities and a private way out for each line.
 */
export function assign(graph: Graph): Assignment {
  const solver = new Solver(graph);
  solver.solve();
  return { flow: solver.flow, margin: solver.margins(), gaveUp: solver.gaveUp, steps: solver.steps };
}

class Solver {
  readonly flow: Int32Array;
  readonly gaveUp: Uint8Array;
  steps = 0;
  private readonly lines: number;
  private readonly entries: number;
  private readonly pairLine: Int32Array;
  /** Pairs by entry. */
  private readonly entryStart: Int32Array;
  private readonly entryPair: Int32Array;
  private readonly used: Int32Array;
  /** Rows of each line node that stay alone. */
  private readonly alone: Int32Array;
  /** Prices: cost of a pair is −score − linePrice − entryPrice ≥ 0, and 0 where flow is. */
  private readonly linePrice: Float64Array;
  private readonly entryPrice: Float64Array;
  private readonly search: Search;

  constructor(private readonly graph: Graph) {
    this.lines = graph.supply.length;
    this.entries = graph.demand.length;
    this.flow = new Int32Array(graph.entry.length);
    this.gaveUp = new Uint8Array(this.lines);
    this.pairLine = new Int32Array(graph.entry.length);
    for (let line = 0; line < this.lines; line++) this.pairLine.fill(line, graph.start[line], graph.start[line + 1]);
    [this.entryStart, this.entryPair] = byEntry(graph);
    this.used = new Int32Array(this.entries);
    this.alone = new Int32Array(this.lines);
    this.linePrice = new Float64Array(this.lines);
    this.entryPrice = new Float64Array(this.entries);
    this.search = new Search(this.lines, this.entries);
  }

  solve(): void {
    for (let line = 0; line < this.lines; line++) {
      this.linePrice[line] = this.bestPrice(line);
      for (let left = this.graph.supply[line]!; left > 0;) {
        const moved = this.augment(line, left);
        if (moved === 0) {
          this.gaveUp[line] = 1;
          break;
        }
        left -= moved;
      }
    }
    for (let line = 0; line < this.lines; line++) if (this.gaveUp[line] === 1) this.takeBestFree(line);
  }

  private bestPrice(line: number): number {
    let price = 0;
    for (let pair = this.graph.start[line]!; pair < this.graph.start[line + 1]!; pair++) {
      price = Math.min(price, -this.graph.score[pair]! - this.entryPrice[this.graph.entry[pair]!]!);
    }
    return price;
  }

  /** Sends up to `left` rows of a line along the cheapest way; returns how many went, 0 when it gave up. */
  private augment(line: number, left: number): number {
    const { search } = this;
    search.begin();
    this.reach(line, { distance: 0, via: -1, barred: -1 });
    const limit = this.steps + MOST_STEPS_EACH;
    let end = -1;
    while (search.least() <= search.outDistance) {
      const entry = search.pop();
      if (entry < 0) continue;
      if (this.used[entry]! < this.graph.demand[entry]!) {
        end = entry;
        break;
      }
      this.reachHolders(entry, search.distance(entry), -1);
      if (this.steps > limit) return 0;
    }
    const distance = end >= 0 ? search.distance(end) : search.outDistance;
    this.reprice(distance);
    return this.shift({ line, left, end });
  }

  private reach(line: number, by: { distance: number; via: number; barred: number }): void {
    const { search, graph } = this;
    if (!search.reachLine(line, by.distance, by.via)) return;
    const price = this.linePrice[line]!;
    search.offerOut(line, by.distance - price);
    for (let pair = graph.start[line]!; pair < graph.start[line + 1]!; pair++) {
      if (pair === by.barred) continue;
      this.steps++;
      const entry = graph.entry[pair]!;
      search.offer(entry, by.distance - graph.score[pair]! - price - this.entryPrice[entry]!, pair);
    }
  }

  private reachHolders(entry: number, distance: number, barred: number): void {
    for (let at = this.entryStart[entry]!; at < this.entryStart[entry + 1]!; at++) {
      const pair = this.entryPair[at]!;
      if (this.flow[pair]! > 0) this.reach(this.pairLine[pair]!, { distance, via: pair, barred });
    }
  }

  private reprice(distance: number): void {
    const { search } = this;
    for (let at = 0; at < search.reachedLines.length; at++) {
      const line = search.reachedLines.values[at]!;
      this.linePrice[line]! += Math.max(0, distance - search.lineDistance[line]!);
    }
    for (let at = 0; at < search.settled.length; at++) {
      const entry = search.settled.values[at]!;
      this.entryPrice[entry]! -= Math.max(0, distance - search.distance(entry));
    }
  }

  private shift(way: { line: number; left: number; end: number }): number {
    const { search, graph } = this;
    let amount = way.end >= 0 ? Math.min(way.left, graph.demand[way.end]! - this.used[way.end]!) : way.left;
    this.walk(way, (back) => {
      amount = Math.min(amount, this.flow[back]!);
    });
    if (way.end >= 0) this.used[way.end]! += amount;
    else this.alone[search.outLine]! += amount;
    this.walk(way, (back) => {
      this.flow[back]! -= amount;
    }, (forth) => {
      this.flow[forth]! += amount;
    });
    return amount;
  }

  /** From the end of a way to its line: pairs taken up (`forth`) and pairs given up (`back`). */
  private walk(way: { line: number; end: number }, back: (pair: number) => void, forth?: (pair: number) => void): void {
    const { search } = this;
    let line = search.outLine;
    if (way.end >= 0) {
      const pair = search.via[way.end]!;
      forth?.(pair);
      line = this.pairLine[pair]!;
    }
    while (line !== way.line) {
      const given = search.lineVia[line]!;
      back(given);
      const taken = search.via[this.graph.entry[given]!]!;
      forth?.(taken);
      line = this.pairLine[taken]!;
    }
  }

  private takeBestFree(line: number): void {
    const { graph } = this;
    let left = graph.supply[line]! - this.alone[line]!;
    for (let pair = graph.start[line]!; pair < graph.start[line + 1]!; pair++) left -= this.flow[pair]!;
    const order = Array.from({ length: graph.start[line + 1]! - graph.start[line]! }, (_, at) => graph.start[line]! + at);
    order.sort((a, b) => graph.score[b]! - graph.score[a]! || a - b);
    for (const pair of order) {
      const entry = graph.entry[pair]!;
      const amount = Math.min(left, graph.demand[entry]! - this.used[entry]!);
      this.flow[pair]! += amount;
      this.used[entry]! += amount;
      left -= amount;
    }
    this.alone[line]! += left;
  }

  margins(): Int32Array {
    const margin = new Int32Array(this.flow.length);
    for (let pair = 0; pair < this.flow.length; pair++) {
      if (this.flow[pair]! > 0 && this.gaveUp[this.pairLine[pair]!] === 0) margin[pair] = this.marginOf(pair);
    }
    return margin;
  }

  /** What the total loses when the pair matches one row fewer: its line goes elsewhere, its entry may be taken by another. */
  private marginOf(pair: number): number {
    const { search, graph } = this;
    const target = graph.entry[pair]!;
    const price = -this.entryPrice[target]!;
    let least = Math.min(MOST_MARGIN, graph.score[pair]!);
    let isOutside = false;
    const limit = this.steps + MOST_STEPS_EACH;
    search.begin();
    this.reach(this.pairLine[pair]!, { distance: 0, via: -1, barred: pair });
    while (this.steps < limit) {
      const next = Math.min(search.least(), isOutside ? Infinity : search.outDistance);
      if (next >= least) break;
      if (!isOutside && search.outDistance <= search.least()) {
        isOutside = true;
        least = Math.min(least, search.outDistance + price);
        this.reachFromOutside(search.outDistance, pair);
        continue;
      }
      const entry = search.pop();
      if (entry < 0) continue;
      if (entry === target) return search.distance(entry);
      if (this.used[entry]! < graph.demand[entry]!) search.offerOut(-1, search.distance(entry));
      this.reachHolders(entry, search.distance(entry), pair);
    }
    return this.steps < limit ? least : 0;
  }

  /** Once one row is alone, another that was alone, or that holds a cheap entry, may move in. */
  private reachFromOutside(distance: number, barred: number): void {
    if (this.lines + this.entries > WHOLE_MARGIN) { this.reachNeighbours(distance, barred); return; }
    for (let line = 0; line < this.lines; line++) {
      if (this.alone[line]! > 0) this.reach(line, { distance, via: -1, barred });
    }
    for (let entry = 0; entry < this.entries; entry++) {
      if (this.used[entry]! > 0) this.search.offer(entry, distance - this.entryPrice[entry]!, -1);
    }
  }

  private reachNeighbours(distance: number, barred: number): void {
    const entry = this.graph.entry[barred]!;
    for (let at = this.entryStart[entry]!; at < this.entryStart[entry + 1]!; at++) {
      const line = this.pairLine[this.entryPair[at]!]!;
      if (this.alone[line]! > 0) this.reach(line, { distance, via: -1, barred });
      for (let pair = this.graph.start[line]!; pair < this.graph.start[line + 1]!; pair++) {
        const held = this.graph.entry[pair]!;
        if (this.flow[pair]! > 0 && held !== entry) this.search.offer(held, distance - this.entryPrice[held]!, -1);
      }
    }
  }
}

function byEntry(graph: Graph): [start: Int32Array, pairs: Int32Array] {
  const start = new Int32Array(graph.demand.length + 1);
  for (const entry of graph.entry) start[entry + 1]!++;
  for (let entry = 0; entry < graph.demand.length; entry++) start[entry + 1]! += start[entry]!;
  const fill = start.slice(0, -1);
  const pairs = new Int32Array(graph.entry.length);
  for (let pair = 0; pair < graph.entry.length; pair++) pairs[fill[graph.entry[pair]!]!++] = pair;
  return [start, pairs];
}
