import type { LedgerEntry, MatchOptions, StatementLine } from "../../domain";
import { readRejected, type Rejected } from "../rejected";
import { NO_DAY, type Sides } from "../rows";
import type { MatchInput } from "../types";
import { exact, near } from "./nearness";

/** The values that make the conventions of Business Central. Source: MatchBankRecLines and RecordMatchMgt, W1. */
const POLICY = {
  /** Line amount ÷ entry amount lies strictly between; the same sign is required. */
  leastRatio: 0.6,
  mostRatio: 1.1,
  /** A text agrees from this nearness on, or when the ledger's text occurs whole. */
  nearEnough: 80,
  whole: 100,
  /** Same date, same amount and texts from here on are taken at once. */
  highConfidence: 95,
} as const;

/** The entry's texts that are looked for, in order of weight. */
export type LedgerText = "documentNo" | "externalDocumentNo" | "text";
const LEDGER_TEXTS: readonly LedgerText[] = ["documentNo", "externalDocumentNo", "text"];

/** A pair that the conventions accept. Row numbers as in rows.ts. */
export interface AcceptedPair {
  readonly line: number;
  readonly entry: number;
  readonly amountGap: number;
  readonly dateGap: number;
  readonly isSameDay: boolean;
  /** By text in order of LEDGER_TEXTS: the better of nearness and exactness. */
  readonly scores: readonly [number, number, number];
  readonly agreed: readonly LedgerText[];
  readonly isHigh: boolean;
}

/**
 * Matches line by line as Business Central does: the best entry for each line in date order; a better line takes an entry
 * over, and the loser is tried again in another pass.
 *
 * Shapes:  at most one entry a line; an entry is applied whole, also when the amounts differ.
 * Cost:    lines × entries in the window; texts are compared only where amounts allow it.
 * Source:  spec of the Business Central bank reconciliation, §2; ties go by date, then by id.
 */
export function matchByConvention(sides: Sides, { options, rejected: sets }: MatchInput): AcceptedPair[] {
  const rejected = readRejected(sides, sets);
  const { bank, book } = sides;
  const lines = inOrder(bank.count, bank.day, (row) => bank.rows[row]!.id);
  const entries = inOrder(book.count, book.day, (row) => book.rows[row]!.id).filter((row) => book.day[row]! <= lastDay(sides, options));
  const texts = new Texts();
  const done: AcceptedPair[] = [];
  const taken = new Set<number>();
  for (let open = lines, isDisplaced = true; isDisplaced;) {
    const pass = new Pass({ sides, options, texts, rejected }, entries.filter((entry) => !taken.has(entry)));
    for (const line of open) pass.work(line);
    for (const pair of pass.tentative.values()) {
      done.push(pair);
      taken.add(pair.entry);
    }
    const matched = new Set(done.map(({ line }) => line));
    open = open.filter((line) => !matched.has(line));
    isDisplaced = pass.isDisplaced;
  }
  return done;
}

function lastDay({ bank }: Sides, { statementDate }: MatchOptions): number {
  let last = statementDate ?? NO_DAY;
  for (const day of bank.day) if (day > last) last = day;
  return last === NO_DAY ? Infinity : last;
}

/** Rows by date, those without one first, then by id with its numbers read as numbers. */
function inOrder(count: number, day: Int32Array, idOf: (row: number) => string): number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  return rows.sort((a, b) => day[a]! - day[b]! || naturally(idOf(a), idOf(b)));
}

/** "S2" before "S10". */
function naturally(one: string, other: string): number {
  const [a, b] = [one.split(/(\d+)/), other.split(/(\d+)/)];
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a[at] === b[at]) continue;
    const [x, y] = [Number(a[at]), Number(b[at])];
    if (at % 2 === 1 && x !== y) return x - y;
    return a[at]! < b[at]! ? -1 : 1;
  }
  return a.length - b.length;
}

interface Ground {
  readonly sides: Sides;
  readonly options: MatchOptions;
  readonly texts: Texts;
  readonly rejected: Rejected;
}

/** One pass over the open lines. */
class Pass {
  readonly tentative = new Map<number, AcceptedPair>();
  isDisplaced = false;

  constructor(private readonly ground: Ground, private readonly pool: readonly number[]) {}

  work(line: number): void {
    let best: AcceptedPair | null = null;
    for (let at = this.firstInWindow(line); at < this.pool.length; at++) {
      const entry = this.pool[at]!;
      if (this.isTooLate(line, entry)) break;
      const pair = this.evaluate(line, entry);
      if (pair === null) continue;
      if (pair.isHigh && this.claim(pair)) return;
      const holder = this.tentative.get(entry);
      if (isBetter(pair, best) && (holder === undefined || isBetter(pair, holder))) best = pair;
    }
    if (best !== null) this.claim(best);
  }

  private claim(pair: AcceptedPair): boolean {
    const holder = this.tentative.get(pair.entry);
    if (holder !== undefined && !isBetter(pair, holder)) return false;
    if (holder !== undefined) this.isDisplaced = true;
    this.tentative.set(pair.entry, pair);
    return true;
  }

