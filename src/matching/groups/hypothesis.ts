import { AS_IT_STANDS } from "../digits";
import { noEvidence, weighPair } from "../evidence";
import { FURTHER_WORDS, MOST_NAME_BITS, writtenBits, type Facts } from "../facts";
import { holds } from "../lists";
import { PARTNERS } from "../candidates";
import { statesCount } from "./counted";

/** A way in which rows come to be one group; also the name of its rule. */
export type Form =
  | "quoted-documents" | "quoted-near" | "counted" | "same-party" | "whole-days" | "same-run" | "same-day" | "same-document" | "instalments" | "lines-of-day" | "several-to-several"
  | "net-of-fee" | "bank-reversal" | "book-reversal";

/** Lines and entries that may be one group, by row number, ascending. */
export interface Hypothesis {
  readonly form: Form;
  readonly lines: readonly number[];
  readonly entries: readonly number[];
  /** Bits that speak for it, like the score of a pair. */
  readonly bits: number;
  /** Whether other sets of the same rows have the same sum. */
  readonly isContested: boolean;
}

/** How often lines of a statement are settled in this way, roughly; bits below a plain pair's. */
const SHARE: Readonly<Record<Form, number>> = {
  "quoted-documents": 0.05, "quoted-near": 0.01, "counted": 0.005, "same-party": 0.05, "whole-days": 0.05, "same-run": 0.03, "same-day": 0.03, "same-document": 0.05, "instalments": 0.02, "lines-of-day": 0.01,
  "several-to-several": 0.01, "net-of-fee": 0.03, "bank-reversal": 0.005, "book-reversal": 0.01,
};

/** Most bits that quoted numbers add in all, and one of them. */
const MOST_NUMBERS = 30;
const MOST_NUMBER = 12;
/** Against: the lines quote a number of the books that is not in the group. */
const OTHER_NUMBER = -5;
/** The least that a name, an account and a date can say. */
const WORST_NAME = -6;
const WORST_ACCOUNT = -5;
const WORST_DATE = -4;
const TELLING_NUMBER = 6;
const MOST_LEFT_OUT = 2;
/** For: the line states how many items it covers. */
const COUNT_BITS = 4;

/** A million kroner: nothing rounder is told apart. */
const COARSEST = 1e8;
/** For: two entries of one document, one the negative of the other. */
const SAME_DOCUMENT = 8;
/** For: two lines to and from one account. */
const SAME_PAYER = 8;

/** For: the later of two lines says that it takes money back; against: it says nothing of the kind. */
const TAKEN_BACK = 5;
const NOT_SAID = -5;
/** For: what comes back comes back within days; a day later is half a bit less likely. */
const AT_ONCE = 0.5;

/** The rows being weighed and what is found: the same two objects each time. */
const pair = { line: 0, entry: 0 };
const evidence = noEvidence();

/**
 * Weighs a set of lines and entries whose sums agree.
 *
 * Shapes: `tried` is how many other sets of this kind could have agreed by chance; `within` the width of the agreement
 *         in minor units, 1 for to the øre; `expected` how many unrelated sets of this sum the books or the bank hold, where that is known.
 */
export function weighGroup(
  facts: Facts, set: { form: Form; lines: readonly number[]; entries: readonly number[] }, chance: { tried: number; within?: number; expected?: number },
): number {
  const byChance = chance.expected ?? Math.min(1, Math.max(1, chance.tried) * (chance.within ?? grain(facts, set)) / sizeOf(facts, set));
  const amount = PARTNERS + Math.log2(SHARE[set.form]) - Math.log2(byChance);
  if (set.entries.length === 0) return amount + weighReversal(facts, set.lines);
  if (set.lines.length === 0) return amount + SAME_DOCUMENT;
  return amount + weighPairs(facts, set) + countBits(facts, set);
}

/** Two lines of opposite amounts: the same name or account speaks for it, days between them against. */
function weighReversal(facts: Facts, lines: readonly number[]): number {
  const [first, second] = [lines[0]!, lines[1]!];
  const { bank } = facts.sides;
  const days = Math.abs(bank.day[second]! - bank.day[first]!);
  const payers = facts.parties.payerOfLine;
  const samePayer = payers[first]! >= 0 && payers[first] === payers[second] ? SAME_PAYER : 0;
  return samePayer + sharedNames(facts, first, second) + (isTakenBack(facts, first, second) ? TAKEN_BACK : NOT_SAID) + AT_ONCE - days / 2;
}

