import type { Area, BookSheet } from "../book";
import { cutAddress, intersect, onSheet, parseArea, splitList, splitSheet } from "./address";
import type { Args } from "./args";
import { Cells } from "./cells";
import type { HostObject, Session } from "./contract";
import { fail } from "./errors";

/** The worksheet with a name or an id, or null. Names are the same whatever their case. */
export function findSheet(session: Session, key: string): BookSheet | null {
  const name = key.toLowerCase();
  return session.book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
}

/** Makes the range object of some cells. Errors: InvalidArgument off the sheet. */
export function rangeOf(session: Session, sheet: BookSheet, area: Area): HostObject {
  return session.make("Range", Cells.of(sheet, onSheet(area)));
}

/** Makes the range object, or a null object when there are no such cells. */
export function rangeOrNull(session: Session, sheet: BookSheet, area: Area | null): HostObject | null {
  return area === null ? null : rangeOf(session, sheet, area);
}

/** Finds the cells an object is for; ItemNotFound when there are none. */
export function rangeOrFail(session: Session, sheet: BookSheet, area: Area | null): HostObject {
  return rangeOf(session, sheet, area ?? fail("ItemNotFound"));
}

function nameReference(session: Session, sheet: BookSheet, name: string): Cells | null {
  const wanted = name.toLowerCase();
  const found = [...session.book.names].find(([key, item]) => key.toLowerCase() === wanted && (item.scope === null || item.scope === sheet.id));
  return found ? cellsOfFormula(session, found[1].formula, sheet) : null;
}

/** The cells a reference formula such as "=Bank!$A$1:$B$2" stands for, or null when it is something else. */
export function cellsOfFormula(session: Session, formula: string, home: BookSheet | null): Cells | null {
  const { sheet: name, cells } = splitSheet(formula.replace(/^=/, ""));
  const sheet = name === null ? home : findSheet(session, name);
  const area = parseArea(cells);
  return sheet && area ? Cells.of(sheet, area) : null;
}

/** Reads an address on a sheet: cells, or a defined name. Errors: InvalidArgument, ItemNotFound for another sheet. */
export function cellsAt(session: Session, sheet: BookSheet, address: string): Cells {
  const { sheet: named, cells } = splitSheet(cutAddress(address));
  const at = named === null ? sheet : findSheet(session, named) ?? fail("InvalidArgument");
  if (at.id !== sheet.id) fail("InvalidArgument");
  const area = parseArea(cells);
  return area ? Cells.of(at, area) : nameReference(session, sheet, cells) ?? fail("InvalidArgument");
}

/** Reads a list of addresses on a sheet; cut at 8,192 characters like any other. */
export function areasAt(session: Session, sheet: BookSheet, address: string): Cells {
  const areas = splitList(cutAddress(address)).flatMap((part) => cellsAt(session, sheet, part).areas);
  return new Cells(sheet, areas);
}

/** An argument that is a range object or an address on the same sheet. Errors: InvalidArgument. */
export function cellsArgument(args: Args, index: number, on: { readonly session: Session; readonly sheet: BookSheet }): Cells {
  const given = args.cellsOrNull(index) ?? cellsAt(on.session, on.sheet, args.text(index));
  return given.sheet.id === on.sheet.id ? given : fail("InvalidArgument");
}

/** The used cells inside an area: what is left of it after empty rows and columns at its edges are taken off, or null. */
export function usedWithin(sheet: BookSheet, area: Area, valuesOnly: boolean): Area | null {
  const used = sheet.usedArea(valuesOnly);
  const shared = used === null ? null : intersect(used, area);
  if (shared === null || !valuesOnly) return shared;
  return trimmed(shared, sheet.formulas(shared));
}

function trimmed(area: Area, cells: readonly (readonly unknown[])[]): Area | null {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [row, values] of cells.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === "") continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: area.row + top, column: area.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}
