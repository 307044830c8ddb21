import { roomFor, type Part } from "./part";
import { Search } from "./search";

/** Margins beyond this are not told apart. */
export const MOST_MARGIN = 640;
/** Pairs that one search may look at before it gives up. Larger searches were not seen on any labelled set. */
const MOST_STEPS_EACH = 50_000;
/** Pairs that all searches in one part may look at: so many whatever its size, and so many for each of its pairs. */
const STEPS_OF_PART = 1 << 18;
const STEPS_OF_PAIR = 32;
/** Nodes of a part up to which a margin also looks for chains on the entry's side that begin elsewhere. */
const WHOLE_MARGIN = 1 << 10;

/**
 * Finds the best choice in one connected part of a graph after the other, in the same columns.
 *
 * Source: Jonker and Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems,
 *         Computing 38 (1987), with node capacities and a private way out for each line.
 */
export class Solver {
  /** Rows matched by each pair of the part, and what the total would lose if the pair matched one row fewer. */
  flow = new Int32Array(0);
  margin = new Int32Array(0);
  /** 1 for lines whose search was given up: they have their best free entry, and no margin. */
  private gaveUp = new Uint8Array(0);
  /** Pairs looked at in the part, over and over. */
  steps = 0;
  private used = new Int32Array(0);
  /** Rows of each line node that stay alone. */
  private alone = new Int32Array(0);
  /** Prices: cost of a pair is −score − linePrice − entryPrice ≥ 0, and 0 where flow is. */
  private linePrice = new Float64Array(0);
  private entryPrice = new Float64Array(0);
  private readonly search = new Search();

  constructor(private readonly part: Part) {}

  /** Solves the part that is loaded; `clear` comes first. */
  solve(): void {
    const { part } = this;
    for (let line = 0; line < part.lines; line++) {
      this.linePrice[line] = this.bestPrice(line);
      for (let left = part.supply[line]!; left > 0;) {
        const moved = this.augment(line, left);
        if (moved === 0) {
          this.gaveUp[line] = 1;
          break;
        }
        left -= moved;
      }
    }
    for (let line = 0; line < part.lines; line++) if (this.gaveUp[line] === 1) this.takeBestFree(line);
    for (let pair = 0; pair < part.pairs; pair++) {
      const isSure = this.flow[pair]! > 0 && this.gaveUp[part.pairLine[pair]!] === 0;
      this.margin[pair] = isSure ? this.marginOf(pair) : 0;
    }
  }

  /** Makes room for the part that is loaded, and forgets the one before. */
  clear(): void {
    const { lines, entries, pairs } = this.part;
    if (pairs > this.flow.length) [this.flow, this.margin] = [new Int32Array(roomFor(pairs)), new Int32Array(roomFor(pairs))];
    if (lines > this.alone.length) {
      this.alone = new Int32Array(roomFor(lines));
      this.gaveUp = new Uint8Array(roomFor(lines));
      this.linePrice = new Float64Array(roomFor(lines));
    }
    if (entries > this.used.length) [this.used, this.entryPrice] = [new Int32Array(roomFor(entries)), new Float64Array(roomFor(entries))];
    this.search.makeRoom(lines, entries);
    this.flow.fill(0, 0, pairs);
    this.alone.fill(0, 0, lines);
    this.gaveUp.fill(0, 0, lines);
    this.used.fill(0, 0, entries);
    this.entryPrice.fill(0, 0, entries);
    this.steps = 0;
  }

  private bestPrice(line: number): number {
    let price = 0;
    for (let pair = this.part.start[line]!; pair < this.part.start[line + 1]!; pair++) {
      price = Math.min(price, -this.part.score[pair]! - this.entryPrice[this.part.entry[pair]!]!);
    }
    return price;
  }

