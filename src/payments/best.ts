import { agreesInAmount } from "./amounts";
import { chooseBestWhole, type Assigned } from "./bestWhole";
import { NO_DAY } from "./book";
import type { Candidates } from "./candidates";
import type { Ground, LineEvidence } from "./ground";
import type { Choices } from "./greedy";
import { documentOf, partyOf } from "./groups";
import type { MappingHit } from "./mappings";
import { namedSets, partyFact, type NamedSet } from "./named";
import { Putting } from "./putting";
import { AMOUNT_ONE, AMOUNT_SEVERAL, DEBIT_NOT_CONSIDERED, DOCUMENT_SEVERAL, factCode, FULLY } from "./rules";
import { findSum } from "./sums";
import type { ApplicationNote } from "./types";
import type { Worksheet } from "./worksheet";

/** What the choice was made of. */
export interface BestOutcome {
  readonly notes: ReadonlyMap<number, readonly ApplicationNote[]>;
  readonly sumsTried: number;
}

/** Everything the choice looks at. */
export interface BestInput extends Choices {
  readonly evidence: readonly (LineEvidence | null)[];
}

/**
 * Puts lines on entries, the best whole instead of one after the other: first what names several documents that add up, then single
 * entries by assignment, then sums of one party, then parts of what is named, then what is merely likely.
 */
export function applyBest(ground: Ground, from: BestInput, sheet: Worksheet): BestOutcome {
  const choice = new Choice(ground, from, sheet);
  choice.mappings();
  choice.exactSets();
  choice.singles();
  choice.sums();
  choice.partialSets();
  choice.shared();
  choice.onAccount();
  return { notes: choice.put.notes, sumsTried: choice.sumsTried };
}

/** Entries of one account that are looked at for sums and likely payments: the oldest free ones. */
const MOST_FREE = 400;
const MOST_SCANNED = 4_000;

class Choice {
  sumsTried = 0;
  readonly put: Putting;
  private readonly named: readonly NamedSet[][];
  private readonly best: Int32Array;

  constructor(private readonly ground: Ground, private readonly from: BestInput, private readonly sheet: Worksheet) {
    this.put = new Putting(ground, from.lines, sheet);
    this.named = namedSets(ground, from.evidence, from.lines.map(({ amount }) => amount));
    this.best = bestSingles(from.candidates, from.lines.length);
  }

  /** Mapped texts, where nothing high speaks against them. */
  mappings(): void {
    for (const [line, hits] of this.from.mappings.entries()) {
      const hit = hits[0];
      if (hit === undefined) continue;
      const against = Math.max(this.best[line]!, ...this.named[line]!.filter(({ isExact }) => isExact).map(({ score }) => score));
      if (hit.score > against) this.takeMapping(line, hit);
    }
  }

  /** Several documents that add up, the surest first. */
  exactSets(): void {
    for (const set of inOrder(this.named.flat().filter(({ isExact, score }) => isExact && score > 0))) {
      if (this.isPlaced(set.line) || set.score < this.best[set.line]! || !set.rows.every((row) => this.isFree(row))) continue;
      this.put.set(set.line, set.rows, { score: set.score, facts: set.facts, isTie: false, terms: set.terms });
    }
  }

  /** Single entries, all lines at once. */
  singles(): void {
    const { candidates, lines } = this.from;
    const least = (line: number): number => Math.max(0, ...this.named[line]!.filter(({ isExact }) => !isExact).map(({ score }) => score));
    const chosen = chooseBestWhole(this.ground, lines, {
      candidates, free: { line: (line) => !this.isPlaced(line), row: (row) => this.isFree(row), least },
    });
    const namedBy = countNames(this.from);
    for (const each of chosen) this.takeSingle(each, namedBy[each.row]! <= 1);
  }

  /** Sums of what one known party has open. */
  sums(): void {
    for (const [line, seen] of this.from.evidence.entries()) {
      if (seen === null || this.isPlaced(line) || seen.day === NO_DAY) continue;
      for (const account of this.accountsOf(seen)) {
        if (this.takeSum(line, seen, account)) break;
      }
    }
  }

