import type { Amount, CellValue, Currency, Day, Field, Issue } from "../domain";
import { amountStyle, readRowAmount, type AmountFinding, type AmountStyle } from "./amountCells";
import { parseAmountText } from "./amountText";
import { columnBalances, readBalanceRow, titleBalances, type BalanceRow } from "./balanceRows";
import { cellText, isBlankCell, isErrorCell } from "./cellText";
import { readCurrency } from "./currencies";
import { parseDateCell } from "./dateText";
import { isStatusHeader } from "./headers";
import { cellRef, placeOf, skipRow, type Reading } from "./reading";
import type { SkippedRow } from "./types";
import { readRowLabel, saysNeverBooked, saysOnHold, saysPending } from "./rowWords";

/** A row that is a transaction. */
export interface MoneyRow {
  /** Counts in the grid's values. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  /** Booking or posting date. */
  readonly day: Day | null;
  readonly amount: Amount;
  readonly currency: Currency;
}

export interface RowsRead {
  readonly rows: readonly MoneyRow[];
  /** Rows that the bank hasn't booked yet, as far as they can be read. */
  readonly pending: readonly MoneyRow[];
  readonly balanceRows: readonly BalanceRow[];
  readonly style: AmountStyle;
}

/** What all rows of a walk share. */
interface Walk {
  readonly reading: Reading;
  readonly style: AmountStyle;
  readonly dateField: Field;
  readonly date: number;
  readonly valueDate: number;
  readonly balance: number;
  readonly account: number;
  readonly currencyPlace: number;
  /** Places of texts and codes: what a row's label can stand in. */
  readonly words: readonly number[];
  readonly status: readonly number[];
  readonly hidden: ReadonlySet<number>;
  readonly fillsDown: boolean;
  lastDay: Day | null;
  readonly rows: MoneyRow[];
  readonly pending: MoneyRow[];
  readonly balanceRows: BalanceRow[];
}

const AMOUNT_FIELDS: readonly Field[] = ["amount", "amountIn", "amountOut", "debit", "credit", "balance", "openAmount", "discountAmount"];
const DATE_FIELDS: readonly Field[] = ["bookedOn", "postedOn", "valueOn", "dueOn", "discountOn"];

/**
 * Goes through the rows under the header and keeps the transactions. Balance rows, totals, repeated headers, group and
 * pending rows are put aside by what they are; a row that can't be read is left out with an issue that names the cell.
 * Cost: one pass.
 */
export function walkRows(reading: Reading, dateField: "bookedOn" | "postedOn"): RowsRead {
  const walk = beginWalk(reading, dateField);
  const { values } = reading.grid;
  for (const balance of titleBalances(reading, firstDataRow(reading) - 1)) walk.balanceRows.push(balance);
  for (const balance of columnBalances(reading, firstDataRow(reading))) walk.balanceRows.push(balance);
  for (let row = firstDataRow(reading); row < values.length; row++) {
    const why = readRow(walk, row, values[row]!);
    if (why !== null) skipRow(reading, row, why);
  }
  return { rows: walk.rows, pending: walk.pending, balanceRows: walk.balanceRows, style: walk.style };
}

/** The row under the header, in the grid's values. */
export function firstDataRow({ grid, layout }: Reading): number {
  return Math.max(0, layout.headerRow + 1 - grid.firstRow);
}

function beginWalk(reading: Reading, dateField: "bookedOn" | "postedOn"): Walk {
  const { grid, layout } = reading;
  const own = new Set(grid.ownColumns);
  const taken = new Set([...AMOUNT_FIELDS, ...DATE_FIELDS].flatMap((field) => reading.places(field)));
  const width = grid.values[0]?.length ?? 0;
  const words = Array.from({ length: width }, (_, place) => place).filter((place) => !taken.has(place) && !own.has(place + grid.firstColumn));
  const status = Object.entries(layout.headers).filter(([, text]) => isStatusHeader(text)).map(([column]) => Number(column) - grid.firstColumn);
  const first = firstDataRow(reading);
  const style = amountStyle(reading, first);
  const date = placeOf(reading, dateField);
  return {
    reading, style, dateField, date,
    valueDate: placeOf(reading, "valueOn"), balance: placeOf(reading, "balance"), account: placeOf(reading, "accountNo"), currencyPlace: placeOf(reading, "currency"),
    words, status: status.filter((place) => words.includes(place)),
    hidden: new Set(grid.hiddenRows),
    fillsDown: date >= 0 && datesAreOnFirstRowsOnly(reading, { date, style, first }),
    lastDay: null, rows: [], pending: [], balanceRows: [],
  };
}

/** Rows looked at to learn whether dates stand only on the first row of each posting. */
const FILL_SAMPLE = 500;
/** Share of money rows without a date from which the date above is meant to go on. */
const FILL_SHARE = 0.2;

