import {
  add, minorDigits, negate, paidOn, quotedSheet, sameCurrency, subtract, sum, ZERO,
  type Amount, type CellContent, type Currency, type LedgerEntry, type LineId, type EntryId, type StatementLine,
} from "../domain";
import { indexMatches, type Match } from "../session";
import { liveSheet, liveSum, liveUnmarked, type Live, type LiveDay, type LiveRow } from "./liveFigures";
import { MATCHES_COLUMNS, MATCHES_HEADER_ROW } from "./matchesSheet";
import { rowStatuses, type SheetRow } from "./matchColumns";
import { COLUMN, MARK, type ReconciliationInput } from "./reconciliationPlan";
import { absoluteRange, type DraftCell, type Places } from "./sheetDraft";
import type { Side } from "./types";

/** The figures that come from the user's sheets, each a formula that gives the proof's figure. */
export interface Figures {
  readonly bank: SideRows;
  readonly book: SideRows;
  readonly statementTotal: DraftCell;
  readonly entriesTotal: DraftCell;
  readonly depositsInTransit: DraftCell;
  readonly outstandingPayments: DraftCell;
  /** What our lists don't hold of the entries; null where no formula needs it. */
  readonly otherEntries: Amount | null;
  /** Sheets that could not be added up in place. */
  readonly ownNumbers: readonly string[];
}

/** Writes a figure: rounded, since sums of binary fractions are not whole øre. */
export function moneyCell(formula: string, currency: Currency): CellContent {
  return { formula: `=ROUND(${formula},${minorDigits(currency)})`, currency };
}

/** Finds for each figure the formula that can be traced furthest: over the user's sheets, over our lists, else the figure itself. */
export function liveFigures(input: ReconciliationInput, asOfCell: string): Figures {
  const { proof } = input;
  const lines = input.lines.filter((line) => sameCurrency(line.currency, proof.currency));
  const entries = input.entries.filter((entry) => sameCurrency(entry.currency, proof.currency));
  const bank = sideOf(input, "bank", lines);
  const here = entries.filter(({ at }) => at === null || at.sheet === input.book.layout.sheet);
  const book = { ...sideOf(input, "book", here), ...(isBookedElsewhere(entries, here) ? { live: null } : {}) };
  const asOf = proof.asOf === null ? null : { day: proof.asOf, cell: asOfCell };
  const total = bank.live && liveSum(bank.live, bank.live.all, null);
  const counted = booked(input, entries);
  const booksTotal = book.live && counted && liveSum(book.live, counted.map((entry) => book.rowOf(entry.id)), asOf);
  const own = booksTotal ? null : ownEntries(input, entries);
  return {
    bank, book,
    statementTotal: total ? moneyCell(total, proof.currency) : ownStatementTotal(input, lines),
    entriesTotal: booksTotal ? moneyCell(booksTotal, proof.currency) : own?.cell ?? { amount: entriesFigure(input), currency: proof.currency },
    depositsInTransit: outstandingCell(input, { ...book, direction: "in", asOf }),
    outstandingPayments: outstandingCell(input, { ...book, direction: "out", asOf }),
    otherEntries: own?.other ?? null,
    ownNumbers: [...(total ? [] : [input.bank.layout.sheet]), ...(booksTotal ? [] : [input.book.layout.sheet])],
  };
}

/** Bank entries on a further sheet can't be added up on the ledger's; open entries are in no figure of it. */
function isBookedElsewhere(entries: readonly LedgerEntry[], here: readonly LedgerEntry[]): boolean {
  return here.length < entries.length && entries.some(({ kind, at }) => kind === "bank" && at !== null && at.sheet !== here[0]?.at?.sheet);
}

/** The rows of a side as formulas see them; `live` is null where they can't be added up in place. */
export interface SideRows {
  readonly live: Live | null;
  readonly rowOf: (id: LineId | EntryId) => LiveRow;
}

function sideOf(input: ReconciliationInput, side: Side, rows: readonly (SheetRow & { readonly amount: Amount })[]): SideRows {
  const { layout, grid, statusColumn } = input[side];
  const statuses = rowStatuses(rows, side, input);
  const liveRows = new Map<LineId | EntryId, LiveRow>();
  for (const { id, at, amount } of rows) {
    const status = statuses.get(id);
    liveRows.set(id, { at, amount, status: status ? input.words.status[status] : "" });
  }
  const live = grid && rows.length > 0 ? liveSheet({ layout, grid, statusColumn, currency: input.proof.currency }, [...liveRows.values()]) : null;
  return { live, rowOf: (id) => liveRows.get(id) ?? { at: null, amount: ZERO, status: "" } };
}

/** What the entries add to the opening balance of the books. */
function entriesFigure({ proof, stated }: ReconciliationInput): Amount {
  return subtract(proof.bookBalance, stated.bookOpeningBalance ?? proof.openingBalance);
}

/** The entries that the book balance counts. Null when neither all posted by the date nor the cleared and outstanding of them are these. */
function booked(input: ReconciliationInput, entries: readonly LedgerEntry[]): readonly LedgerEntry[] | null {
  const { asOf } = input.proof;
  const posted = entries.filter((entry) => entry.kind === "bank" && (asOf === null || entry.postedOn === null || entry.postedOn <= asOf));
  const figure = entriesFigure(input);
  if (amountOf(posted) === figure) return posted;
  const outstanding = new Set(input.proof.outstanding.map(({ entry }) => entry));
  const statuses = rowStatuses(posted, "book", input);
  const counted = posted.filter(({ id }) => outstanding.has(id) || statuses.get(id) === "matched");
  return amountOf(counted) === figure ? counted : null;
}