  /** What names several documents but pays less or more than they ask. */
  partialSets(): void {
    for (const set of inOrder(this.named.flat().filter(({ score }) => score > 0))) {
      if (this.isPlaced(set.line)) continue;
      this.put.asFarAsItGoes(set.line, set.rows, { score: set.score, facts: set.facts, isTie: false });
    }
  }

  /** Lines that name an entry which another line pays in part. */
  shared(): void {
    const { candidates } = this.from;
    for (let line = 0; line < this.from.lines.length; line++) {
      if (this.isPlaced(line)) continue;
      for (const pair of pairsByScore(candidates, line)) {
        const [row, facts] = [candidates.row.values[pair]!, candidates.facts.values[pair]!];
        if (documentOf(facts) === 0) continue;
        if (this.put.left(line, row) === 0) this.put.note(line, { code: "note/maybe-paid-twice", entry: this.ground.book.entries[row]!.id });
        else if (this.put.set(line, [row], { score: candidates.score.values[pair]!, facts, isTie: false })) break;
      }
    }
  }

  /** Where only the party is known: the oldest due first, for a person to say. */
  onAccount(): void {
    for (const [line, seen] of this.from.evidence.entries()) {
      if (seen === null || this.isPlaced(line) || seen.day === NO_DAY) continue;
      const [account] = this.accountsOf(seen);
      if (account === undefined || this.takeEqual(line, seen, account) || this.suggestShort(line, seen, account)) continue;
      this.suggestOldest(line, seen, account);
    }
  }

  /** An entry of the party that asks exactly this, where there were more of them than are weighed against each other. */
  private takeEqual(line: number, seen: LineEvidence, account: number): boolean {
    const { amounts, fitting, book, rules } = this.ground;
    const facts = factCode(partyFact(this.ground, seen, account), 0, { amount: AMOUNT_SEVERAL, debit: DEBIT_NOT_CONSIDERED });
    const row = amounts.inAccount(account, seen.window, Infinity).find((each) =>
      book.open[each]! * this.from.lines[line]!.amount > 0 && book.postedOn[each]! <= seen.day && this.isFree(each) && agreesInAmount(book, each, { ...seen, fitting }));
    const score = rules.score[facts]!;
    return row !== undefined && score >= rules.least && this.put.set(line, [row], { score, facts, isTie: true });
  }

  /** The oldest free entries of an account that are dated before the line; a few hundred at most. */
  private freeRows(account: number, seen: LineEvidence): number[] {
    const { book } = this.ground;
    const free: number[] = [];
    const all = book.rowsOf[account]!;
    for (let at = 0; at < all.length && at < MOST_SCANNED && free.length < MOST_FREE; at++) {
      const row = all[at]!;
      if (book.postedOn[row]! <= seen.day && this.isFree(row)) free.push(row);
    }
    return free;
  }

  /** The one entry of the party that the line pays but for a fee or a late discount. */
  private suggestShort(line: number, seen: LineEvidence, account: number): boolean {
    const { rules } = this.ground;
    const rows = this.freeRows(account, seen).filter((row) => this.put.hasGap(line, row));
    const facts = factCode(partyFact(this.ground, seen, account), 0, { amount: AMOUNT_SEVERAL, debit: DEBIT_NOT_CONSIDERED });
    return rows.length === 1 && rules.score[facts]! >= rules.least && this.put.withGap(line, rows[0]!, { score: rules.score[facts]!, facts, isTie: false });
  }

  private suggestOldest(line: number, seen: LineEvidence, account: number): void {
    const { book, rules } = this.ground;
    const facts = factCode(partyFact(this.ground, seen, account), 0, { amount: 0, debit: DEBIT_NOT_CONSIDERED });
    const rows: number[] = [];
    let left = Math.abs(this.from.lines[line]!.amount);
    for (const row of this.freeRows(account, seen)) {
      if (left <= 0) break;
      if (Math.sign(book.open[row]!) !== Math.sign(this.from.lines[line]!.amount)) continue;
      rows.push(row);
      left -= Math.abs(book.open[row]!);
    }
    const score = rules.score[facts]!;
    if (rows.length > 0 && score >= rules.least) this.put.asFarAsItGoes(line, rows, { score, facts, isTie: true });
  }