function datesAreOnFirstRowsOnly({ grid, layout, places }: Reading, { date, style, first }: { date: number; style: AmountStyle; first: number }): boolean {
  if (layout.side === "bank" && places("valueOn").some((place) => place !== date)) return false;
  let [money, undated] = [0, 0];
  for (const cells of grid.values.slice(first, first + FILL_SAMPLE)) {
    const hasMoney = [style.signed, style.plus, style.minus].some((place) => place >= 0 && !isBlankCell(cells[place]));
    if (!hasMoney) continue;
    money += 1;
    if (isBlankCell(cells[date])) undated += 1;
  }
  return money > 4 && undated / money >= FILL_SHARE && undated < money;
}

/** Takes a row as a transaction or a balance, or says why it is neither. */
function readRow(walk: Walk, row: number, cells: readonly CellValue[]): SkippedRow["why"] | null {
  const { reading } = walk;
  if (isBlankRow(walk, cells)) return "blank";
  if (!reading.layout.includeHidden && walk.hidden.has(row + reading.grid.firstRow)) return "hidden";
  if (isRepeatedHeader(walk, cells)) return "repeated-header";
  if (isOfOtherAccount(walk, cells)) return "other-account";
  const dateCell = walk.date < 0 ? "" : cells[walk.date] ?? "";
  const label = labelOf(walk, cells);
  const hasDate = !isBlankCell(dateCell) && (label.saying === null || label.place !== walk.date);
  if (isPending(walk, cells, dateCell)) return setAsidePending(walk, row, cells);
  const currency = currencyOf(walk, row, cells);
  if (currency === null) return "unreadable";
  const finding = readRowAmount(reading, walk.style, { row, currency });
  const saying = balanceSaid(walk, label, { hasDate, finding });
  if (saying !== null) {
    walk.balanceRows.push(readBalanceRow(reading, { row, currency, finding, saying }, walk.words));
    return saying;
  }
  if ((label.saying === "total" || label.saying === "balance") && !hasDate) return "total";
  return takeRow(walk, { row, cells, currency, finding, hasDate });
}

type Label = ReturnType<typeof readRowLabel> & { readonly place: number };

/** Which balance a row names, if any; "balance" alone, under the lines of a statement, is what the account then holds. */
function balanceSaid({ reading, rows }: Walk, label: Label, { hasDate, finding }: { hasDate: boolean; finding: AmountFinding }): BalanceRow["saying"] | null {
  if (label.saying === "balance") return !hasDate && rows.length > 0 && reading.layout.side === "bank" ? "closing-balance" : null;
  if (label.saying !== "opening-balance" && label.saying !== "closing-balance") return null;
  return label.isCertain || !hasDate || finding.found === "nothing" ? label.saying : null;
}

function isBlankRow({ words, date, style, balance }: Walk, cells: readonly CellValue[]): boolean {
  for (const place of [date, style.signed, style.plus, style.minus, balance]) {
    if (place >= 0 && !isBlankCell(cells[place])) return false;
  }
  return words.every((place) => isBlankCell(cells[place]));
}

function isRepeatedHeader({ reading, date, style }: Walk, cells: readonly CellValue[]): boolean {
  const { grid, layout } = reading;
  let seen = 0;
  for (const place of [date, style.signed, style.plus, style.minus]) {
    if (place < 0) continue;
    const header = layout.headers[place + grid.firstColumn];
    if (header === undefined || header === "" || cellText(cells[place]) !== header) return false;
    seen += 1;
  }
  return seen > 0;
}

function isOfOtherAccount({ reading, account }: Walk, cells: readonly CellValue[]): boolean {
  const wanted = reading.layout.account;
  return wanted !== undefined && account >= 0 && !isBlankCell(cells[account]) && cellText(cells[account]) !== wanted;
}

function isPending({ reading, status, valueDate }: Walk, cells: readonly CellValue[], dateCell: CellValue): boolean {
  if (typeof dateCell === "string" && dateCell !== "" && saysPending(dateCell)) return true;
  const valueCell = valueDate < 0 ? "" : cells[valueDate];
  if (typeof valueCell === "string" && isBlankCell(dateCell) && saysPending(valueCell)) return true;
  if (reading.layout.side === "bank" && reading.places("text").some((place) => saysOnHold(cellText(cells[place])))) return true;
  return status.some((place) => {
    const cell = cells[place];
    return typeof cell === "string" && saysPending(cell);
  });
}

