import { agreement, figuresOf, footing, isProven, netOf, type Figures, type Footing } from "./arithmetic";
import type { Meaning } from "./headerWords";
import { isAmountColumn, share } from "./profile";
import type { Column } from "./settle";
import type { DecimalMark, SheetGrid, Side } from "./types";

/** Which columns hold the money, by place, and how it is signed. */
export interface AmountColumns {
  readonly amount: number | null;
  readonly amountIn: number | null;
  readonly amountOut: number | null;
  readonly debit: number | null;
  readonly credit: number | null;
  readonly mark: number | null;
  readonly balance: number | null;
  readonly openAmount: number | null;
  readonly discountAmount: number | null;
  readonly sign: 1 | -1;
  readonly debitMeans: "in" | "out";
  /** The running balance agreed with the direction chosen. */
  readonly isProven: boolean;
  /** A column of two short texts beside amounts without signs, which may say the direction in words that aren't known. */
  readonly unknownMark: number | null;
  /** Columns that could be the amount when nothing settles it, best first. */
  readonly unsure: readonly number[];
}

interface Sheet {
  readonly columns: readonly Column[];
  readonly side: Side;
  readonly figures: (place: number) => Figures;
  readonly date: number | null;
}

export interface AmountContext {
  readonly grid: SheetGrid;
  readonly side: Side;
  readonly firstRow: number;
  readonly mark: DecimalMark | null;
  readonly date: number | null;
}

/** Chooses the amount columns, by headers, by arithmetic against the running balance, and by what is filled. */
export function chooseAmounts(columns: readonly Column[], { grid, side, firstRow, mark, date }: AmountContext): AmountColumns {
  const known = new Map<number, Figures>();
  const figures = (place: number): Figures => {
    const kept = known.get(place) ?? figuresOf(grid, place, { firstRow, mark });
    known.set(place, kept);
    return kept;
  };
  const sheet: Sheet = { columns, side, figures, date };
  const named = choosePair(sheet);
  const found = chooseSingle(sheet, named);
  const split = found.unsure.length === 2 ? unheadedPair(looseColumns(sheet), figures) : null;
  const pair = split ? { ...named, ...split } : named;
  const single = split ? { amount: null, unsure: found.unsure } : found;
  const balance = chooseBalance(sheet, { pair, single: single.amount });
  const direction = readDirection(sheet, { pair, amount: single.amount, balance });
  const flag = chooseMark(sheet, single.amount);
  return {
    ...pair, ...single, balance, ...direction, mark: flag,
    unknownMark: flag === null && !direction.isProven ? unknownMark(sheet, single.amount) : null,
    openAmount: chooseOpen(sheet, { amount: single.amount, balance }),
    discountAmount: first(columns, "discountAmount"),
  };
}

/** Two unheaded columns of which each row fills one: money in and money out, and only a person knows which. */
function unheadedPair(loose: readonly Column[], figures: Sheet["figures"]): { amountIn: number; amountOut: number } | null {
  const [one, other] = loose;
  if (loose.length !== 2 || !one || !other) return null;
  const [left, right] = [figures(one.place), figures(other.place)];
  const isEither = left.every((value, at) => value === null || (right[at] ?? null) === null);
  if (!isEither || one.profile.filled + other.profile.filled < 0.9 * one.profile.rows) return null;
  const outIsLeft = one.profile.negatives > 0 || (other.profile.negatives === 0 && one.profile.filled >= other.profile.filled);
  return outIsLeft ? { amountIn: other.place, amountOut: one.place } : { amountIn: one.place, amountOut: other.place };
}

interface Pair {
  readonly amountIn: number | null;
  readonly amountOut: number | null;
  readonly debit: number | null;
  readonly credit: number | null;
}

function headed(columns: readonly Column[], meaning: Meaning): Column[] {
  const found = columns.filter((column) => column.meaning === meaning);
  const plain = found.filter(({ reading }) => !reading.isLocal);
  const usable = plain.length > 0 ? plain : found;
  return [...usable.filter(({ profile }) => profile.filled > 0), ...usable.filter(({ profile }) => profile.filled === 0)];
}

function first(columns: readonly Column[], meaning: Meaning): number | null {
  return headed(columns, meaning)[0]?.place ?? null;
}

