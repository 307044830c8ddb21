import type { Facts } from "../facts";

/** Members up to which every part is looked at; larger groups are runs of one sign, where only whole rows could balance. */
const MOST_MEMBERS = 12;

/**
 * Whether no part of a group balances by itself. One that does is two matches, or a match and a reversal, under one name.
 *
 * Cost: 2^n sums for up to MOST_MEMBERS rows a side, else linear.
 */
export function isIrreducible(facts: Facts, lines: readonly number[], entries: readonly number[]): boolean {
  const ofBank = lines.map((line) => facts.sides.bank.amount[line]!);
  const ofBook = entries.map((entry) => facts.sides.book.amount[entry]!);
  if (lines.length === 0 || entries.length === 0) return true;
  if (total(ofBank) === 0) return false;
  if (ofBank.length > MOST_MEMBERS || ofBook.length > MOST_MEMBERS) return !meet(ofBank, ofBook) && !cancel(ofBook) && !cancel(ofBank);
  const properLines = partSums(ofBank).slice(1, -1);
  const balanced = new Set([0, ...properLines]);
  return !properLines.includes(0) && !partSums(ofBook).slice(1, -1).some((sum) => balanced.has(sum));
}

function total(amounts: readonly number[]): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

function partSums(amounts: readonly number[]): number[] {
  const sums = [0];
  for (const amount of amounts) for (let at = 0, size = sums.length; at < size; at++) sums.push(sums[at]! + amount);
  return sums;
}

function meet(lines: readonly number[], entries: readonly number[]): boolean {
  const amounts = new Set(lines);
  return entries.some((amount) => amounts.has(amount));
}

function cancel(amounts: readonly number[]): boolean {
  const seen = new Set(amounts);
  return amounts.some((amount) => seen.has(-amount));
}
