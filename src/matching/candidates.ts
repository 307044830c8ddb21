import { minorDigits } from "../domain";
import { indexAmounts, roundness, type AmountIndex } from "./amounts";
import { firstOf, type BothClasses, type Classes } from "./classes";
import { noEvidence, weighPair, type Evidence } from "./evidence";
import type { Facts } from "./facts";
import { IntList } from "./lists";
import { nearAmountBits, nearAmounts } from "./nearAmounts";
import { NO_DAY } from "./rows";
import { commonHolders, mostTelling, samePayer } from "./sharing";

/** Candidate pairs of classes with the bits that speak for them; only those worth a match. */
export interface Candidates {
  readonly line: Int32Array;
  readonly entry: Int32Array;
  /** Bits × SCALE, whole, so that sums are exact and ties are ties. */
  readonly score: Int32Array;
  /** Pairs weighed, also those dropped. */
  readonly weighed: number;
}

export const SCALE = 16;
/** Bits for two rows being partners rather than two rows left alone: log2 of 0.9 ÷ (0.1 × 0.15). */
export const PARTNERS = 5.9;

/** A block of equal amounts is weighed pair by pair up to this many pairs; beyond, only the pairs that share something. */
const WHOLE_BLOCK = 1 << 13;
/**
 * A number that names one document reaches beyond the window: cheques clear late, reminders are paid late.
 * Times the window, so that a window of none stays none.
 */
export const REACH_BEFORE = 9;
export const REACH_AFTER = 3;
/** Bits of a number that let a pair reach beyond the window. */
const REACHING_BITS = 7;
/**
 * Rows a little beyond the window are looked at too, times the window: they are never matched without asking, but where
 * one of them fits as well, what lies inside is not sure.
 */
const BEYOND = 2;
/** Against: beyond the window, and nothing that names the entry. */
const BEYOND_BITS = -4;
const NUMBER_WORTH_A_LOOK = 6;
const NAME_WORTH_A_LOOK = 5;
/** A line whose best equal amount has this many bits needs no look at other amounts by name. */
const GOOD_ENOUGH = 12;
/** Where more entries share an amount, being a fee away from it says nothing. */
const MOST_OF_ONE_AMOUNT = 8;

/**
 * Finds the pairs worth a look by indexes alone: equal amounts in the window, shared numbers, shared rare names.
 *
 * Cost: linear in rows and pairs; in a large block of equal amounts each line sees a few dozen entries at most.
 */
export function findCandidates(facts: Facts, { lines, entries }: BothClasses): Candidates {
  const finder = new Finder(facts, lines, entries);
  finder.findEqualAmounts();
  finder.findByNumber();
  finder.findByName();
  finder.findByDifference();
  return finder.found();
}

class Finder {
  private readonly index: AmountIndex;
  private readonly pairs = { line: new IntList(), entry: new IntList(), score: new IntList() };
  private readonly evidence: Evidence = noEvidence();
  /** Best score of an equal amount, by line class. */
  private readonly best: Int32Array;
  /** The last line class that met each entry class, so that no pair is weighed twice. */
  private readonly met: Int32Array;
  private readonly population: number;
  private weighed = 0;

  constructor(private readonly facts: Facts, private readonly lines: Classes, private readonly entries: Classes) {
    this.index = indexAmounts(facts, lines, entries);
    this.best = new Int32Array(lines.count);
    this.met = new Int32Array(entries.count).fill(-1);
    this.population = Math.log2(Math.max(1, facts.sides.book.count / 2));
  }

  found(): Candidates {
    const { line, entry, score } = this.pairs;
    return { line: line.trimmed(), entry: entry.trimmed(), score: score.trimmed(), weighed: this.weighed };
  }

  findEqualAmounts(): void {
    const { blocks, lines, entries } = this.index;
    for (let at = 0; at < blocks.length; at += 4) {
      const ofBlock = entries.subarray(blocks[at + 2]!, blocks[at + 3]!);
      const pairs = (blocks[at + 1]! - blocks[at]!) * ofBlock.length;
      const each = pairs <= WHOLE_BLOCK ? null : commonHolders(this.facts, this.entries, ofBlock);
      for (let index = blocks[at]!; index < blocks[at + 1]!; index++) {
        const line = lines[index]!;
        if (each === null) for (const entry of ofBlock) this.weighEqual(line, entry);
        else each(firstOf(this.lines, line), (entry) => this.weighEqual(line, entry));
      }
    }
  }

