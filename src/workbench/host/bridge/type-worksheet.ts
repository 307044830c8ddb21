import type { BookSheet, SheetVisibility } from "../book";
import { MAX_COLUMNS, MAX_ROWS, absoluteName } from "./address";
import type { Args } from "./args";
import type { HostObject, Members, Property, Session } from "./contract";
import { fail, missing } from "./errors";
import { guardStructure, guardWorkbook } from "./guards";
import type { Json } from "./protocol";
import { areasAt, cellsAt, rangeOf, usedWithin } from "./ranges";
import { checkSheetName } from "./type-worksheets";
import { eventMethods } from "./wishes";

const WHOLE = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function isLastVisible(sheet: BookSheet, session: Session): boolean {
  return sheet.visibility === "Visible" && session.book.sheets.filter((each) => each.visibility === "Visible").length === 1;
}

function setVisibility(sheet: BookSheet, value: SheetVisibility, session: Session): void {
  if (value !== "Visible" && isLastVisible(sheet, session)) fail("InvalidOperation");
  session.clearsUndo("Worksheet.visibility");
  sheet.visibility = value;
  if (value === "Visible" || session.book.activeSheetId !== sheet.id) return;
  session.book.activeSheetId = session.book.sheets.find((each) => each.visibility === "Visible")?.id ?? sheet.id;
}

/** The next or previous sheet, or null at the end. */
function neighbour(sheet: BookSheet, args: Args, given: { readonly session: Session; readonly step: 1 | -1 }): HostObject | null {
  const sheets = given.session.book.sheets;
  const visibleOnly = args.flag(0, false);
  for (let at = sheets.indexOf(sheet) + given.step; at >= 0 && at < sheets.length; at += given.step) {
    const other = sheets[at];
    if (other && (!visibleOnly || other.visibility === "Visible")) return given.session.make("Worksheet", other);
  }
  return null;
}

const GRIDLINES: Property<BookSheet> = {
  get: (sheet) => sheet.gridlines,
  set: (sheet, value) => { sheet.gridlines = value === true; },
};
const HEADINGS: Property<BookSheet> = {
  get: (sheet, session) => session.sideOf(sheet).settings.get("headings") ?? true,
  set: (sheet, value, session) => { session.sideOf(sheet).settings.set("headings", value === true); },
};

const PROPERTIES: Members<BookSheet>["properties"] = {
  Id: { get: (sheet) => sheet.id },
  Name: {
    get: (sheet) => sheet.name,
    set: (sheet, value, session) => {
      const name = typeof value === "string" ? value : fail("InvalidArgument");
      guardWorkbook(session);
      checkSheetName(session, name, sheet);
      session.clearsUndo("Worksheet.name");
      sheet.name = name;
    },
  },
  Position: {
    get: (sheet, session) => session.book.sheets.indexOf(sheet),
    set: () => missing("way to move a worksheet"),
  },
  Visibility: {
    get: (sheet) => sheet.visibility,
    set: (sheet, value, session) => {
      if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") fail("InvalidArgument");
      guardWorkbook(session);
      setVisibility(sheet, value, session);
    },
  },
  TabColor: {
    get: (sheet) => sheet.tabColor,
    set: (sheet, value) => {
      sheet.tabColor = typeof value === "string" && /^(#[0-9a-f]{6})?$/i.test(value) ? value.toUpperCase() : fail("InvalidArgument");
    },
  },
  StandardWidth: {
    get: (sheet) => sheet.standardWidth,
    set: (sheet, value) => { sheet.standardWidth = typeof value === "number" && value >= 0 ? value : fail("InvalidArgument"); },
  },
  StandardHeight: { get: () => 15 },
  ShowGridlines: GRIDLINES,
  ShowHeadings: HEADINGS,
  // By these two names the library sets what it loads by the other two.
  Gridlines: GRIDLINES,
  Headings: HEADINGS,
  EnableCalculation: { get: () => true },
};

const RANGES: Members<BookSheet>["methods"] = {
  GetCell: (sheet, args, session) => rangeOf(session, sheet, { row: args.whole(0), column: args.whole(1), rows: 1, columns: 1 }),
  GetRange: (sheet, args, session) => args.has(0) ? session.make("Range", cellsAt(session, sheet, args.text(0))) : rangeOf(session, sheet, WHOLE),
  GetRangeByIndexes: (sheet, args, session) =>
    rangeOf(session, sheet, { row: args.whole(0), column: args.whole(1), rows: args.whole(2), columns: args.whole(3) }),
  GetRanges: (sheet, args, session) => session.make("RangeAreas", areasAt(session, sheet, args.textOr(0, absoluteName(WHOLE)))),
  GetUsedRange: (sheet, args, session) => rangeOf(session, sheet, usedWithin(sheet, WHOLE, args.flag(0, false)) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: (sheet, args, session) => {
    const used = usedWithin(sheet, WHOLE, args.flag(0, false));
    return used === null ? null : rangeOf(session, sheet, used);
  },
};

/** One worksheet. */
export const worksheetType: Members<BookSheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  properties: PROPERTIES,
  links: {
    AutoFilter: (sheet, session) => session.make("AutoFilter", { sheet, table: null }),
    Charts: (sheet, session) => session.make("ChartCollection", sheet),
    CustomProperties: (sheet, session) => session.make("WorksheetCustomPropertyCollection", sheet),
    FreezePanes: (sheet, session) => session.make("WorksheetFreezePanes", sheet),
    Names: (sheet, session) => session.make("NamedItemCollection", { sheet }),
    PageLayout: (sheet, session) => session.make("PageLayout", sheet),
    Protection: (sheet, session) => session.make("WorksheetProtection", sheet),
    Tables: (sheet, session) => session.make("TableCollection", { sheet }),
  },
  methods: {
    ...RANGES,
    ...eventMethods<BookSheet>((sheet) => sheet.id),
    Activate: (sheet, _args, session) => {
      session.needFocus();
      if (sheet.visibility !== "Visible") fail("InvalidOperation");
      session.book.activeSheetId = sheet.id;
      return null;
    },
    Calculate: () => null,
    Delete: (sheet, _args, session) => {
      guardWorkbook(session);
      if (sheet.visibility === "VeryHidden" || isLastVisible(sheet, session)) fail("InvalidOperation");
      session.clearsUndo("Worksheet.delete");
      session.book.deleteSheet(sheet.id);
      return null;
    },
    GetNext: (sheet, args, session) => neighbour(sheet, args, { session, step: 1 }) ?? fail("ItemNotFound"),
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, args, { session, step: 1 }),
    GetPrevious: (sheet, args, session) => neighbour(sheet, args, { session, step: -1 }) ?? fail("ItemNotFound"),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, args, { session, step: -1 }),
    _GetSheetById: (_sheet, args, session) => session.make("Worksheet", session.book.sheets.find((each) => each.id === args.text(0)) ?? fail("ItemNotFound")),
  },
};

