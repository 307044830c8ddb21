import {
  add, negate, parseNumber, quotedSheet, serialFromDay, ZERO, type Amount, type CellValue, type Currency, type Day, type RowRef,
} from "../domain";
import { absoluteRange } from "./sheetDraft";
import type { SheetGrid, SourceLayout } from "./types";

/** A row as a formula sees it. */
export interface LiveRow {
  readonly at: RowRef | null;
  readonly amount: Amount;
  /** Text in our Status column; "" for none. */
  readonly status: string;
}

/** A side's sheet, for formulas over it. */
export interface LiveSheet {
  readonly layout: SourceLayout;
  readonly grid: SheetGrid;
  /** Column of the Status texts; null when our columns were declined. */
  readonly statusColumn: number | null;
  readonly currency: Currency;
}

/** A sheet whose amounts can be added up in place: the columns to add, and all rows read from it. */
export interface Live extends LiveSheet {
  readonly terms: readonly Term[];
  readonly all: readonly LiveRow[];
}

/** The statement date, and the cell of our sheet that shows it. */
export interface LiveDay {
  readonly day: Day;
  readonly cell: string;
}

/** Which rows without a certain status are wanted. */
export interface Unmarked {
  readonly direction: "in" | "out";
  /** Status text of the rows that are not wanted. */
  readonly status: string;
  readonly asOf: LiveDay | null;
}

/** A column that is added up, and whether its numbers are turned. */
interface Term {
  readonly column: number;
  readonly factor: 1 | -1;
}

/** Sheet rows between which no number stands that does not count. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** More stretches than this make a formula that nobody can check. */
const STRETCHES = 12;

/**
 * Prepares formulas over a user's sheet, by proving cell by cell that its amount columns give the amounts as read.
 *
 * Shapes: null when they don't: texts, marks beside the amounts, numbers that are not whole minor units. Formulas come
 *         without "=", and only where the rows they add up are exactly the rows meant, not merely where the sums agree.
 * Cost:   linear in rows.
 */
export function liveSheet(sheet: LiveSheet, all: readonly LiveRow[]): Live | null {
  const terms = termCandidates(sheet.layout).find((candidate) => all.every((row) => row.at !== null && gives(sheet, candidate, row)));
  return terms ? { ...sheet, terms, all } : null;
}

/** Adds up just these rows: SUM over the stretches they fill, or SUMIFS up to the statement date. Null when neither is just them. */
export function liveSum(live: Live, rows: readonly LiveRow[], asOf: LiveDay | null): string | null {
  const own = stretchesOf(live, rows);
  if (own) return joined(live.terms.map((term) => ({ term, text: `SUM(${own.map((stretch) => reference(live, stretch, term.column)).join(",")})` })));
  if (!asOf || !sameRows(live.all.filter((row) => isUpTo(live, row, asOf)), rows)) return null;
  return sumIfs(live, live.terms, (stretch) => [dayCriterion(live, stretch, asOf)]);
}

/** The same sheet with money out positive. */
export function turnedLive(live: Live): Live {
  return { ...live, terms: live.terms.map(turned) };
}

/** Adds up all rows of one direction. Null when no column, or no sign of one, tells them apart. */
export function liveDirected(live: Live, direction: Unmarked["direction"]): string | null {
  const column = columnOf(live, direction);
  return column && sumIfs(live, [column.term], (stretch) => signCriterion(live, stretch, column));
}

/**
 * Adds up the rows of one direction that do not bear a status: all of them less those that do, since engines disagree on
 * whether "<>" counts empty cells. Null when the sheet would count other rows than these.
 */
export function liveUnmarked(live: Live, rows: readonly LiveRow[], { direction, status, asOf }: Unmarked): string | null {
  const { statusColumn } = live;
  const column = columnOf(live, direction);
  if (statusColumn === null || !column) return null;
  const unmarked = live.all.filter((row) => row.status !== status && isOf(row, direction));
  const byDay = sameRows(unmarked, rows) ? null : asOf;
  if (byDay ? !sameRows(unmarked.filter((row) => isUpTo(live, row, byDay)), rows) : !sameRows(unmarked, rows)) return null;
  const criteria = (stretch: Stretch): readonly string[] => [
    ...signCriterion(live, stretch, column),
    ...(byDay ? [dayCriterion(live, stretch, byDay)] : []),
  ];
  const every = sumIfs(live, [column.term], criteria);
  const marked = sumIfs(live, [turned(column.term)], (stretch) => [...criteria(stretch), `${reference(live, stretch, statusColumn)},"${status}"`]);
  return every && marked && `${every}${marked.startsWith("-") ? "" : "+"}${marked}`;
}

function turned({ column, factor }: Term): Term {
  return { column, factor: factor === 1 ? -1 : 1 };
}

function termCandidates({ columns, sign }: SourceLayout): readonly (readonly Term[])[] {
  if (columns.sign !== undefined) return [];
  const term = (column: unknown, factor: 1 | -1): readonly Term[] => (typeof column === "number" ? [{ column, factor }] : []);
  const pairs = [[columns.amountIn, columns.amountOut], [columns.debit, columns.credit]] as const;
  const signs = [[1, -1], [-1, 1], [1, 1], [-1, -1]] as const;
  return [
    term(columns.amount, sign), term(columns.amount, sign === 1 ? -1 : 1),
    ...pairs.flatMap(([one, other]) => signs.map(([a, b]) => [...term(one, a), ...term(other, b)])),
  ].filter((terms) => terms.length > 0);
}

