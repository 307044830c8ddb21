import { AS_IT_STANDS, DECODED, JOINED, SLIPPED } from "./digits";
import { FURTHER_WORDS, MOST_NAME_BITS, writtenBits, type Facts } from "./facts";
import { bitsOfLag } from "./lags";
import { CHECK_NO, IN_TEXT, LINE_CHECK, LINE_REFERENCE } from "./numbers";
import { natureBits } from "./natures";
import { NO_DAY } from "./rows";

/** What speaks for and against a pair, in bits: one bit more is twice as likely. Reused; read before the next pair. */
export interface Evidence {
  amount: number;
  date: number;
  number: number;
  /** Bits for the party's name. */
  name: number;
  /** Whether the line writes every word of the party's name, and no other party's. */
  isWholeName: boolean;
  /** Whether the line also writes words of other parties' names, in place of some of this one's. */
  isOtherName: boolean;
  /** Bits for other words. */
  text: number;
  /** Bits for the line's account or payer being known for the entry's party, and for the entry quoting the account. */
  account: number;
  quotedAccount: number;
  /** Whether the date lies outside the window; set where candidates are found. */
  isBeyond: boolean;
  /** Days from the entry's posting to the line's booking; NO_DAY where one has none. */
  lag: number;
  /** The number that agreed best, or −1; where it stands in the entry and on the line. */
  agreed: number;
  entryPlace: number;
  linePlace: number;
}

/** How the number was read, as a share of its full weight: the first flag that is set decides. */
const READ_WEIGHT: readonly (readonly [flag: number, weight: number])[] = [
  [AS_IT_STANDS, 1], [JOINED, 0.95], [DECODED, 0.85], [SLIPPED, 0.4],
];
/** A number only in an entry's narrative may be anything: an order, a year. */
const NARRATIVE_WEIGHT = 0.8;
/** The weight of each set of flags, and of each set of places in an entry. */
const readWeight = Float64Array.from({ length: 256 }, (_, place) => READ_WEIGHT.find(([flag]) => (place & flag) !== 0)?.[1] ?? 0);
const placeWeight = Float64Array.from({ length: 256 }, (_, place) => weightOfPlace(place));
/** Against: the line quotes a number of the books, and it is not this entry's. */
const OTHER_NUMBER = -4;
const OTHER_REFERENCE = -6;
const RARE_NUMBER = 6;
/** Against: the line names somebody else whom the books know. */
const MOST_CONTRADICTION = 5;
const OTHER_WORDS = 0.6;
/** Against: the line names somebody, and the entry names nobody or somebody whom the line does not contradict. */
const UNKNOWN_NAME = -1.5;
/** Words that both write but that are no one's name: the kind of payment. */
const MOST_TEXT = 6;

/** Makes an empty evidence to weigh into. */
export function noEvidence(): Evidence {
  return { amount: 0, date: 0, number: 0, name: 0, isWholeName: false, isOtherName: false, text: 0, account: 0, quotedAccount: 0, isBeyond: false, lag: NO_DAY, agreed: -1, entryPlace: 0, linePlace: 0 };
}

/** A line and an entry by row number. */
export interface RowPair {
  readonly line: number;
  readonly entry: number;
}

/** Weighs everything but the amount of one pair into `into`. Cost: the few numbers and words of the two rows. */
export function weighPair(facts: Facts, pair: RowPair, into: Evidence): void {
  weighDate(facts, pair, into);
  weighNumbers(facts, pair, into);
  weighParty(facts, pair, into);
}

/** Weighs only whom the two rows name, by words and by accounts, into `into`. */
export function weighParty(facts: Facts, pair: RowPair, into: Evidence): void {
  weighNames(facts, pair, into);
  into.text += natureBits(facts.natures.checks, pair) + natureBits(facts.natures.takenBack, pair);
  into.account = facts.learned.bits(pair.line, pair.entry);
  into.quotedAccount = weighAccount(facts, pair);
}

/** Against: the books quote the line's account, but not here. */
const OTHER_ACCOUNT = -3;

function weighAccount({ numbers, numberBits }: Facts, { line, entry }: RowPair): number {
  const account = numbers.accountOfLine[line]!;
  if (account < 0) return 0;
  for (let at = numbers.ofEntry.start[entry]!; at < numbers.ofEntry.start[entry + 1]!; at++) {
    if (numbers.ofEntry.items[at] === account) return numberBits[account]!;
  }
  return numberBits[account]! >= RARE_NUMBER ? OTHER_ACCOUNT : 0;
}

