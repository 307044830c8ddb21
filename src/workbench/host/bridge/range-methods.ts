import type { Area } from "../book";
import { MAX_COLUMNS, MAX_ROWS, bound, intersect } from "./address";
import type { Args } from "./args";
import { Cells } from "./cells";
import type { HostObject, Members, Session } from "./contract";
import { fail, missing } from "./errors";
import { guardContents, guardFormat, guardStructure } from "./guards";
import { visibleLines } from "./hidden";
import { cellsArgument, rangeOf, rangeOrFail, rangeOrNull, usedWithin } from "./ranges";
import { specialCells } from "./special";
import { getCellProperties, setCellProperties } from "./cell-properties";

type Methods = NonNullable<Members<Cells>["methods"]>;

function moved(cells: Cells, session: Session, change: (area: Area) => Area): HostObject {
  return rangeOf(session, cells.sheet, change(cells.area));
}

/** Rows or columns beside a range; a negative count looks back into it. */
function beside(area: Area, count: number, side: "above" | "below" | "before" | "after"): Area {
  if (count === 0) fail("InvalidArgument");
  const size = Math.abs(count);
  if (side === "above") return { ...area, row: count > 0 ? area.row - size : area.row, rows: size };
  if (side === "below") return { ...area, row: count > 0 ? area.row + area.rows : area.row + area.rows - size, rows: size };
  if (side === "before") return { ...area, column: count > 0 ? area.column - size : area.column, columns: size };
  return { ...area, column: count > 0 ? area.column + area.columns : area.column + area.columns - size, columns: size };
}

function line(args: Args, count: number): number {
  const index = args.whole(0);
  return index >= 0 && index < count ? index : fail("InvalidArgument");
}

