import { nearness } from "../conventions/nearness";

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
 * 95 % of the shorter one. Exact, with what cannot reach that left out first: no common piece, or too few common characters.
 * Cost: names that share a piece of four characters with the text; the comparison itself for the few that may pass.
 * Source: Business Central, MatchBankPayments (IsNameMatching, GetStringNearness).
 */
export class NearNames implements NameFinder {
  compared = 0;
  private readonly names: readonly string[];
  private readonly byGram = new Map<string, number[]>();
  private readonly seen: Int32Array;
  private readonly profiles: readonly Uint8Array[];
  private readonly known = new Map<string, readonly number[]>();
  private turn = 0;

  constructor(names: readonly string[]) {
    this.names = names.map((name) => name.toUpperCase());
    this.seen = new Int32Array(names.length);
    this.profiles = this.names.map(profileOf);
    for (const [number, name] of this.names.entries()) {
      for (const gram of gramsOf(name)) {
        const list = this.byGram.get(gram);
        if (list === undefined) this.byGram.set(gram, [number]);
        else list.push(number);
      }
    }
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
    const found: number[] = [];
    for (const gram of gramsOf(upper)) {
      for (const number of this.byGram.get(gram) ?? []) {
        if (this.seen[number] === this.turn) continue;
        this.seen[number] = this.turn;
        if (this.isNear(number, { text, upper, profile })) found.push(number);
      }
    }
    return found.sort((a, b) => a - b);
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
  private readonly byGram = new Map<string, number[]>();
  private readonly known = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = names.map((name) => name.toUpperCase());
    for (const [number, name] of this.names.entries()) {
      for (const gram of gramsOf(name)) {
        const list = this.byGram.get(gram);
        if (list === undefined) this.byGram.set(gram, [number]);
        else list.push(number);
      }
    }
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
    let rarest: readonly number[] | null = null;
    for (const gram of gramsOf(upper)) {
      const list = this.byGram.get(gram) ?? [];
      if (rarest === null || list.length < rarest.length) rarest = list;
    }
    return rarest ?? this.names.map((_, number) => number);
  }
}