  findByNumber(): void {
    const { numbers, numberBits, entriesWithNumber } = this.facts;
    for (let line = 0; line < this.lines.count; line++) {
      const row = firstOf(this.lines, line);
      for (let at = numbers.ofLine.start[row]!; at < numbers.ofLine.start[row + 1]!; at++) {
        const number = numbers.ofLine.items[at]!;
        if (numberBits[number]! < NUMBER_WORTH_A_LOOK) continue;
        const [from, to] = [entriesWithNumber.start[number]!, entriesWithNumber.start[number + 1]!];
        for (let index = from; index < to; index++) this.weighNear(line, this.entries.ofRow[entriesWithNumber.items[index]!]!);
      }
    }
  }

  findByName(): void {
    for (let line = 0; line < this.lines.count; line++) {
      const row = firstOf(this.lines, line);
      if (this.best[line]! >= GOOD_ENOUGH * SCALE) continue;
      const look = (entry: number): void => this.weighNear(line, this.entries.ofRow[entry]!);
      if (this.facts.nameBitsOfLine[row]! >= NAME_WORTH_A_LOOK) mostTelling(this.facts, row, look);
      samePayer(this.facts, row, look);
    }
  }

  /** Amounts that a fee, a discount or swapped digits would explain, for lines that nothing better was found for. */
  findByDifference(): void {
    const { bank } = this.facts.sides;
    const entriesOf = this.index.entriesByAmount;
    for (let line = 0; line < this.lines.count; line++) {
      if (this.best[line]! >= GOOD_ENOUGH * SCALE) continue;
      const row = firstOf(this.lines, line);
      const unit = 10 ** minorDigits(bank.rows[row]!.currency);
      for (const amount of nearAmounts(bank.amount[row]!, unit)) {
        const entries = entriesOf(bank.kind[row]!, amount);
        if (entries.length <= MOST_OF_ONE_AMOUNT) for (const entry of entries) this.weighNear(line, entry);
      }
    }
  }

  private weighEqual(line: number, entry: number): void {
    const row = firstOf(this.lines, line);
    this.weighed++;
    weighPair(this.facts, row, firstOf(this.entries, entry), this.evidence);
    if (!this.isInReach()) return;
    this.evidence.amount = PARTNERS - Math.log2(this.index.chance[roundness(this.facts.sides.bank.amount[row]!)]!);
    const score = this.keep(line, entry);
    if (score > this.best[line]!) this.best[line] = score;
  }

  private weighNear(line: number, entry: number): void {
    if (this.met[entry] === line) return;
    this.met[entry] = line;
    const { bank, book } = this.facts.sides;
    const [row, other] = [firstOf(this.lines, line), firstOf(this.entries, entry)];
    if (bank.kind[row] !== book.kind[other] || bank.amount[row] === book.amount[other]) return;
    const unit = 10 ** minorDigits(bank.rows[row]!.currency);
    const near = nearAmountBits(bank.amount[row]!, book.amount[other]!, unit);
    if (near === null) return;
    this.weighed++;
    weighPair(this.facts, row, other, this.evidence);
    if (!this.isInReach() || (near.why === "part" && this.evidence.number < REACHING_BITS)) return;
    this.evidence.amount = PARTNERS + near.bits - this.population;
    this.keep(line, entry);
  }

  private isInReach(): boolean {
    const { lag, number } = this.evidence;
    if (lag === NO_DAY) return true;
    const { windowBefore, windowAfter } = this.facts.options;
    if (lag <= windowBefore && lag >= -windowAfter) return true;
    if (number >= REACHING_BITS) return lag <= windowBefore * REACH_BEFORE && lag >= -windowAfter * REACH_AFTER;
    if (lag > windowBefore * BEYOND || lag < -windowAfter * BEYOND) return false;
    this.evidence.date += BEYOND_BITS;
    return true;
  }

  private isRejected(line: number, entry: number): boolean {
    return this.facts.rejected.has([firstOf(this.lines, line)], [firstOf(this.entries, entry)]);
  }

  private keep(line: number, entry: number): number {
    const { amount, date, number, name, text, account } = this.evidence;
    const score = Math.round((amount + date + number + name + text + account) * SCALE);
    if (score <= 0 || this.isRejected(line, entry)) return 0;
    this.pairs.line.push(line);
    this.pairs.entry.push(entry);
    this.pairs.score.push(score);
    return score;
  }
}
