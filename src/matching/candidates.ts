import { minorDigits, type Currency } from "../domain";
import { indexAmounts, placesBetween, roundness, type AmountIndex } from "./amounts";
import { sizeOf, sizesOf, type BothClasses } from "./classes";
import { noEvidence, weighParty, type Evidence, type RowPair } from "./evidence";
import type { Facts } from "./facts";
import type { Graph } from "./graph";
import { MOST_LEARNED_BITS } from "./learned";
import type { Learned } from "./parties";
import { IntList, type Lists } from "./lists";
import { isComparable, MOST_NEAR, nearAmountBits, nearAmounts } from "./nearAmounts";
import { tellPiece, type Tell } from "./progress";
import { isInReach, NAME_WORTH_A_LOOK, REACHING_BITS, weighReach } from "./reach";
import { commonHolders, mostTelling, samePayer } from "./sharing";

/** Scores are bits × SCALE, whole, so that sums are exact and ties are ties. */
export const SCALE = 16;
/** Bits for two rows being partners rather than two rows left alone: log2 of 0.9 ÷ (0.1 × 0.15). */
export const PARTNERS = 5.9;

/** A block of equal amounts is weighed pair by pair up to this many pairs; beyond, only the pairs that share something. */
const WHOLE_BLOCK = 1 << 13;
/** Lines of one amount from which it is called common. */
const COMMON = 50;
/** Pairs kept for a line on average, roughly. */
const PAIRS_EACH = 3;
const NUMBER_WORTH_A_LOOK = 6;
/** A line whose best equal amount has this many bits needs no look at other amounts by name. */
const GOOD_ENOUGH = 12;
/** Where more entries share an amount, being a fee away from it says nothing. */
const MOST_OF_ONE_AMOUNT = 8;
/** More entries within the tolerance than this are left to the equal amounts. */
const MOST_WITHIN_TOLERANCE = 64;
/** A number that so many entries share names none of them. */
const MOST_HOLDERS = 64;

/**
 * Finds the pairs worth a look by indexes alone: equal amounts in the window, shared numbers, shared rare names, amounts
 * that a fee or discount explains.
 *
 * Cost: linear in rows and pairs; in a large block of equal amounts each line sees a few dozen entries at most.
 */
export class CandidateFinder {
  private readonly index: AmountIndex;
  private readonly pairs: { readonly line: IntList; readonly entry: IntList; readonly score: IntList };
  /** The rows being weighed and what was found: the same two objects each time. */
  private readonly rows = { line: 0, entry: 0 };
  readonly evidence: Evidence = noEvidence();
  /** Best score of an equal amount, by line class. */
  private readonly best: Int32Array;
  /** The last line class that met each entry class among other amounts, so that no pair is weighed twice. */
  private readonly met: Int32Array;
  private readonly population: number;
  /** Pairs weighed so far, also those dropped. */
  weighed = 0;
  /** Bits for the equal amount that is looked at. */
  private equal = 0;
  /** Whether the two rows that are weighed are the only ones of their amount. */
  isOnly = false;
  /** The line class whose other amounts are looked at, its currency and one whole unit of that, and how much it may miss an amount by. */
  private line = -1;
  private currency: Currency | null = null;
  private unit = 1;
  private tolerance = 0;
  private readonly near = new Float64Array(MOST_NEAR);

  constructor(private readonly facts: Facts, private readonly classes: BothClasses, tell: Tell) {
    this.index = indexAmounts(facts, classes);
    const most = PAIRS_EACH * classes.lines.count;
    this.pairs = { line: new IntList(most), entry: new IntList(most), score: new IntList(most) };
    this.best = new Int32Array(classes.lines.count);
    this.met = new Int32Array(classes.entries.count).fill(-1);
    this.population = Math.log2(Math.max(1, facts.sides.book.count / 2));
    this.weighEqualAmounts();
    for (let line = 0; line < classes.lines.count; line++) {
      tellPiece(tell, line, classes.lines.count);
      this.weighOtherAmounts(line);
    }
  }

  /** The candidates as the rows alone show them: pairs of classes that are worth a match, with their scores. */
  candidates(): Graph {
    return this.graphOf(this.pairs.score.values);
  }

  /** The candidates in the light of what was learned about accounts and payers. */
  learnedCandidates(learned: Learned): Graph {
    const { lines, entries } = this.classes;
    const known = this.entriesByLine();
    for (let line = 0; line < lines.count; line++) {
      if (this.best[line]! >= GOOD_ENOUGH * SCALE) continue;
      this.begin(line);
      for (let at = known.start[line]!; at < known.start[line + 1]!; at++) this.met[known.items[at]!] = line;
      const row = lines.first[line]!;
      samePayer(this.facts, { line: row, party: learned.partyOf(row) }, this.weighRow);
    }
    const { line, entry, score } = this.pairs;
    const learnt = new Int32Array(line.length);
    for (let pair = 0; pair < line.length; pair++) {
      const bits = learned.bits(lines.first[line.values[pair]!]!, entries.first[entry.values[pair]!]!);
      learnt[pair] = score.values[pair]! + Math.round(bits * SCALE);
    }
    return this.graphOf(learnt);
  }