  private firstInWindow(line: number): number {
    const { sides: { bank, book }, options } = this.ground;
    if (bank.day[line] === NO_DAY) return 0;
    const first = bank.day[line]! - options.windowBefore;
    let [low, high] = [0, this.pool.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (book.day[this.pool[middle]!]! < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isTooLate(line: number, entry: number): boolean {
    const { sides: { bank, book }, options } = this.ground;
    return bank.day[line] !== NO_DAY && book.day[entry]! - bank.day[line]! > options.windowAfter;
  }

  private evaluate(line: number, entry: number): AcceptedPair | null {
    const { sides: { bank, book }, texts, rejected } = this.ground;
    const [paid, posted] = [bank.amount[line]!, book.amount[entry]!];
    const ratio = paid / posted;
    if (bank.kind[line] !== book.kind[entry] || !(ratio > POLICY.leastRatio && ratio < POLICY.mostRatio)) return null;
    if (rejected.has([line], [entry])) return null;
    const [ofLine, ofEntry] = [bank.rows[line]!, book.rows[entry]!];
    if (paid !== posted && !texts.mayAgree(ofLine, ofEntry)) return null;
    const found = LEDGER_TEXTS.map((name) => texts.compare(ofLine, ofEntry[name]));
    const agreed = LEDGER_TEXTS.filter((_, at) => found[at]!.near >= POLICY.nearEnough || found[at]!.exact === POLICY.whole);
    if (paid !== posted && agreed.length === 0) return null;
    const dateGap = bank.day[line] === NO_DAY ? 0 : Math.abs(bank.day[line]! - book.day[entry]!);
    const scores = found.map((each) => Math.max(each.near, each.exact)) as [number, number, number];
    return {
      line, entry, amountGap: Math.abs(paid - posted), dateGap, isSameDay: bank.day[line] === book.day[entry], scores, agreed,
      isHigh: paid === posted && dateGap === 0 && found.some((each) => each.near >= POLICY.highConfidence)
        && found.some((each) => each.exact >= POLICY.highConfidence),
    };
  }
}

/** Amount before text before date; what is equal in all is not better. */
function isBetter(one: AcceptedPair, other: AcceptedPair | null): boolean {
  if (other === null) return true;
  if (one.amountGap !== other.amountGap) return one.amountGap < other.amountGap;
  const byText = compareTexts(one, other);
  return byText !== 0 ? byText > 0 : one.dateGap < other.dateGap;
}

/** The text with the highest score among those that differ decides; of equal scores the first in LEDGER_TEXTS. */
function compareTexts(one: AcceptedPair, other: AcceptedPair): number {
  let [best, winner] = [-1, 0];
  for (const [at, score] of one.scores.entries()) {
    const against = other.scores[at]!;
    if (score !== against && Math.max(score, against) > best) [best, winner] = [Math.max(score, against), score - against];
  }
  return winner;
}

interface Agreement {
  readonly near: number;
  readonly exact: number;
}

const GRAM = 4;

/** Compares texts, each pair of texts once. */
class Texts {
  private readonly agreements = new Map<string, Agreement>();
  private readonly grams = new Map<string, ReadonlySet<string>>();

  /** The best nearness and the best exactness of a ledger text over the line's four texts. */
  compare(line: StatementLine, ledgerText: string): Agreement {
    let [nearest, closest] = [0, 0];
    for (const text of [line.text, line.counterpartyName, line.additionalInfo, line.documentNo]) {
      if (text === "" || ledgerText === "" || (nearest === POLICY.whole && closest === POLICY.whole)) continue;
      const found = this.agreementOf(text, ledgerText);
      nearest = Math.max(nearest, found.near);
      closest = Math.max(closest, found.exact);
    }
    return { near: nearest, exact: closest };
  }

  /** Whether texts can agree at all: a common piece of four characters, or a shorter ledger text that may occur whole. */
  mayAgree(line: StatementLine, entry: LedgerEntry): boolean {
    const written = [line.text, line.counterpartyName, line.additionalInfo, line.documentNo].filter((text) => text !== "");
    return LEDGER_TEXTS.some((name) => {
      const ledgerText = entry[name];
      if (ledgerText === "") return false;
      if (ledgerText.length < GRAM) return written.some((text) => text.toUpperCase().includes(ledgerText.toUpperCase()));
      const ofLedger = this.gramsOf(ledgerText);
      return written.some((text) => sharesGram(this.gramsOf(text), ofLedger));
    });
  }

  private agreementOf(text: string, ledgerText: string): Agreement {
    const key = `${text}\n${ledgerText}`;
    const known = this.agreements.get(key);
    if (known !== undefined) return known;
    const found = { near: near(text, ledgerText), exact: exact(text, ledgerText) };
    this.agreements.set(key, found);
    return found;
  }

  private gramsOf(text: string): ReadonlySet<string> {
    const known = this.grams.get(text);
    if (known !== undefined) return known;
    const grams = new Set<string>();
    const upper = text.toUpperCase();
    for (let at = 0; at + GRAM <= upper.length; at++) grams.add(upper.slice(at, at + GRAM));
    this.grams.set(text, grams);
    return grams;
  }
}

function sharesGram(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const gram of few) if (many.has(gram)) return true;
  return false;
}
