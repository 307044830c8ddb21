import { nearness } from "../matching";

/** How near a name must be, and how much shorter a text may be. Source: Business Central, MatchBankPayments (thresholds). */
const NEAR_ENOUGH = 95;
const SHORTEST = 65;
const FEWEST = 4;
const WHOLE = 100;
const BINS = 64;

/** Finds parties by names written in texts. Numbers are places in the list of names. */
export interface NameFinder {
  find(text: string): readonly number[];
  /** Names compared letter by letter so far. */
  readonly compared: number;
}

/** A finder that knows no name. */
export const NO_NAMES: NameFinder = { find: () => [], compared: 0 };

/**
 * Finds names by nearness, letter by letter: the pieces of four characters or more that name and text have in common make up
 * 95 % of the shorter one. Exact, with what cannot reach that left out first: no common piece, or characters of the shorter one
 * that the longer one lacks.
 * Cost: names that share a piece of four characters with the text; the comparison itself for the few that may pass.
 * Source: Business Central, MatchBankPayments (IsNameMatching, GetStringNearness).
 */
export class NearNames implements NameFinder {
  compared = 0;
  private readonly names: readonly string[];
  private readonly grams: GramIndex;
  private readonly seen: Int32Array;
  private readonly profiles: readonly Uint8Array[];
  /** Which characters a name has, folded into 64 bits. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly lengths: Int32Array;
  private readonly known = new Map<string, readonly number[]>();
  private turn = 0;

  constructor(names: readonly string[]) {
    this.names = names.map((name) => name.toUpperCase());
    this.seen = new Int32Array(names.length);
    this.profiles = this.names.map(profileOf);
    this.low = Int32Array.from(this.profiles, (profile) => bitsOf(profile, 0));
    this.high = Int32Array.from(this.profiles, (profile) => bitsOf(profile, BINS / 2));
    this.lengths = Int32Array.from(this.names, ({ length }) => length);
    this.grams = new GramIndex(this.names);
  }

  find(text: string): readonly number[] {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const found = this.search(text);
    this.known.set(text, found);
    return found;
  }

  private search(text: string): readonly number[] {
    this.turn++;
    const upper = text.trim().toUpperCase();
    const profile = profileOf(upper);
    const characters = { low: bitsOf(profile, 0), high: bitsOf(profile, BINS / 2), length: upper.length };
    const found: number[] = [];
    const { seen, turn } = this;
    for (const gram of gramsOf(upper)) {
      const [from, to] = this.grams.range(gram);
      for (let at = from; at < to; at++) {
        const number = this.grams.names[at]!;
        if (seen[number] === turn) continue;
        seen[number] = turn;
        if (this.mayBeNear(number, characters) && this.isNear(number, { text, upper, profile })) found.push(number);
      }
    }
    return found.sort((a, b) => a - b);
  }

  /** The longer of the two has nearly all characters of the shorter. */
  private mayBeNear(number: number, { low, high, length }: Characters): boolean {
    const own = this.lengths[number]!;
    if (own <= length) return bitCount(this.low[number]! & ~low) + bitCount(this.high[number]! & ~high) <= mostMissing(own);
    return bitCount(low & ~this.low[number]!) + bitCount(high & ~this.high[number]!) <= mostMissing(length);
  }

  private isNear(number: number, { text, upper, profile }: { readonly text: string; readonly upper: string; readonly profile: Uint8Array }): boolean {
    const name = this.names[number]!;
    if (WHOLE * text.length < SHORTEST * name.length) return false;
    const shorter = Math.min(name.length, upper.length);
    if (WHOLE * common(this.profiles[number]!, profile) < NEAR_ENOUGH * shorter) return false;
    this.compared++;
    return nearness(name, upper, { fewest: FEWEST, scale: WHOLE }) >= NEAR_ENOUGH;
  }
}

/** Characters of a text, folded into 64 bits, and how many there are. */
interface Characters {
  readonly low: number;
  readonly high: number;
  readonly length: number;
}

/** Characters that may be left over. */
function mostMissing(length: number): number {
  return Math.floor(((WHOLE - NEAR_ENOUGH) * length) / WHOLE);
}

/** Names by their pieces of four characters: a piece owns names[from] to names[to − 1]. */
class GramIndex {
  readonly names: Int32Array;
  private readonly ids = new Map<string, number>();
  private readonly start: Int32Array;

