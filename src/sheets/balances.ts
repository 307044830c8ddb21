import { add, negate, subtract, sum, ZERO, type Amount, type Issue } from "../domain";
import { readCell } from "./amountCells";
import { cellText } from "./cellText";
import { cellRef, placeOf, type Reading } from "./reading";
import type { BalanceRow } from "./balanceRows";
import type { MoneyRow, RowsRead } from "./rows";

/** What the sheet says the account held, row by row and before and after all rows. */
export interface Balances {
  readonly openingBalance: Amount | null;
  readonly closingBalance: Amount | null;
  /** Balance after each row, as money in; null where the sheet has none. */
  readonly byRow: readonly (Amount | null)[];
}

/** Share of rows whose balance must follow from their neighbour's for the column to be a running balance. */
const RUNNING_SHARE = 0.5;
/** Breaks named one by one; a column with more is best looked at as a whole. */
const MOST_BREAKS = 50;

/**
 * Finds opening and closing balance: from rows that name them, else from the running balance, whichever way it runs.
 *
 * Shapes:  each row of money in positive, beside its balance cell → balances, and balance/does-not-foot issues for rows
 *          whose balance doesn't follow from the row before.
 * Cost:    linear in rows.
 */
export function readBalances(reading: Reading, { rows, balanceRows, style }: RowsRead): Balances {
  const stated = rows.map(({ row, currency }) => balanceCell(reading, row, currency));
  if (!canBeAdded(rows, stated)) return { openingBalance: null, closingBalance: null, byRow: stated };
  const segments = segmentsOf(reading, rows, balanceRows);
  const turn = style.turned && runs(rows, stated.map((value) => value && negate(value)), segments) > runs(rows, stated, segments);
  const byRow = turn ? stated.map((value) => value && negate(value)) : stated;
  const ends = segments.map((segment) => endsOf(reading, { rows, byRow, segment }));
  const named = namedBalances(balanceRows, { turn, segments: segments.length });
  return {
    openingBalance: named.opening ?? totalOf(rows, segments, ends.map((end) => end?.opening ?? null)),
    closingBalance: named.closing ?? totalOf(rows, segments, ends.map((end) => end?.closing ?? null)),
    byRow,
  };
}

/** Numbers so large that they are no money (account numbers under a wrong header) would leave the range of amounts. */
function canBeAdded(rows: readonly MoneyRow[], balances: Given): boolean {
  let total = 0;
  for (const { amount } of rows) total += Math.abs(amount);
  for (const balance of balances) total += Math.abs(balance ?? 0);
  return total <= Number.MAX_SAFE_INTEGER;
}

function balanceCell(reading: Reading, row: number, currency: string): Amount | null {
  const place = placeOf(reading, "balance");
  if (place < 0) return null;
  const finding = readCell(reading, { row, place, currency });
  if (finding.found === "problem") reading.issues.push(finding.issue);
  return finding.found === "amount" ? finding.amount : null;
}

/** Rows of one account and currency under one opening balance: indexes into `rows`, as they stand. */
type Segment = readonly number[];

function segmentsOf(reading: Reading, rows: readonly MoneyRow[], balanceRows: readonly BalanceRow[]): Segment[] {
  const account = placeOf(reading, "accountNo");
  const openings = balanceRows.filter(({ saying }) => saying === "opening-balance").map(({ row }) => row);
  const open = new Map<string, number[]>();
  const segments: number[][] = [];
  let passed = 0;
  rows.forEach(({ row, cells, currency }, index) => {
    while (passed < openings.length && openings[passed]! < row) {
      passed += 1;
      open.clear();
    }
    const key = `${currency}\u0001${account < 0 ? "" : cellText(cells[account])}`;
    const segment = open.get(key);
    if (segment) segment.push(index);
    else {
      const fresh = [index];
      open.set(key, fresh);
      segments.push(fresh);
    }
  });
  return segments;
}

type Given = readonly (Amount | null)[];

/** How many balances follow from the one beside them, downwards or upwards, whichever is more. */
function runs(rows: readonly MoneyRow[], byRow: Given, segments: readonly Segment[]): number {
  let total = 0;
  for (const segment of segments) total += Math.max(...directions(rows, byRow, segment));
  return total;
}

/** Fits going down the sheet, and going up it. */
function directions(rows: readonly MoneyRow[], byRow: Given, segment: Segment): readonly [down: number, up: number] {
  let [down, up] = [0, 0];
  eachStep({ rows, byRow, segment }, (step) => {
    if (add(step.from, step.below) === step.to) down += 1;
    if (add(step.to, step.above) === step.from) up += 1;
  });
  return [down, up];
}

interface Part {
  readonly rows: readonly MoneyRow[];
  readonly byRow: Given;
  readonly segment: Segment;
}

interface Step {
  readonly from: Amount;
  readonly to: Amount;
  /** Money between the two balances when the sheet runs down, and when it runs up. */
  readonly below: Amount;
  readonly above: Amount;
  readonly fromIndex: number;
  readonly toIndex: number;
}

