/** Room of a finished list that may stay unused: one part in so many. */
const MOST_SPARE = 8;

/** A growing list of whole numbers in one typed array. */
export class IntList {
  values: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(16 + this.length + (this.length >> 1));
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  /** The numbers so far, as an array of exactly that length; without a copy where hardly any room is left. Nothing is added afterwards. */
  trimmed(): Int32Array {
    const spare = this.values.length - this.length;
    return spare * MOST_SPARE <= this.length ? this.values.subarray(0, this.length) : this.values.slice(0, this.length);
  }
}

/** For each of n rows a short list of numbers, all in two arrays: row r owns items[start[r]] to items[start[r + 1] − 1]. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Whether a row's list holds a value. */
export function holds({ start, items }: Lists, row: number, value: number): boolean {
  for (let at = start[row]!; at < start[row + 1]!; at++) if (items[at] === value) return true;
  return false;
}

/** Turns lists around: for each value below `size`, the rows that hold it, ascending. */
export function inverted(lists: Lists, size: number): Lists {
  const start = new Int32Array(size + 1);
  for (let at = 0; at < lists.items.length; at++) start[lists.items[at]! + 1]!++;
  for (let value = 0; value < size; value++) start[value + 1]! += start[value]!;
  const fill = start.slice(0, size);
  const items = new Int32Array(lists.items.length);
  for (let row = 0; row + 1 < lists.start.length; row++) {
    for (let at = lists.start[row]!; at < lists.start[row + 1]!; at++) items[fill[lists.items[at]!]!++] = row;
  }
  return { start, items };
}

/** The rows of one list whose days lie from `least` to `most`; the list's rows stand in the order of their days. */
export function rowsBetween(lists: Lists, of: number, by: { readonly day: Int32Array; readonly least: number; readonly most: number }): Int32Array {
  return lists.items.subarray(placeOfDay(lists, of, { day: by.day, from: by.least }), placeOfDay(lists, of, { day: by.day, from: by.most + 1 }));
}

/** The first place in one list whose row's day is `from` or later; the list's rows stand in the order of their days. */
export function placeOfDay(lists: Lists, of: number, { day, from }: { readonly day: Int32Array; readonly from: number }): number {
  let [low, high] = [lists.start[of]!, lists.start[of + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[lists.items[middle]!]! >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first place in one list of ascending numbers that holds `value` or more. */
export function placeOf({ start, items }: Lists, of: number, value: number): number {
  let [low, high] = [start[of]!, start[of + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