/** The columns give the row's amount, as numbers. */
function gives(sheet: LiveSheet, terms: readonly Term[], row: LiveRow): boolean {
  let total = ZERO;
  for (const { column, factor } of terms) {
    const value = numberAt(sheet, row.at?.row ?? -1, column);
    if (value === null) return false;
    total = add(total, factor === 1 ? value : negate(value));
  }
  return total === row.amount;
}

/** What SUM takes from a cell, in minor units: 0 from texts and empty cells; null from an error, or a number that is no amount. */
function numberAt({ grid, currency }: LiveSheet, row: number, column: number): Amount | null {
  const value: CellValue | undefined = grid.values[row - grid.firstRow]?.[column - grid.firstColumn];
  if (typeof value === "string" && value.startsWith("#")) return null;
  if (typeof value !== "number") return ZERO;
  const read = parseNumber(value, currency);
  return read.ok ? read.value : null;
}

/** The stretches that hold these rows and no number of another row. Null when there are none, or too many. */
function stretchesOf(live: Live, rows: readonly LiveRow[]): readonly Stretch[] | null {
  const wanted = rows.map((row) => row.at?.row ?? -1).sort((one, other) => one - other);
  const stretches: { first: number; last: number }[] = [];
  for (const row of wanted) {
    const open = stretches.at(-1);
    if (open && isSilent(live, { first: open.last + 1, last: row - 1 })) open.last = row;
    else stretches.push({ first: row, last: row });
    if (stretches.length > STRETCHES) return null;
  }
  return stretches.length === 0 ? null : stretches;
}

function isSilent(live: Live, { first, last }: Stretch): boolean {
  for (let row = first; row <= last; row += 1) {
    if (live.terms.some(({ column }) => numberAt(live, row, column) !== 0)) return false;
  }
  return true;
}

/** The column that holds the money of one direction and no other, or the one column with the sign that picks it out. */
interface Directed {
  readonly term: Term;
  readonly sign: ">" | "<" | null;
}

function signCriterion(live: Live, stretch: Stretch, { term, sign }: Directed): readonly string[] {
  return sign === null ? [] : [`${reference(live, stretch, term.column)},"${sign}0"`];
}

function columnOf(live: Live, direction: Unmarked["direction"]): Directed | null {
  const [first] = live.terms;
  if (live.terms.length === 1 && first) return { term: first, sign: (first.factor === 1) === (direction === "in") ? ">" : "<" };
  const holds = (row: LiveRow, { column }: Term): boolean => numberAt(live, row.at?.row ?? -1, column) !== 0;
  const used = live.terms.filter((term) => live.all.some((row) => isOf(row, direction) && holds(row, term)));
  const term = used.length === 1 ? used[0] : undefined;
  return term && live.all.every((row) => isOf(row, direction) || !holds(row, term)) ? { term, sign: null } : null;
}

function sumIfs(live: Live, terms: readonly Term[], criteria: (stretch: Stretch) => readonly string[]): string | null {
  const stretches = stretchesOf(live, live.all);
  return stretches && joined(terms.flatMap((term) => stretches.map((stretch) => {
    const [sums, only] = [reference(live, stretch, term.column), criteria(stretch)];
    return { term, text: only.length === 0 ? `SUM(${sums})` : `SUMIFS(${[sums, ...only].join(",")})` };
  })));
}

function joined(parts: readonly { readonly term: Term; readonly text: string }[]): string {
  return parts.map(({ term, text }, index) => `${term.factor === -1 ? "-" : index === 0 ? "" : "+"}${text}`).join("");
}

/** The date cell is a number that a criterion can compare, and not after the day. */
function isUpTo(live: Live, row: LiveRow, { day }: LiveDay): boolean {
  const column = dayColumn(live.layout);
  const value = column === null || !row.at ? undefined : live.grid.values[row.at.row - live.grid.firstRow]?.[column - live.grid.firstColumn];
  return typeof value === "number" && Math.floor(value) <= serialFromDay(day, live.grid.dateSystem);
}

function dayColumn({ columns, side }: SourceLayout): number | null {
  const column = side === "bank" ? columns.bookedOn : columns.postedOn;
  return typeof column === "number" ? column : null;
}

function dayCriterion(live: Live, stretch: Stretch, { cell }: LiveDay): string {
  return `${reference(live, stretch, dayColumn(live.layout) ?? 0)},"<"&${cell}+1`;
}

function reference({ layout }: LiveSheet, stretch: Stretch, column: number): string {
  return `${quotedSheet(layout.sheet)}!${absoluteRange(stretch, column)}`;
}

function isOf(row: LiveRow, direction: Unmarked["direction"]): boolean {
  return direction === "in" ? row.amount > 0 : row.amount < 0;
}

function sameRows(one: readonly LiveRow[], other: readonly LiveRow[]): boolean {
  const rows = new Set(one);
  return one.length === other.length && other.every((row) => rows.has(row));
}