function eachStep({ rows, byRow, segment }: Part, take: (step: Step) => void): void {
  let last = -1;
  let above: Amount = ZERO;
  let below: Amount = ZERO;
  for (const index of segment) {
    below = add(below, rows[index]!.amount);
    const balance = byRow[index] ?? null;
    if (balance !== null && last >= 0) take({ from: byRow[last]!, to: balance, below, above, fromIndex: last, toIndex: index });
    if (balance !== null) [last, above, below] = [index, ZERO, ZERO];
    above = add(above, rows[index]!.amount);
  }
}

interface Ends {
  readonly opening: Amount;
  readonly closing: Amount;
}

function endsOf(reading: Reading, part: Part): Ends | null {
  const known = part.segment.filter((index) => (part.byRow[index] ?? null) !== null);
  if (known.length === 0) return null;
  const [down, up] = directions(part.rows, part.byRow, part.segment);
  if (known.length > 1 && Math.max(down, up) < RUNNING_SHARE * (known.length - 1)) return endsOfSorted(part);
  nameBreaks(reading, part, down >= up ? "down" : "up");
  return down >= up ? endsDown(part, known) : endsUp(part, known);
}

function endsDown({ rows, byRow, segment }: Part, known: readonly number[]): Ends {
  const [first, last] = [known[0]!, known.at(-1)!];
  const upTo = segment.filter((index) => index <= first);
  const after = segment.filter((index) => index > last);
  return { opening: subtract(byRow[first]!, moneyOf(rows, upTo)), closing: add(byRow[last]!, moneyOf(rows, after)) };
}

function endsUp({ rows, byRow, segment }: Part, known: readonly number[]): Ends {
  const [first, last] = [known[0]!, known.at(-1)!];
  const before = segment.filter((index) => index < first);
  const from = segment.filter((index) => index >= last);
  return { opening: subtract(byRow[last]!, moneyOf(rows, from)), closing: add(byRow[first]!, moneyOf(rows, before)) };
}

/** Of rows sorted by something else: the balance that no row leaves behind, and the one that no row starts from. */
function endsOfSorted({ rows, byRow, segment }: Part): Ends | null {
  const surplus = new Map<Amount, number>();
  for (const index of segment) {
    const after = byRow[index] ?? null;
    if (after === null) return null;
    const before = subtract(after, rows[index]!.amount);
    surplus.set(before, (surplus.get(before) ?? 0) + 1);
    surplus.set(after, (surplus.get(after) ?? 0) - 1);
  }
  const open = [...surplus].filter(([, count]) => count !== 0);
  const opening = open.find(([, count]) => count === 1);
  const closing = open.find(([, count]) => count === -1);
  return open.length === 2 && opening && closing ? { opening: opening[0], closing: closing[0] } : null;
}

function nameBreaks(reading: Reading, part: Part, direction: "down" | "up"): void {
  const left = new Set(reading.skipped.filter(({ why }) => why === "unreadable" || why === "hidden").map(({ row }) => row - reading.grid.firstRow));
  const place = placeOf(reading, "balance");
  const breaks: Issue[] = [];
  eachStep(part, ({ from, to, below, above, fromIndex, toIndex }) => {
    const expected = direction === "down" ? add(from, below) : add(to, above);
    const actual = direction === "down" ? to : from;
    if (expected === actual) return;
    const [one, other] = [part.rows[fromIndex]!.row, part.rows[toIndex]!.row];
    for (let row = one + 1; row < other; row++) if (left.has(row)) return;
    const { row, currency } = part.rows[direction === "down" ? toIndex : fromIndex]!;
    breaks.push({ code: "balance/does-not-foot", at: cellRef(reading, row, place), expected, actual, currency });
  });
  for (const issue of breaks.slice(0, MOST_BREAKS)) reading.issues.push(issue);
}

function namedBalances(balanceRows: readonly BalanceRow[], { turn, segments }: { turn: boolean; segments: number }): { opening: Amount | null; closing: Amount | null } {
  const amounts = (saying: BalanceRow["saying"]): Amount[] => balanceRows.flatMap((row) => {
    if (row.saying !== saying || row.balance === null) return [];
    return [turn && row.isFromColumn ? negate(row.balance) : row.balance];
  });
  const [openings, closings] = [amounts("opening-balance"), amounts("closing-balance")];
  const one = (list: Amount[], last: boolean): Amount | null => (list.length <= 1 || segments <= 1 ? (last ? list.at(-1) : list[0]) ?? null : null);
  return { opening: one(openings, false), closing: one(closings, true) };
}

/** Adds up what several accounts of one currency held; null when one is unknown or currencies differ. */
function totalOf(rows: readonly MoneyRow[], segments: readonly Segment[], balances: readonly (Amount | null)[]): Amount | null {
  const known = balances.filter((balance) => balance !== null);
  const currencies = new Set(segments.map((segment) => rows[segment[0] ?? 0]?.currency));
  return known.length === 0 || known.length < segments.length || currencies.size > 1 ? null : sum(known);
}

function moneyOf(rows: readonly MoneyRow[], indexes: readonly number[]): Amount {
  return sum(indexes.map((index) => rows[index]!.amount));
}