/** Weighs only the dates into `into`. */
export function weighDate(facts: Facts, { line, entry }: RowPair, into: Evidence): void {
  const { bank, book, valueDay } = facts.sides;
  const posted = book.day[entry]!;
  if (posted === NO_DAY || bank.day[line] === NO_DAY) {
    into.lag = NO_DAY;
    into.date = 0;
    return;
  }
  const booked = bank.day[line]! - posted;
  const valued = valueDay[line]! - posted;
  const byBooking = bitsOfLag(facts.lagBits, booked);
  into.lag = booked;
  into.date = valued === booked ? byBooking : Math.max(byBooking, bitsOfLag(facts.lagBits, valued));
}

/** Weighs only the numbers that the line quotes into `into`. */
export function weighNumbers(facts: Facts, { line, entry }: RowPair, into: Evidence): void {
  const { ofLine, linePlace, ofEntry, entryPlace } = facts.numbers;
  into.number = 0;
  into.agreed = -1;
  into.entryPlace = 0;
  into.linePlace = 0;
  const from = ofLine.start[line]!;
  const to = ofLine.start[line + 1]!;
  const first = ofEntry.start[entry]!;
  const last = ofEntry.start[entry + 1]!;
  let quotesOther = 0;
  let all = 0;
  for (let at = from; at < to; at++) {
    const number = ofLine.items[at]!;
    let index = first;
    while (index < last && ofEntry.items[index] !== number) index++;
    if (index === last) {
      if (facts.numberBits[number]! >= RARE_NUMBER && (linePlace[at]! & AS_IT_STANDS) !== 0) {
        quotesOther = Math.min(quotesOther, (linePlace[at]! & (LINE_REFERENCE | LINE_CHECK)) !== 0 ? OTHER_REFERENCE : OTHER_NUMBER);
      }
      continue;
    }
    const bits = facts.numberBits[number]! * readWeight[linePlace[at]!]! * placeWeight[entryPlace[index]!]!;
    all += bits;
    if (bits <= into.number) continue;
    into.number = bits;
    into.agreed = number;
    into.entryPlace = entryPlace[index]!;
    into.linePlace = linePlace[at]!;
  }
  if (into.agreed >= 0) into.number += 0.2 * (all - into.number);
  else if (quotesOther < 0) into.number = quotesOther;
}

function weightOfPlace(place: number): number {
  return (place & ~IN_TEXT) === 0 ? NARRATIVE_WEIGHT : (place & CHECK_NO) !== 0 ? 1.1 : 1;
}

/**
 * Weighs the names: for what both write, against what each writes that the other does not, when both do. A line that
 * breaks off in the middle of a name lacks words but contradicts nothing.
 */
function weighNames(facts: Facts, { line, entry }: RowPair, into: Evidence): void {
  const { ofLine, lineWritten, ofEntry, namesOfEntry, lineIsNamed, isName } = facts.words;
  const from = ofLine.start[line]!;
  const to = ofLine.start[line + 1]!;
  const first = ofEntry.start[entry]!;
  const last = ofEntry.start[entry + 1]!;
  const endOfNames = first + namesOfEntry[entry]!;
  let best = 0;
  let all = 0;
  let other = 0;
  let text = 0;
  let agreedNames = 0;
  for (let at = from; at < to;) {
    const written = lineWritten[at]!;
    let found = 0;
    let missing = Infinity;
    for (; at < to && lineWritten[at] === written; at++) {
      const word = ofLine.items[at]!;
      const bits = writtenBits(facts, at);
      const index = placeOf(ofEntry.items, word, { first, last });
      if (index < 0) missing = Math.min(missing, isName[word] === 1 ? bits : 0);
      else if (index < endOfNames || namesOfEntry[entry] === 0) found = Math.max(found, bits);
      else text = Math.max(text, bits);
    }
    if (found > 0) {
      agreedNames++;
      all += found;
      best = Math.max(best, found);
    } else if (missing !== Infinity) other += missing;
  }
  into.text = Math.min(MOST_TEXT, text);
  into.isWholeName = agreedNames > 0 && agreedNames >= namesOfEntry[entry]! && namesOfEntry[entry]! > 0 && other === 0;
  into.name = Math.min(MOST_NAME_BITS, best + FURTHER_WORDS * (all - best));
  into.isOtherName = other > 0 && agreedNames < Math.max(1, namesOfEntry[entry]!);
  if (namesOfEntry[entry] === 0 && agreedNames === 0) into.name = other > 0 ? UNKNOWN_NAME : 0;
  else if (into.isOtherName) into.name -= contradiction(into.name, other);
  if (into.name === 0 && lineIsNamed[line] === 1 && namesOfEntry[entry]! > 0) into.name = UNKNOWN_NAME;
}

function placeOf(items: Int32Array, word: number, { first, last }: { first: number; last: number }): number {
  for (let index = first; index < last; index++) if (items[index] === word) return index;
  return -1;
}

/** Bits against a name: names of other parties that the line writes and the entry does not. */
function contradiction(agreed: number, other: number): number {
  return Math.min(MOST_CONTRADICTION + agreed / 2, OTHER_WORDS * other);
}
