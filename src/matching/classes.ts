import type { LedgerEntry, StatementLine } from "../domain";
import type { Facts } from "./facts";
import { membersOf } from "./graph";
import { KeyNumbers } from "./keys";
import { IntList, type Lists } from "./lists";
import { NO_DAY } from "./rows";

/** Rows of one side that nothing tells apart: same amount, date and telling content. Weighed once, for all of them. */
export interface Classes {
  readonly count: number;
  readonly ofRow: Int32Array;
  /** By class: its number when dates do not count. Classes with the same differ in date alone. */
  readonly undated: Int32Array;
  /** Rows of each class, in the order of content. */
  readonly members: Lists;
  /** The row that stands for each class, also when it is itself left out. */
  readonly first: Int32Array;
  /** 0 where rows of the class are alike for matching but not to a reader: another narrative, another document number. */
  readonly isUniform: Uint8Array;
}

export interface BothClasses {
  readonly lines: Classes;
  readonly entries: Classes;
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

  /** 53 bits: enough that no two different rows of a workbook share one. */
  key(): number {
    return (this.low >>> 0) * 0x200000 + (this.high & 0x1fffff);
  }
}

/** More days than any two dates lie apart; value dates count by their distance to the booking, up to a few weeks. */
const DAYS = 0x100000;
const FEW_DAYS = 64;

/** Puts lines together that no entry could tell apart. */
export function lineClasses(facts: Facts): Classes {
  const { sides: { bank, valueDay }, words, numbers, rejected, parties } = facts;
  const dayOf = (row: number): number => dayKey(bank.day[row]!) + DAYS * remainder(valueDay[row]! - bank.day[row]!, FEW_DAYS);
  return classesOf({ count: bank.count, dayOf, readerOf: (row) => lineAsRead(bank.rows[row]!) }, (row, signature) => {
    signature.add(bank.kind[row]!);
    signature.addAmount(bank.amount[row]!);
    signature.add(words.lineIsNamed[row]!);
    signature.add(parties.payerOfLine[row]!);
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
  const { ofLine: { items }, accountOfLine } = numbers;
  for (let at = 0; at < items.length; at++) isQuoted[items[at]!] = 1;
  for (let line = 0; line < accountOfLine.length; line++) if (accountOfLine[line]! >= 0) isQuoted[accountOfLine[line]!] = 1;
  const dayOf = (row: number): number => dayKey(book.day[row]!);
  return classesOf({ count: book.count, dayOf, readerOf: (row) => entryAsRead(book.rows[row]!) }, (row, signature) => {
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

interface Side {
  readonly count: number;
  readonly dayOf: (row: number) => number;
  /** The row as a reader sees it, without its date. */
  readonly readerOf: (row: number) => string;
}

function classesOf({ count, dayOf, readerOf }: Side, sign: (row: number, signature: Signature) => void): Classes {
  const ofRow = new Int32Array(count);
  const [undatedOf, first] = [new IntList(count + 1), new IntList(count + 1)];
  const undated = new KeyNumbers(count);
  const dated = new KeyNumbers(count);
  const signature = new Signature();
  for (let row = 0; row < count; row++) {
    signature.begin();
    sign(row, signature);
    const like = undated.numberOf(signature.key());
    const each = dated.numberOf(like * DAYS * FEW_DAYS + dayOf(row));
    if (each === first.length) {
      undatedOf.push(like);
      first.push(row);
    }
    ofRow[row] = each;
  }
  const members = membersOf(ofRow, dated.size);
  const isUniform = new Uint8Array(dated.size).fill(1);
  for (let each = 0; each < dated.size; each++) {
    const [from, to] = [members.start[each]!, members.start[each + 1]!];
    if (to - from < 2) continue;
    const first = readerOf(members.items[from]!);
    for (let at = from + 1; at < to && isUniform[each] === 1; at++) {
      if (readerOf(members.items[at]!) !== first) isUniform[each] = 0;
    }
  }
  return { count: dated.size, ofRow, undated: undatedOf.trimmed(), first: first.trimmed(), members, isUniform };
}

/** A line as a reader sees it, without its date and amount. */
export function lineAsRead(line: StatementLine): string {
  return [
    line.text, line.additionalInfo, line.reference, line.counterpartyName, line.counterpartyAccount, line.documentNo,
    line.checkNo, line.transactionType,
  ].join("\n");
}

/** An entry as a reader sees it, without its date and amount. */
export function entryAsRead(entry: LedgerEntry): string {
  return [
    entry.documentNo, entry.externalDocumentNo, entry.text, entry.reference, entry.counterpartyName, entry.partyNo,
    entry.checkNo, entry.documentType,
  ].join("\n");
}

/** A day as a number from 0; the last for no day. */
function dayKey(day: number): number {
  return day === NO_DAY ? DAYS - 1 : remainder(day + DAYS / 2, DAYS - 1);
}

function remainder(value: number, of: number): number {
  return ((value % of) + of) % of;
}

/** The same classes with some rows left out; a class may be empty then. */
export function without(classes: Classes, isTaken: Uint8Array): Classes {
  const start = new Int32Array(classes.count + 1);
  const items = new Int32Array(classes.members.items.length);
  let kept = 0;
  for (let each = 0; each < classes.count; each++) {
    for (let at = classes.members.start[each]!; at < classes.members.start[each + 1]!; at++) {
      const row = classes.members.items[at]!;
      if (isTaken[row] === 0) items[kept++] = row;
    }
    start[each + 1] = kept;
  }
  return { ...classes, members: { start, items } };
}

/** The row that stands for a class. */
export function firstOf(classes: Classes, each: number): number {
  return classes.first[each]!;
}

export function sizeOf(classes: Classes, each: number): number {
  return classes.members.start[each + 1]! - classes.members.start[each]!;
}

/** Rows of each class. */
export function sizesOf(classes: Classes): Int32Array {
  const sizes = new Int32Array(classes.count);
  for (let each = 0; each < classes.count; each++) sizes[each] = sizeOf(classes, each);
  return sizes;
}
