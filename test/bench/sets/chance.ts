/** Chance from a seed: the same seed gives the same set. Source: mulberry32, public domain. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e3779b1) >>> 0;
  }

  /** From 0 to just below 1. */
  part(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.part() * (most - least + 1));
  }

  happens(share: number): boolean {
    return this.part() < share;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)]!;
  }

  /** One of the choices, each as often as its weight says. */
  weighed<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    let left = this.part() * choices.reduce((all, [weight]) => all + weight, 0);
    for (const [weight, value] of choices) if ((left -= weight) < 0) return value;
    return choices[0]![1];
  }

  /** Some of the choices, each once, in any order. */
  some<T>(choices: readonly T[], count: number): T[] {
    return this.shuffled(choices).slice(0, count);
  }

  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let at = order.length - 1; at > 0; at--) {
      const other = this.between(0, at);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return order;
  }

  digits(count: number): string {
    return Array.from({ length: count }, (_, at) => this.between(at === 0 ? 1 : 0, 9)).join("");
  }

  /** Close to 0 most of the time, now and then several away: a normal distribution. */
  bell(): number {
    return Math.sqrt(-2 * Math.log(1 - this.part())) * Math.cos(2 * Math.PI * this.part());
  }

  /** Minor units around a median, spread over powers of ten; `spread` is the standard deviation of the natural logarithm. */
  money(median: number, spread: number): number {
    return Math.max(1, Math.round(median * Math.exp(spread * this.bell())));
  }
}

/** Splits a whole into so many parts above nothing. */
export function split(chance: Chance, whole: number, count: number): number[] {
  const shares = Array.from({ length: count }, () => 0.2 + chance.part());
  const all = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => Math.max(1, Math.round((whole * share) / all)));
  parts[0]! += whole - total(parts);
  return parts[0]! > 0 ? parts : split(chance, whole, count - 1);
}

/** The sum of amounts in minor units. */
export function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