/** Σ of the lines from `Matches` and from our lists of the others. */
function ownStatementTotal(input: ReconciliationInput, lines: readonly StatementLine[]): DraftCell {
  const { proof, session, stale } = input;
  const statuses = rowStatuses(lines, "bank", input);
  const matched = lines.filter(({ id }) => statuses.get(id) === "matched");
  const others = lines.filter(({ id }) => statuses.get(id) !== "matched");
  const isWhole = add(amountOf(matched), amountOf(others)) === proof.statementTotal && amountOf(matched) === matchedTotal(input, "lines");
  const figure = { amount: proof.statementTotal, currency: proof.currency };
  if (!isWhole || (session.matches.size > 0 && input.matchesSheet === null) || stale.size > 0) return figure;
  return (at) => {
    const parts = [matchesSum(input, MATCHES_COLUMNS.statementAmount), ...[MARK.unexplained, MARK.explained].map((mark) => listSum(at, mark))];
    return formulaOr(figure, parts, proof.currency);
  };
}

/** Σ of the entries from `Matches`, the outstanding list and, as a number, what is on neither. */
function ownEntries(input: ReconciliationInput, entries: readonly LedgerEntry[]): { readonly cell: DraftCell; readonly other: Amount } | null {
  const { proof, stale } = input;
  const matched = matchedTotal(input, "entries");
  const statuses = rowStatuses(entries, "book", input);
  const { byEntry } = indexMatches(input.session);
  const onSheet = sum(entries.filter(({ id }) => statuses.get(id) === "matched").map((entry) => paidOn(entry, byEntry.get(entry.id) ?? {})));
  if (input.matchesSheet === null || stale.size > 0 || matched !== onSheet) return null;
  const outstanding = sum(proof.outstanding.map(({ amount }) => amount));
  const other = sum([entriesFigure(input), negate(matched), proof.paymentsToPost, negate(outstanding)]);
  const cell = (at: Places): CellContent => {
    const parts = [matchesSum(input, MATCHES_COLUMNS.ledgerAmount), listSum(at, MARK.outstanding)];
    if (other !== 0) parts.push(at.cell(MARK.otherEntries, COLUMN.amount));
    const less = proof.paymentsToPost === 0 ? "" : `-${at.cell(MARK.paymentsToPost, COLUMN.amount)}`;
    const formula = parts.filter((part) => part !== null).join("+");
    return formula === "" ? { amount: entriesFigure(input), currency: proof.currency } : moneyCell(`${formula}${less}`, proof.currency);
  };
  return { cell, other };
}

function outstandingCell(
  input: ReconciliationInput, { live, rowOf, direction, asOf }: SideRows & { readonly direction: "in" | "out"; readonly asOf: LiveDay | null },
): DraftCell {
  const { proof, words } = input;
  const rows = proof.outstanding.filter(({ amount }) => (direction === "in" ? amount > 0 : amount < 0)).map(({ entry }) => rowOf(entry));
  const formula = live && liveUnmarked(live, rows, { direction, status: words.status.matched, asOf });
  if (formula) return moneyCell(formula, proof.currency);
  return (at) => {
    const range = at.range(MARK.outstanding, COLUMN.amount);
    return range ? moneyCell(`SUMIF(${range},"${direction === "in" ? ">" : "<"}0")`, proof.currency) : { amount: ZERO, currency: proof.currency };
  };
}

/** Σ of one side of the matches that `Matches` shows as matched. */
function matchedTotal({ session, stale, lines, entries }: ReconciliationInput, side: "lines" | "entries"): Amount {
  const lineAmounts = new Map(lines.map((line) => [line.id, line.amount]));
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  let total = ZERO;
  for (const match of session.matches.values()) {
    if (match.status !== "matched" || stale.has(match.id)) continue;
    if (side === "lines") for (const id of match.lines) total = add(total, lineAmounts.get(id) ?? ZERO);
    else for (const id of match.entries) total = add(total, paidIn(match, entryOf.get(id)));
  }
  return total;
}

function paidIn(match: Match, entry: LedgerEntry | undefined): Amount {
  return entry ? paidOn(entry, match) : ZERO;
}

function matchesSum({ matchesSheet, session, words }: ReconciliationInput, column: number): string | null {
  if (matchesSheet === null || session.matches.size === 0) return null;
  const rows = { first: MATCHES_HEADER_ROW + 1, last: MATCHES_HEADER_ROW + session.matches.size };
  const range = (at: number): string => `${quotedSheet(matchesSheet)}!${absoluteRange(rows, at)}`;
  return `SUMIFS(${range(column)},${range(MATCHES_COLUMNS.status)},"${words.status.matched}")`;
}

function listSum(at: Places, mark: string): string | null {
  const range = at.range(mark, COLUMN.amount);
  return range === null ? null : `SUM(${range})`;
}

function formulaOr(figure: CellContent, parts: readonly (string | null)[], currency: Currency): CellContent {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? figure : moneyCell(known.join("+"), currency);
}

function amountOf(rows: readonly { readonly amount: Amount }[]): Amount {
  return sum(rows.map(({ amount }) => amount));
}
