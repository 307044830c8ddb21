import type { Classes } from "./classes";
import type { Facts } from "./facts";
import { placeOfDay, type Lists } from "./lists";
import { NO_DAY } from "./rows";

/** In a large block of equal amounts a line sees so many entries that share a word or number, and so many near in date. */
const SHARING_EACH = 24;
const NEAREST_EACH = 8;
/** Entries looked through for one shared thing. */
const MOST_HOLDERS = 256;
/** Bits below which a shared word is no reason to look. */
const TELLING = 2;

type EachEntry = (line: number, sink: (entry: number) => void) => void;

/**
 * Prepares a large block of equal amounts: which of its entries to weigh against one line.
 *
 * Shapes: entry classes of one amount, by date → a function from a line row to the classes worth weighing.
 * Cost:   linear in the block's words and numbers; a constant number of entries a line.
 */
export function commonHolders(facts: Facts, entries: Classes, block: Int32Array): EachEntry {
  const holders = new Map<number, number[]>();
  const add = (thing: number, entry: number): void => {
    const list = holders.get(thing);
    if (list === undefined) holders.set(thing, [entry]);
    else if (list.length < MOST_HOLDERS) list.push(entry);
  };
  const ofBook = { words: facts.words.ofEntry, numbers: facts.numbers.ofEntry };
  for (const entry of block) forEachThing(ofBook, entries.first[entry]!, (thing) => add(thing, entry));
  const days = Int32Array.from(block, (entry) => facts.sides.book.day[entries.first[entry]!]!);
  return (line, sink) => {
    const seen = new Set<number>();
    const visit = (entry: number): void => {
      if (seen.has(entry)) return;
      seen.add(entry);
      sink(entry);
    };
    visitSharing(facts, { line, holders }, visit);
    visitNearest(days, facts.sides.bank.day[line]!, (at) => visit(block[at]!));
  };
}

/** Words as even, numbers as odd keys. */
function forEachThing({ words, numbers }: { words: Lists; numbers: Lists }, row: number, sink: (thing: number) => void): void {
  for (let at = words.start[row]!; at < words.start[row + 1]!; at++) sink(words.items[at]! * 2);
  for (let at = numbers.start[row]!; at < numbers.start[row + 1]!; at++) sink(numbers.items[at]! * 2 + 1);
}

function visitSharing(
  facts: Facts, of: { line: number; holders: ReadonlyMap<number, readonly number[]> }, visit: (entry: number) => void,
): void {
  const things: { thing: number; bits: number }[] = [];
  forEachThing({ words: facts.words.ofLine, numbers: facts.numbers.ofLine }, of.line, (thing) => {
    const bits = thing % 2 === 0 ? facts.wordBits[thing / 2]! : facts.numberBits[(thing - 1) / 2]!;
    if (bits >= TELLING && of.holders.has(thing)) things.push({ thing, bits });
  });
  things.sort((a, b) => b.bits - a.bits || a.thing - b.thing);
  let left = SHARING_EACH;
  for (const { thing } of things) {
    for (const entry of of.holders.get(thing)!) {
      if (left-- <= 0) return;
      visit(entry);
    }
  }
}

function visitNearest(days: Int32Array, day: number, visit: (at: number) => void): void {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  let [before, after] = [low - 1, low];
  for (let left = NEAREST_EACH; left > 0 && (before >= 0 || after < days.length); left--) {
    const isBefore = after >= days.length || (before >= 0 && day !== NO_DAY && day - days[before]! < days[after]! - day);
    visit(isBefore ? before-- : after++);
  }
}

const MOST_NAMESAKES = 200;

/** Calls `sink` with the entry rows that share one of the line's two rarest words, in the window around the line. */
export function mostTelling(facts: Facts, line: number, sink: (entry: number) => void): void {
  const { words, wordBits, entriesWithWord } = facts;
  let [first, second, most, next] = [-1, -1, 0, 0];
  for (let at = words.ofLine.start[line]!; at < words.ofLine.start[line + 1]!; at++) {
    const word = words.ofLine.items[at]!;
    const strength = wordBits[word]! * words.lineStrength[at]!;
    if (strength > most) [first, second, most, next] = [word, first, strength, most];
    else if (strength > next) [second, next] = [word, strength];
  }
  for (const of of [first, second]) if (of >= 0) inWindow(facts, line, { lists: entriesWithWord, of, sink });
}

/** Calls `sink` with the entries of the party that the line's payer is known to stand for (−1 for none), in the window. */
export function samePayer(facts: Facts, { line, party }: { line: number; party: number }, sink: (entry: number) => void): void {
  if (party >= 0) inWindow(facts, line, { lists: facts.parties.entriesOfParty, of: party, sink });
}

function inWindow(facts: Facts, line: number, { lists, of, sink }: { lists: Lists; of: number; sink: (entry: number) => void }): void {
  const { sides: { bank, book }, options } = facts;
  const day = bank.day[line]!;
  const [least, most] = day === NO_DAY ? [NO_DAY, Infinity] : [day - options.windowBefore, day + options.windowAfter];
  const from = placeOfDay(lists, of, { day: book.day, from: least });
  const end = Math.min(lists.start[of + 1]!, from + MOST_NAMESAKES);
  for (let at = from; at < end && book.day[lists.items[at]!]! <= most; at++) sink(lists.items[at]!);
}
