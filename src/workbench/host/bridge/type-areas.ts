import type { CellValue } from "../../../domain";
import type { Area } from "../book";
import { bound, intersect, MAX_COLUMNS, MAX_ROWS, fullName } from "./address";
import { Cells } from "./cells";
import type { Members, Property, Session } from "./contract";
import { fail } from "./errors";
import { valueType } from "./grid";
import { clearCells } from "./range-methods";
import { cellsArgument, usedWithin } from "./ranges";
import { specialCells } from "./special";
import type { ViewRef } from "./targets";

function each(cells: Cells, change: (area: Area) => Area | null): Cells | null {
  const areas = cells.areas.map(change).filter((area) => area !== null);
  return areas.length === 0 ? null : new Cells(cells.sheet, areas);
}

function made(session: Session, cells: Cells | null) {
  return cells === null ? null : session.make("RangeAreas", cells);
}

/** Several rectangles of one sheet, treated as one. */
export const rangeAreasType: Members<Cells> = {
  properties: {
    Address: { get: (cells) => cells.address },
    AddressLocal: { get: (cells) => cells.address },
    AreaCount: { get: (cells) => cells.areas.length },
    CellCount: { get: (cells) => cells.count },
    IsEntireColumn: { get: (cells) => cells.isEntireColumn },
    IsEntireRow: { get: (cells) => cells.isEntireRow },
  },
  links: {
    Areas: (cells, session) => session.make("RangeCollection", cells),
    ConditionalFormats: (cells, session) => session.make("ConditionalFormatCollection", cells),
    Format: (cells, session) => session.make("RangeFormat", cells),
    Worksheet: (cells, session) => session.make("Worksheet", cells.sheet),
  },
  methods: {
    Clear: (cells, args, session) => clearCells(cells, args, session),
    Calculate: () => null,
    GetEntireRow: (cells, _args, session) => made(session, each(cells, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS }))),
    GetEntireColumn: (cells, _args, session) => made(session, each(cells, (area) => ({ ...area, row: 0, rows: MAX_ROWS }))),
    GetOffsetRangeAreas: (cells, args, session) =>
      made(session, each(cells, (area) => ({ ...area, row: area.row + args.whole(0), column: area.column + args.whole(1) }))),
    GetIntersection: (cells, args, session) => {
      const other = cellsArgument(args, 0, { session, sheet: cells.sheet });
      return made(session, each(cells, (area) => intersect(area, other.areas.reduce(bound)))) ?? fail("ItemNotFound");
    },
    GetIntersectionOrNullObject: (cells, args, session) => {
      const other = cellsArgument(args, 0, { session, sheet: cells.sheet });
      return made(session, each(cells, (area) => intersect(area, other.areas.reduce(bound))));
    },
    GetUsedRangeAreas: (cells, args, session) =>
      made(session, each(cells, (area) => usedWithin(cells.sheet, area, args.flag(0, false)))) ?? fail("ItemNotFound"),
    GetUsedRangeAreasOrNullObject: (cells, args, session) =>
      made(session, each(cells, (area) => usedWithin(cells.sheet, area, args.flag(0, false)))),
    GetSpecialCells: (cells, args, session) => specialCells(cells, args, session) ?? fail("ItemNotFound"),
    GetSpecialCellsOrNullObject: (cells, args, session) => specialCells(cells, args, session),
    GetTables: (cells, _args, session) => session.make("TableScopedCollection", cells),
  },
};

/** The rectangles of range areas, one by one. */
export const rangeCollectionType: Members<Cells> = {
  items: (cells, session) => cells.areas.map((area) => session.make("Range", Cells.of(cells.sheet, area))),
  methods: {
    GetCount: (cells) => cells.areas.length,
    GetItemAt: (cells, args, session) => session.make("Range", Cells.of(cells.sheet, cells.areas[args.whole(0)] ?? fail("InvalidArgument"))),
  },
};

type Read = "values" | "formulas" | "texts" | "numberFormats";

/** What can be seen of a range, without its hidden rows and columns. Cost: the whole range is read. */
function seen(view: ViewRef, read: Read): CellValue[][] {
  const { rows, columns, cells } = view;
  const top = rows[0];
  const left = columns[0];
  if (top === undefined || left === undefined) return [];
  const area = { row: top, column: left, rows: rows.at(-1)! - top + 1, columns: columns.at(-1)! - left + 1 };
  const grid: readonly (readonly CellValue[])[] = cells.sheet[read](area);
  return rows.map((row) => columns.map((column) => grid[row - top]?.[column - left] ?? ""));
}

function view(read: Read): Property<ViewRef> {
  return { get: (target) => seen(target, read) };
}

/** The visible cells of a range. */
export const rangeViewType: Members<ViewRef> = {
  properties: {
    Index: { get: (target) => target.index },
    RowCount: { get: (target) => target.rows.length },
    ColumnCount: { get: (target) => target.columns.length },
    CellAddresses: {
      get: ({ cells, rows, columns }) => rows.map((row) => columns.map((column) => fullName(cells.sheet.name, { row, column, rows: 1, columns: 1 }))),
    },
    Values: view("values"),
    Formulas: view("formulas"),
    Text: view("texts"),
    NumberFormat: view("numberFormats"),
    ValueTypes: { get: (target) => seen(target, "values").map((row) => row.map(valueType)) },
  },
  links: { Rows: (target, session) => session.make("RangeViewCollection", target) },
  methods: { GetRange: ({ cells }, _args, session) => session.make("Range", cells) },
};

/** The visible rows of a range. */
export const rangeViewCollectionType: Members<ViewRef> = {
  items: (target, session) => target.rows.map((row, index) => session.make("RangeView", { ...target, rows: [row], index })),
  methods: {
    GetCount: (target) => target.rows.length,
    GetItemAt: (target, args, session) => session.make("RangeView", { ...target, rows: [target.rows[args.whole(0)] ?? fail("InvalidArgument")], index: args.whole(0) }),
  },
};