/** Marks kept on a worksheet. */
export const worksheetCustomPropertyCollectionType: Members<BookSheet> = {
  items: (sheet, session) => [...sheet.customProperties.keys()].map((key) => session.make("WorksheetCustomProperty", { sheet, key })),
  item: (sheet, key, session) => session.make("WorksheetCustomProperty", { sheet, key: propertyKey(sheet, key) ?? fail("ItemNotFound") }),
  methods: {
    Add: (sheet, args, session) => {
      const key = propertyKey(sheet, args.text(0)) ?? args.text(0);
      if (key.trim() === "") fail("InvalidArgument");
      sheet.customProperties.set(key, args.text(1));
      return session.make("WorksheetCustomProperty", { sheet, key });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, args, session) => {
      const key = propertyKey(sheet, args.text(0));
      return key === null ? null : session.make("WorksheetCustomProperty", { sheet, key });
    },
  },
};

/** Keys are the same whatever their case. Source: Excel.WorksheetCustomProperty.key. */
function propertyKey(sheet: BookSheet, wanted: unknown): string | null {
  if (typeof wanted !== "string") return fail("InvalidArgument");
  return [...sheet.customProperties.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? null;
}

/** One mark on a worksheet. */
export const worksheetCustomPropertyType: Members<{ readonly sheet: BookSheet; readonly key: string }> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? fail("ItemNotFound"),
      set: ({ sheet, key }, value) => { sheet.customProperties.set(key, typeof value === "string" ? value : fail("InvalidArgument")); },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return null;
    },
  },
};

function freeze(sheet: BookSheet, session: Session, frozen: { rows: number; columns: number }): null {
  session.needFocus();
  guardStructure(sheet, "allowFormatCells", session);
  sheet.frozen = frozen;
  return null;
}

/** Rows and columns that stay in place. */
export const worksheetFreezePanesType: Members<BookSheet> = {
  methods: {
    FreezeAt: (sheet, args, session) => {
      const area = (args.cellsOrNull(0) ?? cellsAt(session, sheet, args.text(0))).area;
      return freeze(sheet, session, {
        rows: area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        columns: area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      });
    },
    FreezeColumns: (sheet, args, session) => freeze(sheet, session, { rows: 0, columns: args.wholeOr(0, 1) }),
    FreezeRows: (sheet, args, session) => freeze(sheet, session, { rows: args.wholeOr(0, 1), columns: 0 }),
    Unfreeze: (sheet, _args, session) => freeze(sheet, session, { rows: 0, columns: 0 }),
    GetLocation: (sheet, _args, session) => location(sheet, session) ?? fail("ItemNotFound"),
    GetLocationOrNullObject: (sheet, _args, session) => location(sheet, session),
  },
};

function location(sheet: BookSheet, session: Session): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeOf(session, sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

/** Options of a sheet protected without any. Source: Excel.WorksheetProtectionOptions. */
const NOTHING_ALLOWED: Readonly<Record<string, Json>> = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

/** Protection of a worksheet. Every change of it empties the undo stack. */
export const worksheetProtectionType: Members<BookSheet> = {
  properties: {
    Protected: { get: (sheet) => sheet.isProtected },
    Options: { get: (sheet, session) => (sheet.isProtected ? { ...NOTHING_ALLOWED, ...session.sideOf(sheet).protection?.options } : null) },
  },
  methods: {
    Protect: (sheet, args, session) => {
      if (sheet.isProtected) fail("AccessDenied");
      session.clearsUndo("WorksheetProtection.protect");
      sheet.isProtected = true;
      const given = args.json(0);
      const options = typeof given === "object" && given !== null && !Array.isArray(given) ? (given as Readonly<Record<string, Json>>) : {};
      session.sideOf(sheet).protection = { options, password: args.textOr(1, null) };
      return null;
    },
    Unprotect: (sheet, args, session) => {
      const side = session.sideOf(sheet);
      session.clearsUndo("WorksheetProtection.unprotect");
      if (sheet.isProtected && (side.protection?.password ?? null) !== args.textOr(0, null)) fail("AccessDenied");
      sheet.isProtected = false;
      side.protection = null;
      return null;
    },
  },
};