  /** Sends up to `left` rows of a line along the cheapest way; returns how many went, 0 when it gave up. */
  private augment(line: number, left: number): number {
    const { search } = this;
    search.begin(Infinity);
    this.reach(line, { distance: 0, via: -1, barred: -1 });
    const limit = this.limit();
    let end = -1;
    while (search.least() <= search.outDistance) {
      const entry = search.pop();
      if (entry < 0) continue;
      if (this.used[entry]! < this.part.demand[entry]!) {
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

  /** How far the next search may count. */
  private limit(): number {
    return Math.min(this.steps + MOST_STEPS_EACH, STEPS_OF_PART + STEPS_OF_PAIR * this.part.pairs);
  }

  private reach(line: number, by: { distance: number; via: number; barred: number }): void {
    const { search, part } = this;
    if (!search.reachLine(line, by.distance, by.via)) return;
    const price = this.linePrice[line]!;
    search.offerOut(line, by.distance - price);
    for (let pair = part.start[line]!; pair < part.start[line + 1]!; pair++) {
      if (pair === by.barred) continue;
      this.steps++;
      const entry = part.entry[pair]!;
      search.offer(entry, by.distance - part.score[pair]! - price - this.entryPrice[entry]!, pair);
    }
  }

  private reachHolders(entry: number, distance: number, barred: number): void {
    const { entryStart, entryPair, pairLine } = this.part;
    this.steps += entryStart[entry + 1]! - entryStart[entry]!;
    for (let at = entryStart[entry]!, left = this.used[entry]!; left > 0; at++) {
      const pair = entryPair[at]!;
      if (this.flow[pair] === 0) continue;
      this.reach(pairLine[pair]!, { distance, via: pair, barred });
      left -= this.flow[pair]!;
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
    const { search, part } = this;
    let amount = way.end >= 0 ? Math.min(way.left, part.demand[way.end]! - this.used[way.end]!) : way.left;
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
      line = this.part.pairLine[pair]!;
    }
    while (line !== way.line) {
      const given = search.lineVia[line]!;
      back(given);
      const taken = search.via[this.part.entry[given]!]!;
      forth?.(taken);
      line = this.part.pairLine[taken]!;
    }
  }

  private takeBestFree(line: number): void {
    const { part } = this;
    let left = part.supply[line]! - this.alone[line]!;
    for (let pair = part.start[line]!; pair < part.start[line + 1]!; pair++) left -= this.flow[pair]!;
    const order = Array.from({ length: part.start[line + 1]! - part.start[line]! }, (_, at) => part.start[line]! + at);
    order.sort((a, b) => part.score[b]! - part.score[a]! || a - b);
    for (const pair of order) {
      const entry = part.entry[pair]!;
      const amount = Math.min(left, part.demand[entry]! - this.used[entry]!);
      this.flow[pair]! += amount;
      this.used[entry]! += amount;
      left -= amount;
    }
    this.alone[line]! += left;
  }

  /** What the total loses when the pair matches one row fewer: its line goes elsewhere, its entry may be taken by another. */
  private marginOf(pair: number): number {
    const { search, part } = this;
    const target = part.entry[pair]!;
    const price = -this.entryPrice[target]!;
    let least = Math.min(MOST_MARGIN, part.score[pair]!);
    let isOutside = false;
    const limit = this.limit();
    search.begin(least);
    this.reach(this.part.pairLine[pair]!, { distance: 0, via: -1, barred: pair });
    while (this.steps < limit) {
      const next = Math.min(search.least(), isOutside ? Infinity : search.outDistance);
      if (next >= least) break;
      if (!isOutside && search.outDistance <= search.least()) {
        isOutside = true;
        least = Math.min(least, search.outDistance + price);
        search.endBefore(least);
        this.reachFromOutside(search.outDistance, pair);
        continue;
      }
      const entry = search.pop();
      if (entry < 0) continue;
      if (entry === target) return search.distance(entry);
      if (this.used[entry]! < part.demand[entry]!) search.offerOut(-1, search.distance(entry));
      this.reachHolders(entry, search.distance(entry), pair);
    }
    return this.steps < limit ? least : 0;
  }

  /** Once one row is alone, another that was alone, or that holds a cheap entry, may move in. */
  private reachFromOutside(distance: number, barred: number): void {
    if (this.part.lines + this.part.entries > WHOLE_MARGIN) { this.reachNeighbours(distance, barred); return; }
    for (let line = 0; line < this.part.lines; line++) {
      if (this.alone[line]! > 0) this.reach(line, { distance, via: -1, barred });
    }
    for (let entry = 0; entry < this.part.entries; entry++) {
      if (this.used[entry]! > 0) this.search.offer(entry, distance - this.entryPrice[entry]!, -1);
    }
  }

  private reachNeighbours(distance: number, barred: number): void {
    const entry = this.part.entry[barred]!;
    for (let at = this.part.entryStart[entry]!; at < this.part.entryStart[entry + 1]!; at++) {
      const line = this.part.pairLine[this.part.entryPair[at]!]!;
      if (this.alone[line]! > 0) this.reach(line, { distance, via: -1, barred });
      for (let pair = this.part.start[line]!; pair < this.part.start[line + 1]!; pair++) {
        const held = this.part.entry[pair]!;
        if (this.flow[pair]! > 0 && held !== entry) this.search.offer(held, distance - this.entryPrice[held]!, -1);
      }
    }
  }
}
