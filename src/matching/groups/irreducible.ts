import type { Facts } from "../facts";
import { sumSets } from "./subsets";
import { SumIndex } from "./sumIndex";

/** Members up to which every part is looked at; larger groups are runs of one sign, where only whole rows could balance. */
const MOST_MEMBERS = 12;

/**
 * Whether no part of a group balances by itself. One that does is two matches, or a match and a reversal, under one name.
 *
 * Cost: 2^n sums for up to MOST_MEMBERS rows a side, else linear.
 */
export function isIrreducible(facts: Facts, lines: readonly number[], entries: readonly number[]): boolean {
  if (lines.length === 0 || entries.length === 0) return true;
  const ofBank = lines.map((line) => facts.sides.bank.amount[line]!);
  const ofBook = entries.map((entry) => facts.sides.book.amount[entry]!);
  if (total(ofBank) === 0) return false;
  if (ofBank.length > MOST_MEMBERS || ofBook.length > MOST_MEMBERS) return !meet(ofBank, ofBook) && !cancel(ofBook) && !cancel(ofBank);
  return !partsBalance(ofBank, ofBook);
}

/** Sums of the parts of each side, by the bits of their numbers: the same columns for group after group. */
const bankParts = new SumIndex(1 << MOST_MEMBERS);
const bookParts = new Float64Array(1 << MOST_MEMBERS);

/** Whether a part of one side is nothing, or a part of each side has the same sum; the whole side is no part. */
function partsBalance(ofBank: readonly number[], ofBook: readonly number[]): boolean {
  const wholeBank = sumSets(ofBank, { from: 0, to: ofBank.length }, bankParts.sums) - 1;
  const wholeBook = sumSets(ofBook, { from: 0, to: ofBook.length }, bookParts) - 1;
  bankParts.index(wholeBank);
  if (bankParts.after(0) >= 0) return true;
  for (let part = 1; part < wholeBook; part++) if (bankParts.first(bookParts[part]!) >= 0) return true;
  return false;
}

function total(amounts: readonly number[]): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

function meet(lines: readonly number[], entries: readonly number[]): boolean {
  const amounts = new Set(lines);
  return entries.some((amount) => amounts.has(amount));
}

function cancel(amounts: readonly number[]): boolean {
  const seen = new Set(amounts);
  return amounts.some((amount) => seen.has(-amount));
}