function choosePair({ columns }: Sheet): Pair {
  const found = { amountIn: first(columns, "amountIn"), amountOut: first(columns, "amountOut"), debit: first(columns, "debit"), credit: first(columns, "credit") };
  const twins = columns.filter(({ reading }) => ["debit", "credit"].every((side) => reading.meanings.some(({ meaning }) => meaning === side)));
  if (twins.length === 2 && (found.debit === null || found.credit === null || found.debit === found.credit)) {
    return { ...found, debit: twins[0]!.place, credit: twins[1]!.place };
  }
  if (found.amountIn !== null && found.amountOut === null && found.debit !== null && found.credit === null) {
    return { amountIn: null, amountOut: null, debit: found.debit, credit: found.amountIn };
  }
  if (found.amountOut !== null && found.amountIn === null && found.credit !== null && found.debit === null) {
    return { amountIn: null, amountOut: null, debit: found.amountOut, credit: found.credit };
  }
  return found;
}

function netOfPair({ figures, side }: Sheet, pair: Pair): { net: Figures | null; places: number[] } {
  const [into, out] = pair.amountIn !== null || pair.amountOut !== null
    ? [pair.amountIn, pair.amountOut]
    : side === "book" ? [pair.debit, pair.credit] : [pair.credit, pair.debit];
  const places = [into, out].filter((place) => place !== null);
  if (places.length === 0) return { net: null, places };
  const nothing: Figures = figures(places[0]!).map(() => null);
  return { net: netOf(into === null ? nothing : figures(into), out === null ? nothing : figures(out)), places };
}

/** Meanings that can be the one amount of a row, best first; the later ones only where nothing better stands. */
const SINGLE: readonly Meaning[] = ["amount", "localAmount", "grossAmount", "originalAmount", "foreignAmount"];

function chooseSingle(sheet: Sheet, pair: Pair): { amount: number | null; unsure: readonly number[] } {
  const { columns } = sheet;
  const hasPair = (pair.debit !== null && pair.credit !== null) || pair.amountIn !== null || pair.amountOut !== null;
  const found = (hasPair ? SINGLE.slice(0, 1) : SINGLE).map((meaning) => headed(columns, meaning)).find((list) => list.length > 0) ?? [];
  if (hasPair) return { amount: found.find((column) => isTwinOfPair(sheet, pair, column))?.place ?? null, unsure: [] };
  const best = betweenRivals(sheet, found);
  if (best !== null) return { amount: best.place, unsure: [] };
  if (pair.debit !== null || pair.credit !== null) return { amount: null, unsure: [] };
  const open = first(columns, "openAmount");
  if (open !== null) return { amount: open, unsure: [] };
  const loose = looseColumns(sheet);
  const guess = betweenRivals(sheet, loose);
  return { amount: guess?.place ?? null, unsure: loose.length > 1 ? [...new Set([guess!.place, ...loose.map(({ place }) => place)])] : [] };
}

/** Columns of money that no header explains. */
function looseColumns({ columns, date }: Sheet): Column[] {
  return columns.filter(({ meaning, place, profile }) => meaning === null && place !== date && isAmountColumn(profile) && profile.money > 0);
}

/** Of several columns the one that moves the balance, else the one without a currency of its own, not in that of the books, else the first. */
function betweenRivals({ columns, figures }: Sheet, rivals: readonly Column[]): Column | null {
  const filled = rivals.filter(({ profile }) => profile.filled > 0);
  if (filled.length < 2) return filled[0] ?? rivals[0] ?? null;
  const balances = columns.filter(({ meaning, profile }) => (meaning === "balance" || meaning === null) && isAmountColumn(profile));
  const moving = filled.find((rival) => balances.some((balance) => balance.place !== rival.place && isProven(footing(figures(balance.place), figures(rival.place)))));
  return moving ?? filled.find(({ reading }) => reading.currency === "" && !reading.isLocal) ?? filled.find(({ reading }) => reading.currency === "") ?? filled[0] ?? null;
}

/** An amount beside a pair counts when it is filled like the pair and signed like it. */
function isTwinOfPair(sheet: Sheet, pair: Pair, { place, profile }: Column): boolean {
  if (profile.filled === 0) return sheet.columns.every((column) => column.profile.filled === 0);
  const { net, places } = netOfPair(sheet, pair);
  const filled = sheet.columns.filter((column) => places.includes(column.place)).reduce((total, column) => total + column.profile.filled, 0);
  if (filled === 0) return true;
  if (profile.filled < 0.8 * Math.min(filled, profile.rows)) return false;
  const amounts = sheet.figures(place);
  return net === null || agreement(amounts, net) > 0.5 || agreement(amounts, net.map((value) => value && -value)) > 0.5;
}