  constructor(names: readonly string[]) {
    const counts: number[] = [];
    const each = names.map((name) => Array.from(gramsOf(name), (gram) => {
      const id = this.ids.get(gram) ?? this.ids.size;
      if (id === this.ids.size) this.ids.set(gram, id);
      counts[id] = (counts[id] ?? 0) + 1;
      return id;
    }));
    this.start = new Int32Array(counts.length + 1);
    for (const [id, count] of counts.entries()) this.start[id + 1] = this.start[id]! + count;
    this.names = new Int32Array(this.start[counts.length]!);
    const fill = this.start.slice();
    for (const [number, ids] of each.entries()) for (const id of ids) this.names[fill[id]!++] = number;
  }

  range(gram: string): readonly [from: number, to: number] {
    const id = this.ids.get(gram);
    return id === undefined ? NOWHERE : [this.start[id]!, this.start[id + 1]!];
  }
}

const NOWHERE = [0, 0] as const;

function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + FEWEST <= text.length; at++) grams.add(text.slice(at, at + FEWEST));
  return grams;
}

/** How often each character occurs, characters folded into a few bins: what two texts share is never more than their bins do. */
function profileOf(text: string): Uint8Array {
  const bins = new Uint8Array(BINS);
  for (let at = 0; at < text.length; at++) {
    const bin = text.charCodeAt(at) % BINS;
    if (bins[bin]! < 0xff) bins[bin]!++;
  }
  return bins;
}

function bitsOf(profile: Uint8Array, from: number): number {
  let bits = 0;
  for (let bin = 0; bin < BINS / 2; bin++) if (profile[from + bin]! > 0) bits |= 1 << bin;
  return bits;
}

/** Source: Warren, Hacker's Delight, 5–1. */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function common(one: Uint8Array, other: Uint8Array): number {
  let shared = 0;
  for (let bin = 0; bin < BINS; bin++) shared += Math.min(one[bin]!, other[bin]!);
  return shared;
}

/**
 * Finds names that stand in the text whole, capitals and all, or with their first word moved to the end.
 * Source: Business Central, MatchBankPayments (IsNameMatchingWithPermutations).
 */
export class WholeNames implements NameFinder {
  compared = 0;
  private readonly byStart = new Map<string, { readonly number: number; readonly form: string }[]>();
  private readonly lengths: readonly number[];

  constructor(names: readonly string[]) {
    this.lengths = names.map(({ length }) => length);
    for (const [number, name] of names.entries()) {
      for (const form of formsOf(name)) {
        const start = form.slice(0, FEWEST);
        const list = this.byStart.get(start);
        if (list === undefined) this.byStart.set(start, [{ number, form }]);
        else list.push({ number, form });
      }
    }
  }

  find(text: string): readonly number[] {
    const found = new Set<number>();
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= FEWEST; length++) {
        for (const { number, form } of this.byStart.get(text.slice(at, at + length)) ?? []) {
          if (form.slice(0, FEWEST).length !== length) continue;
          this.compared++;
          if (text.length >= this.lengths[number]! && text.startsWith(form, at)) found.add(number);
        }
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}

function formsOf(name: string): string[] {
  const blank = name.indexOf(" ");
  const forms = name === "" ? [] : [name];
  return blank <= 0 ? forms : [...forms, `${name.slice(blank + 1)} ${name.slice(0, blank)}`];
}

/** Counts the names that contain a name, itself included, ignoring case. */
export class NameCounts {
  private readonly names: readonly string[];
  private readonly grams: GramIndex;
  private readonly known = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = names.map((name) => name.toUpperCase());
    this.grams = new GramIndex(this.names);
  }

  containing(name: string): number {
    const upper = name.toUpperCase();
    const known = this.known.get(upper);
    if (known !== undefined) return known;
    const count = this.pool(upper).filter((number) => this.names[number]!.includes(upper)).length;
    this.known.set(upper, count);
    return count;
  }

  /** Names that hold the rarest piece of the name; all of them for a name shorter than a piece. */
  private pool(upper: string): readonly number[] {
    let rarest: readonly [number, number] | null = null;
    for (const gram of gramsOf(upper)) {
      const range = this.grams.range(gram);
      if (rarest === null || range[1] - range[0] < rarest[1] - rarest[0]) rarest = range;
    }
    return rarest === null ? this.names.map((_, number) => number) : Array.from(this.grams.names.subarray(rarest[0], rarest[1]));
  }
}
