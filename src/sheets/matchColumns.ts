import type { CellContent, EntryId, LineId, MatchColumnsBlock, MatchId, RowRef, StatusColour } from "../domain";
import { indexMatches, type Match, type MatchIndex, type Session, type SessionDiff } from "../session";
import { confidenceText, explanationText, shortened, statusOf, whyText, type Decisions } from "./rowStatus";
import type { SheetGrid, Side, SourceLayout } from "./types";
import type { SheetWords } from "./words";

/** How many columns we write beside the user's. */
const MATCH_COLUMNS = 5;
/** Place of the Status column among them. */
export const STATUS_OFFSET = 1;

/** How far the user's data and our own columns reach on a sheet. */
export interface SheetExtent {
  readonly firstColumn: number;
  /** Last column that is not ours. */
  readonly lastColumn: number;
  readonly ownColumns: readonly number[];
}

/** What is written beside one side's rows. */
export interface MatchColumnsInput extends Decisions {
  readonly side: Side;
  readonly layout: SourceLayout;
  readonly extent: SheetExtent;
  readonly rows: readonly SheetRow[];
  readonly words: SheetWords;
  /** Which match each row is in, where the caller knows. */
  readonly index?: MatchIndex;
  /** What other statements say of rows that this one has nothing to do with. */
  readonly elsewhere?: ReadonlyMap<LineId | EntryId, RowElsewhere>;
  /** What changed since the columns were last written; null = all rows may have, as after reading the sheets again. */
  readonly changed: SessionDiff | null;
}

/** A row on another statement than the one being worked on. */
export interface RowElsewhere {
  readonly statementNo: string;
  readonly isFinished: boolean;
  /** What holds it there; null where a line is only explained, or an entry came of the statement's posting. */
  readonly match: Match | null;
  readonly session: Session;
}

/** A line or an entry, as far as painting goes. */
export interface SheetRow {
  readonly id: LineId | EntryId;
  readonly at: RowRef | null;
}

const BLANK: readonly CellContent[] = [null, null, null, null, null];
const STATUSES: readonly StatusColour[] = ["matched", "suggested", "explained", "stale", "reconciled"];

/** Says how far a sheet's data reach. */
export function extentOf(grid: SheetGrid): SheetExtent {
  const own = new Set(grid.ownColumns);
  let lastColumn = grid.firstColumn + (grid.values[0]?.length ?? 1) - 1;
  while (own.has(lastColumn) && lastColumn > grid.firstColumn) lastColumn -= 1;
  return { firstColumn: grid.firstColumn, lastColumn, ownColumns: grid.ownColumns };
}

/** Finds the first of our five columns: where they stand already, else right of the data. */
export function firstMatchColumn({ lastColumn, ownColumns }: SheetExtent): number {
  const own = new Set(ownColumns);
  for (const column of [...ownColumns].sort((one, other) => one - other)) {
    const place = Array.from({ length: MATCH_COLUMNS }, (_, index) => column + index);
    if (place.every((at) => own.has(at) || at > lastColumn)) return column;
  }
  return lastColumn + 1;
}

/**
 * Makes the columns Match, Status, Confidence, Difference and Why for one side.
 *
 * Shapes: one row of cells for each sheet row from below the header to the last row read; empty where a row has no match.
 *         A difference stands once, on the first row of its match, so that the column adds up.
 * Cost:   linear in rows and members.
 */
export function matchColumnsBlock(input: MatchColumnsInput): MatchColumnsBlock {
  const { layout, words, extent } = input;
  const firstRow = layout.headerRow + 1;
  const placed = input.rows.filter((row): row is SheetRow & { at: RowRef } => row.at !== null && row.at.row >= firstRow);
  const lastRow = placed.reduce((last, row) => Math.max(last, row.at.row), firstRow - 1);
  const index = input.index ?? indexMatches(input.session);
  const context: RowContext = { side: input.side, decisions: input, words, index, whys: new Map(), elsewhere: input.elsewhere ?? NOWHERE };
  const cells: (readonly CellContent[])[] = new Array<readonly CellContent[]>(lastRow - firstRow + 1).fill(BLANK);
  const firsts = firstRows(placed, context);
  for (const { id, at } of placed) cells[at.row - firstRow] = rowCells(id, firsts.has(at.row), context);
  const column = firstMatchColumn(extent);
  return {
    sheet: layout.sheet, headerRow: layout.headerRow, column, firstRow,
    headers: [words.columnMatch, words.columnStatus, words.columnConfidence, words.columnDifference, words.columnWhy],
    cells,
    changedRows: input.changed === null ? null : changedRows(placed, input.changed, input.session),
    rules: STATUSES.map((colour) => ({ status: words.status[colour], colour })),
    from: extent.firstColumn, to: column + MATCH_COLUMNS - 1,
  };
}