  /** The entry classes of the pairs kept so far, by line class. */
  private entriesByLine(): Lists {
    const { classes: { lines }, pairs: { line, entry } } = this;
    const start = new Int32Array(lines.count + 1);
    for (let pair = 0; pair < line.length; pair++) start[line.values[pair]! + 1]!++;
    for (let each = 0; each < lines.count; each++) start[each + 1]! += start[each]!;
    const [fill, items] = [start.slice(0, -1), new Int32Array(line.length)];
    for (let pair = 0; pair < line.length; pair++) items[fill[line.values[pair]!]!++] = entry.values[pair]!;
    return { start, items };
  }

  /** The pairs with a score above zero, by line. */
  private graphOf(scores: Int32Array): Graph {
    const { classes: { lines, entries }, pairs: { line: lineOf, entry: entryOf } } = this;
    const start = new Int32Array(lines.count + 1);
    for (let pair = 0; pair < lineOf.length; pair++) if (scores[pair]! > 0) start[lineOf.values[pair]! + 1]!++;
    for (let line = 0; line < lines.count; line++) start[line + 1]! += start[line]!;
    const fill = start.slice(0, -1);
    const [entry, score] = [new Int32Array(start[lines.count]!), new Int32Array(start[lines.count]!)];
    for (let pair = 0; pair < lineOf.length; pair++) {
      if (scores[pair]! <= 0) continue;
      const at = fill[lineOf.values[pair]!]!++;
      entry[at] = entryOf.values[pair]!;
      score[at] = scores[pair]!;
    }
    return { supply: sizesOf(lines), demand: sizesOf(entries), start, entry, score };
  }

  private weighEqualAmounts(): void {
    const { blocks, lines: { order: lines }, entries: { order: entries } } = this.index;
    for (let at = 0; at < blocks.length; at += 4) {
      const [from, to, first, last] = [blocks[at]!, blocks[at + 1]!, blocks[at + 2]!, blocks[at + 3]!];
      const isCommon = this.rowsIn(lines, from, to) >= COMMON;
      this.equal = this.equalBits(this.classes.lines.first[lines[from]!]!);
      this.isOnly = to - from === 1 && last - first === 1 && sizeOf(this.classes.lines, lines[from]!) === 1 && sizeOf(this.classes.entries, entries[first]!) === 1;
      if ((to - from) * (last - first) > WHOLE_BLOCK) {
        this.weighLargeBlock(lines.subarray(from, to), entries.subarray(first, last), isCommon);
        continue;
      }
      for (let index = from; index < to; index++) {
        for (let other = first; other < last; other++) this.weighEqual(lines[index]!, entries[other]!, isCommon);
      }
    }
    this.isOnly = false;
  }

  private weighLargeBlock(lines: Int32Array, entries: Int32Array, isCommon: boolean): void {
    const each = commonHolders(this.facts, this.classes.entries, entries);
    for (const line of lines) each(this.classes.lines.first[line]!, (entry) => this.weighEqual(line, entry, isCommon));
  }

  /** Makes a line class the present one. */
  private begin(line: number): void {
    const { amount, currency } = this.facts.sides.bank.rows[this.classes.lines.first[line]!]!;
    this.line = line;
    if (currency !== this.currency) [this.currency, this.unit] = [currency, 10 ** minorDigits(currency)];
    this.tolerance = this.facts.toleranceOf(amount, currency);
  }

  private weighOtherAmounts(line: number): void {
    const { numbers, numberBits, entriesWithNumber, nameBitsOfLine } = this.facts;
    const row = this.classes.lines.first[line]!;
    this.begin(line);
    for (let at = numbers.ofLine.start[row]!; at < numbers.ofLine.start[row + 1]!; at++) {
      const number = numbers.ofLine.items[at]!;
      const [from, to] = [entriesWithNumber.start[number]!, entriesWithNumber.start[number + 1]!];
      if (numberBits[number]! < NUMBER_WORTH_A_LOOK || to - from > MOST_HOLDERS) continue;
      for (let index = from; index < to; index++) this.weighRow(entriesWithNumber.items[index]!);
    }
    this.weighWithinTolerance(row);
    if (this.best[line]! >= GOOD_ENOUGH * SCALE) return;
    if (nameBitsOfLine[row]! >= NAME_WORTH_A_LOOK) mostTelling(this.facts, row, this.weighRow);
    this.weighByDifference(row);
  }