const NEIGHBOURS: Methods = {
  GetCell: (cells, args, session) =>
    moved(cells, session, (area) => ({ row: area.row + args.whole(0), column: area.column + args.whole(1), rows: 1, columns: 1 })),
  GetRow: (cells, args, session) => moved(cells, session, (area) => ({ ...area, row: area.row + line(args, area.rows), rows: 1 })),
  GetColumn: (cells, args, session) => moved(cells, session, (area) => ({ ...area, column: area.column + line(args, area.columns), columns: 1 })),
  GetLastCell: (cells, _args, session) =>
    moved(cells, session, (area) => ({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 })),
  GetLastRow: (cells, _args, session) => moved(cells, session, (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: (cells, _args, session) => moved(cells, session, (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  GetOffsetRange: (cells, args, session) =>
    moved(cells, session, (area) => ({ ...area, row: area.row + args.whole(0), column: area.column + args.whole(1) })),
  GetResizedRange: (cells, args, session) =>
    moved(cells, session, (area) => ({ ...area, rows: area.rows + args.whole(0), columns: area.columns + args.whole(1) })),
  GetAbsoluteResizedRange: (cells, args, session) =>
    moved(cells, session, (area) => ({ ...area, rows: args.whole(0), columns: args.whole(1) })),
  GetRowsAbove: (cells, args, session) => moved(cells, session, (area) => beside(area, args.wholeOr(0, 1), "above")),
  GetRowsBelow: (cells, args, session) => moved(cells, session, (area) => beside(area, args.wholeOr(0, 1), "below")),
  GetColumnsBefore: (cells, args, session) => moved(cells, session, (area) => beside(area, args.wholeOr(0, 1), "before")),
  GetColumnsAfter: (cells, args, session) => moved(cells, session, (area) => beside(area, args.wholeOr(0, 1), "after")),
};

const COMBINED: Methods = {
  GetBoundingRect: (cells, args, session) => {
    const other = cellsArgument(args, 0, { session, sheet: cells.sheet });
    return moved(cells, session, (area) => other.areas.reduce(bound, area));
  },
  GetIntersection: (cells, args, session) =>
    rangeOrFail(session, cells.sheet, intersect(cells.area, cellsArgument(args, 0, { session, sheet: cells.sheet }).area)),
  GetIntersectionOrNullObject: (cells, args, session) =>
    rangeOrNull(session, cells.sheet, intersect(cells.area, cellsArgument(args, 0, { session, sheet: cells.sheet }).area)),
  GetUsedRange: (cells, args, session) => rangeOrFail(session, cells.sheet, usedWithin(cells.sheet, cells.area, args.flag(0, false))),
  GetUsedRangeOrNullObject: (cells, args, session) => rangeOrNull(session, cells.sheet, usedWithin(cells.sheet, cells.area, args.flag(0, false))),
  GetVisibleView: (cells, _args, session) => session.make("RangeView", { cells, ...visibleLines(cells, session), index: 0 }),
  GetSpecialCells: (cells, args, session) => specialCells(cells, args, session) ?? fail("ItemNotFound"),
  GetSpecialCellsOrNullObject: (cells, args, session) => specialCells(cells, args, session),
  GetMergedAreasOrNullObject: (cells, _args, session) => {
    const areas = cells.sheet.mergedAreas.filter((merged) => intersect(merged, cells.area) !== null);
    return areas.length === 0 ? null : session.make("RangeAreas", new Cells(cells.sheet, areas));
  },
  GetTables: (cells, _args, session) => session.make("TableScopedCollection", cells),
};

/** Puts whole rows in or takes them out; the stand-in shifts no part of a row. */
function shiftRows(cells: Cells, session: Session, change: "insert" | "delete"): void {
  guardStructure(cells.sheet, change === "insert" ? "allowInsertRows" : "allowDeleteRows", session);
  const { row, rows, columns } = cells.area;
  if (columns !== MAX_COLUMNS || rows === MAX_ROWS) missing(`Range.${change} of anything but whole rows`);
  if (change === "insert") cells.sheet.insertRows(row, rows, "addin");
  else cells.sheet.deleteRows(row, rows, "addin");
}

/** Clears cells; hyperlinks are not kept at all. */
export function clearCells(cells: Cells, args: Args, session: Session): null {
  const what = args.choice(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const, "All");
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return null;
  if (what === "Formats") guardFormat(cells, session);
  else guardContents(cells, session);
  for (const area of cells.areas) {
    cells.sheet.clear(area, what);
    if (what !== "Contents") session.sideOf(cells.sheet).clearFormats(area);
  }
  return null;
}

const CHANGES: Methods = {
  Clear: (cells, args, session) => clearCells(cells, args, session),
  Calculate: () => null,
  Insert: (cells, args, session) => {
    args.choice(0, ["Down", "Right"] as const);
    shiftRows(cells, session, "insert");
    return session.make("Range", cells);
  },
  Delete: (cells, args, session) => {
    args.choice(0, ["Up", "Left"] as const);
    shiftRows(cells, session, "delete");
    return null;
  },
  Merge: (cells, args, session) => {
    guardFormat(cells, session);
    const { row, rows } = cells.area;
    const areas = args.flag(0, false) ? Array.from({ length: rows }, (_each, at) => ({ ...cells.area, row: row + at, rows: 1 })) : [cells.area];
    for (const area of areas) cells.sheet.mergedAreas.push(area);
    return null;
  },
  Unmerge: (cells, _args, session) => {
    guardFormat(cells, session);
    const merged = cells.sheet.mergedAreas;
    for (let at = merged.length - 1; at >= 0; at--) if (intersect(merged[at]!, cells.area) !== null) merged.splice(at, 1);
    return null;
  },
  Select: (cells, _args, session) => {
    session.needFocus();
    if (cells.sheet.visibility !== "Visible") fail("InvalidOperation");
    session.book.activeSheetId = cells.sheet.id;
    session.book.selection = { sheetId: cells.sheet.id, area: cells.area };
    return null;
  },
  GetCellProperties: (cells, args, session) => getCellProperties(cells, args.json(0), session),
  SetCellProperties: (cells, args, session) => setCellProperties(cells, args.json(0), session),
};

/** What can be asked of a range, by kind: cells beside it, cells shared with others, and changes. */
export const RANGE_METHODS: Methods = { ...NEIGHBOURS, ...COMBINED, ...CHANGES };