/** Keeps what a row on hold says; what can't be read of it is no problem yet. */
function setAsidePending(walk: Walk, row: number, cells: readonly CellValue[]): "pending" {
  if ([walk.date, ...walk.status].some((place) => place >= 0 && saysNeverBooked(cellText(cells[place])))) return "pending";
  const quiet: Walk = { ...walk, reading: { ...walk.reading, issues: [] } };
  const currency = currencyOf(quiet, row, cells);
  const finding = currency === null ? null : readRowAmount(quiet.reading, walk.style, { row, currency });
  if (currency === null || finding?.found !== "amount") return "pending";
  const day = [walk.date, walk.valueDate].map((place) => (place < 0 ? null : parseDateCell(cells[place] ?? "", walk.reading.dates)));
  walk.pending.push({ row, cells, day: day[0] ?? day[1] ?? null, amount: finding.amount, currency });
  return "pending";
}

function labelOf({ words, date }: Walk, cells: readonly CellValue[]): Label {
  const nothing: Label = { saying: null, isCertain: false, place: -1 };
  for (const place of date >= 0 ? [date, ...words] : words) {
    const cell = cells[place];
    if (typeof cell !== "string" || cell === "") continue;
    const label = readRowLabel(cell);
    if (label.saying !== null) return { ...label, place };
  }
  return nothing;
}

/** The row's own currency; null (with an issue) when the cell names none. */
function currencyOf({ reading, currencyPlace, style }: Walk, row: number, cells: readonly CellValue[]): Currency | null {
  const { layout, issues } = reading;
  const cell = currencyPlace < 0 ? "" : cells[currencyPlace];
  if (isBlankCell(cell)) return currencyBeside(style, cells) ?? layout.currency;
  const text = cellText(cell);
  const currency = readCurrency(text);
  if (currency === null) {
    issues.push(isErrorCell(text)
      ? { code: "cell/error", at: cellRef(reading, row, currencyPlace), text }
      : { code: "currency/unknown", at: cellRef(reading, row, currencyPlace), text });
  }
  return currency === "" ? layout.currency : currency;
}

/** A currency written with the figure, as in USD 12.50. */
function currencyBeside({ signed, plus, minus }: AmountStyle, cells: readonly CellValue[]): Currency | null {
  for (const place of [signed, plus, minus]) {
    const cell = place < 0 ? "" : cells[place];
    if (typeof cell === "string" && /[\p{L}€£₹₺]/u.test(cell)) return parseAmountText(cell, null)?.currency ?? null;
  }
  return null;
}

interface RowTaken {
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly currency: Currency;
  readonly finding: AmountFinding;
  readonly hasDate: boolean;
}

function takeRow(walk: Walk, { row, cells, currency, finding, hasDate }: RowTaken): SkippedRow["why"] | null {
  const { reading } = walk;
  if (finding.found === "problem") return refuse(walk, finding.issue);
  if (finding.found === "nothing") {
    if (!hasDate || readDay(walk, row, cells).day === null) return "group";
    return refuse(walk, { code: "amount/missing", at: cellRef(reading, row, Math.max(walk.style.signed, walk.style.plus, walk.style.minus)) });
  }
  const date = readDay(walk, row, cells);
  if (date.issue !== null && !date.isKept) return refuse(walk, date.issue);
  if (date.issue !== null) reading.issues.push(date.issue);
  else if (date.day === null && !hasDate && !hasWords(walk, cells)) return "total";
  else if (date.day === null && walk.date >= 0) reading.issues.push({ code: "date/missing", at: cellRef(reading, row, walk.date) });
  walk.rows.push({ row, cells, day: date.day, amount: finding.amount, currency });
  return null;
}

interface DayFinding {
  readonly day: Day | null;
  readonly issue: Issue | null;
  /** The row is read all the same: its value date stands. */
  readonly isKept: boolean;
}

function readDay(walk: Walk, row: number, cells: readonly CellValue[]): DayFinding {
  const { reading, date, valueDate } = walk;
  const cell = date < 0 ? "" : cells[date] ?? "";
  if (isBlankCell(cell)) return { day: walk.fillsDown ? walk.lastDay : null, issue: null, isKept: true };
  const day = isErrorCell(cell) ? null : parseDateCell(cell, reading.dates);
  if (day !== null) {
    walk.lastDay = day;
    return { day, issue: null, isKept: true };
  }
  const at = cellRef(reading, row, date);
  const text = cellText(cell);
  const issue: Issue = isErrorCell(cell) ? { code: "cell/error", at, text } : { code: "date/unreadable", at, text };
  return { day: null, issue, isKept: valueDate >= 0 && valueDate !== date && parseDateCell(cells[valueDate] ?? "", reading.dates) !== null };
}

function hasWords({ words }: Walk, cells: readonly CellValue[]): boolean {
  return words.some((place) => !isBlankCell(cells[place]));
}

function refuse({ reading }: Walk, issue: Issue): "unreadable" {
  reading.issues.push(issue);
  return "unreadable";
}