/** Finds how each row of one side is shown; rows without a match or an explanation are not listed. */
export function rowStatuses(rows: readonly SheetRow[], side: Side, decisions: Decisions): ReadonlyMap<LineId | EntryId, StatusColour> {
  const index = indexMatches(decisions.session);
  const statuses = new Map<LineId | EntryId, StatusColour>();
  for (const { id } of rows) {
    const match = matchOf(id, side, index);
    if (match) statuses.set(id, statusOf(match, decisions.stale));
    else if (side === "bank" && decisions.session.explanations.has(id as LineId)) statuses.set(id, "explained");
  }
  return statuses;
}

interface RowContext {
  readonly side: Side;
  readonly decisions: Decisions;
  readonly words: SheetWords;
  readonly index: MatchIndex;
  readonly whys: Map<MatchId, string>;
  readonly elsewhere: ReadonlyMap<LineId | EntryId, RowElsewhere>;
}

const NOWHERE: ReadonlyMap<LineId | EntryId, RowElsewhere> = new Map();
const NONE_STALE: ReadonlySet<MatchId> = new Set();

function rowCells(id: LineId | EntryId, isFirst: boolean, context: RowContext): readonly CellContent[] {
  const { side, decisions, words, index, whys } = context;
  const match = matchOf(id, side, index);
  if (!match) {
    const explanation = side === "bank" ? decisions.session.explanations.get(id as LineId) : undefined;
    if (!explanation) return elsewhereCells(id, isFirst, context);
    return [null, words.status.explained, words.confidencePerson, null, shortened(explanationText(explanation, words))];
  }
  const why = whys.get(match.id) ?? whyText(match, decisions, words);
  if (match.lines.length > 1 || match.entries.length > 1) whys.set(match.id, why);
  const difference = match.difference !== 0 && isFirst ? { amount: match.difference, currency: match.currency } : null;
  return [match.id, words.status[statusOf(match, decisions.stale)], confidenceText(match, words), difference, why];
}

/** The same for a row on another statement: what was decided there, and which statement that is. */
function elsewhereCells(id: LineId | EntryId, isFirst: boolean, { elsewhere, words }: RowContext): readonly CellContent[] {
  const row = elsewhere.get(id);
  if (!row) return BLANK;
  const { match, session, statementNo, isFinished } = row;
  const decisions = { session, stale: NONE_STALE };
  const statement = words.onStatement(statementNo);
  if (match) {
    const difference = match.difference !== 0 && isFirst ? { amount: match.difference, currency: match.currency } : null;
    const status = words.status[isFinished ? "reconciled" : statusOf(match, NONE_STALE)];
    return [match.id, status, confidenceText(match, words), difference, shortened(`${statement}; ${whyText(match, decisions, words)}`)];
  }
  const explanation = session.explanations.get(id as LineId);
  const why = explanation ? `${statement}; ${explanationText(explanation, words)}` : words.postedFrom(statementNo);
  return [null, words.status[isFinished ? "reconciled" : "explained"], explanation ? words.confidencePerson : null, null, shortened(why)];
}

function matchOf(id: LineId | EntryId, side: Side, { byLine, byEntry }: MatchIndex): Match | undefined {
  return side === "bank" ? byLine.get(id as LineId) : byEntry.get(id as EntryId);
}

/** The topmost row on this sheet of each match that has a difference. */
function firstRows(placed: readonly (SheetRow & { readonly at: RowRef })[], { side, index, elsewhere }: RowContext): ReadonlySet<number> {
  const firsts = new Map<MatchId, number>();
  for (const { id, at } of placed) {
    const match = matchOf(id, side, index) ?? elsewhere.get(id)?.match;
    if (match && match.difference !== 0) firsts.set(match.id, Math.min(firsts.get(match.id) ?? at.row, at.row));
  }
  return new Set(firsts.values());
}

function changedRows(placed: readonly (SheetRow & { readonly at: RowRef })[], changed: SessionDiff, session: Session): readonly number[] {
  const ids = new Set<string>(changed.explanations.keys());
  const note = (match: Match | null | undefined): void => {
    for (const id of match?.lines ?? []) ids.add(id);
    for (const id of match?.entries ?? []) ids.add(id);
  };
  for (const key of changed.explanations.keys()) note(session.matches.get(key as MatchId));
  for (const { from, to } of changed.matches.values()) {
    note(from);
    note(to);
  }
  return placed.filter(({ id }) => ids.has(id)).map(({ at }) => at.row).sort((one, other) => one - other);
}
