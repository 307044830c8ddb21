import type { Facts } from "./facts";
import type { Lists } from "./lists";

/** Rows of one side that nothing tells apart: same amount, date and telling content. Weighed once, for all of them. */
export interface Classes {
  readonly count: number;
  readonly ofRow: Int32Array;
  /** By class: its number when dates do not count. Classes with the same differ in date alone. */
  readonly undated: Int32Array;
  /** Rows of each class, in the order of content. */
  readonly members: Lists;
}

/** Two running hashes: 64 bits in all, so that no two different rows are taken for the same. */
class Signature {
  private low = 0;
  private high = 0;

  begin(): void {
    this.low = 0x811c9dc5 | 0;
    this.high = 0x9e3779b9 | 0;
  }

  add(value: number): void {
    this.low = Math.imul(this.low ^ value, 0x01000193) ^ (this.low >>> 13);
    this.high = Math.imul(this.high ^ value, 0x85ebca6b) ^ (this.high >>> 11);
  }

  addAmount(value: number): void {
    this.add(value | 0);
    this.add((value / 0x100000000) | 0);
  }

  key(): string {
    return `${this.low},${this.high}`;
  }
}

/** Puts lines together that no entry could tell apart. */
export function lineClasses(facts: Facts): Classes {
  const { sides: { bank, valueDay }, words, numbers, rejected } = facts;
  const dayOf = (row: number): string => `${bank.day[row]!},${valueDay[row]!}`;
  return classesOf(bank.count, dayOf, (row, signature) => {
    signature.add(bank.kind[row]!);
    signature.addAmount(bank.amount[row]!);
    signature.add(words.lineIsNamed[row]!);
    if (rejected.lines[row] === 1) signature.add(row);
    for (let at = words.ofLine.start[row]!; at < words.ofLine.start[row + 1]!; at++) {
      signature.add(words.ofLine.items[at]!);
      signature.add(words.lineStrength[at]!);
    }
    signature.add(-1);
    for (let at = numbers.ofLine.start[row]!; at < numbers.ofLine.start[row + 1]!; at++) {
      signature.add(numbers.ofLine.items[at]!);
      signature.add(numbers.linePlace[at]!);
    }
  });
}

/** Puts entries together that no line could tell apart: numbers that no line quotes do not count. */
export function entryClasses(facts: Facts): Classes {
  const { sides: { book }, words, numbers, rejected } = facts;
  const isQuoted = new Uint8Array(numbers.vocabulary.size);
  for (const number of numbers.ofLine.items) isQuoted[number] = 1;
  return classesOf(book.count, (row) => `${book.day[row]!}`, (row, signature) => {
    signature.add(book.kind[row]!);
    signature.addAmount(book.amount[row]!);
    if (rejected.entries[row] === 1) signature.add(row);
    for (let at = words.ofEntry.start[row]!; at < words.ofEntry.start[row + 1]!; at++) signature.add(words.ofEntry.items[at]!);
    signature.add(-1);
    for (let at = numbers.ofEntry.start[row]!; at < numbers.ofEntry.start[row + 1]!; at++) {
      const number = numbers.ofEntry.items[at]!;
      if (isQuoted[number] === 1) {
        signature.add(number);
        signature.add(numbers.entryPlace[at]!);
      }
    }
  });
}

function classesOf(count: number, dayOf: (row: number) => string, sign: (row: number, signature: Signature) => void): Classes {
  const ofRow = new Int32Array(count);
  const undatedOf: number[] = [];
  const undated = new Map<string, number>();
  const dated = new Map<string, number>();
  const signature = new Signature();
  for (let row = 0; row < count; row++) {
    signature.begin();
    sign(row, signature);
    const like = numberOf(undated, signature.key());
    const each = numberOf(dated, `${like}:${dayOf(row)}`);
    if (each === undatedOf.length) undatedOf.push(like);
    ofRow[row] = each;
  }
  return { count: dated.size, ofRow, undated: Int32Array.from(undatedOf), members: membersOf(ofRow, dated.size) };
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function membersOf(ofRow: Int32Array, count: number): Lists {
  const start = new Int32Array(count + 1);
  for (const each of ofRow) start[each + 1]!++;
  for (let each = 0; each < count; each++) start[each + 1]! += start[each]!;
  const fill = start.slice(0, count);
  const items = new Int32Array(ofRow.length);
  for (let row = 0; row < ofRow.length; row++) items[fill[ofRow[row]!]!++] = row;
  return { start, items };
}

/** The row that stands for a class. */
export function firstOf(classes: Classes, each: number): number {
  return classes.members.items[classes.members.start[each]!]!;
}

export function sizeOf(classes: Classes, each: number): number {
  return classes.members.start[each + 1]! - classes.members.start[each]!;
}