function chooseBalance(sheet: Sheet, { pair, single }: { pair: Pair; single: number | null }): number | null {
  const { columns, figures } = sheet;
  const balances = headed(columns, "balance").filter(({ place }) => place !== single);
  const amounts = single === null ? netOfPair(sheet, pair).net : figures(single);
  if (amounts === null) return balances[0]?.place ?? null;
  const candidates = balances.length > 0 ? balances : columns.filter(({ meaning, place, profile, header }) =>
    meaning === null && place !== single && header === "" && isAmountColumn(profile));
  const proven = candidates.find(({ place }) => isProven(footing(figures(place), amounts)));
  if (proven) return proven.place;
  const kept = balances.find(({ place }) => !isLineSum(figures(place), amounts));
  return kept?.place ?? null;
}

/** A "balance" that only repeats the amount of its own line. */
function isLineSum(balance: Figures, amounts: Figures): boolean {
  return balance.length > 1 && agreement(balance, amounts) > 0.9;
}

function readDirection(sheet: Sheet, { pair, amount, balance }: { pair: Pair; amount: number | null; balance: number | null }): Pick<AmountColumns, "sign" | "debitMeans" | "isProven"> {
  const usual = sheet.side === "book" ? "in" : "out";
  const amounts = amount === null ? netOfPair(sheet, pair).net : sheet.figures(amount);
  const fit: Footing = balance === null || amounts === null ? { steps: 0, plus: 0, minus: 0 } : footing(sheet.figures(balance), amounts);
  const proven = isProven(fit);
  const isTurned = proven && fit.minus > fit.plus;
  if (amount !== null) return { sign: isTurned ? -1 : 1, debitMeans: usual, isProven: proven };
  const isPairOfWords = pair.amountIn !== null || pair.amountOut !== null;
  const debitMeans = isTurned && !isPairOfWords ? (usual === "in" ? "out" : "in") : usual;
  return { sign: 1, debitMeans, isProven: proven };
}

/** Marks count only beside amounts without signs. */
function chooseMark({ columns }: Sheet, amount: number | null): number | null {
  const money = columns.find(({ place }) => place === amount);
  if (money === undefined || money.profile.negatives > 0) return null;
  const isMark = ({ profile }: Column): boolean => profile.filled > 0 && share(profile, "marks") >= 0.8;
  const named = columns.find(({ meaning, profile }) => meaning === "sign" && (profile.filled === 0 || share(profile, "marks") >= 0.6));
  const unnamed = (column: Column): boolean => isMark(column) && column.profile.distinct <= 4 && column.profile.filled >= 0.8 * money.profile.filled;
  const other = columns.find((column) => column.meaning !== "currency" && column.meaning !== "isOpen" && column.meaning !== "isReversed" && unnamed(column));
  return named?.place ?? other?.place ?? null;
}

/** Letters of a flag. */
const FLAG_LETTERS = 3;
const FLAG_MEANINGS: ReadonlySet<Meaning | null> = new Set([null, "sign", "type", "transactionType", "other", "status"]);

function unknownMark({ columns, side }: Sheet, amount: number | null): number | null {
  const money = columns.find(({ place }) => place === amount);
  if (side === "book" || money === undefined || money.profile.negatives > 0 || money.profile.filled < 3) return null;
  const isFlag = ({ meaning, place, profile }: Column): boolean => place !== amount && FLAG_MEANINGS.has(meaning) && profile.distinct === 2 && profile.amounts === 0
    && profile.currencies === 0 && profile.filled >= 0.9 * money.profile.filled && profile.letters <= FLAG_LETTERS * profile.filled;
  return columns.find(isFlag)?.place ?? null;
}

function chooseOpen({ columns, side, figures }: Sheet, { amount, balance }: { amount: number | null; balance: number | null }): number | null {
  const named = first(columns, "openAmount");
  if (named !== null || side === "bank") return side === "bank" ? null : named;
  const hasDue = columns.some(({ meaning }) => meaning === "dueOn");
  const saldo = headed(columns, "balance")[0];
  if (!hasDue || saldo === undefined || amount === null) return null;
  return saldo.place !== balance || !isProven(footing(figures(saldo.place), figures(amount))) ? saldo.place : null;
}