  private takeSum(line: number, seen: LineEvidence, account: number): boolean {
    const { book, rules } = this.ground;
    const rows = this.freeRows(account, seen);
    const named = seen.documents.filter(({ row, isStrong }) => isStrong && book.account[row] === account && this.isFree(row)).map(({ row }) => row);
    const found = findSum({ book, rows, target: this.from.lines[line]!.amount, day: seen.day, named }, (sums) => { this.sumsTried += sums; });
    if (found === null) return false;
    const amount = found.count === 1 && found.isNatural ? AMOUNT_ONE : AMOUNT_SEVERAL;
    const facts = factCode(partyFact(this.ground, seen, account), named.length > 0 ? DOCUMENT_SEVERAL : 0, { amount, debit: DEBIT_NOT_CONSIDERED });
    const score = rules.score[facts]!;
    if (score < rules.least) return false;
    return this.put.set(line, found.rows, { score, facts, isTie: found.count > 1, sum: found.count, terms: "granted" });
  }

  private takeSingle(each: Assigned, isOwn: boolean): void {
    const { party } = this.ground.book.accounts[this.ground.book.account[each.row]!]!;
    const mayExplain = isOwn && (documentOf(each.facts) > 0 || (partyOf(each.facts) === FULLY && party !== null));
    if (mayExplain && this.put.withGap(each.line, each.row, each)) return;
    this.put.set(each.line, [each.row], each);
  }

  private takeMapping(line: number, hit: MappingHit): void {
    if (hit.booked !== null && this.ground.book.rowOf.has(hit.booked.id) && !this.isFree(this.ground.book.rowOf.get(hit.booked.id)!)) return;
    this.put.mapping(line, hit);
  }

  /** Accounts that the line seems to be of, the surest first; only where each ledger has one. */
  private accountsOf(seen: LineEvidence): readonly number[] {
    const { input } = this.ground;
    const sure = seen.parties.filter(({ fact }) => fact === FULLY);
    const hits = sure.length > 0 ? sure : seen.parties;
    const kinds = hits.map(({ party }) => input.parties[party]!.kind);
    if (new Set(kinds).size !== kinds.length) return [];
    return hits.flatMap(({ party }) => this.put.accountsOf(input.parties[party]!));
  }

  private isPlaced(line: number): boolean {
    return this.from.evidence[line] === null || this.sheet.rowsOfLine(this.from.lines[line]!.id).length > 0;
  }

  private isFree(row: number): boolean {
    return this.sheet.rowsOfEntry(this.ground.book.entries[row]!.id).length === 0;
  }
}

function inOrder(sets: readonly NamedSet[]): NamedSet[] {
  return [...sets].sort((a, b) => b.score - a.score || b.rows.length - a.rows.length || a.line - b.line || a.account - b.account);
}

/** The best score of a single entry, by line. */
function bestSingles(candidates: Candidates, lines: number): Int32Array {
  const best = new Int32Array(lines);
  for (let pair = 0; pair < candidates.row.length; pair++) {
    const line = candidates.line.values[pair]!;
    best[line] = Math.max(best[line]!, candidates.score.values[pair]!);
  }
  return best;
}

function pairsByScore(candidates: Candidates, line: number): number[] {
  const pairs = Array.from({ length: candidates.start[line + 1]! - candidates.start[line]! }, (_, at) => candidates.start[line]! + at);
  return pairs.filter((pair) => candidates.score.values[pair]! > 0)
    .sort((a, b) => candidates.score.values[b]! - candidates.score.values[a]! || a - b);
}

/** How many lines name each entry: several share it. */
function countNames({ candidates, evidence }: BestInput): Uint16Array {
  let most = 0;
  for (let pair = 0; pair < candidates.row.length; pair++) most = Math.max(most, candidates.row.values[pair]!);
  for (const seen of evidence) for (const { row } of seen?.documents ?? []) most = Math.max(most, row);
  const counts = new Uint16Array(most + 1);
  for (const seen of evidence) for (const { row } of seen?.documents ?? []) counts[row] = Math.min(counts[row]! + 1, 0xffff);
  return counts;
}