/** The later of the two says that it takes money back; on one day either may. */
function isTakenBack({ sides: { bank }, natures: { takenBack: { ofLine } } }: Facts, first: number, second: number): boolean {
  return ofLine[second] === 1 || (bank.day[first] === bank.day[second] && ofLine[first] === 1);
}

function sharedNames(facts: Facts, one: number, other: number): number {
  const { words } = facts;
  let [best, all] = [0, 0];
  for (let at = words.ofLine.start[one]!; at < words.ofLine.start[one + 1]!; at++) {
    const word = words.ofLine.items[at]!;
    if (!holds(words.ofLine, other, word)) continue;
    const bits = writtenBits(facts, at);
    all += bits;
    best = Math.max(best, bits);
  }
  return Math.min(MOST_NAME_BITS, best + FURTHER_WORDS * (all - best));
}

/** What the group is about, at least one minor unit: the lines' total, or one side of a reversal. */
function sizeOf(facts: Facts, { lines, entries }: Rows): number {
  const { bank, book } = facts.sides;
  if (lines.length === 0) return Math.abs(book.amount[entries[0]!]!);
  if (entries.length === 0) return Math.abs(bank.amount[lines[0]!]!);
  let sum = 0;
  for (const line of lines) sum += bank.amount[line]!;
  return Math.max(1, Math.abs(sum));
}

/** The largest power of ten that divides every amount: sums of whole hundreds meet more easily. */
function grain({ sides: { bank, book } }: Facts, { lines, entries }: Rows): number {
  const [rows, { amount }] = entries.length > 0 ? [entries, book] : [lines, bank];
  let unit = COARSEST;
  for (let at = 0; at < rows.length; at++) while (unit > 1 && amount[rows[at]!]! % unit !== 0) unit /= 10;
  return unit;
}

interface Rows {
  readonly lines: readonly number[];
  readonly entries: readonly number[];
}

/** What the lines say of the entries: numbers, names, accounts, and how their dates lie. */
function weighPairs(facts: Facts, { lines, entries }: Rows): number {
  let [numbers, names, against, dates] = [0, 0, 0, 0];
  for (const line of lines) {
    const best = weighLine(facts, line, entries);
    numbers += best.numbers;
    names += best.name + best.account;
    dates += best.dates;
    against += OTHER_NUMBER * leftOut(facts, line, entries);
  }
  return Math.min(MOST_NUMBERS, numbers) + against + names / Math.sqrt(lines.length) + dates / (lines.length * entries.length);
}

/** How many documents of the books a line quotes, as they stand there, that are not in the group; MOST_LEFT_OUT at most. */
function leftOut({ numbers, numberBits }: Facts, line: number, entries: readonly number[]): number {
  let count = 0;
  for (let at = numbers.ofLine.start[line]!; at < numbers.ofLine.start[line + 1]!; at++) {
    const number = numbers.ofLine.items[at]!;
    if (numberBits[number]! < TELLING_NUMBER || (numbers.linePlace[at]! & AS_IT_STANDS) === 0) continue;
    if (!entries.some((entry) => holds(numbers.ofEntry, entry, number))) count++;
  }
  return Math.min(MOST_LEFT_OUT, count);
}

interface LineEvidence {
  readonly numbers: number;
  readonly name: number;
  readonly account: number;
  readonly dates: number;
}

function weighLine(facts: Facts, line: number, entries: readonly number[]): LineEvidence {
  let numbers = 0;
  let name = WORST_NAME;
  let account = WORST_ACCOUNT;
  let dates = 0;
  for (const entry of entries) {
    pair.line = line;
    pair.entry = entry;
    weighPair(facts, pair, evidence);
    if (evidence.number > 0) numbers += Math.min(MOST_NUMBER, evidence.number);
    name = Math.max(name, evidence.name + evidence.text);
    account = Math.max(account, evidence.account + evidence.quotedAccount);
    dates += Math.max(WORST_DATE, evidence.date);
  }
  return { numbers, name, account, dates };
}

/** Whether a line says how many items it covers: "7 stk", "12 items". */
function countBits(facts: Facts, { lines, entries }: Rows): number {
  const { bank, book } = facts.sides;
  if (lines.length === 1 && entries.length > 1) return statesCount(bank.rows[lines[0]!]!, entries.length) ? COUNT_BITS : 0;
  const isStated = entries.length === 1 && lines.length > 1 && statesCount({ text: book.rows[entries[0]!]!.text, additionalInfo: "" }, lines.length);
  return isStated ? COUNT_BITS : 0;
}

