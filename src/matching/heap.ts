/** A queue of numbered nodes by distance, smallest first; equal distances by node number, so that order never matters. */
export class Heap {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  get size(): number {
    return this.nodes.length;
  }

  clear(): void {
    this.nodes.length = 0;
    this.keys.length = 0;
  }

  push(node: number, key: number): void {
    let at = this.nodes.length;
    this.nodes.push(node);
    this.keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(node, key, parent)) break;
      this.nodes[at] = this.nodes[parent]!;
      this.keys[at] = this.keys[parent]!;
      at = parent;
    }
    this.nodes[at] = node;
    this.keys[at] = key;
  }

  /** The distance at the front; Infinity when empty. */
  get least(): number {
    return this.keys.length === 0 ? Infinity : this.keys[0]!;
  }

  /** Takes the nearest node out. */
  pop(): number {
    const first = this.nodes[0]!;
    const node = this.nodes.pop()!;
    const key = this.keys.pop()!;
    const size = this.nodes.length;
    if (size === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.isBefore(this.nodes[child + 1]!, this.keys[child + 1]!, child)) child++;
      if (this.isBefore(node, key, child)) break;
      this.nodes[at] = this.nodes[child]!;
      this.keys[at] = this.keys[child]!;
      at = child;
    }
    this.nodes[at] = node;
    this.keys[at] = key;
    return first;
  }

  private isBefore(node: number, key: number, at: number): boolean {
    return key < this.keys[at]! || (key === this.keys[at] && node < this.nodes[at]!);
  }
}
