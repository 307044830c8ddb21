import { Heap } from "./heap";
import { IntList } from "./lists";
import { roomFor } from "./part";

/** One shortest-path search: distances of lines and entries, forgotten at once when the next begins. */
export class Search {
  outDistance = Infinity;
  outLine = -1;
  readonly reachedLines = new IntList();
  readonly settled = new IntList();
  lineDistance = new Float64Array(0);
  lineVia = new Int32Array(0);
  via = new Int32Array(0);
  private distances = new Float64Array(0);
  private lineMark = new Int32Array(0);
  private mark = new Int32Array(0);
  private settledMark = new Int32Array(0);
  private readonly heap = new Heap();
  private round = 0;
  /** Entries as far away as this are of no use. */
  private bound = Infinity;

  /** Makes the columns long enough for so many lines and entries. */
  makeRoom(lines: number, entries: number): void {
    if (lines > this.lineMark.length) {
      this.lineDistance = new Float64Array(roomFor(lines));
      this.lineVia = new Int32Array(roomFor(lines));
      this.lineMark = new Int32Array(roomFor(lines));
    }
    if (entries > this.mark.length) {
      this.distances = new Float64Array(roomFor(entries));
      this.via = new Int32Array(roomFor(entries));
      this.mark = new Int32Array(roomFor(entries));
      this.settledMark = new Int32Array(roomFor(entries));
    }
  }

  /** Begins a search that ends before it reaches `bound`. */
  begin(bound: number): void {
    this.round++;
    this.bound = bound;
    this.heap.clear();
    this.outDistance = Infinity;
    this.outLine = -1;
    this.reachedLines.length = 0;
    this.settled.length = 0;
  }

  distance(entry: number): number {
    return this.distances[entry]!;
  }

  least(): number {
    return this.heap.least;
  }

  /** False when the line was reached before. */
  reachLine(line: number, distance: number, via: number): boolean {
    if (this.lineMark[line] === this.round) return false;
    this.lineMark[line] = this.round;
    this.lineDistance[line] = distance;
    this.lineVia[line] = via;
    this.reachedLines.push(line);
    return true;
  }

  offerOut(line: number, distance: number): void {
    if (distance >= this.outDistance) return;
    this.outDistance = distance;
    this.outLine = line;
  }

  /** Brings the bound nearer. */
  endBefore(bound: number): void {
    this.bound = bound;
  }

  /** Offers a way to an entry. */
  offer(entry: number, distance: number, via: number): void {
    if (distance >= this.bound) return;
    if (this.mark[entry] === this.round && distance >= this.distances[entry]!) return;
    this.mark[entry] = this.round;
    this.distances[entry] = distance;
    this.via[entry] = via;
    this.heap.push(entry, distance);
  }

  /** Settles the nearest entry; −1 when the one at the front was settled before. */
  pop(): number {
    const entry = this.heap.pop();
    if (this.settledMark[entry] === this.round) return -1;
    this.settledMark[entry] = this.round;
    this.settled.push(entry);
    return entry;
  }
}