  /** Amounts that a fee, a discount or swapped digits would explain. */
  private weighByDifference(row: number): void {
    const { facts: { sides: { bank: { amount, kind } } }, index: { entries, placesOfEntries } } = this;
    const count = nearAmounts(amount[row]!, this.unit, this.near);
    for (let at = 0; at < count; at++) {
      const from = placesOfEntries.first(kind[row]!, this.near[at]!);
      if (from < 0) continue;
      const to = entries.endOf(from);
      if (to - from <= MOST_OF_ONE_AMOUNT) this.weighPlaces(from, to);
    }
  }

  private weighWithinTolerance(row: number): void {
    if (this.tolerance === 0) return;
    const { amount, kind } = this.facts.sides.bank;
    const { from, to } = placesBetween(this.index.entries, kind[row]!, { least: amount[row]! - this.tolerance, most: amount[row]! + this.tolerance });
    if (to - from <= MOST_WITHIN_TOLERANCE) this.weighPlaces(from, to);
  }

  private weighPlaces(from: number, to: number): void {
    for (let place = from; place < to; place++) this.weighRow(this.classes.entries.first[this.index.entries.order[place]!]!);
  }

  private rowsIn(order: Int32Array, from: number, to: number): number {
    let rows = 0;
    for (let at = from; at < to; at++) rows += sizeOf(this.classes.lines, order[at]!);
    return rows;
  }

  private weighEqual(line: number, entry: number, isCommon: boolean): void {
    this.weighed++;
    const rows = this.pairOf(this.classes.lines.first[line]!, this.classes.entries.first[entry]!);
    if (!weighReach(this.facts, rows, this.evidence)) return;
    weighParty(this.facts, rows, this.evidence);
    if (!isInReach(this.facts, rows, this)) return;
    this.evidence.amount = this.equal;
    if (isCommon) this.liftPlain();
    const score = this.keep(line, entry);
    if (score > this.best[line]!) this.best[line] = score;
  }

  private pairOf(line: number, entry: number): RowPair {
    this.rows.line = line;
    this.rows.entry = entry;
    return this.rows;
  }

  /** However common an amount is, two rows of it in the window against which nothing speaks are not passed over in silence. */
  private liftPlain(): void {
    const { evidence } = this;
    if (Math.min(evidence.number, evidence.name) < 0 || evidence.isBeyond) return;
    const others = evidence.date + evidence.number + evidence.name + evidence.text + evidence.quotedAccount;
    evidence.amount = Math.max(evidence.amount, 1 / SCALE - others);
  }

  private equalBits(row: number): number {
    return PARTNERS - Math.log2(this.index.chance[roundness(this.facts.sides.bank.amount[row]!)]!);
  }

  /** Weighs the present line against the class of an entry row of another amount. */
  private readonly weighRow = (entryRow: number): void => {
    const entry = this.classes.entries.ofRow[entryRow]!;
    if (this.met[entry] === this.line) return;
    this.met[entry] = this.line;
    const { bank, book } = this.facts.sides;
    const row = this.classes.lines.first[this.line]!;
    const paid = bank.amount[row]!;
    const posted = book.amount[entryRow]!;
    if (bank.kind[row] !== book.kind[entryRow] || paid === posted || !isComparable(paid, posted)) return;
    this.weighed++;
    const rows = this.pairOf(row, this.classes.entries.first[entry]!);
    if (!weighReach(this.facts, rows, this.evidence)) return;
    const near = nearAmountBits(paid, posted, this.unit)!;
    const isWithin = Math.abs(paid - posted) <= this.tolerance;
    if (near.why === "part" && !isWithin && this.evidence.number < REACHING_BITS) return;
    weighParty(this.facts, rows, this.evidence);
    if (!isInReach(this.facts, rows, this)) return;
    this.evidence.amount = isWithin ? this.equalBits(row) - 1 : PARTNERS + near.bits - this.population;
    this.keep(this.line, entry);
  };

  /** Keeps a pair with its score but for what is learned later; one that no learning could lift is dropped. */
  private keep(line: number, entry: number): number {
    const { amount, date, number, name, text, quotedAccount } = this.evidence;
    const score = Math.round((amount + date + number + name + text + quotedAccount) * SCALE);
    const row = this.classes.lines.first[line]!;
    const least = this.facts.parties.payerOfLine[row]! < 0 ? 0 : -MOST_LEARNED_BITS * SCALE;
    if (score <= least || this.facts.rejected.hasPair(row, this.classes.entries.first[entry]!)) return 0;
    this.pairs.line.push(line);
    this.pairs.entry.push(entry);
    this.pairs.score.push(score);
    return score;
  }
}
